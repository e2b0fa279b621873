"""The neighbourhood of one instrument, read level by level in both directions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from lawreg.model import Instrument, RegistryView, Relation, RelationKind

ALL_KINDS = frozenset(RelationKind)


class Web(NamedTuple):
    """Instruments within some steps of a root, and every relation between them."""

    root: str
    instruments: Mapping[str, Instrument]
    """By id, nearest the root first; one the registry only names is not a key."""
    relations: tuple[Relation, ...]
    """Those with both ends in ``distances``, in the order in which they are met."""
    distances: Mapping[str, int]
    """Steps from the root to each instrument, nearest first."""
    beyond: Mapping[str, int]
    """How many relations of an instrument lead to what is not drawn; never 0."""
    crowded: bool
    """Whether the limit, and not the depth alone, left instruments out."""


def read_web(
    view: RegistryView,
    root: str,
    depth: int,
    *,
    as_of: date,
    limit: int,
    kinds: Collection[RelationKind] = ALL_KINDS,
) -> Web:
    """Read what lies within ``depth`` steps of ``root``, at most ``limit`` instruments.

    Each level costs two questions, whatever its width, and one reads the names of
    all. Acts of instruments issued after ``as_of`` do not exist here. Of a level
    too wide for the limit, the first in the order of the registry are kept.
    """
    distances = {root: 0}
    met: dict[Relation, None] = {}
    frontier = [root]
    crowded = False
    for level in range(depth + 1):
        acts = _acts(view, frontier, as_of, kinds)
        met |= dict.fromkeys(acts)
        if level == depth:
            break
        ends = dict.fromkeys(end for r in acts for end in (r.target, r.actor))
        reached = [end for end in ends if end not in distances]
        room = limit - len(distances)
        crowded = crowded or len(reached) > room
        frontier = reached[:room]
        distances |= dict.fromkeys(frontier, level + 1)
        if not frontier:
            break
    inside = tuple(r for r in met if r.actor in distances and r.target in distances)
    return Web(
        root=root,
        instruments=view.by_id(distances),
        relations=inside,
        distances=distances,
        beyond=_beyond(met, distances),
        crowded=crowded,
    )


def known_on(relation: Relation, as_of: date) -> bool:
    """Say whether the act may exist on a day: its actor was not issued later."""
    return relation.not_before is None or relation.not_before <= as_of


def _acts(
    view: RegistryView,
    frontier: list[str],
    as_of: date,
    kinds: Collection[RelationKind],
) -> list[Relation]:
    """Give the acts on and of a level, those of its first instrument first."""
    onto, acts = view.relations_onto(frontier), view.relations_from(frontier)
    return [
        r
        for one in frontier
        for r in (*onto.get(one, ()), *acts.get(one, ()))
        if r.kind in kinds and known_on(r, as_of)
    ]


def _beyond(
    relations: Iterable[Relation], distances: Mapping[str, int]
) -> Mapping[str, int]:
    """Count for each instrument the relations whose other end is not drawn."""
    counts: dict[str, int] = {}
    for relation in relations:
        for near, far in (
            (relation.actor, relation.target),
            (relation.target, relation.actor),
        ):
            if near in distances and far not in distances:
                counts[near] = counts.get(near, 0) + 1
    return counts
