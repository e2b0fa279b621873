"""What a scan, a scrape or a careless copy leaves of the words that act."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake import read_issued_text
from lawreg.model import InstrumentKind as Kind
from tests.printed_decree import ARTICLES, EFFECT, decree
from tests.unit.intake.effect_samples import AMENDING, read, told

HEADING = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP"
SCANNED = {
    "verbs with accents misread": (
        (
            "Điều 1. Sửa déi, bỗ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
            "1. Sửa đối, b6 sung Điều 6 như sau:\n“Điều 6. Mới”.\n"
            "2. Khoản 11 Điều 9 được sửa đôi, bé sung như sau:\n“11. Mới.”."
        ),
        ["d1.k1 AMENDS 12/2024/NĐ-CP d6", "d1.k2 AMENDS 12/2024/NĐ-CP d9.k11"],
    ),
    "a comma for the full stop of an article, a bar for a figure": (
        (
            "Điều 1, Sửa đỗi, bo sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
            "1. Stra đổi khoản | Điều 6 như sau:\n“1. Mới.”.\n"
            "2. Sửa đối khoản 2 Điều 7 như sau:\n“2. Mới.”."
        ),
        [
            "d1.k1 AMENDS 12/2024/NĐ-CP d6.k1",
            "d1.k2 AMENDS 12/2024/NĐ-CP d7.k2",
        ],
    ),
    "a letter for the figure of a clause put in": (
        f"{HEADING}\n1. Bổ sung Khoản la vào Điều 37 như sau:\n“1a. Mới.”.",
        ["d1.k1 AMENDS 12/2024/NĐ-CP d37.k1a"],
    ),
    "the first label is lost": (
        f"{HEADING}\n. Sửa đổi Điều 6 như sau:\n“Điều 6. Mới”.\n2. Bãi bỏ Điều 12.",
        ["d1 AMENDS 12/2024/NĐ-CP d6", "d1.k2 REPEALS 12/2024/NĐ-CP d12"],
    ),
    "a clause numbered by a capital I": (
        f"{HEADING}\n1. Sửa đổi Khoản I và Khoản 6 Điều 34 như sau:\n“1. Mới.”.",
        ["d1.k1 AMENDS 12/2024/NĐ-CP d34.k1 d34.k6"],
    ),
    "the issuer in a title misread": (
        (
            "Điều 1. Sửa đổi một số điều của Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm "
            "2024 của Chính pha quy định chi tiết một số điều của Luật Đường thủy số 23/2029/QH16\n"
            "1. Sửa đổi Điều 6 như sau:\n“Điều 6. Mới”."
        ),
        ["d1.k1 AMENDS 12/2024/NĐ-CP d6"],
    ),
    "words put into provisions": (
        (
            f"{HEADING}\n1. Bổ sung cụm từ “bến” vào sau cụm từ “thuyền” tại khoản 1 Điều 24; "
            "vào cuối điểm i khoản 2 Điều 39 của Nghị định số 12/2024/NĐ-CP."
        ),
        ["d1.k1 AMENDS 12/2024/NĐ-CP d24.k1 d39.k2.i"],
    ),
}


@pytest.mark.parametrize(("articles", "effects"), SCANNED.values(), ids=SCANNED)
def test_what_is_left_is_enough(articles: str, effects: list[str]) -> None:
    """The act is read as it was meant."""
    assert told(read(articles, AMENDING)) == effects


def test_a_number_alone_is_the_head_of_a_scrape() -> None:
    """It tells the kind, or else what the text calls itself does."""
    decreed = read_issued_text(f"417/2031/NĐ-CP\n{ARTICLES}{EFFECT}")
    assert (decreed.number, decreed.kind) == ("417/2031/NĐ-CP", Kind.DECREE)
    law = read_issued_text(
        "24/2012/QH13\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về bến thuyền trên sông, hồ, "
        "kênh và ven biển; quyền, nghĩa vụ của chủ bến và của hành khách;\n"
        "việc đăng ký bến, neo đậu và bảo đảm an toàn, cứu nạn trên đường thủy nội địa.\n"
        "Điều 2. Thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2013."
    )
    assert (law.number, law.kind, law.issuer) == ("24/2012/QH13", Kind.LAW, "Quốc hội")


def test_a_number_among_other_words_is_not_the_texts_own() -> None:
    """It may be that of a text the title names."""
    read_ = read_issued_text(f"Sửa đổi Nghị định 417/2031/NĐ-CP\n{ARTICLES}{EFFECT}")
    assert read_.number == ""


def test_a_lost_blank_hides_no_day() -> None:
    """«cóhiệu lực», as copies of web pages run words together."""
    effect = EFFECT.replace("Nghị định này có hiệu lực", "Nghị định này cóhiệu lực", 1)
    read_ = read_issued_text(decree(effect=effect))
    assert [d.day for d in read_.effective] == [date(2031, 5, 1)]


def test_a_number_without_its_symbol_is_a_name() -> None:
    """«Thông tư 02» in a copy that nowhere prints the whole number is no number."""
    (effect,) = read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư 02\n"
        "1. Sửa đổi khoản 4 Điều 1 như sau:\n“4. Mới.”.",
        AMENDING,
    )
    assert (effect.target_number, effect.target_name) == (None, "Thông tư 02")
    assert effect.target_provisions == ("d1.k4",)
