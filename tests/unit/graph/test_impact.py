"""Who rests on an instrument, and by which way."""

from __future__ import annotations

from datetime import date

from lawreg.graph.impact import find_impact
from lawreg.model import RelationKind
from tests.registry_fakes import InMemoryRegistry, relation
from tests.unit.graph.test_web import (
    AMENDING,
    DECREE,
    GUIDE,
    HELD,
    LAW,
    NEW,
    RELATIONS,
    TODAY,
)

VIEW = InMemoryRegistry(HELD, RELATIONS)


def test_dependents_are_found_through_others_with_the_way() -> None:
    """The circular guides a decree which details the law: two steps down."""
    found = find_impact(VIEW, LAW.instrument_id, as_of=TODAY)
    ways = {d.instrument_id: [r.kind for r in d.path] for d in found.dependents}
    assert ways == {
        DECREE.instrument_id: [RelationKind.DETAILS],
        GUIDE.instrument_id: [RelationKind.DETAILS, RelationKind.GUIDES],
        AMENDING.instrument_id: [RelationKind.DETAILS, RelationKind.AMENDS],
    }
    assert not found.deeper


def test_what_ends_a_text_does_not_rest_on_it() -> None:
    """The decree of 2025 replaced the old one: it stands without it."""
    found = find_impact(VIEW, DECREE.instrument_id, as_of=TODAY)
    assert NEW.instrument_id not in [d.instrument_id for d in found.dependents]


def test_depth_stops_the_search_and_says_so() -> None:
    """A cut list never looks like a whole one."""
    found = find_impact(VIEW, LAW.instrument_id, as_of=TODAY, depth=1)
    assert [d.depth for d in found.dependents] == [1]
    assert found.deeper
    assert not find_impact(VIEW, LAW.instrument_id, as_of=TODAY, depth=2).deeper


def test_what_was_issued_later_rests_on_nothing_yet() -> None:
    """On the last day of 2016 nobody knew the circular of 2017."""
    found = find_impact(VIEW, LAW.instrument_id, as_of=date(2016, 12, 31))
    assert [d.instrument_id for d in found.dependents] == [DECREE.instrument_id]


def test_kinds_may_be_chosen() -> None:
    """Who only guides, leaving amendments aside."""
    found = find_impact(
        VIEW, DECREE.instrument_id, as_of=TODAY, kinds={RelationKind.GUIDES}
    )
    assert [d.instrument_id for d in found.dependents] == [GUIDE.instrument_id]


def test_a_circle_ends_the_search() -> None:
    """Two texts based on each other: each is told once, the one asked about never."""
    wrong = relation(RelationKind.BASED_ON, LAW, GUIDE)
    view = InMemoryRegistry(HELD, [*RELATIONS, wrong])
    found = find_impact(view, LAW.instrument_id, as_of=TODAY)
    reached = [d.instrument_id for d in found.dependents]
    assert LAW.instrument_id not in reached
    assert len(reached) == len(set(reached)) == 3
