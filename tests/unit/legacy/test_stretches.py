"""TCVN3 and VNI read in place, and everything else left as it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from lawreg.legacy import read_legacy, readable
from tests.legacy_samples import to_tcvn3, to_vni

SENTENCES = [
    (
        "C¸c së, ban, ngµnh vµ ñy ban nh©n d©n c¸c huyÖn tæ chøc thùc hiÖn.",
        "Caùc sôû, ban, ngaønh vaø uûy ban nhaân daân caùc huyeän toå chöùc thöïc hieän.",
        "Các sở, ban, ngành và ủy ban nhân dân các huyện tổ chức thực hiện.",
    ),
    (
        "§Ò nghÞ bæ sung kinh phÝ ®µo t¹o, båi d­ìng c«ng chøc cÊp x·",
        "Ñeà nghò boå sung kinh phí ñaøo taïo, boài döôõng coâng chöùc caáp xaõ",
        "Đề nghị bổ sung kinh phí đào tạo, bồi dưỡng công chức cấp xã",
    ),
    (
        "QuyÕt ®Þnh nµy thay thÕ QuyÕt ®Þnh sè 12/2006/Q§-UBND; ký ngµy 5-3-2009",
        "Quyeát ñònh naøy thay theá Quyeát ñònh soá 12/2006/QÑ-UBND; kyù ngaøy 5-3-2009",
        "Quyết định này thay thế Quyết định số 12/2006/QĐ-UBND; ký ngày 5-3-2009",
    ),
    (
        "Ng­êi ®øng ®Çu ph¶i tr¶ lêi b»ng v¨n b¶n khi giÊy phÐp ch­a cÊp",
        "Ngöôøi ñöùng ñaàu phaûi traû lôøi baèng vaên baûn khi giaáy pheùp chöa caáp",
        "Người đứng đầu phải trả lời bằng văn bản khi giấy phép chưa cấp",
    ),
    (
        "QuËn Phó NhuËn quý tr×nh: quy ho¹ch, quyÒn së h÷u, kü thuËt",
        "Quaän Phuù Nhuaän quyù trình: quy hoaïch, quyeàn sôû höõu, kyõ thuaät",
        "Quận Phú Nhuận quý trình: quy hoạch, quyền sở hữu, kỹ thuật",
    ),
]
NAMES = [plain.partition(" ")[0] for _, _, plain in SENTENCES]


@pytest.mark.parametrize(("tcvn3", "vni", "plain"), SENTENCES, ids=NAMES)
def test_a_sentence_reads_the_same_from_either_encoding(
    tcvn3: str, vni: str, plain: str
) -> None:
    """Character for character, so that offsets stay; VNI letters come decomposed."""
    assert read_legacy(tcvn3) == (plain, frozenset({"TCVN3"}))
    read = read_legacy(vni)
    assert unicodedata.normalize("NFC", read.text) == plain
    assert read.encodings == {"VNI"}
    assert len(read.text) == len(vni)


@pytest.mark.parametrize(("tcvn3", "vni", "plain"), SENTENCES, ids=NAMES)
def test_the_tables_lead_back(tcvn3: str, vni: str, plain: str) -> None:
    """What was typed by hand is what the tables give for the plain words."""
    assert to_tcvn3(plain) == tcvn3
    assert to_vni(plain) == vni


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        pytest.param(
            "UÛY BAN NHAÂN DAÂN TÆNH PHUÙ THOÏ",
            "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ",
            id="VNI has capitals with tones",
        ),
        pytest.param("NGÖÔøI ÑÖùNG Ñaàu", "NGƯỜI ĐỨNG Đầu", id="marks in either case"),
        pytest.param(
            "céng hßa x· héi chñ nghÜa viÖt nam",
            "cộng hòa xã hội chủ nghĩa việt nam",
            id="TCVN3 capitals are small letters in a font of capitals",
        ),
        pytest.param(
            "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM",
            "CỘNG HÒA Xã HỘI CHỦ NGHĨA VIỆT NAM",
            id="TCVN3 capitals with plain capitals beside them",
        ),
        pytest.param(
            "LUËT §ÊT §AI, QuyÕt ®Þnh cña H®ND",
            "LUẬT ĐẤT ĐAI, Quyết định của HĐND",
            id="words of TCVN3 each for itself",
        ),
        pytest.param(
            "H§ND vµ UBND tØnh §¾k L¾k", "HĐND và UBND tỉnh Đắk Lắk", id="short forms"
        ),
    ],
)
def test_capitals(typed: str, plain: str) -> None:
    """Upper and lower case as far as the encoding tells them apart."""
    assert unicodedata.normalize("NFC", readable(typed)) == plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Decree No. 63/2010/ND-CP © 2010, about 10 µm, 20 µl and 5 µg, § 5",
        "Le décret fixe les règles dues à la forêt : «coûte», naïf, maïs, été, dû, œuvre",
        "Für größere Städte gilt: Prüfung, Überblick, schöne Wörter, möglich, häufig",
        "El año de la niña: señor, España, qué, más, está, él, sí",
        "Skriv så på norsk: må, gå, få, når, før, øl, bør, hør\nNå er så få på plass",
        "não são à às já município ação avô avó",
        "Nghị định số 63/2010/NĐ-CP «về kiểm soát» © 2010 ® § 5",
        "hoà bình và toà án: các bên có thể hoãn\n© ® µ § ¶",
        "Nghị quyết của Ðảng bộ: hòan thành, qúy I, thúê",
        "LuËt",
        "Word® Excel® and §5 of the ®Act",
    ],
)
def test_what_is_not_legacy_is_left_alone(text: str) -> None:
    """Unicode Vietnamese in both forms, other languages, and too little to tell."""
    assert read_legacy(text) == (text, frozenset())
    apart = unicodedata.normalize("NFD", text)
    assert read_legacy(apart) == (apart, frozenset())


@pytest.mark.parametrize("put", [to_tcvn3, to_vni])
def test_lines_of_unicode_stand_among_legacy_lines(put: Callable[[str], str]) -> None:
    """Each line is read as what it is; one that could be both stays."""
    lines = [
        "Thực hiện ý kiến của Chính phủ",
        put("Các đơn vị được giao nhiệm vụ báo cáo kết quả"),
        "hoà giải và toà án",
        put("Số lượng"),
    ]
    read = unicodedata.normalize("NFC", readable("\n".join(lines))).split("\n")
    assert read[0] == lines[0]
    assert read[1] == "Các đơn vị được giao nhiệm vụ báo cáo kết quả"
    assert read[2] == lines[2]
    assert read[3] == "Số lượng"


def test_legacy_words_pasted_into_a_unicode_line() -> None:
    """The words of Unicode on either side stay."""
    text = "Thực hiện QuyÕt ®Þnh cña Thñ t­íng ChÝnh phñ và hoà các ý kiến đã nêu"
    assert readable(text) == (
        "Thực hiện Quyết định của Thủ tướng Chính phủ và hoà các ý kiến đã nêu"
    )


def test_a_short_line_is_read_as_the_text_around_it() -> None:
    """«Sè» alone tells nothing; under a legacy line it is «Số»."""
    assert readable("Sè: 5") == "Sè: 5"
    assert readable("TØnh ñy B×nh D­¬ng\nSè: 5").endswith("\nSố: 5")


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        (
            "Th«ng t- cña Bé tr-ëng, Thñ t-íng ChÝnh phñ",
            "Thông tư của Bộ trưởng, Thủ tướng Chính phủ",
        ),
        (
            "T- ph¸p, -u ®·i vµ -íc tÝnh: h-u trÝ",
            "Tư pháp, ưu đãi và ước tính: hưu trí",
        ),
        ("QuyÕt ®Þnh sè 5/Q§-BTC, Tê tr×nh 6/TTr-SNV", None),
        ("B- Tæ chøc thùc hiÖn - Ph©n c«ng: Hµ Néi-H¶i Phßng", None),
        ("Tr­êng hîp ®Æc biÖt th- ký", None),
    ],
)
def test_a_hyphen_out_of_a_pdf_was_a_letter(typed: str, plain: str | None) -> None:
    """TCVN3 has «ư» on the place of the soft hyphen; other hyphens stay."""
    read = readable(typed)
    if plain is None:
        assert [i for i, c in enumerate(read) if c == "-"] == [
            i for i, c in enumerate(typed) if c == "-"
        ]
    else:
        assert read == plain


def test_a_sign_that_stands_alone_stays_one() -> None:
    """A bullet or a copyright sign is a letter only inside a word; «điểm đ» is one."""
    text = "· Së Tµi chÝnh thÈm ®Þnh theo ®iÓm ® © 2008"
    assert readable(text) == "· Sở Tài chính thẩm định theo điểm đ © 2008"
