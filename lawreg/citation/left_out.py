"""What is told after a citation to be left out of what is said of it."""

from __future__ import annotations

from lawreg.citation.words import word_set

_EXCEPTS = frozenset({"tru", "rieng"})
_ABOUT_PARTS = word_set("cac nhung noi dung quy dinh tai cua doi voi")
_PARTS = frozenset({"dieu", "khoan", "diem", "chuong", "muc", "phu"})
_ROMAN = frozenset("ivx")
_CASE_TOLD = frozenset({("quy", "dinh"), ("chuyen", "tiep"), ("neu", "tai")})


def leaves_out(words: list[str], at: int) -> bool:
    """Whether it is told from a word on what of the citation is left out.

    «…, trừ Điều 5 và Điều 7», «…, trừ trường hợp quy định tại …»: a title names no
    provisions by their numbers.
    """
    if words[at : at + 2] == ["ngoai", "tru"]:
        at += 1
    if words[at : at + 1] == [] or words[at] not in _EXCEPTS:
        return False
    at += 1
    while at < len(words) and words[at] in _ABOUT_PARTS:
        at += 1
    pair = words[at : at + 2]
    if pair == ["truong", "hop"]:
        return tuple(words[at + 2 : at + 4]) in _CASE_TOLD
    if pair[0:1] == [] or pair[0] not in _PARTS:
        return False
    number = words[at + 2 : at + 3] if pair == ["phu", "luc"] else pair[1:]
    return _is_label("".join(number))


def _is_label(word: str) -> bool:
    """Whether a word tells which provision: «5», «a», «IV», «sau đây»."""
    if not word:
        return False
    return word[0].isdigit() or len(word) == 1 or set(word) <= _ROMAN or word == "sau"
