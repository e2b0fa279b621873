"""Provisions as a person types them: addresses, or the words of a text."""

from __future__ import annotations

import re

from lawreg.citation.pinpoints import find_provisions
from lawreg.citation.words import Reading, cleaned
from lawreg.model.provision import is_provision

_MARKS = {",", ";", "va", "hoac", "and", "or"}
_LINKS = {"cac", "tu", "cua", "tai", "trong", "o", "of", "in"}
_BETWEEN = _MARKS | _LINKS
"""Words that may stand around provisions and say nothing more."""
_SPLIT = re.compile(r"[\s,;]+")


def read_all_provisions(words: str) -> tuple[str, ...] | None:
    """Read words that name provisions and say nothing else; ``None`` for any others.

    >>> read_all_provisions("khoản 2, 3 Điều 5 và Điều 7 của")
    ('d5.k2', 'd5.k3', 'd7')
    >>> read_all_provisions("d5.k2; d7")
    ('d5.k2', 'd7')
    >>> read_all_provisions("trừ khoản 2 Điều 5") is None
    True
    """
    told = [word.lower() for word in _SPLIT.split(words) if word]
    told = [word for word in told if word not in _BETWEEN]
    if told and all(map(is_provision, told)):
        return tuple(dict.fromkeys(told))
    clean = cleaned(words)
    reading = Reading(clean, [(0, len(clean[1]))], wrapped=False)
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
