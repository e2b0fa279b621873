"""What a text repeals by a list of its own: «bãi bỏ 15 quyết định (có Danh mục kèm theo)».

A text that only makes known what has ended already («công bố Danh mục …») repeals
nothing. Each numbered row of the list names one instrument first; others stand in the
title of that one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from lawreg.intake import verbs
from lawreg.intake.clause import Clause, Object
from lawreg.intake.script import Script
from lawreg.intake.tokens import Unit
from lawreg.intake.verbs import Verb

_TEXTS = r"(?:van ban|nghi quyet|quyet dinh|chi thi|thong tu(?: lien tich)?|nghi dinh)"
_BY_LIST = re.compile(
    verbs.spaced(
        rf"\b(?P<act>bai bo|huy bo)(?: toan bo| cac| mot so| \d+| \(\d+\)| hieu luc(?: thi hanh)?(?: cua| doi voi)?)* {_TEXTS}\b"
        r"[^§.;:_]{0,300}?\b(?:danh muc|phu luc)\b[^§.;:_]{0,80}?\b(?:kem theo|dinh kem)"
        rf"(?: ?[).;,:]| ?$| {_TEXTS} nay\b)"
    ),
    re.MULTILINE,
)
"""Of texts, not of procedures, and by a list of this text, not of another."""
_MADE_KNOWN = re.compile(verbs.spaced(r"\b(?:cong bo|dang tai|phe duyet|ban hanh)\b"))
_SENTENCE_REACH = 160
_HEAD = re.compile(r"\n[ \t|]*(?:danh\s+muc|phu\s+luc)\b")
_ROW = re.compile(r"\n[ \t|]*(\d{1,3})[ \t]*[.)]?[ \t]*(?=[\n|§]|[ \t]*[^\W\d_])")
_PART = re.compile(verbs.spaced(r"\bmot phan\b"))
_HEAD_REACH = 400
_LONGEST_ROW = 3000
_BLANKS = " \n\t\xa0|"


class _Row(NamedTuple):
    """One row of a list, in offsets into the clean text."""

    start: int
    end: int
    head: tuple[int, int]
    """The words of the heading that say that only parts of what follows are repealed."""


class Listed(NamedTuple):
    """What one row of a list says, and the article that refers to the list."""

    unit: Unit
    lead: Clause
    clause: Clause


def find_listed(script: Script) -> Iterator[Listed]:
    """Give a clause for each instrument in a list that an article repeals by.

    Only the first article that does so: of two lists it cannot be told which is whose.
    """
    rows: list[_Row] | None = None
    for unit in script.units:
        if unit.piece < 0:
            continue
        told = _BY_LIST.search(script.words, unit.start, unit.end)
        if told is None or _is_made_known(script.words, unit.start, told.start()):
            continue
        rows = rows if rows is not None else list(_rows(script))
        verb = Verb.ANNUL if told["act"].startswith("huy") else Verb.REPEAL
        lead = Clause(verb, *told.span(), (), is_lead=True)
        for row in rows:
            cited = _first_cited(script, row)
            if cited is not None:
                at, i = cited
                head = row.head if row.head[1] else (at, at)
                objects = (Object(i, (), head),)
                clause = Clause(verb, row.start, row.end, objects, is_item=True)
                yield Listed(unit, lead, clause)
        return


def _is_made_known(words: str, first: int, at: int) -> bool:
    """Whether the sentence only publishes a list."""
    begin = max(first, at - _SENTENCE_REACH)
    sentence = re.split(r"[.;:]\s", words[begin:at])[-1]
    return _MADE_KNOWN.search(sentence) is not None


def _rows(script: Script) -> Iterator[_Row]:
    """Cut the lists behind the articles into their numbered rows."""
    words, end = script.words, len(script.words)
    head = _HEAD.search(words, max(0, script.outline.end - 1))
    if head is None:
        return
    before = head.start()
    labels: list[tuple[int, int]] = []
    count = 0
    for label in _ROW.finditer(words, before):
        number = int(label[1])
        if number in {1, count + 1}:
            count = number
            labels.append((label.start(), label.end()))
    heading = (0, 0)
    for (at, first), following in zip(labels, [*labels[1:], (end, end)], strict=True):
        heading = _part_above(words, before, at) or heading
        before = first
        row = words[first : min(following[0], first + _LONGEST_ROW)].rstrip(_BLANKS)
        begin = first + len(row) - len(row.lstrip(_BLANKS))
        yield _Row(begin, first + len(row), heading)


def _part_above(words: str, start: int, at: int) -> tuple[int, int] | None:
    """Find a heading between two rows: its words where it says «một phần», else nothing."""
    begin = max(start, at - _HEAD_REACH)
    heads = list(_HEAD.finditer(words, begin, at))
    if not heads and start != begin:
        return None
    part = _PART.search(words, heads[-1].start() if heads else begin, at)
    if part is not None:
        return part.span()
    return (0, 0) if heads else None


def _first_cited(script: Script, row: _Row) -> tuple[int, int] | None:
    """Give where the first instrument of a row stands, and its citation."""
    k = bisect_left(script.places, (row.start, 0, 0))
    if k < len(script.places) and script.places[k][0] < row.end:
        return script.places[k][0], script.places[k][2]
    return None
