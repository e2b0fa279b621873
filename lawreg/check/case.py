"""One plan under examination: what it cites, what that is, and what is known around it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.check.neighbourhood import Neighbourhood
from lawreg.check.rule import Rules
from lawreg.check.tense import is_told_as_past
from lawreg.check.wording import Wording, plain_words
from lawreg.language import Text, day
from lawreg.model import (
    Citation,
    CitationRole,
    Instrument,
    Plan,
    RegistryView,
    Resolution,
    Resolved,
    Span,
    When,
)

RELIED_ON = frozenset(
    {CitationRole.BASIS, CitationRole.CARRIED_OUT, CitationRole.MENTION}
)
"""Roles in which a citation leans on the instrument, so that its force matters.

A historical mention, a title quoted inside another, or an instrument that this
very text ends may be out of force without any fault.
"""


_BLANK = Text(
    "{day} (ngày giả định: kế hoạch chưa ghi ngày ký)",
    "{day} (assumed: the plan gives no date)",
)
_TO_COME = Text(
    "{day} (ngày giả định: kế hoạch ghi ngày ký {printed})",
    "{day} (assumed: the plan is dated {printed})",
)


class Subject(NamedTuple):
    """What a finding is about: the words in the plan and the instrument meant."""

    start: int
    end: int
    number: str | None


class Reliance(NamedTuple):
    """An instrument the plan leans on, with its first such mention."""

    citation: Citation
    instrument: Instrument
    pinpoints: tuple[str, ...]
    """Every provision of it that the plan cites anywhere."""

    @property
    def is_by_name_alone(self) -> bool:
        """Whether a law is named without number, date or year.

        Such a mention means the law of that name as it stands on the day of
        reading: it cannot be outdated, and its amendments need no naming.
        """
        citation = self.citation
        dated = citation.issued_on is not None or citation.year is not None
        return not citation.number and not dated

    @property
    def subject(self) -> Subject:
        """The words of the first mention."""
        citation = self.citation
        return Subject(citation.start, citation.end, self.instrument.cited_number)


def signing_day(plan: Plan, as_of: date) -> date:
    """Say on which day a plan is judged as signed; never after ``as_of``.

    One whose day is blank is about to be signed: it is judged on ``as_of``, or on
    the last day of the month or year it prints, whichever comes first.
    """
    return min(plan.issued_on or plan.signed_by or as_of, as_of)


class Case:
    """The state that rules share while one plan is checked."""

    __slots__ = (
        "_reliances",
        "_wanted",
        "around",
        "as_of",
        "citations",
        "cited",
        "plan",
        "resolutions",
        "rules",
        "signed",
        "wording",
    )

    def __init__(
        self,
        plan: Plan,
        citations: tuple[Citation, ...],
        resolutions: tuple[Resolution, ...],
        *,
        view: RegistryView,
        rules: Rules,
        wording: Wording,
        as_of: date,
    ) -> None:
        self.plan = plan
        self.citations = citations
        self.resolutions = resolutions
        self.rules = rules
        self.wording = wording
        self.as_of = as_of
        self.signed = signing_day(plan, as_of)
        self.around = Neighbourhood(view, as_of)
        resolved = [r.instrument for r in resolutions if isinstance(r, Resolved)]
        self.cited = frozenset(i.instrument_id for i in resolved)
        self.around.load(resolved)
        self._reliances: tuple[Reliance, ...] | None = None
        self._wanted: Mapping[str, Sequence[Instrument]] | None = None

    @property
    def ends(self) -> date:
        """First day after everything the plan governs: its period, or its signing."""
        period = self.plan.period
        return period.until if period is not None else self.signed

    @property
    def is_day_assumed(self) -> bool:
        """Whether the plan prints no day of signing, or one later than that judged by."""
        return self.plan.issued_on != self.signed

    @property
    def signed_words(self) -> Text:
        """The day of signing for a message; one that is only assumed is told as that."""
        words, printed = day(self.signed), self.plan.issued_on
        if not self.is_day_assumed:
            return words
        if printed is None:
            return _BLANK.fill(day=words)
        return _TO_COME.fill(day=words, printed=day(printed))

    @property
    def horizon(self) -> date:
        """First day after what the plan can still want to govern: its period, or a year."""
        period = self.plan.period
        return period.until if period is not None else self.signed + timedelta(days=365)

    @property
    def topics(self) -> frozenset[str]:
        """The topics the plan declares, and those its title tells."""
        told = (
            t.topic
            for t in self.rules.topics
            if any(self._titled(words) for words in t.title_words)
        )
        return frozenset(self.plan.topics) | frozenset(told)

    @property
    def title_span(self) -> Span:
        """Where the title stands; the very beginning when the text holds none."""
        return self.plan.title_span or Span(0, 0)

    def find_wanted(
        self, number: str, issued_on: date | None
    ) -> tuple[Instrument, ...]:
        """Find the instrument a rule names; a date decides between homonyms."""
        if self._wanted is None:
            numbers = {w.number for rule in self.rules.rules for w in rule.wanted}
            self._wanted = self.around.view.by_number(sorted(numbers))
        held = self._wanted.get(number, ())
        return tuple(i for i in held if issued_on in (None, i.issued_on))

    def reliances(self) -> tuple[Reliance, ...]:
        """Give each instrument the plan leans on once, in order of first mention."""
        if self._reliances is None:
            self._reliances = tuple(self._find_reliances())
        return self._reliances

    def when(self, on: date) -> When:
        """Say at which of the plan's three dates something of day ``on`` falls."""
        if on <= self.signed:
            return When.AT_SIGNING
        return When.DURING_PLAN if on < self.ends else When.SINCE

    def name(self, instrument: Instrument, *, dated: bool = False) -> Text:
        """Name an instrument for a message, with its date of issue if asked."""
        short = Text(
            instrument.formal_name,
            f"{instrument.kind.label.en} {instrument.number}"
            if instrument.number
            else instrument.title,
        )
        if not dated or instrument.issued_on is None:
            return short
        return Text("{short} ngày {day}", "{short} of {day}").fill(
            short=short, day=day(instrument.issued_on)
        )

    def names(self, instruments: Iterable[Instrument]) -> list[Text]:
        """Name instruments with their dates."""
        return [self.name(i, dated=True) for i in instruments]

    def instrument_of(self, index: int) -> Instrument | None:
        """Give what the citation of that index resolved to."""
        resolution = self.resolutions[index]
        return resolution.instrument if isinstance(resolution, Resolved) else None

    def resolved(self) -> Iterator[tuple[Citation, Instrument]]:
        """Give every citation that is an instrument of the registry."""
        for citation, resolution in zip(self.citations, self.resolutions, strict=True):
            if isinstance(resolution, Resolved):
                yield citation, resolution.instrument

    def _titled(self, words: str) -> bool:
        return f" {words} " in f" {plain_words(self.plan.title)} "

    def _find_reliances(self) -> Iterator[Reliance]:
        first: dict[str, tuple[Citation, Instrument]] = {}
        pinpoints: dict[str, dict[str, None]] = {}
        for citation, instrument in self.resolved():
            if citation.role not in RELIED_ON:
                continue
            if is_told_as_past(citation, self.plan.text):
                continue
            key = instrument.instrument_id
            first.setdefault(key, (citation, instrument))
            for pinpoint in citation.pinpoints:
                pinpoints.setdefault(key, {})[pinpoint.address] = None
        for key, (citation, instrument) in first.items():
            yield Reliance(citation, instrument, tuple(pinpoints.get(key, ())))
