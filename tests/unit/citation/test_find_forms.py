"""Single citations as sentences of plans print them: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations, parse_citation
from lawreg.errors import CitationSyntaxError
from lawreg.model import PIECE_BREAK, Citation
from lawreg.model import InstrumentKind as Kind

HEAD = "UBND TỈNH QUẢNG NAM\nSố: 12/KH-UBND\nQuảng Nam, ngày 05 tháng 01 năm 2022\n\n"


def only(text: str, place: str = "") -> Citation:
    """Find the one citation of a text."""
    (found,) = find_citations(text, place)
    assert text[found.start : found.end] == found.text
    return found


ISSUERS = [
    (
        "Government",
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ",
        "Chính phủ",
    ),
    (
        "Prime Minister in capitals",
        "CHỈ THỊ SỐ 26/CT-TTG NGÀY 05/9/2016 CỦA THỦ TƯỚNG CHÍNH PHỦ",
        "Thủ tướng Chính phủ",
    ),
    (
        "ministry in other letters",
        "Thông tư số 26/2019/TT-BTC ngày 10/5/2019 của Bộ Tài Chính",
        "Bộ Tài chính",
    ),
    (
        "minister",
        "Quyết định số 403/QĐ-BYT ngày 20/01/2021 của Bộ Trưởng Bộ\nY tế",
        "Bộ trưởng Bộ Y tế",
    ),
    (
        "two ministries",
        "Thông tư liên tịch số 71/2014/TTLT-BTC-BNV ngày 30/5/2014 của Bộ Tài chính và Bộ Nội vụ",
        "Bộ Tài chính - Bộ Nội vụ",
    ),
    (
        "province completed",
        "Quyết định số 32/QĐ-UBND ngày 27/12/2021 của Ủy ban nhân dân (UBND) tỉnh",
        "UBND tỉnh Quảng Nam",
    ),
    (
        "province printed",
        "Kế hoạch số 75/KH-UBND ngày 09/7/2018 của UBND tỉnh Sóc Trăng",
        "UBND tỉnh Sóc Trăng",
    ),
    (
        "chairman",
        "Quyết định số 14/QĐ-UBND ngày 25/9/2025 của Chủ tịch Ủy ban nhân dân tỉnh",
        "Chủ tịch UBND tỉnh Quảng Nam",
    ),
    (
        "council",
        "Nghị quyết số 21/2025/NQ-HĐND ngày 28/8/2025 của HĐND tỉnh Lâm Đồng",
        "HĐND tỉnh Lâm Đồng",
    ),
    (
        "provincial Party body by its formal name",
        "Quyết định số 99-QĐ/TU ngày 10/4/2018 của Ban Chấp hành Đảng bộ tỉnh",
        "Tỉnh ủy Quảng Nam",
    ),
    (
        "standing board of the Party",
        "Kế hoạch số 31-KH/TU ngày 28/01/2026 của Ban Thường vụ Tỉnh ủy",
        "Ban Thường vụ Tỉnh ủy Quảng Nam",
    ),
    (
        "plenum",
        "Nghị quyết số 21-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Khóa XII",
        "Ban Chấp hành Trung ương Đảng",
    ),
    (
        "plenum after a comma",
        "Nghị quyết 36-NQ/TW ngày 22/10/2018, Hội nghị lần thứ 8 của Ban Chấp hành Trung ương Đảng",
        "Ban Chấp hành Trung ương Đảng",
    ),
    (
        "department",
        "Báo cáo số 15/BC-SKHCN ngày 20/01/2026 của Sở Khoa học và Công nghệ",
        "Sở Khoa học và Công nghệ",
    ),
    (
        "working group with commas in its name",
        "Công văn số 107/TCT ngày 18/3/2026 của Tổ Công tác cải cách thủ tục hành chính (TTHC), chuyển đổi số về báo cáo tiến độ",
        "Tổ Công tác cải cách thủ tục hành chính, chuyển đổi số",
    ),
    (
        "subject before",
        "UBND tỉnh đã ban hành Kế hoạch số 13/KH-UBND ngày 29/01/2026",
        "UBND tỉnh Quảng Nam",
    ),
    (
        "territory for its committee",
        "tỉnh Quảng Nam đã ban hành Kế hoạch số 13/KH-UBND ngày 29/01/2026",
        "UBND tỉnh Quảng Nam",
    ),
    (
        "body before «tại»",
        "theo đề nghị của Sở Nội vụ tại Công văn số 27/SNV-CCHC ngày 05/11/2025",
        "Sở Nội vụ",
    ),
    (
        "head of a group",
        "các Quyết định của Thủ tướng Chính phủ: Quyết định số 326/QĐ-TTg ngày 09/3/2022",
        "Thủ tướng Chính phủ",
    ),
    (
        "between kind and number",
        "Nghị định của Chính phủ số 63/2010/NĐ-CP ngày 08/6/2010",
        "Chính phủ",
    ),
    (
        "the symbol alone tells nothing",
        "Quyết định số 32/QĐ-UBND ngày 27/12/2021",
        None,
    ),
    (
        "a subject that cannot issue it",
        "Sở Nội vụ ban hành Nghị định số 61/2018/NĐ-CP",
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "issuer"), [i[1:] for i in ISSUERS], ids=[i[0] for i in ISSUERS]
)
def test_the_issuer_is_read_from_words(text: str, issuer: str | None) -> None:
    """Words tell the issuer; the place of the document completes «UBND tỉnh»."""
    assert only(f"Theo {text}.", "Quảng Nam").issuer == issuer


DATES = [
    ("slashes", "Nghị định số 63/2010/NĐ-CP ngày 08/6/2010"),
    ("words over a line end", "Nghị định số 63/2010/NĐ-CP ngày 08\ntháng 6 năm\n2010"),
    ("misprint", "Nghị định số 63/2010/NĐ-CP ngà 08/6/2010"),
    ("after a comma", "Nghị định số 63/2010/NĐ-CP, ngày 8-6-2010"),
    ("in brackets", "Nghị định số 63/2010/NĐ-CP (ngày 08/6/2010)"),
    ("run into its word", "Nghị định số 63/2010/NĐ-CP ngày08/6/2010"),
    ("printed twice", "Nghị định số 63/2010/NĐ-CP ngày ngày 08 tháng 6 năm 2010"),
    ("without its word", "Nghị định số 63/2010/NĐ-CP 08 tháng 6 năm 2010"),
    ("points apart", "Nghị định số 63/2010/NĐ-CP ngày 08 . 6 . 2010"),
    ("after the issuer", "Nghị định số 63/2010/NĐ-CP của Chính phủ ngày 08/6/2010"),
    (
        "before the subject",
        "Ngày 08/6/2010, Chính phủ đã ban hành Nghị định số 63/2010/NĐ-CP về kiểm soát",
    ),
]


@pytest.mark.parametrize("text", [d[1] for d in DATES], ids=[d[0] for d in DATES])
def test_the_date_is_found_where_people_print_it(text: str) -> None:
    """A date belongs to the citation wherever in its phrase it stands."""
    found = only(text)
    assert found.issued_on == date(2010, 6, 8)
    assert found.date_span is not None
    assert "2010" in text[slice(*found.date_span)]


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Luật số 15/2003/QH11", Kind.LAW),
        ("Nghị quyết số 15/2003/QH11", Kind.RESOLUTION),
        ("Quy định số 178-QĐ/TW", Kind.REGULATION),
        ("Công văn số 338/BC-STC", Kind.OFFICIAL_LETTER),
        ("Phương án số 728/PA-UBND", Kind.OTHER),
        ("Quy chế phối hợp số 49/QCPH-UBND-UBMT", Kind.STATUTE),
        ("văn bản số 12/SNV-CCVC", Kind.OFFICIAL_LETTER),
    ],
)
def test_the_kind_word_goes_before_the_symbol(text: str, kind: Kind) -> None:
    """15/2003/QH11 is a law and a resolution: only the word tells which."""
    assert only(text).kind is kind


STANDARDS = [
    ("TCVN ISO 9001: 2015", "TCVN ISO 9001:2015"),
    ("TCVN ISO\n9001: 2015", "TCVN ISO 9001:2015"),
    ("TCVN 6909:2001", "TCVN 6909:2001"),
    ("TCVN ISO/IEC 27001:2019", "TCVN ISO/IEC 27001:2019"),
    ("QCVN 05:2023/BTNMT", "QCVN 05:2023/BTNMT"),
    ("QCVN 01-1:2018/BYT", "QCVN 01-1:2018/BYT"),
    ("QCVN 09-MT:2015/BTNMT", "QCVN 09-MT:2015/BTNMT"),
    ("QCĐP 01:2020/HN", "QCĐP 01:2020/HN"),
    ("TCXD 25:1991", "TCXD 25:1991"),
    ("ISO 9001 : 2015", "ISO 9001:2015"),
    ("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
    ("ISO 14001", "ISO 14001"),
]


@pytest.mark.parametrize(("printed", "number"), STANDARDS)
def test_a_standard_is_a_citation(printed: str, number: str) -> None:
    """Standards are cited by their own number, the year after a colon."""
    found = only(f"theo {printed} vào hoạt động")
    assert (found.text, found.number) == (printed, number)
    assert found.kind is Kind.STANDARD


@pytest.mark.parametrize("text", ["hệ thống ISO 9", "iso-9001.pdf", "ISO điện tử"])
def test_not_every_iso_is_a_standard(text: str) -> None:
    """Without a number of a standard, or as a file's name, nothing is cited."""
    assert find_citations(text) == []


