"""A registry of any size as one long list: counted once, then read a page at a time.

The list is cut by year and kind, which the index of kinds answers without reading
an instrument; any place of it is then one short question away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from lawreg.model import Instrument, InstrumentKind
from lawreg.registry.view import QueryableRegistry

_RANKS = {kind.value: rank for rank, kind in enumerate(InstrumentKind)}
_NO_YEAR = 0


class Narrowed(NamedTuple):
    """What a list is narrowed to; ``None`` leaves everything."""

    kind: InstrumentKind | None = None
    issuer: str | None = None
    year: int | None = None


class Shelf(NamedTuple):
    """The instruments of one kind and year."""

    kind: str
    year: int
    """0 where no year is known."""
    size: int


class Contents(NamedTuple):
    """What a list holds: the newest year first, in a year the higher kind first."""

    narrowed: Narrowed
    shelves: tuple[Shelf, ...]
    ends: tuple[int, ...]
    """How many instruments stand up to the end of each shelf."""

    @property
    def total(self) -> int:
        """How many instruments the list holds."""
        return self.ends[-1] if self.ends else 0

    def kinds(self) -> Mapping[InstrumentKind, int]:
        """Count the instruments of each kind, in the order of the kinds."""
        counts = Counter[str]()
        for shelf in self.shelves:
            counts[shelf.kind] += shelf.size
        return {kind: counts[kind] for kind in InstrumentKind if counts[kind]}

    def years(self) -> Mapping[int, int]:
        """Count the instruments of each known year, newest first."""
        counts = Counter[int]()
        for shelf in self.shelves:
            counts[shelf.year] += shelf.size
        return {year: counts[year] for year in sorted(counts, reverse=True) if year}


def read_contents(
    view: QueryableRegistry, narrowed: Narrowed | None = None
) -> Contents:
    """Count what a list of the registry holds, narrowed or whole."""
    narrowed = narrowed or Narrowed()
    condition, values = _condition(narrowed)
    rows = view.query(
        "SELECT kind, coalesce(year, 0), count(*) FROM instruments"  # noqa: S608 - our own words; values are bound
        f" WHERE superseded_by IS NULL{condition} GROUP BY kind, year",
        values,
    )
    shelves = [Shelf(str(kind), int(str(y)), int(str(n))) for kind, y, n in rows]
    shelves.sort(key=lambda shelf: (-shelf.year, _RANKS.get(shelf.kind, len(_RANKS))))
    ends = accumulate(shelf.size for shelf in shelves)
    return Contents(narrowed, tuple(shelves), tuple(ends))


def read_page(
    view: QueryableRegistry, contents: Contents, first: int, most: int
) -> Sequence[Instrument]:
    """Read at most ``most`` instruments of a list, from the one at ``first`` (from 0).

    Within a shelf the last issued comes first.
    """
    ids: list[str] = []
    at = bisect_right(contents.ends, first)
    while at < len(contents.shelves) and len(ids) < most:
        shelf = contents.shelves[at]
        passed = first + len(ids) - (contents.ends[at] - shelf.size)
        held = _on_shelf(view, contents.narrowed, shelf, passed, most - len(ids))
        ids += held
        at += 1
    return tuple(view.by_id(ids).values())


def count_issuers(view: QueryableRegistry) -> Mapping[str, int]:
    """Count the instruments of each issuer, by its id, most first."""
    rows = view.query(
        "SELECT issuer_id, count(*) FROM instruments WHERE superseded_by IS NULL"
        " GROUP BY issuer_id ORDER BY 2 DESC, 1"
    )
    return {str(issuer): int(str(count)) for issuer, count in rows}


def _on_shelf(
    view: QueryableRegistry, narrowed: Narrowed, shelf: Shelf, passed: int, most: int
) -> list[str]:
    """Give the ids on a shelf after those already passed."""
    kind = InstrumentKind(shelf.kind)
    condition, values = _condition(narrowed._replace(kind=kind, year=shelf.year))
    rows = view.query(
        "SELECT instrument_id FROM instruments"  # noqa: S608 - our own words; values are bound
        f" WHERE superseded_by IS NULL{condition}"
        " ORDER BY issued_on IS NULL, issued_on DESC, row_id DESC"
        " LIMIT :most OFFSET :passed",
        {**values, "most": most, "passed": passed},
    )
    return [str(instrument_id) for (instrument_id,) in rows]


def _condition(narrowed: Narrowed) -> tuple[str, dict[str, str | int]]:
    """Write what a list is narrowed to as a condition and its values."""
    kind, issuer, year = narrowed
    asked = {"kind": kind and kind.value, "issuer_id": issuer, "year": year}
    values = {name: value for name, value in asked.items() if value is not None}
    condition = "".join(f" AND {name} = :{name}" for name in values)
    if year == _NO_YEAR:
        condition = condition.replace("year = :year", "year IS NULL")
        del values["year"]
    return condition, values
