"""Circles of instruments that each act on the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawreg.graph.circles import find_circles
from lawreg.model import Relation, RelationKind
from tests.unit.graph.test_web import DECREE, GUIDE, LAW, RELATIONS

NAMES = st.sampled_from("abcdef")
ACTS = st.lists(
    st.builds(Relation, st.sampled_from(RelationKind), NAMES, NAMES, st.none())
)


def act(kind: RelationKind, actor: str, target: str) -> Relation:
    """Make an act of no particular day."""
    return Relation(kind, actor, target, None)


def test_a_circle_of_three_is_told_in_order() -> None:
    """Law, decree, circular, and a law said to rest on that circular."""
    assert list(find_circles(RELATIONS)) == []
    law, decree, guide = (i.instrument_id for i in (LAW, DECREE, GUIDE))
    wrong = act(RelationKind.BASED_ON, law, guide)
    (circle,) = find_circles([*RELATIONS, wrong])
    turns = {circle[n:] + circle[:n] for n in range(3)}
    assert (law, guide, decree) in turns


def test_texts_that_cite_each_other_are_no_circle() -> None:
    """Two texts of one day may well name one another."""
    both = [act(RelationKind.CITES, a, b) for a, b in ("ab", "ba")]
    assert list(find_circles(both)) == []


def test_a_text_that_acts_on_itself_is_a_circle_of_one() -> None:
    """It cannot have been there before itself."""
    assert list(find_circles([act(RelationKind.AMENDS, "a", "a")])) == [("a",)]


@given(ACTS)
def test_every_step_of_a_circle_is_an_act(acts: list[Relation]) -> None:
    """Whatever the relations: nothing is told that was not recorded."""
    held = {(a.actor, a.target) for a in acts}
    for circle in find_circles(acts):
        steps = zip(circle, (*circle[1:], circle[0]), strict=True)
        assert set(steps) <= held
        assert len(set(circle)) == len(circle)
