"""New texts that are read together: one names another that the registry does not hold yet."""

from __future__ import annotations

from collections.abc import Iterable

from lawreg.folding import number_key
from lawreg.intake.issued import IssuedText
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Item, Proposed, is_stub
from lawreg.model import (
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    RegistryView,
    Relation,
)
from lawreg.registry.facts import Change
from lawreg.registry.overlaid import Overlaid

_CITED_BY_NAME = {
    InstrumentKind.CONSTITUTION,
    InstrumentKind.CODE,
    InstrumentKind.LAW,
    InstrumentKind.ORDINANCE,
}


class Siblings:
    """The texts proposed before, which the next one may name.

    Each changeset stands by itself: a sibling that is named is in it as a stub, which
    is passed over when that sibling was recorded first.
    """

    def __init__(self, view: RegistryView) -> None:
        self._view = view
        self._by_number: dict[str, list[Instrument]] = {}
        self._named: list[Instrument] = []

    def add(self, proposed: Proposed) -> None:
        """Let later texts find the instruments that this one brings."""
        for item in proposed.items:
            fact = item.fact
            if isinstance(fact, Instrument) and not item.corrects and not is_stub(item):
                self._by_number.setdefault(number_key(fact.number), []).append(fact)
                if fact.kind in _CITED_BY_NAME:
                    self._named.append(fact)

    def propose(self, issued: IssuedText, *, source: str, name: str) -> Proposed:
        """Propose what a text says, as if its siblings were held; raises as `propose`."""
        stubs = {i.instrument_id: _stub(i, issued.number) for i in self._meant(issued)}
        seen = Overlaid(self._view, [Change(None, stub) for stub in stubs.values()])
        proposed = propose(issued, seen, source=source, name=name)
        named = {
            item.fact.target
            for item in proposed.items
            if isinstance(item.fact, Relation)
        }
        items = [Item(s, cited=s.number) for key, s in stubs.items() if key in named]
        where = next(
            (n for n, i in enumerate(proposed.items) if isinstance(i.fact, Relation)), 0
        )
        told = (*proposed.items[:where], *items, *proposed.items[where:])
        return proposed._replace(items=told)

    def _meant(self, issued: IssuedText) -> Iterable[Instrument]:
        """Give the siblings that a text may name, which the registry does not hold."""
        numbers = [e.target_number for e in issued.effects]
        numbers += [b.number for b in issued.bases]
        own = number_key(issued.number)
        found = list(self._named) if None in numbers else []
        for key in {number_key(n) for n in numbers if n} - {own}:
            found += self._by_number.get(key, ())
        apart = {i.instrument_id: i for i in found if number_key(i.number) != own}
        held = self._view.by_id(sorted(apart))
        bodies = self._view.issuers()
        return [i for k, i in apart.items() if k not in held and i.issuer_id in bodies]


def _stub(instrument: Instrument, by: str) -> Instrument:
    """Give only what another text may rely on: its own changeset brings the rest."""
    return instrument._replace(
        effective_from=None,
        ceased_on=None,
        signer="",
        confidence=Confidence.MEMORY,
        evidence=(Evidence(f"được nêu trong {by}; toàn văn ở đề xuất riêng"),),
        commencements=(),
    )
