"""Single citations as sentences of plans print them: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import parse_citation
from lawreg.errors import CitationSyntaxError
from lawreg.model import InstrumentKind as Kind
from tests.cited import only

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
    ("a full stop in it", "Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6.năm 2010"),
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


def test_one_citation_is_parsed_and_none_or_two_are_refused() -> None:
    """`parse_citation` reads exactly one, and tells what to write otherwise."""
    assert parse_citation("Nghị định số 63/2010/NĐ-CP").number == "63/2010/NĐ-CP"
    with pytest.raises(CitationSyntaxError) as none:
        parse_citation("không có gì")
    assert "Ví dụ" in none.value.line()
    with pytest.raises(CitationSyntaxError):
        parse_citation("Luật Đất đai và Luật Nhà ở")


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


@pytest.mark.parametrize("words", ["hình thức kỷ luật", "văn bản pháp luật"])
def test_discipline_and_law_at_large_are_no_kind(words: str) -> None:
    """The symbol tells the kind then."""
    assert only(f"theo {words} số 12/2020/QĐ-UBND").kind is Kind.DECISION
