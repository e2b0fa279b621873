"""The one writer: a changeset is recorded whole, with its journal, or not at all."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import itemgetter

from sqlalchemy import update
from sqlmodel import Session, col, select

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.model import Instrument, Relation
from lawreg.registry.facts import (
    Change,
    Changeset,
    CoverageFact,
    Entry,
    Fact,
    IssuerFact,
    canonical_json,
    entry_of,
    next_revision,
    subject_of,
)
from lawreg.registry.inserting import insert_rows, next_id
from lawreg.registry.new_rows import NewRows
from lawreg.registry.records import (
    chunks,
    find_coverage,
    find_instruments_by,
    find_issuers,
    find_relations_by,
)
from lawreg.registry.tables import (
    ChangesetRow,
    DecisionRow,
    FactRow,
    InstrumentRow,
    IssuerRow,
    JournalRow,
)

_HALF = re.compile("[\ud800-\udfff]")
"""Of a pair of UTF-16: what an escape in JSON or a byte of an argument can give."""


def write_changeset(
    session: Session,
    changeset: Changeset,
    changes: Iterable[Change],
    *,
    complete: bool = True,
    decision: Mapping[str, object] | None = None,
) -> str:
    """Record changes in one transaction and give the revision after them.

    With ``complete=False``, for a source that is built changeset by changeset,
    records may name what a later one will bring.
    ``decision`` is the row that says which proposal this applies.

    Raises `RegistryError`, and records nothing, when the number is not greater
    than the last or the time is before its time, a fact to be corrected is not what
    is held now, a new fact is held already, a relation or an instrument would name
    what is not held, or words hold half of a character.
    """
    try:
        with _collector_resting():
            applied = [change for change in changes if change.before != change.after]
            # A source is built to the same bytes by any lawreg that reads it.
            revision = _write(session, changeset, applied, together=complete)
            if complete:
                _check_references(session, applied)
            if decision is not None:
                insert_rows(session, DecisionRow, [decision])
        session.commit()
    except BaseException:
        session.rollback()
        raise
    return revision


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Spare the search for cycles: of the many rows made none refers to another."""
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


def _write(
    session: Session,
    changeset: Changeset,
    changes: Sequence[Change],
    *,
    together: bool,
) -> str:
    newest = select(ChangesetRow).order_by(col(ChangesetRow.number).desc()).limit(1)
    last = session.exec(newest).first()
    if last is not None and changeset.number <= last.number:
        raise _refused(
            Text(
                "đợt cập nhật số {n} phải lớn hơn số {last} đã có.",
                "changeset {n} must come after {last}.",
            ).fill(n=changeset.number, last=last.number)
        )
    if last is not None and changeset.at < last.at:
        raise _refused(
            Text(
                "đợt cập nhật số {n} ghi thời điểm trước đợt số {last}.",
                "changeset {n} is dated before changeset {last}.",
            ).fill(n=changeset.number, last=last.number)
        )
    told = sorted(((_place(e), e, c) for e, c in _entered(changes)), key=itemgetter(0))
    entries = [entry for _, entry, _ in told]
    ordered = [change for _, _, change in told]
    revision = _revision_after(last.revision if last else "", changeset, entries)
    insert_rows(session, ChangesetRow, [{**changeset._asdict(), "revision": revision}])
    held = _Held(session, ordered)
    pairs = zip(ordered, entries, strict=True)
    gone = [held.apply(change, entry) for change, entry in pairs]
    _supersede(session, filter(None, gone), changeset.number)
    rows = NewRows(session, changeset.at)
    for change in ordered:
        if change.after is not None:
            rows.add(change.after)
    rows.insert(together=together)
    first = next_id(session, JournalRow, "entry_id")
    lines = [
        {"entry_id": first + n, "changeset": changeset.number, **entry._asdict()}
        for n, entry in enumerate(entries)
    ]
    insert_rows(session, JournalRow, lines)
    return revision


def _revision_after(
    previous: str, changeset: Changeset, entries: Sequence[Entry]
) -> str:
    """Continue the chain; refuse words that no database keeps."""
    try:
        return next_revision(previous, changeset, entries)
    except UnicodeEncodeError as error:
        named = f"{changeset.author}: {changeset.reason}"
        broken = (e.subject for e in entries if _HALF.search("".join(_place(e))))
        raise _refused(
            Text(
                "{what} có nửa ký tự hỏng (U+{code}), không ghi được.",
                "{what} has a broken half of a character (U+{code}); it is not recorded.",
            ).fill(
                what=next(broken, named).encode(errors="backslashreplace").decode(),
                code=f"{ord(error.object[error.start]):04X}",
            )
        ) from error


def _entered(changes: Iterable[Change]) -> Iterator[tuple[Entry, Change]]:
    """Give each change with its line of the journal, which is dear to write."""
    return ((entry_of(change), change) for change in changes)


def _place(entry: Entry) -> tuple[str, ...]:
    return tuple(part or "" for part in entry)


