"""What citations share in a list, and what stands inside the title of another."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations
from lawreg.model import CitationRole as Role
from lawreg.model import InstrumentKind as Kind


def test_a_list_shares_its_kind_and_its_issuer() -> None:
    """«các Nghị định số A, số B và C của Chính phủ»: one word and one body for all."""
    text = "các Nghị định số 63/2010/NĐ-CP, số 48/2013/NĐ-CP và 92/2017/NĐ-CP của Chính phủ"
    found = find_citations(text)
    assert [c.number for c in found] == [
        "63/2010/NĐ-CP",
        "48/2013/NĐ-CP",
        "92/2017/NĐ-CP",
    ]
    assert {(c.kind, c.issuer) for c in found} == {(Kind.DECREE, "Chính phủ")}


def test_a_list_of_laws_shares_the_word_law() -> None:
    """Acts of the Assembly have no type in their symbol: the list's word tells it."""
    found = find_citations("các Luật số 22/2008/QH12 và số 52/2019/QH14")
    assert [c.kind for c in found] == [Kind.LAW, Kind.LAW]


def test_items_without_a_year_share_a_date_printed_once() -> None:
    """«số 8 và số 9 ngày …» have one date, the item before the comma its own."""
    text = "các Công điện: số 7/CĐ-UBND ngày 17/11/2025, số 8/CĐ-UBND và số 9/CĐ-UBND ngày 19/11/2025 của UBND tỉnh"
    found = find_citations(text, "Đắk Lắk")
    assert [c.issued_on for c in found] == [
        date(2025, 11, 17),
        date(2025, 11, 19),
        date(2025, 11, 19),
    ]
    assert {c.issuer for c in found} == {"UBND tỉnh Đắk Lắk"}


def test_a_number_with_a_year_takes_no_neighbours_date() -> None:
    """63/2010/NĐ-CP cannot be of 2013."""
    found = find_citations(
        "các Nghị định số 63/2010/NĐ-CP và 48/2013/NĐ-CP ngày 14/5/2013"
    )
    assert [c.issued_on for c in found] == [None, date(2013, 5, 14)]


def test_the_subject_governs_the_whole_list() -> None:
    """«UBND tỉnh ban hành Kế hoạch A …; Kế hoạch B …»."""
    text = "UBND tỉnh đã ban hành Kế hoạch số 3/KH-UBND ngày 17/3/2026 về cải cách; Kế hoạch số 4/KH-UBND ngày 20/3/2026 về dữ liệu."
    found = find_citations(text, "Lâm Đồng")
    assert [c.issuer for c in found] == ["UBND tỉnh Lâm Đồng"] * 2
    assert [c.role for c in found] == [Role.HISTORY] * 2


