"""The change that each item of a changeset makes to the registry as it is now."""

from __future__ import annotations

from collections.abc import Iterator

from lawreg.intake.proposed import (
    Item,
    Proposed,
    ProposedFact,
    bare,
    digest_of,
    is_stub,
)
from lawreg.model import Instrument, RegistryView, Relation
from lawreg.registry.facts import Change, IssuerFact


class HeldBefore:
    """What the registry holds of the subjects of a changeset, to see what each changes."""

    def __init__(self, proposed: Proposed, view: RegistryView) -> None:
        facts = [item.fact for item in proposed.items]
        records = [bare(fact) for fact in self._read(facts, view)]
        self._records = {digest_of(fact): fact for fact in records}
        self._ids = {f.instrument_id for f in records if isinstance(f, Instrument)}
        self._bodies = view.issuers().keys()

    def _read(
        self, facts: list[ProposedFact], view: RegistryView
    ) -> Iterator[ProposedFact]:
        ids = [f.instrument_id for f in facts if isinstance(f, Instrument)]
        yield from view.by_id(ids).values()
        actors = sorted({f.actor for f in facts if isinstance(f, Relation)})
        for acts in view.relations_from(actors).values():
            yield from acts
        if any(isinstance(f, IssuerFact) for f in facts):
            yield from map(IssuerFact, view.issuers().values())

    def change(self, item: Item) -> Change | None:
        """Give the change an item makes; ``None`` where it is made already."""
        fact = bare(item.fact)
        if digest_of(fact) in self._records:
            return None
        if is_stub(item) and getattr(fact, "instrument_id", "") in self._ids:
            return None
        if isinstance(fact, IssuerFact) and fact.issuer.issuer_id in self._bodies:
            return None
        before = self._records.get(item.corrects) if item.corrects else None
        return Change(before, fact)
