"""Words that point: «Nghị định trên» to a citation before it, «Luật này» to its own text.

Nothing is chained past an antecedent that is not there: only the paragraph of
the words and the one before it are searched, and doubt is said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lawreg.citation.mentions import kind_ending
from lawreg.citation.pinpoints import pinpoints_before
from lawreg.citation.regions import is_wrapped, places, regions_around
from lawreg.citation.words import Reading, cleaned, word_set
from lawreg.model.citation import BackReference, Citation
from lawreg.model.kinds import InstrumentKind as Kind

_NEEDLES = (
    " này",
    " nay",
    "\nnày",
    " trên",
    " tren",
    "\ntrên",
    " đó",
    " ấy",
    "\nđó",
    " nêu",
    "\nnêu",
)
_BEFORE = (
    ("noi", "tren"),
    ("neu", "tren"),
    ("ke", "tren"),
    ("dan", "tren"),
    ("da", "neu"),
    ("da", "dan"),
    ("vua", "neu"),
    ("do",),
    ("ay",),
)
"""What points to a citation before; «trên» alone does so only before what cannot go on."""
_AFTER_ABOVE = word_set(
    ", . ; : ) và hoặc thì là được có đã sẽ phải không cũng nhưng quy do nhằm để"
)
"""«Nghị định trên quy định», but not «Kế hoạch trên địa bàn»."""
_MANY = word_set("các những hai ba bốn năm 02 03 04 05")
_ATTACHED = frozenset(
    {
        Kind.STATUTE,
        Kind.REGULATION,
        Kind.PLAN,
        Kind.PROGRAMME,
        Kind.SCHEME,
        Kind.GUIDELINE,
        Kind.OTHER,
    }
)
"""What a decision, a decree or a circular issues under its own number."""
_ISSUES = frozenset({Kind.DECISION, Kind.RESOLUTION, Kind.DECREE, Kind.CIRCULAR})
_MOST_BACK = 50
"""Citations of one kind that are looked through; a longer list decides nothing anyway."""


def find_back_references(
    text: str, citations: Sequence[Citation], *, kind: Kind | None = None
) -> list[BackReference]:
    """Find what points to one of ``citations`` of ``text``, or to the text itself.

    ``kind`` is that of the text: «Kế hoạch này» is the plan itself, «Luật này» in
    a plan is a law it has named. Without it nothing says what «này» points to.
    """
    clean = cleaned(text)
    hits = sorted(places(clean[1], _NEEDLES))
    if not hits:
        return []
    wrapped = is_wrapped(clean[1])
    regions = regions_around(clean[1], hits, wrapped=wrapped)
    reading = Reading(clean, regions, wrapped=wrapped)
    finder = _Finder(reading, citations, kind)
    found = (finder.read(reading.at(hit + 1)) for hit in hits)
    return [reference for reference in found if reference is not None]


class _Finder:
    """What is known of one text while its back references are read."""

    def __init__(
        self, reading: Reading, citations: Sequence[Citation], kind: Kind | None
    ) -> None:
        self.reading = reading
        self.citations = citations
        self.kind = kind
        self.by_kind: dict[Kind | None, list[int]] = {}
        for i, citation in enumerate(citations):
            if citation.holder is None:
                self.by_kind.setdefault(citation.kind, []).append(i)

    def read(self, at: int) -> BackReference | None:
        """Read the back reference whose pointing word is word ``at``."""
        words = self.reading.words
        if at >= len(words):
            return None
        here = words[at] == "nay"
        first = at if here else self._pointer(at)
        named = self._named(first) if first is not None else None
        if named is None:
            return None
        start, kind = named
        if here and self.reading.printed(at) == "nay" and not self._bare(start, at):
            # «Nghị định nay đã hết hiệu lực»: now, not this.
            return None
        span = self.reading.word_span(start, at + 1)
        made = BackReference(
            span.start,
            span.end,
            self.reading.source[span.start : span.end],
            kind,
            own=False,
            to=(),
            candidates=(),
            pinpoints=pinpoints_before(self.reading, start),
        )
        if here and self._is_own(kind, span.start):
            return made._replace(own=True)
        if here and self.kind is None:
            return made
        return self._pointed(made, start)

    def _named(self, end: int) -> tuple[int, Kind] | None:
        """Read the kind right before word ``end``, both in one paragraph."""
        found = None if end in self.reading.hard else kind_ending(self.reading, end)
        if found is None or found[1] is None:
            return None
        return found[0], found[1]

    def _bare(self, start: int, at: int) -> bool:
        """Whether the words were typed without accents."""
        return self.reading.shown(start, at).isascii()

    def _pointer(self, at: int) -> int | None:
        """Give the first word of «nói trên», or of «trên» where a phrase ends with it."""
        words = self.reading.words
        for phrase in _BEFORE:
            first = at + 1 - len(phrase)
            if first > 0 and tuple(words[first : at + 1]) == phrase:
                return first
        alone = words[at] == "tren" and (
            at + 1 == len(words)
            or at + 1 in self.reading.hard
            or self.reading.printed(at + 1) in _AFTER_ABOVE
        )
        return at if alone else None

    def _is_own(self, kind: Kind, start: int) -> bool:
        """Whether «này» points to the text itself; not inside quoted new wording."""
        if self.kind is None or _is_quoted(self.reading.source, start):
            return False
        return kind is self.kind or (self.kind in _ISSUES and kind in _ATTACHED)

    def _pointed(self, made: BackReference, start: int) -> BackReference:
        """Find the citation before that the words mean, or those that fit."""
        if _is_quoted(self.reading.source, made.start):
            return made
        many = start > 0 and self.reading.printed(start - 1) in _MANY
        for floor in self._floors(start):
            fitting = self._fitting(made, floor)
            if not many:
                fitting = self._of_last_sentence(fitting)
            if len(fitting) == 1 or (fitting and many):
                return made._replace(to=tuple(fitting))
            if fitting:
                return made._replace(candidates=tuple(fitting))
        return made

    def _floors(self, start: int) -> list[int]:
        """Give where the paragraph of word ``start`` begins, and the one before it."""
        breaks = self.reading.breaks
        k = bisect_right(breaks, start)
        firsts = [breaks[i] if i >= 0 else 0 for i in (k - 1, k - 2)]
        return [self.reading.word_span(first, first + 1).start for first in firsts]

    def _fitting(self, made: BackReference, floor: int) -> list[int]:
        """Give the instruments of the kind cited from ``floor`` on, each once, in order."""
        held = self.by_kind.get(made.kind, [])
        k = bisect_right(held, made.start, key=lambda i: self.citations[i].start)
        last: dict[str, int] = {}
        for i in reversed(held[max(0, k - _MOST_BACK) : k]):
            if self.citations[i].start < floor:
                break
            last.setdefault(self.citations[i].shown, i)
        return sorted(last.values())

    def _of_last_sentence(self, fitting: list[int]) -> list[int]:
        """Keep those in the sentence of the last one: an earlier sentence is not meant."""
        source = self.reading.source
        while len(fitting) > 1:
            between = source[
                self.citations[fitting[0]].end : self.citations[fitting[-1]].start
            ]
            if not any(mark in between for mark in (". ", ".\n", ";")):
                break
            fitting = fitting[1:]
        return fitting


def _is_quoted(source: str, at: int) -> bool:
    """Whether the words stand inside quotation marks: another text's wording."""
    opened = source.rfind("“", max(0, at - 3000), at)
    return opened >= 0 and source.find("”", opened, at) < 0
