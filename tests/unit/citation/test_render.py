"""A citation written in the words of Decree 30/2020/NĐ-CP."""

from __future__ import annotations

import pytest

from lawreg.citation import parse_citation, render_citation

WRITTEN = [
    (
        "Nghị định số 61/2018/ND-CP ngày 23/4/2018 của Chính phủ",
        "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ",
        "Nghị định số 61/2018/NĐ-CP",
    ),
    ("Chỉ thị 26/CT-TTG", "Chỉ thị số 26/CT-TTg", "Chỉ thị số 26/CT-TTg"),
    ("Luật Đất đai năm 2013", "Luật Đất đai năm 2013", "Luật Đất đai năm 2013"),
    (
        "Luật Thú y ngày 9/6/2015",
        "Luật Thú y ngày 09 tháng 6 năm 2015",
        "Luật Thú y ngày 09 tháng 6 năm 2015",
    ),
    (
        "Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng năm 2012",
        "Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng năm 2012",
        "Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng năm 2012",
    ),
    (
        "Quy chuẩn số 02/2009/BYT của Bộ Y tế",
        "Tiêu chuẩn số 02/2009/BYT của Bộ Y tế",
        "Tiêu chuẩn số 02/2009/BYT",
    ),
    ("TCVN ISO 9001: 2015", "TCVN ISO 9001:2015", "TCVN ISO 9001:2015"),
    ("Phương án số 728/PA-UBND", "Văn bản số 728/PA-UBND", "Văn bản số 728/PA-UBND"),
]


@pytest.mark.parametrize(("printed", "full", "short"), WRITTEN)
def test_full_at_first_and_short_later(printed: str, full: str, short: str) -> None:
    """Annex I, II.6b: first kind, number, date, issuer, title; later kind and number."""
    citation = parse_citation(printed)
    assert render_citation(citation) == full
    assert render_citation(citation, "short") == short


def test_the_title_is_added_in_full() -> None:
    """The first mention ends with the title."""
    citation = parse_citation("Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ")
    written = render_citation(citation, title="về kiểm soát thủ tục hành chính")
    assert written.endswith("của Chính phủ về kiểm soát thủ tục hành chính")


def test_an_unknown_style_is_a_mistake_of_the_caller() -> None:
    """There are two styles."""
    with pytest.raises(ValueError, match="short"):
        render_citation(parse_citation("TCVN 6909:2001"), "long")
