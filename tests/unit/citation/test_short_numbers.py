"""Bare digits after a kind word: what they cite, or that nothing tells."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations

SHORTS = [
    (
        "Party issuer",
        "Nghị quyết 57 và Nghị quyết 68 của Bộ Chính trị",
        ["57-NQ/TW", "68-NQ/TW"],
    ),
    ("decree with its year", "Nghị định 61/2018 ngày 23/4/2018", ["61/2018/NĐ-CP"]),
    (
        "full mention before",
        "Chỉ thị số 26/CT-TTg. Theo Chỉ thị 26, các sở",
        ["26/CT-TTg", "26/CT-TTg"],
    ),
    ("nothing tells which", "theo Nghị quyết 12 về công tác", []),
    ("a decree of another text", "theo Nghị định 54 và Thông tư số 17", ["54", "17"]),
    ("decision with the word number", "theo Quyết định số 79 thì", ["79"]),
    ("abbreviated kind", "theo NĐ 61/2018, các sở", ["61/2018/NĐ-CP"]),
    ("abbreviated kind, nothing told", "theo NĐ 54, TT 12 và QĐ 45/2016", []),
    (
        "decision after its provision",
        "khoản 2 Điều 6 Quyết định 493 thì",
        ["493"],
    ),
    (
        "Party issuer after the day",
        "Nghị quyết 57 ngày 22/12/2024 của Bộ Chính trị",
        ["57-NQ/TW"],
    ),
    (
        "a day shows a citation",
        "Chỉ thị 16 ngày 31/3/2020 của Thủ tướng Chính phủ",
        ["16"],
    ),
    ("a year is no number", "khoản 2 Điều 6 Quyết định 2005 thì", []),
    ("letter after a point", "Thông tư số 08.a/2010 thì", []),
    ("back references", "Luật này, Nghị định trên và Thông tư nói trên", []),
    (
        "what it is called later",
        "Nghị định số 61/2018/NĐ-CP (sau đây gọi tắt là Nghị định 61)",
        ["61/2018/NĐ-CP", "61/2018/NĐ-CP"],
    ),
    ("a programme's nickname", "triển khai Đề án 06 trên địa bàn", []),
]


@pytest.mark.parametrize(
    ("text", "numbers"), [s[1:] for s in SHORTS], ids=[s[0] for s in SHORTS]
)
def test_bare_digits_cite_only_what_can_be_told(text: str, numbers: list[str]) -> None:
    """«Nghị quyết 57 của Bộ Chính trị» is 57-NQ/TW; «Đề án 06» is no number."""
    assert [c.number for c in find_citations(text)] == numbers
