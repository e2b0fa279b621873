"""REQ: what a plan of this kind, on this subject, is expected to cite and does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawreg.check.case import Case, Subject
from lawreg.check.drafting import TO_VERIFY, draft, instrument_fact, relation_fact
from lawreg.check.rule import Conditions, Rule, Wanted
from lawreg.citation.levels import level_of
from lawreg.folding import number_key
from lawreg.language import Text, listed
from lawreg.model import (
    Ambiguous,
    Confidence,
    Finding,
    Instrument,
    Relation,
    Span,
    Status,
    When,
)

_WITH_AMENDMENTS = Text(
    "{name} (được sửa đổi, bổ sung bởi {actors})", "{name} (amended by {actors})"
)
_AT = Text(" (mục {section})", " (section {section})")
_NOTHING = Text("", "")


def find_missing_reference(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report the references a rule expects when the plan names its subject and cites none."""
    if not rule.applies_on(case.signed) or not _concerns(rule.conditions, case):
        return
    span = _trigger(rule.conditions, case)
    if span is None:
        return
    inside = [w for w in rule.wanted if _in_window(w, case)]
    wanted = [w for w in inside if w.suggested]
    if not wanted or any(_is_cited(w, case) for w in inside):
        return
    known = [i for w in wanted for i in _current(w, case)]
    unknown = [w.number for w in wanted if not case.find_wanted(w.number, w.issued_on)]
    if not known and not unknown:
        return
    amendments = [r for i in known for r in case.around.amendments(i, case.signed)]
    yield draft(
        rule,
        case,
        Subject(span.start, span.end, None),
        When.AT_SIGNING,
        related=[*_numbers(case, known), *unknown],
        evidence=[
            *(instrument_fact(case, i) for i in known),
            *(relation_fact(case, r) for r in amendments),
        ],
        about=rule.title,
        section=_section(case, span),
        missing=listed([*_names(case, known), *(_doubtful(n) for n in unknown)]),
    )


def _concerns(conditions: Conditions, case: Case) -> bool:
    """Whether the rule is about plans of this kind, office and topic."""
    plan = case.plan
    if conditions.kinds and plan.kind not in conditions.kinds:
        return False
    level = level_of(plan.issuer)
    if conditions.levels and level and level not in conditions.levels:
        return False
    if conditions.topics and not case.topics & set(conditions.topics):
        return False
    return not any(_places(case, conditions.unless_words))


def _trigger(conditions: Conditions, case: Case) -> Span | None:
    """Give the words to point at: an anchor, best in a heading, else what set the rule off."""
    found = _first(case, _places(case, conditions.words))
    if conditions.words and found is None:
        return None
    anchors = _places(case, conditions.anchors)
    headings = [s.heading for s in case.plan.sections]
    inside = [a for a in anchors if any(h.start <= a.start < h.end for h in headings)]
    return (
        min(inside, default=None) or _first(case, anchors) or found or case.title_span
    )


def _places(case: Case, phrases: Iterable[str]) -> list[Span]:
    return [s for phrase in phrases for s in case.wording.find_plain(phrase)]


def _first(case: Case, spans: list[Span]) -> Span | None:
    """Give the place that comes first in the body; one in the title counts last."""
    title = case.title_span
    body = [s for s in spans if not title.start <= s.start < title.end]
    return min(body or spans, default=None)


def _in_window(wanted: Wanted, case: Case) -> bool:
    period = case.plan.period
    governs = max(case.signed, period.start) if period is not None else case.signed
    return (wanted.valid_from is None or wanted.valid_from <= governs) and (
        wanted.valid_until is None or governs < wanted.valid_until
    )


def _is_cited(wanted: Wanted, case: Case) -> bool:
    """Whether the plan names the instrument anywhere, even without deciding a homonym."""
    instruments = case.find_wanted(wanted.number, wanted.issued_on)
    named = {i.instrument_id for i in instruments}
    if named & case.cited:
        return True
    key = number_key(wanted.number)
    for citation, resolution in zip(case.citations, case.resolutions, strict=True):
        if isinstance(resolution, Ambiguous):
            if named & {c.instrument_id for c in resolution.candidates}:
                return True
        elif citation.number and not named and number_key(citation.number) == key:
            return True
    return False


def _current(wanted: Wanted, case: Case) -> list[Instrument]:
    """Give the instrument if a plan of that day could cite it: issued, and not ended."""
    found = case.find_wanted(wanted.number, wanted.issued_on)
    return [
        i
        for i in found
        if (i.issued_on is None or i.issued_on <= case.signed)
        and case.around.status(i, case.signed).status is not Status.CEASED
    ]


def _names(case: Case, instruments: list[Instrument]) -> list[Text]:
    names = []
    for instrument in instruments:
        name = case.name(instrument, dated=True)
        if instrument.confidence is Confidence.MEMORY:
            name = _doubtful(name)
        amending = _amending(case, instrument)
        if amending:
            actors = listed(case.name(a) for a in amending)
            name = _WITH_AMENDMENTS.fill(name=name, actors=actors)
        names.append(name)
    return names


def _numbers(case: Case, instruments: list[Instrument]) -> list[str]:
    numbers = []
    for instrument in instruments:
        numbers.append(instrument.number)
        numbers += [a.number for a in _amending(case, instrument)]
    return numbers


def _amending(case: Case, instrument: Instrument) -> list[Instrument]:
    """Give what amends an instrument and still matters, each once."""
    acts: tuple[Relation, ...] = case.around.amendments(instrument, case.signed)
    actors = dict.fromkeys(case.around.instrument(r.actor) for r in acts)
    return [a for a in actors if a is not None]


def _doubtful(name: Text | str) -> Text:
    return Text("{name} ({doubt})", "{name} ({doubt})").fill(name=name, doubt=TO_VERIFY)


def _section(case: Case, span: Span) -> Text:
    inside = [s for s in case.plan.sections if s.span.start <= span.start < s.span.end]
    return _AT.fill(section=inside[-1].section_id) if inside else _NOTHING
