"""Resolutions of the Party's Central Committee cited by plenum and term, without a number.

«Nghị quyết Trung ương 5 khóa X», «Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành
Trung ương (khóa XII)».
"""

from __future__ import annotations

from lawreg.citation.bodies import Body
from lawreg.citation.draft import Draft
from lawreg.citation.regions import places
from lawreg.citation.words import Reading
from lawreg.model.kinds import InstrumentKind

_KIND = ("nghi", "quyet")
_ORDINAL = ("lan", "thu")
_MEETING = ("hoi", "nghi")
_COMMITTEE = (
    ("ban", "chap", "hanh", "trung", "uong"),
    ("bch", "trung", "uong"),
    ("trung", "uong"),
    ("bchtw",),
    ("tw",),
)
_TERM = "khoa"
_AFTER_TEN = frozenset({"mot", "hai", "ba", "bon", "tu", "nam", "lam"})


def find_plenums(reading: Reading) -> list[Draft]:
    """Find resolutions named by plenum and term, in order."""
    found: list[Draft] = []
    for at in places(reading.folded, ("nghi quyet",)):
        i = reading.at(at)
        if reading.follows(i, _KIND) and reading.capital(i):
            draft = _plenum(reading, i)
            if draft is not None:
                found.append(draft)
    return found


def _plenum(reading: Reading, i: int) -> Draft | None:
    words = reading.words
    at = i + 2 + (words[i + 2 : i + 3] == ["cua"])
    met = reading.follows(at, _MEETING)
    at += len(_MEETING) * met
    counted, at = _count(reading, at)
    body = at
    phrase = next((p for p in _COMMITTEE if reading.follows(at, p)), None)
    if phrase is None:
        return None
    at += len(phrase)
    at += words[at : at + 1] == ["dang"]
    after, at = _count(reading, at)
    body_end = at
    opened = words[at : at + 1] == ["("]
    at += opened or words[at : at + 1] == [","]
    if not (met or counted or after) or words[at : at + 1] != [_TERM]:
        return None
    end = at + 2 + (opened and words[at + 2 : at + 3] == [")"])
    if end > len(words) or words[end : end + 1] == ["so"]:
        return None
    draft = Draft(i, end, None)
    draft.name = reading.shown(i, end)
    draft.kind, draft.kind_first = InstrumentKind.RESOLUTION, i
    draft.kind_end = i + len(_KIND)
    draft.body = Body("Ban Chấp hành Trung ương Đảng", body, body_end)
    return draft


def _count(reading: Reading, at: int) -> tuple[bool, int]:
    """Read «5» or «lần thứ sáu» at word ``at``: whether it is there, the word after it."""
    words = reading.words
    if reading.follows(at, _ORDINAL) and at + 2 < len(words):
        teens = (
            words[at + 2] == "muoi" and "".join(words[at + 3 : at + 4]) in _AFTER_TEN
        )
        return True, at + 3 + teens
    if at < len(words) and words[at].isdigit() and len(words[at]) <= 2:
        return True, at + 1
    return False, at
