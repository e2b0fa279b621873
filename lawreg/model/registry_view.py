"""What the checker may ask of a registry, whoever keeps it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from lawreg.model.instrument import Instrument, Issuer
from lawreg.model.kinds import InstrumentKind, RelationKind
from lawreg.model.relation import Relation


class Revision(NamedTuple):
    """The state of a registry that an answer rests on.

    A registry answers from what it holds now, or from what it held on an earlier
    day: that is the second clock, beside the day on which the law is asked about.
    """

    revision: str
    """A digest of everything the registry holds."""
    on: date
    """The day of its last change."""
    known_at: date | None = None
    """The day as of whose end it answers; ``None`` for what is known now."""


class Coverage(NamedTuple):
    """A class of instruments that the registry claims to hold in full."""

    kind: InstrumentKind
    issuer_id: str
    from_year: int
    to_year: int
    """Inclusive."""
    note: str = ""


class RegistryView(Protocol):
    """Read access to a registry; every answer comes in a fixed order."""

    def revision(self) -> Revision:
        """Say which state of the registry this is."""
        ...

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments by number in any spelling, keyed by the number asked for.

        Spelling differences that `number_key` folds are ignored; a number that
        is not held is not a key of the answer.
        """
        ...

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find instruments by id; an id that is not held is not a key."""
        ...

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments whose title or alias is one of ``names``, accents ignored."""
        ...

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give instruments whose number could be a misspelling of ``number``."""
        ...

    def near_names(self, name: str, kind: InstrumentKind) -> Sequence[Instrument]:
        """Give instruments of ``kind`` whose name could be a misspelling of ``name``."""
        ...

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of others on each instrument, of some ``kinds``, keyed by target.

        A law is the basis of more texts than anyone lists: whoever asks for a status
        does not ask for those.
        """
        ...

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of each instrument on others, keyed by actor."""
        ...

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        ...

    def coverage(self) -> Sequence[Coverage]:
        """Give the classes of instruments held in full."""
        ...
