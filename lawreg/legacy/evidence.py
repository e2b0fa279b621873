"""What words say for and against an encoding, and the words decoded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from lawreg.legacy.syllables import is_syllable
from lawreg.legacy.tables import ENCODINGS, TCVN3, Encoding

_SHORT_FORM = re.compile("[BCDĐGHKLMNPQRSTVX]{2,10}$")
"""NĐ, QĐ, HĐND: letters of a symbol, no syllable but words of law."""
_SOFT = "\xad"
_LONGEST = 13
"""Letters from which on no word can be a syllable."""
_STRONG, _EITHER, _AGAINST, _NEITHER = range(4)
_LEAST = 2
"""Different words that must be Vietnamese only when decoded."""
FOR_EACH_AGAINST = 3
"""So many such words outweigh one that speaks against."""


class Evidence(NamedTuple):
    """What the words of a stretch say for and against an encoding."""

    strong: int
    """Words that are syllables when decoded and none as they stand."""
    different: int
    """How many of these are different words."""
    either: int
    """Words that are syllables both ways."""
    against: int
    """Words that are syllables only as they stand."""
    neither: int
    """Words that are no syllables either way: of another language, or misspelt."""

    @property
    def score(self) -> int:
        """How much more speaks for the encoding than against it."""
        return self.strong - FOR_EACH_AGAINST * (self.against + self.neither)

    @property
    def tells(self) -> bool:
        """Whether there are enough words for it, and few against."""
        return self.different >= _LEAST and self.score >= 0


def weigh(text: str, encoding: Encoding) -> Evidence:
    """Count what the words of a text say of an encoding."""
    name = encoding.name
    kinds = [0, 0, 0, 0]
    different = set()
    for word in encoding.words.findall(_restored(text, encoding)):
        if not word.isascii():
            kind = _kind(word[:_LONGEST], name)
            kinds[kind] += 1
            if kind == _STRONG:
                different.add(word)
    return Evidence(
        kinds[_STRONG],
        len({word.lower() for word in different}),
        kinds[_EITHER],
        kinds[_AGAINST],
        kinds[_NEITHER],
    )


def best(text: str, encodings: Iterable[Encoding]) -> tuple[Encoding, Evidence]:
    """Give the encoding that most speaks for, and what does."""
    weighed = [(encoding, weigh(text, encoding)) for encoding in encodings]
    return max(weighed, key=lambda w: w[1].score)


def strong_part(text: str, encoding: Encoding) -> tuple[int, int]:
    """Give where the first word begins and the last ends that only decoding explains."""
    strong = [
        word.span()
        for word in encoding.words.finditer(_restored(text, encoding))
        if not word[0].isascii() and _kind(word[0][:_LONGEST], encoding.name) == _STRONG
    ]
    return (strong[0][0], strong[-1][1]) if strong else (0, 0)


def decode_words(text: str, encoding: Encoding) -> str:
    """Decode every word, character for character; a sign that stands alone stays one."""
    name = encoding.name

    def decoded(match: re.Match[str]) -> str:
        word = match[0]
        if word.isascii():
            return word
        return _decoded(word, name) if len(word) < _LONGEST else encoding.decode(word)

    return encoding.words.sub(decoded, _restored(text, encoding))


def _restored(text: str, encoding: Encoding) -> str:
    """Put soft hyphens where a PDF gave hyphens for the letter on their place.

    Only in a text without any, and only where nothing else makes a syllable: a
    symbol (``T-BNV``) or the letter of a heading (``B-``) keeps its hyphen.
    """
    if encoding.hyphenated is None or "-" not in text or _SOFT in text:
        return text

    def restored(match: re.Match[str]) -> str:
        before, after = match.groups()
        word = f"{before}{_SOFT}{after}"
        is_symbol = after.isupper() or not (after or before.islower() or before == "T")
        # «-u» is «ưu» far more often than an item «u».
        is_whole = not before and after != "u" and is_syllable(encoding.decode(after))
        if is_symbol or is_whole or not is_syllable(encoding.decode(word)):
            return match[0]
        return word

    return encoding.hyphenated.sub(restored, text)


_BY_NAME = {encoding.name: encoding for encoding in ENCODINGS}


@lru_cache(maxsize=8192)
def _kind(word: str, name: str) -> int:
    """Say what one word with Western letters says of an encoding."""
    encoding = _BY_NAME[name]
    if len(word) == 1:
        return _EITHER
    as_it_stands = is_syllable(word)
    if not encoding.leaves(word):
        decoded = encoding.decode(word)
        if is_syllable(decoded):
            # A soft hyphen alone is in many a text and proves nothing.
            proves = not as_it_stands and not word.replace(_SOFT, "").isascii()
            return _STRONG if proves else _EITHER
        if _SHORT_FORM.match(decoded):
            return _STRONG
        if _SHORT_FORM.match(decoded.upper()):
            return _EITHER
    return _AGAINST if as_it_stands else _NEITHER


@lru_cache(maxsize=8192)
def _decoded(word: str, name: str) -> str:
    encoding = _BY_NAME[name]
    # «điểm đ» is a letter of the law; other signs that stand alone are signs.
    is_sign = len(word) == 1 and not word.isalpha() and word != "®"
    if is_sign or encoding.leaves(word):
        return word
    decoded = encoding.decode(word)
    return decoded.upper() if encoding is TCVN3 and _is_capitals(word) else decoded


def _is_capitals(word: str) -> bool:
    """Whether a word of TCVN3 was printed in its font of capitals: «QUYÕT», «§ÞNH».

    That font shows small letters with a tone as capitals; two plain capitals and no
    plain small letter are in no other word. «Hµ» may be either.
    """
    plain = [c for c in word if c.isascii() or c == "§"]
    return len(plain) > 1 and not any(c.islower() for c in plain)
