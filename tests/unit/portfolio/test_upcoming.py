"""What begins, changes and ends soon, and which plans it touches."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lawreg.model import (
    Commencement,
    Confidence,
    Instrument,
    Issuer,
    Relation,
    RelationKind,
    Scope,
)
from lawreg.portfolio.upcoming import Happening, Watch, watch_days
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.record import record_changes
from lawreg.registry.store import create_store
from tests.plans_kept import RULES, keep, plan_text
from tests.registry_fakes import instrument, relation

FIRST = date(2025, 6, 9)
BODIES = [
    IssuerFact(Issuer("cp", "Chính phủ", "central")),
    IssuerFact(Issuer("bnv", "Bộ Nội vụ", "ministry")),
]
OLD = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
GUIDE = instrument("5/2019/TT-BNV", issuer_id="bnv", issued_on=date(2019, 2, 1))
NEW = instrument("40/2025/NĐ-CP", issued_on=FIRST, effective_from=date(2025, 7, 1))
START = date(2025, 7, 1)
CITING = "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."
GUIDED = "Theo Thông tư số 5/2019/TT-BNV ngày 01/02/2019 của Bộ Nội vụ."


def watched(
    folder: Path,
    *facts: Instrument | Relation,
    text: str = plan_text(CITING),
    days: int = 30,
    first: date = FIRST,
) -> Watch:
    """Record facts and ask what happens in the days after."""
    with closing(create_store(f"sqlite:///{folder / 'r.sqlite'}")) as store:
        at = datetime(2026, 11, 24, tzinfo=UTC)
        changes = [Change(None, fact) for fact in (*BODIES, *facts)]
        record_changes(store, changes, at=at, author="Lan", reason="Nạp")
        plans = [keep(text, store, as_of=first)]
        return watch_days(store, plans, RULES, first, days)


def acts(kind: RelationKind, day: date = START) -> Relation:
    """Let the new decree act on the old."""
    return relation(kind, NEW, OLD, day)


def in_part(kind: RelationKind) -> Relation:
    """Let the new decree act on an article of the old."""
    return acts(kind)._replace(scope=Scope.PROVISIONS, target_provisions=("d5",))


UNSURE = acts(RelationKind.REPLACES)._replace(confidence=Confidence.MEMORY)
RUNNING = acts(RelationKind.SUSPENDS, date(2025, 6, 9))


@pytest.mark.parametrize(
    ("act", "expected", "day"),
    [
        (acts(RelationKind.REPLACES), Happening.ENDS, START),
        (in_part(RelationKind.REPEALS), Happening.ENDS_IN_PART, START),
        (in_part(RelationKind.AMENDS), Happening.AMENDED, START),
        (acts(RelationKind.SUSPENDS), Happening.SUSPENDED, START),
        (
            RUNNING._replace(effective_until=date(2025, 7, 5)),
            Happening.RESUMES,
            date(2025, 7, 5),
        ),
        (UNSURE, Happening.MAY_CHANGE, START),
    ],
    ids=lambda value: getattr(value, "value", None),
)
def test_what_becomes_of_a_decree(
    tmp_path: Path, act: Relation, expected: Happening, day: date
) -> None:
    """Named with its act, and the plan that cites it."""
    watch = watched(tmp_path, OLD, NEW, act)
    (event,) = [e for e in watch.events if e.instrument == OLD and e.what is expected]
    assert event.day == day
    assert [touched.plan.number for touched in event.plans] == ["1/KH-SM"]
    if expected is not Happening.RESUMES:
        assert [r.kind for r in event.because] == [act.kind]
    begins = [e for e in watch.events if e.what is Happening.STARTS]
    assert [(e.day, e.instrument, e.plans) for e in begins] == [(START, NEW, ())]


@pytest.mark.parametrize("ended", [START, date(2025, 5, 1)], ids=["same day", "before"])
def test_an_amendment_is_told_beside_what_ended_in_part(
    tmp_path: Path, ended: date
) -> None:
    """A text that lost an article and is amended elsewhere, by the same act or another."""
    lost = in_part(RelationKind.REPEALS)._replace(effective_from=ended)
    changed = in_part(RelationKind.AMENDS)._replace(target_provisions=("d7.k3",))
    told = watched(tmp_path, OLD, NEW, lost, changed)
    found = [
        (e.what, [r.target_provisions for r in e.because])
        for e in told.events
        if e.instrument.number == OLD.number
    ]
    ends = [(Happening.ENDS_IN_PART, [("d5",)])] if ended == START else []
    assert found == [(Happening.AMENDED, [("d7.k3",)]), *ends]
    assert all(e.plans for e in told.events if e.instrument.number == OLD.number)


def test_the_own_days_of_a_text(tmp_path: Path) -> None:
    """Its term, and its parts, without anybody's act."""
    part = Commencement(("d3",), date(2025, 6, 20))
    held = OLD._replace(ceased_on=START, commencements=(part,))
    watch = watched(tmp_path, held)
    assert [(e.day, e.what, e.because) for e in watch.events] == [
        (date(2025, 6, 20), Happening.PART_STARTS, ()),
        (START, Happening.ENDS, ()),
    ]
    assert watch.events[0].parts == (part,)


def test_a_term_that_was_extended_does_not_end(tmp_path: Path) -> None:
    """It ends on the new day, which lies beyond."""
    held = OLD._replace(ceased_on=START)
    longer = relation(
        RelationKind.EXTENDS,
        GUIDE,
        OLD,
        date(2019, 2, 1),
        effective_until=date(2026, 1, 1),
    )
    assert watched(tmp_path, held, GUIDE, longer).events == ()


def test_a_transition_that_is_over_is_told(tmp_path: Path) -> None:
    """What the ended text still governed, it governs no longer."""
    ended = relation(
        RelationKind.REPLACES,
        GUIDE,
        OLD,
        date(2019, 2, 1),
        effective_until=START,
        transition="Hồ sơ đã nhận theo quy định cũ.",
    )
    (event,) = watched(tmp_path, OLD, GUIDE, ended).events
    assert event.what is Happening.TRANSITION_OVER


def test_the_end_of_a_parent_touches_who_cites_what_guides_it(tmp_path: Path) -> None:
    """The plan names the circular only; what stands between is told."""
    guides = relation(RelationKind.GUIDES, GUIDE, OLD)
    facts = (OLD, NEW, GUIDE, guides, acts(RelationKind.REPLACES))
    watch = watched(tmp_path, *facts, text=plan_text(GUIDED))
    (ends,) = [e for e in watch.events if e.what is Happening.ENDS]
    (touched,) = ends.plans
    assert [way.instrument_id for way in touched.through] == [GUIDE.instrument_id]
    assert GUIDE.instrument_id in watch.instruments


@pytest.mark.parametrize(
    ("first", "days", "told"),
    [
        pytest.param(FIRST, 22, True, id="the last day is in it"),
        pytest.param(FIRST, 21, False, id="a day short"),
        pytest.param(START, 0, True, id="today alone"),
        pytest.param(date(2025, 7, 2), 30, False, id="it is over"),
        pytest.param(date(2025, 6, 8), 30, False, id="the decree is not issued yet"),
    ],
)
def test_the_days_looked_at(tmp_path: Path, first: date, days: int, told: bool) -> None:
    """Both ends are in it; who looks from an earlier day does not know the future."""
    facts = (OLD, NEW, acts(RelationKind.REPLACES))
    watch = watched(tmp_path, *facts, first=first, days=days)
    assert bool(watch.events) is told
    assert watch.plans == 1
