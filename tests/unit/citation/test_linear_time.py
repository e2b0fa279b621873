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
    ("footnotes each of its own number", "Luật Đất đai [{n}]\n[{n}] 12/NĐ-CP\n"),
    ("laws each of its own name", "Luật L{n} "),
    ("symbols each of its own letters", "{n}/NĐ-XA{n} "),
    ("numbers each of its own", "Nghị định số {n}/2018/NĐ-CP ngày 1/2/2018, "),
    ("short mentions of numbers", "Nghị quyết {n}, Nghị quyết số {n}-NQ/TW "),
    ("articles in ranges", "từ Điều 1 đến Điều 60 Nghị định 12/NĐ-CP "),
    ("clauses without end", "khoản 1 "),
    ("ranges of clauses", "khoản " + "1-60 " * 5 + "12/NĐ-CP "),
    ("articles in a list", "Điều 1, 2, 3, "),
    ("points of a law", "điểm a, b, c Luật Đất đai "),
    ("bracketed names to come", "(sau đây gọi tắt là Luật Đất đai "),
    ("amendments of amendments", "Luật sửa đổi, bổ sung một số điều của Luật "),
    ("dates without a day", "Luật Đất đai ngày "),
    ("number words", "12/NĐ-CP số số: "),
    ("letters between slashes", "/A"),
    ("dates without words", "1/1/1 "),
    ("joint ministries", "12/TT-BTC của Bộ Tài chính - Bộ Y tế - "),
    ("ministries in mark-up", "của Bộ Y tế <VN>- "),
    ("bullets before a law", "- - - - Luật Đất đai"),
    ("cells", "| 12/NĐ-CP \x1e Luật "),
    ("mark-up in mark-up", "<a<a Luật "),
    ("hidden characters", "1\u00ad/\u200bNĐ-CP "),
    ("marks on marks", "Luật a\u0301\u0323\u0301"),
    ("open guillemets", "Nghị định số 12/NĐ-CP về « "),
    ("details of details", "quy định chi tiết và hướng dẫn Luật Đất đai "),
    ("own numbers", "Số: 12/NĐ-CP\n"),
    ("abbreviated laws", "Điều 5 LĐĐ "),
    ("numbers with hyphens", "Nghị định 1-2020-NĐ-CP "),
    ("heads of pages", "Luật Giá\n9\nCÔNG BÁO/Số 1 + 2/Ngày 1-2-2014 \n"),
    ("heads of pages alone", "CÔNG BÁO/Số "),
    ("provisions after commas", "Luật Giá, Điều 5, "),
    ("subjects without end", "Nghị định số 1/2020/NĐ-CP quy định về a; b c; "),
    ("subjects in one title", "; a b c"),
    ("lettered parts", "Mục A, "),
    ("bodies that act", "UBND tỉnh đã ban hành Kế hoạch số 12/KH-UBND "),
]
"""A text is a unit again and again; ``{n}`` is then its place."""

_MOST_WORK = 125
"""Lines of Python a character, where a text is nothing but what is slowest to read."""
_COUNTED = re.compile(r"lawreg\W(citation|legacy)\W")


def _text(unit: str, times: int) -> str:
    return "".join(unit.replace("{n}", str(n)) for n in range(times))


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
    find_citations(_text(unit, 10))
    once, twice = _lines_run(_text(unit, 400)), _lines_run(_text(unit, 800))
    assert twice <= 2.4 * once + 2000
    assert twice <= _MOST_WORK * len(_text(unit, 800)) + 2000


@pytest.mark.parametrize("unit", ["Luật ", "luật ", "LUẬT ", "/A", "km/h "])
def test_a_row_that_cites_nothing_is_passed_over(unit: str) -> None:
    """Not each of the words or slashes is looked at, let alone read."""
    find_citations(_text(unit, 10))
    once, twice = _lines_run(_text(unit, 5_000)), _lines_run(_text(unit, 10_000))
    assert twice - once < 1_000


@pytest.mark.parametrize("run", ["-", ")", "“", "số ", "và ", "1 ", "| ", "cũ "])
def test_a_long_run_before_each_citation_is_not_read_again(run: str) -> None:
    """What is looked back over ends, even where no paragraph does."""
    unit = run * 450 + "Luật Đất đai "
    once, twice = _lines_run(unit * 30), _lines_run(unit * 60)
    assert twice <= 2.4 * once + 2000


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 1/2010/NĐ-CP ngày 1" + " " * 200_000 + "/ 2",
        "TCVN " + " " * 200_000 + "9001",
        "1" * 40_000 + "/NĐ-CP",
        "điểm a, " * 50_000 + "Điều 1 Nghị định số 12/2010/NĐ-CP",
        "Luật a" + "\u0301\u0323" * 200_000,
        "12/2020/TT-BYT của " + "Bộ Y tế <VN>- " * 5000,
    ],
    ids=[
        "blank in a date",
        "blank in a standard",
        "40,000 digits",
        "100,000 points",
        "400,000 marks on one letter",
        "5,000 ministries",
    ],
)
def test_a_long_run_inside_one_match_ends(text: str) -> None:
    """Regular expressions meet bounded gaps only, so these return at once or never."""
    assert len(find_citations(text)) <= 1
