"""Vietnamese put into the encodings of old fonts, as typists did."""

from __future__ import annotations

import unicodedata

from lawreg.legacy.tables import TCVN3, VNI

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _inverse(letters: dict[str, str]) -> dict[int, str]:
    """Give the way from letters in NFC to the encoding; small marks where both exist."""
    ordered = sorted(letters.items(), reverse=True)
    inverse = {}
    for place, letter in ordered:
        composed = unicodedata.normalize("NFC", letter)
        if place.isupper() or place.islower() or composed not in inverse:
            inverse[composed] = place
    return {ord(letter): place for letter, place in inverse.items()}


_TO_TCVN3 = _inverse(TCVN3.letters)
_TO_VNI = _inverse(VNI.letters)


def to_tcvn3(text: str) -> str:
    """Type ``text`` in TCVN3; a capital with a tone is a small letter in a capital font."""
    placed = (c if c.isascii() or ord(c) in _TO_TCVN3 else c.lower() for c in text)
    return "".join(placed).translate(_TO_TCVN3)


def to_vni(text: str) -> str:
    """Type ``text`` in VNI."""
    return text.translate(_TO_VNI)


def to_windows_1258(text: str) -> bytes:
    """Save ``text`` as Windows did: tones stand after their letters."""
    parts = []
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(c for c in marks if c in _TONES)
        bare = "".join(c for c in marks if c not in _TONES)
        try:
            parts.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            bare = unicodedata.normalize("NFC", bare)
            parts.append((bare + tone).encode("cp1258"))
    return b"".join(parts)
