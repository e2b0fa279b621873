"""A registry held in memory: for rules tested with the facts they need and no file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

from lawreg.folding import fold, number_key, squeeze
from lawreg.model import (
    Coverage,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Revision,
)
from lawreg.registry.near import alike_names


class MemoryRegistry:
    """A `RegistryView` over the values it is given; answers are ordered by id."""

    def __init__(
        self,
        instruments: Iterable[Instrument] = (),
        relations: Iterable[Relation] = (),
        issuers: Iterable[Issuer] = (),
        coverage: Iterable[Coverage] = (),
    ) -> None:
        self.instruments = sorted(instruments, key=lambda i: i.instrument_id)
        self.relations = sorted(relations, key=_by_date)
        self._issuers = {issuer.issuer_id: issuer for issuer in issuers}
        self._coverage = tuple(coverage)

    def revision(self) -> Revision:
        """Name a state that no stored registry has."""
        return Revision("memory", date.min)

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find by number in any spelling."""
        held = self._keyed(lambda i: [number_key(i.number)] if i.number else [])
        asked = {number: held.get(number_key(number), ()) for number in numbers}
        return {number: found for number, found in asked.items() if found}

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find by id."""
        held = {i.instrument_id: i for i in self.instruments}
        return {key: held[key] for key in instrument_ids if key in held}

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find by title or alias, accents ignored."""
        held = self._keyed(lambda i: [_name_key(n) for n in (i.title, *i.aliases) if n])
        asked = {name: held.get(_name_key(name), ()) for name in names}
        return {name: found for name, found in asked.items() if found}

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give instruments of the same ordinal or two letters away, nearest first."""
        from rapidfuzz.distance import OSA

        asked = number_key(number)
        near = []
        for instrument in self.instruments:
            key = number_key(instrument.number)
            distance = OSA.distance(asked, key)
            if key and (distance <= 2 or _ordinal(key) == _ordinal(asked)):
                near.append((distance, instrument.instrument_id, instrument))
        return [instrument for _, _, instrument in sorted(near)]

    def near_names(self, name: str, kind: InstrumentKind) -> Sequence[Instrument]:
        """Give instruments of a kind whose name could be a misspelling, nearest first."""
        of_kind = [i for i in self.instruments if i.kind is kind]
        named = (
            (n, _name_key(words))
            for n, i in enumerate(of_kind)
            for words in (i.title, *i.aliases)
            if words
        )
        return tuple(of_kind[n] for n in alike_names(_name_key(name), named))

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of others on each instrument, of some ``kinds``."""
        acts = self._acts(instrument_ids, lambda r: r.target)
        if kinds is None:
            return acts
        kept = {key: [r for r in held if r.kind in kinds] for key, held in acts.items()}
        return {key: held for key, held in kept.items() if held}

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of each instrument on others."""
        return self._acts(instrument_ids, lambda r: r.actor)

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        return dict(self._issuers)

    def coverage(self) -> Sequence[Coverage]:
        """Give the classes held in full."""
        return self._coverage

    def _keyed(
        self, keys: Callable[[Instrument], Iterable[str]]
    ) -> dict[str, list[Instrument]]:
        held: dict[str, list[Instrument]] = {}
        for instrument in self.instruments:
            for key in dict.fromkeys(keys(instrument)):
                held.setdefault(key, []).append(instrument)
        return held

    def _acts(
        self, instrument_ids: Iterable[str], side: Callable[[Relation], str]
    ) -> dict[str, list[Relation]]:
        wanted = dict.fromkeys(instrument_ids)
        acts: dict[str, list[Relation]] = {}
        for relation in self.relations:
            if side(relation) in wanted:
                acts.setdefault(side(relation), []).append(relation)
        return acts


def _by_date(relation: Relation) -> tuple[date, str, str, str]:
    day = relation.effective_from or date.max
    return day, relation.kind.value, relation.actor, relation.target


def _ordinal(key: str) -> str:
    return key.split("/", maxsplit=1)[0].split("-", maxsplit=1)[0]


def _name_key(name: str) -> str:
    return fold(squeeze(name))
