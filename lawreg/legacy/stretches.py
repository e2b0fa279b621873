"""Stretches of a text that are in TCVN3 or VNI, told by evidence, read in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lawreg.legacy.evidence import (
    FOR_EACH_AGAINST,
    Evidence,
    best,
    decode_words,
    strong_part,
    weigh,
)
from lawreg.legacy.tables import ENCODINGS, Encoding
from lawreg.legacy.telltales import TELLTALES, Readable

_WESTERN = re.compile("[\xa1-\xff]")
_UNICODE = re.compile("[\u0100-\u017f\u01a0-\u01b0\u0300-\u036f\u1ea0-\u1eff]")
"""Letters and marks that only Unicode has: no word that holds one is legacy."""
_SOLID = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SPARSE = 4
"""A legacy stretch has at least one word in so many that is only Vietnamese decoded."""


class _Stretch(NamedTuple):
    """A part of one line, and the encoding it is or may be in."""

    start: int
    end: int
    encoding: Encoding
    evidence: Evidence


def read_stretches(text: str) -> Readable:
    """Do what `read_legacy` says."""
    told = list(_telling(text))
    if not told:
        return Readable(text)
    names = frozenset(stretch.encoding.name for stretch in told)
    others = list(_others(text, told, [e for e in ENCODINGS if e.name in names]))
    strong = sum(stretch.evidence.strong for stretch in told + others)
    if strong < FOR_EACH_AGAINST * sum(s.evidence.neither for s in others):
        return Readable(text)
    # Where some of the text is Unicode, a word that is one both ways stays.
    least = 1 if _UNICODE.search(text) else 0
    read = [s for s in others if s.evidence.score >= 0 and s.evidence.strong >= least]
    return Readable("".join(_spliced(text, sorted(told + read))), names)


def _telling(text: str) -> Iterator[_Stretch]:
    """Find the stretches that tell by themselves, in the lines that may hold one."""
    lines = {}
    for telltale in TELLTALES:
        at = text.find(telltale)
        while at >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            lines[start] = end if end >= 0 else len(text)
            at = text.find(telltale, lines[start])
    for start, end in lines.items():
        yield from _told(text[start:end], start)


def _told(line: str, offset: int) -> Iterator[_Stretch]:
    for first, last in _between_unicode(line):
        start, end = first, last
        encoding, evidence = best(line[start:end], ENCODINGS)
        if end - start < len(line):
            # Next to Unicode, a word that is one both ways stays what it is.
            begins, ends = strong_part(line[first:last], encoding)
            start = first + begins if first > 0 else 0
            end = first + ends if last < len(line) else last
            evidence = weigh(line[start:end], encoding)
        words = len(_LETTERS.findall(line[start:end]))
        if evidence.tells and evidence.strong * _SPARSE >= words:
            yield _Stretch(offset + start, offset + end, encoding, evidence)


def _between_unicode(line: str) -> Iterator[tuple[int, int]]:
    """Cut a line at its words of Unicode Vietnamese."""
    if not _UNICODE.search(line):
        yield 0, len(line)
        return
    start = 0
    for solid in _SOLID.finditer(line):
        if _UNICODE.search(solid[0]):
            if start < solid.start():
                yield start, solid.start()
            start = solid.end()
    if start < len(line):
        yield start, len(line)


def _others(
    text: str, told: Iterable[_Stretch], encodings: list[Encoding]
) -> Iterator[_Stretch]:
    """Weigh the lines that are too short to tell by themselves."""
    done = {text.rfind("\n", 0, stretch.start) + 1 for stretch in told}
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if start not in done and _WESTERN.search(line) and not _UNICODE.search(line):
            yield _Stretch(start, end, *best(line, encodings))
        start = end + 1


def _spliced(text: str, stretches: Iterable[_Stretch]) -> Iterator[str]:
    done = 0
    for stretch in stretches:
        yield text[done : stretch.start]
        yield decode_words(text[stretch.start : stretch.end], stretch.encoding)
        done = stretch.end
    yield text[done:]
