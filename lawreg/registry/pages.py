"""A registry of any size as one long list: counted once, then read a page at a time.

The list is cut by year and kind, of one issuer by year alone, which an index answers
without reading an instrument; any place of it is then one short question away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from lawreg.model import Instrument, InstrumentKind
from lawreg.registry.narrowing import EVERYTHING, NO_YEAR, Narrowed
from lawreg.registry.view import QueryableRegistry

_RANKS = {kind: rank for rank, kind in enumerate(InstrumentKind)}


class Shelf(NamedTuple):
    """The instruments of one kind and year, or of one year."""

    kind: InstrumentKind | None
    year: int
    """0 where no year is known."""
    size: int


class Contents(NamedTuple):
    """What a list holds: the newest year first, in a year the higher kind first.

    That of one issuer is not cut by kind: in a year the last issued comes first.
    """

    narrowed: Narrowed
    shelves: tuple[Shelf, ...]
    ends: tuple[int, ...]
    """How many instruments stand up to the end of each shelf."""

    @property
    def total(self) -> int:
        """How many instruments the list holds."""
        return self.ends[-1] if self.ends else 0

    def kinds(self) -> Mapping[InstrumentKind, int]:
        """Count the instruments of each kind where the list is cut by kind, in their order."""
        counts = Counter[InstrumentKind | None]()
        for shelf in self.shelves:
            counts[shelf.kind] += shelf.size
        return {kind: counts[kind] for kind in InstrumentKind if counts[kind]}

    def years(self) -> Mapping[int, int]:
        """Count the instruments of each known year, newest first."""
        counts = Counter[int]()
        for shelf in self.shelves:
            counts[shelf.year] += shelf.size
        return {year: counts[year] for year in sorted(counts, reverse=True) if year}


def read_contents(view: QueryableRegistry, narrowed: Narrowed = EVERYTHING) -> Contents:
    """Count what a list of the registry holds, narrowed or whole."""
    condition, values = narrowed.condition()
    cut = "kind, year" if narrowed.issuer is None or narrowed.kind else "year"
    rows = view.query(
        f"SELECT {cut}, count(*) FROM instruments AS i"  # noqa: S608 - our own words; values are bound
        f" WHERE superseded_by IS NULL{condition} GROUP BY {cut}",
        values,
    )
    shelves = [
        Shelf(
            InstrumentKind(str(kind[0])) if kind else None,
            int(str(year or NO_YEAR)),
            int(str(size)),
        )
        for *kind, year, size in rows
    ]
    shelves.sort(key=lambda s: (-s.year, _RANKS[s.kind] if s.kind else 0))
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
    here = narrowed._replace(kind=shelf.kind, year=shelf.year)
    condition, values = here.condition()
    rows = view.query(
        "SELECT i.instrument_id FROM instruments AS i"  # noqa: S608 - our own words; values are bound
        f" WHERE superseded_by IS NULL{condition}"
        " ORDER BY issued_on IS NULL, issued_on DESC, row_id DESC"
        " LIMIT :most OFFSET :passed",
        {**values, "most": most, "passed": passed},
    )
    return [str(instrument_id) for (instrument_id,) in rows]
