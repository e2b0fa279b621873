"""Amendments and successions around the instruments asked for.

Built from a neighbourhood, never from the whole registry. A check may need it, so
nothing heavy is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

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

_FORWARD = ENDING_KINDS | {RelationKind.AMENDS}


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
        self.relations = tuple(dict.fromkeys(relations))
        self._onto: dict[str, list[Relation]] = {}
        for relation in self.relations:
            self._onto.setdefault(relation.target, []).append(relation)

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
        ways: dict[str, tuple[Relation, ...]] = {instrument_id: ()}
        frontier = [instrument_id]
        while frontier:
            steps = [s for i in frontier for s in self._replacements(i, as_of)]
            frontier = []
            for step in steps:
                if step.actor not in ways:
                    ways[step.actor] = (*ways[step.target], step)
                    frontier.append(step.actor)
        return tuple(
            Chain(self.instruments[reached], way)
            for reached, way in sorted(ways.items())
            if way and self.status(reached, as_of).may_be_relied_on
        )

    def _replacements(self, instrument_id: str, as_of: date) -> list[Relation]:
        """Give the replacements of an instrument in effect, by one that is held."""
        return [
            r
            for r in self.relations_onto(instrument_id)
            if r.kind is RelationKind.REPLACES
            and r.effective_from is not None
            and r.effective_from <= as_of
            and r.actor in self.instruments
        ]

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
