"""A life is told in stretches, each with the acts that opened it."""

from __future__ import annotations

from datetime import date

from lawreg.model import Interval, Status
from lawreg.model.kinds import RelationKind, Scope
from lawreg.model.life import named_provisions, tell_life
from tests.unit.model.test_provision_status import (
    ALTERED,
    BACK,
    DECREE,
    INSERTED,
    REPEALED,
    STOPPED,
    act,
)

REPLACED = act(RelationKind.REPLACES, date(2025, 7, 1))


def test_an_inserted_article_is_told_from_before_it_was_there() -> None:
    """What was in force when, and by which act, without gap."""
    life = tell_life(DECREE, [INSERTED, ALTERED, REPEALED, REPLACED], "d35a")
    assert [(s.interval, s.answer.status, s.acts) for s in life.stretches] == [
        (Interval(None, date(2010, 10, 14)), Status.NOT_YET, ()),
        (Interval(date(2010, 10, 14), date(2013, 7, 1)), Status.NOT_YET, ()),
        (Interval(date(2013, 7, 1), date(2017, 9, 25)), Status.IN_FORCE, (INSERTED,)),
        (Interval(date(2017, 9, 25), date(2024, 7, 2)), Status.AMENDED, (ALTERED,)),
        (Interval(date(2024, 7, 2), date(2025, 7, 1)), Status.CEASED, (REPEALED,)),
        (Interval(date(2025, 7, 1), None), Status.CEASED, (REPLACED,)),
    ]


def test_a_suspension_that_is_resumed_is_an_interval() -> None:
    """The stretch ends where the resumption begins."""
    life = tell_life(DECREE, [STOPPED, BACK], "d5")
    assert [(s.interval.start, s.answer.status) for s in life.stretches[1:]] == [
        (date(2010, 10, 14), Status.IN_FORCE),
        (date(2020, 3, 1), Status.SUSPENDED),
        (date(2020, 9, 1), Status.IN_FORCE),
    ]


def test_a_correction_opens_a_stretch_though_the_status_stays() -> None:
    """The words read from that day on are other words."""
    corrected = act(RelationKind.CORRECTS, date(2011, 1, 1), "d5")
    life = tell_life(DECREE, [corrected], "d5")
    assert [s.acts for s in life.stretches] == [(), (), (corrected,)]
    assert tell_life(DECREE, [corrected], "d6").stretches[-1].acts == ()


def test_an_act_of_unknown_day_stands_at_the_issue_of_its_instrument() -> None:
    """It cannot have had effect before; one without even that is told apart."""
    issued = act(RelationKind.AMENDS, None, "d5", not_before=date(2019, 12, 31))
    nowhere = act(RelationKind.AMENDS, None, "d5")
    life = tell_life(DECREE, [issued, nowhere], "d5")
    assert life.stretches[-1].interval == Interval(date(2019, 12, 31), None)
    assert life.stretches[-1].acts == (issued,)
    assert life.undated == (nowhere,)


def test_what_is_done_to_the_rest_is_no_event_of_an_ended_provision() -> None:
    """A repealed article is not amended with the decree."""
    later = act(RelationKind.AMENDS, date(2025, 1, 1), scope=Scope.UNSPECIFIED)
    life = tell_life(DECREE, [INSERTED, REPEALED, later], "d35a")
    assert life.stretches[-1].interval.start == date(2024, 7, 2)


def test_provisions_are_listed_as_the_text_prints_them() -> None:
    """Điều 9 before Điều 35, Điều 35 before Điều 35a, annexes last."""
    acts = [act(RelationKind.AMENDS, date(2013, 7, 1), "pl1", "d35a", "d35", "d9.k2")]
    assert named_provisions(DECREE, acts) == ("d9.k2", "d35", "d35a", "pl1")