TITLES = [
    ("to a semicolon", "về kiểm soát thủ tục hành chính", ";"),
    ("to the end of the sentence", "ban hành Quy chế làm việc", ". Các sở"),
    ("before a remark", "quy định về hóa đơn", " (sau đây gọi tắt là Nghị định)"),
    ("before other texts", "về dân quân tự vệ", " và các văn bản khác có liên quan"),
    ("before a purpose", "về cải cách chế độ công vụ", " nhằm bảo đảm kỷ cương"),
    ("before a new clause", "về dữ liệu", ", UBND tỉnh ban hành Kế hoạch"),
    ("before its amendment", "về công tác văn thư", ", được sửa đổi, bổ sung"),
    ("with brackets inside", "về thủ tục hành chính (TTHC) tại Trung tâm", ";"),
    ("with quotation marks", "phê duyệt Đề án “Chuyển đổi số”", ";"),
    ("before its end", "quy định về chữ ký số", " hết hiệu lực kể từ ngày này"),
    ("before what is left out", "quy định về chữ ký số", ", trừ các Điều 5, 6 và 7"),
    ("before a chapter left out", "quy định về chữ ký số", " ngoại trừ Chương II"),
    ("before brackets with it", "quy định về chữ ký số", " (trừ khoản 2 Điều 5)"),
    (
        "before cases left out",
        "quy định về chữ ký số",
        ", trừ trường hợp quy định tại Điều 7",
    ),
    (
        "over an exception of its own",
        "quy định về chữ ký số, trừ chữ ký số công vụ, trừ mục tiêu riêng",
        "",
    ),
    ("a scale is inside", "quy định bản đồ tỷ lệ 1:50.000", "; các sở"),
    ("a phase is inside", "về giai đoạn I: từ năm 2021 đến năm 2025", "."),
    ("a demand is inside", "quy định nội dung, yêu cầu về hồ sơ", ", yêu cầu các sở"),
    ("procedures amended", "công bố thủ tục được sửa đổi, bổ sung về đất đai", ";"),
    ("people appointed", "về chế độ đối với người được bổ nhiệm", "."),
    ("a rule in detail", "ban hành quy định cụ thể về hỗ trợ", ", cụ thể: a"),
    ("not for a purpose", "về hàng hóa không nhằm mục đích thương mại", "."),
    ("without a word about it", "tinh giản biên chế", "."),
    ("two subjects", "quy định về lệ phí hộ tịch; chứng thực chữ ký", "."),
    (
        "three subjects",
        "quy định chi tiết A; cấp mã số; trình tự công nhận",
        ", Điều 5.",
    ),
    ("subjects after «về việc»", "về việc quy định mức chi A; quy định mức chi B", "."),
    (
        "subjects of a guide",
        "hướng dẫn việc thành lập; tổ chức hoạt động, giải thể",
        ".",
    ),
    ("subjects, then a list", "quy định về phí A; cơ cấu giá", "; Luật Giá"),
    ("a task after a rule", "quy định về phí A", "; phối hợp với Sở Nội vụ"),
    ("an item after a rule", "quy định về phí A", "; b) Thông tư khác"),
    ("a provision after a rule", "quy định về phí A", "; khoản 1 Điều 3 Quy chế"),
    ("a clause after a rule", "quy định về phí A", "; mức phí được thực hiện từ nay"),
    ("a duty after a rule", "quy định về phí A", "; các sở phải báo cáo"),
    ("a duty without «các»", "quy định về phí A", "; đơn vị đã thu phải báo cáo"),
    ("a task after a subject", "về cải cách hành chính", "; cấp mã số"),
    ("before its own bases", "quy định về phí A", " có căn cứ ban hành như sau"),
]


@pytest.mark.parametrize(
    ("title", "rest"), [t[1:] for t in TITLES], ids=[t[0] for t in TITLES]
)
def test_the_title_ends_where_it_ends(title: str, rest: str) -> None:
    """Decree 30/2020/NĐ-CP: at its first mention a text is cited with its title."""
    text = f"Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ {title}{rest}"
    found = find_citations(text)[0]
    assert found.title_span is not None
    assert text[slice(*found.title_span)] == title


@pytest.mark.parametrize(
    "rest",
    [
        "",
        " và các văn bản khác",
        " đã được quán triệt",
        ", nay báo cáo",
        " phải được thực hiện",
    ],
)
def test_no_title_is_made_up(rest: str) -> None:
    """Words that go on with the sentence are no title."""
    (found,) = find_citations(f"theo Nghị định số 61/2018/NĐ-CP{rest}")
    assert found.title_span is None


def test_a_citation_in_a_title_points_to_its_holder() -> None:
    """«… hướng dẫn Nghị định A»: A is not cited for itself."""
    text = "theo Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ hướng dẫn Nghị định số 61/2018/NĐ-CP;"
    circular, decree = find_citations(text)
    assert (circular.role, circular.holder) == (Role.CARRIED_OUT, None)
    assert (decree.role, decree.holder) == (Role.TITLE, 0)


def test_titles_nest() -> None:
    """A decision on a plan for a conclusion on a resolution: each holds the next."""
    text = (
        "Quyết định số 17/QĐ-TTg ngày 15/8/2025 của Thủ tướng Chính phủ về việc ban hành Kế hoạch thực hiện "
        "Kết luận số 149-KL/TW ngày 10/4/2025 của Bộ Chính trị về đẩy mạnh thực hiện Nghị quyết số 21-NQ/TW."
    )
    assert [c.holder for c in find_citations(text)] == [None, 0, 1]


