"""Provisions cited with an instrument, one target for each item of a list."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations, parse_pinpoint
from lawreg.errors import ProvisionSyntaxError

C_TO_E = ["d2.k1.c", "d2.k1.d", "d2.k1.đ", "d2.k1.e"]
WRITTEN = [
    ("innermost first", "khoản 3 Điều 14", ["d14.k3"]),
    ("whole path", "điểm a khoản 2 Điều 5", ["d5.k2.a"]),
    (
        "list of points and clauses",
        "điểm a, b khoản 2 và khoản 3 Điều 5",
        ["d5.k2.a", "d5.k2.b", "d5.k3"],
    ),
    (
        "two articles",
        "điểm b khoản 1 Điều 7, điểm a khoản 4 Điều 13",
        ["d7.k1.b", "d13.k4.a"],
    ),
    ("articles with one word", "các Điều 5, 6 và 7", ["d5", "d6", "d7"]),
    ("articles with their own words", "Điều 5, Điều 6 và Điều 7", ["d5", "d6", "d7"]),
    ("range", "từ Điều 5 đến Điều 8", ["d5", "d6", "d7", "d8"]),
    ("range of clauses", "khoản 1 đến khoản 3 Điều 2", ["d2.k1", "d2.k2", "d2.k3"]),
    ("letters of amendments", "khoản 3a Điều 48a", ["d48a.k3a"]),
    ("point đ is not point d", "điểm d, đ khoản 1 Điều 2", ["d2.k1.d", "d2.k1.đ"]),
    (
        "points put in by an amendment",
        "điểm c1, đ1 và d1 khoản 3 Điều 128",
        ["d128.k3.c1", "d128.k3.đ1", "d128.k3.d1"],
    ),
    ("a point put in, outermost first", "Điều 5 khoản 2 điểm k1", ["d5.k2.k1"]),
    ("a point of nothing, which is no provision", "điểm a", ["a"]),
    ("a numbered point of nothing, no chapter", "điểm c1", [".c1"]),
    ("commas between", "điểm đ, khoản 1, Điều 80", ["d80.k1.đ"]),
    ("outermost first", "Điều 5 khoản 2 điểm a", ["d5.k2.a"]),
    ("footnote in a range", "khoản 1² đến khoản 3 Điều 2", ["d2.k1", "d2.k2", "d2.k3"]),
    ("footnote in a list", "khoản 1², 2 Điều 2", ["d2.k1", "d2.k2"]),
    ("no spaces", "khoản1 Điều2", ["d2.k1"]),
    ("a clause of an article", "khoản 2 của Điều 21", ["d21.k2"]),
    (
        "points of a clause of an article",
        "các điểm a, b của khoản 2 thuộc Điều 21",
        ["d21.k2.a", "d21.k2.b"],
    ),
    ("a clause of several", "khoản 1 của các Điều 3, 4", ["d3.k1", "d4.k1"]),
    (
        "a clause of another clause is its own matter",
        "khoản 4 của khoản 10 Điều 1",
        ["d1.k10"],
    ),
    ("a rate is no section", "mức 2 và khoản 3 Điều 5", ["d5.k3"]),
    ("a division of tasks is no part", "phân 2 cấp tại Điều 7", ["d7"]),
    ("of the only annex", "mục 3 của Phụ lục kèm theo", ["pl0.m3"]),
    ("chapter put in", "Mục 1 Chương IVa", ["c4a.m1"]),
    ("chapter put in, with a hyphen", "Chương IV-A", ["c4a"]),
    ("annex put in", "Phụ lục IIa kèm theo", ["pl2a"]),
    ("a space lost before «của»", "khoản 2 Điều 21của", ["d21.k2"]),
    ("a space lost before «và»", "Điều 21, Điều 22và Điều 23", ["d21", "d22", "d23"]),
    ("«tại» before the instrument", "khoản 2 Điều 5 tại", ["d5.k2"]),
    ("section in Roman figures", "Mục VI", ["m6"]),
    ("point of a section", "điểm 1 Mục III", ["m3.1"]),
    ("section of a chapter", "Mục 1 Chương II", ["c2.m1"]),
    ("article of a chapter", "Điều 9 Chương II", ["d9"]),
    ("article beside an annex", "khoản 2a Điều 48a và Phụ lục II", ["d48a.k2a", "pl2"]),
    ("annex", "Phụ lục II", ["pl2"]),
    ("annex with «số»", "Phụ lục số 02 kèm theo", ["pl2"]),
    ("section of an annex", "mục 19 Phụ lục III ban hành kèm theo", ["pl3.m19"]),
    ("comma between article and annex", "Điều 6, Phụ lục I của", ["d6", "pl1"]),
    ("the only annex beside articles", "Điều 9 và Phụ lục kèm theo", ["d9", "pl0"]),
    ("a kind of thing, no annex", "một số điều, phụ lục của", []),
    ("clause of several articles", "khoản 1 các điều 8, 9 của", ["d8.k1", "d9.k1"]),
    ("range of letters", "điểm c đến điểm e khoản 1 Điều 2", C_TO_E),
    ("decimal point", "điểm 1.3 mục III của", ["m3.1.3"]),
    ("divided point", "điểm a.4 khoản 10 Điều 7 của", ["d7.k10.a"]),
    ("part of a point", "điểm c (iii) khoản 1 Điều 13 của", ["d13.k1.c"]),
    (
        "parts of points",
        "điểm c(iii), điểm d (i) khoản 1 Điều 3 của",
        ["d3.k1.c", "d3.k1.d"],
    ),
    ("clause in Roman figures", "Khoản I và Khoản 6 Điều 34 của", ["d34.k1", "d34.k6"]),
    ("part counted in words", "Phần thứ hai của", ["p2"]),
    ("paths outermost first", "Điều 5 khoản 2, Điều 6 khoản 1", ["d5.k2", "d6.k1"]),
    ("section beside articles", "Mục 2, Điều 11 và Điều 13", ["m2", "d11", "d13"]),
    ("lettered part", "Phần B của", ["pB"]),
    ("lettered parts", "các Phần A, B và C của", ["pA", "pB", "pC"]),
    ("section of a lettered part", "khoản 3 mục III phần B", ["pB.m3.k3"]),
    ("lettered section", "điểm 2 Mục A Phần II", ["p2.mA.2"]),
    ("lettered sections of an annex", "Mục A, Mục B Phụ lục I", ["pl1.mA", "pl1.mB"]),
    ("lettered annex", "Phụ lục A ban hành kèm theo", ["plA"]),
    ("a section's letter in small", "mục a của", []),
    ("Roman figures before letters", "Mục I, V và X", ["m1", "m5", "m10"]),
    ("a lettered chapter", "Chương A của", []),
    ("a list, no section", "Danh mục A ban hành kèm theo", []),
    ("a numbered list, no section", "Danh mục 2 ban hành kèm theo", []),
    ("sub-section", "Tiểu mục 2 Mục III", ["m3.2"]),
    ("sub-section of an annex", "tiểu mục b mục 8 Phụ lục V kèm theo", ["pl5.m8.b"]),
    ("divided annex", "mục 8 Phụ lục VI-4.1 kèm theo", ["pl6.4.1.m8"]),
    ("sub-point", "tiết b điểm 2 khoản 1 Điều 5", ["d5.k1.2.b"]),
    ("the only annex", "Phụ lục ban hành kèm theo", ["pl0"]),
]


@pytest.mark.parametrize(
    ("words", "addresses"), [w[1:] for w in WRITTEN], ids=[w[0] for w in WRITTEN]
)
def test_provisions_become_addresses(words: str, addresses: list[str]) -> None:
    """Each provision of a list is one target with its own words."""
    text = f"theo quy định tại {words} Nghị định số 63/2010/NĐ-CP"
    (found,) = find_citations(text)
    assert [p.address for p in found.pinpoints] == addresses
    for pinpoint in found.pinpoints:
        assert words.startswith(text[slice(*pinpoint.span)][:1]) or (
            text[slice(*pinpoint.span)] in words
        )


@pytest.mark.parametrize("joint", [" của ", " ", " của\n"])
def test_the_instrument_follows_at_once_or_after_of(joint: str) -> None:
    """«Điều 17 của Nghị định» is «Điều 17 Nghị định»."""
    (found,) = find_citations(f"Điều 17{joint}Luật Đất đai năm 2013")
    assert [p.address for p in found.pinpoints] == ["d17"]


def test_the_heading_of_an_article_is_no_provision_cited() -> None:
    """«Điều 1. Sửa đổi Nghị định» does not cite Article 1 of that decree."""
    (found,) = find_citations("Điều 1. Sửa đổi Nghị định số 63/2010/NĐ-CP")
    assert found.pinpoints == ()


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        (
            "khoản 1 Điều 9 của Quy chế làm việc ban hành kèm theo Quyết định số 53/QĐ-TTg",
            ["d9.k1"],
        ),
        ("Chương II Quy định ban hành theo Quyết định số 25/2019/QĐ-UBND", ["c2"]),
        ("Chương XX về bồi thường thiệt hại của Bộ luật Dân sự", ["c20"]),
        ("Phụ lục VI ban hành kèm Nghị định số 289/2025/NĐ-CP", ["pl6"]),
    ],
    ids=[
        "of the statute that the decision promulgates",
        "promulgated by",
        "with the subject of the chapter",
        "attached, said short",
    ],
)
def test_a_name_may_stand_between(text: str, addresses: list[str]) -> None:
    """What is attached, or the subject of a chapter, may stand before the instrument."""
    (found,) = find_citations(text)
    assert [p.address for p in found.pinpoints] == addresses


def test_the_name_of_what_is_attached_may_cite_a_law() -> None:
    """Provisions before the name belong to the decision, not to the law within it."""
    text = "Điều 5 Quy chế thi hành Luật Giá ban hành kèm theo Quyết định số 53/QĐ-TTg"
    law, decision = find_citations(text)
    assert law.pinpoints == ()
    assert [p.address for p in decision.pinpoints] == ["d5"]


def test_ranges_in_a_damaged_table_give_no_thousands_of_provisions() -> None:
    """Points of clauses of articles, all in ranges: hundreds at most are told."""
    text = "điểm 1-60 khoản 1-60 các điều 1 đến 60 Luật Giá"
    (found,) = find_citations(text)
    assert 0 < len(found.pinpoints) <= 400


DECREE = "Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ"
AFTER = [
    ("in brackets", f"{DECREE} (Điều 5, khoản 2 Điều 6)", ["d5", "d6.k2"]),
    (
        "in brackets after a title",
        f"{DECREE} về kiểm soát thủ tục hành chính (khoản 3 Điều 14; Phụ lục I)",
        ["d14.k3", "pl1"],
    ),
    (
        "with «tại» after a title",
        f"{DECREE} về kiểm soát thủ tục hành chính tại Điều 5; các cơ quan",
        ["d5"],
    ),
    ("after a year", "Luật Đất đai năm 2013 tại Điều 5", ["d5"]),
    ("list", "Luật Đất đai quy định tại các Điều 5, 6 và 7.", ["d5", "d6", "d7"]),
    ("footnotes", "Luật Đất đai (Điều 5², khoản 2² Điều 6)", ["d5", "d6.k2"]),
    ("before and after", "Điều 4 Luật Đất đai (Điều 5)", ["d4", "d5"]),
    ("after a comma", "Nghị định số 30/2020/NĐ-CP, Điều 9 khoản 2", ["d9.k2"]),
    (
        "before a day",
        "Nghị định số 30/2020/NĐ-CP, Điều 9 khoản 2; 15-10-2020",
        ["d9.k2"],
    ),
    (
        "before a month",
        "Nghị định số 30/2020/NĐ-CP, Điều 9 khoản 2; 10/2020",
        ["d9.k2"],
    ),
    (
        "a range with a hyphen",
        "Nghị định số 30/2020/NĐ-CP, Điều 9 khoản 1-3",
        ["d9.k1", "d9.k2", "d9.k3"],
    ),
    ("a comma, then a clause", "Theo Luật Giá, Điều 9, cơ quan đó", ["d9"]),
    ("a comma after a year", "Luật Đất đai năm 2013, Điều 62.", ["d62"]),
    ("a comma, then a verb", "Luật Đất đai, Điều 62 quy định rõ", ["d62"]),
    ("a comma and «tại»", "Luật Đất đai, tại khoản 1 Điều 62: “Đất”", ["d62.k1"]),
    ("a list after a comma", "Luật Đất đai, các Điều 5, 6 và 7", ["d5", "d6", "d7"]),
    (
        "a comma after a title",
        f"{DECREE} về kiểm soát thủ tục hành chính, Điều 5; các cơ quan",
        ["d5"],
    ),
    ("a comma before a statute", "Luật Đất đai, Điều 5 Quy chế bán đấu giá", []),
    ("a comma before this text", "Luật Đất đai, Điều 5 quy định này", []),
    ("a comma before «của»", "Luật Đất đai, khoản 1 Điều 5 của Quy định", []),
    ("a comma before a subject", "Luật Đất đai, Điều 5 được sửa đổi như sau", []),
    ("a comma before this article", "theo Luật Đất đai, khoản 2 Điều này", []),
    ("a list in a title", f"{DECREE} sửa đổi Điều 4, Điều 5; các cơ quan", []),
    ("the first article", "Căn cứ Luật Đất đai,\nĐiều 1. Phạm vi", []),
    ("the first chapter", "ban hành Luật Đất đai,\nChương I\nQUY ĐỊNH CHUNG", []),
    ("of this law", "Luật Đất đai quy định tại khoản 2 Điều này", []),
    ("of the text itself", "Luật Đất đai tại Điều 5 của Quyết định này", []),
    ("heading of the next part", "Căn cứ Luật Đất đai\nĐiều 5. Thời hạn", []),
]


@pytest.mark.parametrize(
    ("text", "addresses"), [a[1:] for a in AFTER], ids=[a[0] for a in AFTER]
)
def test_provisions_may_follow_the_instrument(text: str, addresses: list[str]) -> None:
    """In brackets, with «tại» or after a comma, and never those of another text."""
    (found,) = find_citations(text)
    assert [p.address for p in found.pinpoints] == addresses


def test_provisions_between_two_instruments_belong_to_the_second() -> None:
    """«Luật A được sửa đổi tại Điều 1 Luật B»: Điều 1 is of B."""
    text = "Luật Đất đai được sửa đổi tại Điều 5 Luật Nhà ở; Luật Giá, Điều 6 Luật Phí và lệ phí"
    found = [(c.name, [p.address for p in c.pinpoints]) for c in find_citations(text)]
    assert found == [
        ("Luật Đất đai", []),
        ("Luật Nhà ở", ["d5"]),
        ("Luật Giá", []),
        ("Luật Phí và lệ phí", ["d6"]),
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Nghị định số 30/2020/NĐ-CP, Điều 5 Luật Giá", [], ["d5"]),
        ("Luật Đất đai, Điều 5, Điều 6 Luật Giá", [], ["d5", "d6"]),
        ("Điều 1 Luật Đất đai, Điều 5 Luật Giá", ["d1"], ["d5"]),
        ("Luật Đất đai, Điều 5; Luật Giá, Điều 6", ["d5"], ["d6"]),
        ("Luật Đất đai, Điều 5 và Luật Giá", ["d5"], []),
        ("theo khoản 2 Điều 5 và Luật Đất đai, Luật Giá", [], []),
        ("Luật Giá, Điều 9 khoản 2; 138-2020-NĐ-CP", ["d9.k2"], []),
        ("Luật Giá, Điều 9 khoản 2; 138-2020-NĐ-CP, Điều 3", ["d9.k2"], ["d3"]),
        ("Luật Giá, Điều 9 khoản 2; 61_2018_NĐ-CP", ["d9.k2"], []),
        ("Luật Giá, Điều 9 khoản 2; 138/2020/NĐ-CP", ["d9.k2"], []),
        ("Luật Giá, Điều 9 khoản 2; 26/CT-TTg", ["d9.k2"], []),
        ("Luật Giá, Điều 9 khoản 2, 138-2020-NĐ-CP", [], ["d9.k2"]),
        ("Luật Giá tại Điều 9 và 138-2020-NĐ-CP", ["d9"], []),
    ],
)
def test_a_comma_gives_provisions_to_one_instrument(
    text: str, first: list[str], second: list[str]
) -> None:
    """A semicolon or «và» closes an item: provisions before it are not of what follows."""
    one, other = find_citations(text)
    assert [p.address for p in one.pinpoints] == first
    assert [p.address for p in other.pinpoints] == second


def test_a_line_that_begins_with_an_article_goes_on_with_the_list() -> None:
    """A page's width broke the line; a heading has a point after its number."""
    lines = (
        "theo quy định tại khoản 1,\nkhoản 4\nĐiều 54 và Điều 55 của\nLuật Đất đai\n"
    )
    (found,) = find_citations(lines + "xong\n" * 20)
    assert [p.address for p in found.pinpoints] == ["d54.k1", "d54.k4", "d55"]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        pytest.param("điểm a khoản 2 Điều 5", "d5.k2.a", id="innermost first"),
        pytest.param("Điều 5, khoản 2, điểm đ", "d5.k2.đ", id="outermost first"),
        pytest.param("diem a khoan 2 dieu 5", "d5.k2.a", id="without accents"),
        pytest.param("ĐIỀU 35A.", "d35a", id="in capitals, with a full stop"),
        pytest.param("Mục 1 Chương II", "c2.m1", id="a section"),
        pytest.param("phụ lục", "pl0", id="the only annex"),
        pytest.param("Phụ lục số 02", "pl2", id="an annex with «số»"),
        pytest.param(
            "\u0110i\u00ea\u0300u  5", "d5", id="decomposed letters and two spaces"
        ),
    ],
)
def test_a_provision_named_alone_is_read(words: str, address: str) -> None:
    """As a person writes it, in any spelling that a text may have."""
    assert parse_pinpoint(words) == address


@pytest.mark.parametrize(
    ("words", "part"),
    [
        pytest.param("", "không phải một điều khoản", id="nothing"),
        pytest.param("Điều", "không phải một điều khoản", id="a unit alone"),
        pytest.param("Điều năm", "không phải một điều khoản", id="a number in words"),
        pytest.param("Điều 5 Luật Giá", "không phải một điều khoản", id="of a law"),
        pytest.param("về Điều 5", "không phải một điều khoản", id="a word before"),
        pytest.param("Điều 5 và Điều 6", "có 2 điều khoản", id="two"),
        pytest.param("điểm a", "không phải địa chỉ", id="a point of nothing"),
    ],
)
def test_what_is_not_one_provision_is_refused(words: str, part: str) -> None:
    """Half of what was typed is never taken for the whole."""
    with pytest.raises(ProvisionSyntaxError) as refused:
        parse_pinpoint(words)
    assert part in refused.value.line()
    assert "d5.k2.a" in refused.value.line()
