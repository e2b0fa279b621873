"""REL1 and REL3: is the instrument cited with its amendments, and are they told right?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from lawreg.check.case import Case, Reliance, Subject
from lawreg.check.drafting import (
    draft,
    instrument_fact,
    provisions_phrase,
    relation_fact,
    surest,
)
from lawreg.check.rule import Rule
from lawreg.check.wording import plain_words
from lawreg.language import Text, day, listed
from lawreg.model import (
    Certainty,
    Finding,
    Instrument,
    Interval,
    Relation,
    RelationKind,
    Severity,
    Span,
    Status,
    When,
    overlaps,
)

_IN_FORCE = Text("{name}, có hiệu lực từ {start}", "{name}, in force from {start}")
_LATER = Text(
    "{name}, có hiệu lực từ {start} (sau ngày ký, trong kỳ kế hoạch)",
    "{name}, in force from {start} (after signing, within the plan)",
)
_LATER_THAN_ASSUMED = Text(
    "{name}, có hiệu lực từ {start} (sau ngày ký giả định, trong kỳ kế hoạch)",
    "{name}, in force from {start} (after the assumed signing, within the plan)",
)
_UNSURE = Text(
    "{name}, ngày có hiệu lực cần xác minh", "{name}, effective date to be verified"
)
_TOUCHED = Text(
    " Có sửa đổi chính {provisions} mà kế hoạch viện dẫn.",
    " The very provision cited, {provisions}, is touched.",
)
_BESIDE = 400
"""Letters after a citation in which its amendments may be named."""
_YEARS = re.compile(
    r" sửa đổi(?: bổ sung)?(?: một số điều)?(?: (?!số |ngày |tháng |năm )\w+){0,5}? năm "
    r"((?:(?:và |năm )*\d{4} )+)"
)
"""Words that tell of amendments by their years alone: no number, no day."""
_NOTHING = Text("", "")


def find_amendment_not_cited(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report amendments issued by the day of signing that the plan does not name."""
    yield from _find_amended(rule, case, When.AT_SIGNING)


