"""Whole records read through SQLModel: the current ones, with all their parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from lawreg.model import (
    Commencement,
    Coverage,
    Evidence,
    Instrument,
    Issuer,
    Relation,
    RelationKind,
    Succession,
)
from lawreg.registry.facts import CoverageFact, IssuerFact
from lawreg.registry.rows import grouped
from lawreg.registry.tables import (
    AliasRow,
    CommencementRow,
    CoverageRow,
    EvidenceRow,
    InstrumentRow,
    IssuerAliasRow,
    IssuerRow,
    ProvisionRow,
    RelationRow,
    SuccessionRow,
)

CHUNK = 500
"""Values in one IN list."""


class HeldInstrument(NamedTuple):
    """A current record of an instrument and its row."""

    row: InstrumentRow
    instrument: Instrument


class HeldRelation(NamedTuple):
    """A current record of a relation and its row."""

    row: RelationRow
    relation: Relation


class HeldIssuer(NamedTuple):
    """A current record of an issuer and its row."""

    row: IssuerRow
    fact: IssuerFact


class HeldCoverage(NamedTuple):
    """A current record of coverage and its row."""

    row: CoverageRow
    fact: CoverageFact


def chunks(keys: Iterable[str | int]) -> Iterator[list[str | int]]:
    """Split distinct keys into lists that one statement takes."""
    distinct = list(dict.fromkeys(keys))
    for at in range(0, len(distinct), CHUNK):
        yield distinct[at : at + CHUNK]


def find_instruments_by(
    session: Session, column: str, keys: Iterable[str | int]
) -> list[HeldInstrument]:
    """Find current instruments by one column, ordered by id."""
    rows = _current(session, InstrumentRow, column, keys)
    rows.sort(key=lambda row: row.instrument_id)
    ids = [row.row_id for row in rows]
    aliases = grouped(
        (part.instrument_row, part.name)
        for part in _parts(session, AliasRow, "instrument_row", ids)
    )
    evidence = _evidence(session, "instrument_row", ids)
    commencements = grouped(
        (part.instrument_row, _commencement(part))
        for part in _parts(session, CommencementRow, "instrument_row", ids)
    )
    return [
        HeldInstrument(
            row,
            Instrument(
                instrument_id=row.instrument_id,
                number=row.number,
                kind=row.kind,
                issuer_id=row.issuer_id,
                title=row.title,
                issued_on=row.issued_on,
                effective_from=row.effective_from,
                ceased_on=row.ceased_on,
                place=row.place,
                signer=row.signer,
                year=row.year,
                confidence=row.confidence,
                unconfirmed=tuple(row.unconfirmed.split()),
                aliases=tuple(aliases.get(row.row_id, ())),
                note=row.note,
                evidence=tuple(evidence.get(row.row_id, ())),
                commencements=tuple(commencements.get(row.row_id, ())),
            ),
        )
        for row in rows
    ]


def _commencement(row: CommencementRow) -> Commencement:
    read = row.source or row.quote
    evidence = Evidence(row.source, row.quote) if read else None
    provisions = tuple(row.addresses.split())
    return Commencement(provisions, row.effective_from, row.scope_note, evidence)


def find_relations_by(
    session: Session,
    column: str,
    keys: Iterable[str],
    kinds: Collection[RelationKind] | None = None,
) -> list[HeldRelation]:
    """Find current relations by one side, of some ``kinds``, by date, the undated last."""
    of_kinds = [] if kinds is None else [col(RelationRow.kind).in_(kinds)]
    rows = _current(session, RelationRow, column, keys, *of_kinds)
    rows.sort(key=_by_date)
    ids = [row.row_id for row in rows]
    provisions = grouped(
        ((part.relation_row, part.side), part.address)
        for part in _parts(session, ProvisionRow, "relation_row", ids)
    )
    evidence = _evidence(session, "relation_row", ids)
    earliest = _earliest(session, (row.actor for row in rows))
    return [
        HeldRelation(
            row,
            Relation(
                kind=row.kind,
                actor=row.actor,
                target=row.target,
                effective_from=row.effective_from,
                effective_until=row.effective_until,
                actor_provisions=tuple(provisions.get((row.row_id, "actor"), ())),
                target_provisions=tuple(provisions.get((row.row_id, "target"), ())),
                scope=row.scope,
                scope_note=row.scope_note,
                confidence=row.confidence,
                unconfirmed=tuple(row.unconfirmed.split()),
                note=row.note,
                transition=row.transition,
                evidence=tuple(evidence.get(row.row_id, ())),
                not_before=earliest.get(row.actor),
            ),
        )
        for row in rows
    ]


def find_issuers(session: Session) -> list[HeldIssuer]:
    """Find every current issuer, ordered by id."""
    rows = list(session.exec(select(IssuerRow).where(_now(IssuerRow))))
    rows.sort(key=lambda row: row.issuer_id)
    ids = [row.row_id for row in rows]
    aliases = grouped(
        (part.issuer_row, part.name)
        for part in _parts(session, IssuerAliasRow, "issuer_row", ids)
    )
    successions = grouped(
        (part.issuer_row, Succession(part.successor, part.on_day, part.note))
        for part in _parts(session, SuccessionRow, "issuer_row", ids)
    )
    evidence = _evidence(session, "issuer_row", ids)
    return [
        HeldIssuer(
            row,
            IssuerFact(
                Issuer(
                    row.issuer_id,
                    row.name,
                    row.level,
                    row.place,
                    tuple(aliases.get(row.row_id, ())),
                    row.valid_from,
                    row.valid_until,
                    tuple(successions.get(row.row_id, ())),
                ),
                row.note,
                tuple(evidence.get(row.row_id, ())),
            ),
        )
        for row in rows
    ]


def find_coverage(session: Session) -> list[HeldCoverage]:
    """Find every current claim of coverage, by kind, issuer and first year."""
    rows = list(session.exec(select(CoverageRow).where(_now(CoverageRow))))
    rows.sort(key=lambda r: (r.kind.value, r.issuer_id, r.from_year, r.row_id))
    evidence = _evidence(session, "coverage_row", [row.row_id for row in rows])
    return [
        HeldCoverage(
            row,
            CoverageFact(
                Coverage(row.kind, row.issuer_id, row.from_year, row.to_year, row.note),
                tuple(evidence.get(row.row_id, ())),
            ),
        )
        for row in rows
    ]


def _now(
    table: type[InstrumentRow | RelationRow | IssuerRow | CoverageRow],
) -> ColumnElement[bool]:
    return col(table.superseded_by).is_(None)


F = TypeVar("F", InstrumentRow, RelationRow)


def _current(
    session: Session,
    table: type[F],
    column: str,
    keys: Iterable[str | int],
    *narrowed: ColumnElement[bool],
) -> list[F]:
    found: list[F] = []
    for chunk in chunks(keys):
        wanted = getattr(table, column).in_(chunk)
        found += session.exec(select(table).where(_now(table), wanted, *narrowed))
    return found


P = TypeVar(
    "P",
    AliasRow,
    CommencementRow,
    IssuerAliasRow,
    SuccessionRow,
    ProvisionRow,
    EvidenceRow,
)


def _parts(
    session: Session,
    table: type[P],
    owner: str,
    ids: Iterable[int],
) -> list[P]:
    found: list[P] = []
    for chunk in chunks(ids):
        found += session.exec(select(table).where(getattr(table, owner).in_(chunk)))
    found.sort(key=lambda part: part.position)
    return found


def _evidence(
    session: Session, owner: str, ids: Iterable[int]
) -> Mapping[int, Sequence[Evidence]]:
    return grouped(
        (getattr(part, owner), Evidence(part.source, part.quote))
        for part in _parts(session, EvidenceRow, owner, ids)
    )


def _earliest(session: Session, actors: Iterable[str]) -> dict[str, date]:
    """The day, or the first of the year, before which an actor did not exist."""
    rows = _current(session, InstrumentRow, "instrument_id", actors)
    days = {
        row.instrument_id: row.issued_on or (row.year and date(row.year, 1, 1))
        for row in rows
    }
    return {actor: day for actor, day in days.items() if day}


def _by_date(row: RelationRow) -> tuple[date, str, str, str, int]:
    day = row.effective_from or date.max
    return day, row.kind.value, row.actor, row.target, row.row_id
