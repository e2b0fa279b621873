"""What the screen of instruments asks of a registry; each runs in the registry's thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.check.rule import Rules
from lawreg.graph.web import read_web
from lawreg.model import Instrument, Status
from lawreg.registry import QueryableRegistry
from lawreg.registry.pages import (
    Contents,
    Narrowed,
    count_issuers,
    read_contents,
    read_page,
)
from lawreg.registry.search import find_instruments, suggest_instruments
from lawreg.report.drawing import Drawing, find_answers, make_drawing
from lawreg.report.timeline import Timeline, make_timeline

MOST_FOUND = 200
"""Answers to words that are listed, best first; a reader narrows rather than reads on."""
MOST_LOOKED_AT = 20_000
"""How many are looked at for a status, which no index holds; a reader waits for it."""
_DEPTH = 2
_MOST_DRAWN = 200
"""Both as in ``lawreg graph``."""


class Asked(NamedTuple):
    """What a list answers."""

    words: str = ""
    narrowed: Narrowed = Narrowed()
    status: Status | None = None


class InstrumentRow(NamedTuple):
    """A row of the list: an instrument and how it stands on the day asked about."""

    instrument: Instrument
    status: Status


class Found(NamedTuple):
    """A list: of pages still to be read, or of rows already here."""

    total: int
    contents: Contents | None = None
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


def look_for(view: QueryableRegistry, asked: Asked, as_of: date) -> Found:
    """Find what is asked; without words, everything, counted and not yet read."""
    if not asked.words and asked.status is None:
        contents = read_contents(view, asked.narrowed)
        return Found(contents.total, contents)
    kind, issuer, year = asked.narrowed
    most = MOST_FOUND + 1 if asked.status is None else MOST_LOOKED_AT
    held = find_instruments(
        view, asked.words, kind=kind, issuer=issuer, year=year, limit=most
    )
    near = not held
    if near:
        held = suggest_instruments(
            view, asked.words, kind=kind, issuer=issuer, year=year
        )
    rows = _rows(view, held, as_of)
    if asked.status is not None:
        rows = tuple(row for row in rows if row.status is asked.status)
    listed = rows[:MOST_FOUND]
    more = len(rows) > MOST_FOUND
    partial = asked.status is not None and len(held) == most
    looked_at = len(held) if partial else 0
    return Found(len(listed), None, listed, near, more, looked_at)


def read_rows(
    view: QueryableRegistry, contents: Contents, first: int, most: int, as_of: date
) -> Sequence[InstrumentRow]:
    """Read a page of a list."""
    return _rows(view, read_page(view, contents, first, most), as_of)


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
    rows = _rows(view, held.values(), as_of)
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


def _rows(
    view: QueryableRegistry, held: Iterable[Instrument], as_of: date
) -> tuple[InstrumentRow, ...]:
    instruments = tuple(held)
    answers = find_answers(view, instruments, as_of)
    return tuple(InstrumentRow(i, answers[i.instrument_id].status) for i in instruments)
