"""New wording whose marks are lacking: how far it goes, and what is told where that is not sure."""

from __future__ import annotations

import pytest

from lawreg.intake.read import read_issued_text
from lawreg.model import Certainty
from tests.unit.intake.effect_samples import AMENDING, decree, read, told

_HEADING = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP\n"
_LAST = "\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031."

READ = {
    "no marks, and an instrument cited in the new wording": (
        (
            "1. Sửa đổi, bổ sung điểm c khoản 3 Điều 4 như sau:\n"
            "Bến thuyền theo Phụ lục I của Thông tư này và Nghị định số 15/2019/NĐ-CP ngày 22 tháng 01 năm 2019 của Chính phủ được miễn phí.\n"
            "2. Bãi bỏ khoản 2 Điều 8."
        ),
        ["d1.k1 AMENDS d4.k3.c", "d1.k2 REPEALS d8.k2"],
    ),
    "no marks, and whole articles with clauses of their own": (
        (
            "1. Điều 8 được sửa đổi, bổ sung như sau:\nĐiều 8. Bến thuyền\n1. Bến có biển.\n2. Bến có đèn.\n3. Bến có phao.\n"
            "2. Điều 13 được sửa đổi, bổ sung như sau:\nĐiều 13. Phà\n1. Phà có áo phao.\n2. Phà có còi.\n"
            "3. Bãi bỏ các điều 20, 21."
        ),
        ["d1.k1 AMENDS d8", "d1.k2 AMENDS d13", "d1.k3 REPEALS d20 d21"],
    ),
    "the article acted on stands on a line of its own": (
        (
            "1.\nĐiều 8\nđược sửa đổi, bổ sung như sau:\n“Điều 8.\nBến thuyền có biển.”\n"
            "2.\nĐiều 13\nđược sửa đổi, bổ sung như sau:\n“\nĐiều 13.\n1. \nPhà có áo phao.\n2. Phà có còi.\n”\n"
            "3.\nĐiểm đ khoản\n1 Điều 28\nđược sửa đổi, bổ sung như sau:\n“đ) Miễn phí bến.”"
        ),
        ["d1.k1 AMENDS d8", "d1.k2 AMENDS d13", "d1.k3 AMENDS d28.k1.đ"],
    ),
    "marks that open and never close": (
        (
            "1. Điều 8 được sửa đổi như sau:\n“Điều 8. Bến thuyền\n1. Bến có biển.\n2. Bến có đèn.\n"
            "2. Bãi bỏ khoản 2 Điều 9.\n3. Sửa đổi khoản 1 Điều 10 như sau:\n“1. Phà có còi."
        ),
        ["d1.k1 AMENDS d8", "d1.k2 REPEALS d9.k2", "d1.k3 AMENDS d10.k1"],
    ),
    "marks that never close, and provisions of others right after": (
        "1. Sửa đổi khoản 1 Điều 8 như sau:\n“1. Bến có biển tại Điều 5 Nghị định số 15/2019/NĐ-CP.\n2. Sửa đổi khoản 2 Điều 9 như sau:\n“2. Phà có còi.",
        ["d1.k1 AMENDS d8.k1", "d1.k2 AMENDS d9.k2"],
    ),
    "marks that close and never open": (
        "1. Sửa đổi khoản 1 Điều 8 như sau:\n1. Bến có biển.”.\n2. Bổ sung Điều 8a như sau:\nĐiều 8a. Phà\n1. Phà có còi.”.",
        ["d1.k1 AMENDS d8.k1", "d1.k2 AMENDS d8a"],
    ),
    "the next clause on the line where the mark closes": (
        "1. Sửa đổi khoản 1 Điều 8 như sau:\n“1. Bến có biển.”. 2. Bãi bỏ Điều 9.",
        ["d1.k1 AMENDS d8.k1", "d1.k2 REPEALS d9"],
    ),
    "points of a clause, none in marks": (
        (
            "1. Sửa đổi, bổ sung Điều 8 như sau:\na) Sửa đổi khoản 1 như sau:\nBến có biển.\n"
            "b) Bổ sung đèn vào khoản 2 và khoản 3.\n2. Bãi bỏ Điều 9."
        ),
        ["d1.k1.a AMENDS d8.k1", "d1.k1.b AMENDS d8.k2 d8.k3", "d1.k2 REPEALS d9"],
    ),
}


@pytest.mark.parametrize(("items", "expected"), READ.values(), ids=READ)
def test_lacking_marks_are_made_good(items: str, expected: list[str]) -> None:
    """Every clause acts on the one text, and nothing in the new wording does."""
    effects = read(_HEADING + items + _LAST, AMENDING)
    lines = [line.replace(" 12/2024/NĐ-CP", "") for line in told(effects)]
    assert (lines, {e.target_number for e in effects}) == (expected, {"12/2024/NĐ-CP"})


