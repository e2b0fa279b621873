"""Numbers in every form that offices print, and what only looks like one."""

from __future__ import annotations

import pytest

from lawreg.citation.numbers import find_numbers
from lawreg.model import InstrumentKind as Kind

FORMS = [
    ("decree, year inside", "63/2010/NĐ-CP", "63/2010/NĐ-CP", Kind.DECREE),
    ("circular", "01/2018/TT-VPCP", "01/2018/TT-VPCP", Kind.CIRCULAR),
    (
        "decision of the Prime Minister",
        "45/2016/QĐ-TTg",
        "45/2016/QĐ-TTg",
        Kind.DECISION,
    ),
    ("provincial decision", "25/2019/QĐ-UBND", "25/2019/QĐ-UBND", Kind.DECISION),
    ("without a year", "76/NQ-CP", "76/NQ-CP", Kind.RESOLUTION),
    ("department with a small letter", "41/KH-SNgV", "41/KH-SNgV", Kind.PLAN),
    ("five digits", "02600/PA-UBND", "02600/PA-UBND", Kind.OTHER),
    ("act of the Assembly", "80/2015/QH13", "80/2015/QH13", None),
    ("standing committee", "351/2017/UBTVQH14", "351/2017/UBTVQH14", None),
    (
        "older standing committee",
        "55/1998/NQ-UBTVQH10",
        "55/1998/NQ-UBTVQH10",
        Kind.RESOLUTION,
    ),
    (
        "joint circular",
        "71/2014/TTLT-BTC-BNV",
        "71/2014/TTLT-BTC-BNV",
        Kind.JOINT_CIRCULAR,
    ),
    (
        "joint circular, second slash",
        "71/2007/TTLT/BTC-BNV",
        "71/2007/TTLT/BTC-BNV",
        Kind.JOINT_CIRCULAR,
    ),
    (
        "joint resolution with the Front",
        "403/2017/NQLT-CP-ĐCTUBTWMTTQVN",
        "403/2017/NQLT-CP-ĐCTUBTWMTTQVN",
        Kind.RESOLUTION,
    ),
    (
        "coordination programme",
        "07/CTrPH-BTP-BTTTT",
        "07/CTrPH-BTP-BTTTT",
        Kind.PROGRAMME,
    ),
    ("letter after the digits", "30c/NQ-CP", "30c/NQ-CP", Kind.RESOLUTION),
    ("letter and year", "30a/2008/NQ-CP", "30a/2008/NQ-CP", Kind.RESOLUTION),
    ("decimal", "66.7/2025/NQ-CP", "66.7/2025/NQ-CP", Kind.RESOLUTION),
    (
        "official letter has no type",
        "2390/BTTTT-THH",
        "2390/BTTTT-THH",
        Kind.OFFICIAL_LETTER,
    ),
    (
        "unit with an ampersand",
        "2701/SNV-CCHC&VTLT",
        "2701/SNV-CCHC&VTLT",
        Kind.OFFICIAL_LETTER,
    ),
    ("unit after a point", "1899/QĐ-UBND.HC", "1899/QĐ-UBND.HC", Kind.DECISION),
    ("consolidated text", "15/2026/VBHN-BYT", "15/2026/VBHN-BYT", Kind.CONSOLIDATION),
    (
        "consolidated decree",
        "6050/2026/VBHN-NĐ-BTP",
        "6050/2026/VBHN-NĐ-BTP",
        Kind.CONSOLIDATION,
    ),
    ("Party resolution", "18-NQ/TW", "18-NQ/TW", Kind.RESOLUTION),
    ("Party programme", "30-CTr/TU", "30-CTr/TU", Kind.PROGRAMME),
    ("Party letter", "8011-CV/BTCTW", "8011-CV/BTCTW", Kind.OFFICIAL_LETTER),
    ("Party number in the State's form", "19/NQ-TW", "19/NQ-TW", Kind.RESOLUTION),
    ("act of the 1980s", "51-LCT/HĐNN8", "51-LCT/HĐNN8", Kind.LAW),
    ("old form with a space", "84 TC/QĐ/TCT", "84 TC/QĐ/TCT", Kind.OTHER),
    ("telegram", "223/CĐ-TTg", "223/CĐ-TTg", Kind.TELEGRAM),
]

