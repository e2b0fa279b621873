"""Vietnamese spelling made comparable: search keys, tone placement, numbers.

Nothing here changes what is shown to a person; the folded forms are keys only.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import Any

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
"""What is printed, or typed on other keyboards, for a hyphen."""
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def _fold_table() -> dict[int, str | None]:
    """Map every accented Latin letter to its bare lower-case letter, marks to nothing."""
    table: dict[int, str | None] = {}
    for first, last in ((0xC0, 0x250), (0x1E00, 0x1F00), (0x300, 0x370)):
        for code in range(first, last):
            parts = unicodedata.normalize("NFD", chr(code))
            bare = "".join(c for c in parts if not unicodedata.combining(c)).lower()
            table[code] = bare.replace("đ", "d").replace("ð", "d") or None
    table.update(dict.fromkeys(map(ord, DASHES), "-"))
    table.update(dict.fromkeys(map(ord, _INVISIBLE), None))
    return table


_FOLD: dict[int, str | None] = {}


def fold(words: str) -> str:
    """Give the key under which ``words`` are found whatever accents were typed.

    Accents, tone placement, case, đ/d, eth for Đ, dashes and invisible
    characters stop mattering; the length may change.

    >>> fold("Nghị định số 61/2018/NĐ–CP")
    'nghi dinh so 61/2018/nd-cp'
    """
    if words.isascii():
        return words.lower()
    if not _FOLD:
        _FOLD.update(_fold_table())
    return unicodedata.normalize("NFKC", words).translate(_FOLD).lower()


def fold_letters(words: str) -> str:
    """Fold letter by letter, so that offsets into the result are offsets into ``words``.

    Only for text in NFC; a character that folds to nothing becomes a space.

    >>> fold_letters("Căn cứ Điều 5")
    'can cu dieu 5'
    """
    if words.isascii():
        return words.lower()
    if not _FOLD_LETTERS:
        _fill_letters()
    try:
        # Two passes over one byte a letter take half the time of `str.translate`.
        coded, _ = codecs.charmap_encode(words, "strict", _codes["letters"])
        return codecs.charmap_decode(coded, "strict", _codes["folded"])[0]
    except UnicodeError:
        # Either way: U+FFFE, which PDFs put for a hyphen, is no letter on the way back.
        return _fold_any_letters(words)


def _fold_any_letters(words: str) -> str:
    folded = words.translate(_FOLD_LETTERS)
    lowered = folded.lower()
    # A few capitals outside Vietnamese grow when lowered (İ); they cannot be matched anyway.
    return lowered if len(lowered) == len(words) else folded


def _fill_letters() -> None:
    """Make the tables of letters: for any letter, and for those of Vietnamese text."""
    if not _FOLD:
        _FOLD.update(_fold_table())
    for code, bare in _FOLD.items():
        _FOLD_LETTERS[code] = bare if bare and len(bare) == 1 else " "
    accented = {
        unicodedata.normalize("NFC", vowel + tone)
        for vowel in "aăâeêioôơuưyđ"
        for tone in ("", *_TONES)
    }
    letters = sorted(c for c in accented if len(c) == 1 and not c.isascii())
    plain = [chr(code) for code in range(128) if chr(code).isprintable()]
    known = [*plain, *_WHITE, *letters, *map(str.upper, letters), *_PRINTED_MARKS]
    table = "".join(known).ljust(256, "\ufffe")
    _codes["letters"] = codecs.charmap_build(table)
    _codes["folded"] = _fold_any_letters("".join(known)).ljust(256, "\ufffe")


_FOLD_LETTERS: dict[int, str] = {}
_codes: dict[str, Any] = {}
_WHITE = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
_PRINTED_MARKS = "\xa0–—“”‘’…«»•·×Ððº"  # marks as documents print them

_OPEN_PAIRS = ("oa", "oe", "uy")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _tone_moves() -> dict[str, str]:
    """Map each open pair with the tone on its second vowel to that with it on the first."""
    moves = {}
    for pair in _OPEN_PAIRS:
        for cased in (pair, pair.title(), pair.upper()):
            for tone in _TONES:
                late = unicodedata.normalize("NFC", cased + tone)
                early = unicodedata.normalize("NFC", cased[0] + tone)
                moves[late] = early + cased[1]
    return moves


_TONE_MOVES: dict[str, str] = {}


def canonical_spelling(words: str) -> str:
    """Give the one NFC spelling in which accents still matter and tone placement does not.

    Letters keep their number: offsets into NFC text stay true.

    >>> canonical_spelling("hoà"), canonical_spelling("quý"), canonical_spelling("hoàn")
    ('hòa', 'quý', 'hoàn')
    """
    if words.isascii():
        return words
    if not _TONE_MOVES:
        _TONE_MOVES.update(_tone_moves())
    text = unicodedata.normalize("NFC", words).replace("Ð", "Đ").replace("ð", "đ")
    for late, early in _TONE_MOVES.items():
        if late in text:
            text = _move_tone(text, late, early)
    return text


def _move_tone(text: str, late: str, early: str) -> str:
    """Move the tone wherever the pair ends its syllable and is no part of «qu»."""
    parts = []
    copied = 0
    at = text.find(late)
    while at >= 0:
        end = at + len(late)
        if not text[end : end + 1].isalpha() and text[at - 1 : at] not in ("q", "Q"):
            parts += [text[copied:at], early]
            copied = end
        at = text.find(late, end)
    return "".join([*parts, text[copied:]])


def squeeze(words: str) -> str:
    """Put single spaces for every run of white space, line breaks included."""
    return " ".join(words.split())


def number_key(number: str) -> str:
    """Give the key under which a number is found in any spelling.

    Case, accents, spaces, kinds of dash and leading zeros stop mattering.

    >>> number_key("5/2018/ND – CP") == number_key("05/2018/NĐ-CP")
    True
    """
    return "".join(fold(number).split()).lstrip("0")
