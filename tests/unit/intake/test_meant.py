"""What is offered as the target of an act is only what the words can mean."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake import IssuedText
from lawreg.intake.notes import notes_on
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Item
from lawreg.model import (
    Instrument,
    InstrumentKind,
    RegistryView,
    Relation,
    RelationKind,
)
from tests.intake_samples import FIRST, effect, issued, registry
from tests.registry_fakes import instrument

LAW, RESOLUTION = InstrumentKind.LAW, InstrumentKind.RESOLUTION
CONSTITUTION = InstrumentKind.CONSTITUTION


def _law(number: str, title: str, day: date) -> Instrument:
    return instrument(number, LAW, issuer_id="qh", title=title, issued_on=day)


UNION = _law("12/2012/QH13", "Luật Công đoàn", date(2012, 6, 20))
BIDDING = _law("22/2023/QH15", "Luật Đấu thầu", date(2023, 6, 23))
PETROLEUM = _law("12/2022/QH15", "Luật Dầu khí", date(2022, 11, 14))
ELECTRICITY = _law("28/2004/QH11", "Luật Điện lực", date(2004, 12, 3))
TAX = _law("38/2019/QH14", "Luật Quản lý thuế", date(2019, 6, 13))
FOOD = instrument(
    "55/2010/QH12", RESOLUTION, issuer_id="qh", issued_on=date(2010, 11, 24)
)
LAWMAKING = _law(
    "17/2008/QH12", "Luật Ban hành văn bản quy phạm pháp luật", date(2008, 6, 3)
)
LAWYERS = _law(
    "20/2012/QH13",
    "Luật sửa đổi, bổ sung một số điều của Luật Luật sư",
    date(2012, 11, 20),
)
OF_SUMMER = _law(
    "72/2025/QH15", "Luật Tổ chức chính quyền địa phương", date(2025, 6, 16)
)
BASIC = instrument(
    "",
    CONSTITUTION,
    issuer_id="qh",
    title="Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    issued_on=date(2013, 11, 28),
)


def _citing(number: str, day: date, **named: object) -> IssuedText:
    """Make a law that ends what is named."""
    return issued(
        number=number,
        kind=LAW,
        issuer="Quốc hội",
        title="Luật Công đoàn",
        issued_on=day,
        effects=(effect(None, RelationKind.REPEALS, FIRST, **named),),
        bases=(),
    )


def _act(read: IssuedText, view: RegistryView) -> tuple[Item, str]:
    """Give the item of the act, and what a person is told to mend of it."""
    proposed = propose(read, view)
    pairs = zip(proposed.items, notes_on(proposed, view), strict=True)
    ((item, notes),) = [p for p in pairs if isinstance(p[0].fact, Relation)]
    return item, " ".join(n.what.vi for n in notes if n.waits)


@pytest.mark.parametrize(
    ("number", "day", "name", "printed", "held"),
    [
        pytest.param(
            "12/2012/QH13",
            date(2012, 6, 20),
            "Luật Công đoàn năm 1990",
            None,
            UNION,
            id="the-law-itself",
        ),
        pytest.param(
            "90/2025/QH15",
            date(2025, 6, 25),
            "Luật Đấu thầu",
            date(2013, 11, 26),
            BIDDING,
            id="of-another-day",
        ),
        pytest.param(
            "10/2008/QH12",
            date(2008, 6, 3),
            "Luật dầu khí năm 1993",
            None,
            PETROLEUM,
            id="issued-after-the-citing-law",
        ),
        pytest.param(
            "90/2025/QH15",
            date(2025, 6, 25),
            "Luật Quản lý thuế",
            date(2006, 11, 29),
            TAX,
            id="of-another-year",
        ),
        pytest.param(
            "90/2025/QH15",
            date(2025, 6, 25),
            "Luật Ban hành văn bản quyphạm pháp luật của HĐND, UBND ngày 03/12/2004",
            None,
            LAWMAKING,
            id="of-a-day-printed-after-its-body",
        ),
        pytest.param(
            "90/2025/QH15",
            date(2025, 6, 25),
            "Luật sửa đổi, bổ sung một số điều của Luật Quan lý thuê",
            date(2012, 11, 20),
            LAWYERS,
            id="amending-another-law",
        ),
    ],
)
def test_what_the_words_cannot_mean_is_not_offered(
    number: str, day: date, name: str, printed: date | None, held: Instrument
) -> None:
    """A law by name with its year is no law of another; its number is to be looked up."""
    read = _citing(
        number, day, target_name=name, target_kind=LAW, target_issued_on=printed
    )
    item, told = _act(read, registry(held))
    assert item.candidates == ()
    assert held.number not in told
    assert "không in số" in told
    assert "lawreg add" in told


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Luật Tổ chức chính quyền địa phương", id="by its name"),
        pytest.param("Luật Tổ chức chính quyền địa phưng", id="misspelt"),
    ],
)
def test_a_law_later_than_the_text_is_not_meant(name: str) -> None:
    """A copy without a head prints no day; the registry knows that of the text."""
    own = _law("70/2025/QH15", "Luật Công đoàn", date(2025, 6, 14))
    read = _citing(own.number, date(2025, 6, 14), target_name=name, target_kind=LAW)
    item, told = _act(read._replace(issued_on=None), registry(own, OF_SUMMER))
    assert isinstance(item.fact, Relation)
    assert (item.fact.target, item.candidates) == ("", ())
    assert "không in số" in told


def test_one_that_can_be_meant_is_offered_as_the_one() -> None:
    """No year is printed, and the only law of the name was in force."""
    read = _citing(
        "24/2012/QH13", date(2012, 11, 20), target_name="Luật Điện lực", target_kind=LAW
    )
    unsure = ELECTRICITY._replace(effective_from=None)
    item, told = _act(read, registry(unsure))
    assert item.candidates == (ELECTRICITY.instrument_id,)
    assert told.startswith("chưa chắc «Luật Điện lực» là Luật Điện lực số 28/2004/QH11")


def test_the_constitution_of_a_year_is_a_stub_of_its_own() -> None:
    """Kind and year are the identity of a constitution; it has no number."""
    name = "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992"
    read = _citing(
        "12/2012/QH13", date(2012, 6, 20), target_name=name, target_kind=CONSTITUTION
    )
    item, told = _act(read, registry(BASIC))
    assert isinstance(item.fact, Relation)
    assert item.fact.target == "vn/qh/1992/hien-phap"
    assert not told


def test_a_law_and_a_resolution_of_one_number_are_two_texts() -> None:
    """Luật An toàn thực phẩm số 55/2010/QH12; the Resolution 55/2010/QH12 is another."""
    read = _citing("28/2018/QH14", date(2018, 6, 15))
    read = read._replace(
        effects=(effect("55/2010/QH12", RelationKind.AMENDS, target_kind=LAW),)
    )
    item, told = _act(read, registry(FOOD))
    assert isinstance(item.fact, Relation)
    assert item.fact.target == "vn/qh/2010/luat-55-2010-qh12"
    assert not told


def test_a_number_that_holds_its_year_is_one_text_whatever_day_is_printed() -> None:
    """The day is a slip of the pen: the text is resolved, never recorded twice."""
    held = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
    other = effect("61/2018/NĐ-CP", target_issued_on=date(2018, 4, 24))
    item, told = _act(issued(effects=(other,), bases=()), registry(held))
    assert isinstance(item.fact, Relation)
    assert item.fact.target == held.instrument_id
    assert not told
