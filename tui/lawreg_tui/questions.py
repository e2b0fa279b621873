"""What the screen of instruments asks of a registry; each runs in the registry's thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.check.neighbourhood import Neighbourhood
from lawreg.check.rule import Rules
from lawreg.graph.web import read_web
from lawreg.model import Instrument, Revision, Status
from lawreg.registry import QueryableRegistry
from lawreg.registry.narrowing import EVERYTHING, Narrowed
from lawreg.registry.pages import (
    Contents,
    count_issuers,
    read_contents,
    read_page,
)
from lawreg.registry.remembering import Remembering
from lawreg.registry.search import find_ids, find_instruments, suggest_instruments
from lawreg.report.drawing import Drawing, find_answers, make_drawing, parents_on
from lawreg.report.timeline import Timeline, make_timeline

MOST_FOUND = 200
"""Answers to words that are listed, best first; a reader narrows rather than reads on."""
MOST_LOOKED_AT = 20_000
"""How many are looked at for a status, which no index holds; a reader waits for it."""
MOST_KEPT = 20_000
"""Rows told before what was read of their parents is let go."""
_DEPTH = 2
_MOST_DRAWN = 200
"""Both as in ``lawreg graph``."""


class Asked(NamedTuple):
    """What a list answers."""

    words: str = ""
    narrowed: Narrowed = EVERYTHING
    status: Status | None = None


class InstrumentRow(NamedTuple):
    """A row of the list: an instrument and how it stands on the day asked about."""

    instrument: Instrument
    status: Status


class Found(NamedTuple):
    """A list, of pages or of ids, the first of which are here as rows."""

    total: int
    contents: Contents | None = None
    ids: tuple[str, ...] = ()
    rows: tuple[InstrumentRow, ...] = ()
    near: bool = False
    """Nothing answers; the rows are what may have been meant."""
    more: bool = False
    """There are more than are listed."""
    looked_at: int = 0
    """How many were looked at for the status asked, where there are more."""


class Facets(NamedTuple):
    """What there is to filter by, counted over the whole registry."""

    contents: Contents
    issuers: tuple[tuple[str, str, int], ...]
    """Id, name and count, most first."""


class Standing:
    """How instruments stand on a day, and how many there are of each kind and year.

    What was read of their parents, what was counted and what a search read is kept
    while the registry stays the same. Used in the registry's thread alone.
    """

    def __init__(self) -> None:
        self._of: tuple[Revision, date] | None = None
        self._parents: Neighbourhood | None = None
        self._told = 0
        self._counted: tuple[Revision | None, dict[Narrowed, Contents]] = (None, {})
        self._searched: Remembering | None = None

    def ids(self, view: QueryableRegistry, asked: Asked, most: int) -> Sequence[str]:
        """Find what answers; a letter more is much of the same question."""
        if self._searched is None:
            self._searched = Remembering(view)
        searched = self._searched.renewed()
        return find_ids(searched, asked.words, asked.narrowed, limit=most)

    def contents(self, view: QueryableRegistry, narrowed: Narrowed) -> Contents:
        """Count what a list holds."""
        revision = view.revision()
        if self._counted[0] != revision:
            self._counted = revision, {}
        counted = self._counted[1]
        if narrowed not in counted:
            counted[narrowed] = read_contents(view, narrowed)
        return counted[narrowed]

    def rows(
        self, view: QueryableRegistry, held: Iterable[Instrument], as_of: date
    ) -> tuple[InstrumentRow, ...]:
        """Say how each instrument stands."""
        instruments = tuple(held)
        self._told += len(instruments)
        of = (view.revision(), as_of)
        if self._parents is None or self._of != of or self._told > MOST_KEPT:
            self._of, self._told = of, len(instruments)
            self._parents = parents_on(view, as_of)
        answers = find_answers(view, instruments, as_of, self._parents)
        return tuple(
            InstrumentRow(i, answers[i.instrument_id].status) for i in instruments
        )


def look_for(
    view: QueryableRegistry, asked: Asked, as_of: date, standing: Standing, at_once: int
) -> Found:
    """Find what is asked; without words, everything, counted.

    The first ``at_once`` are read: what is in sight comes first.
    """
    if asked.status is not None:
        return _with_status(view, asked, asked.status, as_of, standing)
    if not asked.words:
        contents = standing.contents(view, asked.narrowed)
        rows = standing.rows(view, read_page(view, contents, 0, at_once), as_of)
        return Found(contents.total, contents, (), rows)
    ids = standing.ids(view, asked, MOST_FOUND + 1)
    if not ids:
        return _near(view, asked, as_of, standing)
    listed = tuple(ids[:MOST_FOUND])
    rows = standing.rows(view, view.by_id(listed[:at_once]).values(), as_of)
    return Found(len(listed), None, listed, rows, more=len(ids) > MOST_FOUND)


def read_found(
    view: QueryableRegistry, ids: Sequence[str], as_of: date, standing: Standing
) -> Sequence[InstrumentRow]:
    """Read what was found and not read at once."""
    return standing.rows(view, view.by_id(ids).values(), as_of)


def _near(
    view: QueryableRegistry, asked: Asked, as_of: date, standing: Standing
) -> Found:
    """Give what may have been meant."""
    held = suggest_instruments(view, asked.words, asked.narrowed)
    return _here(standing.rows(view, held, as_of), near=True)


def _with_status(
    view: QueryableRegistry,
    asked: Asked,
    status: Status,
    as_of: date,
    standing: Standing,
) -> Found:
    """Find what stands so on the day, which no index holds: each is looked at."""
    held = find_instruments(view, asked.words, asked.narrowed, limit=MOST_LOOKED_AT)
    if not held:
        found = _near(view, asked, as_of, standing)
        return _here([row for row in found.rows if row.status is status], near=True)
    rows = [row for row in standing.rows(view, held, as_of) if row.status is status]
    found = _here(rows[:MOST_FOUND], more=len(rows) > MOST_FOUND)
    return found._replace(looked_at=len(held) if len(held) == MOST_LOOKED_AT else 0)


def _here(
    rows: Sequence[InstrumentRow], *, near: bool = False, more: bool = False
) -> Found:
    """Make a list of rows that are all here."""
    ids = tuple(row.instrument.instrument_id for row in rows)
    return Found(len(rows), None, ids, tuple(rows), near, more)


def read_rows(
    view: QueryableRegistry,
    contents: Contents,
    first: int,
    most: int,
    *,
    as_of: date,
    standing: Standing,
) -> Sequence[InstrumentRow]:
    """Read a page of a list."""
    return standing.rows(view, read_page(view, contents, first, most), as_of)


def tell_of(
    view: QueryableRegistry, instrument_id: str, as_of: date, rules: Rules
) -> Timeline | None:
    """Tell everything of an instrument; ``None`` where the registry only names it."""
    held = view.by_id([instrument_id]).get(instrument_id)
    return make_timeline(view, held, as_of, rules) if held is not None else None


def read_marked(
    view: QueryableRegistry, marked: Sequence[str], as_of: date
) -> Sequence[tuple[str, InstrumentRow | None]]:
    """Read the instruments marked, ``None`` for those that the registry lacks."""
    held = view.by_id(marked)
    rows = Standing().rows(view, held.values(), as_of)
    found = {row.instrument.instrument_id: row for row in rows}
    return [(one, found.get(one)) for one in marked]


def draw_around(view: QueryableRegistry, instrument_id: str, as_of: date) -> Drawing:
    """Draw what surrounds an instrument."""
    web = read_web(view, instrument_id, _DEPTH, as_of=as_of, limit=_MOST_DRAWN)
    return make_drawing(view, web, as_of)


def read_facets(view: QueryableRegistry) -> Facets:
    """Count what there is to filter by."""
    names = view.issuers()
    counts = count_issuers(view)
    return Facets(
        read_contents(view),
        tuple(
            (key, names[key].name if key in names else key, count)
            for key, count in counts.items()
        ),
    )