def test_standards_far_from_other_law_are_found() -> None:
    """A paragraph that cites nothing but «ISO 9001:2015» is read too."""
    text = "Không có gì.\n" * 400 + "Áp dụng ISO 9001:2015.\n" + "Hết.\n" * 400
    assert [c.number for c in find_citations(text)] == ["ISO 9001:2015"]


SHORTS = [
    (
        "Party issuer",
        "Nghị quyết 57 và Nghị quyết 68 của Bộ Chính trị",
        ["57-NQ/TW", "68-NQ/TW"],
    ),
    ("decree with its year", "Nghị định 61/2018 ngày 23/4/2018", ["61/2018/NĐ-CP"]),
    (
        "full mention before",
        "Chỉ thị số 26/CT-TTg. Theo Chỉ thị 26, các sở",
        ["26/CT-TTg", "26/CT-TTg"],
    ),
    ("nothing tells which", "theo Nghị quyết 12 về công tác", []),
    ("a decree of another text", "theo Nghị định 54 và Thông tư số 17", ["54", "17"]),
    ("decision with the word number", "theo Quyết định số 79 thì", ["79"]),
    ("abbreviated kind", "theo NĐ 61/2018, các sở", ["61/2018/NĐ-CP"]),
    ("abbreviated kind, nothing told", "theo NĐ 54, TT 12 và QĐ 45/2016", []),
    (
        "decision after its provision",
        "khoản 2 Điều 6 Quyết định 493 thì",
        ["493"],
    ),
    (
        "Party issuer after the day",
        "Nghị quyết 57 ngày 22/12/2024 của Bộ Chính trị",
        ["57-NQ/TW"],
    ),
    (
        "a day shows a citation",
        "Chỉ thị 16 ngày 31/3/2020 của Thủ tướng Chính phủ",
        ["16"],
    ),
    ("a year is no number", "khoản 2 Điều 6 Quyết định 2005 thì", []),
    ("letter after a point", "Thông tư số 08.a/2010 thì", []),
    ("back references", "Luật này, Nghị định trên và Thông tư nói trên", []),
    (
        "what it is called later",
        "Nghị định số 61/2018/NĐ-CP (sau đây gọi tắt là Nghị định 61)",
        ["61/2018/NĐ-CP", "61/2018/NĐ-CP"],
    ),
    ("a programme's nickname", "triển khai Đề án 06 trên địa bàn", []),
]


