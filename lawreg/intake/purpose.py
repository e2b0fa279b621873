"""Where a text says what it is made to amend: its promulgation formula, else its title."""

from __future__ import annotations

import re

from lawreg.intake import verbs
from lawreg.intake.sheet import Sheet

_FORMULA = re.compile(
    verbs.spaced(
        r"\bban hanh (?:luat|bo luat|phap lenh|nghi dinh|thong tu(?: lien tich)?|quyet dinh|nghi quyet)\b"
        r"|\bnay (?=sua doi)"
    )
)
_TITLE = re.compile(
    verbs.spaced(
        r"\b(?:quyet dinh|nghi quyet|thong tu|nghi dinh)[ *_-]+"
        r"((?:ve viec )?(?:sua doi|bo sung|thay the|bai bo)\b)"
    )
)
_BASES = re.compile(verbs.spaced(r"\n\s*can cu\b"))


def find_purpose(sheet: Sheet, first: int) -> tuple[int, int]:
    """Find the words before the article at ``first`` that name what a text amends.

    «Chính phủ ban hành Nghị định sửa đổi …», or the title of a decision that goes from
    its bases to «QUYẾT ĐỊNH:». Gives where they begin and end; nothing is ``(0, 0)``.
    """
    starts = [m.start() for m in _FORMULA.finditer(sheet.own, 0, first)]
    if starts:
        return starts[-1], first
    title = _TITLE.search(sheet.own, 0, first)
    kind = sheet.clean[title.start() : title.start(1)] if title else ""
    if title is None or not kind.strip(" *_-\n").isupper():
        return 0, 0
    bases = _BASES.search(sheet.own, title.end(), first)
    return title.start(1), bases.start() if bases else first
