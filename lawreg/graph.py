"""Amendments and successions as a graph, drawn around the instruments asked for.

The graph is built from a neighbourhood, never from the whole registry: an edge
runs from the actor to the target of a relation, keyed by its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from lawreg.model import (
    ENDING_KINDS,
    PARENT_KINDS,
    Instrument,
    RegistryView,
    Relation,
    RelationKind,
    Status,
    StatusAnswer,
    amendments,
    status,
)

if TYPE_CHECKING:
    Edges = nx.MultiDiGraph[str]
    Directed = nx.DiGraph[str]
else:
    Edges = nx.MultiDiGraph
    Directed = nx.DiGraph

_FORWARD = ENDING_KINDS | {RelationKind.AMENDS}
_ORDERED = ENDING_KINDS | {
    RelationKind.AMENDS,
    RelationKind.DETAILS,
    RelationKind.GUIDES,
    RelationKind.BASED_ON,
}


class Chain(NamedTuple):
    """A way from an ended instrument to one that stands in its place."""

    successor: Instrument
    path: tuple[Relation, ...]
    """The replacements passed through, oldest instrument first."""


class Orphan(NamedTuple):
    """A text that details or guides an instrument which has ended."""

    instrument: Instrument
    parent: Instrument
    relation: Relation
    ended: StatusAnswer


class AmendmentGraph:
    """A directed multigraph of instruments; relations are its edges."""

    def __init__(
        self, instruments: Mapping[str, Instrument], relations: Iterable[Relation]
    ) -> None:
        self.instruments = dict(instruments)
        self.edges: Edges = nx.MultiDiGraph()
        self.edges.add_nodes_from(sorted(self.instruments))
        self.relations = tuple(dict.fromkeys(relations))
        self._onto: dict[str, list[Relation]] = {}
        for relation in self.relations:
            self._onto.setdefault(relation.target, []).append(relation)
            self.edges.add_edge(relation.actor, relation.target, relation=relation)

    @classmethod
    def around(
        cls, view: RegistryView, instrument_ids: Iterable[str], depth: int = 12
    ) -> AmendmentGraph:
        """Read the neighbourhood of ``instrument_ids`` and build its graph.

        Follows who amended or ended an instrument, and who did the same to
        those, up to ``depth`` steps; implementing texts and bases are read for
        the instruments asked for, not for the whole chain.
        """
        asked = tuple(dict.fromkeys(instrument_ids))
        relations: list[Relation] = [
            r for acts in view.relations_from(asked).values() for r in acts
        ]
        seen = set(asked) | {r.target for r in relations}
        frontier = sorted(seen)
        for _ in range(depth):
            onto = [r for acts in view.relations_onto(frontier).values() for r in acts]
            relations += onto
            reached = {r.actor for r in onto if r.kind in _FORWARD} - seen
            seen |= {r.actor for r in onto}
            frontier = sorted(reached)
            if not frontier:
                break
        return cls(view.by_id(sorted(seen)), relations)

    def relations_onto(self, instrument_id: str) -> tuple[Relation, ...]:
        """Give the acts of others on an instrument, as far as they were read."""
        return tuple(self._onto.get(instrument_id, ()))

    def status(self, instrument_id: str, as_of: date) -> StatusAnswer:
        """Say whether an instrument of the graph is in force on a date."""
        instrument = self.instruments[instrument_id]
        return status(instrument, self.relations_onto(instrument_id), as_of)

    def successors_in_force(self, instrument_id: str, as_of: date) -> tuple[Chain, ...]:
        """Give every instrument in force on ``as_of`` that replaced this one.

        Follows chains (A replaced by B, B by C) and splits (A replaced by B for
        one part and by C for another). A replacement not yet in effect is not
        followed. An instrument repealed without a successor gives nothing.
        """
        steps: dict[tuple[str, str], Relation] = {}
        for relation in self.relations:
            begun = relation.effective_from
            if (
                relation.kind is RelationKind.REPLACES
                and begun is not None
                and begun <= as_of
                and relation.actor in self.instruments
            ):
                steps[relation.target, relation.actor] = relation
        replaced: Directed = nx.DiGraph(list(steps))
        replaced.add_node(instrument_id)
        paths = nx.single_source_shortest_path(replaced, instrument_id)
        found = []
        for reached, path in sorted(paths.items()):
            if reached == instrument_id:
                continue
            if self.status(reached, as_of).may_be_relied_on:
                way = tuple(steps[pair] for pair in pairwise(path))
                found.append(Chain(self.instruments[reached], way))
        return tuple(found)

    def amendments_in_force(
        self, instrument_id: str, as_of: date
    ) -> tuple[Relation, ...]:
        """Give the amendments of an instrument in force on a date, oldest first."""
        instrument = self.instruments[instrument_id]
        return amendments(instrument, self.relations_onto(instrument_id), as_of)

    def orphans(self, as_of: date) -> tuple[Orphan, ...]:
        """Give the texts of the graph that implement an instrument which has ended.

        Whether they still bind depends on the law in force when the parent
        ended; this only says that the question arises.
        """
        found = []
        for relation in self.relations:
            child = self.instruments.get(relation.actor)
            parent = self.instruments.get(relation.target)
            if relation.kind not in PARENT_KINDS or child is None or parent is None:
                continue
            ended = self.status(relation.target, as_of)
            if ended.status is Status.CEASED:
                found.append(Orphan(child, parent, relation, ended))
        return tuple(sorted(found, key=lambda o: o.instrument.instrument_id))

    def cycles(self) -> tuple[tuple[str, ...], ...]:
        """Give the circles of instruments that each act on the next; law has none.

        Every circle is a mistake in the registry: an instrument cannot amend,
        end, implement or rest on one that does the same to it.
        """
        acting: Directed = nx.DiGraph(
            [(r.actor, r.target) for r in self.relations if r.kind in _ORDERED]
        )
        return tuple(sorted(_from_least(c) for c in nx.simple_cycles(acting)))


def _from_least(circle: list[str]) -> tuple[str, ...]:
    """Begin a circle with its least id, so that it is written one way only."""
    at = circle.index(min(circle))
    return tuple(circle[at:] + circle[:at])
