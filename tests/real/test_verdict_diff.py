"""Decree 118/2025 laid over the registry as it stood before it, and a real plan."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from lawreg.bundled import find_bundled
from lawreg.check import check_plan, load_packs
from lawreg.model import (
    ENDING_KINDS,
    Confidence,
    Instrument,
    Relation,
    RelationKind,
    Status,
    status,
)
from lawreg.portfolio import PlanDifference, verdict_diff
from lawreg.portfolio.gathering import PlanGatherer
from lawreg.portfolio.judging import kept_plan
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.facts import Change, Fact
from lawreg.registry.overlaid import Overlaid
from lawreg.registry.portfolio import KeptPlan
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared

NUMBER = "118/2025/NĐ-CP"
ENDED = ("61/2018/NĐ-CP", "107/2021/NĐ-CP")
ISSUED, EFFECT = date(2025, 6, 9), date(2025, 7, 1)
RULES = load_packs()


def _one(view: QueryableRegistry | Overlaid, number: str) -> Instrument:
    (found,) = view.by_number([number])[number]
    return found


@pytest.fixture(scope="module")
def registry() -> QueryableRegistry:
    """Open the committed registry."""
    return open_registry(find_bundled("data/decrees.sqlite"))


@pytest.fixture(scope="module")
def before(registry: QueryableRegistry) -> Overlaid:
    """Take the decree, its acts and the acts on it out of the registry."""
    decree = _one(registry, NUMBER)
    ids = [decree.instrument_id]
    acts = [
        *registry.relations_from(ids).get(decree.instrument_id, ()),
        *registry.relations_onto(ids).get(decree.instrument_id, ()),
    ]
    withdrawn = [Change(act, None) for act in dict.fromkeys(acts)]
    return Overlaid(registry, [*withdrawn, Change(decree, None)])


@pytest.fixture(scope="module")
def after(registry: QueryableRegistry, before: Overlaid) -> Overlaid:
    """Let the decree end the two it replaces, and no more."""
    decree = _one(registry, NUMBER)
    assert (decree.issued_on, decree.effective_from) == (ISSUED, EFFECT)
    ends = [
        Relation(
            RelationKind.REPLACES,
            decree.instrument_id,
            _one(before, number).instrument_id,
            EFFECT,
            confidence=Confidence.CONFIRMED,
        )
        for number in ENDED
    ]
    facts: list[Fact] = [decree, *ends]
    return Overlaid(before, [Change(None, fact) for fact in facts])


@pytest.fixture(scope="module")
def kept(before: Overlaid) -> KeptPlan:
    """Keep the seed plan as the registry of then looks its citations up."""
    at = datetime(2025, 6, 8, tzinfo=UTC)
    gatherer = PlanGatherer((), before, RULES, at=at, as_of=at.date())
    (plan,) = gatherer.gather([str(SHARED / "plans" / "41-KH-SNgV.txt")]).added
    return plan


def _difference(
    kept: KeptPlan, before: Overlaid, after: Overlaid, as_of: date
) -> PlanDifference:
    (found,) = verdict_diff([kept], before, after, RULES, as_of).plans
    return found


def test_the_decrees_end_that_day(before: Overlaid, after: Overlaid) -> None:
    """Without the new decree they are in force; with it they end on 01/7/2025."""
    for number in ENDED:
        old = _one(before, number)
        ends = {
            view: [
                r
                for r in view.relations_onto([old.instrument_id])[old.instrument_id]
                if r.kind in ENDING_KINDS
            ]
            for view in (before, after)
        }
        assert status(old, ends[before], EFFECT).status is not Status.CEASED
        assert status(old, ends[after], EFFECT).status is Status.CEASED
        eve = status(old, ends[after], EFFECT - timedelta(days=1))
        assert eve.status is not Status.CEASED


@pytest.mark.parametrize(
    "as_of",
    [
        pytest.param(ISSUED, id="read on the day of issue"),
        pytest.param(EFFECT, id="read on the day of effect"),
        pytest.param(date(2026, 11, 24), id="read long after"),
    ],
)
def test_the_plan_changes_that_day_and_no_earlier(
    kept: KeptPlan, before: Overlaid, after: Overlaid, as_of: date
) -> None:
    """Whenever it is asked, the day is that of the effect."""
    found = _difference(kept, before, after, as_of)
    assert found.since == found.wrong_from == EFFECT
    (turn,) = [t for t in found.appearing if t.finding.code == "VAL301"]
    assert turn.day == EFFECT
    assert turn.holds is (as_of >= EFFECT)
    assert turn.finding.instrument == "61/2018/NĐ-CP"
    assert NUMBER in turn.finding.related


def test_on_every_day_before_both_say_the_same(
    kept: KeptPlan, before: Overlaid, after: Overlaid
) -> None:
    """From the issue of the decree to the eve of its effect, day by day."""
    plan = kept_plan(kept)
    day = ISSUED - timedelta(days=1)
    while day < EFFECT:
        said = [check_plan(plan, one, RULES, day).findings for one in (before, after)]
        assert said[0] == said[1]
        day += timedelta(days=1)
    said = [check_plan(plan, one, RULES, EFFECT).findings for one in (before, after)]
    assert said[0] != said[1]


def test_every_plan_of_the_folder_is_judged(before: Overlaid, after: Overlaid) -> None:
    """Real plans of many offices: those that cite neither stay as they are."""
    at = datetime(2025, 6, 8, tzinfo=UTC)
    gatherer = PlanGatherer((), before, RULES, at=at, as_of=at.date())
    plans = gatherer.gather([str(p) for p in _texts()]).added
    diff = verdict_diff(plans, before, after, RULES, date(2026, 11, 24))
    assert diff.judged == len(plans) > 10
    ended = {_one(before, number).instrument_id for number in ENDED}
    citing = {p.path for p in plans if ended & {c.instrument_id for c in p.citations}}
    changed = {difference.plan.path for difference in diff.plans}
    assert citing <= changed
    assert len(changed) < len(plans)


def _texts() -> list[Path]:
    return sorted((SHARED / "plans").glob("*.txt"))
