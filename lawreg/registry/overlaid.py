"""A registry as it would answer if some changes had been recorded in it.

Nothing is written: what a new decree would do is seen before anybody decides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from lawreg.folding import fold, number_key, squeeze
from lawreg.model import (
    Coverage,
    Instrument,
    InstrumentKind,
    Issuer,
    RegistryView,
    Relation,
    RelationKind,
    Revision,
)
from lawreg.registry.facts import (
    Change,
    CoverageFact,
    Fact,
    IssuerFact,
    canonical_json,
    entry_of,
    subject_of,
)
from lawreg.registry.near import alike_names, may_be_near, ranked
from lawreg.registry.rows import grouped


class Overlaid:
    """A `RegistryView` that answers as if changes to another had been recorded.

    The changes are taken to be such as `write_changeset` records: what they correct
    or withdraw is held, and what they name is held afterwards. The revision is that
    of the registry below: no changeset has made another.
    """

    def __init__(self, view: RegistryView, changes: Iterable[Change]) -> None:
        told = [change for change in changes if change.before != change.after]
        told.sort(key=lambda change: [part or "" for part in entry_of(change)])
        gone = [c.before for c in told if c.before is not None]
        added = [c.after for c in told if c.after is not None]
        self._view = view
        self._gone = {subject_of(fact) for fact in gone}
        self._withdrawn = {canonical_json(f) for f in gone if isinstance(f, Relation)}
        self._instruments = {
            f.instrument_id: f for f in added if isinstance(f, Instrument)
        }
        self._touched = {
            f.instrument_id for f in (*gone, *added) if isinstance(f, Instrument)
        }
        self._issuers = {
            f.issuer.issuer_id: f.issuer for f in added if isinstance(f, IssuerFact)
        }
        self._coverage = [f.coverage for f in added if isinstance(f, CoverageFact)]
        self._relations = tuple(self._dated(added))

    def revision(self) -> Revision:
        """Say which state of the registry lies below."""
        return self._view.revision()

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments by number in any spelling, keyed by the number asked for."""
        asked = {number: number_key(number) for number in numbers}
        new = grouped((number_key(i.number), i) for i in self._instruments.values())
        held = self._view.by_number(asked)
        return self._merged(
            {n: (held.get(n, ()), new.get(key, ())) for n, key in asked.items() if key}
        )

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find instruments by id; an id that is not held is not a key."""
        asked = dict.fromkeys(instrument_ids)
        rest = [key for key in asked if key not in self._touched]
        held = {**self._view.by_id(rest), **self._instruments}
        return {key: held[key] for key in asked if key in held}

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments whose title or alias is one of ``names``, accents ignored."""
        asked = {name: _folded(name) for name in names}
        new = grouped(
            (key, instrument)
            for instrument in self._instruments.values()
            for key in dict.fromkeys(_names(instrument))
        )
        held = self._view.by_name(asked)
        return self._merged(
            {n: (held.get(n, ()), new.get(key, ())) for n, key in asked.items() if key}
        )

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give instruments whose number could be a misspelling, nearest first."""
        held = self._view.near_numbers(number)
        key = number_key(number)
        if not key or not self._touched:
            return held
        kept = [(number_key(i.number), i) for i in held if self._stays(i)]
        new = [(number_key(i.number), i) for i in self._instruments.values()]
        near = [(other, i) for other, i in new if may_be_near(key, other)]
        return ranked(key, (*kept, *near))

    def near_names(self, name: str, kind: InstrumentKind) -> Sequence[Instrument]:
        """Give instruments of a kind whose name could be a misspelling, nearest first."""
        held = self._view.near_names(name, kind)
        if not self._touched:
            return held
        # In the order of their rows: what is recorded last stands last.
        of_kind = [i for i in held if self._stays(i)]
        of_kind += [i for i in self._instruments.values() if i.kind is kind]
        key = _folded(name)
        start = key.partition(" ")[0] + " "
        named = (
            (n, other)
            for n, instrument in enumerate(of_kind)
            for other in _names(instrument)
            if other.startswith(start)
        )
        return tuple(of_kind[n] for n in alike_names(key, named))

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of others on each instrument, of some ``kinds``, keyed by target."""
        asked = dict.fromkeys(instrument_ids)
        held = self._view.relations_onto(asked, kinds)
        new = grouped(
            (r.target, r) for r in self._relations if kinds is None or r.kind in kinds
        )
        return self._acts(asked, held, new)

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of each instrument on others, keyed by actor."""
        asked = dict.fromkeys(instrument_ids)
        new = grouped((r.actor, r) for r in self._relations)
        return self._acts(asked, self._view.relations_from(asked), new)

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        held = {
            key: issuer
            for key, issuer in self._view.issuers().items()
            if ("issuer", key) not in self._gone
        }
        return dict(sorted({**held, **self._issuers}.items()))

    def coverage(self) -> Sequence[Coverage]:
        """Give the classes of instruments held in full."""
        held = [
            claim
            for claim in self._view.coverage()
            if subject_of(CoverageFact(claim)) not in self._gone
        ]
        claims = (*held, *self._coverage)
        return tuple(
            sorted(claims, key=lambda c: (c.kind.value, c.issuer_id, c.from_year))
        )

    def _stays(self, instrument: Instrument) -> bool:
        return instrument.instrument_id not in self._touched

    def _merged(
        self,
        found: Mapping[str, tuple[Sequence[Instrument], Sequence[Instrument]]],
    ) -> Mapping[str, Sequence[Instrument]]:
        """Put what is held and what is new in the order of ids, as every answer is."""
        merged = {
            asked: sorted((*filter(self._stays, held), *new), key=_by_id)
            for asked, (held, new) in found.items()
        }
        return {asked: both for asked, both in merged.items() if both}

    def _acts(
        self,
        asked: Iterable[str],
        held: Mapping[str, Sequence[Relation]],
        new: Mapping[str, Sequence[Relation]],
    ) -> Mapping[str, Sequence[Relation]]:
        found = {}
        for key in asked:
            acts = [*self._standing(held.get(key, ())), *new.get(key, ())]
            if acts:
                found[key] = sorted(acts, key=_by_date)
        return found

    def _standing(self, relations: Iterable[Relation]) -> Iterator[Relation]:
        """Leave out what is withdrawn; an actor whose day is corrected dates its acts."""
        for relation in relations:
            changed = subject_of(relation) in self._gone
            if changed and canonical_json(relation) in self._withdrawn:
                continue
            actor = self._instruments.get(relation.actor)
            yield relation if actor is None else _born(relation, actor)

    def _dated(self, added: Iterable[Fact]) -> Iterator[Relation]:
        """Give the new acts with the earliest day that their actors allow."""
        relations = [fact for fact in added if isinstance(fact, Relation)]
        actors = self.by_id(r.actor for r in relations)
        for relation in relations:
            yield _born(relation, actors.get(relation.actor))


def _born(relation: Relation, actor: Instrument | None) -> Relation:
    """Say before which day an act cannot have been: that on which its actor was issued."""
    issued = actor.issued_on if actor is not None else None
    if issued is None and actor is not None and actor.year is not None:
        issued = date(actor.year, 1, 1)
    return relation._replace(not_before=issued)


def _by_date(relation: Relation) -> tuple[date, str, str, str]:
    day = relation.effective_from or date.max
    return day, relation.kind.value, relation.actor, relation.target


def _by_id(instrument: Instrument) -> str:
    return instrument.instrument_id


def _folded(name: str) -> str:
    return fold(squeeze(name))


def _names(instrument: Instrument) -> Iterator[str]:
    """Give the folded names by which an instrument is found."""
    for name in (instrument.title, *instrument.aliases):
        folded = _folded(name)
        if folded:
            yield folded
