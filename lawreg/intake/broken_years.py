"""Numbers whose year was printed broken: «22/201 /QĐ-UBND ngày 13 tháng 9 năm 2019».

The day printed beside such a number tells its year where the figures fit. Elsewhere the
number names nothing: a record of it would be of an instrument that does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lawreg.folding import squeeze
from lawreg.intake.issued import Problem
from lawreg.language import Text
from lawreg.model import Citation

_FIRST, _LAST = 1945, 2099
_DIGITS = 4
_MENDED = Text(
    "Số in là «{printed}»: năm bị đứt, đọc là {number} theo ngày in bên cạnh. Đối chiếu lại.",
    "The number is printed «{printed}»: its year is broken and read as {number} by the day beside it. Compare it.",
)


def is_broken(number: str, issued_on: date | None) -> bool:
    """Whether the year that stands in a number can be none.

    Two figures are the short year of old numbers, where they are that of the day.

    >>> is_broken("22/201/QĐ-UBND", None), is_broken("36/98/NĐ-CP", date(1998, 6, 9))
    (True, False)
    """
    year = _middle(number)
    if not year or (len(year) == _DIGITS and _FIRST <= int(year) <= _LAST):
        return False
    if len(year) == _DIGITS // 2:
        short = int(year)
        return short < _FIRST % 100 if issued_on is None else short != _short(issued_on)
    return True


def mend_years(citations: Sequence[Citation]) -> list[Citation]:
    """Give broken numbers the year of the day printed beside them or beside a fellow."""
    days: dict[str, set[date]] = {}
    for one in citations:
        if one.number and one.issued_on is not None:
            days.setdefault(one.number, set()).add(one.issued_on)
    return [_mended(one, days.get(one.number or "", set())) for one in citations]


def tell_mended(
    printed: Sequence[Citation], mended: Sequence[Citation]
) -> Iterator[Problem]:
    """Say once of each number that was mended how it is printed."""
    told: set[str] = set()
    for one, other in zip(printed, mended, strict=True):
        if other.number and one.number != other.number and other.number not in told:
            told.add(other.number)
            words = squeeze(one.text)
            yield Problem(_MENDED.fill(printed=words, number=other.number), one.mention)


def _mended(one: Citation, days: set[date]) -> Citation:
    years = {day.year for day in days}
    if not one.number or len(years) != 1:
        return one
    year, middle = str(years.pop()), _middle(one.number)
    dropped = [year[:k] + year[k + 1 :] for k in range(_DIGITS)]
    if middle not in dropped:
        return one
    head, _, tail = one.number.split("/", 2)
    return one._replace(number=f"{head}/{year}/{tail}")


def _middle(number: str) -> str:
    """Give the figures where a number has its year; empty for one without a year."""
    parts = number.split("/")
    return (
        parts[1] if len(parts) > 2 and parts[1].isdigit() else ""
    )  # number, year, symbol


def _short(day: date) -> int:
    return day.year % 100
