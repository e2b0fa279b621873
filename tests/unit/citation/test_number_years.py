"""«năm 2020» after a number that has no year, and where it is about something else."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations

READ = [
    ("alone", "Quyết định 749/QĐ-TTg năm 2019", 2019),
    ("with số", "Quyết định số 1456/QĐ-TTg năm 2020", 2020),
    ("resolution", "Nghị quyết số 76/NQ-CP năm 2013", 2013),
    ("Party number", "Nghị quyết 18-NQ/TW năm 2017 về tổ chức bộ máy", 2017),
    ("letter in the number", "Nghị quyết số 30c/NQ-CP năm 2011", 2011),
    ("before 1996", "Quyết định số 217-HĐBT năm 1987", 1987),
    ("capitals", "QUYẾT ĐỊNH SỐ 749/QĐ-TTG NĂM 2020", 2020),
    ("over a line", "Căn cứ Quyết định số 749/QĐ-TTg\nnăm 2020 của Thủ tướng", 2020),
    ("another follows", "Chỉ thị 05/CT-TTg năm 2018 và Luật Giá năm 2023", 2018),
    ("opens a sentence", "Thực hiện Chỉ thị số 05/CT-TTg năm 2018, Sở báo cáo", 2018),
    (
        "its issuer follows",
        "kết quả thực hiện Nghị quyết số 76/NQ-CP năm 2021 của Chính phủ",
        2021,
    ),
    (
        "its title follows",
        "triển khai Quyết định số 749/QĐ-TTg năm 2020 phê duyệt Chương trình",
        2020,
    ),
]
NOT_READ = [
    ("year in the number", "Quyết định 15/2020/QĐ-TTg năm 2021"),
    ("after a hyphen", "Nghị quyết số 19-2017/NQ-CP năm 2018"),
    ("a date before", "Nghị quyết số 76/NQ-CP ngày 15/7/2021 năm 2022"),
    ("a date after", "Quyết định 749/QĐ-TTg năm 2020 ngày 03/6/2020"),
    ("plan of a year", "Kế hoạch số 245/KH-UBND năm 2021"),
    ("report of a year", "Báo cáo số 31/BC-UBND năm 2021"),
    ("done in a year", "Kế hoạch thực hiện Nghị quyết số 76/NQ-CP năm 2022"),
    ("told of a year", "Báo cáo tình hình thi hành Chỉ thị số 05/CT-TTg năm 2022."),
    (
        "of a body that cannot issue it",
        "kết quả thực hiện Nghị quyết số 76/NQ-CP năm 2022 của UBND tỉnh",
    ),
    ("somewhere", "Nghị quyết số 57-NQ/TW năm 2026 trên địa bàn tỉnh Lâm Đồng"),
    ("and after", "Nghị quyết số 76/NQ-CP năm 2022 và các năm tiếp theo"),
    ("and another year", "Nghị quyết số 76/NQ-CP năm 2022 và năm 2023"),
    ("two years", "Nghị quyết số 76/NQ-CP năm 2022, 2023"),
    ("years from to", "Nghị quyết số 76/NQ-CP năm 2021 - 2025"),
    ("years in words", "Nghị quyết số 76/NQ-CP năm 2021 đến năm 2025"),
    ("next sentence", "Nghị quyết số 76/NQ-CP. Năm 2022 tỉnh hoàn thành"),
    ("after a comma", "Theo Quyết định số 749/QĐ-TTg, năm 2022 tỉnh hoàn thành"),
    ("lost full stop", "Theo Quyết định số 749/QĐ-TTg Năm 2022 tỉnh hoàn thành"),
    ("paragraph", "- Quyết định số 749/QĐ-TTg\n\nNăm 2022, tỉnh hoàn thành"),
    ("no year", "Nghị quyết số 76/NQ-CP năm 20222"),
]


@pytest.mark.parametrize(
    ("text", "year"), [r[1:] for r in READ], ids=[r[0] for r in READ]
)
def test_a_year_right_after_a_number_without_one_is_its_year(
    text: str, year: int
) -> None:
    """The mention reaches to the end of the year, which is where the date is told."""
    found = find_citations(text)[0]
    assert (found.year, found.issued_on) == (year, None)
    printed = text[found.mention.start : found.mention.end]
    assert printed.lower().endswith(f"năm {year}")
    assert found.date_span is not None
    assert found.date_span.end == found.mention.end


@pytest.mark.parametrize("text", [n[1] for n in NOT_READ], ids=[n[0] for n in NOT_READ])
def test_a_year_that_may_tell_of_something_else_is_left(text: str) -> None:
    """A wrong year would deny the right instrument; none only leaves it open."""
    found = find_citations(text)
    assert [c.year for c in found] == [None]


def test_a_text_cites_nothing_of_a_year_after_its_own() -> None:
    """What a decision of 2021 tells of 2022 is work to be done."""
    head = "Số: 12/QĐ-UBND\nBình Phước, ngày 05 tháng 01 năm 2021\nQUYẾT ĐỊNH\n\n"
    body = "Căn cứ Quyết định số 749/QĐ-TTg năm {};"
    years = [find_citations(head + body.format(y))[0].year for y in (2020, 2021, 2022)]
    assert years == [2020, 2021, None]


def test_the_words_after_a_year_are_no_title_because_of_it() -> None:
    """A date tells that a mention goes on, a year alone only before a verb of titles."""
    text = "Công văn 827/TTg-KTN năm 2008 {} một số nội dung"
    titles = [
        find_citations(text.format(words))[0].title_span is not None
        for words in ("hướng dẫn", "Khoản này và")
    ]
    assert titles == [True, False]
