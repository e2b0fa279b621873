"""What the items of an amending text do: the target above them, the provisions in them."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake.effects import read_effects
from lawreg.model import RelationKind, Scope
from tests.unit.intake.effect_samples import AMENDING, read, told

AMENDS = {
    "a clause is amended": (
        "1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Mới.”.",
        ["d3.k1"],
    ),
    "label and number stand on different lines": (
        "1. Sửa đổi,\nbổ sung khoản\n2 Điều 5\nnhư\nsau:\n“2. Mới.”.",
        ["d5.k2"],
    ),
    "an article is inserted after another": (
        "1. Bổ sung Điều 6a vào sau Điều 6 như sau:\n“Điều 6a. Mới\n1. Một.”.",
        ["d6a"],
    ),
    "a point is inserted after a point": (
        "1. Bổ sung điểm đ vào sau điểm d khoản 1 Điều 5 như sau:\n“đ) Mới;”.",
        ["d5.k1.đ"],
    ),
    "a point with a number is inserted after a point": (
        "1. Bổ sung điểm c1 vào sau điểm c khoản 3 Điều 8 như sau:\n“c1) Mới;”.",
        ["d8.k3.c1"],
    ),
    "a clause is inserted after another": (
        "1. Bổ sung khoản 4 sau khoản 3 Điều 10 như sau:\n“4. Mới.”.",
        ["d10.k4"],
    ),
    "points are put into a clause": (
        "1. Bổ sung điểm c và điểm d vào khoản 2 Điều 9 như sau:\n“c) Mới;”.",
        ["d9.k2.c", "d9.k2.d"],
    ),
    "words are put at the end of a clause": (
        "1. Bổ sung vào cuối khoản 1 Điều 2 như sau:\n“Mới.”.",
        ["d2.k1"],
    ),
    "a provision is said to be amended": (
        "1. Điều 58 được sửa đổi, bổ sung như sau:\n“Điều 58. Mới”.",
        ["d58"],
    ),
    "one point is amended and another added": (
        "1. Sửa đổi, bổ sung điểm c và bổ sung điểm g khoản 3 Điều 8 như sau:\n“c) Mới;”.",
        ["d8.k3.c", "d8.k3.g"],
    ),
    "points, and another clause of the same article": (
        "1. Sửa đổi, bổ sung điểm a khoản 2 Điều 7 và khoản 3 như sau:\n“a) Mới;”.",
        ["d7.k2.a", "d7.k3"],
    ),
    "clauses inserted after one «của Điều»": (
        "1. Bổ sung khoản 2a, khoản 2b vào sau khoản 2 của Điều 21 như sau:\n“2a. Mới.”.",
        ["d21.k2a", "d21.k2b"],
    ),
    "a phrase is swapped": (
        "1. Thay thế cụm từ “bến đò” bằng cụm từ “bến thuyền” tại khoản 1 Điều 2; Điều 5.",
        ["d2.k1", "d5"],
    ),
    "a phrase is struck": (
        "1. Bãi bỏ cụm từ “hoặc Điều 9” tại điểm a và điểm b khoản 1 Điều 4.",
        ["d4.k1.a", "d4.k1.b"],
    ),
    "a phrase is struck, its closing mark not printed": (
        "1. Thay thế cụm từ “bến đò” bằng cụm từ “bến thuyền” tại khoản 1 Điều 8; bỏ cụm từ “bến đò tại khoản 4 Điều 13.\n\nThay thế cụm từ “bến phà” bằng cụm từ “bến tàu” tại Điều 17.",
        ["d8.k1", "d13.k4", "d17"],
    ),
    "a heading is amended": (
        "1. Sửa đổi tên Điều 9 như sau:\n“Điều 9. Tên mới”.",
        ["d9"],
    ),
    "an annex is replaced by one of this text": (
        "1. Thay thế Phụ lục I bằng Phụ lục II ban hành kèm theo Nghị định này.",
        ["pl1"],
    ),
    "an annex is added": (
        "1. Bổ sung Phụ lục III ban hành kèm theo Nghị định này.",
        ["pl3"],
    ),
    "a part of an annex is told as the annex": (
        "1. Bãi bỏ cụm từ “bến đò” tại mục V Phụ lục I.",
        ["pl1"],
    ),
}


@pytest.mark.parametrize(("items", "provisions"), AMENDS.values(), ids=AMENDS)
def test_items_of_an_amending_text(items: str, provisions: list[str]) -> None:
    """Items take their target from the heading and name only provisions."""
    heading = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
    (effect,) = read(heading + items, AMENDING)
    assert (effect.kind, effect.target_number) == (RelationKind.AMENDS, "12/2024/NĐ-CP")
    assert (effect.actor_provision, list(effect.target_provisions)) == (
        "d1.k1",
        provisions,
    )


def test_repeals_among_the_items_of_an_amending_text() -> None:
    """What is struck out of a provision amends it; what goes as a whole is repealed."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung, bãi bỏ một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Bãi bỏ khoản 1 Điều 6 và sửa đổi Điều này như sau:\n“1. Mới.”.\n"
        "2. Bãi bỏ khoản 2 Điều 8.\n"
        "3. Bãi bỏ khoản 1 Điều 9 và cụm từ “bến đò” tại Điều 10.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 REPEALS 12/2024/NĐ-CP d6.k1",
        "d1.k1 AMENDS 12/2024/NĐ-CP d6",
        "d1.k2 REPEALS 12/2024/NĐ-CP d8.k2",
        "d1.k3 REPEALS 12/2024/NĐ-CP d9.k1",
        "d1.k3 AMENDS 12/2024/NĐ-CP d10",
    ]


