"""Every record a registry ever held, row by row, and every line of its journal.

Read a page at a time and through plain SQL, so that what is verified is what the
database holds and nothing that was made of it on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lawreg.folding import fold, number_key, squeeze
from lawreg.model import Coverage, Evidence, InstrumentKind, Issuer, Succession
from lawreg.registry.facts import CoverageFact, Entry, Fact, IssuerFact
from lawreg.registry.full_text import words_fold
from lawreg.registry.rows import (
    grouped,
    to_commencement,
    to_day,
    to_instrument,
    to_relation,
)
from lawreg.registry.view import QueryableRegistry

_PAGE = 2000
_FOREIGN = (ValueError, TypeError, AttributeError)
"""What a value raises that no registry writes."""
Row = tuple[Any, ...]
Parts = Mapping[int, Sequence[Row]]
Bodies = dict[str, set[str]]
"""The names each body has ever had, by its id: an instrument is indexed by those of its day."""


class Record(NamedTuple):
    """One row of a fact, current or superseded."""

    table: str
    row_id: int
    fact: Fact | None
    """``None`` when the row holds what no registry writes."""
    recorded_at: str
    superseded_by: int | None
    keys_agree: bool
    """Whether the folded columns it is found by are those of its words."""


class Line(NamedTuple):
    """One line of the journal and the changeset it belongs to."""

    entry_id: int
    changeset: int
    entry: Entry


class _Table(NamedTuple):
    name: str
    sql: str
    """Ends with the two clocks; days are text on every database."""
    parts: tuple[tuple[str, str], ...]
    """Of each part: where it is kept, and its columns after the owner."""
    build: Callable[[Row, Sequence[Sequence[Row]], Bodies], tuple[Fact, bool]]


def read_lines(view: QueryableRegistry) -> Iterator[Line]:
    """Give the journal, oldest first."""
    sql = (
        "SELECT entry_id, changeset, subject_kind, subject, before, after FROM journal"
    )
    for page in _pages(view, sql, "entry_id"):
        for entry_id, changeset, *entry in page:
            yield Line(entry_id, changeset, Entry(*entry))


def read_records(view: QueryableRegistry) -> Iterator[Record]:
    """Give every row of every fact, a table after the other, in order of row."""
    bodies: Bodies = {}
    for table in _TABLES:
        for page in _pages(view, table.sql, "row_id"):
            owners = [int(row[0]) for row in page]
            parts = [
                _parts(view, where, columns, owners) for where, columns in table.parts
            ]
            for row in page:
                own = [held.get(row[0], ()) for held in parts]
                yield _record(table, row, own, bodies)


def _record(
    table: _Table, row: Row, parts: Sequence[Sequence[Row]], bodies: Bodies
) -> Record:
    recorded_at, superseded_by = row[-2:]
    fact: Fact | None = None
    agree = True
    try:
        fact, agree = table.build(row[:-2], parts, bodies)
    except _FOREIGN:
        fact = None
    return Record(table.name, row[0], fact, recorded_at, superseded_by, agree)


def _pages(view: QueryableRegistry, sql: str, key: str) -> Iterator[list[Row]]:
    last = 0
    while True:
        rows: list[Row] = view.query(
            f"{sql} WHERE {key} > :last ORDER BY {key} LIMIT {_PAGE}",
            {"last": last},
        )
        if not rows:
            return
        yield rows
        last = int(rows[-1][0])


def _parts(
    view: QueryableRegistry, where: str, columns: str, owners: Sequence[int]
) -> Parts:
    """Read the parts of a page of owners, by owner and in order."""
    table, _, owner = where.partition(".")
    rows: Iterable[Row] = view.query(
        f"SELECT {owner}, {columns} FROM {table}"  # noqa: S608 - our own names
        f" WHERE {owner} >= :first AND {owner} <= :last ORDER BY {owner}, position",
        {"first": owners[0], "last": owners[-1]},
    )
    return grouped((row[0], row[1:]) for row in rows)


def _evidence(rows: Iterable[Row]) -> tuple[Evidence, ...]:
    return tuple(Evidence(*row) for row in rows)


def _issuer(
    row: Row, parts: Sequence[Sequence[Row]], bodies: Bodies
) -> tuple[Fact, bool]:
    names, successions, evidence = parts
    _, issuer_id, name, level, place, begun, ended, note = row
    issuer = Issuer(
        issuer_id,
        name,
        level,
        place,
        tuple(other for (other,) in names),
        to_day(begun),
        to_day(ended),
        tuple(Succession(s, to_day(on), said) for s, on, said in successions),
    )
    said = " ".join([issuer.name, *issuer.aliases])
    bodies.setdefault(issuer.issuer_id, set()).add(said)
    return IssuerFact(issuer, note, _evidence(evidence)), True


def _instrument(
    row: Row, parts: Sequence[Sequence[Row]], bodies: Bodies
) -> tuple[Fact, bool]:
    names, begun, evidence = parts
    made = to_instrument(
        row[:-1],
        [name for name, _ in names],
        _evidence(evidence),
        map(to_commencement, begun),
    )
    agree = row[2:4] == (number_key(made.number), fold(squeeze(made.title)))
    agree = agree and all(folded == fold(squeeze(name)) for name, folded in names)
    known = (words_fold(made, body) for body in bodies.get(made.issuer_id, {""}))
    return made, agree and row[-1] in known


def _relation(
    row: Row, parts: Sequence[Sequence[Row]], bodies: Bodies
) -> tuple[Fact, bool]:
    del bodies
    provisions, evidence = parts
    named = grouped((side, address) for side, address in provisions)
    actor, target = named.get("actor", ()), named.get("target", ())
    return to_relation((*row, None), actor, target, _evidence(evidence)), True


def _coverage(
    row: Row, parts: Sequence[Sequence[Row]], bodies: Bodies
) -> tuple[Fact, bool]:
    del bodies
    claim = Coverage(InstrumentKind(row[1]), *row[2:])
    return CoverageFact(claim, _evidence(parts[0])), True


def _days(*columns: str) -> str:
    return ", ".join(f"CAST({column} AS TEXT)" for column in columns)


_CLOCKS = "recorded_at, superseded_by"
_SOURCES = "source, quote"
_TABLES = (
    _Table(
        "issuers",
        "SELECT row_id, issuer_id, name, level, place,"  # noqa: S608 - our own names
        f" {_days('valid_from', 'valid_until')}, note, {_CLOCKS} FROM issuers",
        (
            ("issuer_aliases.issuer_row", "name"),
            ("successions.issuer_row", f"successor, {_days('on_day')}, note"),
            ("evidence.issuer_row", _SOURCES),
        ),
        _issuer,
    ),
    _Table(
        "instruments",
        "SELECT row_id, instrument_id, number_key, title_fold, number, kind, issuer_id,"  # noqa: S608 - our own names
        f" title, {_days('issued_on', 'effective_from', 'ceased_on')}, place, signer,"
        f" year, confidence, unconfirmed, note, words_fold, {_CLOCKS} FROM instruments",
        (
            ("aliases.instrument_row", "name, name_fold"),
            (
                "commencements.instrument_row",
                f"addresses, {_days('effective_from')}, scope_note, {_SOURCES}",
            ),
            ("evidence.instrument_row", _SOURCES),
        ),
        _instrument,
    ),
    _Table(
        "relations",
        "SELECT row_id, kind, actor, target,"  # noqa: S608 - our own names
        f" {_days('effective_from', 'effective_until')}, scope, scope_note, confidence,"
        f" unconfirmed, note, transition, {_CLOCKS} FROM relations",
        (
            ("relation_provisions.relation_row", "side, address"),
            ("evidence.relation_row", _SOURCES),
        ),
        _relation,
    ),
    _Table(
        "coverage",
        "SELECT row_id, kind, issuer_id, from_year, to_year, note,"  # noqa: S608 - our own names
        f" {_CLOCKS} FROM coverage",
        (("evidence.coverage_row", _SOURCES),),
        _coverage,
    ),
)
