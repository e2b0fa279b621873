"""Heads of gazette pages that a PDF leaves inside a sentence."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations
from lawreg.citation.page_heads import find_page_heads
from lawreg.model import PIECE_BREAK

ODD = "\n\n \n \nCÔNG BÁO/Số 743 + 744/Ngày 24-6-2014 \n93 \n \n"
EVEN = "\n\n \n92 \nCÔNG BÁO/Số 128/Ngày 24-6-2014 \n  \n"
SIGNED = (
    "\nNgười ký: CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ\nEmail: congbao@chinhphu.vn\n"
    f"Cơ quan: VĂN PHÒNG CHÍNH PHỦ\nThời gian ký: 27.06.2014 15:23:44 +07:00{ODD}"
)
INLINE = " CÔNG BÁO/Số 123 + 124/Ngày 15-3-2014 5 "
SAME_LINE = "\n\n56    CÔNG BÁO/Số 863 + 864/Ngày 10-7-2025\n\n"
HEADS = [ODD, EVEN, SIGNED, INLINE, SAME_LINE]
BEFORE = "2. Các cơ quan, tổ chức, cá nhân thực hiện theo quy định tại khoản 2 "
REST = "\nxong\n" * 20


@pytest.mark.parametrize(
    "head", HEADS, ids=["odd", "even", "signed", "inline", "same line"]
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Điều 9 Nghị định số", "30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"),
        ("Điều 9 Nghị định số 30/2020/NĐ-CP ngày", "05/3/2020 của Chính phủ về"),
        ("Điều 9 Nghị định số 30/2020/NĐ-CP ngày 05", "tháng 3 năm 2020 của Chính phủ"),
        ("Điều 9 Nghị định", "số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"),
        (
            "Điều 9 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của",
            "Chính phủ về văn thư",
        ),
    ],
    ids=["before the number", "before the day", "in the day", "in the kind", "issuer"],
)
def test_a_citation_goes_on_over_a_page(head: str, before: str, after: str) -> None:
    """Number, date, issuer and provisions are read as if no head stood there."""
    text = f"{BEFORE}{before}{head}{after}{REST}"
    (found,) = find_citations(text)
    assert (found.number, found.issuer) == ("30/2020/NĐ-CP", "Chính phủ")
    assert str(found.issued_on) == "2020-03-05"
    assert [p.address for p in found.pinpoints] == ["d9.k2"]
    assert text[found.start : found.end] == "30/2020/NĐ-CP"


def test_the_name_of_a_law_goes_on_over_a_page() -> None:
    """The name has no head in it; the raw words are those of the text."""
    text = f"{BEFORE}Điều 5 Luật Bảo vệ{ODD}môi trường năm 2014{REST}"
    (found,) = find_citations(text)
    assert (found.name, found.year) == ("Luật Bảo vệ môi trường", 2014)
    assert found.text == text[found.start : found.end]
    assert found.text.endswith("môi trường")


def test_a_head_cites_nothing() -> None:
    """Neither the issue of the gazette nor the day of it is an instrument's."""
    assert find_citations("".join(HEADS) * 3) == []


@pytest.mark.parametrize(
    "before",
    ["Nghị định số 30/2020/NĐ-CP.", "Nguyễn Văn An, theo Nghị định số 30/2020/NĐ-CP"],
    ids=["after a full stop", "after a short line"],
)
def test_a_paragraph_that_ended_does_not_go_on(before: str) -> None:
    """What begins after the head is then a paragraph of its own."""
    text = f"{BEFORE}\n{before}{ODD}Chính phủ quy định Phụ lục{REST}"
    (found,) = find_citations(text)
    assert found.issuer is None
    assert found.title_span is None


def test_a_page_without_a_number_is_a_head_too() -> None:
    """Blanks around it go with it; a number that goes on belongs to the text."""
    text = "theo Nghị định số CÔNG BÁO/Số 12/Ngày 5-1-2009 30/2020/NĐ-CP"
    (head,) = find_page_heads(text)
    assert text[: head.start] + head.instead + text[head.end :] == (
        "theo Nghị định số 30/2020/NĐ-CP"
    )


@pytest.mark.parametrize(
    "text",
    [
        "đăng CÔNG BÁO/Số liệu",
        "CÔNG BÁO/Số 12 ngày 5-1-2009",
        "Ký bởi: Văn phòng\nCơ quan: Bộ\nNgày ký: 2014",
    ],
)
def test_other_words_of_the_gazette_stay(text: str) -> None:
    """Only a whole head is one."""
    assert find_page_heads(text) == []


def test_a_head_does_not_reach_into_another_string() -> None:
    """The blanks around it stop where a string of a plan ends."""
    text = f"a{PIECE_BREAK} CÔNG BÁO/Số 1/Ngày 1-2-2014 {PIECE_BREAK}b"
    (head,) = find_page_heads(text)
    mark = PIECE_BREAK.strip(" \n")
    assert mark in text[: head.start]
    assert mark in text[head.end :]
