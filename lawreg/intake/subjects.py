"""What a clause of effect speaks of: the text as a whole, a part of it, or something else."""

from __future__ import annotations

import re

from lawreg.intake.plane import Plane

_NOT_ITSELF = re.compile(
    r"\b(?:ngay|khi|thoi\s+diem|truoc|sau|den|tinh\s+den|ke\s+tu)\s*(?:ma\s+)?$"
)
_OF_ITSELF = re.compile(r"\b(?:cua|tai|theo|trong|thuoc|o)\s*$")
_ALL = re.compile(
    r"^(?:cac\s+|nhung\s+|moi\s+)?(?:quy\s+dinh|noi\s+dung)\s*(?:khac\s+)?"
    r"(?:cua|tai|theo|trong)?\s*$"
)
_PROVISION = re.compile(r"\b(?:dieu|khoan|diem|chuong|muc|phu\s+luc|phan)\s+[\w.]+\s*$")
_HEADING = re.compile(
    r"^(?:dieu\s+\d+[a-z]?\s*[.:\n]\s*)?(?:dieu\s+khoan\s+(?:thi\s+hanh|chuyen\s+tiep)"
    r"|hieu\s+luc(?:\s+va\s+trach\s+nhiem)?(?:\s+thi\s+hanh)?|to\s+chuc\s+thuc\s+hien"
    r"|trach\s+nhiem\s+thi\s+hanh|\d{1,2}\s*[.)]|\s)*\s*[.:]?\s*"
)
_OTHERS = re.compile(
    r"\d/\d{4}/|\b(?:luat|nghi\s+dinh|thong\s+tu|quyet\s+dinh)\s+(?:so\b|\d)"
)
_LEADS_ELSEWHERE = re.compile(r"\b(?:ngay|khi|luat|so)\b")
_EXCEPT = re.compile(
    r"^(?:tru|rieng|ngoai\s+tru|doi\s+voi)\s+(?:truong\s+hop\s+|cac\s+)*"
)
_AFTER_SELF = 200
_SHORTEST_PART = 25
_IN_WORDS = re.compile(r"^(?:cac\s+)?quy\s+dinh\s+ve\b|quy\s+dinh\s+tai\b|sau\s+day\b")
PLAIN_PART = re.compile(
    r"^(?:cac\s+|nhung\s+)?(?:quy\s+dinh\s+tai\s+|noi\s+dung\s+(?:quy\s+dinh\s+)?tai\s+)?"
    r"(?:cac\s+)?(?:dieu|khoan|diem|chuong|muc|phu\s+luc|phan)\b"
)
"""Provisions named by their numbers and nothing else."""


def subject_of(plane: Plane, first: int, at: int, own: re.Pattern[str]) -> str | None:
    """Read the words from ``first`` up to «có hiệu lực» at ``at``.

    ``own`` is how the text calls itself: «Nghị định này». Gives the part as printed,
    empty for the text as a whole, ``None`` where something else has effect.
    """
    words = plane.folded[first:at]
    heading = _HEADING.match(words)
    begin = heading.end() if heading else 0
    selves = list(own.finditer(words, begin))
    if not selves:
        return _bare_part(plane, first + begin, at)
    last = selves[-1]
    before, tail = words[begin : last.start()], words[last.end() :].rstrip()
    if _NOT_ITSELF.search(before):
        return None
    if _OF_ITSELF.search(before) and len(tail) > 20:
        # «Các quy định của Luật này về … có hiệu lực …»: a part told in words.
        return plane.shown(first + begin, at)
    if _leads_elsewhere(tail):
        return None
    return _before_self(plane, before, first + begin)


def _before_self(plane: Plane, before: str, at: int) -> str | None:
    """Weigh the words before «Nghị định này»: a part of it, all of it, or neither."""
    if _ALL.match(before) or (not before.strip()):
        return ""
    if _OF_ITSELF.search(before) or _PROVISION.search(before):
        return plane.shown(at, at + len(before))
    joined = before.rstrip().endswith(",") and len(before) < 2 * _SHORTEST_PART
    return "" if joined or len(before.strip()) < _SHORTEST_PART else None


def _leads_elsewhere(tail: str) -> bool:
    """Whether words after «Nghị định này» bring in another subject."""
    joined = tail.endswith((" va", ","))
    return len(tail) > _AFTER_SELF or (
        not joined and _LEADS_ELSEWHERE.search(tail) is not None
    )


def _bare_part(plane: Plane, first: int, at: int) -> str | None:
    """Read «Khoản 2 Điều 5 có hiệu lực …», of no other text."""
    words = plane.folded[first:at]
    bare = _EXCEPT.sub("", words)
    if not PLAIN_PART.match(bare) and not _IN_WORDS.search(bare):
        return None
    if _OTHERS.search(words) or re.search(r"\bngay\b", words):
        return None
    return plane.shown(first, at)
