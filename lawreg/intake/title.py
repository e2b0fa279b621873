"""The title of an instrument: from its kind to the bases, without who signs."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.citation.words import word_set
from lawreg.folding import fold, squeeze
from lawreg.intake.plane import Plane
from lawreg.intake.preamble import is_authority
from lawreg.model import Span

_RULE = re.compile(r"[-–—_=~.…]{3,}|\n\s*(?:[-–—_=]\s*)+\n")
_AUTHORITY = re.compile(
    r"(?:bo truong|chu tich|chinh phu|thu tuong|quoc hoi|uy ban|hoi dong|thong doc|chanh an"
    r"|vien truong|tong (?:giam doc|thanh tra|kiem toan|cuc truong|thu ky)|cuc truong"
    r"|giam doc|bo |chu nhiem|lien |thanh tra|kiem toan|ngan hang|toa an|truong ban)\b"
)
_JOINING = word_set(
    "cua va do ve cho tai voi giua boi theo nhu thuoc tren , - – cac den tu"
)
"""Words after which the name of a body belongs to the title."""
_HALVES = word_set("tra phong tuong tu tich bieu so uy truong kho")
"""Last words of bodies whose names end in that of another: «VĂN PHÒNG / QUỐC HỘI»."""
_BODY = re.compile(
    r"\n\s*(?:theo de nghi|xet |thuc hien |nham |de |tren co so |trong |thi hanh |kinh gui"
    r"|quoc hoi ban hanh|chinh phu ban hanh|ngay |i\s*\.|a\s*\.|phan thu nhat|phan i\b"
    r"|chuong i\b|chuong 1\b|luat nay |\(?ban hanh kem|\(?kem theo)"
)
_SUBJECT = re.compile(r"\b(?:v/v|trich yeu)\b[\s:]*")
_SUBJECT_ENDS = re.compile(
    r"\n\s*\n|\bkinh\s+gui\b|\n[^\n]{2,40},\s*ngay\b|\bcong hoa\b"
)
_CHIEF = re.compile(
    r"\s(?:bo\s+truong|chu\s+tich|thong\s+doc|chanh\s+an|vien\s+truong|giam\s+doc)\s*\Z"
)
_OF_BODY = re.compile(r"[ \t\xa0]*cua[^\S\n][^\n]{3,80}\n+\s*(?=(?:ve|v/v)\b)")
"""«NGHỊ QUYẾT CỦA HĐND TỈNH …» above the title «Về …»."""
_MOST = 4000
_WORD = re.compile(r"\w+")
_ROMAN = re.compile(r"[ivxl]+")
_CHIEFS = word_set(
    "bo truong chu tich thu tuong thong doc chanh an vien truong tong giam doc cuc nhiem"
    " khoa ky hop thu lan chuyen de quoc hoi nuoc cong hoa xa nghia viet nam kiem toan nha"
    " thanh tra ban"
)
"""Words of the chief of an office and of the session of an assembly."""
_NOTE = re.compile(r"\s*(?:\[\d+\]|\(\*+\)|\(\d\)|(?<=[^\W\d])\d)\s*$")


class Title(NamedTuple):
    """The words on one line and where they stand; empty where there are none."""

    words: str = ""
    span: Span | None = None
    end: int = 0
    """Where it ends in the plane."""


def read_title(plane: Plane, start: int, ends: int, *, from_kind: bool) -> Title:
    """Read the title between the kind word and the bases, or after «V/v» in a letter."""
    if not from_kind:
        return _subject(plane, ends)
    end = min(ends, start + _MOST)
    issued_by = _OF_BODY.match(plane.folded, start, end)
    if issued_by and plane.is_capitals(*issued_by.span()):
        start = issued_by.end()
    end = _before_rule(plane, start, end)
    end = _before_body(plane, start, end)
    end = _before_authority(plane, start, end)
    end = _before_body_named(plane, start, end, ends)
    end = _before_chief(plane, start, end)
    while end > start and plane.words[end - 1] in " \t\n-–_;:\xa0":
        end -= 1
    words = _NOTE.sub("", plane.shown(start, end)).strip(" -–:")
    return Title(words, plane.span(start, end), end) if words else Title()


def _before_rule(plane: Plane, start: int, end: int) -> int:
    """Cut at a drawn line under the title."""
    for rule in _RULE.finditer(plane.words, start, end):
        if any(c.isalpha() for c in plane.words[start : rule.start()].strip()[8:]):
            return rule.start()
    return end


def _before_body(plane: Plane, start: int, end: int) -> int:
    """Cut where a sentence of the text begins that is no basis."""
    for found in _BODY.finditer(plane.folded, start, end):
        at = found.start() + len(found[0]) - len(found[0].lstrip())
        before = plane.shown(start, found.start())
        if len(before) < 12 or not plane.words[at].isupper():
            continue
        line = plane.words[at : max(at, plane.words.find("\n", at))]
        if before.isupper() == line.isupper() and not plane.words[
            found.start() : at
        ].count("\n\n"):
            continue
        return found.start()
    return _before_gap(plane, start, end)


def _before_gap(plane: Plane, start: int, end: int) -> int:
    """Cut at a blank line after which small letters follow a title in capitals."""
    for gap in re.finditer(r"\n\s*\n", plane.words[start:end]):
        before = plane.words[start : start + gap.start()]
        after = plane.words[start + gap.end() : end].strip()
        long_enough = len(squeeze(before)) > 15
        if long_enough and after and before.strip().isupper() and not after.isupper():
            first = after.split("\n")[0]
            if not first.isupper() and first[:1].isupper():
                return start + gap.start()
    return end


def _before_authority(plane: Plane, start: int, end: int) -> int:
    """Cut off who promulgates, in capitals below the title: «BỘ TRƯỞNG BỘ NỘI VỤ»."""
    cut = _before_office(plane, start, end)
    at = end
    for _ in range(5):
        at = plane.words.rfind("\n", start, at)
        if at <= start:
            break
        rest = plane.words[at:end].strip()
        if not rest:
            continue
        if not rest.isupper() and not _names_session(fold(rest)):
            break
        before = fold(plane.shown(start, at)).split()
        if not before or before[-1] in _JOINING:
            continue
        apart = not plane.is_capitals(start, at) and rest.isupper()
        words = fold(squeeze(rest))
        if _AUTHORITY.match(words) and (
            apart or _is_of_head(words, fold(plane.shown(0, start)[-600:]))
        ):
            cut = at
    return cut


def _before_body_named(plane: Plane, start: int, end: int, ends: int) -> int:
    """Cut off lines in capitals that are the name of a body: «CHÍNH PHỦ».

    The end of a longer name stays, where the preamble has that name: «THANH TRA /
    CHÍNH PHỦ».
    """
    at = end
    for _ in range(3):
        at = plane.words.rfind("\n", start, at)
        if at <= start:
            break
        rest = plane.shown(at, end)
        before = fold(plane.shown(start, at)).split()
        if not rest.isupper() or not before or before[-1] in _JOINING:
            continue
        longer = f"{before[-1]} {fold(rest)}"
        preamble = squeeze(plane.folded[ends : ends + _MOST])
        if is_authority(rest) and before[-1] not in _HALVES and longer not in preamble:
            return at
    return end


def _before_chief(plane: Plane, start: int, end: int) -> int:
    """Cut off a chief left at the end when the office was: «… BỘ TRƯỞNG / BỘ Y TẾ»."""
    chief = _CHIEF.search(plane.folded, max(start, end - 60), end)
    if chief is None or not plane.is_capitals(*chief.span()):
        return end
    before = fold(plane.shown(start, chief.start())).split()
    return end if not before or before[-1] in _JOINING else chief.start()


def _before_office(plane: Plane, start: int, end: int) -> int:
    """Cut off the office of the head printed again, also where no line parts it."""
    offices = [squeeze(x) for x in plane.words[max(0, start - 600) : start].split("\n")]
    whole = " ".join(offices)
    floor = max(start, end - 200)
    for found in re.finditer(r"\s(?=\S)", plane.words[floor:end]):
        at = floor + found.end()
        rest = plane.shown(at, end)
        before = fold(plane.words[floor:at]).split()
        if len(rest) < 6 or not rest.isupper() or not before or before[-1] in _JOINING:
            continue
        if f"{plane.shown(floor, at).split()[-1]} {rest}" in whole:
            continue
        if _AUTHORITY.match(fold(rest)) and any(x.startswith(rest) for x in offices):
            return at - 1
    return end


def _names_session(words: str) -> bool:
    return words.startswith(("khoa ", "(tu ngay", "ky hop"))


def _is_of_head(words: str, head: str) -> bool:
    """Whether a line names only the office of the head, or its chief, and a session."""
    known = {*_CHIEFS, *_WORD.findall(head)}
    strange = (w for w in _WORD.findall(words) if w not in known and not w.isdigit())
    return len(words) <= 160 and all(_ROMAN.fullmatch(w) for w in strange)


def _subject(plane: Plane, ends: int) -> Title:
    """Read «V/v …» of an official letter."""
    found = _SUBJECT.search(plane.folded, 0, ends)
    if found is None:
        return Title()
    stop = _SUBJECT_ENDS.search(plane.folded, found.end(), ends)
    end = stop.start() if stop else min(ends, found.end() + 300)
    words = plane.shown(found.end(), end)
    return Title(words, plane.span(found.end(), end), end) if words else Title()
