"""What matters most: weight along «rests on»."""

from __future__ import annotations

import math
from collections import Counter

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from lawreg.graph.central import DAMPING, find_central, page_rank
from lawreg.model import RelationKind
from tests.registry_fakes import relation
from tests.unit.graph.test_web import AMENDING, DECREE, GUIDE, LAW, NEW, RELATIONS


def test_the_law_under_everything_comes_first() -> None:
    """More rest on the decree directly, but all of them rest on the law through it."""
    first, second = find_central(RELATIONS, 10)
    assert (first.instrument_id, first.direct, first.reach) == (
        LAW.instrument_id,
        1,
        3,
    )
    assert (second.instrument_id, second.direct, second.reach) == (
        DECREE.instrument_id,
        2,
        2,
    )
    assert first.weight > second.weight


def test_what_nothing_rests_on_is_not_listed() -> None:
    """Leaves carry no weight worth telling, however long a list is asked for."""
    listed = {c.instrument_id for c in find_central(RELATIONS, 10)}
    leaves = {i.instrument_id for i in (AMENDING, GUIDE, NEW)}
    assert not listed & leaves
    assert len(find_central(RELATIONS, 1)) == 1
    assert find_central([], 10) == ()


def test_replacing_a_text_lends_it_no_weight() -> None:
    """A text often replaced or repealed is not one that others rest on."""
    ends = [r for r in RELATIONS if r.kind is RelationKind.REPLACES]
    assert find_central(ends, 10) == ()


PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")), unique=True
)


@given(PAIRS)
def test_weights_sum_to_one_and_none_is_negative(pairs: list[tuple[str, str]]) -> None:
    """Whatever the relations, circles and all."""
    weights = page_rank(nx.DiGraph(pairs))
    assert set(weights) == {end for pair in pairs for end in pair}
    assert all(weight > 0 for weight in weights.values())
    assert not pairs or math.isclose(sum(weights.values()), 1, abs_tol=1e-9)


@given(PAIRS)
def test_weights_stand_still(pairs: list[tuple[str, str]]) -> None:
    """One more step of the random walk of PageRank changes nothing."""
    weights = page_rank(nx.DiGraph(pairs))
    out = Counter(actor for actor, _ in pairs)
    idle = sum(weight for one, weight in weights.items() if not out[one])
    for one, weight in weights.items():
        handed = sum(weights[a] / out[a] for a, target in pairs if target == one)
        step = (1 - DAMPING + DAMPING * idle) / len(weights) + DAMPING * handed
        assert math.isclose(weight, step, rel_tol=1e-9)


def test_weights_are_those_of_the_definition() -> None:
    """Two texts on one ground, solved by hand: n = 3, damping 0.85."""
    weights = page_rank(nx.DiGraph([("a", "c"), ("b", "c")]))
    leaf = 1 / (3 + 2 * 0.85)
    assert math.isclose(weights["a"], leaf, rel_tol=1e-9)
    assert math.isclose(weights["c"], 1 - 2 * leaf, rel_tol=1e-9)


def test_a_circle_counts_its_members_once() -> None:
    """Each of two texts based on each other is reached by the other alone."""
    pair = (LAW, DECREE)
    both = [relation(RelationKind.BASED_ON, a, b) for a, b in (pair, pair[::-1])]
    assert [(c.direct, c.reach) for c in find_central(both, 5)] == [(1, 1), (1, 1)]