def test_an_act_amends_several_decrees_article_by_article() -> None:
    """Each article has its own target, and each item its own place in it."""
    effects = read(
        "Điều 1. Sửa đổi một số điều của Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024\n"
        "1. Sửa đổi Điều 3 như sau:\n“Điều 3. Mới”.\n"
        "Điều 2. Sửa đổi một số điều của Nghị định số 15/2025/NĐ-CP ngày 06 tháng 4 năm 2025\n"
        "1. Sửa đổi một số khoản của Điều 7 như sau:\n"
        "a) Sửa đổi khoản 1 như sau:\n“1. Mới.”.\n"
        "b) Sửa đổi một số điểm của khoản 2 như sau:\n"
        "- Sửa đổi điểm đ như sau:\n“đ) Mới.”.\n"
        "- Sửa đổi điểm e như sau:\n“e) Mới.”.",
        "sửa đổi, bổ sung một số điều của các Nghị định về bến thuyền",
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d3",
        "d2.k1.a AMENDS 15/2025/NĐ-CP d7.k1",
        "d2.k1.b AMENDS 15/2025/NĐ-CP d7.k2.đ",
        "d2.k1.b AMENDS 15/2025/NĐ-CP d7.k2.e",
    ]


def test_a_form_is_ended_and_not_the_annex_that_holds_it() -> None:
    """The annex goes on: of it a part has ended that no address tells."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Bãi bỏ, thay thế, bổ sung một số mẫu tại Phụ lục I như sau:\n"
        "a) Bãi bỏ Mẫu số 07, Mẫu số 08;\n"
        "b) Thay thế Mẫu số 01 bằng Mẫu số 02 ban hành kèm theo Nghị định này;\n"
        "c) Bổ sung Mẫu số 10 quy định về thông báo.\n"
        "2. Bãi bỏ Mẫu số 09 tại Phụ lục II.\n3. Bãi bỏ Phụ lục III.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1.a REPEALS 12/2024/NĐ-CP pl1",
        "d1.k1.b AMENDS 12/2024/NĐ-CP pl1",
        "d1.k1.c AMENDS 12/2024/NĐ-CP pl1",
        "d1.k2 REPEALS 12/2024/NĐ-CP pl2",
        "d1.k3 REPEALS 12/2024/NĐ-CP pl3",
    ]
    ended = [(e.scope, e.scope_note) for e in effects if e.kind.value == "REPEALS"]
    assert ended == [
        (Scope.UNSPECIFIED, "Mẫu số 07, Mẫu số 08"),
        (Scope.UNSPECIFIED, "Mẫu số 09"),
        (Scope.PROVISIONS, ""),
    ]


def test_articles_without_a_full_stop_are_articles() -> None:
    """Copies of legal sites lose it, and put remarks of their own in its place."""
    effects = read(
        "Điều 1 [Điều này hết hiệu lực bởi Nghị định 90/2032/NĐ-CP] Sửa đổi, bổ sung một số "
        "điều của Nghị định số 12/2024/NĐ-CP.\n"
        "1. Bổ sung khoản 3a vào sau [Khoản này được hướng dẫn bởi Thông tư 1/2031/TT-BXD] "
        "khoản 3 Điều 5 như sau:\n“3a. Mới.\n| Bến | 2 |\n"
        "Điều 2 Sửa đổi, bổ sung một số điều của Nghị định số 15/2025/NĐ-CP.\n"
        "1. Bãi bỏ khoản 2 Điều 8.",
        "sửa đổi, bổ sung một số điều của các Nghị định về bến thuyền",
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d5.k3a",
        "d2.k1 REPEALS 15/2025/NĐ-CP d8.k2",
    ]


def test_items_lie_where_all_that_opens_their_list_lies() -> None:
    """Not where its last clause alone does: a heading is that of the article."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Sửa đổi, bổ sung tên Điều, đoạn mở đầu của Điều 25 và bổ sung khoản 5 vào sau "
        "khoản 4 Điều 25 như sau:\na) Sửa đổi, bổ sung tên Điều như sau:\n“Điều 25. Bến”;\n"
        "b) Sửa đổi, bổ sung đoạn mở đầu như sau:\n“Bến gồm:”;\n"
        "c) Bổ sung khoản 5 vào sau khoản 4 như sau:\n“5. Mới.”.\n"
        "2. Sửa đổi, bổ sung một số điểm, khoản của Điều 28 như sau:\n"
        "a) Bổ sung điểm c1 vào sau điểm c khoản 3 như sau:\n“c1) Mới;”.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1.a AMENDS 12/2024/NĐ-CP d25",
        "d1.k1.b AMENDS 12/2024/NĐ-CP d25",
        "d1.k1.c AMENDS 12/2024/NĐ-CP d25.k5",
        "d1.k2.a AMENDS 12/2024/NĐ-CP d28.k3.c1",
    ]