@pytest.mark.parametrize(
    ("text", "numbers"), [s[1:] for s in SHORTS], ids=[s[0] for s in SHORTS]
)
def test_bare_digits_cite_only_what_can_be_told(text: str, numbers: list[str]) -> None:
    """«Nghị quyết 57 của Bộ Chính trị» is 57-NQ/TW; «Đề án 06» is no number."""
    assert [c.number for c in find_citations(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Mẫu số 01/BC-UBND kèm theo",
        "Hợp đồng số 12/HĐ-UBND",
        "điện thoại 0235/3852.123",
        "Số:      /KH-UBND",
        "tỷ lệ 19/63 tỉnh",
        "Số 25/KP-HCM đường Lê Lợi",
    ],
)
def test_other_things_with_slashes_are_no_citations(text: str) -> None:
    """Form codes, contracts, telephone numbers, blanks and addresses."""
    assert find_citations(text) == []


def test_the_documents_own_number_is_not_cited() -> None:
    """«Số: 12/KH-UBND» in the head, and «kèm theo» it, are the document itself."""
    text = f"{HEAD}(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2022) Thực hiện Kế hoạch số 12/KH-UBND ngày 07/02/2020."
    found = find_citations(text)
    assert [c.issued_on for c in found] == [date(2020, 2, 7)]


