"""Which instruments may answer a search, and how little is read to find them.

A registry of any size answers while its words are typed. So where very many
instruments hold what is asked, the newest of them are enough, and they are read
newest first until there are enough; the index of words is asked for everything only
where few hold it. In a registry of no more than `_FEW` instruments nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lawreg.registry.full_text import FROM, NEWEST, question, tokens
from lawreg.registry.narrowing import EVERYTHING, Narrowed
from lawreg.registry.view import Searched

_FEW = 20_000
"""Instruments of which all may be looked at while somebody types."""
_NUMBERS = 5000
"""Numbers with one beginning, of which the newest are chosen."""
_LOOKED_AT = (800, 4000)
"""Of those that hold the words before the last: how many are looked at for the last,
first, and where these are not enough."""
_SAMPLE = 500
_COMMON = 25
"""In the sample, so many hold a word that it is taken whole and begins no other."""
_SURPLUS = 100
"""So many more are read from the index than are wanted: some are of the past."""
_LAST = "\uffff"
"""Comes after every letter of a number."""
_AFTER_MARKS = "0"
"""Comes after the hyphen and the slash that end the ordinal of a number."""

Values = Mapping[str, str | int]
Phrases = Sequence[Sequence[str]]
Told = Sequence[tuple[Sequence[str], bool]]
"""Phrases, and whether what they begin will do."""


class Asked(NamedTuple):
    """What is looked for."""

    words: tuple[str, ...]
    """Folded."""
    number: str
    """All of it, read as a number."""
    narrowed: Narrowed = EVERYTHING


class Indexed(NamedTuple):
    """A question to the index of words, and the newest rows it gives where it can."""

    match: str
    rows: Sequence[int] | None = None


def find_rows(view: Searched, asked: Asked, most: int) -> list[int]:
    """Give the rows that answer in any way, the best ways first, until ``most`` do.

    The number; all words side by side, then anywhere; the same of words only begun.
    The wider way is asked first: where it gives all there is, the narrower adds none.
    In a large registry the words before the last begin no others where any
    instrument holds them whole.
    """
    found = dict.fromkeys(_by_number(view, asked, most))
    phrases = [phrase for word in asked.words if (phrase := tokens(word))]
    if not phrases or len(found) >= most:
        return list(found)
    if _is_large(view):
        more = _where_many(view, asked, phrases, most)
    else:
        whole = _both_ways(view, asked, _all(phrases, begun=False), most)
        more = whole if len(whole) >= most else []
        more = more or [
            *whole,
            *_both_ways(view, asked, _all(phrases, begun=True), most),
        ]
    return list(found | dict.fromkeys(more))


def _where_many(view: Searched, asked: Asked, phrases: Phrases, most: int) -> list[int]:
    """Give the rows that hold the words in a large registry, reading as few as need be."""
    few, many = _LOOKED_AT
    last = phrases[-1]
    indexed = _before_last(view, phrases, many)
    at_once = many if indexed.rows is not None and len(indexed.rows) < many else few
    begun, are_all = _look(view, asked, last, indexed, at_once)
    if begun and are_all:
        return begun
    held = _all(phrases, begun=False)
    whole = [] if are_all else _both_ways(view, asked, held, most)
    if len(whole) >= most:
        return whole
    if not are_all and len(begun) < most:
        begun, are_all = _look(view, asked, last, indexed, many)
    if len(begun) < most and not (begun and are_all):
        begun = _both_ways(view, asked, _whole_where_common(view, phrases), most)
    return [*whole, *begun[:most]]


def _all(phrases: Phrases, *, begun: bool) -> Told:
    """Ask for every phrase whole, or begun."""
    return [(phrase, begun) for phrase in phrases]


def matching(view: Searched, asked: Asked, match: str, most: int) -> list[int]:
    """Give the rows that answer a question to the index of words, newest first."""
    held = _held(view, asked, _ask_index(view, match, most), most, "i.row_id")
    return [int(str(row)) for (row,) in held]


def rows_of(view: Searched, sql: str, values: Values) -> list[int]:
    """Give the first column of an answer."""
    return [int(str(row[0])) for row in view.query(sql, values)]


def _by_number(view: Searched, asked: Asked, most: int) -> list[int]:
    """Give the rows whose number begins so, those of just that ordinal first."""
    number = asked.number
    if not number:
        return []
    ranges = [(number, number + _LAST)]
    if number.isdecimal():
        ranges.insert(0, (f"{number}-", number + _AFTER_MARKS))
    narrow, values = asked.narrowed.condition()
    # The index gives the numbers in order; those that hold a year, the newest first.
    sql = (
        "SELECT row_id FROM (SELECT i.row_id, i.year FROM instruments AS i"  # noqa: S608  # our own words; values are bound
        " WHERE i.superseded_by IS NULL AND i.number_key >= :first"
        f" AND i.number_key < :last{narrow} ORDER BY i.number_key DESC LIMIT :looked)"
        " AS numbered ORDER BY year DESC LIMIT :most"
    )
    found: dict[int, None] = {}
    for first, last in ranges:
        limits: Values = {"first": first, "last": last, "looked": _NUMBERS}
        found |= dict.fromkeys(
            rows_of(view, sql, {**values, **limits, "most": most}),
        )
        if len(found) >= most:
            break
    return list(found)


def _both_ways(view: Searched, asked: Asked, told: Told, most: int) -> list[int]:
    """Give the rows that hold the words side by side, then those that do anywhere."""
    match = question(view.dialect, told, every=True)
    anywhere = matching(view, asked, match, most)
    if len(anywhere) < most or len(told) == 1:
        return anywhere
    together = [token for phrase, _ in told for token in phrase]
    match = question(view.dialect, [(together, told[-1][1])], every=True)
    return [*matching(view, asked, match, most), *anywhere]


def _before_last(view: Searched, phrases: Phrases, most: int) -> Indexed:
    """Ask the index for the words before the last; for any where there is but one."""
    *before, last = phrases
    whole = [*before, last[:-1]] if len(last) > 1 else before
    return _ask_index(
        view, question(view.dialect, _all(whole, begun=False), every=True), most
    )


def _look(
    view: Searched,
    asked: Asked,
    last: Sequence[str],
    indexed: Indexed,
    looked_at: int,
) -> tuple[list[int], bool]:
    """Look at the newest that hold the words before the last for one the last begins.

    Says too whether all that hold them were looked at. The index would put together
    every word that begins so: of one letter, most of all.
    """
    begins = re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, last)))
    columns = "i.row_id, i.title_fold || ' ' || i.words_fold"
    held = _held(view, asked, indexed, looked_at, columns)
    found = [int(str(row)) for row, words in held if begins.search(str(words))]
    return found, len(held) < looked_at


def _ask_index(view: Searched, match: str, most: int) -> Indexed:
    """Ask the index of words for its newest rows, some more than are wanted."""
    newest = NEWEST.get(view.dialect)
    if not match or newest is None:
        return Indexed(match)
    values: Values = {"match": match, "most": most + _SURPLUS}
    return Indexed(match, rows_of(view, newest, values))


def _held(
    view: Searched, asked: Asked, indexed: Indexed, most: int, columns: str
) -> list[tuple[object, ...]]:
    """Read rows that answer a question, newest first; any row where none is asked."""
    match, rows = indexed
    if rows is not None:
        wanted = most + _SURPLUS
        told = ", ".join(map(str, rows[:wanted]))
        source = f"instruments AS i WHERE i.row_id IN ({told})"
        held = _read(view, asked, source, {"most": most}, columns)
        if len(held) >= most or len(rows) < wanted:
            return held
    source = FROM[view.dialect] if match else "instruments AS i WHERE true"
    values: Values = {"match": match} if match else {}
    return _read(view, asked, source, {**values, "most": most}, columns)


def _read(
    view: Searched, asked: Asked, source: str, values: Values, columns: str
) -> list[tuple[object, ...]]:
    """Read the current rows of a source, newest first."""
    narrow, kept = asked.narrowed.condition()
    return view.query(
        f"SELECT {columns} FROM {source}{narrow}"  # noqa: S608  # our own words; values are bound
        " AND i.superseded_by IS NULL ORDER BY i.row_id DESC LIMIT :most",
        {**values, **kept},
    )


def _is_large(view: Searched) -> bool:
    """Say whether a registry holds more than may all be looked at."""
    counted = "SELECT count(*) FROM (SELECT 1 FROM instruments LIMIT :most) AS held"
    return rows_of(view, counted, {"most": _FEW + 1})[0] > _FEW


def _whole_where_common(view: Searched, phrases: Phrases) -> Told:
    """Say of each phrase but the last whether what it begins is looked for too.

    In a large registry a word that many instruments hold is no beginning of another;
    to put together all that begins so would take as long as reading them.
    """
    *before, last = phrases
    sample = view.query(
        "SELECT title_fold || ' ' || words_fold FROM instruments"
        " WHERE superseded_by IS NULL ORDER BY row_id DESC LIMIT :most",
        {"most": _SAMPLE},
    )
    held = [set(tokens(str(words))) for (words,) in sample]
    return [
        *((phrase, not _is_common(phrase[-1], held)) for phrase in before),
        (last, True),
    ]


def _is_common(word: str, held: Sequence[set[str]]) -> bool:
    return sum(word in words for words in held) >= _COMMON