SIBLINGS = [
    (
        "printed more fully than the one in the title",
        "Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ hướng dẫn Nghị định số 61/2018/NĐ-CP và Quyết định số 25/2019/QĐ-UBND ngày 16/8/2019 của UBND tỉnh ban hành Quy chế",
        [None, 0, None],
    ),
    (
        "both in the title",
        "Kế hoạch số 75/KH-UBND ngày 09/7/2018 của UBND tỉnh Sóc Trăng về thực hiện Nghị quyết số 137/NQ-CP ngày 31/12/2017 của Chính phủ và Chương trình số 27-CTr/TU ngày 12/3/2018 của Tỉnh ủy;",
        [None, 0, 0],
    ),
    (
        "nothing in the title yet",
        "Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ về tăng cường kỷ luật và Chỉ thị số 18/CT-UBND ngày 29/12/2016",
        [None, None],
    ),
    (
        "laws that a decree details",
        "Nghị định số 66/2021/NĐ-CP ngày 06/7/2021 của Chính phủ quy định chi tiết Luật Phòng, chống thiên tai và Luật Đê điều;",
        [None, 0, 0],
    ),
    (
        "title that cites an amendment of what it amends",
        "Nghị định số 22/2025/NĐ-CP ngày 11/02/2025 sửa đổi Nghị định số 37/2019/NĐ-CP đã được sửa đổi theo Nghị định số 58/2023/NĐ-CP.",
        [None, 0, 0],
    ),
]


@pytest.mark.parametrize(
    ("text", "holders"), [s[1:] for s in SIBLINGS], ids=[s[0] for s in SIBLINGS]
)
def test_a_neighbour_is_told_from_a_part_of_the_title(
    text: str, holders: list[int | None]
) -> None:
    """After «và» a citation may go on with the title or with the sentence."""
    assert [c.holder for c in find_citations(text)] == holders


ROLES = [
    ("basis", "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;", Role.BASIS),
    (
        "basis in a sentence",
        "sắp xếp tổ chức căn cứ Nghị định số 61/2018/NĐ-CP.",
        Role.BASIS,
    ),
    ("proposal", "Theo đề nghị của Sở Nội vụ tại Tờ trình số 9/TTr-SNV.", Role.BASIS),
    ("carried out", "Tiếp tục thực hiện Nghị định số 61/2018/NĐ-CP.", Role.CARRIED_OUT),
    (
        "relied on",
        "theo quy định tại khoản 3 Điều 14 Nghị định số 61/2018/NĐ-CP",
        Role.CARRIED_OUT,
    ),
    (
        "replaced",
        "Kế hoạch này thay thế Kế hoạch số 37/KH-UBND ngày 31/7/2023.",
        Role.CHANGED,
    ),
    (
        "amended by an article",
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP",
        Role.CHANGED,
    ),
    (
        "issued in the past",
        "UBND tỉnh đã ban hành Kế hoạch số 37/KH-UBND",
        Role.HISTORY,
    ),
    (
        "years of work",
        "Sau 8 năm triển khai thực hiện Nghị quyết số 21-NQ/TW",
        Role.HISTORY,
    ),
    (
        "made known",
        "Tuyên truyền, phổ biến, quán triệt Nghị quyết số 27-NQ/TW",
        Role.MENTION,
    ),
    ("in brackets", "để có phương án (Báo cáo số 15/BC-SKHCN)", Role.MENTION),
    (
        "named for later",
        "(sau đây gọi tắt là Nghị định số 61/2018/NĐ-CP)",
        Role.MENTION,
    ),
    (
        "unnumbered plan's title",
        "Kế hoạch của UBND tỉnh về thực hiện Nghị quyết số 26/NQ-CP",
        Role.TITLE,
    ),
    (
        "details of a law",
        "các nghị định quy định chi tiết một số điều của Luật Cư trú",
        Role.TITLE,
    ),
]


@pytest.mark.parametrize(
    ("text", "role"), [r[1:] for r in ROLES], ids=[r[0] for r in ROLES]
)
def test_the_role_is_what_the_sentence_does(text: str, role: Role) -> None:
    """A text that is replaced, or told of, is not relied upon."""
    assert [c.role for c in find_citations(text)] == [role]


def test_a_footnote_has_the_role_of_the_place_it_hangs_on() -> None:
    """«đã ban hành nhiều kế hoạch[1]» tells of the past, and so does the note."""
    text = "Tỉnh đã ban hành nhiều kế hoạch[1] về dân số.\n\n[1] Kế hoạch số 53/KH-UBND ngày 21/3/2018."
    assert find_citations(text)[0].role is Role.HISTORY


