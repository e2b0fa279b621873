"""Provisions as a person types them: addresses, or the words of a text."""

from __future__ import annotations

import re

from lawreg.citation.labels import ANNEX, UNITS, is_range, read_label, unit_at
from lawreg.citation.pinpoints import find_provisions
from lawreg.citation.words import Reading, cleaned
from lawreg.errors import ProvisionSyntaxError
from lawreg.folding import fold_letters
from lawreg.language import Text
from lawreg.model.provision import is_provision

_MARKS = {",", ";", "va", "hoac", "and", "or"}
_LINKS = {"cac", "tu", "cua", "tai", "trong", "o", "of", "in"}
_BETWEEN = _MARKS | _LINKS
"""Words that may stand around provisions and say nothing more."""
_OF_RANGE = re.compile(
    r"\b(?:cac|nhung) (?:dieu, khoan|dieu khoan|dieu|khoan|diem|chuong|muc|phan|phu luc)"
    r"(?= tu (?:dieu|khoan|diem|chuong|muc|phan|phu luc)\b)"
)
"""«các điều từ Điều 5 đến Điều 9» says no more than «từ Điều 5 đến Điều 9»."""
_TO = ("den", "-")
_NO_RANGE = Text(
    "«{words}» không phải một khoảng từ nhỏ đến lớn mà ở giữa rõ có gì.",
    "'{words}' is no range from the lower to the higher with all between known.",
)
_LIKE = Text(
    "Ví dụ: từ Điều 5 đến Điều 9; khoản có chữ thì nêu từng khoản: khoản 2a, khoản 2b.",
    "Such as từ Điều 5 đến Điều 9; name lettered ones each: khoản 2a, khoản 2b.",
)
_SPLIT = re.compile(r"[\s,;]+")


def read_all_provisions(words: str) -> tuple[str, ...] | None:
    """Read words that name provisions and say nothing else; ``None`` for any others.

    >>> read_all_provisions("khoản 2, 3 Điều 5 và Điều 7 của")
    ('d5.k2', 'd5.k3', 'd7')
    >>> read_all_provisions("d5.k2; d7")
    ('d5.k2', 'd7')
    >>> read_all_provisions("các khoản từ khoản 1 đến khoản 3 Điều 5")
    ('d5.k1', 'd5.k2', 'd5.k3')
    >>> read_all_provisions("trừ khoản 2 Điều 5") is None
    True

    Raises `ProvisionSyntaxError` for a range that runs backwards, or of which it is not
    known what lies between.
    """
    words = _without_announcement(words)
    told = [word.lower() for word in _SPLIT.split(words) if word]
    told = [word for word in told if word not in _BETWEEN]
    if told and all(map(is_provision, told)):
        return tuple(dict.fromkeys(told))
    clean = cleaned(words)
    reading = Reading(clean, [(0, len(clean[1]))], wrapped=False)
    _refuse_no_range(reading)
    count = len(reading.words)
    found: list[str] = []
    read: set[int] = set()
    for first, end, named in find_provisions(reading, 0, count):
        found += [pinpoint.address for pinpoint in named]
        read.update(range(first, end))
    left = {reading.words[at] for at in range(count) if at not in read}
    if not found or not left <= _BETWEEN or not all(map(is_provision, found)):
        return None
    return tuple(dict.fromkeys(found))


def _without_announcement(words: str) -> str:
    said = _OF_RANGE.search(fold_letters(words))
    return words[: said.start()] + words[said.end() :].lstrip() if said else words


def _refuse_no_range(reading: Reading) -> None:
    """Raise `ProvisionSyntaxError` for words of a range that name none."""
    words = reading.words
    letter: str | None = None
    for at, word in enumerate(words[:-1]):
        if unit_at(words, at):
            letter = UNITS.get(word, ANNEX)[0]
        if letter is None or word not in _TO:
            continue
        end = at + 1 + unit_at(words, at + 1)
        if end == len(words):
            continue
        low, high = (read_label(reading, i, letter) for i in (at - 1, end))
        if low and high and not is_range(low, high):
            said = reading.clean[reading.starts[at - 1] : reading.end(end)]
            raise ProvisionSyntaxError(_NO_RANGE.fill(words=said), hint=_LIKE)
