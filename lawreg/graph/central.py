"""Which instruments of a registry matter most: those on which most others rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from lawreg.graph.impact import RESTING_KINDS
from lawreg.graph.links import Act

if TYPE_CHECKING:
    Directed = nx.DiGraph[str]
else:
    Directed = nx.DiGraph

DAMPING = 0.85
"""The share of its weight that a text hands on to what it rests on."""
_ROUNDS = 200
_STILL = 1e-12


class Central(NamedTuple):
    """An instrument and its weight among the others."""

    instrument_id: str
    weight: float
    """PageRank over «rests on»; the weights of all instruments sum to 1."""
    direct: int
    """How many instruments rest on it directly."""
    reach: int
    """How many rest on it directly or through others."""


def find_central(acts: Iterable[Act], most: int) -> tuple[Central, ...]:
    """Give the instruments that carry the most weight, heaviest first.

    Each text shares its own weight evenly among those it rests on, again and
    again: a law on which few but important decrees rest weighs more than a notice
    cited everywhere. The order depends on the relations alone; equal weights are
    in the order of ids.
    """
    resting: Directed = nx.DiGraph()
    resting.add_edges_from(
        sorted({(a.actor, a.target) for a in acts if a.kind in RESTING_KINDS})
    )
    weights = page_rank(resting)
    above = {one: list(resting.predecessors(one)) for one in resting}
    first = sorted(weights, key=lambda one: (-round(weights[one], 12), one))[:most]
    return tuple(
        Central(
            one,
            weights[one],
            sum(actor != one for actor in above[one]),
            _reach(above, one),
        )
        for one in first
        if above[one]
    )


def page_rank(resting: Directed) -> dict[str, float]:
    """Weigh the nodes by PageRank; an edge runs from what rests to its ground.

    networkx has the same sum, but asks for SciPy. What rests on nothing shares its
    weight among all, as every text does a little, so the weights are those of
    ``w = 1 + d * (what each text above hands down)``, made to sum to 1. Taken from
    the top of the law down, one round is enough but for circles.
    """
    knots = list(nx.strongly_connected_components(resting))
    order = [one for knot in reversed(knots) for one in sorted(knot)]
    shares = dict.fromkeys(order, 0.0)
    weights = dict.fromkeys(order, 0.0)
    for _ in range(_ROUNDS):
        moved = 0.0
        for one in order:
            weight = 1.0 + sum(shares[actor] for actor in resting.predecessors(one))
            moved = max(moved, abs(weight - weights[one]) / weight)
            weights[one] = weight
            out = resting.out_degree(one)
            shares[one] = DAMPING * weight / out if out else 0.0
        if moved < _STILL:
            break
    whole = sum(weights.values())
    return {one: weight / whole for one, weight in weights.items()}


def _reach(above: Mapping[str, Iterable[str]], one: str) -> int:
    """Count what rests on an instrument, directly or through others."""
    seen = {one}
    frontier = {one}
    while frontier:
        frontier = {actor for target in frontier for actor in above[target]} - seen
        seen |= frontier
    return len(seen) - 1
