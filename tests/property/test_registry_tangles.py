"""Circles and overlaps: found when there are any, and real when they are told."""

from __future__ import annotations

import itertools
from datetime import date

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from lawreg.model import Relation, RelationKind, Scope
from lawreg.registry.tangles import find_cycles, find_overlaps

NAMES = [f"vn/cp/2018/{n}" for n in range(7)]
PAIRS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(
        lambda pair: pair[0] != pair[1]
    ),
    max_size=14,
)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2020, 2, 1))


@given(pairs=PAIRS)
def test_a_circle_is_found_where_there_is_one(pairs: list[tuple[str, str]]) -> None:
    """As networkx has it; and every step of what is told was given."""
    acts = [Relation(RelationKind.AMENDS, a, b, None) for a, b in pairs]
    graph: nx.DiGraph[str] = nx.DiGraph(pairs)
    told = [fault.subject.split(" → ") for fault in find_cycles(acts)]
    assert bool(told) is not nx.is_directed_acyclic_graph(graph)
    for names in told:
        assert names[0] == names[-1]
        assert all(graph.has_edge(a, b) for a, b in itertools.pairwise(names))


@given(pairs=PAIRS)
def test_texts_may_cite_each_other(pairs: list[tuple[str, str]]) -> None:
    """Two decrees of one day do; that is no circle."""
    acts = [Relation(RelationKind.CITES, a, b, None) for a, b in pairs]
    assert list(find_cycles(acts)) == []


SUSPENSIONS = st.builds(
    Relation,
    kind=st.just(RelationKind.SUSPENDS),
    actor=st.sampled_from(NAMES[1:]),
    target=st.just(NAMES[0]),
    effective_from=DAYS,
    effective_until=DAYS,
    target_provisions=st.sampled_from([("d1",), ("d1.k2",), ("d2",)]),
    scope=st.sampled_from([Scope.WHOLE, Scope.PROVISIONS]),
)


@given(one=SUSPENSIONS, other=SUSPENSIONS)
def test_suspensions_overlap_on_some_day_or_not_at_all(
    one: Relation, other: Relation
) -> None:
    """Day by day: some day on which both hold, for some part that both touch."""
    days = [date.fromordinal(date(2020, 1, 1).toordinal() + n) for n in range(32)]
    shared = any(_holds(one, day) and _holds(other, day) for day in days)
    articles = {p.split(".")[0] for p in one.target_provisions}
    part = Scope.WHOLE in (one.scope, other.scope) or bool(
        articles & {p.split(".")[0] for p in other.target_provisions}
    )
    apart = one.actor == other.actor and {one.scope, other.scope} == set(Scope) - {
        Scope.UNSPECIFIED
    }
    told = shared and part and not apart
    assert bool(list(find_overlaps([one, other], []))) is told
    assert list(find_overlaps([one], [])) == []


def _holds(act: Relation, day: date) -> bool:
    if act.effective_from is None:
        return False
    return act.effective_from <= day and (
        act.effective_until is None or day < act.effective_until
    )
