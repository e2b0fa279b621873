"""Who signed an instrument, and where the instrument ends.

Below the last article stand the office or chief in capitals, «TM.», «KT.», «TL.»,
«TUQ.» or «Q.» before who signs for another, and the name (Decree 30/2020/NĐ-CP,
Annex I, II.7). Annexes and attached regulations follow; forms in them have no name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.citation.words import word_set
from lawreg.folding import fold
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
    r"\s*(?:[\[(]?\s*(?:[đĐ]ã\s+k[ýí]|ĐÃ\s+KÝ|daky|[Kk]ý\s+tên|Signed)[^)\]\n]{0,20}[\])]?)?"
    r"[\s:.,\-–_…\[\]]*"
)
_ALONE = re.compile(r"[\[(]\s*(?:[đĐ]ã\s+k[ýí]|ĐÃ\s+KÝ|daky)\s*[\])]")
_RANKS = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá)|Đô đốc|Phó Đô đốc|GS|PGS|TS|ThS|BS"
    r"|Giáo sư|Tiến sĩ)[.,\s]+"
)
_NAME = re.compile(rf"(?:{_RANKS}){{0,4}}([^\W\d_a-z][^\n\d.,;:|(\[]{{0,60}})")
_EFFECT = re.compile(
    r"\bnay\s+co\s+hieu\s+luc(?:\s+thi\s+hanh)?\s+(?:(?:ke\s+)?tu\s+ngay|sau\s+\d)"
)
_MOST_LISTS = 20
"""Lists of recipients that are looked through; forms without end have none."""
_CELL = re.compile(r"\s{3,}")
_LIST = 4000
"""Characters of a list of recipients with its empty cells."""
_SURNAMES = word_set(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương"
    " trịnh trương đinh lâm phùng mai tô hà tạ cao chu châu lương thái tống triệu đàm lưu quách"
    " kiều cù la thân lã lò nông hứa giàng vàng sùng ma quàng hầu tăng thạch khổng từ văn"
    " nghiêm tôn doãn đồng lại bạch mạc viên bế ngọ ông uông thiều điểu"
)
_PLAIN_SURNAMES = frozenset(map(fold, _SURNAMES))
"""Without their marks, which scans lose."""
_MOST_BETWEEN = 260
_NOT_NAMES = word_set(
    "nơi như ký điều lưu phụ mẫu ghi công bài quyết nghị thông căn số ngày bộ sở ủy cục vụ chính"
    " hội văn tổng viện đơn thủ người"
)
_FOLLOWING = word_set("nơi phụ mẫu ghi lưu ký căn quyết thông nghị")
"""What may follow a name on its line, where a copy lost the line break."""
_RECIPIENTS = re.compile(r"\bnoi\s+nhan\s*:")


class Signature(NamedTuple):
    """The signer's own name, empty where none is printed, and where the text ends."""

    name: str
    body_end: int
    """Where the signature, or the list of recipients above it, begins."""
    found: bool
    """Whether anything of a signature is printed."""


def read_signature(plane: Plane, start: int) -> Signature:
    """Find the signature below the articles, which begin at ``start``.

    A sample of a signature may stand in the articles: below the clause of effect,
    where there is one, stands the text's own.
    """
    first = _signed_from(plane, start)
    clause = _EFFECT.search(plane.folded, start)
    if clause is None or first.body_end > clause.start() or not first.name:
        return first
    second = _signed_from(plane, clause.end())
    return second if second.name else first


def _signed_from(plane: Plane, start: int) -> Signature:
    tried = 0
    for line in _LINE.finditer(plane.folded, start):
        if not (plane.is_capitals(*line.span()) or _is_alone(plane, *line.span())):
            continue
        named = _name_after(plane, line.end())
        if not named and tried < _MOST_LISTS:
            tried += 1
            named = _name_among(plane, line.end())
        if named:
            return Signature(named, _begins(plane, start, line.start()), found=True)
    for signed in _ALONE.finditer(plane.words, start):
        named = _name_after(plane, signed.start()) or _name_above(plane, signed.start())
        if named:
            return Signature(named, _begins(plane, start, signed.start()), found=True)
    recipients = _RECIPIENTS.search(plane.folded, start)
    end = recipients.start() if recipients else len(plane.words)
    return Signature("", end, found=recipients is not None)


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
        return _personal(found[1], words[found.end() : stop]) if found else ""
    return ""


def _is_alone(plane: Plane, start: int, end: int) -> bool:
    """Whether a chief in small letters is a cell of its own: capitals lost with a font."""
    if not plane.begins_line(start):
        return False
    below = plane.words.find("\n", end)
    return not plane.words[end : max(end, below)].strip()


def _name_among(plane: Plane, at: int) -> str:
    """Read a name in the cell beside the list of recipients, row by row below the chief."""
    for line in plane.words[at : at + _LIST].split("\n"):
        for cell in _CELL.split(line):
            words = cell.split()
            named = len(words) > 1 and words[0].lower() in _SURNAMES
            if named and len(_capitalised(cell)) == len(words) <= 5:
                return " ".join(words)
        if found := _scanned_beside(line):
            return found
    return ""


def _scanned_beside(line: str) -> str:
    """Read a name that a scan put at the end of a recipient: «- Công báo; Tran Tuan Anh»."""
    last = line.rpartition("; ")[2].split()
    named = len(last) in (3, 4) and fold(last[0]) in _PLAIN_SURNAMES
    return (
        " ".join(last)
        if named and len(_capitalised(" ".join(last))) == len(last)
        else ""
    )


def _name_above(plane: Plane, at: int) -> str:
    """Read a name printed above «(Đã ký)»."""
    lines = [x.strip() for x in plane.words[max(0, at - 80) : at].split("\n")]
    words = " ".join(x for x in lines if x and len(_capitalised(x)) == len(x.split()))
    return _personal(words, "")


def _capitals_from(words: str, at: int, stop: int) -> int:
    """Pass over a word in capitals: of an office, «KT.», or «PHÓ THỦ TƯỚNG»."""
    end = at
    while end < stop and (words[end].isalpha() or words[end] in ".,"):
        end += 1
    part = words[at:end].strip(".,")
    return end if len(part) > 1 and part.isupper() else at


def _personal(printed: str, after: str) -> str:
    """Give the words of a name up to the first that is none; empty for no name.

    A narrow column breaks a name over two lines.
    """
    kept = _capitalised(printed)
    if 0 < len(kept) < 3 and len(kept) == len(printed.split()):
        below = after[1:].split("\n", 1)[0] if after.startswith("\n") else ""
        more = _capitalised(below)
        if len(more) == len(below.split()) <= 2:
            kept += more
    if len(kept) < 2 or kept[0].lower() in _NOT_NAMES:
        return ""
    return " ".join(kept)


def _capitalised(line: str) -> list[str]:
    """Give the words of a line up to the first that is no part of a name."""
    kept: list[str] = []
    words = line.split()
    for k, word in enumerate(words):
        small = word[1:].islower() or len(word) == 1
        if not (word[0].isupper() and word.isalpha() and small) or len(kept) == 5:
            break
        if len(kept) > 1 and k + 1 < len(words) and word.lower() in _FOLLOWING:
            break
        kept.append(word)
    return kept


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
