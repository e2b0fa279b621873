"""Who rests on an instrument, to any depth: what to look at when it changes or ends."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from lawreg.graph.web import known_on
from lawreg.model import Instrument, RegistryView, Relation, RelationKind

RESTING_KINDS = frozenset(
    {
        RelationKind.BASED_ON,
        RelationKind.DETAILS,
        RelationKind.GUIDES,
        RelationKind.CARRIES_OUT,
        RelationKind.FOLLOWS,
        RelationKind.AMENDS,
        RelationKind.CORRECTS,
        RelationKind.EXTENDS,
        RelationKind.CONSOLIDATES,
    }
)
"""Acts whose actor loses its ground or its object when the target goes.

What ends a text does not rest on it, nor does what suspends it; a text that only
cites another stands without it.
"""


class Dependent(NamedTuple):
    """An instrument that rests on the one asked about."""

    instrument_id: str
    path: tuple[Relation, ...]
    """A shortest way down: the first relation acts on the instrument asked about,
    each next on the actor of the one before, the last is the dependent's own."""

    @property
    def depth(self) -> int:
        """How many steps away it stands; 1 rests directly."""
        return len(self.path)


class Impact(NamedTuple):
    """Everything that rests on an instrument, nearest first."""

    root: str
    dependents: tuple[Dependent, ...]
    instruments: dict[str, Instrument]
    """The dependents that the registry holds, by id."""
    deeper: bool
    """Whether the depth asked for left anything out."""


def find_impact(
    view: RegistryView,
    root: str,
    *,
    as_of: date,
    depth: int | None = None,
    kinds: Collection[RelationKind] = RESTING_KINDS,
) -> Impact:
    """Find who rests on ``root`` directly or through others, one question a level.

    Acts of instruments issued after ``as_of`` do not exist here. A circle ends
    where it meets what was found before.
    """
    found: dict[str, Dependent] = {root: Dependent(root, ())}
    frontier = [root]
    deeper = False
    while frontier and not deeper:
        onto = view.relations_onto(frontier)
        reached: dict[str, Dependent] = {}
        for one in frontier:
            for relation in onto.get(one, ()):
                if relation.kind in kinds and known_on(relation, as_of):
                    way = (*found[one].path, relation)
                    reached.setdefault(relation.actor, Dependent(relation.actor, way))
        new = {key: value for key, value in reached.items() if key not in found}
        deeper = bool(new) and depth is not None and found[frontier[0]].depth >= depth
        frontier = [] if deeper else list(new)
        found |= {key: new[key] for key in frontier}
    del found[root]
    return Impact(root, tuple(found.values()), dict(view.by_id(found)), deeper)
