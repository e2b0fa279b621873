"""Laws cited by name: where the name ends, and the number or year after it."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations
from lawreg.model import InstrumentKind as Kind
from tests.cited import only

NAMES = [
    (
        "date",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;",
        "Luật Tổ chức chính quyền địa phương",
        date(2025, 6, 16),
        None,
    ),
    ("year", "theo Luật Đất đai năm 2013.", "Luật Đất đai", None, 2013),
    ("bare year", "theo Luật Đất đai 2013.", "Luật Đất đai", None, 2013),
    ("revised", "theo Luật Đất đai (sửa đổi) năm 2024.", "Luật Đất đai", None, 2024),
    (
        "revised, with its day",
        "Pháp lệnh Thuế tài nguyên (sửa đổi) ngày 16/4/1998;",
        "Pháp lệnh Thuế tài nguyên",
        date(1998, 4, 16),
        None,
    ),
    (
        "revised, nothing after",
        "Pháp lệnh Thuế tài nguyên (sửa đổi) có",
        "Pháp lệnh Thuế tài nguyên",
        None,
        None,
    ),
    (
        "comma inside",
        "theo Luật Quản lý, sử dụng tài sản công: cơ quan",
        "Luật Quản lý, sử dụng tài sản công",
        None,
        None,
    ),
    (
        "joined words after",
        "theo Luật Lâm nghiệp và các quy định",
        "Luật Lâm nghiệp",
        None,
        None,
    ),
    (
        "small letters",
        "theo Luật ngân sách nhà\nnước.",
        "Luật ngân sách nhà nước",
        None,
        None,
    ),
    (
        "abbreviation",
        "theo Luật Ban hành văn bản QPPL và",
        "Luật Ban hành văn bản QPPL",
        None,
        None,
    ),
    (
        "amending law",
        "Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu và Luật Đê điều ngày 17/6/2020;",
        "Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu và Luật Đê điều",
        date(2020, 6, 17),
        None,
    ),
    (
        "many laws at once",
        "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày 20/11/2018;",
        "Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch",
        date(2018, 11, 20),
        None,
    ),
    (
        "not in the list",
        "theo Luật Khí quyển và Mặt trăng",
        "Luật Khí quyển",
        None,
        None,
    ),
    (
        "not in the list, and tù is not từ",
        "theo Luật Quản giáo phạm nhân án phạt tù từ",
        "Luật Quản giáo phạm nhân án phạt tù",
        None,
        None,
    ),
    (
        "not in the list, Việt Nam inside",
        "theo Pháp lệnh Bà mẹ Việt Nam anh hùng gồm",
        "Pháp lệnh Bà mẹ Việt Nam anh hùng",
        None,
        None,
    ),
    (
        "quoted title inside",
        "Pháp lệnh quy định danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng” năm 1994",
        "Pháp lệnh quy định danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam anh hùng”",
        None,
        1994,
    ),
    (
        "semicolon inside",
        "Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng và",
        "Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng",
        None,
        None,
    ),
    (
        "abbreviation that hides the word and",
        "theo Luật PCCC năm 2001",
        "Luật PCCC",
        None,
        2001,
    ),
    (
        "a sign for the word and",
        "Luật Bảo vệ & Phát triển rừng năm 2004",
        "Luật Bảo vệ & Phát triển rừng",
        None,
        2004,
    ),
    (
        "longer than most",
        "Pháp lệnh về quyền ưu đãi, miễn trừ dành cho cơ quan đại diện ngoại giao, cơ quan lãnh sự và cơ quan đại diện của tổ chức quốc tế tại Việt Nam ngày 23/8/1993",
        "Pháp lệnh về quyền ưu đãi, miễn trừ dành cho cơ quan đại diện ngoại giao, cơ quan lãnh sự và cơ quan đại diện của tổ chức quốc tế tại Việt Nam",
        date(1993, 8, 23),
        None,
    ),
    (
        "unlisted, closed by its date",
        "Pháp lệnh về nhập cảnh, cư trú của người nước ngoài tại Việt Nam ngày 21/02/1992",
        "Pháp lệnh về nhập cảnh, cư trú của người nước ngoài tại Việt Nam",
        date(1992, 2, 21),
        None,
    ),
    (
        "amending two laws by articles",
        "Luật sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai ngày 18/6/2009",
        "Luật sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai",
        date(2009, 6, 18),
        None,
    ),
    (
        "amending without of",
        "Luật sửa đổi, bổ sung một số điều Luật Đấu thầu năm 2025",
        "Luật sửa đổi, bổ sung một số điều Luật Đấu thầu",
        None,
        2025,
    ),
    (
        "amending whole laws",
        "Luật sửa đổi Luật Đất đai, Luật Nhà ở có hiệu lực",
        "Luật sửa đổi Luật Đất đai, Luật Nhà ở",
        None,
        None,
    ),
    (
        "many laws at once, in a sentence",
        "Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch được áp dụng",
        "Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch",
        None,
        None,
    ),
    ("Constitution", "Hiến pháp năm 2013", "Hiến pháp", None, 2013),
    ("code", "Bộ luật Lao động năm 2019", "Bộ luật Lao động", None, 2019),
    (
        "ordinance",
        "Pháp lệnh Ưu đãi người có công với cách mạng",
        "Pháp lệnh Ưu đãi người có công với cách mạng",
        None,
        None,
    ),
    (
        "congress",
        "Nghị quyết Đại hội Đảng bộ tỉnh Quảng Nam lần thứ XXII, nhiệm kỳ 2020-2025 đã",
        "Nghị quyết Đại hội Đảng bộ tỉnh Quảng Nam lần thứ XXII, nhiệm kỳ 2020-2025",
        None,
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "day", "year"), [n[1:] for n in NAMES], ids=[n[0] for n in NAMES]
)
def test_a_law_is_cited_by_its_name(
    text: str, name: str, day: date | None, year: int | None
) -> None:
    """Decree 30/2020/NĐ-CP has laws cited without number: the name is the citation."""
    found = only(text)
    assert (found.name, found.number) == (name, None)
    assert (found.issued_on, found.year) == (day, year)
    assert " ".join(found.text.split()) == name


@pytest.mark.parametrize(
    "text",
    [
        "Luật này có hiệu lực",
        "phù hợp với Luật Việt Nam",
        "thi hành Pháp lệnh Căn cứ đề nghị của Bộ trưởng",
        "Hội Luật gia tỉnh và luật sư",
        "Trường Đại học Luật Hà Nội",
        "quy định của pháp luật và kỷ luật",
        "dự thảo Luật Đất đai",
        "theo Luật và các văn bản",
    ],
)
def test_the_word_law_alone_cites_nothing(text: str) -> None:
    """«Luật này», jurists, a school and a bill are no citations of a law."""
    assert find_citations(text) == []


def test_a_law_with_its_number_is_cited_by_the_number() -> None:
    """Since 2025 bases print the name and the number; the name is then the title."""
    text = "Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15;"
    found = only(text)
    assert (found.number, found.name, found.kind) == ("10/2022/QH15", None, Kind.LAW)
    assert found.title_span is not None
    assert text[slice(*found.title_span)] == "Luật Thực hiện dân chủ ở cơ sở"


def test_a_law_of_a_month_has_its_year() -> None:
    """«Luật Nghĩa vụ quân sự tháng 12-1981» tells the year and no day."""
    for text in (
        "Luật Nghĩa vụ quân sự tháng 12-1981",
        "Luật Đất đai tháng 11 năm 2003",
    ):
        found = only(f"theo {text} thì")
        assert found.issued_on is None
        assert found.year == int(text[-4:])
        assert f"theo {text}"[found.mention.start : found.mention.end] == text


def test_mark_up_inside_a_name_is_no_word_of_it() -> None:
    """«<b>Luật Giáo dục</b>» inside the name of an amending law leaves one name."""
    text = "Luật sửa đổi, bổ sung một số điều của <b>Luật Giáo dục</b> năm 2009"
    found = only(text)
    assert found.name == "Luật sửa đổi, bổ sung một số điều của Luật Giáo dục"
    assert found.year == 2009
    assert text[found.mention.start : found.mention.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "Luật Hải quan 54/2014/QH13",
        "Luật Khuyến khích đầu tư trong nước (sửa đổi) số 03/1998/QH10",
        "Luật Công nghiệp công nghệ số số 71/2025/QH15",
        "Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14",
    ],
    ids=[
        "no word for number",
        "revised",
        "name that ends in số",
        "name that ends in hợp đồng",
    ],
)
def test_a_law_is_one_citation_with_the_number_after_its_name(text: str) -> None:
    """Name and number are one law, not two, and the provision before is of it."""
    found = only(f"theo Điều 5 của {text} thì")
    assert found.kind is Kind.LAW
    assert found.text == text.rpartition(" ")[2]
    assert f"theo Điều 5 của {text}"[found.mention.start :] == text
    assert [p.address for p in found.pinpoints] == ["d5"]


def test_a_law_on_making_law_is_cited_by_its_number() -> None:
    """«pháp luật số» ends a name: «luật» there is no kind word of the number."""
    text = "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15"
    found = only(text)
    assert (found.number, found.kind) == ("64/2025/QH15", Kind.LAW)
    assert text[found.mention.start :] == text[7:]


def test_the_subject_of_a_treaty_is_no_law() -> None:
    """The Convention «về Luật biển năm 1982» is not a law of Vietnam."""
    assert find_citations("Công ước của Liên hợp quốc về Luật biển năm 1982") == []


def test_a_law_in_small_letters_is_one_after_its_provision() -> None:
    """«Luật dược» alone may be speech; «Chương II Luật dược» is a text."""
    assert only("quy định tại Chương II Luật dược và").name == "Luật dược"


def test_the_heading_of_a_law_does_not_cite_it() -> None:
    """A law's own name before «Căn cứ Hiến pháp» is its heading."""
    text = "Luật Biển Việt Nam Căn cứ Hiến pháp năm 1992"
    assert [c.name for c in find_citations(text)] == ["Hiến pháp"]
