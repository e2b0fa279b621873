"""The year printed right after a number that has none: «Quyết định 749/QĐ-TTg năm 2020».

Such numbers come back every year, so the year tells which is meant. Yet the
same words may say when something is done («kế hoạch thực hiện Nghị quyết
76/NQ-CP năm 2022»); a year that may do so is left alone, for a wrong year
would deny the right instrument.
"""

from __future__ import annotations

from lawreg.citation.bodies import Home
from lawreg.citation.context import fits
from lawreg.citation.draft import Draft
from lawreg.citation.heads import FIRST_YEAR, LAST_YEAR
from lawreg.citation.issuers import issuer_after
from lawreg.citation.numbers import Number
from lawreg.citation.words import Reading
from lawreg.model.kinds import InstrumentKind as Kind

_OF_A_YEAR = frozenset({Kind.PLAN, Kind.PROGRAMME, Kind.REPORT, Kind.STANDARD})
"""A plan or report is of the year it is about, which is often not that of its number;
a standard has its own year after a colon."""
_DOINGS = frozenset(
    {
        ("thuc", "hien"),
        ("trien", "khai"),
        ("thi", "hanh"),
        ("ket", "qua"),
        ("tinh", "hinh"),
        ("tong", "ket"),
        ("so", "ket"),
        ("danh", "gia"),
        ("muc", "tieu"),
        ("nhiem", "vu"),
        ("kinh", "phi"),
        ("du", "toan"),
    }
)
"""What is done in a year, and what is planned or told of it."""
_BACK = 12
"""How far such words may stand before the mention."""
_SENTENCE_MARKS = frozenset({".", ";", ":", "(", ")", "|", "-", "+", "–", "“", '"'})
_SPANS_ON = frozenset({"-", "–", "/", "den", "toi", "tro", "ngay", "tren", "tai"})
"""Words after a year that make it the first of several, tell where something is done in it,
or lead to the day itself."""
_TITLES = frozenset(
    {
        ("quy", "dinh"),
        ("phe", "duyet"),
        ("ban", "hanh"),
        ("cong", "bo"),
        ("huong", "dan"),
        ("hop", "nhat"),
        ("sua", "doi"),
        ("thanh", "lap"),
    }
)


def year_after(reading: Reading, draft: Draft, latest: int | None) -> int | None:
    """Give the year in «năm 2020» right after the number of ``draft``, if it is its year.

    ``latest`` is the year of the citing text: it cites nothing of a later one.
    """
    words = reading.words
    number = draft.number
    at = draft.end
    if number is None or draft.kind in _OF_A_YEAR or _has_year(number):
        return None
    if words[at : at + 1] != ["nam"] or at in reading.hard or at + 1 >= len(words):
        return None
    year = _year(words[at + 1])
    if year is None or year > (latest or LAST_YEAR) or _opens_sentence(reading, at):
        return None
    if _spans_on(words, at + 2):
        return None
    doubtful = _is_of_doing(reading, draft.mention)
    return None if doubtful and not _goes_on(reading, draft, at + 2) else year


def _has_year(number: Number) -> bool:
    """Whether a year stands in the number, after a hyphen too: 19-2017/NQ-CP."""
    mark, figures = number.head[-5:-4], number.head[-4:]
    return bool(mark) and not mark.isdigit() and _year(figures) is not None


def _year(word: str) -> int | None:
    if len(word) != 4 or not word.isdecimal():
        return None
    return int(word) if FIRST_YEAR <= int(word) <= LAST_YEAR else None


def _opens_sentence(reading: Reading, at: int) -> bool:
    """Whether word ``at`` is «Năm» with one capital, after a full stop that was lost."""
    return reading.clean[reading.starts[at] : reading.end(at)] in {"Năm", "Nam"}


def _spans_on(words: list[str], at: int) -> bool:
    """Whether the year is one of several, or the day follows: «năm 2019 và các năm tiếp theo»."""
    following = words[at : at + 1]
    if not following:
        return False
    if following[0] in {",", "va", "hoac", "("}:
        then = words[at + 1 : at + 2]
        years = (
            then in (["nam"], ["cac"], ["nhung"]) and "nam" in words[at + 1 : at + 3]
        )
        return years or bool(then and _year(then[0]) is not None)
    return following[0] in _SPANS_ON


def _is_of_doing(reading: Reading, mention: int) -> bool:
    """Whether words before the mention tell of doing or planning, whose year it may be.

    «Thực hiện Nghị quyết …» that opens its sentence is a ground, as «Căn cứ» is.
    """
    words = reading.words
    for at in range(mention - 1, max(-1, mention - _BACK), -1):
        if words[at] in _SENTENCE_MARKS:
            return False
        if tuple(words[at : at + 2]) in _DOINGS and at + 1 < mention:
            opens = at == 0 or at in reading.hard or words[at - 1] in _SENTENCE_MARKS
            return not (opens and reading.capital(at))
        if at in reading.hard:
            return False
    return False


def _goes_on(reading: Reading, draft: Draft, at: int) -> bool:
    """Whether the mention goes on after its year: its issuer, or its title."""
    words = reading.words
    if words[at : at + 1] == ["ve"] or tuple(words[at : at + 2]) in _TITLES:
        return at not in reading.hard
    body = issuer_after(reading, at, Home(), joint=draft.is_joint)
    return body is not None and fits(draft.body_symbol, body.name)
