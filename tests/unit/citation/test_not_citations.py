"""What has the form of a citation and is none."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations
from lawreg.model import PIECE_BREAK

HEAD = "UBND TỈNH QUẢNG NAM\nSố: 12/KH-UBND\nQuảng Nam, ngày 05 tháng 01 năm 2022\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Mẫu số 01/BC-UBND kèm theo",
        "Hợp đồng số 12/HĐ-UBND",
        "điện thoại 0235/3852.123",
        "Số:      /KH-UBND",
        "tỷ lệ 19/63 tỉnh",
        "trước ngày 15/06/NĐ-CP",
        "Số 25/KP-HCM đường Lê Lợi",
    ],
)
def test_other_things_with_slashes_are_no_citations(text: str) -> None:
    """Form codes, contracts, telephone numbers, blanks and addresses."""
    assert find_citations(text) == []


def test_the_documents_own_number_is_not_cited() -> None:
    """«Số: 12/KH-UBND» in the head, and «kèm theo» it, are the document itself."""
    text = f"{HEAD}(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2022) Thực hiện Kế hoạch số 12/KH-UBND ngày 07/02/2020."
    found = find_citations(text)
    assert [c.issued_on for c in found] == [date(2020, 2, 7)]


def test_an_item_that_looks_like_a_head_is_cited() -> None:
    """«Nghị định số: …;» at the head of a line is an item of a list, not the head."""
    text = (
        "Các văn bản sau:\nNghị định số: 61/2018/NĐ-CP;\nQuyết định số: 749/QĐ-TTg, và"
    )
    assert [c.number for c in find_citations(text)] == ["61/2018/NĐ-CP", "749/QĐ-TTg"]


def test_no_citation_crosses_a_piece_of_the_plan() -> None:
    """What stands in two strings of a file is no single phrase."""
    text = f"Quyết định số 63/2010{PIECE_BREAK}/QĐ-UBND và Luật Đất{PIECE_BREAK}đai; Nghị định số 61/2018/NĐ-CP{PIECE_BREAK}ngày 23/4/2018"
    found = find_citations(text)
    assert [(c.number, c.issued_on) for c in found] == [("61/2018/NĐ-CP", None)]


NEITHER = [
    ("dates", "ngày 12/5/2020, 12-5-2020, tháng 5/2020, quý I/2020"),
    ("fractions and ratios", "tỷ lệ 3/4, đạt 15/20 chỉ tiêu, 24/7"),
    ("money and rates", "5.000.000 đồng/người, 1.200 USD/năm, 60km/h"),
    ("telephone", "điện thoại 0271.3879/1234, ĐT: 0913 123/456"),
    ("form codes", "Mẫu số 01/BM-KSTT, mẫu 02a/TTHC, biểu số 03/BC-SNV"),
    ("files and contracts", "hồ sơ số 12/HS-CN, hợp đồng số 15/2020/HĐ-XD"),
    ("blanks", "Số: …/KH-UBND, số ..../QĐ-UBND, số    /2020/TT-BTC"),
    ("paths", "tệp a/b/NĐ-CP, và/hoặc, 3G/4G, http://vanban.vn/12/QD"),
]


@pytest.mark.parametrize("text", [n[1] for n in NEITHER], ids=[n[0] for n in NEITHER])
def test_what_plans_are_full_of_is_no_citation(text: str) -> None:
    """Figures with slashes are everywhere in a plan; none of these names a text."""
    assert find_citations(f"Sở báo cáo {text}, theo yêu cầu.") == []
