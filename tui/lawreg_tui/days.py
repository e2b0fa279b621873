"""The day that a person types, and how it stands to today."""

from __future__ import annotations

from datetime import date

from lawreg.cli.options import parse_day
from lawreg.folding import fold, squeeze
from lawreg.language import Text, day

_TODAY = ("", "hom nay", "today")
_ON = Text("tại ngày {day}", "on {day}")
_PAST = Text("{on}: NGÀY ĐÃ QUA", "{on}: A PAST DAY")
_FUTURE = Text("{on}: NGÀY CHƯA ĐẾN", "{on}: A DAY TO COME")


def read_day(words: str, today: date) -> date:
    """Read a day in Vietnamese or ISO form; nothing, or «hôm nay», is today.

    >>> read_day("28/12/2021", date.max), read_day("2021-12-28", date.max)
    (datetime.date(2021, 12, 28), datetime.date(2021, 12, 28))
    >>> read_day("ngày 28 tháng 12 năm 2021", date.max)
    datetime.date(2021, 12, 28)

    Raises `ConfigError` for anything else, and for a day that no calendar has.
    """
    said = fold(squeeze(words)).removeprefix("ngay ")
    if said in _TODAY:
        return today
    from lawreg.citation.dates import match_date  # of no use before somebody types

    found = match_date(said, 0)
    if found is not None and found.end == len(said) and found.value is not None:
        return found.value
    return parse_day(words)


def day_phrase(as_of: date, today: date) -> Text:
    """Name the day asked about, and say in words when it is not today."""
    on = _ON.fill(day=day(as_of))
    if as_of == today:
        return on
    return (_PAST if as_of < today else _FUTURE).fill(on=on)
