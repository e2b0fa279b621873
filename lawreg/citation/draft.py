"""A citation while it is being read: positions are word numbers of the reading."""

from __future__ import annotations

from datetime import date

from lawreg.citation.bodies import Body
from lawreg.citation.grammar import JOINT_TYPES
from lawreg.citation.numbers import Number
from lawreg.folding import fold
from lawreg.model.citation import Pinpoint
from lawreg.model.kinds import CitationRole, InstrumentKind


class Draft:
    """One mention, filled in step by step; see `lawreg.model.Citation` for the result."""

    __slots__ = (
        "body",
        "date_apart",
        "date_end",
        "date_first",
        "end",
        "first",
        "holder",
        "is_short",
        "issued_on",
        "kind",
        "kind_end",
        "kind_first",
        "leader",
        "mention",
        "name",
        "number",
        "pinpoints",
        "role",
        "stands_for",
        "tail",
        "title_end",
        "title_first",
        "year",
    )

    def __init__(self, first: int, end: int, number: Number | None) -> None:
        self.first = first
        """First word of the number, or of the name of a law."""
        self.end = end
        """The word after it."""
        self.number = number
        self.name: str | None = None
        self.is_short = False
        """Whether only the digits are printed: «Nghị quyết 57»."""
        self.kind: InstrumentKind | None = None
        self.kind_first: int | None = None
        self.kind_end: int | None = None
        self.mention = first
        """First word of the whole reference: the kind word, «số», or the number."""
        self.leader: int | None = None
        """Index of the citation before it in the same list."""
        self.issued_on: date | None = None
        self.date_first: int | None = None
        self.date_end: int | None = None
        self.date_apart = False
        """Whether the date stands in a clause of its own, and so outside the mention."""
        self.year: int | None = None
        self.body: Body | None = None
        self.tail = end
        """The word after number, date and issuer, where a title may begin."""
        self.title_first: int | None = None
        self.title_end: int | None = None
        self.holder: int | None = None
        self.stands_for: int | None = None
        """Index of the mention in full for which this short name stands."""
        self.role = CitationRole.MENTION
        self.pinpoints: tuple[Pinpoint, ...] = ()

    @property
    def canonical(self) -> str:
        """The number in canonical form, empty for a law cited by name."""
        return self.number.canonical if self.number else ""

    @property
    def body_symbol(self) -> str:
        """The symbol of the issuing body in the number."""
        return self.number.issuer_symbol if self.number else ""

    @property
    def is_joint(self) -> bool:
        """Whether the number is that of a text that several bodies issued together."""
        number = self.number
        return number is not None and any(
            fold(s) in JOINT_TYPES for s in number.symbols
        )

    @property
    def closes(self) -> int:
        """The word after everything that belongs to this citation."""
        return max(self.tail, self.title_end or 0)
