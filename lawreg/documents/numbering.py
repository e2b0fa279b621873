"""The numbers that Word writes before paragraphs and that are not in their text."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.documents.word_names import attribute, short_name, whole

_LEVELS = 9
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST = 3999


class Level(NamedTuple):
    """One level of a list: where it begins, how its number looks, what stands around it."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    """``Điều %1.``; ``%2`` is the number of the second level."""
    is_legal: bool = False
    """All levels in Arabic figures."""
    restart: int = -1
    """The level, from 1, that sets it back; 0 for none, -1 for any above."""


class Numbering:
    """The lists of a document, counted on as its paragraphs pass."""

    def __init__(self) -> None:
        self._lists: dict[str, dict[int, Level]] = {}
        """By the id of the abstract list, then by level."""
        self._list_of: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Level]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._style_lists: dict[str, str] = {}
        self._links: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        self.style_levels: dict[str, tuple[str, int]] = {}
        """The abstract list and level that a style of paragraph is given by the list."""
        self._reading = _Reading()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Read an element of numbering.xml."""
        short = short_name(name)
        at, value = self._reading, attribute(attributes)
        match short:
            case "w:abstractNum":
                at.abstract = attribute(attributes, "abstractNumId")
                self._lists.setdefault(at.abstract, {})
            case "w:num":
                at.num = attribute(attributes, "numId")
                at.abstract = ""
            case "w:abstractNumId" if at.num:
                self._list_of[at.num] = value
            case "w:lvlOverride":
                at.level = whole(attribute(attributes, "ilvl"), 0)
            case "w:startOverride" if at.num:
                self._starts.setdefault(at.num, {})[at.level] = whole(value, 1)
            case "w:styleLink":
                self._style_lists[value] = at.abstract
            case "w:numStyleLink":
                self._links[at.abstract] = value
            case "w:lvl":
                at.level = whole(attribute(attributes, "ilvl"), 0)
                self._levels()[at.level] = Level()
            case _:
                self._describe(short, value)

    def end(self, name: str) -> None:
        """Leave a list."""
        if short_name(name) == "w:num":
            self._reading.num = ""

    def words(self, text: str) -> None:
        """There are none."""

    def _levels(self) -> dict[int, Level]:
        at = self._reading
        if at.num:
            return self._overrides.setdefault(at.num, {})
        return self._lists.setdefault(at.abstract, {})

    def _describe(self, short: str, value: str) -> None:
        levels, at = self._levels(), self._reading
        level = levels.get(at.level)
        if level is None:
            return
        match short:
            case "w:start":
                level = level._replace(start=whole(value, 1))
            case "w:numFmt":
                level = level._replace(form=value)
            case "w:lvlText":
                level = level._replace(pattern=value)
            case "w:isLgl":
                level = level._replace(is_legal=True)
            case "w:lvlRestart":
                level = level._replace(restart=whole(value, -1))
            case "w:pStyle":
                self.style_levels[value] = (at.abstract, at.level)
        levels[at.level] = level

    def label(self, num: str, depth: int) -> str:
        """Count one paragraph of a list and give what Word prints before it."""
        abstract = self._list_of.get(num)
        if abstract is None or not 0 <= depth < _LEVELS:
            return ""
        shape = self._shape(abstract)
        levels = self._lists.get(shape, {}) | self._overrides.get(num, {})
        starts = self._starts.get(num, {})
        for at in starts.keys() & levels.keys():
            levels[at] = levels[at]._replace(start=starts[at])
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(shape, [None] * _LEVELS)
        if num not in self._begun:
            self._begun.add(num)
            for at in starts.keys() & range(_LEVELS):
                counts[at] = None
        self._count(counts, levels, depth)
        return _written(counts, levels, depth)

    def _shape(self, abstract: str) -> str:
        """Follow a list that takes its look from a style of list."""
        style = self._links.get(abstract)
        return self._style_lists.get(style, abstract) if style else abstract

    @staticmethod
    def _count(counts: list[int | None], levels: dict[int, Level], depth: int) -> None:
        for above in range(depth):
            if counts[above] is None:
                counts[above] = levels.get(above, Level()).start
        before = counts[depth]
        counts[depth] = levels[depth].start if before is None else before + 1
        for below in range(depth + 1, _LEVELS):
            restart = levels.get(below, Level()).restart
            if restart == -1 or depth < restart:
                counts[below] = None


class _Reading:
    """Where the reading of numbering.xml is."""

    def __init__(self) -> None:
        self.abstract = ""
        self.num = ""
        self.level = 0


def _written(counts: list[int | None], levels: dict[int, Level], depth: int) -> str:
    level = levels[depth]
    if level.form == "bullet":
        return _bullet(level.pattern)
    text = level.pattern
    for at in range(depth + 1):
        if f"%{at + 1}" in text:
            form = levels.get(at, Level()).form
            shown = write_number(counts[at] or 0, "decimal" if level.is_legal else form)
            text = text.replace(f"%{at + 1}", shown)
    return text.strip()


def _bullet(sign: str) -> str:
    """Give the sign of an unnumbered item; those of the Symbol fonts are dots."""
    return "•" if any("\ue000" <= c <= "\uf8ff" for c in sign) else sign.strip()


def write_number(number: int, form: str) -> str:
    """Write a number as a list asks; figures for the few forms no office uses.

    >>> [write_number(4, form) for form in ("decimal", "upperRoman", "lowerLetter")]
    ['4', 'IV', 'd']
    """
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02d}"
    if 0 < number <= _MOST:
        if form.endswith("Roman"):
            roman = _roman(number)
            return roman.upper() if form == "upperRoman" else roman
        if form.endswith("Letter"):
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
    return str(number)


def _roman(number: int) -> str:
    parts = []
    for value, sign in _ROMAN:
        parts.append(sign * (number // value))
        number %= value
    return "".join(parts)
