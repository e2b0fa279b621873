"""Dates as citations print them: 08/6/2010, 8-6-2010, ngày 08 tháng 6 năm 2010."""

import re
from datetime import date
from typing import NamedTuple

# Bounded, so that a long blank cannot make matching quadratic.
_GAP = r"[^\S\x1e]{0,12}"
_PATTERN = (
    rf"(\d{{1,2}}){_GAP}(?:[/\-.]|thang|ngay|nam){_GAP}(\d{{1,2}}){_GAP}"
    rf"(?:(?:[/\-.]|[,.]?{_GAP}nam|thang|){_GAP}(\d{{4}})|(?:[/\-.]|nam){_GAP}(\d{{2,3}}))(?!\d)"
)
"""«ngày 17 ngày 8 năm 2005», «ngày 31 năm 3 năm 2011» and «ngày 5 tháng 3 tháng 2011» are common slips."""
_CENTURY_TURN = 45
"""Years of two figures begin with 1945: 96 is 1996 and 05 is 2005."""
_compiled: list[re.Pattern[str]] = []


class DateFound(NamedTuple):
    """A date as it stands in the folded text; ``value`` is ``None`` for no such day."""

    end: int
    value: date | None


def match_date(folded: str, at: int) -> DateFound | None:
    """Read the date that begins at ``at`` of a folded text, without the word ngày."""
    if at >= len(folded) or not folded[at].isdigit():
        return None
    if not _compiled:
        _compiled.append(re.compile(_PATTERN))
    found = _compiled[0].match(folded, at)
    if found is None:
        return None
    try:
        value = date(_year(found[3] or found[4]), int(found[2]), int(found[1]))
    except ValueError:
        value = None
    return DateFound(found.end(), value)


def _year(printed: str) -> int:
    """Write out a year of two figures; one that lost a figure is none at all."""
    if len(printed) == 3:
        return 0
    year = int(printed)
    if len(printed) == 2:
        year += 1900 if year >= _CENTURY_TURN else 2000
    return year


def render_date(day: date, *, long: bool = False) -> str:
    """Write a date as 08/6/2010, or as 08 tháng 6 năm 2010.

    Days below 10 and months 1 and 2 take a leading zero, as Decree 30/2020/NĐ-CP
    asks for the date of a document.
    """
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    if long:
        return f"{day.day:02d} tháng {month} năm {day.year}"
    return f"{day.day:02d}/{month}/{day.year}"
