"""The body that a person names by hand, in whatever spelling."""

from __future__ import annotations

import pytest

from lawreg.citation.body_names import bodies_named
from lawreg.errors import IntakeError
from lawreg.intake.issuing_body import Author
from lawreg.intake.stated_body import stated_body
from lawreg.model import Issuer
from lawreg.registry.facts import IssuerFact

_NAMES = {
    "binh-phuoc-ubnd": "Ủy ban nhân dân tỉnh Bình Phước",
    "binh-phuoc-ctubnd": "Chủ tịch Ủy ban nhân dân tỉnh Bình Phước",
    "binh-phuoc-hdnd": "Hội đồng nhân dân tỉnh Bình Phước",
    "bac-giang-ubnd": "Ủy ban nhân dân tỉnh Bắc Giang",
}
ISSUERS = {
    **{
        key: Issuer(key, name, "province", name.partition("tỉnh ")[2])
        for key, name in _NAMES.items()
    },
    "bnv": Issuer(
        "bnv", "Bộ Nội vụ", "ministry", aliases=("BNV", "Bộ trưởng Bộ Nội vụ")
    ),
}
DECISION = "42/2018/QĐ-UBND"


def _stated(words: str, number: str = DECISION, place: str = "") -> Issuer | IssuerFact:
    return stated_body(Author(words, place, number, None), "Công báo", ISSUERS)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("binh-phuoc-ubnd", id="its-id"),
        pytest.param("Ủy ban nhân dân tỉnh Bình Phước", id="its-name"),
        pytest.param("Uỷ ban Nhân dân Tỉnh Bình Phước", id="another-tone-placement"),
        pytest.param("UBND tỉnh Bình Phước", id="cut-short"),
        pytest.param("ubnd binh phuoc", id="no-accents-no-unit"),
        pytest.param("binh phuoc", id="its-place-and-the-number-tells-the-organ"),
        pytest.param("Bình Phước", id="its-place-with-accents"),
    ],
)
def test_any_spelling_of_a_body_held_is_that_body(words: str) -> None:
    """Help says «mã hoặc tên»: accents, units and abbreviations are no part of either."""
    assert _stated(words) == ISSUERS["binh-phuoc-ubnd"]


def test_the_number_tells_the_chair_from_the_committee() -> None:
    """A decision of the chairman is numbered CTUBND."""
    assert _stated("bình phước", "9/QĐ-CTUBND") == ISSUERS["binh-phuoc-ctubnd"]


@pytest.mark.parametrize(
    ("words", "number", "key", "name", "level"),
    [
        pytest.param(
            "Ủy ban nhân dân tỉnh Thừa Thiên Huế",
            DECISION,
            "thua-thien-hue-ubnd",
            "Ủy ban nhân dân tỉnh Thừa Thiên Huế",
            "province",
            id="a-province-that-is-no-more",
        ),
        pytest.param(
            "tien giang",
            DECISION,
            "tien-giang-ubnd",
            "Ủy ban nhân dân tỉnh Tiền Giang",
            "province",
            id="a-place-without-accents",
        ),
        pytest.param(
            "TP. Ha Noi",
            "12/2024/NQ-HĐND",
            "ha-noi-hdnd",
            "Hội đồng nhân dân thành phố Hà Nội",
            "province",
            id="a-city",
        ),
        pytest.param(
            "UBND thành phố Huế",
            DECISION,
            "thanh-pho-hue-ubnd",
            "Ủy ban nhân dân thành phố Huế",
            "district",
            id="the-city-of-2018-was-a-city-of-a-province",
        ),
        pytest.param(
            "UBND thành phố Huế",
            "122/2025/QĐ-UBND",
            "hue-ubnd",
            "Ủy ban nhân dân thành phố Huế",
            "province",
            id="the-city-of-2025-is-not",
        ),
        pytest.param(
            "UBND thành phố Bắc Giang, tỉnh Bắc Giang",
            DECISION,
            "thanh-pho-bac-giang-tinh-bac-giang-ubnd",
            "Ủy ban nhân dân thành phố Bắc Giang, tỉnh Bắc Giang",
            "district",
            id="the-city-of-a-province-is-not-the-province",
        ),
        pytest.param(
            "y te", "5/2025/TT-BYT", "byt", "Bộ Y tế", "ministry", id="a-ministry"
        ),
    ],
)
def test_a_body_that_is_not_held_is_proposed(
    words: str, number: str, key: str, name: str, level: str
) -> None:
    """Its name in full, with the level that this tells."""
    made = _stated(words, number)
    assert isinstance(made, IssuerFact)
    told = (made.issuer.issuer_id, made.issuer.name, made.issuer.level)
    assert told == (key, name, level)
    assert made.evidence[0].source == "Công báo"


@pytest.mark.parametrize(
    ("words", "number", "said"),
    [
        pytest.param(
            "bình phước",
            "5/KH-SNgV",
            "(binh-phuoc-hdnd)",
            id="several-with-their-ids",
        ),
        pytest.param("huế", DECISION, "tên ấy chưa đủ", id="no-province-in-that-year"),
        pytest.param("Sở Tài chính", "5/KH-STC", "tên ấy chưa đủ", id="of-no-province"),
        pytest.param(
            "noi vu", DECISION, "tên ấy chưa đủ", id="not-who-the-number-says"
        ),
        pytest.param("so tai chinh", "5/KH-STC", "có dấu", id="spelling-unknown"),
        pytest.param("xyz", DECISION, "lawreg registry issuers", id="no-name"),
    ],
)
def test_what_is_not_one_body_is_refused_plainly(
    words: str, number: str, said: str
) -> None:
    """One line that says which there are, or what to write."""
    with pytest.raises(IntakeError) as raised:
        _stated(words, number)
    assert raised.value.where == "--issuer"
    assert said in raised.value.line()


def test_words_find_every_body_they_fit() -> None:
    """A name is one body; a place is all of its bodies."""
    every = ISSUERS.values()
    assert [i.issuer_id for i in bodies_named("BNV", every)] == ["bnv"]
    assert [i.issuer_id for i in bodies_named("bộ trưởng bộ nội vụ", every)] == ["bnv"]
    assert len(bodies_named("bình phước", every)) == 3
    assert bodies_named("  ", every) == []