def test_no_citation_crosses_a_piece_of_the_plan() -> None:
    """What stands in two strings of a file is no single phrase."""
    text = f"Quyết định số 63/2010{PIECE_BREAK}/QĐ-UBND và Luật Đất{PIECE_BREAK}đai; Nghị định số 61/2018/NĐ-CP{PIECE_BREAK}ngày 23/4/2018"
    found = find_citations(text)
    assert [(c.number, c.issued_on) for c in found] == [("61/2018/NĐ-CP", None)]


def test_one_citation_is_parsed_and_none_or_two_are_refused() -> None:
    """`parse_citation` reads exactly one, and tells what to write otherwise."""
    assert parse_citation("Nghị định số 63/2010/NĐ-CP").number == "63/2010/NĐ-CP"
    with pytest.raises(CitationSyntaxError) as none:
        parse_citation("không có gì")
    assert "Ví dụ" in none.value.line()
    with pytest.raises(CitationSyntaxError):
        parse_citation("Luật Đất đai và Luật Nhà ở")


OLD_FORMS = [
    ("Council of Ministers", "Nghị định số 235-HĐBT ngày 18/9/1985", "235-HĐBT"),
    ("Government, hyphen", "Nghị định số 194-CP ngày 31/12/1964", "194-CP"),
    ("Government, space", "Quyết định số 150 CP ngày 10/6/1977", "150-CP"),
    ("letters run to the figures", "Quyết định số 1357TC/QĐ-TCT", "1357 TC/QĐ-TCT"),
    ("office and unit", "Quyết định số 143 TCTK/PPCĐ", "143 TCTK/PPCĐ"),
    ("President, hyphen", "Sắc lệnh số 47-SL ngày 10/10/1945", "47-SL"),
    ("hyphen for slash", "Luật số 34/2005-QH11", "34/2005/QH11"),
    ("hyphens for both slashes", "Lệnh số 16/2009-L-CTN", "16/2009/L-CTN"),
    (
        "ordinance with hyphens",
        "Pháp lệnh số 38/2001-PL-UBTVQH10",
        "38/2001/PL-UBTVQH10",
    ),
]


@pytest.mark.parametrize(
    ("text", "number"), [o[1:] for o in OLD_FORMS], ids=[o[0] for o in OLD_FORMS]
)
def test_numbers_of_former_times_are_read(text: str, number: str) -> None:
    """Before 1996 a number had no settled form; the kind word shows that it is one."""
    found = only(f"theo {text} về")
    assert found.number == number
    assert f"theo {text}"[found.mention.start :] == text


