"""Numbers typed with hyphens or underscores for slashes, as the names of files are."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations

READ = [
    ("hyphens", "Nghị định 138-2020-NĐ-CP ngày 27/11/2020", "138/2020/NĐ-CP"),
    ("underscores", "Nghị định số 61_2018_NĐ_CP", "61/2018/NĐ-CP"),
    ("both", "theo 61_2018_NĐ-CP của Chính phủ", "61/2018/NĐ-CP"),
    ("the second slash alone", "Nghị định số 30/2020-NĐ-CP", "30/2020/NĐ-CP"),
    ("without accents", "thong tu 27-2022-TT-BLDTBXH.", "27/2022/TT-BLĐTBXH"),
    ("a law", "Luật Giáo dục số 43-2019-QH14", "43/2019/QH14"),
    ("a resolution", "số 326-2016-UBTVQH14, Điều 12", "326/2016/UBTVQH14"),
    ("a joint circular", "14-2014-TTLT-BTC-BTP", "14/2014/TTLT-BTC-BTP"),
    ("in brackets", "(xem 05-2023-QĐ-UBND)", "05/2023/QĐ-UBND"),
]
NOT_READ = [
    ("a file", "tải tệp 30-2020-NĐ-CP.pdf"),
    ("a signed file", "30-2020-NĐ-CP-signed"),
    ("a numbered file", "30_2020_NĐ_CP_1"),
    ("a path", "vanban/30-2020-NĐ-CP"),
    ("a path with backslashes", r"D:\vanban\30-2020-NĐ-CP"),
    ("a date before", "15-10-2020-NĐ-CP"),
    ("a period", "giai đoạn 2016-2020-CP"),
    ("a telephone", "điện thoại 02437-2020-QĐ-UBND"),
    ("a contract", "Hợp đồng số 15-2020-HĐ-UBND"),
    ("a code of an unknown body", "mã 12-2019-TT-ABX"),
    ("a kind without a body", "12-2019-NĐ ban hành"),
    ("small letters", "thong-tu-27-2022-tt-btc"),
    ("no year of an instrument", "12-2120-NĐ-CP"),
]


@pytest.mark.parametrize(
    ("text", "number"), [r[1:] for r in READ], ids=[r[0] for r in READ]
)
def test_hyphens_stand_for_slashes(text: str, number: str) -> None:
    """The canonical number has slashes; the printed one is kept."""
    (found,) = find_citations(text)
    assert found.number == number
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", [n[1] for n in NOT_READ], ids=[n[0] for n in NOT_READ])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    """Files, paths, dates, telephones and codes are no citations."""
    assert find_citations(text) == []


def test_kind_and_date_are_read_as_of_any_number() -> None:
    """What stands around a dashed number is read as around one with slashes."""
    (found,) = find_citations("Điều 3 Nghị định số 138-2020-NĐ-CP ngày 27/11/2020")
    assert found.kind is not None
    assert found.kind.value == "nghi-dinh"
    assert str(found.issued_on) == "2020-11-27"
    assert [p.address for p in found.pinpoints] == ["d3"]
