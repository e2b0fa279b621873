"""Standards and technical regulations: TCVN ISO 9001:2015, QCVN 05:2023/BTNMT, ISO 9001:2015."""

from __future__ import annotations

import re

from lawreg.citation.numbers import Number
from lawreg.citation.regions import places
from lawreg.folding import fold

NATIONAL = ("TCVN", "QCVN", "TCXDVN", "QCXDVN", "TCXD", "QCĐP")
"""Series of the country: standards, technical regulations, and those of provinces."""
INTERNATIONAL = ("ISO", "IEC")
_SERIES = {fold(name): name for name in NATIONAL + INTERNATIONAL}
# Bounded below, so that a long blank cannot make matching quadratic.
_GAP = r"[^\S\x1e]"
_BODIES = rf"[a-z]{{2,6}}(?:{_GAP}{{0,12}}/{_GAP}{{0,12}}[a-z]{{2,6}}){{0,2}}"
_OWN = "|".join(fold(name) for name in NATIONAL)
_NEEDLES = ("tcvn", "qcvn", "tcxd", "qcxd", "qcdp", "iso", "iec")
_PATTERN = (
    rf"(?:(?:{_OWN})(?:{_GAP}{{1,12}}(?!{_OWN}){_BODIES})?|(?:iso|iec)(?:/[a-z]{{2,5}}){{0,2}})"
    rf"{_GAP}{{0,12}}:?{_GAP}{{0,12}}(\d{{1,6}}(?:[-.]\d{{1,4}}|-[a-z]{{2}}(?=:))*)"
    rf"(?:{_GAP}{{0,12}}:{_GAP}{{0,12}}(\d{{4}})(?!\d))?"
    rf"(?:{_GAP}{{0,12}}/{_GAP}{{0,12}}[a-z]{{2,10}}(?![a-z]))?"
)
_compiled: list[re.Pattern[str]] = []


def find_standards(clean: str, folded: str) -> list[Number]:
    """Find standards in a cleaned text and its folded form, in order."""
    found: list[Number] = []
    floor = 0
    for at in sorted(places(folded, _NEEDLES)):
        if at < floor or folded[at - 1 : at].isalnum():
            continue
        if not _compiled:
            _compiled.append(re.compile(_PATTERN))
        match = _compiled[0].match(folded, at)
        if match and (folded[at] != "i" or _is_international(clean, match)):
            found.append(_standard(clean, match))
            floor = match.end()
    return found


def is_standard(number: Number) -> bool:
    """Whether a number is that of a standard or technical regulation."""
    return number.symbols[0].split(" ")[0].partition("/")[0] in _SERIES.values()


def _is_international(clean: str, match: re.Match[str]) -> bool:
    """Whether «ISO 9001:2015» is printed as such; «iso 9001» may be a file's name."""
    return clean[match.start() : match.start() + 3].isupper() and len(match[1]) > 2


def _standard(clean: str, match: re.Match[str]) -> Number:
    """Write the standard as it is registered: one space after letters, none at marks."""
    words = " ".join(clean[match.start() : match.end()].replace("*", " ").split())
    figures = clean[match.start(1) : match.end(1)]
    head, _, tail = words.partition(figures)
    prefix = " ".join(head.replace(":", " ").upper().split()).replace(" / ", "/")
    number = f"{prefix} {figures}{''.join(tail.split())}"
    return Number(match.start(), match.end(), number, ((prefix,), ""))
