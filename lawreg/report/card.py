"""An instrument with everything around it, ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model.instrument import Instrument, Issuer
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
    ends = dict.fromkeys([*(r.actor for r in onto), *(r.target for r in acts)])
    return Card(
        instrument=instrument,
        issuer=view.issuers().get(instrument.issuer_id),
        as_of=as_of,
        answer=status(instrument, onto, as_of),
        onto=onto,
        acts=acts,
        others=view.by_id(ends),
        revision=view.revision(),
    )
