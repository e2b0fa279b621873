"""Bytes that are not UTF-8 and bear no mark: which old encoding they are in."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from lawreg.legacy.evidence import Evidence, decode_words, weigh
from lawreg.legacy.syllables import is_syllable
from lawreg.legacy.tables import ENCODINGS

_WORD = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_NUL = b"\x00"
_OPEN = {0xDC00 + byte: byte for byte in range(0x80, 0x100)}
"""Bytes without a character, as Python escapes them."""


class Decoded(NamedTuple):
    """Text made of bytes, in composed Unicode, and the encoding they were in."""

    text: str
    encoding: str


def decode_octets(content: bytes) -> Decoded | None:
    """Read bytes in UTF-16 without a mark, Windows-1258, TCVN3 or VNI.

    `None` where no encoding makes Vietnamese of them: the same evidence is asked
    for as in `read_legacy`, of all the bytes together. Where several
    do, the one that makes the most words.
    """
    if _NUL in content:
        return _utf_16(content)
    western = content.decode("cp1252", errors="surrogateescape")
    found: list[tuple[int, Decoded]] = []
    for encoding in ENCODINGS:
        evidence = weigh(western, encoding)
        if evidence.tells:
            text = decode_words(_whole(western), encoding)
            found.append((_words(evidence), _composed(text, encoding.name)))
    vietnamese = _composed(
        _whole(content.decode("cp1258", errors="surrogateescape")), "Windows-1258"
    )
    evidence = _weigh_unicode(vietnamese.text)
    if evidence.tells:
        found.append((_words(evidence), vietnamese))
    return max(found)[1] if found else None


def _composed(text: str, encoding: str) -> Decoded:
    return Decoded(unicodedata.normalize("NFC", text), encoding)


def _words(evidence: Evidence) -> int:
    return evidence.strong + evidence.either - evidence.against - evidence.neither


def _whole(text: str) -> str:
    """Give the few bytes that a Windows code page leaves open as control characters."""
    return text.translate(_OPEN)


def _weigh_unicode(text: str) -> Evidence:
    """Count the words of a text in Unicode; letters outside Western ones tell."""
    strong = neither = either = 0
    different = set()
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii() or len(word) == 1:
            continue
        if not is_syllable(word):
            neither += not word.isupper()
        elif any(c > "\xff" for c in word):
            strong += 1
            different.add(word.lower())
        else:
            either += 1
    return Evidence(strong, len(different), either, 0, neither)


def _utf_16(content: bytes) -> Decoded | None:
    """Read UTF-16 without a mark: every other byte of Western letters is a NUL.

    No character of Vietnamese ends in a NUL byte, so they stand on one side only.
    """
    high, low = content[1::2].count(_NUL), content[::2].count(_NUL)
    if len(content) % 2 or (high and low) or max(high, low) * 4 < len(content) // 2:
        return None
    name = "UTF-16LE" if high else "UTF-16BE"
    try:
        text = content.decode(name)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else Decoded(text, name)
