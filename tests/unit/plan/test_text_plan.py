"""The head of a document as offices set it, and as conversion leaves it."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from lawreg.model import InstrumentKind
from lawreg.plan import load_plan, locate

TWO_COLUMNS = """\
   UBND TỈNH BÌNH PHƯỚC         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        SỞ NỘI VỤ                   Độc lập - Tự do - Hạnh phúc

     Số: 12/KH-SNV               Bình Phước, ngày 05 tháng 01 năm 2022

KẾ HOẠCH
Cải cách hành chính nhà nước
năm 2022

Thực hiện Nghị quyết số 76/NQ-CP.
"""
MARKDOWN = """\
**ỦY BAN NHÂN DÂN
**
THÀNH PHỐ CẦN THƠ
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 165/KH-UBND
|
*Cần Thơ, ngày 21
tháng 11 năm 2025 *
|

** **

**KẾ HOẠCH**

THỰC HIỆN CÔNG TÁC DÂN SỐ TRONG
TÌNH HÌNH MỚI

Thực hiện Chỉ thị số 27/CT-TTg.
"""
BLANKS = """\
ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:           /KH-UBND | Lâm Đồng, ngày       tháng 3 năm 2026
KẾ HOẠCH
Chuyển đổi số giai đoạn 2026 - 2030

Căn cứ Nghị quyết số 76/NQ-CP.
"""
LETTER = """\
UBND TỈNH LÂM ĐỒNG
TRUNG TÂM KHUYẾN NÔNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:        /TTKN-HCTH
V/v báo cáo tình hình thực hiện
nhiệm vụ
Lâm Đồng, ngày      tháng 11 năm 2025

Kính gửi: Sở Nội vụ.

