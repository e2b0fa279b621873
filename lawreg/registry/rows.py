"""From the rows of the database to the values of the model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from lawreg.model import (
    Commencement,
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
)

Row = tuple[Any, ...]
K = TypeVar("K")
V = TypeVar("V")

INSTRUMENTS = """
SELECT row_id, instrument_id, number_key, title_fold,
       number, kind, issuer_id, title, issued_on, effective_from, ceased_on,
       place, signer, year, confidence, unconfirmed, note
FROM instruments WHERE superseded_by IS NULL AND {column} IN ({marks})
"""
"""What `to_instrument` reads, after the four columns a record is kept and found by."""
RELATIONS = """
SELECT r.row_id, r.kind, r.actor, r.target, r.effective_from, r.effective_until,
       r.scope, r.scope_note, r.confidence, r.unconfirmed, r.note, r.transition,
       coalesce(a.issued_on, a.year)
FROM relations AS r
JOIN instruments AS a ON a.instrument_id = r.actor AND a.superseded_by IS NULL
WHERE r.superseded_by IS NULL AND r.{column} IN ({marks})
"""
"""What `to_relation` reads; the last column is the earliest day the actor allows."""
EVIDENCE = """
SELECT {column}, source, quote FROM evidence
WHERE {column} IN ({marks}) ORDER BY 1, position
"""


COMMENCEMENTS = """
SELECT instrument_row, addresses, effective_from, scope_note, source, quote
FROM commencements WHERE instrument_row IN ({marks}) ORDER BY 1, position
"""


def to_instrument(
    row: Row,
    aliases: Iterable[str],
    evidence: Iterable[Evidence],
    commencements: Iterable[Commencement] = (),
) -> Instrument:
    """Make an instrument of a row; `ValueError` when the row is none."""
    number, kind, issuer_id, title, issued, effective, ceased = row[4:11]
    place, signer, year, confidence, unconfirmed, note = row[11:]
    return Instrument(
        instrument_id=row[1],
        number=number,
        kind=InstrumentKind(kind),
        issuer_id=issuer_id,
        title=title,
        issued_on=to_day(issued),
        effective_from=to_day(effective),
        ceased_on=to_day(ceased),
        place=place,
        signer=signer,
        year=year,
        confidence=Confidence(confidence),
        unconfirmed=tuple(unconfirmed.split()),
        aliases=tuple(aliases),
        note=note,
        evidence=tuple(evidence),
        commencements=tuple(commencements),
    )


def to_commencement(row: Row) -> Commencement:
    """Make a commencement of the columns after its owner."""
    addresses, effective, scope_note, source, quote = row
    return Commencement(
        tuple(addresses.split()),
        to_day(effective),
        scope_note,
        Evidence(source, quote) if source or quote else None,
    )


def to_relation(
    row: Row,
    actor_provisions: Iterable[str],
    target_provisions: Iterable[str],
    evidence: Iterable[Evidence],
) -> Relation:
    """Make a relation of a row; `ValueError` when the row is none."""
    kind, actor, target, effective, until, scope, scope_note = row[1:8]
    confidence, unconfirmed, note, transition, not_before = row[8:]
    return Relation(
        kind=RelationKind(kind),
        actor=actor,
        target=target,
        effective_from=to_day(effective),
        effective_until=to_day(until),
        actor_provisions=tuple(actor_provisions),
        target_provisions=tuple(target_provisions),
        scope=Scope(scope),
        scope_note=scope_note,
        confidence=Confidence(confidence),
        unconfirmed=tuple(unconfirmed.split()),
        note=note,
        transition=transition,
        evidence=tuple(evidence),
        not_before=(
            date(not_before, 1, 1)
            if isinstance(not_before, int)
            else to_day(not_before)
        ),
    )


def to_day(iso: str | None) -> date | None:
    """Read a stored day."""
    return None if iso is None else date.fromisoformat(iso)


def by_date(row: Row) -> tuple[str, str, str, str, int]:
    """Give the place of a relation in every answer: by date, undated last."""
    return row[4] or "9999-12-31", row[1], row[2], row[3], row[0]


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, Sequence[V]]:
    """Gather values by key, in the order given."""
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return dict(groups)
