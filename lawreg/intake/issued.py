"""What the text of a newly issued instrument says, each statement with its place.

Nothing here was looked up: it is what the text itself prints. Offsets count
characters of `IssuedText.text`, and ``text[start:end]`` is the words as printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lawreg.intake.twin_numbers import Twins
from lawreg.language import Text
from lawreg.model import Certainty, InstrumentKind, RelationKind, Scope, Span


class EffectiveDay(NamedTuple):
    """From which day the text, or a part of it, has effect.

    The text fixes the day itself: Law 80/2015/QH13, Article 151(1); since 01/4/2025
    Law 64/2025/QH15, Article 53(1).
    """

    day: date | None
    """``None`` when the text leaves it to something it does not say."""
    provisions: tuple[str, ...]
    """Own provisions, empty for the text as a whole."""
    rule: str
    """The rule in words where no day is printed: «sau 45 ngày kể từ ngày ký»."""
    scope_note: str
    """For whom or for what the day is, where no address can say it."""
    span: Span


class Basis(NamedTuple):
    """An instrument named in a line of «Căn cứ»."""

    number: str | None
    name: str
    """As printed, on one line: kind, number and title."""
    issued_on: date | None
    amended_by: tuple[str, ...]
    """Numbers of what is printed as having amended it."""
    span: Span


class Part(NamedTuple):
    """A provision of the text itself; new wording it quotes for others is none."""

    address: str
    """``d5.k2.a``."""
    heading: str
    span: Span
    """With everything nested in it."""


class Effect(NamedTuple):
    """What the text does to another instrument, by one acting clause.

    A mention of an old act inside a title is no effect.
    """

    kind: RelationKind
    target_number: str | None
    """Canonical; ``None`` for a target cited by name alone."""
    target_name: str
    """A law's name as printed, on one line; empty for what is cited by number."""
    target_kind: InstrumentKind | None
    target_issued_on: date | None
    """As printed anywhere in the text for this target."""
    target_span: Span
    """Where the target is named: in the clause, or in the heading above it."""
    actor_provision: str
    """The provision of this text that acts: ``d1.k2``; empty where it has none."""
    target_provisions: tuple[str, ...]
    """In the order printed; empty for the whole."""
    scope: Scope
    scope_note: str
    """The part touched in words, where an address cannot say it."""
    effective_from: date | None
    effective_until: date | None
    """As `Relation.effective_until`: the first day on which a suspension is over."""
    span: Span
    """The acting words, or the item of a list below them."""
    lead: Span | None
    """The lead-in with the verb, where the target stands in a list below it."""
    certainty: Certainty
    """How plainly the words say it; below high a person is asked to look."""
    transition: str = ""
    """The cases an end leaves out, as printed: «trừ trường hợp quy định tại Điều 7 …»."""


class Problem(NamedTuple):
    """Why the text cannot be taken, or what in it a person must look at."""

    what: Text
    span: Span | None = None
    stops: bool = False
    """Whether nothing can be proposed from it."""


class IssuedText(NamedTuple):
    """Everything read of one text."""

    text: str
    number: str
    """Canonical; empty where none is printed."""
    kind: InstrumentKind | None
    issuer: str
    """As printed, in its usual form: ``Bộ Tư pháp``, ``Ủy ban nhân dân thành phố Huế``."""
    place: str
    """The province or city of a local body; empty for a central one."""
    title: str
    """As printed, on one line, without the kind word; a law's begins with «Luật»."""
    title_span: Span | None
    issued_on: date | None
    signer: str
    effective: tuple[EffectiveDay, ...]
    """The general rule first; empty where the text says nothing."""
    ceased_on: date | None
    """First day out of force by its own term."""
    bases: tuple[Basis, ...]
    parts: tuple[Part, ...]
    effects: tuple[Effect, ...]
    problems: tuple[Problem, ...]
    twins: Mapping[str, Twins] = {}  # never written to; it has to be pickled
    """Numbers of which one is a misprint of another, each with its fellows."""
    bodies: Mapping[str, str] = {}  # the same
    """Who issued what the text acts or rests on, by its number, as printed beside it."""
