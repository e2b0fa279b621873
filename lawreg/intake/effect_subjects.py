"""What is said of an instrument: «Nghị định số … hết hiệu lực», «Điều 5 được sửa đổi như sau»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawreg.citation.words import word_set
from lawreg.intake import verbs
from lawreg.intake.tokens import Token
from lawreg.intake.verbs import CHANGING, Verb

_NOT_A_SUBJECT = re.compile(
    verbs.spaced(
        r"\b(?:ngay|khi|truoc|sau khi|thoi diem|neu|truong hop|cho den khi|trong thoi gian)$"
    )
)
_TYING = word_set(
    "va hoac cung voi cua tai ban hanh kem theo quy dinh duoc cac so che dieu le noi danh muc mot dung ¶"
)
"""Words between the instruments and provisions of one subject."""
_PASSED_ON = re.compile(
    verbs.spaced(r"\s*(?:nhu sau|voi noi dung|boi|bang|ke tu|tu ngay|$|[.;:,_])")
)
_CHANGED_TO = re.compile(verbs.spaced(r"\s*(?:nhu sau|thanh|voi noi dung|[:_])"))
LIST_NOUN = re.compile(
    verbs.spaced(
        r"\b(?:van ban|nghi dinh|thong tu|quyet dinh|nghi quyet|quy dinh|chi thi|luat|phap lenh|dieu|khoan|noi dung|to trinh|cong van)"
        r"(?:[^§.:]{0,90}?\bsau\b|[^§.:]{0,160}?(?=\b(?:het hieu luc|bi bai bo)[^§.:;]{0,40}\b(?:bao )?gom ?:))"
    )
)
"""What a list below may hold: «các văn bản sau đây»."""
_SUBJECT_REACH = 500
_HEAD = 40
_WORD = re.compile(r"¶+|\w+")


def is_passed(verb: Verb, after: str) -> bool:
    """Whether a passive tells an act of this text, and no history; ``after`` follows it."""
    if verb in CHANGING:
        return _CHANGED_TO.match(after) is not None
    match = _PASSED_ON.match(after)
    if match is None:
        return False
    if match[0].strip() in ("boi", "bang"):
        return bool(verbs.SELF.search(after)) or "_" in after or "nhu sau" in after
    return True


def subject_of(
    words: str, floor: int, before: Sequence[Token], predicate: Token
) -> list[Token]:
    """Give the instruments and provisions before a predicate that are its subject.

    None where they only tell a time or a case: «từ ngày Nghị quyết … hết hiệu lực».
    """
    taken: list[Token] = []
    for held in reversed(before):
        if taken:
            if not _is_tied(words[held.end : taken[-1].start]):
                break
        elif predicate.start - held.end > _SUBJECT_REACH:
            break
        taken.append(held)
    taken.reverse()
    if not taken:
        return []
    head = words[max(floor, taken[0].start - _HEAD) : taken[0].start]
    return [] if _NOT_A_SUBJECT.search(head.rstrip()) else taken


def _is_tied(between: str) -> bool:
    """Whether nothing but joining words stands between two parts of a subject."""
    return not any(mark in between for mark in ".:") and all(
        word[0] == "¶" or word in _TYING for word in _WORD.findall(between)
    )
