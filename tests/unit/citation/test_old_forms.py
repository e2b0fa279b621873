"""Numbers of before 1996 and slips of later ones."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations
from tests.cited import only

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
