"""Where a stretch of words that names provisions begins and ends."""

from __future__ import annotations

from collections.abc import Container

from lawreg.citation.labels import (
    begins_number,
    closes_point,
    decimal_at,
    division_at,
    is_label,
    is_unit,
    ordinal_at,
    rank_at,
    unit_at,
)
from lawreg.citation.provisions import JOINERS
from lawreg.citation.words import Reading

_FURTHEST = 120
_OUTWARD = frozenset({"cua", "thuoc"})
"""Words between a provision and the one that it lies in."""
_NEAR = 8
"""Words back from «của» to the unit whose label stands before it."""


def stretch_end(
    reading: Reading, first: int, mentions: Container[int] = ()
) -> int | None:
    """Find the word after the last label of the provisions that begin at ``first``.

    A citation, by its first word in ``mentions``, a number or a date holds no label.
    """
    words = reading.words
    start = first + (words[first : first + 1] in (["cac"], ["tu"]))
    if start >= len(words) or not is_unit(reading, start):
        return None
    at, end = start, None
    while at < min(len(words), first + _FURTHEST) and (
        at == first or at not in reading.hard
    ):
        if at in mentions or begins_number(reading, at):
            break
        length = (
            is_unit(reading, at) or _numbers_annex(words, at) or _leads_out(words, at)
        )
        if not length and words[at] not in JOINERS:
            length = 1 + (ordinal_at(words, at) != "")
            if length == 1 and not _is_plain_label(reading, at):
                break
            length += decimal_at(reading, at + length)
            length += division_at(words, at + length)
            length += closes_point(words, at + length)
            end = at + length
        at += length or 1
    return end


def _is_plain_label(reading: Reading, i: int) -> bool:
    """Whether word ``i`` is a label, and no short word with an accent: «cơ», «tổ», «xã»."""
    word = reading.words[i]
    return is_label(word) and reading.printed(i).replace("đ", "d") == word


def stretch_start(
    reading: Reading, last: int, floor: int, mentions: Container[int] = ()
) -> int | None:
    """Find where the provisions that end before ``last`` begin; ``None`` if there are none.

    They do not reach back over the first word of a citation, one of ``mentions``.
    """
    words = reading.words
    at = last
    first: int | None = None
    while at > floor and at not in mentions and last - at < _FURTHEST:
        word = words[at - 1]
        if word == "luc" and words[at - 2 : at - 1] == ["phu"]:
            at -= 1
            first = at - 1
        elif is_unit(reading, at - 1):
            first = at - 1
        elif ordinal_at(words, at - 2) or decimal_at(reading, at - 2):
            at -= 1
        elif at > 3 and division_at(words, at - 3):
            at -= 2
        elif closes_point(words, at - 1):
            at -= 1
        elif not (
            word in JOINERS
            or is_label(word)
            or _numbers_annex(words, at - 1)
            or _leads_out(words, at - 1)
        ):
            break
        at -= 1
        if at in reading.hard and first == at:
            break
    return first


def _numbers_annex(words: list[str], i: int) -> bool:
    """Whether word ``i`` is the «số» of «Phụ lục số 2»."""
    return words[i] == "so" and words[i - 2 : i] == ["phu", "luc"]


def _leads_out(words: list[str], i: int) -> bool:
    """Whether word ``i`` is the «của» of «khoản 2 của Điều 21», or «thuộc»."""
    if words[i] not in _OUTWARD or not i or not is_label(words[i - 1]):
        return False
    after = i + 1 + (words[i + 1 : i + 2] == ["cac"])
    inner = next((k for k in range(i - 2, i - _NEAR, -1) if unit_at(words, k)), -1)
    if inner < 0 or after >= len(words) or not unit_at(words, after):
        return False
    return rank_at(words, inner) < rank_at(words, after)


def is_one_annex(reading: Reading, first: int, last: int) -> bool:
    """Whether «Phụ lục» at the end is an annex, not a kind of thing.

    «tại Phụ lục của», «Điều 9 và Phụ lục của», but not «một số điều, phụ lục của».
    """
    words = reading.words
    unit = last - 2
    if unit == first:
        before = words[unit - 1] if unit else ""
        return before not in {",", "va", "hoac", "cac", "so"}
    joined = words[unit - 1] in {"va", ",", "cac"} | _OUTWARD
    return joined and is_label(words[unit - 2])
