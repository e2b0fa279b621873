"""Changes that one person proposes and another applies, or refuses.

A proposal is no fact: nothing that is asked of the registry sees it. Applied, it is
a changeset like any other, of whoever proposed it; what became of it stays written.
Where the registry is on PostgreSQL the roles of `lawreg.registry.roles` decide who
may do which; on a file whoever may write it may do both, and the record says who did.
"""

from __future__ import annotations

import getpass
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.registry.change_text import read_changes, write_changes
from lawreg.registry.facts import Change, moment_text
from lawreg.registry.fault import Fault, error
from lawreg.registry.follow_up import on_registry
from lawreg.registry.inserting import insert_rows
from lawreg.registry.store import RegistryStore
from lawreg.registry.tables import DecisionRow, ProposalRow
from lawreg.registry.view import QueryableRegistry

APPLIED, REFUSED = "applied", "refused"


class Decision(NamedTuple):
    """What became of a proposal, who decided, and when (UTC)."""

    verdict: str
    """``applied`` or ``refused``."""
    at: datetime
    author: str
    note: str
    changeset: int | None
    """As which it was applied."""


class Proposal(NamedTuple):
    """Changes somebody proposed, with what became of them so far."""

    number: int
    at: datetime
    author: str
    reason: str
    account: str
    """As which the database, or the machine, knew the author."""
    changes: tuple[Change, ...] | None
    """``None`` where they cannot be read: somebody wrote the row behind lawreg."""
    decision: Decision | None
    """``None`` while it waits."""


def propose_changes(
    store: RegistryStore,
    changes: Iterable[Change],
    *,
    at: datetime,
    author: str,
    reason: str,
) -> int:
    """Write down a proposal and give its number.

    Raises `RegistryError` when there is nothing in it, when just the same waits for
    somebody already, and when the database cannot be written.
    """
    told = [change for change in changes if change.before != change.after]
    if not told:
        raise RegistryError(
            Text("không có gì để đề xuất.", "there is nothing to propose."),
            store.where,
        )
    written = write_changes(told)
    with store.writing() as session:
        waiting = _waiting_with(session, written)
        if waiting is not None:
            raise RegistryError(
                _WAITS_ALREADY.fill(n=waiting),
                hint=_LOOK.fill(n=waiting, on=on_registry(store.where)),
            )
        last = session.exec(select(func.max(col(ProposalRow.number)))).one() or 0
        before = session.get(ProposalRow, last)
        row: dict[str, object] = {
            "number": last + 1,
            "at": at,
            "author": author,
            "reason": reason,
            "account": account_of(session),
            "changes": written,
        }
        row["digest"] = digest_after(before.digest if before else "", row)
        insert_rows(session, ProposalRow, [row])
        session.commit()
    return last + 1


def _waiting_with(session: Session, changes: str) -> int | None:
    """Give the number of an undecided proposal of just these changes."""
    decided = select(DecisionRow.proposal)
    asked = (
        select(ProposalRow.number)
        .where(ProposalRow.changes == changes)
        .where(col(ProposalRow.number).not_in(decided))
    )
    return session.exec(asked).first()


_WAITS_ALREADY = Text(
    "đề xuất số {n} y như vậy đang chờ duyệt: không ghi thêm lần nữa.",
    "proposal {n}, just the same, waits to be decided: it is not written again.",
)
_LOOK = Text(
    "Xem bằng `lawreg registry proposals --number {n}{on}`.",
    "See it with `lawreg registry proposals --number {n}{on}`.",
)


def read_proposals(view: QueryableRegistry) -> Sequence[Proposal]:
    """Give every proposal, newest first."""
    decisions = {
        int(str(row[0])): Decision(
            str(row[1]), _moment(row[2]), str(row[3]), str(row[4]), _number(row[5])
        )
        for row in view.query(
            "SELECT proposal, verdict, at, author, note, changeset FROM decisions"
        )
    }
    rows = view.query(
        "SELECT number, at, author, reason, account, changes FROM proposals"
        " ORDER BY number DESC"
    )
    return tuple(
        Proposal(
            int(str(number)),
            _moment(at),
            str(author),
            str(reason),
            str(account),
            readable_changes(str(changes)),
            decisions.get(int(str(number))),
        )
        for number, at, author, reason, account, changes in rows
    )