def find_amended_during_plan(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report amendments issued after signing that take effect while the plan runs."""
    yield from _find_amended(rule, case, When.DURING_PLAN)


def find_amended_since(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report amendments that took effect after the plan, up to the date asked about."""
    yield from _find_amended(rule, case, When.SINCE)


def find_misstated_amendment(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report «A sửa đổi, bổ sung … B» where the registry knows what A amends, and not B."""
    for index, inner in enumerate(case.citations):
        target = case.instrument_of(index)
        if inner.holder is None or target is None:
            continue
        outer = case.citations[inner.holder]
        actor = case.instrument_of(inner.holder)
        if actor is None or not _says_amends(case, outer.title_span, inner.start):
            continue
        # Of a text nobody read for the registry, not everything it amends is known.
        if actor.doubts("effective_from"):
            continue
        amends = _amended_by(case, actor)
        if not amends or any(r.target == target.instrument_id for r in amends):
            continue
        known = [case.around.instrument(r.target) for r in amends]
        yield draft(
            rule,
            case,
            Subject(inner.start, inner.end, actor.cited_number),
            When.AT_SIGNING,
            related=[target.number],
            evidence=[relation_fact(case, r) for r in amends],
            actor=case.name(actor),
            cited=case.name(target),
            targets=listed(case.names(t for t in known if t is not None)),
        )


def _find_amended(rule: Rule, case: Case, when: When) -> Iterator[Finding]:
    for reliance in case.reliances():
        instrument = reliance.instrument
        if not reliance.citation.number:
            continue  # a law cited by name alone means the law as it stands
        if not _alive(case, instrument, when):
            continue
        missing = [
            (relation, actor)
            for relation, actor in _uncited_amendments(case, instrument)
            if _falls(case, relation, actor) is when
        ]
        if missing:
            named = _named_beside(case, reliance)
            missing = [pair for pair in missing if not named(pair[1])]
        if missing:
            yield _amended(rule, case, reliance, when, missing)


def _named_beside(case: Case, reliance: Reliance) -> Callable[[Instrument], bool]:
    """Tell which amendments the words after the citation name without a number.

    «(được sửa đổi, bổ sung năm 2013, 2017)» names those of the two years, and a
    consolidated text («hợp nhất tại Văn bản hợp nhất số …») holds them all.
    """
    start = reliance.citation.mention.end
    beside = case.plan.text[start : start + _BESIDE].split(";")[0].split("\n\n")[0]
    words = f" {plain_words(beside)} "
    if " hợp nhất " in words:
        return lambda _: True
    years = {year for told in _YEARS.finditer(words) for year in told[1].split()}
    return lambda actor: str(actor.year) in years


def _alive(case: Case, instrument: Instrument, when: When) -> bool:
    """Whether amendments still matter: not once the instrument itself has ended."""
    asked = case.signed if when is When.AT_SIGNING else case.as_of
    return case.around.status(instrument, asked).status is not Status.CEASED


def _falls(case: Case, relation: Relation, actor: Instrument) -> When | None:
    """Say which date an amendment belongs to: issued before signing, or when it takes effect."""
    if actor.issued_on is not None and actor.issued_on <= case.signed:
        return When.AT_SIGNING
    if relation.effective_from is not None:
        return case.when(relation.effective_from)
    return case.when(actor.issued_on) if actor.issued_on is not None else None


def _uncited_amendments(
    case: Case, instrument: Instrument
) -> Iterator[tuple[Relation, Instrument]]:
    """Give amendments that are neither cited nor overtaken by a later one that is cited."""
    amending = [
        (r, actor)
        for r in case.around.onto(instrument.instrument_id)
        if r.kind is RelationKind.AMENDS
        and (actor := case.around.instrument(r.actor)) is not None
    ]
    seen = set()
    for relation, actor in sorted(amending, key=lambda pair: _order(pair[0])):
        key = actor.instrument_id
        if key in case.cited or key in seen or _overtaken(case, relation, amending):
            continue
        seen.add(key)
        yield relation, actor


def _overtaken(
    case: Case, relation: Relation, amending: list[tuple[Relation, Instrument]]
) -> bool:
    """Whether later amendments that are cited rewrote every provision this one touched."""
    if not relation.target_provisions or relation.effective_from is None:
        return False
    later = [
        touched
        for other, actor in amending
        if actor.instrument_id in case.cited
        and other.effective_from is not None
        and other.effective_from > relation.effective_from
        for touched in other.target_provisions
    ]
    return all(
        any(overlaps(touched, mine) for touched in later)
        for mine in relation.target_provisions
    )


def _amended(
    rule: Rule,
    case: Case,
    reliance: Reliance,
    when: When,
    missing: list[tuple[Relation, Instrument]],
) -> Finding:
    touched = [
        p
        for p in reliance.pinpoints
        if any(overlaps(t, p) for r, _ in missing for t in r.target_provisions)
    ]
    names = listed([_amendment_phrase(case, r, actor) for r, actor in missing])
    starts = [r.effective_from for r, _ in missing if r.effective_from]
    return draft(
        rule,
        case,
        reliance.subject,
        when,
        related=[actor.number for _, actor in missing],
        interval=Interval(min(starts, default=None), None),
        evidence=[
            fact
            for relation, actor in missing
            for fact in (instrument_fact(case, actor), relation_fact(case, relation))
        ],
        severity=Severity.WARNING if touched else None,
        certainty=_certainty(when, missing),
        cited=case.name(reliance.instrument),
        amendments=names,
        touched=_TOUCHED.fill(provisions=provisions_phrase(touched))
        if touched
        else _NOTHING,
        actors=listed(case.names(actor for _, actor in missing)),
    )


def _certainty(when: When, missing: list[tuple[Relation, Instrument]]) -> Certainty:
    """Say how sure it is that the amendments matter to the reader of this plan.

    After the plan is over, one that touches the text only in passing (an act on
    another subject, whose title does not say it amends) is a remark at most:
    being amended is the ordinary life of a decree.
    """
    in_passing = all(_in_passing(actor) for _, actor in missing)
    if when is When.SINCE and in_passing:
        return Certainty.LOW
    if in_passing or not all(r.is_certain for r, _ in missing):
        return max(Certainty.MEDIUM, *_sure(missing), key=lambda c: c.rank)
    return surest(*(r.confidence for r, _ in missing))


def _sure(missing: list[tuple[Relation, Instrument]]) -> list[Certainty]:
    return [surest(r.confidence) for r, _ in missing]


def _in_passing(actor: Instrument) -> bool:
    return not plain_words(actor.title).startswith("sửa đổi")


def _amendment_phrase(case: Case, relation: Relation, actor: Instrument) -> Text:
    """Name an amendment and say how its effect stands to the day of signing."""
    name = case.name(actor, dated=True)
    start = relation.effective_from
    if start is None or not relation.is_certain:
        return _UNSURE.fill(name=name)
    later = start > case.signed and case.when(start) is When.DURING_PLAN
    after = _LATER_THAN_ASSUMED if case.is_day_assumed else _LATER
    return (after if later else _IN_FORCE).fill(name=name, start=day(start))


def _says_amends(case: Case, title: Span | None, until: int) -> bool:
    """Whether a title, up to the instrument it names, says that it amends."""
    if title is None or not title.start <= until <= title.end:
        return False
    words = case.wording.words_of(Span(title.start, until))
    return words[:2] == ["sửa", "đổi"]


def _amended_by(case: Case, actor: Instrument) -> list[Relation]:
    acts = case.around.acts_of(actor.instrument_id)
    return [r for r in acts if r.kind is RelationKind.AMENDS]


def _order(relation: Relation) -> tuple[date, str]:
    return relation.not_before or relation.effective_from or date.max, relation.actor