def test_the_target_is_named_by_the_formula_alone() -> None:
    """Where no heading names a target the promulgation formula does."""
    (effect,) = read("Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Mới.”.", AMENDING)
    assert effect.target_number == "12/2024/NĐ-CP"
    assert effect.target_issued_on == date(2024, 3, 5)


def test_a_heading_without_a_colon_names_the_target_of_the_items_below() -> None:
    """Else an item would be laid at the door of another decree."""
    articles = (
        "Điều 9. Điều khoản thi hành\n"
        "1. Sửa đổi, bãi bỏ một số quy định tại Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm 2024 của Chính phủ quy định về đăng ký bến thuyền\n"
        "a) Sửa đổi khoản 1 Điều 12 như sau:\n“1. Mới.”;\nb) Bãi bỏ Điều 13.\n"
        "2. Sửa đổi một số quy định tại Nghị định số 15/2023/NĐ-CP ngày 06 tháng 4 năm 2023 của Chính phủ quy định về neo đậu\n"
        "a) Bãi bỏ khoản 1 Điều 16.\n"
    )
    assert told(read(articles)) == [
        "d9.k1.a AMENDS 12/2024/NĐ-CP d12.k1",
        "d9.k1.b REPEALS 12/2024/NĐ-CP d13",
        "d9.k2.a REPEALS 15/2023/NĐ-CP d16.k1",
    ]