class _Held:
    """What the registry holds of the subjects a changeset touches, as it is applied."""

    def __init__(self, session: Session, changes: Iterable[Change]) -> None:
        touched = [fact for change in changes for fact in change if fact is not None]
        self._held: dict[tuple[str, str], dict[str, FactRow | None]] = {}
        for row, fact in _current(session, touched):
            self._held.setdefault(subject_of(fact), {})[canonical_json(fact)] = row

    def apply(self, change: Change, entry: Entry) -> FactRow | None:
        """Give the record that a change supersedes, if any, and if it is allowed to."""
        superseded = self._take(change.before, entry) if change.before else None
        if entry.after is not None:
            subject = (entry.subject_kind, entry.subject)
            same = self._held.get(subject)
            # Two acts of one kind on one target may differ in their provisions.
            if same and (entry.after in same or not isinstance(change.after, Relation)):
                raise _refused(
                    Text(
                        "{subject} đã có trong sổ đăng ký.",
                        "{subject} is held already.",
                    ).fill(subject=entry.subject)
                )
            self._held[subject] = {**(same or {}), entry.after: None}
        return superseded

    def _take(self, before: Fact, entry: Entry) -> FactRow:
        """Give the record that is corrected, which is held no more."""
        # What a change corrects can have another subject than what it gives.
        subject = subject_of(before)
        row = self._held.get(subject, {}).pop(entry.before or "", None)
        if row is None:
            raise _refused(
                Text(
                    "{subject} không còn như lúc đọc; hãy đọc lại rồi sửa.",
                    "{subject} is no longer what was read; read it again.",
                ).fill(subject=subject[1])
            )
        return row


def _current(
    session: Session, touched: Sequence[Fact]
) -> Iterator[tuple[FactRow, Fact]]:
    """Read the current records that could be of the subjects touched."""
    ids = [fact.instrument_id for fact in touched if isinstance(fact, Instrument)]
    yield from find_instruments_by(session, "instrument_id", ids)
    actors = [fact.actor for fact in touched if isinstance(fact, Relation)]
    yield from find_relations_by(session, "actor", actors)
    if any(isinstance(fact, IssuerFact) for fact in touched):
        yield from find_issuers(session)
    if any(isinstance(fact, CoverageFact) for fact in touched):
        yield from find_coverage(session)


def _supersede(session: Session, rows: Iterable[FactRow], number: int) -> None:
    """Say of rows which changeset superseded them."""
    by_table: dict[type[FactRow], list[int]] = {}
    for row in rows:
        by_table.setdefault(type(row), []).append(row.row_id)
    for table, row_ids in by_table.items():
        for chunk in chunks(row_ids):
            these = update(table).where(col(table.row_id).in_(chunk))
            # The rows that were read are not read again: to look through all of them
            # for those changed would take the square of their number.
            session.execute(
                these.values(superseded_by=number),
                execution_options={"synchronize_session": False},
            )


def _check_references(session: Session, changes: Iterable[Change]) -> None:
    """Refuse a changeset after which a record would name what is not held."""
    named: set[str] = set()
    gone: set[str] = set()
    issuers: set[str] = set()
    # What was just recorded is held; only of the rest is the database asked.
    made: set[str] = set()
    for before, after in changes:
        if isinstance(before, Instrument):
            gone.add(before.instrument_id)
        if isinstance(before, IssuerFact):
            issuers.update(_issued_by(session, before.issuer.issuer_id))
        match after:
            case Relation():
                named.add(after.actor)
                named.add(after.target)
            case Instrument():
                made.add(after.instrument_id)
                issuers.add(after.issuer_id)
            case CoverageFact(coverage=claim):
                issuers.add(claim.issuer_id)
            case IssuerFact():
                made.add(after.issuer.issuer_id)
                issuers |= {s.successor for s in after.issuer.successions}
    for side in ("actor", "target"):
        acts = find_relations_by(session, side, gone)
        named |= {getattr(relation, side) for _, relation in acts}
    missing = _not_held(session, InstrumentRow, "instrument_id", named - made)
    missing |= _not_held(session, IssuerRow, "issuer_id", issuers - made)
    if missing:
        raise _refused(
            Text(
                "{missing} được nhắc đến nhưng không có trong sổ đăng ký.",
                "{missing} is named but not held.",
            ).fill(missing=min(missing))
        )


def _not_held(
    session: Session,
    table: type[InstrumentRow | IssuerRow],
    column: str,
    ids: Iterable[str],
) -> set[str]:
    """Give those of the ids that no current record has."""
    missing = set(ids)
    name = getattr(table, column)
    for chunk in chunks(missing.copy()):
        held = select(name).where(col(table.superseded_by).is_(None), name.in_(chunk))
        missing.difference_update(session.exec(held))
    return missing


def _issued_by(session: Session, issuer_id: str) -> set[str]:
    """Give the id itself if any instrument held is of this issuer."""
    issued = select(InstrumentRow).where(
        col(InstrumentRow.issuer_id) == issuer_id,
        col(InstrumentRow.superseded_by).is_(None),
    )
    return {issuer_id} if session.exec(issued.limit(1)).first() else set()


def _refused(what: Text) -> RegistryError:
    return RegistryError(what)