def test_an_article_begins_where_new_wording_closed_on_its_line() -> None:
    """The label of «Điều 2» has no line of its own."""
    effects = read(
        "Điều 1. Sửa đổi khoản 1 Điều 9 Nghị định số 12/2024/NĐ-CP như sau:\n"
        '“1. Bến có biển và đèn, phao, áo phao theo dữ liệu quốc gia."Điều 2. Bãi bỏ Nghị định\nsố 20/2014/NĐ-CP\n'
        "1. Bãi bỏ toàn bộ Nghị định số 20/2014/NĐ-CP ngày 12/02/2014 của Chính phủ.\n"
        "Điều 3. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
        AMENDING,
    )
    assert told(effects) == [
        "d1 AMENDS 12/2024/NĐ-CP d9.k1",
        "d2.k1 REPEALS 20/2014/NĐ-CP whole",
    ]


def test_an_article_without_a_full_stop_may_begin_on_that_line() -> None:
    """«… bến.”. Điều 2 Bãi bỏ …» heads an article by its act."""
    effects = read(
        "Điều 1. Sửa đổi khoản 1 Điều 9 Nghị định số 12/2024/NĐ-CP như sau:\n"
        "“1. Bến có biển.”. Điều 2 Bãi bỏ Nghị định số 20/2014/NĐ-CP ngày 12/02/2014 của Chính phủ.\n"
        "Điều 3. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
        AMENDING,
    )
    assert told(effects)[1:] == ["d2 REPEALS 20/2014/NĐ-CP whole"]


UNSURE = {
    "the count of the new wording and of the text are one": (
        "1. Điều 8 được sửa đổi như sau:\nĐiều 8. Bến thuyền\n1. Bến có biển.\n2. Bổ sung đèn khi đêm tối.\n3. Bến có phao."
    ),
    "an article follows that may be new wording": (
        "1. Bổ sung Điều 1a như sau:\nĐiều 1a. Bến\nBến có biển.\nĐiều 2. Phà\nPhà có còi."
    ),
    "a mark opens and nothing tells where the text goes on": (
        "1. Sửa đổi khoản 1 Điều 8 như sau:\n“1. Bến có biển.\nBến có đèn."
    ),
}


@pytest.mark.parametrize("items", UNSURE.values(), ids=UNSURE)
def test_what_cannot_be_told_is_said(items: str) -> None:
    """The item is to be looked at, and a line says where."""
    issued = read_issued_text(decree(_HEADING + items, AMENDING))
    assert issued.effects[0].certainty is Certainty.MEDIUM
    (told_of,) = (p.what.vi for p in issued.problems if "kết thúc ở đâu" in p.what.vi)
    assert told_of.startswith("Khoản 1 Điều 1: ")


def test_sure_wording_says_nothing() -> None:
    """Where a label plainly acts there is no doubt."""
    items = next(iter(READ.values()))[0]
    issued = read_issued_text(decree(_HEADING + items + _LAST, AMENDING))
    assert all(e.certainty is Certainty.HIGH for e in issued.effects)
    assert not [p for p in issued.problems if "kết thúc ở đâu" in p.what.vi]


def test_a_clause_that_gave_no_effect_is_told() -> None:
    """What looks like an act and was not read is no silence."""
    text = (
        "Điều 1. Bến thuyền\nBến thuyền theo Nghị định này.\n"
        "Điều 2. Đăng ký\nSửa đổi, bổ sung khoản 6 như sau:\n“6. Bến có biển.”."
    )
    issued = read_issued_text(decree(text + _LAST.replace("Điều 2", "Điều 3")))
    assert issued.effects == ()
    (line,) = (p.what.vi for p in issued.problems if "không đọc được" in p.what.vi)
    assert "«Sửa đổi, bổ sung khoản 6 như sau:»" in line
    assert line.startswith("Điều 2: ")


def test_places_without_number_are_counted() -> None:
    """A ruined copy gives a page of lines, not a book of them."""
    items = "\n".join(
        f"{n}. Đăng ký\nSửa đổi, bổ sung khoản 6 như sau:\n“6. Bến có biển.”."
        for n in range(1, 31)
    )
    issued = read_issued_text(decree("Điều 1. Bến thuyền\n" + items))
    told_of = [p.what.vi for p in issued.problems if "đối chiếu" in p.what.vi.lower()]
    assert told_of[-1].startswith("Còn ")


def test_a_law_that_amends_nothing_keeps_its_clauses() -> None:
    """«Bổ sung hồ sơ như sau:» gives no new wording of another text."""
    text = (
        "Điều 1. Hồ sơ\n1. Bổ sung hồ sơ gồm các giấy tờ như sau:\na) Đơn;\nb) Bản sao.\n"
        "2. Nộp hồ sơ.\n" + _LAST
    )
    parts = [part.address for part in read_issued_text(decree(text)).parts]
    assert parts[:5] == ["d1", "d1.k1", "d1.k1.a", "d1.k1.b", "d1.k2"]
