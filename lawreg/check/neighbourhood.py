"""What the registry knows around the instruments a plan cites, read in few queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from lawreg.model import (
    ENDING_KINDS,
    PARENT_KINDS,
    Instrument,
    RegistryView,
    Relation,
    RelationKind,
    StatusAnswer,
    amendments,
    status,
)

_UPWARD = PARENT_KINDS | {RelationKind.BASED_ON, RelationKind.AMENDS}


class Neighbourhood:
    """Instruments and relations around those cited, as the world stood on ``as_of``.

    Acts issued after ``as_of`` do not exist here: a check made as of the day of
    signing must not know what came later. With ``kinds`` no other acts of others
    are known here.
    """

    __slots__ = ("_from", "_instruments", "_kinds", "_onto", "_view", "as_of")

    def __init__(
        self,
        view: RegistryView,
        as_of: date,
        kinds: Collection[RelationKind] | None = None,
    ) -> None:
        self._view = view
        self._kinds = kinds
        self.as_of = as_of
        self._instruments: dict[str, Instrument] = {}
        self._onto: dict[str, tuple[Relation, ...]] = {}
        self._from: dict[str, tuple[Relation, ...]] = {}

    @property
    def view(self) -> RegistryView:
        """The registry read from."""
        return self._view

    def load(self, instruments: Iterable[Instrument]) -> None:
        """Read what surrounds ``instruments``: who acted on them and on their parents."""
        for instrument in instruments:
            self._instruments[instrument.instrument_id] = instrument
        cited = tuple(self._instruments)
        self._read_acts(cited, outgoing=True)
        around = [r.actor for i in cited for r in self._onto[i]]
        around += [r.target for i in cited for r in self._from[i] if r.kind in _UPWARD]
        self._read_instruments(around)
        self._read_acts(around)
        self._read_instruments(r.actor for i in around for r in self._onto.get(i, ()))

    def load_parents(self, instruments: Iterable[Instrument]) -> None:
        """Read what ``instruments`` implement and who acted on that, no more."""
        held = {i.instrument_id: i for i in instruments}
        self._instruments |= held
        self._read_acts_of(held)
        acts = (r for key in held for r in self._from[key])
        parents = [r.target for r in acts if r.kind in PARENT_KINDS]
        self._read_instruments(parents)
        self._read_acts(parents)

    def instrument(self, instrument_id: str) -> Instrument | None:
        """Give an instrument of the neighbourhood; `None` beyond it."""
        if instrument_id not in self._instruments:
            self._read_instruments((instrument_id,))
        return self._instruments.get(instrument_id)

    def onto(self, instrument_id: str) -> tuple[Relation, ...]:
        """Give the acts of others on an instrument."""
        if instrument_id not in self._onto:
            self._read_acts((instrument_id,))
        return self._onto[instrument_id]

    def acts_of(self, instrument_id: str) -> tuple[Relation, ...]:
        """Give the acts of an instrument on others."""
        if instrument_id not in self._from:
            self._read_acts((instrument_id,), outgoing=True)
        return self._from[instrument_id]

    def status(
        self, instrument: Instrument, on: date, provision: str | None = None
    ) -> StatusAnswer:
        """Say whether an instrument or provision is in force on a day."""
        key = instrument.instrument_id
        acts = self.acts_of(key) if provision is not None else ()
        return status(instrument, self.onto(key), on, provision, acts)

    def amendments(self, instrument: Instrument, on: date) -> tuple[Relation, ...]:
        """Give the amendments of an instrument in force on a day, in order of issue.

        One issued by then whose effective date nobody knows is among them: it
        must be named so that it can be verified.
        """
        onto = self.onto(instrument.instrument_id)
        undated = (
            r
            for r in onto
            if r.kind is RelationKind.AMENDS
            and r.effective_from is None
            and r.not_before is not None
            and r.not_before <= on
        )
        found = (*amendments(instrument, onto, on), *undated)
        return tuple(sorted(found, key=_by_issue))

    def enders(self, instrument: Instrument) -> tuple[Relation, ...]:
        """Give the acts that end an instrument as a whole, oldest first."""
        whole = (r for r in self.onto(instrument.instrument_id) if r.ends_whole)
        return tuple(sorted(whole, key=lambda r: r.effective_from or date.max))

    def _read_instruments(self, instrument_ids: Iterable[str]) -> None:
        missing = sorted(set(instrument_ids) - self._instruments.keys())
        if missing:
            self._instruments.update(self._view.by_id(missing))

    def _read_acts(self, ids: Collection[str], *, outgoing: bool = False) -> None:
        unread = sorted(set(ids) - self._onto.keys())
        if unread:
            onto = self._view.relations_onto(unread, self._kinds)
            for one in unread:
                self._onto[one] = self._known(onto.get(one, ()))
        if outgoing:
            self._read_acts_of(ids)

    def _read_acts_of(self, ids: Iterable[str]) -> None:
        unread = sorted(set(ids) - self._from.keys())
        if unread:
            acts = self._view.relations_from(unread)
            for one in unread:
                self._from[one] = self._known(acts.get(one, ()))

    def _known(self, relations: Iterable[Relation]) -> tuple[Relation, ...]:
        """Leave out the acts of instruments issued after the date asked about."""
        return tuple(r for r in relations if is_known(r, self.as_of))


def is_known(relation: Relation, as_of: date) -> bool:
    """Say whether the act may have been issued by a day."""
    return relation.not_before is None or relation.not_before <= as_of


def _by_issue(relation: Relation) -> date:
    return relation.not_before or relation.effective_from or date.max


def successors(
    around: Neighbourhood, instrument: Instrument, on: date
) -> tuple[Instrument, ...]:
    """Give what stands in an ended instrument's place on a day, through chains if need be.

    One that replaces and is itself in force needs no search; otherwise the graph
    of successors is walked.
    """
    direct = []
    onto = around.onto(instrument.instrument_id)
    follows = {r.actor for r in onto if r.kind is RelationKind.FOLLOWS}
    for relation in around.enders(instrument):
        actor = around.instrument(relation.actor)
        # A text that repeals is no successor unless it takes up the same subject.
        takes_up = relation.kind is RelationKind.REPLACES or relation.actor in follows
        if takes_up and actor is not None:
            direct.append(actor)
    if direct and all(around.status(a, on).may_be_relied_on for a in direct):
        return tuple(direct)
    if not direct and not any(
        r.kind in ENDING_KINDS for r in around.onto(instrument.instrument_id)
    ):
        return ()
    from lawreg.graph import AmendmentGraph

    graph = AmendmentGraph.around(around.view, [instrument.instrument_id])
    return tuple(
        chain.successor
        for chain in graph.successors_in_force(instrument.instrument_id, on)
    )
