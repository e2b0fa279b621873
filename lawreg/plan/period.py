"""The period a plan covers, as its title tells it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from lawreg.folding import fold, squeeze
from lawreg.model.plan import Period

_LONGEST_TITLE = 2000
_YEAR = r"(?:19|20|21)\d\d"
_DAY = (
    r"(?:ngay )?(\d{1,2})(?: thang |/|-|\.)(\d{1,2})(?: nam |/|-|\.)"
    rf"({_YEAR})"
)
_RANGE_OF_DAYS = re.compile(rf"\btu {_DAY}(?: cho)? den(?: het)? {_DAY}")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OF_YEAR = rf"(?: nam |/| - |-| )({_YEAR})\b"
_QUARTER = re.compile(
    rf"\bquy (iv|i{{1,3}}|[1-4])(?: va (?:quy )?(iv|i{{1,3}}|[1-4]))?{_OF_YEAR}"
)
_MONTHS = re.compile(rf"\b0?([369]) thang (dau|cuoi)(?: cua)?(?: nam|/)? ({_YEAR})\b")
_MONTH = re.compile(rf"\bthang (\d{{1,2}}){_OF_YEAR}")
_DAY_BEFORE = re.compile(r"\bngay \d{1,2} $")
_YEARS = re.compile(
    rf"\b(?:giai doan|thoi ky|nhiem ky|cac nam|tu nam|\d{{1,2}} nam|nam) "
    rf"({_YEAR})(?: ?- ?| den nam | den )({_YEAR})\b"
)
_SINGLE = re.compile(rf"\bnam ({_YEAR})\b(?! ?-)")
_NOT_A_SPAN = re.compile(
    # The year of a date, a goal, a starting point, a quarter is no year of the plan.
    r"(?:thang \d{1,2}|den|sau|truoc|tu|quy (?:i{1,3}|iv|\d)|thang (?:dau|cuoi)(?: cua)?)\s*$"
)
_LAW = re.compile(r".*(?<!phap )(?<!ky )\b(?:luat|hien phap|phap lenh) ")
_LEAVES_THE_LAW = re.compile(r"\b(?:cua|tren|tai|trong|cho|tinh|va)\b|[,;]")
_SCHOOL_YEAR = re.compile(rf"\bnam hoc {_YEAR} ?- ?{_YEAR}")


def find_period(title: str, issued_on: date | None = None) -> Period | None:
    """Find the period in a title; `None` where the title tells none.

    The narrowest statement counts: a plan for 2022 that carries out a programme
    for 2021-2030 covers 2022. A year long past at signing is no period.

    >>> find_period("Cải cách hành chính nhà nước năm 2022")
    Period(start=datetime.date(2022, 1, 1), until=datetime.date(2023, 1, 1))
    """
    words = squeeze(fold(unicodedata.normalize("NFC", title[:_LONGEST_TITLE])))
    words = _SCHOOL_YEAR.sub(" ", words)
    for reader in (_days, _quarters, _half_years, _months, _single_years, _spans):
        for period in reader(words):
            if issued_on is None or period.until.year >= issued_on.year:
                return period
    return None


def _days(words: str) -> Iterator[Period]:
    for m in _RANGE_OF_DAYS.finditer(words):
        first, last = _day(m[3], m[2], m[1]), _day(m[6], m[5], m[4])
        if first and last and first <= last:
            yield Period(first, last + timedelta(days=1))


def _quarters(words: str) -> Iterator[Period]:
    for m in _QUARTER.finditer(words):
        first = _ROMAN[m[1]]
        last = _ROMAN[m[2]] if m[2] else first
        if first <= last:
            yield _months_of(int(m[3]), first * 3 - 2, last * 3)


def _half_years(words: str) -> Iterator[Period]:
    for m in _MONTHS.finditer(words):
        length = int(m[1])
        if m[2] == "dau":
            yield _months_of(int(m[3]), 1, length)
        else:
            yield _months_of(int(m[3]), 13 - length, 12)


def _months(words: str) -> Iterator[Period]:
    for m in _MONTH.finditer(words):
        if 1 <= int(m[1]) <= 12 and not _DAY_BEFORE.search(words, 0, m.start()):
            yield _months_of(int(m[2]), int(m[1]), int(m[1]))


def _single_years(words: str) -> Iterator[Period]:
    """Give the year named, or the run of years where neighbours are named."""
    years = sorted(
        {
            int(m[1])
            for m in _SINGLE.finditer(words)
            if not _NOT_A_SPAN.search(words, 0, m.start())
            and not _is_of_a_law(words[: m.start()])
            and not words.startswith((" den ", " va den "), m.end())
        }
    )
    if years and years[-1] - years[0] == len(years) - 1:
        yield Period(date(years[0], 1, 1), date(years[-1] + 1, 1, 1))
    else:
        for year in years:
            yield Period(date(year, 1, 1), date(year + 1, 1, 1))


def _is_of_a_law(before: str) -> bool:
    """Whether a year follows the name of a law, whose year it is: «Luật Đất đai năm 2024»."""
    law = _LAW.match(before)
    return law is not None and not _LEAVES_THE_LAW.search(before, law.end())


def _spans(words: str) -> Iterator[Period]:
    for m in _YEARS.finditer(words):
        first, last = int(m[1]), int(m[2])
        if first <= last:
            yield Period(date(first, 1, 1), date(last + 1, 1, 1))


def _months_of(year: int, first: int, last: int) -> Period:
    after = date(year + 1, 1, 1) if last == 12 else date(year, last + 1, 1)
    return Period(date(year, first, 1), after)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
