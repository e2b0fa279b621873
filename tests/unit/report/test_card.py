"""A card never shows as in force what the registry cannot vouch for."""

from __future__ import annotations

from datetime import date

from lawreg.model import InstrumentKind, RelationKind, Status
from lawreg.report.card import make_card
from lawreg.report.show import render_card
from tests.registry_fakes import InMemoryRegistry, instrument, relation

DECREE = instrument("130/2005/NĐ-CP", issued_on=date(2005, 10, 17))
NEW = instrument("75/2026/NĐ-CP", issued_on=date(2026, 3, 16))
GUIDE = instrument(
    "71/2014/TTLT-BTC-BNV", InstrumentKind.JOINT_CIRCULAR, "btc", date(2014, 5, 30)
)
REGISTRY = InMemoryRegistry(
    [DECREE, NEW, GUIDE],
    [
        relation(RelationKind.GUIDES, GUIDE, DECREE),
        relation(RelationKind.REPLACES, NEW, DECREE, date(2026, 5, 1)),
    ],
)


def test_a_guide_whose_decree_has_ended_is_to_be_verified() -> None:
    """Whether it lives on is for the law of that day to say."""
    before = make_card(REGISTRY, GUIDE, date(2026, 4, 30))
    after = make_card(REGISTRY, GUIDE, date(2026, 5, 1))
    assert before.answer.status is Status.IN_FORCE
    assert after.answer.status is Status.UNKNOWN
    assert after.parent_ended == date(2026, 5, 1)
    shown = render_card(after)
    assert "Tình trạng tại ngày 01/05/2026: cần xác minh" in shown
    assert "văn bản ấy hết hiệu lực từ 01/05/2026" in shown


def test_in_force_says_what_that_rests_on() -> None:
    """No act that ends it is known: that is less than knowing that none exists."""
    shown = render_card(make_card(REGISTRY, NEW, date(2026, 6, 1)))
    assert "sổ đăng ký chưa ghi văn bản nào kết thúc" in shown


def test_what_waits_says_from_when_it_has_effect() -> None:
    """«Chưa có hiệu lực (từ …)» could be read as the day on which it stopped."""
    waiting = instrument(
        "80/2026/NĐ-CP", issued_on=date(2026, 3, 16), effective_from=date(2026, 5, 1)
    )
    card = make_card(InMemoryRegistry([waiting]), waiting, date(2026, 4, 1))
    assert "chưa có hiệu lực (có hiệu lực từ 01/05/2026)" in render_card(card)
    assert "not yet in force (in force from 2026-05-01)" in render_card(card, "en")
