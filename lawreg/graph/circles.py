"""Circles of instruments that each act on the next: law has none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from lawreg.graph.links import Act
from lawreg.model import ENDING_KINDS, RelationKind

if TYPE_CHECKING:
    Directed = nx.DiGraph[str]
else:
    Directed = nx.DiGraph

ORDERED_KINDS = ENDING_KINDS | {
    RelationKind.AMENDS,
    RelationKind.DETAILS,
    RelationKind.GUIDES,
    RelationKind.BASED_ON,
}
"""Acts that nobody can do to a text which does the same to them."""


def find_circles(acts: Iterable[Act]) -> tuple[tuple[str, ...], ...]:
    """Give one shortest circle for each knot of instruments that act on one another.

    Every circle is a mistake in the registry: an instrument cannot amend, end,
    implement or rest on one that does the same to it. A circle begins with its
    least id, so that it is written one way only. Takes linear time but for the
    knots themselves, which may hold far more circles than anyone could read.
    """
    acting: Directed = nx.DiGraph(
        [(a.actor, a.target) for a in acts if a.kind in ORDERED_KINDS]
    )
    loops = list(nx.nodes_with_selfloops(acting))
    acting.remove_edges_from([(one, one) for one in loops])
    circles: list[tuple[str, ...]] = [(one,) for one in loops]
    circles += [
        _shortest(acting, knot)
        for knot in nx.strongly_connected_components(acting)
        if len(knot) > 1
    ]
    return tuple(sorted(circles))


def _shortest(acting: Directed, knot: set[str]) -> tuple[str, ...]:
    """Give a shortest circle through the least instrument of a knot."""
    least = min(knot)
    ways = nx.single_source_shortest_path(acting.subgraph(knot), least)
    back = [tuple(ways[last]) for last in acting.predecessors(least) if last in ways]
    return min(back, key=lambda way: (len(way), way))
