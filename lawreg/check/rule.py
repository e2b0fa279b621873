"""What a rule is: its law, its words, its conditions."""

from datetime import date
from typing import NamedTuple

from lawreg.errors import ProvisionSyntaxError
from lawreg.language import Text
from lawreg.model import (
    Certainty,
    InstrumentKind,
    RelationKind,
    Severity,
    render_provision,
)


class LegalBasis(NamedTuple):
    """The provision of law that a rule applies."""

    instrument: str
    """Number, or name where there is none."""
    provision: str
    """``d151.k1``; empty for the instrument as a whole."""
    quote: str
    """The words relied on, as printed in the source; empty when none was read."""
    source: str
    valid_from: date | None = None
    valid_until: date | None = None
    """The half-open interval in which this law was the basis."""

    @property
    def where(self) -> Text:
        """The provision in words; what is no address («mục II.6.b») stands as written."""
        try:
            return render_provision(self.provision)
        except ProvisionSyntaxError:
            return Text(self.provision, self.provision)


class Wanted(NamedTuple):
    """An instrument that a plan on the rule's topic is expected to cite."""

    number: str
    issued_on: date | None
    """Tells homonyms apart: 76/NQ-CP exists once a year."""
    valid_from: date | None
    valid_until: date | None
    """The half-open window of days, from which the plan governs, in which it is expected."""
    suggested: bool = True
    """False for one that satisfies the rule when cited and is not asked for."""


class Conditions(NamedTuple):
    """When a required reference is required; an empty field asks for nothing.

    Phrases are kept as `lawreg.check.wording.plain_words` writes them.
    """

    kinds: tuple[InstrumentKind, ...] = ()
    levels: tuple[str, ...] = ()
    """Levels of the issuing office: ``central ministry province department district commune``."""
    topics: tuple[str, ...] = ()
    """One of these is a topic of the plan, declared in the file or told by the title."""
    words: tuple[str, ...] = ()
    """One of these phrases stands in the plan; the finding points at the first that does."""
    anchors: tuple[str, ...] = ()
    """Phrases to point at in preference to those that triggered the rule."""
    unless_words: tuple[str, ...] = ()


class Examples(NamedTuple):
    """What breaks the rule and what keeps it, in a line each."""

    bad: Text
    good: Text


class Rule(NamedTuple):
    """One thing a reviewer looks for.

    ``check`` names the function of `lawreg.check.checks` that looks; ``message``
    and ``advice`` are templates it fills.
    """

    code: str
    name: str
    pack: str
    check: str
    severity: Severity
    certainty: Certainty
    grade: str
    """For required references: ``E`` expected, ``O`` optional, ``R`` a rule of form; else empty."""
    title: Text
    message: Text
    advice: Text
    explanation: Text
    basis: tuple[LegalBasis, ...]
    examples: Examples
    valid_from: date | None
    valid_until: date | None
    """The half-open interval of signing dates to which the rule applies."""
    conditions: Conditions
    wanted: tuple[Wanted, ...]

    @property
    def family(self) -> str:
        """The three letters of the code: ``VAL``, ``REL``, ``REQ``, ``CIT``."""
        return self.code[:3]

    def applies_on(self, signed: date) -> bool:
        """Say whether the rule applies to a plan signed on ``signed``."""
        return (self.valid_from is None or self.valid_from <= signed) and (
            self.valid_until is None or signed < self.valid_until
        )


class Regime(NamedTuple):
    """What the law of a period says of an implementing text whose parent ends."""

    valid_from: date
    valid_until: date | None
    effect: str
    """``ends``, ``stays``, ``silent``, or ``unread`` while nobody has read its words."""
    children: tuple[RelationKind, ...]
    """The implementing texts it speaks of: those that detail, those that guide."""
    endings: tuple[RelationKind, ...]
    """The ends of the parent it speaks of."""
    statement: Text
    basis: LegalBasis

    @property
    def is_read(self) -> bool:
        """Whether its words are known, so that something can be told by them."""
        return self.effect != "unread"

    @property
    def is_silent(self) -> bool:
        """Whether it says nothing of implementing texts."""
        return self.effect == "silent"

    def speaks_of(self, child: RelationKind, ending: RelationKind | None) -> bool:
        """Say whether it decides what becomes of such a text when such an end comes."""
        return child in self.children and ending in self.endings


class Topic(NamedTuple):
    """A subject of plans and the words in a title that tell it, written plain."""

    topic: str
    title_words: tuple[str, ...]


class Pack(NamedTuple):
    """A folder of rules that are kept and versioned together."""

    pack_id: str
    version: str
    title: Text
    folder: str


class Rules(NamedTuple):
    """Everything that is checked in a run."""

    rules: tuple[Rule, ...]
    packs: tuple[Pack, ...]
    regimes: tuple[Regime, ...]
    topics: tuple[Topic, ...]
    abbreviations: tuple[tuple[str, str], ...]
    """Abbreviations every office uses, with what they stand for."""

    def rule(self, code: str) -> Rule | None:
        """Find a rule by its code."""
        return next((r for r in self.rules if r.code == code), None)

    def regime(self, on: date) -> Regime | None:
        """Find the regime in force on the day a parent ended."""
        for regime in self.regimes:
            if regime.valid_from <= on and (
                regime.valid_until is None or on < regime.valid_until
            ):
                return regime
        return None
