"""Finding instruments by what a person remembers: a number, words of a title, a kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date

from lawreg.folding import fold, number_key, squeeze
from lawreg.model import Instrument, InstrumentKind, RegistryView
from lawreg.model.timeline import StatusAnswer, status
from lawreg.registry.narrowing import EVERYTHING, Narrowed
from lawreg.registry.reader import open_registry
from lawreg.registry.search_rows import Held, find_alike, find_held, words_of
from lawreg.registry.search_ways import Asked
from lawreg.registry.view import QueryableRegistry, Searched

_ALIKE = 80
"""Of 100: how alike a title must be to be suggested."""

_KINDS = {kind.value: rank for rank, kind in enumerate(InstrumentKind)}
_MOST_RANKED = 300
"""Instruments ranked for each way to answer; where more do, the newest are."""
_MOST_COMPARED = 2000
_MOST_WORDS = 40
_LONGEST_WORD = 200


def find_instruments(
    path_or_view: str | QueryableRegistry,
    words: str,
    narrowed: Narrowed = EVERYTHING,
    *,
    limit: int = 20,
) -> Sequence[Instrument]:
    """Find instruments in which every word occurs, accents ignored, best first.

    A word is the beginning of one in the title or another name, in the name of the
    kind or the issuer, of the year, or of a part of the number. Best is the number
    itself, then numbers that begin so, then titles that are the words, that hold
    them side by side, and the rest; among equals the newest year first, in a year the
    higher kind. Without words everything that ``narrowed`` leaves is found.
    """
    if isinstance(path_or_view, str):
        with closing(open_registry(path_or_view)) as view:
            return find_instruments(view, words, narrowed, limit=limit)
    ids = find_ids(path_or_view, words, narrowed, limit=limit)
    return tuple(path_or_view.by_id(ids).values())


def find_ids(
    view: Searched, words: str, narrowed: Narrowed, *, limit: int
) -> Sequence[str]:
    """Find as `find_instruments` does, for whoever reads only some of what is found."""
    asked = _asked(words, narrowed)
    ranks = [
        (rank, -held.year, _KINDS.get(held.kind, len(_KINDS)), held.instrument_id)
        for held in find_held(view, asked, max(limit, _MOST_RANKED))
        if (rank := _rank(asked, held)) is not None
    ]
    return [instrument_id for *_, instrument_id in sorted(ranks)[:limit]]


def statuses(
    view: RegistryView, instruments: Iterable[Instrument], as_of: date
) -> dict[str, StatusAnswer]:
    """Say of each instrument, by its id, whether it is in force on ``as_of``."""
    held = {i.instrument_id: i for i in instruments}
    onto = view.relations_onto(held)
    return {key: status(i, onto.get(key, ()), as_of) for key, i in held.items()}


def suggest_instruments(
    path_or_view: str | QueryableRegistry,
    words: str,
    narrowed: Narrowed = EVERYTHING,
    *,
    limit: int = 5,
) -> Sequence[Instrument]:
    """Give instruments that ``words`` may have meant, when nothing was found.

    For a number, those that are a slip away; else titles and names that are alike.
    """
    asked = _asked(words, narrowed)
    if isinstance(path_or_view, str):
        with closing(open_registry(path_or_view)) as view:
            return _suggest(view, words, asked, limit)
    return _suggest(path_or_view, words, asked, limit)


def _asked(words: str, narrowed: Narrowed) -> Asked:
    said = words_of(fold(squeeze(words))).split()
    # «số» before a number is no word of a title, as it is in «chuyển đổi số».
    kept = [
        word
        for word, following in zip(said, [*said[1:], ""], strict=False)
        if not (word == "so" and following[:1].isdigit())
    ]
    # A name has no more words than that, and the databases limit a pattern.
    kept = [word[:_LONGEST_WORD] for word in kept[:_MOST_WORDS]]
    return Asked(tuple(kept), number_key(words)[:_LONGEST_WORD], narrowed)


def _rank(asked: Asked, held: Held) -> int | None:
    """Say how well an instrument answers, 0 best; ``None`` when it does not."""
    if held.number and held.number == asked.number:
        return 0
    numbers = {word: number_key(word) for word in asked.words}
    if not all(_occurs(word, number, held) for word, number in numbers.items()):
        begins = asked.number[:1].isdigit() and held.number.startswith(asked.number)
        return 1 if begins else None
    if held.number in numbers.values():
        return 0
    if any(_begins(held.number, number) for number in numbers.values()):
        return 1
    phrase = " ".join(asked.words)
    if phrase in held.names:
        return 2
    return 3 if any(f" {phrase}" in f" {name}" for name in held.names) else 4


def _occurs(word: str, number: str, held: Held) -> bool:
    if number and any(mark + number in f"/{held.number}" for mark in "/-"):
        return True
    return any(f" {word}" in f" {name}" for name in (*held.names, *held.others))


def _begins(held: str, number: str) -> bool:
    """Whether ``number`` is the whole ordinal of a number held, or goes beyond it."""
    if "/" in number:
        return held.startswith(number)
    return number.isdecimal() and held.startswith((f"{number}/", f"{number}-"))


def _suggest(
    view: QueryableRegistry, words: str, asked: Asked, limit: int
) -> Sequence[Instrument]:
    numbers = [word for word in asked.words if word[:1].isdigit() and "/" in word]
    near = {
        found.instrument_id: found
        for number in (words, *numbers)
        for found in view.near_numbers(number)
        if asked.narrowed.holds(found.kind, found.issuer_id, found.year)
    }
    if near or numbers:
        return tuple(near.values())[:limit]
    return _alike(view, asked, limit)


def _alike(view: QueryableRegistry, asked: Asked, limit: int) -> Sequence[Instrument]:
    """Find titles and names that resemble the words, most alike first."""
    from rapidfuzz import fuzz

    said = " ".join(asked.words)
    if not said:
        return ()
    scores: list[tuple[float, float, str]] = []
    for held in find_alike(view, asked, _MOST_COMPARED):
        part, whole = max(
            (fuzz.partial_ratio(said, name), fuzz.ratio(said, name))
            for name in held.names
        )
        if part >= _ALIKE:
            scores.append((-part, -whole, held.instrument_id))
    ids = [instrument_id for _, _, instrument_id in sorted(scores)[:limit]]
    return tuple(view.by_id(ids).values())
