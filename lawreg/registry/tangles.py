"""Facts that contradict one another: acts in a circle, intervals that overlap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from lawreg.language import Text
from lawreg.model import ENDING_KINDS, Coverage, Relation, RelationKind, Scope, overlaps
from lawreg.registry.facts import CoverageFact, subject_of
from lawreg.registry.fault import Fault, error
from lawreg.registry.rows import grouped

_ANY_AGE = frozenset({RelationKind.CITES, RelationKind.CONSOLIDATES})
"""Two texts of one day may cite each other; every other act is on what was there before."""
_CHANGING = ENDING_KINDS | {RelationKind.AMENDS, RelationKind.SUSPENDS}


def find_cycles(relations: Iterable[Relation]) -> Iterator[Fault]:
    """Say which instruments act on one another in a circle: one must be dated wrongly.

    Instruments that act on nothing left, or that nothing left acts on, are taken
    away until only circles and what joins them remain. Circles that share an
    instrument may be told one at a time.
    """
    edges = {
        (relation.actor, relation.target)
        for relation in relations
        if relation.kind not in _ANY_AGE
    }
    edges = _peeled(edges)
    edges = {(a, b) for b, a in _peeled({(b, a) for a, b in edges})}
    onto: dict[str, list[str]] = {}
    for actor, target in sorted(edges):
        onto.setdefault(actor, []).append(target)
    seen: set[str] = set()
    for start in onto:
        circle = _circle(onto, start, seen)
        if circle:
            names = " → ".join([*circle, circle[0]])
            yield error("cycle", names, _CYCLE)


def _peeled(edges: set[tuple[str, str]]) -> set[tuple[str, str]]:
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


def find_overlaps(
    relations: Iterable[Relation], coverage: Iterable[Coverage]
) -> Iterator[Fault]:
    """Say which suspensions, acts and claims of coverage say the same thing twice."""
    acts = grouped((_what_it_does(r), r) for r in relations if r.kind in _CHANGING)
    for group in acts.values():
        for one, other in combinations(group, 2):
            if _same_part(one, other) and _same_time(one, other):
                yield error("overlap", subject_of(one)[1], _OVERLAP)
    for claims in grouped((claim[:2], claim) for claim in coverage).values():
        for first, second in combinations(claims, 2):
            if first.from_year <= second.to_year and second.from_year <= first.to_year:
                name = subject_of(CoverageFact(first))[1]
                yield error("overlap", name, _OVERLAP)


def _what_it_does(relation: Relation) -> tuple[object, ...]:
    """Tell acts that could be one: a suspension whoever decided it, others by their day."""
    if relation.kind is RelationKind.SUSPENDS:
        return relation.kind, relation.target
    return (*relation[:3], relation.effective_from)


def _same_part(one: Relation, other: Relation) -> bool:
    """Whether both surely touch some same part of the target."""
    if Scope.UNSPECIFIED in (one.scope, other.scope):
        return False
    if Scope.WHOLE in (one.scope, other.scope):
        return True
    return any(
        overlaps(mine, theirs)
        for mine in one.target_provisions
        for theirs in other.target_provisions
    )


def _same_time(one: Relation, other: Relation) -> bool:
    """Whether two suspensions, half-open and perhaps without an end, share a day."""
    if one.kind is not RelationKind.SUSPENDS:
        return True
    if one.effective_from is None or other.effective_from is None:
        return False
    until = min(r.effective_until or date.max for r in (one, other))
    return max(one.effective_from, other.effective_from) < until


_CYCLE = Text(
    "các văn bản tác động vòng quanh lên nhau: ít nhất một quan hệ ghi sai.",
    "these act on one another in a circle: at least one relation is wrong.",
)
_OVERLAP = Text(
    "ghi hai lần cho cùng một phần và cùng một thời gian.",
    "is recorded twice for the same part and the same time.",
)
