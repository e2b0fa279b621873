"""What a check reports."""

from datetime import date
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model.kinds import Certainty, Severity, When


class Place(NamedTuple):
    """Where in the file a finding stands, for people and for programs."""

    pointer: str
    """JSON Pointer of the string, empty in a plain text plan."""
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in characters."""
    start: int
    """Character offset into the string at ``pointer``, or into the file."""
    end: int


class Interval(NamedTuple):
    """A half-open interval of dates; an open side is ``None``."""

    start: date | None
    until: date | None


class Fact(NamedTuple):
    """One link of the evidence for a finding, in words, with its source."""

    statement: Text
    source: str = ""
    quote: str = ""
    confidence: str = ""


class Fix(NamedTuple):
    """A replacement for the words of a finding."""

    replacement: str
    safe: bool
    """True where only the spelling of a citation changes."""


class Finding(NamedTuple):
    """Something a reviewer would write in the margin of a plan."""

    code: str
    name: str
    severity: Severity
    certainty: Certainty
    when: When
    start: int
    """Offset into `Plan.text`; see `place` for the file."""
    end: int
    text: str
    """The words cited, as printed."""
    message: Text
    """At most two sentences."""
    instrument: str | None = None
    """Number of the instrument concerned."""
    related: tuple[str, ...] = ()
    """Numbers of the instruments that should have been considered."""
    interval: Interval | None = None
    """When what was relied on held, or when what is wrong holds."""
    advice: Text | None = None
    """What to write instead."""
    evidence: tuple[Fact, ...] = ()
    fix: Fix | None = None
    path: str = ""
    place: Place | None = None
