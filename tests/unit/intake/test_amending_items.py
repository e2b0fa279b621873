"""What amending texts act on: captions, forms, words swapped and items that end."""

from __future__ import annotations

import pytest

from lawreg.intake.effects import read_effects
from lawreg.model import RelationKind, Scope
from tests.unit.intake.effect_samples import AMENDING, read, told

CAPTIONS = {
    "the article in the heading, its clause below": (
        "Điều 3. Sửa đổi, bổ sung Điều 16\n\nSửa đổi, bổ sung khoản 3 như sau:\n“3. Mới.”.",
        ["d16.k3"],
    ),
    "some clauses of an article": (
        "Điều 3. Sửa đổi một số khoản của Điều 6\n\nBổ sung khoản 6, khoản 7 như sau:\n“6. Mới.”.",
        ["d6.k6", "d6.k7"],
    ),
    "a point below": (
        "Điều 3. Sửa đổi, bổ sung Điều 22\nSửa đổi điểm a khoản 1 như sau:\n“a) Mới;”.",
        ["d22.k1.a"],
    ),
    "another article below is another act": (
        "Điều 3. Sửa đổi, bổ sung Điều 22\nSửa đổi Điều 23 như sau:\n“Điều 23. Mới”.",
        ["d22", "d23"],
    ),
}


@pytest.mark.parametrize(("article", "touched"), CAPTIONS.values(), ids=CAPTIONS)
def test_a_heading_names_the_article_that_the_next_line_changes(
    article: str, touched: list[str]
) -> None:
    """Without a clause of its own number the line below lies in what the heading names."""
    found = read(
        "Điều 1. Sửa đổi khoản 1 Điều 2 như sau:\n“1. Mới.”.\n"
        f"Điều 2. Bãi bỏ Điều 40.\n{article}",
        AMENDING,
    )
    told_of_it = [
        a for e in found if e.actor_provision == "d3" for a in e.target_provisions
    ]
    assert told_of_it == touched


def test_forms_are_added_and_replaced_in_the_annex_that_the_words_above_name() -> None:
    """«Bổ sung, thay thế một số mẫu trong Phụ lục» opens the list, in any order of verbs."""
    found = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Bổ sung, thay thế một số mẫu trong Phụ lục như sau:\n"
        "a) Bổ sung thêm Mẫu số 06a “Đăng ký nội dung” vào sau Mẫu số 06;\n"
        "b) Bổ sung thêm Mẫu số 15 “Báo cáo công tác”;\n"
        "c) Thay thế các Mẫu số 01, 02 và 14.\n"
        "2. Bổ sung, bãi bỏ một số khoản của Điều 5 như sau:\n"
        "a) Bổ sung khoản 6 như sau:\n“6. Mới.”;\nb) Bãi bỏ khoản 3.",
        AMENDING,
    )
    assert told(found) == [
        "d1.k1.a AMENDS 12/2024/NĐ-CP pl0",
        "d1.k1.b AMENDS 12/2024/NĐ-CP pl0",
        "d1.k1.c AMENDS 12/2024/NĐ-CP pl0",
        "d1.k2.a AMENDS 12/2024/NĐ-CP d5.k6",
        "d1.k2.b REPEALS 12/2024/NĐ-CP d5.k3",
    ]


PUT_IN = {
    "an annex": (
        "Bãi bỏ Phụ lục IV và thay thế bằng Phụ lục ban hành kèm theo Nghị định này.",
        ["d1 AMENDS 12/2024/NĐ-CP pl4"],
    ),
    "a clause, after a comma": (
        "Bãi bỏ khoản 3 Điều 5, thay thế bằng khoản 2 Điều 1 Nghị định này.",
        ["d1 AMENDS 12/2024/NĐ-CP d5.k3"],
    ),
    "a clause, and words elsewhere": (
        "Bãi bỏ khoản 4 Điều 5 và thay thế cụm từ “a” bằng cụm từ “b” tại Điều 7.",
        ["d1 REPEALS 12/2024/NĐ-CP d5.k4", "d1 AMENDS 12/2024/NĐ-CP d7"],
    ),
}


@pytest.mark.parametrize(("words", "effects"), PUT_IN.values(), ids=PUT_IN)
def test_what_is_put_in_the_place_of_another_is_not_repealed(
    words: str, effects: list[str]
) -> None:
    """The provision goes on under its number, in other words."""
    text = f"Điều 1. {words}\nĐiều 2. Hiệu lực\nNghị định này có hiệu lực từ ngày ký."
    assert told(read(text, AMENDING)) == effects


def test_an_item_of_what_is_amended_may_be_ended() -> None:
    """«c) Khoản 6 được bãi bỏ» under «Điều 7 được sửa đổi như sau» is a repeal."""
    found = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Điều 7 được sửa đổi như sau:\n"
        "a) Khoản 2 được sửa đổi, bổ sung như sau:\n“2. Mới.”;\n"
        "b) Điểm a khoản 3 bị bãi bỏ;\nc) Khoản 6 được bãi bỏ.\n"
        "2. Chuyển khoản 3 Điều 17 thành khoản 4 Điều 17.",
        AMENDING,
    )
    assert told(found) == [
        "d1.k1.a AMENDS 12/2024/NĐ-CP d7.k2",
        "d1.k1.b REPEALS 12/2024/NĐ-CP d7.k3.a",
        "d1.k1.c REPEALS 12/2024/NĐ-CP d7.k6",
        "d1.k2 AMENDS 12/2024/NĐ-CP d17.k3 d17.k4",
    ]


