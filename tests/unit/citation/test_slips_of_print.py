"""Numbers and names that print has broken, doubled or marked: read as they were meant."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations
from lawreg.model import InstrumentKind as Kind

NUMBERS = [
    (
        "bold ends before the slash",
        "Nghị quyết số** 203**/2025/QH15**",
        "203/2025/QH15",
    ),
    ("bold figure", "Nghị định số **1**52/2025/NĐ-CP", "152/2025/NĐ-CP"),
    ("bold after the slash", "Đề án số 395/**ĐA-CP**", "395/ĐA-CP"),
    ("bold hyphen", "Quyết định số 12/QĐ**-**UBND", "12/QĐ-UBND"),
    ("hyphen before the year", "Nghị định số 61-2018/NĐ-CP", "61/2018/NĐ-CP"),
    ("bold figure of a term", "Luật số 39/2024/QH**1**5", "39/2024/QH15"),
    ("underscore for a hyphen", "Nghị định số 50/2022/NĐ_CP", "50/2022/NĐ-CP"),
    ("term of office apart", "Luật số 79/2006/QH 11 ngày 29/11/2006", "79/2006/QH11"),
    (
        "term on the next line",
        "Luật số 79/2006/QH\n 11 ngày 29/11/2006",
        "79/2006/QH11",
    ),
    ("nought for the Q of an assembly", "Luật số 21/2012/0H13", "21/2012/QH13"),
    ("O for the Q of an assembly", "Luật Đất đai số 31/2024/OH15", "31/2024/QH15"),
    ("a seven for the slash", "Luật Thuế số 04/20077QH12", "04/2007/QH12"),
    ("slash of a fraction", "Nghị định số 31⁄2018/NĐ-CP", "31/2018/NĐ-CP"),
    ("bold ending inside a word", "N****ghị định số 63/2010/NĐ-CP", "63/2010/NĐ-CP"),
]


@pytest.mark.parametrize(
    ("text", "number"), [n[1:] for n in NUMBERS], ids=[n[0] for n in NUMBERS]
)
def test_a_broken_number_is_one_number(text: str, number: str) -> None:
    """The span covers what is printed, the number is what was meant."""
    (found,) = find_citations(text)
    assert found.number == number
    assert text[found.start : found.end] == found.text
    assert found.text[0].isdigit()
    assert not found.text.endswith("*")


LAWS = [
    ("without «số»", "Luật Hải quan 54/2014/QH13"),
    ("with a remark between", "Luật Khuyến khích đầu tư (sửa đổi) số 03/1998/QH10"),
    ("a name that ends in «số»", "Luật Công nghiệp công nghệ số số 71/2025/QH15"),
    ("a name that is a kind of document", "Luật Quy hoạch số 21/2017/QH14"),
    (
        "a name that ends in «hợp đồng»",
        "Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14",
    ),
    (
        "a word that is «từ» without its accent",
        "Luật Chuyển giao người đang chấp hành án phạt tù số 101/2025/QH15",
    ),
]


@pytest.mark.parametrize("text", [x[1] for x in LAWS], ids=[x[0] for x in LAWS])
def test_name_and_number_of_a_law_are_one_citation(text: str) -> None:
    """However the two are joined, the kind is that of the name."""
    (found,) = find_citations(f"Căn cứ {text};")
    assert found.kind is Kind.LAW
    assert found.text == text.rsplit(maxsplit=1)[-1]
    assert found.mention.start == len("Căn cứ ")


def test_a_name_keeps_words_that_sound_like_joining_words() -> None:
    """Accents tell «án phạt tù» from «từ ngày»."""
    (found,) = find_citations(
        "Theo Luật Chuyển giao người đang chấp hành án phạt tù từ ngày 01/7/2026."
    )
    assert found.text == "Luật Chuyển giao người đang chấp hành án phạt tù"


@pytest.mark.parametrize(
    "printed",
    [
        "ngày ngày 31 tháng 3 năm 2026",
        "ngày 31 tháng 3 tháng 2026",
        "ngày31 tháng3 năm2026",
        "ngày31/3/2026",
    ],
    ids=["doubled", "«tháng» for «năm»", "spaces lost", "a space lost"],
)
def test_common_slips_of_dates_are_read(printed: str) -> None:
    """A date with one word wrong is still that date."""
    (found,) = find_citations(f"Nghị định số 104/2026/NĐ-CP {printed} của Chính phủ")
    assert str(found.issued_on) == "2026-03-31"
    assert found.issuer == "Chính phủ"


@pytest.mark.parametrize(
    "text",
    [
        "(Kèm theo tờ khai 01/TC-KT của tổ chức)",
        "Hợp đồng lao động số 12/HĐLĐ-BVĐK",
        "HĐ số 05/2022/HĐ-TV ngày 03/3/2022",
        "Phiếu số 01-PĐK/HĐ",
        "Đề án 06/CP về dữ liệu dân cư",
        "giảng viên Khoa Luật Trường Đại học Huế",
    ],
)
def test_forms_contracts_and_nicknames_are_not_cited(text: str) -> None:
    """They have the shape of a number or of a name, and are none."""
    assert find_citations(text) == []


def test_the_year_may_follow_a_hyphen() -> None:
    """Resolutions on competitiveness were numbered so; a span of years is none."""
    (found,) = find_citations(
        "Nghị quyết số 19-2017/NQ-CP; giai đoạn 2016-2020/KH-UBND"
    )
    assert (found.text, found.number) == ("19-2017/NQ-CP", "19-2017/NQ-CP")


def test_a_year_run_into_its_word_is_read() -> None:
    """«Luật Bảo vệ môi trường năm2020»."""
    (found,) = find_citations("theo Luật Bảo vệ môi trường năm2020;")
    assert found.year == 2020


@pytest.mark.parametrize(
    ("text", "cited", "day"),
    [
        pytest.param(
            "Căn cứ Luật Tổ chức HĐND và UBNDngày 26/11/2003;",
            "Luật Tổ chức HĐND và UBND",
            date(2003, 11, 26),
            id="a law by name",
        ),
        pytest.param(
            "Căn cứ Luật Giángày 20 tháng 6 năm 2012;",
            "Luật Giá",
            date(2012, 6, 20),
            id="a short name",
        ),
        pytest.param(
            "theo Nghị định số 63/2010/NĐ-CPngày 08/6/2010",
            "63/2010/NĐ-CP",
            date(2010, 6, 8),
            id="a number",
        ),
    ],
)
def test_a_day_run_into_the_word_before_is_a_day(
    text: str, cited: str, day: date
) -> None:
    """Name and number end before it; the spans are those of what is printed."""
    (found,) = find_citations(text)
    assert (found.name or found.number) == cited
    assert found.issued_on == day
    assert text[found.start : found.end] == found.text == cited
    assert text[slice(*found.mention)].endswith(text.split("ngày")[1].rstrip(";"))
