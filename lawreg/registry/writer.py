"""The one writer: a changeset is recorded whole, with its journal, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from sqlalchemy import update
from sqlmodel import Session, col, select

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.model import Coverage, Instrument, Relation
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
from lawreg.registry.new_rows import NewRows, insert_rows, next_id
from lawreg.registry.records import (
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
    JournalRow,
)


def write_changeset(
    session: Session,
    changeset: Changeset,
    changes: Iterable[Change],
    *,
    complete: bool = True,
    decision: Mapping[str, object] | None = None,
) -> str:
    """Record changes in one transaction and give the revision after them.

    With ``complete=False`` records may name what a later changeset will bring.
    ``decision`` is the row that says which proposal this applies.

    Raises `RegistryError`, and records nothing, when the number is not greater
    than the last or the time is before its time, a fact to be corrected is not what is held now, a new fact is
    held already, or a relation or an instrument would name what is not held.
    """
    try:
        applied = [change for change in changes if change.before != change.after]
        revision = _write(session, changeset, applied)
        if complete:
            _check_references(session, applied)
        if decision is not None:
            insert_rows(session, DecisionRow, [decision])
        session.commit()
    except BaseException:
        session.rollback()
        raise
    return revision


def _write(session: Session, changeset: Changeset, changes: Sequence[Change]) -> str:
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
    revision = next_revision(last.revision if last else "", changeset, entries)
    insert_rows(session, ChangesetRow, [{**changeset._asdict(), "revision": revision}])
    held = _Held(session, ordered)
    for change, entry in zip(ordered, entries, strict=True):
        for row in held.apply(change, entry):
            _supersede(session, row, changeset.number)
    rows = NewRows(session, changeset.at)
    for change in ordered:
        if change.after is not None:
            rows.add(change.after)
    rows.insert()
    first = next_id(session, JournalRow, "entry_id")
    lines = [
        {"entry_id": first + n, "changeset": changeset.number, **entry._asdict()}
        for n, entry in enumerate(entries)
    ]
    insert_rows(session, JournalRow, lines)
    return revision


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

    def apply(self, change: Change, entry: Entry) -> Iterator[FactRow]:
        """Give the record that a change supersedes, if it is allowed to."""
        subject = (entry.subject_kind, entry.subject)
        if change.before is not None:
            # What a change corrects can have another subject than what it gives.
            held = self._held.get(subject_of(change.before), {})
            row = held.pop(entry.before or "", None)
            if row is None:
                raise _refused(
                    Text(
                        "{subject} không còn như lúc đọc; hãy đọc lại rồi sửa.",
                        "{subject} is no longer what was read; read it again.",
                    ).fill(subject=subject_of(change.before)[1])
                )
            yield row
        if entry.after is not None:
            same = self._held.setdefault(subject, {})
            # Two acts of one kind on one target may differ in their provisions.
            if entry.after in same or (same and not isinstance(change.after, Relation)):
                raise _refused(
                    Text(
                        "{subject} đã có trong sổ đăng ký.",
                        "{subject} is held already.",
                    ).fill(subject=entry.subject)
                )
            same[entry.after] = None


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


def _supersede(session: Session, row: FactRow, number: int) -> None:
    table = type(row)
    same = col(table.row_id) == row.row_id
    session.execute(update(table).where(same).values(superseded_by=number))


def _check_references(session: Session, changes: Iterable[Change]) -> None:
    """Refuse a changeset after which a record would name what is not held."""
    named: set[str] = set()
    gone: set[str] = set()
    issuers: set[str] = set()
    for before, after in changes:
        if isinstance(before, Instrument):
            gone.add(before.instrument_id)
        if isinstance(before, IssuerFact):
            issuers.update(_issued_by(session, before.issuer.issuer_id))
        match after:
            case Relation():
                named |= {after.actor, after.target}
            case Instrument() | CoverageFact(coverage=Coverage()):
                issuers.add(_issuer_of(after))
            case IssuerFact():
                issuers |= {s.successor for s in after.issuer.successions}
    for side in ("actor", "target"):
        acts = find_relations_by(session, side, gone)
        named |= {getattr(relation, side) for _, relation in acts}
    held = find_instruments_by(session, "instrument_id", named)
    missing = named - {row.instrument_id for row, _ in held}
    missing |= issuers - {h.fact.issuer.issuer_id for h in find_issuers(session)}
    if missing:
        raise _refused(
            Text(
                "{missing} được nhắc đến nhưng không có trong sổ đăng ký.",
                "{missing} is named but not held.",
            ).fill(missing=min(missing))
        )


def _issuer_of(fact: Instrument | CoverageFact) -> str:
    return fact.issuer_id if isinstance(fact, Instrument) else fact.coverage.issuer_id


def _issued_by(session: Session, issuer_id: str) -> set[str]:
    """Give the id itself if any instrument held is of this issuer."""
    issued = select(InstrumentRow).where(
        col(InstrumentRow.issuer_id) == issuer_id,
        col(InstrumentRow.superseded_by).is_(None),
    )
    return {issuer_id} if session.exec(issued.limit(1)).first() else set()


def _refused(what: Text) -> RegistryError:
    return RegistryError(what)
