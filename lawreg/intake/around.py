"""The registry as it would be with what is proposed, asked once for all notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawreg.intake import note_words as words
from lawreg.intake.note import Note
from lawreg.intake.proposed import Decision, Item, Proposed
from lawreg.intake.typed_targets import asked_of, find_typed, typed_citation
from lawreg.language import Text
from lawreg.model import ENDING_KINDS, Instrument, Issuer, RegistryView, Relation
from lawreg.registry.facts import IssuerFact

_MOST_NEAR = 3


class Around:
    """The registry with what is proposed, asked once for all items."""

    def __init__(self, proposed: Proposed, view: RegistryView) -> None:
        self._all = proposed
        kept = [i for i in proposed.items if i.decision is not Decision.REJECT]
        facts = [item.fact for item in kept]
        self.view = view
        self.rejected = dict(_rejected(proposed))
        self.proposed = {f.instrument_id: f for f in facts if isinstance(f, Instrument)}
        self.bodies = {
            f.issuer.issuer_id: f.issuer for f in facts if isinstance(f, IssuerFact)
        }
        self._asked = _first_asked(proposed)
        # Of what is rejected too: it is still shown, and may be taken back.
        acts = [i.fact for i in proposed.items if isinstance(i.fact, Relation)]
        ids = {end for act in acts for end in (act.actor, act.target)}
        ids |= {c for item in proposed.items for c in item.candidates}
        ids |= self.proposed.keys()
        self.held = view.by_id(sorted(filter(None, ids)))
        self.issuers: Mapping[str, Issuer] = {**self.bodies, **view.issuers()}
        targets = sorted({act.target for act in acts if act.target})
        self.onto = view.relations_onto(targets, ENDING_KINDS)
        self.outward = view.relations_from(targets)
        enders = {act.actor for group in self.onto.values() for act in group}
        self.held = {**view.by_id(sorted(enders - self.held.keys())), **self.held}

    def instrument(self, key: str) -> Instrument | None:
        """Give an instrument as it would be: as proposed, else as held."""
        return self.proposed.get(key) or self.held.get(key)

    def issuer(self, instrument: Instrument | None) -> Issuer | None:
        """Give the body that issued an instrument."""
        return self.issuers.get(instrument.issuer_id) if instrument else None

    def name(self, key: str) -> str:
        """Name an instrument as people do."""
        held = self.instrument(key)
        return held.cited_as if held else key

    def asked_before(self, item: Item) -> int:
        """Give the number of the first act that asks just the same; 0 for that one."""
        asked = asked_of(item)
        number, first = self._asked[asked] if asked else (0, item)
        return 0 if first is item else number

    def meant(self, typed: str) -> tuple[Instrument, ...]:
        """Give the instruments that a target typed as a number may mean."""
        return find_typed(typed, self._all, self.view)

    def near(self, typed: str) -> tuple[Instrument, ...]:
        """Give a few of that number, issued otherwise than typed, else of one like it."""
        citation = typed_citation(typed)
        number = citation.number if citation else None
        if number is None:
            return ()
        same = self.view.by_number([number]).get(number)
        return tuple(same or self.view.near_numbers(number))[:_MOST_NEAR]


def _first_asked(proposed: Proposed) -> dict[str, tuple[int, Item]]:
    """Give for each question on a target the first act that asks it, with its number."""
    numbered = list(enumerate(proposed.items, 1))
    asking = ((asked_of(item), (n, item)) for n, item in reversed(numbered))
    return {asked: first for asked, first in asking if asked}


def _rejected(proposed: Proposed) -> Iterator[tuple[str, tuple[int, str]]]:
    """Give what rejected items would have added: by its id the item and the name."""
    for number, item in enumerate(proposed.items, 1):
        if item.decision is Decision.REJECT and not item.corrects:
            match item.fact:
                case Instrument() as fact:
                    yield fact.instrument_id, (number, fact.cited_as)
                case IssuerFact(issuer=body):
                    yield body.issuer_id, (number, body.name)
                case Relation():
                    pass


def lacking(code: str, what: Text, key: str, around: Around) -> Note:
    """Tell that nothing adds what an item names, or which item that does is rejected."""
    if key in around.rejected:
        number, name = around.rejected[key]
        what = words.REJECTED.fill(n=number, name=name)
        return Note("rests-on-rejected", what, waits=True, rests_on=number)
    return Note(code, what.fill(id=key), waits=True)
