"""Provisions cited with an instrument, one target for each item of a list."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations

WRITTEN = [
    ("innermost first", "khoản 3 Điều 14", ["d14.k3"]),
    ("whole path", "điểm a khoản 2 Điều 5", ["d5.k2.a"]),
    (
        "list of points and clauses",
        "điểm a, b khoản 2 và khoản 3 Điều 5",
        ["d5.k2.a", "d5.k2.b", "d5.k3"],
    ),
    (
        "two articles",
        "điểm b khoản 1 Điều 7, điểm a khoản 4 Điều 13",
        ["d7.k1.b", "d13.k4.a"],
    ),
    ("articles with one word", "các Điều 5, 6 và 7", ["d5", "d6", "d7"]),
    ("articles with their own words", "Điều 5, Điều 6 và Điều 7", ["d5", "d6", "d7"]),
    ("range", "từ Điều 5 đến Điều 8", ["d5", "d6", "d7", "d8"]),
    ("range of clauses", "khoản 1 đến khoản 3 Điều 2", ["d2.k1", "d2.k2", "d2.k3"]),
    ("letters of amendments", "khoản 3a Điều 48a", ["d48a.k3a"]),
    ("point đ is not point d", "điểm d, đ khoản 1 Điều 2", ["d2.k1.d", "d2.k1.đ"]),
    ("commas between", "điểm đ, khoản 1, Điều 80", ["d80.k1.đ"]),
    ("outermost first", "Điều 5 khoản 2 điểm a", ["d5.k2.a"]),
    ("no spaces", "khoản1 Điều2", ["d2.k1"]),
    ("section in Roman figures", "Mục VI", ["m6"]),
    ("point of a section", "điểm 1 Mục III", ["m3.1"]),
    ("section of a chapter", "Mục 1 Chương II", ["c2.m1"]),
    ("article of a chapter", "Điều 9 Chương II", ["d9"]),
    ("article beside an annex", "khoản 2a Điều 48a và Phụ lục II", ["d48a.k2a", "pl2"]),
    ("annex", "Phụ lục II", ["pl2"]),
    ("the only annex", "Phụ lục ban hành kèm theo", ["pl0"]),
]


@pytest.mark.parametrize(
    ("words", "addresses"), [w[1:] for w in WRITTEN], ids=[w[0] for w in WRITTEN]
)
def test_provisions_become_addresses(words: str, addresses: list[str]) -> None:
    """Each provision of a list is one target with its own words."""
    text = f"theo quy định tại {words} Nghị định số 63/2010/NĐ-CP"
    (found,) = find_citations(text)
    assert [p.address for p in found.pinpoints] == addresses
    for pinpoint in found.pinpoints:
        assert words.startswith(text[slice(*pinpoint.span)][:1]) or (
            text[slice(*pinpoint.span)] in words
        )


@pytest.mark.parametrize("joint", [" của ", " ", " của\n"])
def test_the_instrument_follows_at_once_or_after_of(joint: str) -> None:
    """«Điều 17 của Nghị định» is «Điều 17 Nghị định»."""
    (found,) = find_citations(f"Điều 17{joint}Luật Đất đai năm 2013")
    assert [p.address for p in found.pinpoints] == ["d17"]


def test_the_heading_of_an_article_is_no_provision_cited() -> None:
    """«Điều 1. Sửa đổi Nghị định» does not cite Article 1 of that decree."""
    (found,) = find_citations("Điều 1. Sửa đổi Nghị định số 63/2010/NĐ-CP")
    assert found.pinpoints == ()