@pytest.mark.parametrize(
    "text",
    ["công suất 150 CP", "đoạn 12-CP", "mục 3-QH12", "xã 194 HĐBT"],
)
def test_figures_before_a_symbol_are_no_number_without_a_kind(text: str) -> None:
    """Horsepower is written CP too."""
    assert find_citations(f"theo {text} và nghị định") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nghị định số 05/2005/NĐ-CP ngày 17 ngày 8 năm 2005", date(2005, 8, 17)),
        ("Thông tư số 12/2002/TT-BCA (A11) ngày 13/9/2002", date(2002, 9, 13)),
        ("Luật Phá sản (số 51/2014/QH13) ngày 19/6/2014", date(2014, 6, 19)),
        ("Thông tư số 38/2009/TT-BNNPTNTngày 26 tháng 6 năm 2009", date(2009, 6, 26)),
    ],
    ids=[
        "word for month slipped",
        "unit in brackets",
        "number in brackets",
        "word run into the symbol",
    ],
)
def test_the_mention_reaches_to_its_date(text: str, day: date) -> None:
    """The whole reference ends with the date, whatever stands before that."""
    found = only(f"theo {text} của")
    assert found.issued_on == day
    assert f"theo {text}"[found.mention.start :] == text


@pytest.mark.parametrize(
    ("text", "mention", "day", "issuer"),
    [
        (
            "Luật Chất lượng sản phẩm, hàng hóa được Quốc hội thông qua ngày 21/11/2007 và",
            "Luật Chất lượng sản phẩm, hàng hóa",
            date(2007, 11, 21),
            "Quốc hội",
        ),
        (
            "Luật số 33/2009/QH12, đã được Quốc hội khóa XII, kỳ họp thứ 5 thông qua ngày 18 tháng 6 năm 2009;",
            "Luật số 33/2009/QH12",
            date(2009, 6, 18),
            "Quốc hội",
        ),
        (
            "Luật Giáo dục được Quốc hội thông qua và công bố ngày 10/12/2019",
            "Luật Giáo dục",
            None,
            None,
        ),
    ],
    ids=["law by name", "session between", "another day than that of passing"],
)
def test_the_clause_of_passing_tells_body_and_day(
    text: str, mention: str, day: date | None, issuer: str | None
) -> None:
    """A law is of the day it was passed; the clause that says so is outside the mention."""
    found = only(f"Căn cứ {text}")
    assert f"Căn cứ {text}"[found.mention.start : found.mention.end] == mention
    assert (found.issued_on, found.issuer) == (day, issuer)
    assert (found.date_span is None) == (day is None)


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


NEITHER = [
    ("dates", "ngày 12/5/2020, 12-5-2020, tháng 5/2020, quý I/2020"),
    ("fractions and ratios", "tỷ lệ 3/4, đạt 15/20 chỉ tiêu, 24/7"),
    ("money and rates", "5.000.000 đồng/người, 1.200 USD/năm, 60km/h"),
    ("telephone", "điện thoại 0271.3879/1234, ĐT: 0913 123/456"),
    ("form codes", "Mẫu số 01/BM-KSTT, mẫu 02a/TTHC, biểu số 03/BC-SNV"),
    ("files and contracts", "hồ sơ số 12/HS-CN, hợp đồng số 15/2020/HĐ-XD"),
    ("blanks", "Số: …/KH-UBND, số ..../QĐ-UBND, số    /2020/TT-BTC"),
    ("paths", "tệp a/b/NĐ-CP, và/hoặc, 3G/4G, http://vanban.vn/12/QD"),
]


@pytest.mark.parametrize("text", [n[1] for n in NEITHER], ids=[n[0] for n in NEITHER])
def test_what_plans_are_full_of_is_no_citation(text: str) -> None:
    """Figures with slashes are everywhere in a plan; none of these names a text."""
    assert find_citations(f"Sở báo cáo {text}, theo yêu cầu.") == []
