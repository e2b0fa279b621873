"""A plan: the document whose references are checked."""

from datetime import date
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model.citation import Span
from lawreg.model.kinds import InstrumentKind


class Period(NamedTuple):
    """The half-open interval a plan covers."""

    start: date
    until: date
    """First day after the period."""


class Piece(NamedTuple):
    """A stretch of a plan's text that stands as one string in the file."""

    span: Span
    """In `Plan.text`."""
    pointer: str
    """JSON Pointer of the string; empty when the file itself is the text."""
    role: str
    """``text``, ``title``, ``heading`` or ``cell``."""


class Section(NamedTuple):
    """A numbered part of the plan; the tree is given by `level` and order."""

    section_id: str
    """``II.2.b``."""
    level: int
    """1 for the outermost."""
    heading: Span
    span: Span
    """Heading and body, with everything nested in it."""


class Plan(NamedTuple):
    """A plan as the checker reads it.

    ``text`` holds everything that can contain a citation, in reading order.
    Pieces of a JSON plan are parted by `PIECE_BREAK`, which no citation crosses.
    """

    path: str
    text: str
    number: str = ""
    kind: InstrumentKind = InstrumentKind.PLAN
    title: str = ""
    issuer: str = ""
    place: str = ""
    """The province or city the issuer belongs to; empty for a central body."""
    issued_on: date | None = None
    """Day of signing; ``None`` while it is left blank."""
    signed_by: date | None = None
    """Where the day is blank: the last day of the month or year that is printed."""
    period: Period | None = None
    topics: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    sections: tuple[Section, ...] = ()
    title_span: Span | None = None
    """Where the title stands in `text`."""
    source: str = ""
    """The file as read, from which lines and columns are counted."""
    encoding: str = ""
    """What the file was found to be in, where that is not Unicode that says so."""
    notes: tuple[Text, ...] = ()
    """What else to know of how it was read: pages without text, tracked changes."""


PIECE_BREAK = "\n\x1e\n"
"""Parts the pieces of a plan; U+001E is the record separator of ASCII."""
