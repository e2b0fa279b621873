"""Issuing bodies as texts print them: several together, cut short, of a place."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations

JOINT = "Thông tư liên tịch số 47/2009/TTLT-BTC-BLĐTBXH ngày 11/3/2009"
TOGETHER = [
    (
        "each with its word",
        f"{JOINT} của Bộ Tài chính, Bộ Lao động - Thương binh và Xã hội hướng dẫn",
        "Bộ Tài chính - Bộ Lao động - Thương binh và Xã hội",
    ),
    (
        "one word for all",
        f"{JOINT} của liên Bộ Tài chính - Lao động - Thương binh và Xã hội hướng dẫn",
        "Bộ Tài chính - Bộ Lao động - Thương binh và Xã hội",
    ),
    (
        "cut short",
        f"{JOINT} của liên Bộ Tài chính, Bộ LĐTBXH hướng dẫn",
        "Bộ Tài chính - Bộ Lao động - Thương binh và Xã hội",
    ),
    (
        "between them",
        f"{JOINT} giữa Bộ Tài chính và Bộ LĐ-TB&XH hướng dẫn",
        "Bộ Tài chính - Bộ Lao động - Thương binh và Xã hội",
    ),
    (
        "with a court",
        "Thông tư liên tịch số 1/2012/TTLT-BTC-TANDTC của Bộ Tài chính và Tòa án nhân dân tối cao",
        "Bộ Tài chính - Tòa án nhân dân tối cao",
    ),
    (
        "before the number",
        "Thông tư liên tịch của Bộ Tài chính - Công nghiệp số 17/2000/TTLT-BTC-BCN",
        "Bộ Tài chính - Bộ Công nghiệp",
    ),
    (
        "another ministry begins a clause of its own",
        "Thông tư số 26/2019/TT-BTC của Bộ Tài chính, Bộ Nội vụ có trách nhiệm",
        "Bộ Tài chính",
    ),
]
ALONE = [
    (
        "without its dash",
        "Thông tư số 25/2018/TT-BLĐTBXH của Bộ trưởng Bộ Lao động Thương binh và Xã hội",
        "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
    ),
    (
        "dash for a comma",
        "Thông tư số 18/2015/TT-BVHTTDL của Bộ Văn hóa - Thể thao và Du lịch",
        "Bộ Văn hóa, Thể thao và Du lịch",
    ),
    (
        "head of a council",
        "Quyết định số 12/QĐ-HĐTLKS của Chủ tịch Hội đồng Đánh giá trữ lượng khoáng sản quốc gia",
        "Chủ tịch Hội đồng Đánh giá trữ lượng khoáng sản quốc gia",
    ),
    (
        "governor, cut short",
        "Thông tư số 6/2021/TT-NHNN của Thống đốc NHNN Việt Nam",
        "Thống đốc Ngân hàng Nhà nước Việt Nam",
    ),
    (
        "ministry cut short",
        "Thông tư số 02/2017/TT-BNNPTNT của Bộ NN&PTNT",
        "Bộ Nông nghiệp và Phát triển nông thôn",
    ),
    (
        "department with «&»",
        "đề nghị của Sở Tài nguyên & Môi trường tại Tờ trình số 66/TTr-STNMT",
        "Sở Tài nguyên và Môi trường",
    ),
    (
        "department of a city, without its unit",
        "đề nghị của Sở Xây dựng Hà Nội tại văn bản số 15718/SXD-VP",
        "Sở Xây dựng Hà Nội",
    ),
    (
        "head of the bank",
        "đề nghị của Thống đốc Ngân hàng Nhà nước Việt Nam tại Tờ trình số 20/TTr-NHNN",
        "Thống đốc Ngân hàng Nhà nước Việt Nam",
    ),
    (
        "head of a board",
        "đề nghị của Trưởng ban Ban Quản lý các khu kinh tế tại Tờ trình số 8/TTr-BQL",
        "Trưởng ban Ban Quản lý các khu kinh tế",
    ),
    (
        "committee of the National Assembly",
        "Báo cáo thẩm tra số 43/BC-UBPL ngày 03/6/2025 của Ủy ban Pháp luật và Tư pháp",
        "Ủy ban Pháp luật và Tư pháp",
    ),
    (
        "people's committees of no named place",
        "Công văn số 43/UBND-NC của Ủy ban nhân dân cấp xã",
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [x[1:] for x in TOGETHER + ALONE],
    ids=[x[0] for x in TOGETHER + ALONE],
)
def test_bodies_are_read_in_full(text: str, issuer: str | None) -> None:
    """Bodies of a joint text are all told, and abbreviations are written out."""
    (found,) = find_citations(text)
    assert found.issuer == issuer


CAN_THO = "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ\nSố: 12/KH-UBND\n\n"
OF_A_PLACE = [
    (
        "the city's own",
        "Quyết định số 5/QĐ-UBND của UBND thành phố",
        "thành phố Cần Thơ",
    ),
    ("of a province that was", "Quyết định số 5/QĐ-UBND của UBND tỉnh", "tỉnh"),
    (
        "before the number",
        "các Quyết định của UBND thành phố: Số 5/QĐ-UBND",
        "thành phố Cần Thơ",
    ),
]


@pytest.mark.parametrize(
    ("text", "place"), [p[1:] for p in OF_A_PLACE], ids=[p[0] for p in OF_A_PLACE]
)
def test_the_place_completes_only_a_body_of_its_own_unit(text: str, place: str) -> None:
    """In a city, «UBND tỉnh» is the committee of a province merged into it."""
    (found,) = find_citations(CAN_THO + text)
    assert found.issuer == f"UBND {place}"


def test_the_committee_in_the_head_tells_the_place_not_a_title_above_it() -> None:
    """Sites put a title before the head, and it may name another province."""
    text = (
        "# Về miễn giảm tiền sử dụng đất trên địa bàn thành phố Hà Nội\n\n"
        "| ỦY BAN NHÂN DÂN TỈNH LAI CHÂU | Số: 16/2010/QĐ-UBND |\n\n"
        "Thay thế Quyết định số 25/2005/QĐ-UB ngày 03/02/2005 của UBND tỉnh."
    )
    (found,) = find_citations(text)
    assert found.issuer == "UBND tỉnh Lai Châu"


@pytest.mark.parametrize(
    "head",
    [
        "QUỐC HỘI\n--------\nĐộc lập - Tự do - Hạnh phúc\n---------------\nLuật\n số: 39/2024/QH15\n",
        "QUỐC HỘI -------- Độc lập - Tự do - Hạnh phúc ------- Luật số: 39/2024/QH15 Hà Nội, ",
        "CHÍNH PHỦ_______ Số: 39/2024/QH15 | CỘNG HÒA |\n\n",
    ],
    ids=["on lines of their own", "all in one line", "after a rule of underscores"],
)
def test_the_own_number_is_known_in_heads_printed_with_rules(head: str) -> None:
    """Rules of dashes or underscores part a head like line ends do."""
    text = f"{head}Căn cứ Luật Đất đai số 31/2024/QH15; ban hành kèm theo Luật số 39/2024/QH15"
    assert [c.number for c in find_citations(text)] == ["31/2024/QH15"]
