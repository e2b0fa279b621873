"""Numbers and letters that open the parts of a document: «Điều 3.», «II.», «2.1.», «b)»."""

import re
from typing import NamedTuple

ANNEX, PART, CHAPTER, DIVISION, ARTICLE, CAPITAL, ROMAN, ARABIC, DOTTED, LETTER = range(
    10
)
"""Ranks, outermost first: phụ lục, phần, chương, mục, điều, A., I., 1., 1.1., a)."""

_LEAD = r"[ \t\u00a0\f*|#>]*"
_GAP = r"[ \t\u00a0*]*"
_WORDED = re.compile(
    rf"{_LEAD}(Phụ lục|PHỤ LỤC|Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)"
    rf"(?:[ \t\u00a0*]+(?:số{_GAP})?([IVXLC]{{1,7}}|\d{{1,3}}[a-zđ]?|(?:thứ|THỨ) \w+)\b)?"
    rf"{_GAP}([.:–-]|$)?{_GAP}"
)
_ROMAN = re.compile(rf"{_LEAD}([IVX]{{1,6}}){_GAP}(?:[.)]|[/–-](?=\s)){_GAP}")
_CAPITAL = re.compile(
    rf"{_LEAD}([A-HKLMĐ]){_GAP}(?:[.)]|/(?=\s)){_GAP}(?=[^\W\d_]{{2}})"
)
_ARABIC = re.compile(rf"{_LEAD}(\d{{1,2}}){_GAP}(?:[.)](?!\d)|/(?=\s)){_GAP}")
_DOTTED = re.compile(
    rf"{_LEAD}(\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}){_GAP}(?:[.)]|(?=\s)){_GAP}"
)
_LETTER = re.compile(
    rf"{_LEAD}([a-zđ](?:\.?\d{{1,2}})?){_GAP}(?:\)|\.(?=[ \t*])){_GAP}"
)
_WORD_RANKS = {
    "phụ lục": ANNEX,
    "phần": PART,
    "chương": CHAPTER,
    "mục": DIVISION,
    "điều": ARTICLE,
}
_SPELT = {
    ANNEX: "Phụ lục",
    PART: "Phần",
    CHAPTER: "Chương",
    DIVISION: "Mục",
    ARTICLE: "Điều",
}
_ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Label(NamedTuple):
    """A label read at the beginning of a line."""

    rank: int
    shown: str
    """``Điều 3``, ``II``, ``2.1``, ``b``."""
    values: tuple[int, ...]
    """Its place in the count; more than one step for 2.1."""
    end: int
    """Offset of what follows it, in the line."""
    is_closed: bool
    """Whether a mark (or the end of the line) parts it from what follows."""


def find_labels(raw: str) -> list[Label]:
    """Give every way to read the beginning of a line as a label, likeliest first."""
    head = raw.lstrip(" \t\u00a0\f*|#>")[:1]
    if not head:
        return []
    if head.isdigit():
        return [*_dotted(raw), *_arabic(raw)]
    if head in "PCMĐ":
        worded = _worded(raw)
        if worded:
            return worded
    if head in "IVX":
        return [*_roman(raw), *_capital(raw)]
    if head.isupper():
        return _capital(raw)
    return _letter(raw)


def follows(before: tuple[int, ...], label: Label) -> bool:
    """Whether a label comes right after its elder sibling; none means it is the first."""
    value = label.values[-1]
    if label.rank == LETTER and before:
        # Vietnamese lists skip f, j, w and z: e) is followed by g).
        return before[-1] < value <= before[-1] + 2
    return value == (before[-1] if before else 0) + 1


def _worded(raw: str) -> list[Label]:
    match = _WORDED.match(raw)
    if match is None:
        return []
    rank = _WORD_RANKS[match[1].lower()]
    number = match[2] or ""
    if not number and rank != ANNEX:
        return []
    shown = f"{_SPELT[rank]} {number.lower() if ' ' in number else number}".strip()
    return [Label(rank, shown, (_count(number),), match.end(), match[3] is not None)]


def _roman(raw: str) -> list[Label]:
    match = _ROMAN.match(raw)
    if match is None:
        return []
    return [Label(ROMAN, match[1], (_count(match[1]),), match.end(), is_closed=True)]


def _capital(raw: str) -> list[Label]:
    match = _CAPITAL.match(raw)
    if match is None:
        return []
    value = _ALPHABET.index(match[1].lower()) + 1
    return [Label(CAPITAL, match[1], (value,), match.end(), is_closed=True)]


def _arabic(raw: str) -> list[Label]:
    match = _ARABIC.match(raw)
    if match is None:
        return []
    shown = str(int(match[1]))
    return [Label(ARABIC, shown, (int(shown),), match.end(), is_closed=True)]


def _dotted(raw: str) -> list[Label]:
    match = _DOTTED.match(raw)
    if match is None:
        return []
    values = tuple(int(step) for step in match[1].split("."))
    return [Label(DOTTED, match[1], values, match.end(), is_closed=True)]


def _letter(raw: str) -> list[Label]:
    match = _LETTER.match(raw)
    if match is None:
        return []
    shown = match[1]
    letter = _ALPHABET.index(shown[0]) + 1
    steps = (letter, int(shown[1:].strip("."))) if len(shown) > 1 else (letter,)
    return [Label(LETTER, shown, steps, match.end(), is_closed=True)]


def _count(number: str) -> int:
    """Give the value of «II», «3», «3a», «thứ hai»; 0 for none."""
    if not number:
        return 0
    if " " in number:
        word = number.rsplit(maxsplit=1)[-1].lower()
        return _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
    if number[0].isdigit():
        return int(number.rstrip("abcdđefghijklmnopqrstuvwxyz"))
    total = 0
    for here, after in zip(number, [*number[1:], ""], strict=True):
        value = _ROMAN_VALUES[here]
        total += -value if after and _ROMAN_VALUES[after] > value else value
    return total
