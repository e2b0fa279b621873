"""A number is not an identity: the id holds issuer, year and, where needed, kind."""

from __future__ import annotations

import unicodedata

import pytest

from lawreg.model import InstrumentKind, instrument_id, slug
from tests.registry_fakes import instrument


@pytest.mark.parametrize(
    ("owner", "year", "number", "kind", "expected"),
    [
        pytest.param(
            "cp",
            2018,
            "61/2018/NĐ-CP",
            InstrumentKind.DECREE,
            "vn/cp/2018/61-2018-nd-cp",
            id="a decree",
        ),
        pytest.param(
            "qh",
            2003,
            "15/2003/QH11",
            InstrumentKind.LAW,
            "vn/qh/2003/luat-15-2003-qh11",
            id="a law",
        ),
        pytest.param(
            "qh",
            2003,
            "15/2003/QH11",
            InstrumentKind.RESOLUTION,
            "vn/qh/2003/nghi-quyet-15-2003-qh11",
            id="a resolution of the very same number",
        ),
        pytest.param(
            "binh-phuoc",
            2019,
            "25/2019/QĐ-UBND",
            InstrumentKind.DECISION,
            "vn/binh-phuoc/2019/25-2019-qd-ubnd",
            id="a provincial decision",
        ),
        pytest.param(
            "dang-bct",
            2015,
            "39-NQ/TW",
            InstrumentKind.RESOLUTION,
            "vn/dang-bct/2015/39-nq-tw",
            id="a Party resolution",
        ),
    ],
)
def test_ids_keep_homonyms_apart(
    owner: str, year: int, number: str, kind: InstrumentKind, expected: str
) -> None:
    """Laws and resolutions of the National Assembly share the form of their numbers."""
    assert instrument_id(owner, year, number, kind) == expected


def test_slugs_drop_every_accent() -> None:
    """Precomposed and decomposed letters give one slug."""
    decomposed = unicodedata.normalize("NFD", "Thừa Thiên Huế")
    assert slug("Thừa Thiên Huế") == slug(decomposed) == "thua-thien-hue"


@pytest.mark.parametrize(
    ("number", "kind", "title", "said"),
    [
        (
            "412/2026/NĐ-CP",
            InstrumentKind.DECREE,
            "Về một việc",
            "Decree 412/2026/NĐ-CP",
        ),
        (
            "63/2025/QH15",
            InstrumentKind.LAW,
            "Luật Tổ chức Chính phủ",
            "Luật Tổ chức Chính phủ số 63/2025/QH15",
        ),
        ("", InstrumentKind.CONSTITUTION, "Hiến pháp năm 2013", "Hiến pháp năm 2013"),
    ],
    ids=["kind and number", "a law by its name", "without a number"],
)
def test_the_kind_is_in_english_where_english_is_read(
    number: str, kind: InstrumentKind, title: str, said: str
) -> None:
    """The name of a law is a name and stays as it is."""
    held = instrument("1/2020/NĐ-CP", kind, title=title)._replace(number=number)
    assert held.short_name.en == said
    assert held.short_name.vi == held.cited_as
