"""Mentions of instruments in a text, and what they turn out to be."""

from datetime import date
from typing import NamedTuple

from lawreg.model.instrument import Instrument
from lawreg.model.kinds import CitationRole, InstrumentKind


class Span(NamedTuple):
    """A half-open range of character offsets into the text as given."""

    start: int
    end: int


class Pinpoint(NamedTuple):
    """A provision cited, with the words that cite it."""

    address: str
    """``d5.k2.a``."""
    span: Span


class Citation(NamedTuple):
    """One mention of one instrument.

    ``text`` is exactly ``source[start:end]``: the number and symbol as printed,
    or the name of a law cited by name. ``number`` is the canonical form of what
    was meant (``26/CT-TTG`` is printed, ``26/CT-TTg`` is the number).
    """

    start: int
    end: int
    text: str
    number: str | None
    name: str | None
    kind: InstrumentKind | None
    issued_on: date | None
    year: int | None
    issuer: str | None
    """The issuing body as printed, in its full usual form; none when no words name it."""
    role: CitationRole
    pinpoints: tuple[Pinpoint, ...]
    mention: Span
    """From the kind word to the end of the date or year."""
    kind_span: Span | None = None
    date_span: Span | None = None
    issuer_span: Span | None = None
    title_span: Span | None = None
    """The words that give the title or subject, without «về việc» left off."""
    holder: int | None = None
    """For a citation inside the title of another: the index of that other."""
    stands_for: int | None = None
    """For a short name, «Luật BHXH» or «Nghị định 61»: the index of the mention in full."""

    @property
    def shown(self) -> str:
        """The number or name to show to a person, on one line."""
        return self.number or self.name or " ".join(self.text.split())


class BackReference(NamedTuple):
    """Words that name an instrument by pointing: «Nghị định trên», «Luật này».

    Neither ``own`` nor ``to`` set means that nothing in the text decides.
    """

    start: int
    end: int
    text: str
    kind: InstrumentKind
    own: bool
    """The text itself, or what it issues: «Kế hoạch này» in a plan."""
    to: tuple[int, ...]
    """Indices of the citations meant; several for «các Nghị định trên»."""
    candidates: tuple[int, ...]
    """Where several fit and one is meant: their indices."""
    pinpoints: tuple[Pinpoint, ...]


class Resolved(NamedTuple):
    """The citation is this instrument."""

    instrument: Instrument


class Ambiguous(NamedTuple):
    """The citation fits several instruments and nothing in it decides."""

    candidates: tuple[Instrument, ...]


class NotInRegistry(NamedTuple):
    """The registry claims to hold every instrument of this class, and not this one.

    ``contradicted`` are instruments of the very number that the printed date,
    kind or issuer rules out; ``nearest`` are others of a similar number.
    """

    nearest: tuple[Instrument, ...] = ()
    contradicted: tuple[Instrument, ...] = ()


class OutsideCoverage(NamedTuple):
    """The registry makes no claim about instruments of this class: verify elsewhere.

    The fields mean what they mean in `NotInRegistry`.
    """

    nearest: tuple[Instrument, ...] = ()
    contradicted: tuple[Instrument, ...] = ()


Resolution = Resolved | Ambiguous | NotInRegistry | OutsideCoverage