Trung tâm Khuyến nông báo cáo như sau:
"""


@pytest.mark.parametrize(
    ("text", "number", "day", "issuer", "place", "title"),
    [
        pytest.param(
            TWO_COLUMNS,
            "12/KH-SNV",
            date(2022, 1, 5),
            "Sở Nội vụ tỉnh Bình Phước",
            "Bình Phước",
            "Cải cách hành chính nhà nước năm 2022",
            id="two columns of a PDF",
        ),
        pytest.param(
            MARKDOWN,
            "165/KH-UBND",
            date(2025, 11, 21),
            "Ủy ban nhân dân thành phố Cần Thơ",
            "Cần Thơ",
            "THỰC HIỆN CÔNG TÁC DÂN SỐ TRONG TÌNH HÌNH MỚI",
            id="cells of a web page, lines broken anywhere",
        ),
        pytest.param(
            BLANKS,
            "",
            None,
            "Ủy ban nhân dân tỉnh Lâm Đồng",
            "Lâm Đồng",
            "Chuyển đổi số giai đoạn 2026 - 2030",
            id="number and day left open",
        ),
        pytest.param(
            LETTER,
            "",
            None,
            "Trung tâm Khuyến nông tỉnh Lâm Đồng",
            "Lâm Đồng",
            "báo cáo tình hình thực hiện nhiệm vụ",
            id="an official letter",
        ),
    ],
)
def test_the_head_of_a_document(
    text: str, number: str, day: date | None, issuer: str, place: str, title: str
) -> None:
    """What Decree 30/2020/NĐ-CP puts at the head is read; what is open stays open."""
    plan = load_plan("plan.txt", text)
    assert (plan.number, plan.issued_on) == (number, day)
    assert (plan.issuer, plan.place) == (issuer, place)
    assert plan.title == title
    assert plan.title_span is not None
    shown = plan.text[slice(*plan.title_span)]
    assert shown.split()[-2:] == title.split()[-2:]


def test_a_day_left_open_is_not_before_the_month_printed() -> None:
    """«ngày      tháng 3 năm 2026» cannot be a day of February."""
    assert load_plan("a.txt", BLANKS).signed_by == date(2026, 3, 31)
    assert load_plan("a.txt", TWO_COLUMNS).signed_by is None


OFFICES = [
    ("UBND TỈNH BÌNH PHƯỚC\nVĂN PHÒNG", "Văn phòng Ủy ban nhân dân tỉnh Bình Phước"),
    ("UBND THÀNH PHỐ HỒ CHÍ MINH\nSỞ Y TẾ", "Sở Y tế Thành phố Hồ Chí Minh"),
    ("UBND TP. HÀ NỘI\nSỞ NỘI VỤ", "Sở Nội vụ thành phố Hà Nội"),
    ("HĐND TỈNH BÌNH PHƯỚC", "Hội đồng nhân dân tỉnh Bình Phước"),
    ("TỈNH ỦY BÌNH PHƯỚC\nBAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy Bình Phước"),
    ("BỘ NỘI VỤ", "Bộ Nội vụ"),
    ("BỘ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "Tổng cục Thuế, Bộ Tài chính"),
    ("VĂN PHÒNG CHÍNH PHỦ", "Văn phòng Chính phủ"),
    ("SỞ NGOẠI VỤ", "Sở Ngoại vụ tỉnh Bình Phước"),
    ("UBND HUYỆN ĐỒNG PHÚ\nPHÒNG NỘI VỤ", "Phòng Nội vụ huyện Đồng Phú"),
    ("UBND XÃ TÂN LẬP", "Ủy ban nhân dân xã Tân Lập"),
]


@pytest.mark.parametrize(("head", "name"), OFFICES, ids=[name for _, name in OFFICES])
def test_an_office_is_named_in_full(head: str, name: str) -> None:
    """The body above gives the territory; the letters are those of running text."""
    text = (
        f"{head}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-X\n"
        "Bình Phước, ngày 05 tháng 01 năm 2022\nKẾ HOẠCH\nNăm 2022\n\nNội dung\n"
    )
    assert load_plan("plan.txt", text).issuer == name


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 41/KH-SNgV", "41/KH-SNgV"),
        ("Số: 41 /KH-SNgV", "41/KH-SNgV"),
        ("Số 22-KH/TU", "22-KH/TU"),
        ("Số: 02600/PA-UBND", "02600/PA-UBND"),
        ("Số: 15/2022/QĐ-UBND", "15/2022/QĐ-UBND"),
        ("Số: 7/QĐ- UBND", "7/QĐ-UBND"),
        ("Số: 2701/SNV-CCHC&VTLT", "2701/SNV-CCHC&VTLT"),
        ("Số: ……/KH-UBND", ""),
    ],
)
def test_the_number_as_typed(line: str, number: str) -> None:
    """Spaces of typing go; a number not yet given is empty."""
    text = f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{line}\nKẾ HOẠCH\nX\n\nY\n"
    assert load_plan("plan.txt", text).number == number


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("KẾ HOẠCH", InstrumentKind.PLAN),
        ("QUYẾT ĐỊNH", InstrumentKind.DECISION),
        ("CHỈ THỊ", InstrumentKind.DIRECTIVE),
        ("BÁO CÁO", InstrumentKind.REPORT),
        ("CHƯƠNG TRÌNH", InstrumentKind.PROGRAMME),
        ("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022", InstrumentKind.PLAN),
    ],
)
def test_the_kind_stands_in_capitals(line: str, kind: InstrumentKind) -> None:
    """The name of the kind has a line of its own, or begins the title."""
    text = f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/X-Y\n{line}\nCông tác\n\nY\n"
    assert load_plan("plan.txt", text).kind is kind


def test_a_text_without_a_head_says_nothing_of_itself() -> None:
    """A sentence is read for its citations; its numbers are not its own."""
    text = "Số: 61/2018/NĐ-CP của Chính phủ, Bình Phước, ngày 01 tháng 01 năm 2022."
    plan = load_plan("-", text)
    assert (plan.number, plan.issuer, plan.place, plan.title) == ("", "", "", "")
    assert (plan.issued_on, plan.period) == (None, None)
    assert plan.text == text


def test_decomposed_letters_change_nothing_but_offsets() -> None:
    """A file typed on another system has its marks apart."""
    apart = unicodedata.normalize("NFD", TWO_COLUMNS)
    plan, usual = load_plan("a.txt", apart), load_plan("a.txt", TWO_COLUMNS)
    assert plan.text == apart
    assert plan[2:9] == usual[2:9]
    assert plan.title_span is not None
    assert usual.title_span is not None
    title = unicodedata.normalize("NFC", apart[slice(*plan.title_span)])
    assert title == TWO_COLUMNS[slice(*usual.title_span)]


def test_a_place_in_a_text_is_its_line_and_column() -> None:
    """The pointer is empty, the offsets are into the file."""
    plan = load_plan("plan.txt", TWO_COLUMNS)
    start = TWO_COLUMNS.index("76/NQ-CP")
    assert locate(plan, start, start + 8) == ("", 10, 25, start, start + 8)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Bình Phước, ngày 15 tháng 3 năm 2024", date(2024, 3, 15)),
        ("TP. Hồ Chí Minh, ngày 05/01/2022", date(2022, 1, 5)),
        ("Theo Quyết định số 1/QĐ-UBND, ngày 15 tháng 3 năm 2024", None),
        ("Căn cứ báo cáo, ngày 15 tháng 3 năm 2024", None),
    ],
)
def test_a_line_of_place_and_date_dates_a_plan_without_a_head(
    line: str, day: date | None
) -> None:
    """Such a line is the day of signing wherever it stands; a sentence with a date is not."""
    plan = load_plan("-", f"Kế hoạch kiểm tra\n{line}\nThực hiện nhiệm vụ được giao.\n")
    assert plan.issued_on == day
