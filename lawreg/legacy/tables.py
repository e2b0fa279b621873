"""The letters of TCVN3 and VNI, as they look where their fonts are missing.

Both put Vietnamese letters on the places of Western ones, so that text set in
their fonts reads ``NghÞ ®Þnh`` (TCVN3, fonts .VnTime) or ``Nghò ñònh`` (VNI,
fonts VNI-Times) once it is taken for Western text. Every letter is given here
with as many characters as it takes there, which keeps offsets true: VNI
letters of two characters become a letter and a tone mark.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_MARKS = {
    "grave": "\u0300",
    "hook": "\u0309",
    "tilde": "\u0303",
    "acute": "\u0301",
    "dot": "\u0323",
    "none": "",
}
_TONES = ("grave", "hook", "tilde", "acute", "dot")

_TCVN3_TONED = {
    "a": "µ¶·¸¹",
    "ă": "»¼½¾Æ",
    "â": "ÇÈÉÊË",
    "e": "ÌÎÏÐÑ",
    "ê": "ÒÓÔÕÖ",
    "i": "×ØÜÝÞ",
    "o": "ßáâãä",
    "ô": "åæçèé",
    "ơ": "êëìíî",
    "u": "ïñòóô",
    "ư": "õö÷øù",
    "y": "úûüýþ",
}
"""Each vowel with its tones, in the order of `_TONES`; small letters only.

Capitals with a tone have no place: they are these letters in a font of capitals.
"""
_TCVN3_PLAIN = dict(zip("¡¢£¤¥¦§¨©ª«¬\xad®", "ĂÂÊÔƠƯĐăâêôơưđ", strict=True))

_VNI_TONES = dict(zip(_TONES, "øûõùï", strict=True))
"""Written after a, e, o, u, y, ô (which is ơ) and ö (which is ư)."""
_VNI_CIRCUMFLEX = dict(zip((*_TONES, "none"), "àåãáäâ", strict=True))
"""Written after a, e, o."""
_VNI_BREVE = dict(zip((*_TONES, "none"), "èúüéëê", strict=True))
"""Written after a."""
_VNI_SINGLE = dict(zip("ôöñìíæóòî", "ơưđìíỉĩịỵ", strict=True))


_HYPHENATED = (
    r"(?<![A-Za-z0-9{0}])((?i:[bcdhlmnrstvx®]|[cknpt]h|ngh?|tr|gi?)?)"
    r"-([A-Za-z{0}]{{0,4}})(?![\w{0}-])"
)


class Encoding(NamedTuple):
    """An encoding that lives in its fonts, as seen without them."""

    name: str
    words: re.Pattern[str]
    """Runs of its letters, Western letters that it does not use among them."""
    units: re.Pattern[str]
    """One letter of its own, of one or two characters."""
    letters: dict[str, str]
    hyphenated: re.Pattern[str] | None
    """The beginning of a syllable, a hyphen, and what may be its rest.

    For an encoding with a letter on the place of the soft hyphen, which comes out
    of a PDF as a hyphen.
    """

    def decode(self, words: str) -> str:
        """Put every letter of the encoding into Unicode, character for character."""
        return self.units.sub(self._letter, words)

    def leaves(self, word: str) -> bool:
        """Whether ``word`` holds a Western letter that the encoding never writes so."""
        return not self.units.sub("", word).isascii()

    def _letter(self, unit: re.Match[str]) -> str:
        return self.letters[unit[0]]


def _tcvn3() -> dict[str, str]:
    letters = dict(_TCVN3_PLAIN)
    for vowel, toned in _TCVN3_TONED.items():
        for tone, place in zip(_TONES, toned, strict=True):
            letters[place] = unicodedata.normalize("NFC", vowel + _MARKS[tone])
    return letters


def _vni() -> dict[str, str]:
    letters = dict(_VNI_SINGLE)
    for vowels, bare, marks in (
        ("aeouyôö", "aeouyơư", _VNI_TONES),
        ("aeo", "âêô", _VNI_CIRCUMFLEX),
        ("a", "ă", _VNI_BREVE),
    ):
        for vowel, letter in zip(vowels, bare, strict=True):
            for tone, mark in marks.items():
                letters[vowel + mark] = _of_two(letter, _MARKS[tone])
    return letters | _capitals(letters)


def _of_two(letter: str, mark: str) -> str:
    """Give a letter and a mark, two characters even where the mark is no tone."""
    return letter + mark if mark else unicodedata.normalize("NFD", letter)


def _capitals(letters: dict[str, str]) -> dict[str, str]:
    """Give the capitals, whose second characters are typed in either case."""
    capitals = {}
    for place, letter in letters.items():
        capitals[place.upper()] = letter.upper()
        capitals[place[0].upper() + place[1:]] = letter.upper()
        capitals[place[0] + place[1:].upper()] = letter
    return capitals


def _encoding(name: str, letters: dict[str, str], others: str) -> Encoding:
    units = sorted(letters, key=len, reverse=True)
    own = re.escape("".join({c for unit in units for c in unit if not c.isascii()}))
    return Encoding(
        name,
        re.compile(f"[A-Za-z{own}{others}]+"),
        re.compile("|".join(map(re.escape, units))),
        letters,
        re.compile(_HYPHENATED.format(own)) if "\xad" in letters else None,
    )


TCVN3 = _encoding("TCVN3", _tcvn3(), "À-ÿ")
VNI = _encoding("VNI", _vni(), "À-ÖØ-öø-ÿ")
ENCODINGS = (TCVN3, VNI)