def test_new_wording_with_its_own_articles_and_repeals_is_not_this_texts() -> None:
    """A repeal in new wording is made by the amended text."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Sửa đổi Điều 12 như sau:\n"
        "“Điều 12. Hiệu lực thi hành\n"
        "1. Nghị định này thay thế Nghị định số 03/2019/NĐ-CP.\n"
        "2. Bãi bỏ Nghị định số 04/2019/NĐ-CP.\n"
        "Điều 13. Trách nhiệm thi hành\n"
        "Bộ Xây dựng gọi “bến lớn” là “cảng”.”.\n"
        "2. Bãi bỏ Điều 14.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d12",
        "d1.k2 REPEALS 12/2024/NĐ-CP d14",
    ]


def test_new_wording_that_nothing_closes_ends_where_the_text_goes_on() -> None:
    """A closing mark that was not printed costs no item after it."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Sửa đổi Điều 3 như sau:\n“Điều 3. Mới\n1. Một.\n2. Hai.\n"
        "2. Sửa đổi khoản 1 Điều 4 như sau:\n“1. Mới.”.\n"
        "Điều 2. Hiệu lực thi hành\nBãi bỏ Nghị định số 15/2025/NĐ-CP.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d3",
        "d1.k2 AMENDS 12/2024/NĐ-CP d4.k1",
        "d2 REPEALS 15/2025/NĐ-CP whole",
    ]


def test_straight_quotation_marks_quote_too() -> None:
    """A mark typed on a keyboard faces no way; its place tells which."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        '1. Sửa đổi Điều 3 như sau:\n"Điều 3. Mới\n1. Bãi bỏ Điều 9 Nghị định số 15/2025/NĐ-CP.".\n'
        '2. Thay thế cụm từ "bến đò" bằng "bến thuyền" tại Điều 5.',
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d3",
        "d1.k2 AMENDS 12/2024/NĐ-CP d5",
    ]


def test_a_phrase_swapped_throughout_touches_the_whole() -> None:
    """No provision is named where every one may hold the phrase."""
    (effect,) = read(
        "Điều 2. Thay thế cụm từ “bến đò” bằng cụm từ “bến thuyền” tại Nghị định số 12/2024/NĐ-CP.",
        AMENDING,
    )
    assert (effect.kind, effect.scope) == (RelationKind.AMENDS, Scope.WHOLE)


def test_notes_an_editor_put_in_brackets_are_no_words_of_the_text() -> None:
    """A legal site tells in brackets what happened later."""
    effects = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
        "1. Sửa đổi [Khoản này hết hiệu lực bởi Điều 5 Nghị định số 99/2031/NĐ-CP] khoản 2 Điều 3 như sau: “2. Mới.”.",
        AMENDING,
    )
    assert told(effects) == ["d1.k1 AMENDS 12/2024/NĐ-CP d3.k2"]


def test_a_law_cited_by_name_has_the_number_the_formula_prints() -> None:
    """The number after a long name is that of the law amended."""
    text = (
        "QUỐC HỘI\nLuật số: 88/2031/QH17\nLUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT ĐƯỜNG THỦY\n"
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
        "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Đường thủy số 23/2029/QH16.\n"
        "Điều 1. Sửa đổi, bổ sung một số điều của Luật Đường thủy\n"
        "1. Khoản 1 Điều 4 được sửa đổi, bổ sung như sau:\n“1. Mới.”.\n"
    )
    assert told(read_effects(text, own_number="88/2031/QH17")) == [
        "d1.k1 AMENDS 23/2029/QH16 d4.k1"
    ]


def test_markdown_copies_read_like_print() -> None:
    """Asterisks and short lines are the copy, not the text."""
    effects = read(
        "**Điều 1. Sửa\nđổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP**\n\n"
        "1. Sửa đổi,\nbổ sung Điều 6 như sau:\n\n**“Điều 6. Quy trình**\n\n1. Một.”\n\n"
        "2. Bãi bỏ Điều\n12.",
        AMENDING,
    )
    assert told(effects) == [
        "d1.k1 AMENDS 12/2024/NĐ-CP d6",
        "d1.k2 REPEALS 12/2024/NĐ-CP d12",
    ]
