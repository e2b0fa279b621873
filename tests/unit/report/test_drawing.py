"""What is said of each instrument of a drawing is what `show` says of it."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.graph.web import read_web
from lawreg.model import Instrument, RelationKind, Status
from lawreg.report.card import make_card
from lawreg.report.drawing import make_drawing
from tests.registry_fakes import InMemoryRegistry, instrument, relation
from tests.unit.graph.test_web import (
    AMENDING,
    DECREE,
    GUIDE,
    HELD,
    LAW,
    NEW,
    RELATIONS,
    TODAY,
    CountingRegistry,
)

VIEW = InMemoryRegistry(HELD, RELATIONS)


@pytest.mark.parametrize("day", [date(2017, 7, 1), date(2022, 1, 1), TODAY])
@pytest.mark.parametrize("asked", HELD, ids=lambda i: i.number)
def test_a_status_is_that_of_show(asked: Instrument, day: date) -> None:
    """One registry, one answer, whichever command asks."""
    root = LAW.instrument_id
    web = read_web(VIEW, root, 3, as_of=day, limit=100)
    drawing = make_drawing(VIEW, web, day)
    if asked.instrument_id in web.distances:
        card = make_card(VIEW, asked, day)
        assert drawing.answers[asked.instrument_id] == card.answer
    else:
        assert asked.issued_on is not None
        assert asked.issued_on > day


def test_a_guide_of_what_has_ended_is_to_be_verified() -> None:
    """The decree it guides was replaced in 2025: nobody says that it lives on."""
    web = read_web(VIEW, GUIDE.instrument_id, 1, as_of=TODAY, limit=100)
    drawing = make_drawing(VIEW, web, TODAY)
    assert drawing.status(GUIDE.instrument_id) is Status.UNKNOWN
    assert drawing.status(DECREE.instrument_id) is Status.CEASED
    assert drawing.more(DECREE.instrument_id) is not None


def test_all_statuses_cost_a_few_questions() -> None:
    """A hundred amendments are asked about together."""
    many = [
        instrument(f"{n}/2021/NĐ-CP", issued_on=date(2021, 1, 1)) for n in range(100)
    ]
    acts = [relation(RelationKind.AMENDS, one, DECREE) for one in many]
    view = CountingRegistry([*HELD, *many], [*RELATIONS, *acts])
    web = read_web(view, DECREE.instrument_id, 1, as_of=TODAY, limit=500)
    view.asked.clear()
    drawing = make_drawing(view, web, TODAY)
    assert len(drawing.answers) == 105
    assert sum(map(len, view.asked.values())) <= 3
    assert {AMENDING.instrument_id, NEW.instrument_id} <= drawing.answers.keys()
