"""Party texts: plenums cited by name, and the longer symbols of programmes and plans."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations
from lawreg.model import InstrumentKind as Kind

PLENUMS = [
    "Nghị quyết Trung ương 5 khóa X",
    "Nghị quyết Hội nghị Trung ương 7 (khóa XI)",
    "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
    "Nghị quyết Hội nghị lần thứ mười Ban Chấp hành Trung ương khóa XIII",
    "Nghị quyết của Hội nghị lần thứ mười một Ban Chấp hành Trung ương, khóa XIII",
]


@pytest.mark.parametrize("name", PLENUMS)
def test_a_plenum_and_its_term_name_a_resolution(name: str) -> None:
    """People cite the Central Committee's resolutions by the meeting."""
    (found,) = find_citations(f"Thực hiện {name} về cải cách hành chính")
    assert (found.text, found.name, found.number) == (name, name, None)
    assert found.kind is Kind.RESOLUTION
    assert found.issuer == "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    "text",
    ["các nghị quyết Trung ương", "Nghị quyết Trung ương Đảng", "Nghị quyết Hội nghị"],
)
def test_words_about_resolutions_are_none(text: str) -> None:
    """Without meeting and term nothing is named."""
    assert find_citations(f"quán triệt {text}.") == []


def test_a_number_goes_before_the_meeting() -> None:
    """The plenum printed after a number is its issuer."""
    text = "Nghị quyết số 17-NQ/TW của Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa X"
    (found,) = find_citations(text)
    assert found.number == "17-NQ/TW"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chương trình hành động số 27-CTrHĐ/TU", Kind.PROGRAMME),
        ("số 27-CTHĐ/TU", Kind.PROGRAMME),
        ("Kế hoạch hành động số 459-KHHĐ/TU", Kind.PLAN),
        ("Chương trình số 05/CTrPH-UBND-MTTQ", Kind.PROGRAMME),
    ],
)
def test_long_symbols_of_programmes_are_known(text: str, kind: Kind) -> None:
    """Committees write CTrHĐ and KHHĐ where the State writes CTr and KH."""
    (found,) = find_citations(f"theo {text} ngày 05/5/2021")
    assert found.kind is kind


@pytest.mark.parametrize(
    "before", ["", "- ", "| "], ids=["alone", "item of a list", "cell of a table"]
)
def test_a_colon_after_so_is_no_head_when_the_date_follows(before: str) -> None:
    """«Nghị định số: 45/2020/NĐ-CP ngày …» cites; a head dates itself by the place."""
    (found,) = find_citations(f"{before}Nghị định số: 45/2020/NĐ-CP ngày 08/4/2020 |")
    assert found.number == "45/2020/NĐ-CP"
