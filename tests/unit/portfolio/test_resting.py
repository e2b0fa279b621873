"""Which plans rest on an instrument, through what, and how each is judged."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.graph.impact import find_impact
from lawreg.model import RelationKind
from lawreg.portfolio.listing import judge_plans
from lawreg.portfolio.resting import RestingPlan, find_resting
from lawreg.registry.portfolio import KeptPlan
from tests.plans_kept import RULES, keep, plan_text
from tests.registry_fakes import InMemoryRegistry, instrument, relation

AS_OF = date(2026, 11, 24)
ROOT = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
GUIDE = instrument("5/2019/TT-BNV", issuer_id="bnv", issued_on=date(2019, 2, 1))
AMENDING = instrument("6/2020/TT-BNV", issuer_id="bnv", issued_on=date(2020, 2, 1))
NEW = instrument("40/2025/NĐ-CP", issued_on=date(2025, 6, 9))
VIEW = InMemoryRegistry(
    (ROOT, GUIDE, AMENDING, NEW),
    (
        relation(RelationKind.GUIDES, GUIDE, ROOT),
        relation(RelationKind.AMENDS, AMENDING, GUIDE),
        relation(RelationKind.REPLACES, NEW, ROOT),
    ),
)
DIRECT = "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."
THROUGH = "Theo Thông tư số 6/2020/TT-BNV ngày 01/02/2020 của Bộ Nội vụ."
BESIDE = "Theo Nghị định số 40/2025/NĐ-CP ngày 09/6/2025 của Chính phủ."


def resting(*plans: KeptPlan, depth: int | None = None) -> tuple[RestingPlan, ...]:
    """Ask who rests on the root."""
    impact = find_impact(VIEW, ROOT.instrument_id, as_of=AS_OF, depth=depth)
    return find_resting(plans, impact, VIEW, RULES, AS_OF)


@pytest.mark.parametrize(
    ("sentences", "depths"),
    [
        pytest.param([DIRECT], [0], id="cites it"),
        pytest.param([THROUGH], [2], id="cites what amends what guides it"),
        pytest.param([THROUGH, DIRECT], [0, 2], id="both, nearest first"),
    ],
)
def test_every_way_down_is_given(sentences: list[str], depths: list[int]) -> None:
    """A plan that cites the instrument itself rests on it without a step."""
    (found,) = resting(keep(plan_text(*sentences), VIEW))
    assert [way.depth for way in found.ways] == depths
    assert found.verdict is not None


def test_what_ends_it_does_not_rest_on_it() -> None:
    """A plan that cites the new decree is safe from the end of the old."""
    assert resting(keep(plan_text(BESIDE), VIEW)) == ()


def test_a_depth_asked_for_is_kept() -> None:
    """What lies deeper is not looked at."""
    assert resting(keep(plan_text(THROUGH), VIEW), depth=1) == ()


def test_what_was_looked_up_elsewhere_is_looked_up_again() -> None:
    """Kept by a registry that knew nothing, asked of one that does."""
    kept = keep(plan_text(DIRECT), InMemoryRegistry())
    stale = kept._replace(read_as="0.0.1 old")
    assert [c.instrument_id for c in stale.citations] == [None]
    assert len(resting(stale)) == 1


def test_a_plan_no_longer_read_is_told_by_what_was_kept() -> None:
    """Without a verdict: it is not said to be clean."""
    kept = keep(plan_text(DIRECT), VIEW)._replace(path="/kh.json", source="{")
    for plan in (kept, kept._replace(read_as="0.0.1 old")):
        (found,) = resting(plan)
        assert found.verdict is None
    (judged,) = judge_plans([kept], VIEW, RULES, AS_OF)
    assert judged.verdict is None
    assert judged.unread is not None
