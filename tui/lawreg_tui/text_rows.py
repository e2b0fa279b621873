"""A text cut into the rows of a screen, with the words in it that are spoken of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text as Rich

from lawreg.report.visible import visible

MARK = "mark"
"""Under this word a piece of a row holds the index of its mark."""
SIGN = "sign"
_TAB = "    "
_SPACES = re.compile(" {4,}")
"""Blanks that lay out a page; where a line does not fit they lay out nothing."""


class Marked(NamedTuple):
    """Words of a text that are spoken of; marks stand in order and never overlap."""

    start: int
    end: int
    sign: str
    """One cell wide, before the words."""
    style: str
    """A component class of the widget that shows them."""


_NONE: Mapping[int, str] = {}


class TextRow(NamedTuple):
    """One row of the screen."""

    text: Rich
    line: int
    """The line of the text, from 0, that the row is of."""
    offset: int
    """Where in the text that line begins."""
    marks: tuple[int, ...]
    """The marks that begin in the row, in order."""
    over: int | None
    """The mark that runs on into the row from the one above."""


def cut_rows(
    whole: str,
    marks: Sequence[Marked],
    width: int,
    console: Console,
    labels: Mapping[int, str] = _NONE,
) -> list[TextRow]:
    """Cut the text into rows of at most ``width`` cells, at words.

    ``labels`` are words before lines, by where those begin, that are not in the text.
    """
    starts = [mark.start for mark in marks]
    rows: list[TextRow] = []
    begin = 0
    for number, line in enumerate(whole.split("\n")):
        text = Rich(end="")
        if begin in labels:
            text.append(f"{visible(labels[begin])}. ", "dim")
        first = max(bisect_right(starts, begin) - 1, 0)
        tight = cell_len(line) > width
        for words, style in _pieces(line, begin, marks, first):
            text.append(_SPACES.sub(_TAB, words) if tight else words, style)
        pieces = [text] if text.cell_len <= width else text.wrap(console, width)
        rows += [_row(piece, number, begin) for piece in pieces]
        begin += len(line) + 1
    return rows


def _pieces(
    line: str, begin: int, marks: Sequence[Marked], first: int
) -> Iterator[tuple[str, Style | None]]:
    """Give the words of a line between marks and in them, safe to show."""
    at, end = begin, begin + len(line)
    for index in range(first, len(marks)):
        mark = marks[index]
        if mark.start >= end:
            break
        if mark.end <= at:
            continue
        start, stop = max(mark.start, at), min(mark.end, end)
        yield _shown(line[at - begin : start - begin]), None
        if start == mark.start:
            yield mark.sign, Style(meta={MARK: index, SIGN: True})
        yield _shown(line[start - begin : stop - begin]), Style(meta={MARK: index})
        at = stop
    yield _shown(line[at - begin :]), None


def _row(text: Rich, line: int, offset: int) -> TextRow:
    begun: list[int] = []
    over: int | None = None
    for span in text.spans:
        meta = span.style.meta if isinstance(span.style, Style) else {}
        if meta.get(SIGN):
            begun.append(meta[MARK])
        elif MARK in meta and meta[MARK] not in begun:
            over = meta[MARK]
    return TextRow(text, line, offset, tuple(begun), over)


def _shown(words: str) -> str:
    # U+001E only parts the strings of a JSON plan; a person sees an empty line.
    return visible(words.replace("\t", _TAB).strip("\x1e\r"))
