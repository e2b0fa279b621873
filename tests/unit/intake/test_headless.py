"""Copies without a letterhead: what the rest of the text, or the file's name, tells instead."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake import IssuedText, read_issued_text
from lawreg.model import InstrumentKind as Kind
from tests.printed_decree import ARTICLES, BASES, EFFECT, SIGNATURE, decree

BARE = "NGHỊ ĐỊNH\nQuy định về quản lý bến thuyền\ndu lịch\n"


def stopped(read: IssuedText) -> bool:
    """Whether the text cannot be taken in."""
    return any(problem.stops for problem in read.problems)


PROMULGATED = {
    "the Government in the formula": (BARE + BASES, "Chính phủ"),
    "a minister in the formula": (
        (
            "THÔNG TƯ\nQuy định về phao bến\nCăn cứ Luật Du lịch số 09/2017/QH14;\n"
            "Bộ trưởng Bộ Xây dựng ban hành Thông tư quy định về phao bến.\n"
        ),
        "Bộ Xây dựng",
    ),
    "two ministers in the formula": (
        (
            "THÔNG TƯ LIÊN TỊCH\nQuy định về phao bến\nCăn cứ Luật Du lịch số 09/2017/QH14;\n"
            "Bộ trưởng Bộ Xây dựng và Bộ trưởng Bộ Tài chính ban hành Thông tư liên tịch quy định về phao bến.\n"
        ),
        "Bộ Xây dựng - Bộ Tài chính",
    ),
    "capitals between title and bases": (
        "QUYẾT ĐỊNH\nVề phao bến\nBỘ TRƯỞNG BỘ XÂY DỰNG\nCăn cứ Luật Du lịch số 09/2017/QH14;\nQUYẾT ĐỊNH:\n",
        "Bộ Xây dựng",
    ),
    "a law is of the National Assembly": (
        (
            "LUẬT\nBẾN THUYỀN\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
            "Quốc hội ban hành Luật Bến thuyền.\n"
        ),
        "Quốc hội",
    ),
    "a committee of a province": (
        (
            "QUYẾT ĐỊNH\nVề phao bến\nCăn cứ Luật Du lịch số 09/2017/QH14;\n"
            "Ủy ban nhân dân tỉnh Lai Châu ban hành Quyết định về phao bến.\n"
        ),
        "Ủy ban nhân dân tỉnh Lai Châu",
    ),
}


@pytest.mark.parametrize(("head", "issuer"), PROMULGATED.values(), ids=PROMULGATED)
def test_who_promulgates_is_who_issued(head: str, issuer: str) -> None:
    """Where no letterhead names the office."""
    read = read_issued_text(head + ARTICLES + EFFECT + SIGNATURE)
    shown = f"{read.issuer} {read.place}".strip()
    assert issuer in {read.issuer, shown}


def test_a_line_of_who_promulgates_is_no_title() -> None:
    """«BỘ TRƯỞNG BỘ XÂY DỰNG» below the title belongs to the preamble."""
    head, _ = PROMULGATED["capitals between title and bases"]
    assert read_issued_text(head + ARTICLES + EFFECT + SIGNATURE).title == "Về phao bến"


NAMES = {
    "with low lines": ("417_2031_NĐ-CP.txt", "417/2031/NĐ-CP"),
    "with dashes and a folder": ("moi/nghi-dinh 417-2031-NĐ-CP.docx", "417/2031/NĐ-CP"),
    "with words after it": ("417_2031_NĐ-CP ban chinh thuc.txt", "417/2031/NĐ-CP"),
    "of a text the bases name": ("09_2017_QH14.txt", ""),
    "of another kind": ("417_2031_TT-BXD.txt", ""),
    "of another issuer": ("417_2031_NQ-HĐND.txt", ""),
    "of two texts": ("417_2031_NĐ-CP va 418_2031_NĐ-CP.txt", ""),
    "without a number": ("nghi dinh ben thuyen.txt", ""),
}


@pytest.mark.parametrize(("name", "number"), NAMES.values(), ids=NAMES)
def test_a_number_of_the_files_name(name: str, number: str) -> None:
    """It is taken where nothing speaks against it, and must be verified."""
    read = read_issued_text(BARE + BASES + ARTICLES + EFFECT + SIGNATURE, name)
    assert (read.number, read.kind) == (number, Kind.DECREE)
    assert stopped(read) == (not number)
    told = [p.what.vi for p in read.problems if "tên tệp" in p.what.vi]
    assert bool(told) == bool(number)
    assert all("cần xác minh" in words for words in told)


def test_a_printed_number_goes_before_that_of_the_file() -> None:
    """Files are renamed and copied."""
    read = read_issued_text(decree(), "418_2031_NĐ-CP.txt")
    assert read.number == "417/2031/NĐ-CP"
    assert read.problems == ()


ANNEX = (
    "\n( Kèm theo Nghị định số 417/2031/NĐ-CP ngày 15 tháng 3 năm 2031 của Chính phủ)\n"
)


@pytest.mark.parametrize(
    "title",
    [
        pytest.param(
            "Sửa đổi, bổ sung khoản 3 Điều 15 Thông tư số \n18/2021/TT-BTC ngày 05/3/2021",
            id="number on the next line of a title",
        ),
        pytest.param(
            "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ\nSỐ 18/2021/TT-BTC NGÀY 05/3/2021",
            id="a title in capitals broken before số",
        ),
    ],
)
def test_the_number_of_the_text_that_a_title_names_is_not_its_own(title: str) -> None:
    """A circular without a letterhead is never taken for the one it amends."""
    text = (
        f"THÔNG TƯ\n{title}\n\nCăn cứ Luật Kế toán số 88/2015/QH13;\n"
        "Bộ trưởng Bộ Tài chính ban hành Thông tư này.\nĐiều 1. Sửa đổi khoản 3 Điều 15 "
        "Thông tư số 18/2021/TT-BTC như sau:\n“3. Như mẫu.”\nĐiều 2. Thông tư này có hiệu "
        "lực từ ngày 15 tháng 12 năm 2026.\nTrong quá trình thực hiện nếu có vướng mắc, đề "
        "nghị các cơ quan, đơn vị phản ánh về Bộ Tài chính để nghiên cứu, giải quyết./.\n"
    )
    assert read_issued_text(text).number == ""
    read = read_issued_text(text, "173_2026_TT-BTC.txt")
    assert (read.number, read.issued_on) == ("173/2026/TT-BTC", None)
    assert [e.target_number for e in read.effects] == ["18/2021/TT-BTC"]


def test_the_head_of_an_annex_tells_number_and_day_without_a_signature() -> None:
    """A copy may leave head and signature off."""
    read = read_issued_text(BARE + BASES + ARTICLES + EFFECT + ANNEX + "Mẫu đơn\n")
    assert (read.number, read.issued_on) == ("417/2031/NĐ-CP", date(2031, 3, 15))


def test_an_annex_of_what_the_text_amends_tells_nothing_of_it() -> None:
    """The number stands in the bases or articles too."""
    articles = "Điều 1. Sửa đổi Nghị định số 417/2031/NĐ-CP như sau:\n1. Bỏ.\n"
    read = read_issued_text(BARE + BASES + articles + EFFECT + ANNEX)
    assert read.number == ""
    assert stopped(read)


def test_a_law_has_the_day_on_which_it_was_passed() -> None:
    """«được Quốc hội … thông qua ngày …» stands below its articles."""
    text = (
        "LUẬT\nBẾN THUYỀN\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
        "Quốc hội ban hành Luật Bến thuyền.\n"
        "Điều 1. Phạm vi\nMọi bến.\nĐiều 2. Luật này có hiệu lực từ ngày công bố.\n"
        "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 9 "
        "thông qua ngày 12 tháng 6 năm 2025.\nCHỦ TỊCH QUỐC HỘI\nTrần Văn Bình\n"
    )
    read = read_issued_text(text, number="97/2025/QH15")
    assert read.issued_on == date(2025, 6, 12)
    assert [day.day for day in read.effective] == [None]


def test_an_excerpt_without_its_first_articles_keeps_its_day() -> None:
    """The preamble ends where any article begins."""
    read = read_issued_text(decree(articles=""))
    assert [d.day for d in read.effective] == [date(2031, 5, 1)]