def readable_changes(changes: str) -> tuple[Change, ...] | None:
    """Read the changes of a proposal; ``None`` for what lawreg never wrote."""
    try:
        return tuple(read_changes(changes))
    except (ValueError, TypeError, KeyError):
        return None


def find_altered_proposals(view: QueryableRegistry) -> Iterator[Fault]:
    """Say which proposal or decision is not what was written down."""
    digests = {0: ""}
    for n, row in enumerate(_rows(view, "proposals", _PROPOSED), 1):
        if row["number"] != n or row["digest"] != digest_after(digests[n - 1], row):
            yield error("proposal-altered", f"proposal {row['number']}", _ALTERED)
        digests[n] = str(row["digest"])
    applied = set()
    for row in _rows(view, "decisions", _DECISIVE):
        number = _number(row["proposal"]) or 0
        applied.add((number, row["changeset"]))
        if row["digest"] != digest_after(digests.get(number, ""), row):
            yield error("proposal-altered", f"decision {row['proposal']}", _ALTERED)
    for changeset, reason in view.query("SELECT number, reason FROM changesets"):
        said = _NAMED.search(str(reason))
        if said and (int(said[1]), changeset) not in applied:
            yield error("proposal-altered", f"changeset {changeset}", _UNDECIDED)


_PROPOSED = ("number", "at", "author", "reason", "account", "changes", "digest")
_DECISIVE = (
    *("proposal", "at", "author", "verdict", "note", "account"),
    *("changeset", "digest"),
)


def _rows(
    view: QueryableRegistry, table: str, columns: Sequence[str]
) -> Iterator[dict[str, object]]:
    sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1"  # noqa: S608 - our own names
    for values in view.query(sql):
        yield dict(zip(columns, values, strict=True))


def unknown_proposal(number: int, where: str) -> RegistryError:
    """Say that there is no proposal of that number in a registry, and how to look."""
    return RegistryError(
        Text("không có đề xuất số {n}.", "there is no proposal {n}.").fill(n=number),
        hint=Text(
            "Xem các đề xuất bằng `lawreg registry proposals{on}`.",
            "See them with `lawreg registry proposals{on}`.",
        ).fill(on=on_registry(where)),
    )


def account_of(session: Session) -> str:
    """Ask who is writing: the account of a database, the user of a machine."""
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        return str(connection.execute(text("SELECT session_user")).scalar_one())
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def digest_after(previous: str, row: Mapping[str, object]) -> str:
    """Give the digest of a row and all before it, so that none is edited unseen."""
    values = [
        moment_text(value) if isinstance(value, datetime) else value
        for key, value in row.items()
        if key != "digest"
    ]
    said = json.dumps([previous, *values], ensure_ascii=False, separators=(",", ":"))
    return sha256(said.encode()).hexdigest()


def _moment(at: object) -> datetime:
    return datetime.fromisoformat(str(at)).astimezone(UTC)


def _number(value: object) -> int | None:
    return int(str(value)) if value is not None else None


_NAMED = re.compile(r" \(đề xuất số (\d+), [^()]* duyệt\)$")
"""How the reason of a changeset ends that was a proposal."""
_UNDECIDED = Text(
    "đợt này áp dụng một đề xuất, nhưng quyết định ấy không còn.",
    "it applies a proposal, and the decision is no longer there.",
)
_ALTERED = Text(
    "không còn là điều đã ghi: bị sửa hoặc thêm bớt ngoài lawreg.",
    "is not what was written down: it was changed, added or taken out behind lawreg.",
)
