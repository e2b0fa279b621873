"""National standards and technical regulations: TCVN ISO 9001:2015, QCVN 05:2023/BTNMT."""

from __future__ import annotations

import re

from lawreg.citation.numbers import Number

_ANCHORS = ("tcvn", "qcvn", "tcxdvn", "qcxdvn")
# Bounded below, so that a long blank cannot make matching quadratic.
_GAP = r"[^\S\x1e]"
_SERIES = "tcvn|qcvn|tcxdvn|qcxdvn"
_PATTERN = (
    rf"(?:{_SERIES})(?:{_GAP}{{1,12}}(?!{_SERIES})[a-z]{{2,6}}(?:{_GAP}{{0,12}}/{_GAP}{{0,12}}[a-z]{{2,6}})?)?"
    rf"{_GAP}{{0,12}}:?{_GAP}{{0,12}}(\d{{1,6}}(?:[-.]\d{{1,4}})*)(?:{_GAP}{{0,12}}:{_GAP}{{0,12}}(\d{{4}})(?!\d))?"
    rf"(?:{_GAP}{{0,12}}/{_GAP}{{0,12}}[a-z]{{2,10}}(?![a-z]))?"
)
_compiled: list[re.Pattern[str]] = []


def find_standards(clean: str, folded: str) -> list[Number]:
    """Find standards in a cleaned text and its folded form, in order."""
    found: list[Number] = []
    for anchor in _ANCHORS:
        at = folded.find(anchor)
        while at >= 0:
            if not _compiled:
                _compiled.append(re.compile(_PATTERN))
            match = _compiled[0].match(folded, at)
            if match and not folded[at - 1 : at].isalnum():
                found.append(_standard(clean, match))
            at = folded.find(anchor, at + len(anchor))
    return sorted(found)


def _standard(clean: str, match: re.Match[str]) -> Number:
    """Write the standard as it is registered: one space after letters, none at marks."""
    words = " ".join(clean[match.start() : match.end()].replace("*", " ").split())
    head, _, tail = words.partition(match[1])
    prefix = " ".join(head.replace(":", " ").upper().split()).replace(" / ", "/")
    number = f"{prefix} {match[1]}{''.join(tail.split())}"
    return Number(match.start(), match.end(), number, ((prefix,), ""))
