"""Who signed an instrument, and where the instrument ends.

Below the last article stand the office or chief in capitals, «TM.», «KT.», «TL.»,
«TUQ.» or «Q.» before who signs for another, and the name (Decree 30/2020/NĐ-CP,
Annex I, II.7). Annexes and attached regulations follow; forms in them have no name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.folding import squeeze
from lawreg.intake.plane import Plane

_CHIEF = (
    r"thu tuong(?: chinh phu)?|pho thu tuong|bo truong(?:,? chu nhiem(?: van phong chinh phu)?)?"
    r"|thu truong(?: thuong truc)?|pho chu tich(?: thuong truc)?(?: quoc hoi| ubnd)?"
    r"|chu tich(?: quoc hoi| nuoc| hoi dong nhan dan| uy ban nhan dan| hoi dong)?"
    r"|pho thong doc(?: thuong truc)?|thong doc|chanh an|pho chanh an|vien truong|pho vien truong"
    r"|tong thanh tra(?: chinh phu)?|pho tong thanh tra|tong kiem toan(?: nha nuoc)?"
    r"|pho tong kiem toan|chu nhiem|pho chu nhiem|tong cuc truong|pho tong cuc truong"
    r"|cuc truong|pho cuc truong|vu truong|pho vu truong|giam doc|pho giam doc"
    r"|tong giam doc|pho tong giam doc|chanh van phong|pho chanh van phong|truong ban|tong thu ky"
)
_LINE = re.compile(
    rf"(?:\b(?:kt|tm|tl|tuq|q|thua lenh|thua uy quyen)\s*\.\s*)?\b(?:{_CHIEF})\b".replace(
        " ", r"\s+"
    )
)
_FOR = re.compile(r"\b(?:kt|tm|tl|tuq|q)\s*\.\s*")
_SIGNED = re.compile(
    r"\s*(?:\(?\s*(?:đã ký|Đã ký|ĐÃ KÝ|đã kí|[Kk]ý tên|Signed)[^)\n]{0,20}\)?)?[\s:.,\-–_…]*"
)
_RANKS = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá)|Đô đốc|Phó Đô đốc|GS|PGS|TS|ThS|BS"
    r"|Giáo sư|Tiến sĩ)[.,\s]+"
)
_NAME = re.compile(
    rf"(?:{_RANKS}){{0,4}}((?:[^\W\d_a-z][^\W\d_]*)(?:[ \t]+[^\W\d_]+){{1,4}})"
)
_OFFICE = re.compile(
    r"[\s,\-–]*(?:[^\W\d_a-zà-ỹ]{2,}[\s,\-–]*){1,12}"
)
_MOST_BETWEEN = 260
_NOT_NAMES = frozenset(
    "nơi như ký điều lưu phụ mẫu ghi công bài quyết nghị thông căn số ngày bộ sở ủy cục vụ chính"
    " hội văn tổng viện đơn thủ người".split()
)
_RECIPIENTS = re.compile(r"\bnoi\s+nhan\s*:")


class Signature(NamedTuple):
    """The signer's own name, empty where none is printed, and where the text ends."""

    name: str
    body_end: int
    """Where the signature, or the list of recipients above it, begins."""
    found: bool
    """Whether anything of a signature is printed."""


def read_signature(plane: Plane, start: int) -> Signature:
    """Find the signature below the articles, which begin at ``start``."""
    floor = start
    for line in _LINE.finditer(plane.folded, start):
        if line.start() < floor or not _in_capitals(plane, line.start(), line.end()):
            continue
        named = _name_after(plane, line.end())
        if named:
            return Signature(named, _begins(plane, start, line.start()), found=True)
    recipients = _RECIPIENTS.search(plane.folded, start)
    end = recipients.start() if recipients else len(plane.words)
    return Signature("", end, found=recipients is not None)


def _in_capitals(plane: Plane, start: int, end: int) -> bool:
    return plane.is_capitals(start, end)


def _name_after(plane: Plane, at: int) -> str:
    """Read the name after the chief, past other lines in capitals and «(Đã ký)»."""
    stop = min(len(plane.words), at + _MOST_BETWEEN)
    words = plane.words
    while at < stop:
        signed = _SIGNED.match(words, at, stop)
        at = signed.end() if signed else at
        office = _capitals_from(words, at, stop)
        if office > at:
            at = office
            continue
        found = _NAME.match(words, at, stop)
        return _personal(found[1]) if found else ""
    return ""


def _capitals_from(words: str, at: int, stop: int) -> int:
    """Pass over a word in capitals: of an office, «KT.», or «PHÓ THỦ TƯỚNG»."""
    end = at
    while end < stop and (words[end].isalpha() or words[end] in ".,"):
        end += 1
    part = words[at:end].strip(".,")
    return end if len(part) > 1 and part.isupper() else at


def _personal(printed: str) -> str:
    """Give the words of a name up to the first that is none; empty for no name."""
    kept = []
    for word in squeeze(printed).split():
        if not word[0].isupper() or word[1:].isupper() and len(word) > 1:
            break
        kept.append(word)
    if len(kept) < 2 or kept[0].lower() in _NOT_NAMES:
        return ""
    return " ".join(kept)


def _begins(plane: Plane, start: int, at: int) -> int:
    """Find where the block of the signature begins: with the recipients, or «TM.»."""
    floor = max(start, at - 6000)
    recipients = None
    for found in _RECIPIENTS.finditer(plane.folded, floor, at):
        recipients = found
    if recipients is not None:
        return recipients.start()
    for found in _FOR.finditer(plane.folded, max(start, at - 200), at):
        if plane.is_capitals(found.start(), found.end()):
            return found.start()
    return at