def test_a_law_made_to_amend_acts_on_the_law_in_its_name() -> None:
    """«Luật sửa đổi … của Luật X năm 1993» in the formula is the law being made."""
    text = (
        "QUỐC HỘI\nLuật số: 10/2031/QH12\nLUẬT\n"
        "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật dầu khí năm 1993.\n"
        "Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Mới.”\n"
        "Điều 2. Luật này có hiệu lực từ ngày 01 tháng 6 năm 2031.\n"
    )
    (effect,) = read_effects(text, own_number="10/2031/QH12")
    assert effect.target_name == "Luật dầu khí năm 1993"
    assert effect.target_provisions == ("d3.k1",)


LIKE_WORK = {
    "a title that speaks of tasks": (
        (
            "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP ngày 05 tháng "
            "3 năm 2024 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn của Bộ Xây dựng\n"
            "1. Sửa đổi, bổ sung khoản 4 Điều 6 như sau:\n“4. Mới.”."
        ),
        ["d1.k1 AMENDS 12/2024/NĐ-CP d6.k4"],
    ),
    "some of an article, told by items below": (
        (
            "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
            "1. Sửa đổi, bổ sung một số điểm và tiêu đề của khoản 5 Điều 8\n"
            "a) Sửa đổi điểm d khoản 5 như sau:\n“d) Mới;”.\n"
            "b) Bãi bỏ điểm đ."
        ),
        [
            "d1.k1.a AMENDS 12/2024/NĐ-CP d8.k5.d",
            "d1.k1.b REPEALS 12/2024/NĐ-CP d8.k5.đ",
        ],
    ),
    "marks after points": (
        (
            "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
            "1. Bỏ cụm từ “cũ” tại điểm a), điểm b) khoản 3 Điều 8; khoản 3 Điều 9."
        ),
        ["d1.k1 AMENDS 12/2024/NĐ-CP d8.k3.a d8.k3.b d9.k3"],
    ),
    "the text's own annex": (
        (
            "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
            "1. Thay thế Phụ lục số 46: Hỗ trợ hạ tầng\n(Có phụ lục kèm theo)."
        ),
        ["d1.k1 AMENDS 12/2024/NĐ-CP pl46"],
    ),
    "tables, which are not «bằng»": (
        (
            "Điều 1. Sửa đổi, bổ sung quy định về bảng giá, thanh toán tại khoản 2 Điều 7 Nghị "
            "định số 12/2024/NĐ-CP như sau:\n“2. Mới.”."
        ),
        ["d1 AMENDS 12/2024/NĐ-CP d7.k2"],
    ),
}


@pytest.mark.parametrize(("articles", "effects"), LIKE_WORK.values(), ids=LIKE_WORK)
def test_words_of_titles_and_tables_hide_no_act(
    articles: str, effects: list[str]
) -> None:
    """What looks like work to be done, or like «bằng», is neither."""
    assert told(read(articles, AMENDING)) == effects


@pytest.mark.parametrize(
    "part", ["đoạn 2", "đoạn cuối", "gạch đầu dòng thứ 2", "câu 3"]
)
def test_a_paragraph_that_goes_leaves_the_clause(part: str) -> None:
    """No address tells a paragraph: the clause that holds it is amended, not ended."""
    (effect,) = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        f"1. Bãi bỏ {part} khoản 3 Điều 22.",
        AMENDING,
    )
    assert (effect.kind, effect.target_provisions) == (
        RelationKind.AMENDS,
        ("d22.k3",),
    )


def test_forms_of_no_annex_are_told_in_words() -> None:
    """Words struck in a form leave the rest of the text as it was."""
    found = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Bỏ cụm từ “cũ” tại Mẫu số 8;\n2. Bãi bỏ Mẫu số 01; Mẫu số 04.\n"
        "3. Thay thế cụm từ “cũ” tại tên gọi và trong Mẫu số 2 bằng cụm từ “mới”.",
        AMENDING,
    )
    assert [(e.kind, e.scope, e.scope_note) for e in found] == [
        (RelationKind.AMENDS, Scope.UNSPECIFIED, "Mẫu số 8"),
        (RelationKind.REPEALS, Scope.UNSPECIFIED, "Mẫu số 01; Mẫu số 04"),
        (RelationKind.AMENDS, Scope.WHOLE, ""),
    ]


def test_a_title_tells_what_is_amended_where_no_formula_does() -> None:
    """A decision of a minister often goes from its bases to «QUYẾT ĐỊNH:»."""
    text = (
        "BỘ Y TẾ\nSố: 31/QĐ-BYT\nHà Nội, ngày 02 tháng 4 năm 2031\n"
        "QUYẾT ĐỊNH\nSỬA ĐỔI, BỔ SUNG QUYẾT ĐỊNH SỐ 12/QĐ-BYT NGÀY 05/3/2030\n"
        "Căn cứ Nghị định số 42/2025/NĐ-CP;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Sửa đổi tạm thời các Bảng chỉ tiêu dữ liệu ban hành kèm theo Quyết định số "
        "12/QĐ-BYT ngày 05 tháng 3 năm 2030.\nĐiều 2. Thi hành\nCác đơn vị thi hành.\n"
    )
    (effect,) = read_effects(text, (), own_number="31/QĐ-BYT")
    assert (effect.kind, effect.target_number) == (RelationKind.AMENDS, "12/QĐ-BYT")
    assert effect.scope is Scope.UNSPECIFIED
