"""Whether a plan leans on an instrument or tells that it has ended."""

from __future__ import annotations

import re

from lawreg.folding import fold
from lawreg.model import Citation

_BEFORE = 70
_AFTER = 90
_ENDED_BY = re.compile(r"\b(?:thay the|thay cho|bai bo|huy bo)(?: cho)?(?: cac)?\s*$")
_LOOKED_BACK = re.compile(
    r"\b(?:truoc day|truoc kia|tong ket|so ket|ket qua (?:\d+ nam )?(?:thuc hien|trien khai"
    r"|thi hanh)|nam \d{4}[^.;]{0,40}\bda (?:thuc hien|trien khai|hoan thanh))\b[^.;]*$"
)
_HAS_ENDED = re.compile(
    r"^[^.;\n]{0,60}?\b(?:da het hieu luc|het hieu luc (?:ke )?tu|nay da (?:duoc|bi)"
    r"|da (?:duoc thay the|bi thay the|bi bai bo|duoc bai bo)|khong con hieu luc)\b"
)


def is_told_as_past(citation: Citation, text: str) -> bool:
    """Say whether the words around a citation tell that the instrument is of the past.

    «Nghị định số … thay thế Nghị định số 61/2018/NĐ-CP», «(đã hết hiệu lực)», «tổng
    kết việc thi hành …»: nothing is done under it now, so its end is no fault.
    """
    start, end = citation.mention
    before = " ".join(fold(text[max(0, start - _BEFORE) : start]).split())
    after = fold(text[max(end, citation.end) : end + _AFTER])
    return bool(
        _ENDED_BY.search(before)
        or _LOOKED_BACK.search(before)
        or _HAS_ENDED.search(after)
    )
