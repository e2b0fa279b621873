"""The provision tree of a new instrument."""

from __future__ import annotations

import pytest

from lawreg.citation.words import cleaned
from lawreg.intake.articles import find_parts, read_outline
from lawreg.intake.issued import Part
from lawreg.intake.sheet import read_sheet


def parts(text: str) -> tuple[Part, ...]:
    """Read the provisions of a text."""
    sheet = read_sheet(cleaned(text))
    return find_parts(sheet, read_outline(sheet))


TREES = {
    "articles, clauses and points": (
        "Điều 1. Phạm vi\n1. Một:\na) Một;\nb) Hai;\nđ) Năm bỏ.\n2. Hai.\nĐiều 2. Đối tượng\nMọi người.",
        ["d1", "d1.k1", "d1.k1.a", "d1.k1.b", "d1.k2", "d2"],
    ),
    "đ comes after d": (
        "Điều 1. Danh mục\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy.",
        ["d1", "d1.a", "d1.b", "d1.c", "d1.d", "d1.đ", "d1.e", "d1.g"],
    ),
    "chapters and sections lie around articles": (
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Một\nChương II\nBẾN\nMục 1\nBẾN LỚN\nĐiều 2. Hai\nMục 2\nBẾN NHỎ\nĐiều 3. Ba",
        ["c1", "d1", "c2", "c2.m1", "d2", "c2.m2", "d3"],
    ),
    "an excerpt leaves whole chapters out": (
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Một\nChương VII\nTHI HÀNH\nĐiều 39. Kinh phí\nĐiều 40. Thi hành",
        ["c1", "d1", "c7", "d39", "d40"],
    ),
    "an article far on without the head of a chapter is none": (
        "Điều 1. Một\nĐiều 39. Của văn bản khác\nĐiều 2. Hai",
        ["d1", "d2"],
    ),
    "an excerpt leaves articles out and has no heads of chapters": (
        "Điều 1. Một\n1. Một.\nĐiều 9. Chín.\n1. Một.\nĐiều 15. Thi hành",
        ["d1", "d1.k1", "d9", "d9.k1", "d15"],
    ),
    "new wording without marks is no article left out": (
        "Điều 1. Sửa đổi Điều 39 như sau:\nĐiều 39. Mới.\nĐiều 2. Hiệu lực",
        ["d1", "d2"],
    ),
    "a label is broken over two lines": (
        "Điều\n1. Một\n1.\nSửa đổi khoản 1.\n2.\n Hai.\n**Điều 2.\nHai**\n",
        ["d1", "d1.k1", "d1.k2", "d2"],
    ),
    "a number a sentence asks for is no label": (
        "Điều 1. Một\n1. Theo khoản\n2. Điều 5 thì làm.\n2. Hai.",
        ["d1", "d1.k1", "d1.k2"],
    ),
    "a name that ends like a preposition asks for none": (
        "Điều 1. Sửa đổi một số điều của Luật Đầu tư\n1. Một.\n2. Hai.",
        ["d1", "d1.k1", "d1.k2"],
    ),
    "an article cited at the head of a line is none": (
        "Điều 1. Một\n1. Theo quy định tại\nĐiều 2. Nội dung khác,\nĐiều 3. của Luật.",
        ["d1", "d1.k1"],
    ),
    "quoted articles belong to another text": (
        "Điều 1. Sửa đổi\n1. Sửa đổi Điều 3 như sau:\n“Điều 3. Mới\n1. Một.\n2. Hai.”.\n2. Bãi bỏ Điều 4.\nĐiều 2. Hiệu lực",
        ["d1", "d1.k1", "d1.k2", "d2"],
    ),
    "an annex stands alone on its line": (
        "Điều 1. Một\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nPhụ lục II\nMẪU ĐƠN\n1. Họ tên\n",
        ["d1", "pl2"],
    ),
    "what is issued along with a decision counts anew": (
        (
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế.\nĐiều 2. Hiệu lực.\nTM. ỦY BAN NHÂN DÂN\n\n"
            "QUY CHẾ\n(Ban hành kèm theo Quyết định số 5/2031/QĐ-UBND)\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng"
        ),
        ["d1", "d2", "d1", "d2"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TREES.values(), ids=TREES)
def test_the_tree_of_a_text(text: str, expected: list[str]) -> None:
    """Labels make the tree; numbers in sentences do not."""
    assert [part.address for part in parts(text)] == expected


def test_a_provision_holds_all_that_is_nested_in_it() -> None:
    """A repeal of an article is one of its clauses too."""
    text = "Điều 1. Một\n1. Hai:\na) Ba.\nĐiều 2. Bốn"
    held = {part.address: text[part.span.start : part.span.end] for part in parts(text)}
    assert held == {
        "d1": "Điều 1. Một\n1. Hai:\na) Ba.",
        "d1.k1": "1. Hai:\na) Ba.",
        "d1.k1.a": "a) Ba.",
        "d2": "Điều 2. Bốn",
    }


def test_a_heading_runs_over_full_lines() -> None:
    """A long heading names the target on its second line."""
    text = (
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP quy định \n"
        "về đăng ký bến thuyền\n1. Một."
    )
    assert parts(text)[0].heading == (
        "Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP quy định "
        "về đăng ký bến thuyền"
    )


def test_a_page_head_of_the_gazette_ends_no_provision() -> None:
    """What the printer put between two lines is no provision."""
    text = (
        "Điều 1. Một\n1. Chủ bến phải gửi hồ sơ đăng ký bến thuyền đến cơ quan có\n\n\n"
        "CÔNG BÁO/Số 12 + 13/Ngày 05-4-2031\n7\n\n\nthẩm quyền.\n2. Hai."
    )
    assert [part.address for part in parts(text)] == ["d1", "d1.k1", "d1.k2"]