def test_a_repeal_list_changes_each_of_its_items() -> None:
    """The verb stands once, before the colon."""
    text = "Quyết định này bãi bỏ các văn bản sau đây:\n1. Quyết định số 1/2010/QĐ-UBND ngày 05/3/2010.\n2. Quyết định số 2/2011/QĐ-UBND ngày 06/3/2011."
    assert [c.role for c in find_citations(text)] == [Role.CHANGED] * 2


DETAILING = (
    "Nghị định số 126/2020/NĐ-CP của Chính phủ quy định chi tiết một số điều của "
    "Luật Quản lý thuế được sửa đổi, bổ sung bởi"
)


def test_an_amendment_is_of_the_text_of_its_own_kind() -> None:
    """A decree amends the decree that holds the law's name, a law amends the law."""
    decree = f"Căn cứ {DETAILING} Nghị định số 91/2022/NĐ-CP;"
    (holder, law, amending) = find_citations(decree)
    assert holder.title_span is not None
    assert decree[slice(*holder.title_span)].endswith("Luật Quản lý thuế")
    assert (law.holder, amending.holder) == (0, None)

    by_law = f"Căn cứ {DETAILING} Luật số 56/2024/QH15;"
    assert [c.holder for c in find_citations(by_law)] == [None, 0, 0]


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Căn cứ", Role.BASIS),
        ("Thực hiện theo", Role.CARRIED_OUT),
        ("Quyết định này thay thế", Role.MENTION),
    ],
    ids=["basis", "carried out", "this text replaces the amended one"],
)
def test_what_has_amended_a_citation_stands_beside_it(before: str, role: Role) -> None:
    """Both are the basis, or both are carried out; only the amended one is replaced."""
    text = (
        f"{before} Nghị định số 61/2018/NĐ-CP của Chính phủ đã được sửa đổi, bổ sung "
        "một số điều theo Nghị định số 107/2021/NĐ-CP và Nghị định số 118/2025/NĐ-CP."
    )
    assert [c.role for c in find_citations(text)][1:] == [role, role]


def test_a_title_keeps_its_last_word_even_if_that_is_so() -> None:
    """«chữ ký số» ends a title; «và số 30/QĐ-TTg» goes on with a list."""
    text = "Nghị định số 130/2018/NĐ-CP của Chính phủ về chữ ký số; các quy định khác"
    (found,) = find_citations(text)
    assert found.title_span is not None
    assert text[slice(*found.title_span)] == "về chữ ký số"


def test_what_a_text_promulgated_stays_in_a_title() -> None:
    """«sửa đổi Quy định kèm theo B» is one title; «(kèm theo)» alone ends one."""
    text = "Quyết định số 7/QĐ-UBND sửa đổi Quy định kèm theo Quyết định số 4/QĐ-UBND"
    first, second = find_citations(text)
    assert first.title_span is not None
    assert text[slice(*first.title_span)].startswith("sửa đổi Quy định kèm theo")
    assert second.holder == 0


def test_a_date_and_an_issuer_after_a_semicolon_are_of_the_last_item() -> None:
    """Without a date of its own the last item shares its issuer with all."""
    alone = "Nghị định số 36/2025/NĐ-CP; Nghị định số 126/2020/NĐ-CP ngày 19/10/2020 của Chính phủ"
    shared = "Nghị định số 181/2004/NĐ-CP; Nghị định số 84/2007/NĐ-CP của Chính phủ"
    assert [c.issuer for c in find_citations(alone)] == [None, "Chính phủ"]
    assert [c.issuer for c in find_citations(shared)] == ["Chính phủ"] * 2


def test_a_list_inside_a_title_shares_its_issuer() -> None:
    """The body printed once at the end of the list issued all of it."""
    text = (
        "Tờ trình số 9/TTr-UBND về bãi bỏ Quyết định số 4/QĐ-UBND và "
        "Quyết định số 5/QĐ-UBND của UBND tỉnh Hà Nam"
    )
    found = find_citations(text)
    assert [c.holder for c in found] == [None, 0, 0]
    assert [c.issuer for c in found][1:] == ["UBND tỉnh Hà Nam"] * 2
