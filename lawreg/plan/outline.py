"""The numbered parts of a document as a tree, however its lines were broken."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawreg.citation.words import word_set
from lawreg.folding import fold
from lawreg.model.plan import Section
from lawreg.plan.addresses import join_label
from lawreg.plan.composed import Composed
from lawreg.plan.labels import (
    ANNEX,
    ARABIC,
    ARTICLE,
    DOTTED,
    LETTER,
    ROMAN,
    Label,
    find_labels,
    follows,
)
from lawreg.plan.letterhead import kind_named
from lawreg.plan.page import Page, is_capitals

_ENDS = frozenset(".;:!?/…”)|")
_ASKS_FOR_A_NUMBER = word_set(
    "dieu khoan diem muc so va tai phan chuong cac theo tu den ngay thang nam quy nhom"
)
_BULLET = re.compile(r"[-+•–](?!\s*\d{4})")
_LONGEST_HEADING = 250
_ATTACHED = ("(kem theo", "(ban hanh kem", "ban hanh kem theo")
_ATTACHED_REACH = 12
_MOST_HEADING_LINES = 6
_FULL_LINE = 0.85
"""Share of the usual width from which a line was broken because it was full."""


class Part(NamedTuple):
    """One numbered part, in offsets into the composed text."""

    label: str
    """Its own label: ``b``."""
    section_id: str
    """With those above it: ``II.2.b``."""
    level: int
    start: int
    """Where its label begins."""
    heading_start: int
    heading_end: int
    """Where its body begins; the same as `heading_start` where it has no heading."""
    end: int
    """After everything nested in it."""
    is_annex: bool


class _Open(NamedTuple):
    """A part that is not closed yet."""

    rank: int
    values: tuple[int, ...]
    section_id: str
    part: int
    """Its place in the list of parts."""


def read_outline(page: Page, composed: Composed, first_line: int) -> Iterator[Section]:
    """Give the parts of a document as sections of the text as given."""
    for part in find_parts(page, composed.text, first_line):
        yield Section(
            part.section_id,
            part.level,
            composed.span(part.heading_start, part.heading_end),
            composed.span(part.start, part.end),
        )


def find_parts(page: Page, text: str, first_line: int) -> list[Part]:
    """Find the numbered parts from line ``first_line`` on."""
    walk = _Walk(page, text)
    for i in range(first_line, len(page.lines)):
        walk.step(i)
    return walk.close(len(text.rstrip()))


class _Walk:
    """One pass down the lines with the parts that are open."""

    def __init__(self, page: Page, text: str) -> None:
        self.page = page
        self.text = text
        self.open: list[_Open] = []
        self.parts: list[Part] = []
        self.ends: list[int] = []
        self.elders: dict[tuple[int, int], tuple[int, ...]] = {}
        self.previous = ""
        self.after_blank = True
        self.heading_until = 0

    def step(self, i: int) -> None:
        """Read one line: blank, the beginning of a part, or more of the part before."""
        line = self.page.lines[i]
        if not line.words:
            self.after_blank = True
            return
        if i >= self.heading_until:
            attached = self._attached(i)
            label = attached or self._label(i)
            if label is not None:
                self._begin(i, label, is_attached=attached is not None)
        self.previous = line.words
        self.after_blank = False

    def close(self, end: int) -> list[Part]:
        """End what is still open and give all parts."""
        # A label may end in white space that ends the text.
        self._pop(0, max([end, *(part.heading_end for part in self.parts[-1:])]))
        return [
            part._replace(end=stop)
            for part, stop in zip(self.parts, self.ends, strict=True)
        ]

    def _label(self, i: int) -> Label | None:
        for label in find_labels(self.page.lines[i].raw):
            if self._is_label(i, label):
                return label
        return None

    def _is_label(self, i: int, label: Label) -> bool:
        """Whether a label opens a part here, or is a number in a sentence."""
        line = self.page.lines[i]
        rest = line.raw[label.end :].strip(" \t\r*|")
        if self._asks_for_a_number(i):
            return False
        if label.rank <= ARTICLE:
            stands_out = label.rank == ANNEX and (is_capitals(line.words) or not rest)
            return (label.is_closed or stands_out) and self._is_boundary(i)
        if label.rank == DOTTED:
            return self._continues_number(label) or (
                self._is_boundary(i) and rest[:1].isupper()
            )
        elder = self._elder(label.rank)
        if follows(elder, label) or (label.rank == LETTER and len(label.values) > 1):
            return self._is_boundary(i) or not rest[:1].islower()
        # A lone V or X out of turn is an initial or a mark in a table, not a Roman five.
        is_initial = label.rank == ROMAN and label.shown in {"V", "X"}
        return self._is_boundary(i) and rest[:1].isupper() and not is_initial

    def _asks_for_a_number(self, i: int) -> bool:
        """Whether the sentence before was broken just where a number must come."""
        return (
            self.page.is_wrapped
            and not self.after_blank
            and i != self.heading_until
            and _last_word(self.previous) in _ASKS_FOR_A_NUMBER
        )

    def _is_boundary(self, i: int) -> bool:
        """Whether what stands before is complete."""
        return (
            self.after_blank
            or not self.page.is_wrapped
            or self.page.lines[i].is_bold
            or self.previous[-1:] in _ENDS
            or i == self.heading_until
        )

    def _continues_number(self, label: Label) -> bool:
        """Whether 2.1 stands in 2, or 2.1.3 in 2.1."""
        return any(
            (o.rank == ARABIC and o.values[-1:] == label.values[:1])
            or (o.rank == DOTTED and o.values[:1] == label.values[:1])
            for o in self.open
        )

    def _elder(self, rank: int) -> tuple[int, ...]:
        """Give the sibling that a part of this rank would follow here."""
        depth = sum(1 for o in self.open if o.rank < rank)
        return self.elders.get((depth, rank), ())

    def _attached(self, i: int) -> Label | None:
        """See the head of a text attached to a decision: «KẾ HOẠCH … (Kèm theo …)»."""
        line = self.page.lines[i]
        if not is_capitals(line.words) or len(line.words) > 40:
            return None
        kind = kind_named(line.words)
        if kind is None:
            return None
        below = self.page.lines[i + 1 : i + 1 + _ATTACHED_REACH]
        if any(fold(x.words).startswith(_ATTACHED) for x in below):
            shown = line.words.capitalize()
            lead = len(line.raw) - len(line.raw.lstrip(" \t*|#"))
            return Label(ANNEX, shown, (0,), lead, is_closed=True)
        return None

    def _begin(self, i: int, label: Label, *, is_attached: bool) -> None:
        line = self.page.lines[i]
        rank = label.rank
        depth = sum(1 for o in self.open if o.rank < rank)
        if rank == DOTTED or (rank == LETTER and len(label.values) > 1):
            depth = self._depth_of_steps(label)
        self._pop(depth, line.start)
        parent = self.open[-1].section_id if self.open else ""
        shown = label.shown
        section_id = join_label(parent, shown)
        heading_start, heading_end = self._heading(i, label, is_attached=is_attached)
        self.elders = {k: v for k, v in self.elders.items() if k[0] <= depth}
        self.elders[depth, rank] = label.values
        self.open.append(_Open(rank, label.values, section_id, len(self.parts)))
        self.parts.append(
            Part(
                shown,
                section_id,
                len(self.open),
                line.start,
                heading_start,
                heading_end,
                0,
                is_annex=rank == ANNEX,
            )
        )
        self.ends.append(0)

    def _depth_of_steps(self, label: Label) -> int:
        """Give how many open parts hold 2.1.3: those above, and 2 and 2.1 themselves."""
        for depth in range(len(self.open), 0, -1):
            held = self.open[depth - 1]
            if held.rank < label.rank:
                return depth
            steps = len(held.values)
            shorter = held.rank == label.rank and steps < len(label.values)
            if shorter and held.values == label.values[:steps]:
                return depth
        return 0

    def _pop(self, depth: int, at: int) -> None:
        while len(self.open) > depth:
            self.ends[self.open.pop().part] = at

    def _heading(self, i: int, label: Label, *, is_attached: bool) -> tuple[int, int]:
        """Give where the heading of a part begins and ends; no heading is empty."""
        lines = self.page.lines
        at, first = lines[i].start + label.end, i
        if is_attached or not lines[i].raw[label.end :].strip(" \t\r*|.:"):
            at, first = (at, i) if is_attached else self._next_line(i, at)
        last = self._heading_end(first)
        end = lines[last].start + len(lines[last].raw.rstrip(" \t\r\u00a0*|"))
        words = " ".join(self.text[at:end].split())
        begin = lines[i].start + label.end
        if end <= at or len(words) > _LONGEST_HEADING:
            return begin, begin
        if words.endswith((".", ";", ",")) and not is_capitals(words):
            before = words.partition(":")[0]
            found = self.text.find(":", at, end)
            return (
                (at, found + 1) if is_capitals(before) and found > 0 else (begin, begin)
            )
        self.heading_until = last + 1
        return at, end

    def _next_line(self, i: int, at: int) -> tuple[int, int]:
        """Go to the line below a label that stands alone."""
        lines = self.page.lines
        below = i + 1
        while below < min(i + 3, len(lines)) and not lines[below].words:
            below += 1
        if below >= len(lines) or find_labels(lines[below].raw):
            return at, i
        raw = lines[below].raw
        return lines[below].start + len(raw) - len(raw.lstrip(" \t\u00a0*|")), below

    def _heading_end(self, first: int) -> int:
        """Give the last line of the paragraph in which a heading begins."""
        page = self.page
        last = first
        while last + 1 < len(page.lines) and last - first < _MOST_HEADING_LINES:
            here, below = page.lines[last], page.lines[last + 1]
            if not below.words or not page.is_wrapped:
                break
            if _BULLET.match(below.words) or find_labels(below.raw):
                break
            in_capitals = is_capitals(here.words) and is_capitals(below.words)
            is_full = len(here.words) >= _FULL_LINE * page.width
            if not (page.has_gaps or in_capitals or is_full or _is_open_bold(here.raw)):
                break
            last += 1
        return last


def _is_open_bold(raw: str) -> bool:
    return raw.count("**") % 2 == 1


def _last_word(words: str) -> str:
    return fold(words.rsplit(None, 1)[-1]) if words else ""
