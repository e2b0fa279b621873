"""A number that the text does not print: from whoever hands it in, else from the file's name.

A number in a file's name is taken only where nothing speaks against it: one number, of
the text's own kind and issuer, that the title and the bases do not name as another's.
"""

from __future__ import annotations

import os
import re
from datetime import date
from typing import NamedTuple

from lawreg.citation.grammar import ISSUER_SYMBOLS, kind_of_symbol
from lawreg.citation.numbers import Number, find_numbers
from lawreg.folding import fold
from lawreg.intake.heading import Heading
from lawreg.intake.issued import Problem
from lawreg.intake.letterhead import old_numbers
from lawreg.intake.plane import Plane
from lawreg.language import Text, day
from lawreg.model import InstrumentKind as Kind

_OF_ASSEMBLY = frozenset({Kind.CONSTITUTION, Kind.CODE, Kind.LAW, Kind.RESOLUTION})
_OF_COMMITTEE = frozenset({Kind.ORDINANCE, Kind.RESOLUTION})
_DASHED = re.compile(
    r"(?<![^\W_])(\d{1,5})\s?[-–_]\s?(?:(\d{4})\s?[-–_]\s?)?(?=[^\W\d_]{2,}\d*\b)"
)
"""«118-2025-NĐ-CP», «190_NQ-CP»: no slash can stand in a file's name."""
_PEOPLES = {
    "UBND": ("Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân"),
    "CTUBND": ("Chủ tịch Ủy ban nhân dân", "Ủy ban nhân dân"),
    "HĐND": ("Hội đồng nhân dân",),
}

_FROM_NAME = Text(
    "Văn bản không in số, ký hiệu. Số {number} lấy từ tên tệp, cần xác minh (hoặc nêu bằng --number).",
    "The text prints no number. Number {number} is taken from the file's name and must be verified (or given with --number).",
)
_UNREADABLE = Text(
    "«{given}» không phải số, ký hiệu văn bản. Viết như 118/2025/NĐ-CP.",
    "«{given}» is no number of an instrument. Write it like 118/2025/NĐ-CP.",
)
_OTHER_NUMBER = Text(
    "Văn bản in số {printed}, không phải số được nêu ({given}).",
    "The text prints the number {printed}, not the one given ({given}).",
)
_OTHER_DAY = Text(
    "Văn bản in ngày ban hành {printed}, không phải ngày được nêu ({given}).",
    "The text prints {printed} as its day of issue, not the one given ({given}).",
)


class Given(NamedTuple):
    """What is known of a text besides its words: the file's name, and what a person gave."""

    name: str = ""
    number: str = ""
    issued_on: date | None = None


class Supplied(NamedTuple):
    """The heading with what was supplied, and what is to be said of it."""

    heading: Heading
    problems: tuple[Problem, ...] = ()


def supply(plane: Plane, heading: Heading, issuer: str, given: Given) -> Supplied:
    """Complete a heading by what is given, else by the number in the file's name.

    What is given against what the text prints stops the reading.
    """
    problems: list[Problem] = []
    if given.number:
        heading, problems = _given(heading, given.number)
    elif heading.number is None:
        named = _of_name(plane, heading, issuer, given.name)
        if named is not None:
            heading = _with_number(heading, named)
            problems.append(Problem(_FROM_NAME.fill(number=named.canonical)))
    printed, issued_on = heading.issued_on, given.issued_on
    if printed and issued_on and printed != issued_on:
        days = {"printed": day(printed), "given": day(issued_on)}
        problems.append(Problem(_OTHER_DAY.fill(**days), stops=True))
    heading = heading._replace(issued_on=printed or issued_on)
    return Supplied(heading, tuple(problems))


def number_read(printed: str) -> Number | None:
    """Read a number that stands alone, in any spelling: «118-2025-NĐ-CP».

    ``None`` where the words are no number, or several.
    """
    numbers = _numbers_in(printed) or old_numbers(printed)
    return numbers[0] if len(numbers) == 1 else None


def _given(heading: Heading, given: str) -> tuple[Heading, list[Problem]]:
    read = number_read(given)
    if read is None:
        return heading, [Problem(_UNREADABLE.fill(given=given), None, stops=True)]
    printed = heading.number
    if printed is None:
        return _with_number(heading, read), []
    if printed.canonical == read.canonical:
        return heading, []
    what = _OTHER_NUMBER.fill(printed=printed.canonical, given=read.canonical)
    return heading, [Problem(what, stops=True)]


def _with_number(heading: Heading, number: Number) -> Heading:
    """Put a number into a heading; its symbol tells a kind that no line tells."""
    kind = heading.kind or (number.kind if number.has_type else None)
    return heading._replace(number=number, kind=kind)


def _of_name(plane: Plane, heading: Heading, issuer: str, name: str) -> Number | None:
    """Give the one number of the file's name that can be the text's own."""
    stem = os.path.splitext(os.path.basename(name))[0]
    fitting = [
        number
        for number in _numbers_in(stem)
        if _is_of(number, heading, issuer)
        and not _is_of_another(plane, heading, number)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _numbers_in(words: str) -> list[Number]:
    """Read the numbers of some words once each, slashes or dashes between their parts."""
    slashed = _DASHED.sub(lambda m: "/".join(filter(None, m.groups())) + "/", words)
    read = find_numbers(slashed.replace("_", " "))
    return list({number.canonical: number for number in read}.values())


def _is_of(number: Number, heading: Heading, issuer: str) -> bool:
    """Whether a number is of the kind and issuer of the text, and of the year of its day."""
    if heading.issued_on and number.year not in {None, heading.issued_on.year}:
        return False
    symbol = number.symbols[-1]
    if symbol.startswith("UBTVQH"):
        return heading.kind in _OF_COMMITTEE and issuer == "Ủy ban Thường vụ Quốc hội"
    if symbol.startswith("QH"):
        return heading.kind in _OF_ASSEMBLY and issuer == "Quốc hội"
    if number.kind is not heading.kind or not number.has_type or not issuer:
        return False
    bodies = [s for s in number.symbols if kind_of_symbol(s) is None]
    peoples = [p for s in bodies for p in _PEOPLES.get(s, ())]
    named = [ISSUER_SYMBOLS.get(fold(s), "") for s in bodies]
    return issuer.startswith(tuple(peoples)) if peoples else " - ".join(named) == issuer


def _is_of_another(plane: Plane, heading: Heading, number: Number) -> bool:
    """Whether title or bases name the number, so that it is that of another text."""
    head = find_numbers(plane.words[: heading.ends])
    after = find_numbers(plane.words[heading.ends : heading.ends + 12_000])
    return any(n.canonical == number.canonical for n in (*head, *after))
