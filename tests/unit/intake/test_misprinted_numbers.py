"""Numbers that a text misprints: none of them becomes an instrument that does not exist."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake import IssuedText, read_issued_text
from lawreg.intake.broken_years import is_broken
from lawreg.intake.notes import notes_on
from lawreg.intake.propose import propose
from lawreg.model import (
    Instrument,
    InstrumentKind,
    RegistryView,
    Relation,
    RelationKind,
)
from tests.intake_samples import registry
from tests.registry_fakes import instrument
from tests.unit.intake.effect_samples import decree

INCOME_TAX = instrument(
    "04/2007/QH12",
    InstrumentKind.LAW,
    issuer_id="qh",
    title="Luật Thuế thu nhập cá nhân",
    issued_on=date(2007, 11, 21),
)


def _replacing(target: str) -> IssuedText:
    return read_issued_text(
        decree(
            f"Điều 1. Hiệu lực\nNghị định này thay thế {target}.\n"
            "Điều 2. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031."
        )
    )


def _stubs(read: IssuedText, view: RegistryView) -> list[str]:
    facts = [item.fact for item in propose(read, view).items]
    return [f.number for f in facts if isinstance(f, Instrument)]


MENDED = {
    "the last figure was lost before a blank": (
        "Nghị định số 22/201 /NĐ-CP ngày 13 tháng 9 năm 2019 của Chính phủ"
    ),
    "the first figure was lost": "Nghị định số 22/019/NĐ-CP ngày 13/9/2019 của Chính phủ",
    "a figure within was lost": "Nghị định số 22/219/NĐ-CP ngày 13/9/2019 của Chính phủ",
}


@pytest.mark.parametrize("printed", MENDED.values(), ids=MENDED)
def test_the_day_printed_mends_a_broken_year(printed: str) -> None:
    """The figures that are left are those of the year of the day, and a line says so."""
    read = _replacing(printed)
    (acted,) = [e for e in read.effects if e.kind is RelationKind.REPLACES]
    assert acted.target_number == "22/2019/NĐ-CP"
    told = [p.what.vi for p in read.problems if "năm bị đứt" in p.what.vi]
    assert len(told) == 1
    assert "22/2019/NĐ-CP" in told[0]


BROKEN = {
    "no day is printed": "Nghị định số 22/201/NĐ-CP của Chính phủ",
    "the figures are not those of the day": (
        "Nghị định số 22/208/NĐ-CP ngày 13/9/2019 của Chính phủ"
    ),
}


@pytest.mark.parametrize("printed", BROKEN.values(), ids=BROKEN)
def test_a_broken_number_is_no_record(printed: str) -> None:
    """The act waits for a person."""
    read, view = _replacing(printed), registry()
    assert _stubs(read, view) == ["77/2031/NĐ-CP"]
    proposed = propose(read, view)
    waits = [
        any(note.waits for note in notes)
        for item, notes in zip(proposed.items, notes_on(proposed, view), strict=True)
        if isinstance(item.fact, Relation) and item.fact.kind is RelationKind.REPLACES
    ]
    assert waits == [True]


@pytest.mark.parametrize(
    ("number", "day", "broken"),
    [
        pytest.param("36/98/NĐ-CP", date(1998, 6, 9), False, id="old-short-year"),
        pytest.param("36/98/NĐ-CP", None, False, id="old-short-year-without-a-day"),
        pytest.param("36/20/NĐ-CP", date(2019, 9, 13), True, id="half-a-year"),
        pytest.param("749/QĐ-TTg", date(2020, 6, 3), False, id="no-year"),
        pytest.param("22/2109/NĐ-CP", date(2019, 9, 13), True, id="figures-swapped"),
    ],
)
def test_which_years_are_broken(number: str, day: date | None, *, broken: bool) -> None:
    """A year has four figures, or of old the last two of its day."""
    assert is_broken(number, day) is broken


TWO_NUMBERS = (
    "Điều 1. Bãi bỏ khoản 1 Điều 3 của Luật thuế thu nhập cá nhân số 04/2007/QH11.\n"
    "Điều 2. Bãi bỏ khoản 2 Điều 5 của Luật thuế thu nhập cá nhân số 04/2007/QH12.\n"
    "Điều 3. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031."
)


def test_one_law_under_two_numbers_offers_the_one_that_is_held() -> None:
    """The misprinted number waits, with the law held under the printed name."""
    read, view = read_issued_text(decree(TWO_NUMBERS)), registry(INCOME_TAX)
    assert not [n for n in _stubs(read, view) if n.endswith("QH11")]
    acts = [
        item
        for item in propose(read, view).items
        if isinstance(item.fact, Relation) and item.fact.kind is RelationKind.REPEALS
    ]
    assert [(item.fact.target, item.candidates) for item in acts] == [  # type: ignore[union-attr]
        ("", (INCOME_TAX.instrument_id,)),
        (INCOME_TAX.instrument_id, ()),
    ]


def test_one_law_under_two_numbers_is_not_two_records() -> None:
    """Where none is held nothing tells which number is right."""
    read, view = read_issued_text(decree(TWO_NUMBERS)), registry()
    assert not [n for n in _stubs(read, view) if "/QH1" in n and n.startswith("04/")]


def test_two_laws_of_two_names_stay_two() -> None:
    """The same number in another term is another law where its name says so."""
    text = TWO_NUMBERS.replace(
        "Luật thuế thu nhập cá nhân số 04/2007/QH11", "Luật Cư trú số 04/2007/QH11"
    )
    read, view = read_issued_text(decree(text)), registry(INCOME_TAX)
    assert "04/2007/QH11" in _stubs(read, view)
