"""How well what one text says is attested, by where the text was got."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lawreg.folding import fold
from lawreg.model import Confidence

_OFFICIAL = re.compile(r"(?:^|\.)(?:gov\.vn|chinhphu\.vn|quochoi\.vn|vbpl\.vn)$")
"""Portals of the state: what is read there is attested by whoever issued it."""
_GAZETTE = "cong bao"


def grade_of(source: str) -> Confidence:
    """Grade what a text says that was got at ``source``.

    A page of a state body and the official gazette attest a text alone; any other
    place is one source.

    >>> grade_of("https://vanban.chinhphu.vn/?docid=1").value, grade_of("").value
    ('confirmed', 'single-source')
    """
    host = urlsplit(source).hostname or "" if "://" in source else ""
    if _OFFICIAL.search(host) or fold(source).startswith(_GAZETTE):
        return Confidence.CONFIRMED
    return Confidence.SINGLE_SOURCE
