"""Findings written from a rule: its templates filled, its evidence put together."""

from __future__ import annotations

from collections.abc import Iterable

from lawreg.check.case import Case, Subject
from lawreg.check.rule import Rule
from lawreg.language import Text, day, listed
from lawreg.model import (
    Certainty,
    Commencement,
    Confidence,
    Evidence,
    Fact,
    Finding,
    Fix,
    Instrument,
    Interval,
    Relation,
    Scope,
    Severity,
    When,
    render_commencement,
    render_provision,
)

TO_VERIFY = Text("cần xác minh", "to be verified")
_VIETNAMESE = frozenset("ăâđêôơư")
_PART_OF = Text("{parts} {name}", "{parts} of {name}")
_UNDATED = Text("ngày chưa rõ", "date not known")


def draft(
    rule: Rule,
    case: Case,
    subject: Subject,
    when: When,
    *,
    related: Iterable[str] = (),
    interval: Interval | None = None,
    evidence: Iterable[Fact] = (),
    severity: Severity | None = None,
    certainty: Certainty | None = None,
    fix: Fix | None = None,
    advice: Text | None = None,
    **values: object,
) -> Finding:
    """Write one finding: ``values`` fill the templates of the rule."""
    shown = advice if advice is not None else rule.advice.fill(**values)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        certainty=certainty or rule.certainty,
        when=when,
        start=subject.start,
        end=subject.end,
        text=case.plan.text[subject.start : subject.end],
        message=_sentence(rule.message.fill(**values)),
        instrument=subject.number,
        related=tuple(dict.fromkeys(n for n in related if n)),
        interval=interval,
        advice=shown if shown.vi else None,
        evidence=tuple(evidence),
        fix=fix,
        path=case.plan.path,
    )


def part_fact(case: Case, instrument: Instrument, part: Commencement) -> Fact:
    """Say from which day a part of a text has effect, and where that was read."""
    evidence = part.evidence or Evidence("")
    statement = Text("{name}: {said}", "{name}: {said}").fill(
        name=case.name(instrument), said=render_commencement(part)
    )
    return Fact(statement, evidence.source, evidence.quote)


def since_phrase(relation: Relation) -> Text:
    """Say from which day an act takes effect, and whether that is sure."""
    if relation.effective_from is None:
        return _UNDATED
    on = Text("từ {day}", "from {day}").fill(day=day(relation.effective_from))
    if relation.is_certain:
        return on
    return Text("{on} ({doubt})", "{on} ({doubt})").fill(on=on, doubt=TO_VERIFY)


def provisions_phrase(addresses: Iterable[str]) -> Text:
    """Name provisions in a list."""
    return listed([render_provision(a) for a in addresses])


def name_provision(case: Case, instrument: Instrument, provision: str) -> Text:
    """Name one provision of an instrument: «khoản 2 Điều 5 Nghị định số …»."""
    return _PART_OF.fill(
        parts=provisions_phrase([provision]), name=case.name(instrument)
    )


def relation_fact(case: Case, relation: Relation) -> Fact:
    """Put an act into words, with where it was read."""
    actor = case.around.instrument(relation.actor)
    target = case.around.instrument(relation.target)
    statement = Text(
        "{actor} {act} {target}, {since}", "{actor} {act} {target}, {since}"
    )
    source = _best(relation.evidence)
    return Fact(
        statement=statement.fill(
            actor=_named(case, actor, relation.actor, relation.actor_provisions),
            act=relation.kind.label,
            target=_with_scope(
                relation,
                _named(case, target, relation.target, relation.target_provisions),
            ),
            since=since_phrase(relation),
        ),
        source=source.source if source else "",
        quote=source.quote if source else "",
        confidence=relation.confidence.value,
    )


def instrument_fact(case: Case, instrument: Instrument) -> Fact:
    """Put what is known of an instrument into words, with where it was read."""
    source = _best(instrument.evidence)
    return Fact(
        statement=Text("{name}: {title}", "{name}: {title}").fill(
            name=case.name(instrument, dated=True), title=instrument.title
        ),
        source=source.source if source else "",
        quote=source.quote if source else "",
        confidence=instrument.confidence.value,
    )


def surest(*confidences: Confidence) -> Certainty:
    """Say how sure a finding can be that rests on facts of these grades."""
    if Confidence.MEMORY in confidences:
        return Certainty.LOW
    if Confidence.SINGLE_SOURCE in confidences:
        return Certainty.MEDIUM
    return Certainty.HIGH


def _with_scope(relation: Relation, target: Text) -> Text:
    """Say where the provisions named are not all, or what part is meant."""
    if relation.scope_note:
        return Text(f"{target.vi} ({relation.scope_note})", target.en)
    if relation.scope is Scope.UNSPECIFIED and relation.target_provisions:
        return Text(
            f"{target.vi} (danh sách chưa đầy đủ)", f"{target.en} (list incomplete)"
        )
    return target


def _sentence(text: Text) -> Text:
    return Text(text.vi[:1].upper() + text.vi[1:], text.en[:1].upper() + text.en[1:])


def _best(evidence: tuple[Evidence, ...]) -> Evidence | None:
    """Prefer a source whose own words were read, and Vietnamese words to a translation."""
    return min(evidence, key=_weakness, default=None)


def _weakness(evidence: Evidence) -> int:
    if not evidence.quote:
        return 2
    return 0 if _VIETNAMESE.intersection(evidence.quote.lower()) else 1


def _named(
    case: Case,
    instrument: Instrument | None,
    instrument_id: str,
    provisions: tuple[str, ...],
) -> Text:
    name = (
        case.name(instrument, dated=True)
        if instrument is not None
        else Text(instrument_id, instrument_id)
    )
    if not provisions:
        return name
    return _PART_OF.fill(parts=provisions_phrase(provisions), name=name)
