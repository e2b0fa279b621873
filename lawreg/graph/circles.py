"""Circles of instruments that each act on the next: law has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lawreg.graph.links import Act
from lawreg.model import RelationKind

ANY_AGE = frozenset({RelationKind.CITES, RelationKind.CONSOLIDATES})
"""Two texts of one day may cite each other; every other act is on what was there before."""

Edges = set[tuple[str, str]]


def find_circles(acts: Iterable[Act]) -> Iterator[tuple[str, ...]]:
    """Give the instruments of each circle in order; one relation of it must be wrong.

    Instruments that act on nothing left, or that nothing left acts on, are taken
    away until only circles and what joins them remain. Circles that share an
    instrument may be told one at a time.
    """
    edges = {(a.actor, a.target) for a in acts if a.kind not in ANY_AGE}
    edges = _peeled(edges)
    edges = {(a, b) for b, a in _peeled({(b, a) for a, b in edges})}
    onto: dict[str, list[str]] = {}
    for actor, target in sorted(edges):
        onto.setdefault(actor, []).append(target)
    seen: set[str] = set()
    for start in onto:
        circle = _circle(onto, start, seen)
        if circle:
            yield tuple(circle)


def _peeled(edges: Edges) -> Edges:
    """Take away, again and again, what nothing left acts on."""
    onto: dict[str, list[str]] = {}
    for actor, target in edges:
        onto.setdefault(actor, []).append(target)
    acted_on = Counter(target for _, target in edges)
    free = [actor for actor in onto if not acted_on[actor]]
    while free:
        for target in onto.pop(free.pop()):
            acted_on[target] -= 1
            if not acted_on[target] and target in onto:
                free.append(target)
    return {(actor, target) for actor, target in edges if actor in onto}


def _circle(
    onto: Mapping[str, Sequence[str]], start: str, seen: set[str]
) -> Sequence[str]:
    """Walk from ``start`` until a text comes again; nothing on ground walked before."""
    path: list[str] = []
    at = start
    while at not in path:
        if at in seen:
            return ()
        seen.add(at)
        path.append(at)
        ahead = onto[at]
        unseen = next((target for target in ahead if target not in seen), ahead[0])
        at = next((target for target in ahead if target in path), unseen)
    return path[path.index(at) :]
