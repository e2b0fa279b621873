"""What the head of a document says of itself: number, date, place, body."""

from datetime import date
from typing import NamedTuple

from lawreg.citation.bodies import Home
from lawreg.citation.dates import match_date
from lawreg.citation.draft import Draft
from lawreg.citation.mentions import header_number
from lawreg.citation.places import (
    PROVINCIAL,
    UNITS,
    bare_place,
    province_at,
    with_unit,
)
from lawreg.citation.words import Reading

_HEAD_WORDS = 400
_PLACE_WORDS = 160
_NAMED_WITHIN = 20_000
"""Characters within which a body tells its short name, if it does."""
_OF_A_PLACE = frozenset({("nhan", "dan"), ("dang", "bo"), ("quoc", "hoi")})
"""Last words of the bodies that bear the name of their province."""
_SELF_NAMES = (
    "(trung tam)",
    "(so)",
    "(ban)",
    "(cuc)",
    "(chi cuc)",
    "(vien)",
    "(truong)",
    "(ban chi dao)",
    "(ban quan ly)",
)


class Header(NamedTuple):
    """The document's own marks; empty where the text does not show them."""

    number: str
    issued_on: date | None
    home: Home


def read_header(
    reading: Reading, drafts: list[Draft], *, place: str, number: str, issuer: str
) -> Header:
    """Read the head of a text; what the caller knows goes before what is read."""
    own = number or next(
        (d.canonical for d in drafts if header_number(reading, d)),
        "",
    )
    known, unit = _split(place) if place else _place(reading)
    name = issuer or _self_name(reading, known)
    return Header(own, _date(reading) if own else None, Home(known, unit, name))


def _split(place: str) -> tuple[str, str]:
    """Part a place as the caller gives it, «tỉnh Lâm Đồng», into name and unit."""
    bare = bare_place(place)
    return bare, next((u for u in PROVINCIAL if with_unit(u, bare) == place), "")


def _place(reading: Reading) -> tuple[str, str]:
    """Find the place of the author: of its committee, in any title, or of the date."""
    words = reading.words
    titled = dated = ("", "")
    for i in range(min(_PLACE_WORDS, len(words))):
        named = province_at(words, i)
        if named is None:
            continue
        length = next((n for n in (1, 2) if tuple(words[i - n : i]) in UNITS), 0)
        if length:
            found = named[0], UNITS[tuple(words[i - length : i])]
            if tuple(words[i - length - 2 : i - length]) in _OF_A_PLACE or (
                words[i - length - 1] in {"ubnd", "hdnd"}
            ):
                return found
            titled = titled if titled[0] else found
        if words[named[1] : named[1] + 2] == [",", "ngay"] and named[0] != "Hà Nội":
            dated = dated if dated[0] else (named[0], "")
    return titled if titled[0] else dated


def _date(reading: Reading) -> date | None:
    """Read the date beside the place: «Bình Phước, ngày 28 tháng 12 năm 2021»."""
    words = reading.words
    for i in range(min(_HEAD_WORDS, len(words) - 2)):
        if words[i] == "," and words[i + 1] == "ngay":
            found = match_date(reading.folded, reading.starts[i + 2])
            if found:
                return found.value
    return None


def _self_name(reading: Reading, place: str) -> str:
    """Find «Trung tâm X (Trung tâm)», by which a body tells its short name."""
    for short in _SELF_NAMES:
        at = reading.folded.find(short, 0, _NAMED_WITHIN)
        if at < 0:
            continue
        head = short.strip("()").split()
        end = reading.at(at)
        for start in range(end - len(head), max(-1, end - 25), -1):
            if start >= 0 and reading.words[start : start + len(head)] == head:
                name = reading.shown(start, end)
                return f"{name} {with_unit('tỉnh', place)}" if place else name
    return ""
