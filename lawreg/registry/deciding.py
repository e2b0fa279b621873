"""What becomes of a proposal: applied as a changeset, or refused, by another person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from lawreg.errors import RegistryError
from lawreg.language import Text, day
from lawreg.registry.approvals import refuse_same_person
from lawreg.registry.facts import Change
from lawreg.registry.follow_up import on_registry
from lawreg.registry.inserting import insert_rows
from lawreg.registry.made_errors import find_made_errors
from lawreg.registry.proposals import (
    APPLIED,
    REFUSED,
    account_of,
    digest_after,
    readable_changes,
    unknown_proposal,
)
from lawreg.registry.record import Recorded, next_head
from lawreg.registry.store import RegistryStore
from lawreg.registry.tables import DecisionRow, ProposalRow
from lawreg.registry.writer import write_changeset

_UNREADABLE = Text(
    "đề xuất số {n} không đọc được: nó được ghi ngoài lawreg.",
    "proposal {n} cannot be read: it was written behind lawreg.",
)
_REFUSE = Text(
    "Từ chối nó bằng `lawreg registry decide {n} --refuse{on}`.",
    "Refuse it with `lawreg registry decide {n} --refuse{on}`.",
)
_DECIDED = {
    APPLIED: Text(
        "đề xuất số {n} đã được {author} áp dụng ngày {day}.",
        "proposal {n} was applied by {author} on {day}.",
    ),
    REFUSED: Text(
        "đề xuất số {n} đã bị {author} từ chối ngày {day}.",
        "proposal {n} was refused by {author} on {day}.",
    ),
}
_MAKES_ERRORS = Text(
    "áp dụng đề xuất số {n} thì sổ sai: {what}",
    "proposal {n} would make an error of the registry: {what}",
)
_SINCE = Text(
    "Sổ đã đổi từ lúc đề xuất. Từ chối nó bằng `lawreg registry decide {n} --refuse{on}` "
    "rồi đề xuất lại.",
    "The registry has changed since. Refuse it with `lawreg registry decide {n} "
    "--refuse{on}` and propose anew.",
)


def apply_proposal(
    store: RegistryStore, number: int, *, at: datetime, author: str, note: str = ""
) -> Recorded:
    """Record a proposal as the next changeset, and that it was applied, or neither.

    The changeset is of whoever proposed it; its reason names the proposal and who
    applied it. Raises `RegistryError` when there is no such proposal or it is
    decided, when the registry takes two persons and this is the one who proposed, when
    what was recorded since makes an error of it, and where `write_changeset` does: what
    it corrects was corrected since.
    """
    _refuse_errors(store, number, at)
    with store.writing() as session:
        proposal = _undecided(session, number, store.where)
        refuse_same_person(session, proposal.author, author)
        if session.connection().dialect.name == "postgresql":
            # There the account is the person, whatever name is given.
            refuse_same_person(session, proposal.account, account_of(session))
        reason = f"{proposal.reason} (đề xuất số {number}, {author} duyệt)"
        head = next_head(session, at=at, author=proposal.author, reason=reason)
        decision = _decision(
            session,
            proposal,
            {"at": at, "author": author, "verdict": APPLIED, "note": note},
            head.number,
        )
        changes = _changes(proposal, store.where)
        revision = write_changeset(session, head, changes, decision=decision)
        return Recorded(head.number, revision)


def _refuse_errors(store: RegistryStore, number: int, at: datetime) -> None:
    """Raise `RegistryError` where what was recorded since contradicts a proposal."""
    with store.session() as session:
        changes = _changes(_undecided(session, number, store.where), store.where)
    for fault in find_made_errors(changes, store, at.date()):
        told = _MAKES_ERRORS.fill(n=number, what=fault.what)
        raise RegistryError(
            told, hint=_SINCE.fill(n=number, on=on_registry(store.where))
        )


def _changes(proposal: ProposalRow, where: str) -> tuple[Change, ...]:
    changes = readable_changes(proposal.changes)
    if changes is None:
        number = proposal.number
        hint = _REFUSE.fill(n=number, on=on_registry(where))
        raise RegistryError(_UNREADABLE.fill(n=number), hint=hint)
    return changes


def refuse_proposal(
    store: RegistryStore, number: int, *, at: datetime, author: str, note: str = ""
) -> None:
    """Write down that a proposal is not applied, and why.

    Raises `RegistryError` when there is no such proposal or it is decided.
    """
    with store.writing() as session:
        proposal = _undecided(session, number, store.where)
        told = {"at": at, "author": author, "verdict": REFUSED, "note": note}
        decision = _decision(session, proposal, told, None)
        insert_rows(session, DecisionRow, [decision])
        session.commit()


def _undecided(session: Session, number: int, where: str) -> ProposalRow:
    proposal = session.get(ProposalRow, number)
    if proposal is None:
        raise unknown_proposal(number, where)
    decided = session.get(DecisionRow, number)
    if decided is not None:
        raise RegistryError(
            _DECIDED[decided.verdict].fill(
                n=number, author=decided.author, day=day(decided.at.date())
            )
        )
    return proposal


def _decision(
    session: Session,
    proposal: ProposalRow,
    told: Mapping[str, object],
    changeset: int | None,
) -> dict[str, object]:
    row = {
        "proposal": proposal.number,
        **told,
        "account": account_of(session),
        "changeset": changeset,
    }
    return {**row, "digest": digest_after(proposal.digest, row)}
