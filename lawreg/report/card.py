"""An instrument with everything around it, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lawreg.check.lineage import find_without_parent
from lawreg.check.neighbourhood import Neighbourhood
from lawreg.language import Text
from lawreg.model.instrument import Instrument, Issuer
from lawreg.model.kinds import TERM_KINDS, Status
from lawreg.model.registry_view import RegistryView, Revision
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer, status
from lawreg.report.words import instrument_name


class Card(NamedTuple):
    """What a registry says of one instrument on one date."""

    instrument: Instrument
    issuer: Issuer | None
    as_of: date
    answer: StatusAnswer
    onto: tuple[Relation, ...]
    """Acts of others on the instrument."""
    acts: tuple[Relation, ...]
    """Acts of the instrument on others."""
    others: Mapping[str, Instrument]
    """The instruments at the far ends of the relations, by id."""
    revision: Revision
    parent_ended: date | None = None
    """The day on which what it implements ended, where that leaves it to be verified."""

    def far_end(self, relation: Relation) -> str:
        """Give the id of the other instrument of a relation of this one."""
        outgoing = relation.actor == self.instrument.instrument_id
        return relation.target if outgoing else relation.actor

    def name(self, instrument_id: str, *, dated: bool = True) -> Text:
        """Name an instrument of the card; its id where the registry lacks it."""
        if instrument_id == self.instrument.instrument_id:
            return instrument_name(self.instrument, dated=dated)
        other = self.others.get(instrument_id)
        if other is None:
            return Text(instrument_id, instrument_id)
        return instrument_name(other, dated=dated)


def make_card(view: RegistryView, instrument: Instrument, as_of: date) -> Card:
    """Ask a registry for everything around ``instrument``, in four questions."""
    key = instrument.instrument_id
    onto = tuple(view.relations_onto([key]).get(key, ()))
    acts = tuple(view.relations_from([key]).get(key, ()))
    around = Neighbourhood(view, as_of, TERM_KINDS)
    answer, parent_ended = beside_parents(
        status(instrument, onto, as_of), around, instrument
    )
    ends = dict.fromkeys([*(r.actor for r in onto), *(r.target for r in acts)])
    return Card(
        instrument=instrument,
        issuer=view.issuers().get(instrument.issuer_id),
        as_of=as_of,
        answer=answer,
        onto=onto,
        acts=acts,
        others=view.by_id(ends),
        revision=view.revision(),
        parent_ended=parent_ended,
    )


def beside_parents(
    answer: StatusAnswer, around: Neighbourhood, instrument: Instrument
) -> tuple[StatusAnswer, date | None]:
    """Doubt a status where what the instrument implements has ended, and say when."""
    orphaned = None
    if answer.may_be_relied_on:
        orphaned = find_without_parent(around, instrument)
    if orphaned is None:
        return answer, None
    # Whether it lives on is for the law of that day to say, not for us to assume.
    doubt = StatusAnswer(Status.UNKNOWN, (orphaned.link,), orphaned.ended)
    return doubt, orphaned.ended
