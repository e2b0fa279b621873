"""The finder's work grows with the text, whatever the text holds."""

from __future__ import annotations

import re
import sys
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from lawreg.citation import find_citations

if TYPE_CHECKING:
    from _typeshed import TraceFunction

UNITS = [
    ("digits", "1"),
    ("slashes", "/"),
    ("digits and slashes", "1/"),
    ("symbols", "1/A"),
    ("unfinished symbols", "12/NĐ-"),
    ("Party types", "1-NQ/"),
    ("points without end", "điểm a, "),
    ("laws without a name", "Luật "),
    ("laws in a row", "Luật Đất đai, "),
    ("amending laws", "Luật sửa đổi, bổ sung "),
    ("bases", "Căn cứ "),
    ("numbers in a row", "Nghị định số 12/NĐ-CP, "),
    ("numbers without words", "12/NĐ-CP "),
    ("brackets", "Nghị định số 12/NĐ-CP ("),
    ("short mentions", "Nghị quyết 57 "),
    ("congresses", "Nghị quyết Đại hội "),
    ("footnotes", "[1] 12/NĐ-CP\n"),
    ("bodies without end", "của Ủy ban "),
    ("standards without a number", "TCVN ISO "),
    ("misread figures", "Ol/"),
    ("old symbols", "số 1-HĐBT "),
    ("mark-up without end", "<a "),
    ("open quotes", "Nghị định số 12/NĐ-CP về “"),
    ("open brackets", "(Luật Đất đai "),
    ("laws without a date", "Luật đất và nước, "),
    ("short lines", "luật\n"),
    ("bare digits", "Nghị định 5 "),
    ("decomposed letters", "a\u0301"),
    ("TCVN3", "NghÞ ®Þnh sè 5/N§-CP, "),
    ("VNI", "Ñieàu 5 Luaät Ñaát ñai, "),
    ("VNI a line", "Ñieàu 5 Luaät Ñaát ñai\n"),
    ("TCVN3 and Unicode in turn", "®Þnh ®iÓm được "),
    ("signs of TCVN3", "®"),
    ("bold marks in figures", "1**"),
    ("provisions after an instrument", "Luật Đất đai (Điều 5, khoản 2 Điều 6, "),
    ("shared provisions", "từ khoản 1 đến khoản 60 các điều 1 đến 60 Luật Giá "),
    ("names of what is attached", "Điều 5 Quy chế làm việc kèm theo "),
    ("joint bodies", "Thông tư số 1/TTLT-BTC-BNV của liên Bộ Tài chính - "),
    ("amended by", "Nghị định số 12/NĐ-CP về giá được sửa đổi "),
    ("international standards", "ISO "),
    ("blanks after an anchor", "TCVN" + " " * 50),
]

_COUNTED = re.compile(r"lawreg\W(citation|legacy)\W")


def _lines_run(text: str) -> int:
    """Count the lines of Python that `find_citations` executes: work without a clock."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction | None:
        nonlocal count
        if event == "line":
            count += 1
        return trace if _COUNTED.search(frame.f_code.co_filename) else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_citations(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("unit", [u[1] for u in UNITS], ids=[u[0] for u in UNITS])
def test_twice_the_text_costs_about_twice_the_work(unit: str) -> None:
    """A quadratic reader would need four times the work."""
    find_citations(unit * 10)
    once, twice = _lines_run(unit * 400), _lines_run(unit * 800)
    assert twice <= 2.4 * once + 2000


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 1/2010/NĐ-CP ngày 1" + " " * 200_000 + "/ 2",
        "TCVN " + " " * 200_000 + "9001",
        "1" * 40_000 + "/NĐ-CP",
        "điểm a, " * 50_000 + "Điều 1 Nghị định số 12/2010/NĐ-CP",
    ],
    ids=["blank in a date", "blank in a standard", "40,000 digits", "100,000 points"],
)
def test_a_long_run_inside_one_match_ends(text: str) -> None:
    """Regular expressions meet bounded gaps only, so these return at once or never."""
    assert len(find_citations(text)) <= 1