VARIANTS = [
    ("capitals for TTg", "26/CT-TTG", "26/CT-TTg"),
    ("small letters", "05/2023/qđ-ubnd", "05/2023/QĐ-UBND"),
    ("no accents", "63/2010/ND-CP", "63/2010/NĐ-CP"),
    ("eth for Đ", "63/2010/NÐ-CP", "63/2010/NĐ-CP"),
    ("en dash", "7/CT–TTg", "7/CT-TTg"),
    ("full-width hyphen", "7/CT－TTg", "7/CT-TTg"),
    ("eth in a Party number", "12-QÐ/TW", "12-QĐ/TW"),
    ("eth where folding would confuse kinds", "12-HÐ/TW", "12-HĐ/TW"),
    ("spaces around each dash", "71/2014/TTLT - BTC - BNV", "71/2014/TTLT-BTC-BNV"),
    ("spaces in an ordinance", "05/2008/PL - UBTVQH12", "05/2008/PL-UBTVQH12"),
    (
        "thin spaces",
        "63\u2009/\u20092010\u2009/\u2009NĐ\u2009-\u2009CP",
        "63/2010/NĐ-CP",
    ),
    ("spaces around the dash", "26/CT – TTG", "26/CT-TTg"),
    ("space before the dash", "78/2021/NĐ -CP", "78/2021/NĐ-CP"),
    ("space after the dash", "9512/TTr- SNN-CCTL", "9512/TTr-SNN-CCTL"),
    ("space before the slash", "01 /2018/TT-VPCP", "01/2018/TT-VPCP"),
    ("line break after the dash", "428/TTXT-\nĐTDN", "428/TTXT-ĐTDN"),
    ("line break and spaces", "12/2021/TT-\n  BNV", "12/2021/TT-BNV"),
    ("hyphen lost", "63/2010/NĐCP", "63/2010/NĐ-CP"),
    ("a point for the hyphen", "2093/2005/QĐ .UBND", "2093/2005/QĐ-UBND"),
    ("space for the hyphen", "30/2008/QĐ BTC", "30/2008/QĐ-BTC"),
    ("a figure of the year lost", "156/201/TT-BTC", "156/201/TT-BTC"),
    ("half the year of a law lost", "31/09/QH13", "31/09/QH13"),
    ("half the year of a resolution lost", "7/12/UBTVQH13", "7/12/UBTVQH13"),
    (
        "space for the hyphen of two bodies",
        "14/2014/TTLT BTC-BTP",
        "14/2014/TTLT-BTC-BTP",
    ),
    (
        "seven bodies",
        "2462/2007/TTLT-TTCP-VKSNDTC-TANDTC-KTNN-BQP-BCA-BTP",
        "2462/2007/TTLT-TTCP-VKSNDTC-TANDTC-KTNN-BQP-BCA-BTP",
    ),
    (
        "spaces around the dashes of a joint act",
        "34/2007/TTLT - BTC - BTP",
        "34/2007/TTLT-BTC-BTP",
    ),
    (
        "slashes between the bodies of a joint act",
        "34/2007/TTLT/BTC/BTP",
        "34/2007/TTLT/BTC/BTP",
    ),
    ("l for 1", "6l/2018/NĐ-CP", "61/2018/NĐ-CP"),
    ("O for 0 in the year", "61/2O18/NĐ-CP", "61/2018/NĐ-CP"),
    ("O for 0 in front", "O1/2018/TT-VPCP", "01/2018/TT-VPCP"),
    ("hyphen and a letter lost", "27/CTTg", "27/CT-TTg"),
]

NOT_NUMBERS = [
    ("date", "ngày 01/01/2026"),
    ("fraction", "3/4 số phiếu"),
    ("ratio with a word", "12/Tổng số hồ sơ"),
    ("template blank", "Số:      /KH-UBND"),
    ("two bodies", "Thành ủy/Tỉnh ủy"),
    ("score and words", "63/139 kiến nghị"),
    ("speed", "80 km/h"),
    ("code with a letter in front", "mẫu A12/BC-UBND"),
    ("year of a technical regulation", "QCVN 05:2023/BTNMT"),
    ("too many digits", "1234567890/QĐ-UBND"),
]


@pytest.mark.parametrize(
    ("text", "number", "kind"), [f[1:] for f in FORMS], ids=[f[0] for f in FORMS]
)
def test_each_form_is_read_whole(text: str, number: str, kind: Kind | None) -> None:
    """A number is never cut short: QĐ-TTg must not become QĐ-TT."""
    (found,) = find_numbers(f"theo {text}, và")
    assert (found.canonical, found.kind) == (number, kind)
    assert f"theo {text}, và"[found.start : found.end] == text


@pytest.mark.parametrize(
    ("printed", "number"), [v[1:] for v in VARIANTS], ids=[v[0] for v in VARIANTS]
)
def test_a_variant_gives_the_canonical_number(printed: str, number: str) -> None:
    """Decree 30/2020/NĐ-CP: slash after the number, hyphens inside the symbol."""
    (found,) = find_numbers(f"số {printed} ngày")
    assert found.canonical == number


@pytest.mark.parametrize(
    "text", [n[1] for n in NOT_NUMBERS], ids=[n[0] for n in NOT_NUMBERS]
)
def test_what_is_no_number_is_left_alone(text: str) -> None:
    """Dates, fractions, codes and blanks have slashes too."""
    assert find_numbers(text) == []


def test_a_word_run_into_the_symbol_is_cut_off() -> None:
    """Scanned texts lose the space before «ngày»."""
    (found,) = find_numbers("số63/2010/NĐ-CPngày 08/6/2010")
    assert found.canonical == "63/2010/NĐ-CP"


def test_a_spaced_dash_after_a_whole_symbol_is_punctuation() -> None:
    """«76/NQ-CP - TTHC»: what follows a complete symbol is not part of it."""
    (found,) = find_numbers("76/NQ-CP - TTHC")
    assert found.canonical == "76/NQ-CP"
