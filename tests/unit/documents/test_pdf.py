"""The words of a PDF, without what is printed on every page."""

from __future__ import annotations

import importlib.util

import pytest

from lawreg.documents import load_document
from lawreg.documents.pdf_pages import join_pages
from lawreg.errors import DocumentError
from tests.document_samples import make_pdf, make_scan


def test_lines_and_columns_of_a_page_are_kept() -> None:
    """Words that stand far apart are cells; the blanks of a line are not."""
    page = [
        (60.0, 780.0, "BO TU PHAP"),
        (300.0, 780.0, "CONG HOA XA HOI"),
        (60.0, 760.0, "Can cu Luat"),
    ]
    made = load_document("a.pdf", make_pdf([page]))
    assert made.text == "BO TU PHAP   CONG HOA XA HOI\nCan cu Luat\n"
    assert (made.form, made.notes) == ("pdf", ())


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        pytest.param(["a\nb", "2\nc", "3\nd"], "a\nb\nc\nd\n", id="numbers above"),
        pytest.param(["a\n1", "b\n2", "c\n- 3 -"], "a\nb\nc\n", id="numbers below"),
        pytest.param(["a", "2\nb"], "a\nb\n", id="two pages"),
        pytest.param(["a\nTrang 1/2", "b\nTrang 2/2"], "a\nb\n", id="«Trang 1/2»"),
        pytest.param(["a", "15\nb", "c"], "a\n15\nb\nc\n", id="a cell of a table"),
        pytest.param(["1\na", "7\nb", "4\nc"], "1\na\n7\nb\n4\nc\n", id="no count"),
        pytest.param(
            [
                "2 CÔNG BÁO/Số 941 + 942/Ngày 12-11-2021\n \na",
                "CÔNG BÁO/Số 941 + 942/Ngày 12-11-2021 3\nb",
            ],
            "a\nb\n",
            id="the head of the gazette",
        ),
    ],
)
def test_heads_and_numbers_of_pages_are_left_out(pages: list[str], text: str) -> None:
    """Only where they count on with the pages."""
    assert join_pages(pages) == text


def test_a_scan_is_refused_and_one_page_of_it_told() -> None:
    """Nothing is recognised from pictures, so nothing is pretended."""
    with pytest.raises(DocumentError, match="bản chụp, không có chữ"):
        load_document("a.pdf", make_scan())
    with pytest.raises(DocumentError, match="bản chụp"):
        load_document("a.pdf", make_pdf([[]]))


@pytest.mark.parametrize("cut", [9, 60, 110, -60])
def test_a_broken_file_is_one_line(cut: int) -> None:
    """Cut short in its head, before its pages are told, or without its end."""
    content = make_pdf([[(60.0, 780.0, "Dieu 1")]])[:cut]
    with pytest.raises(DocumentError, match="PDF hỏng"):
        load_document("a.pdf", content)


def test_the_library_is_named_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With what to type."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(DocumentError, match=r"pip install 'lawreg\[docs\]'"):
        load_document("a.pdf", b"%PDF-1.4")
