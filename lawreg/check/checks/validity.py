"""VAL: is what the plan leans on in force when signed, through the plan, and today?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawreg.check.case import Case, Reliance
from lawreg.check.drafting import (
    draft,
    name_provision,
    part_fact,
    provisions_phrase,
    relation_fact,
    surest,
)
from lawreg.check.instead import actors_phrase, advice_instead
from lawreg.check.lineage import find_orphaned
from lawreg.check.neighbourhood import successors
from lawreg.check.rule import Rule
from lawreg.language import Text, day
from lawreg.model import (
    Certainty,
    Finding,
    Instrument,
    Interval,
    Relation,
    RelationKind,
    Severity,
    Status,
    StatusAnswer,
    When,
)

_BY = Text("{act} {names}", "{act} {names}")
_OWN_TERM = Text("hết thời hạn áp dụng của chính văn bản", "its own term is over")


def find_ceased_at_signing(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report what had ended before the plan was signed."""
    yield from _find_ended(rule, case, When.AT_SIGNING)


def find_ceasing_during_plan(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report what was in force at signing and ends while the plan runs."""
    yield from _find_ended(rule, case, When.DURING_PLAN)


def find_outdated_since(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report what ended after the plan, up to the date asked about."""
    yield from _find_ended(rule, case, When.SINCE)


def find_not_yet_in_force(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report what had been issued but did not yet bind when the plan was signed.

    So is a provision of a text in force that takes effect, or is inserted, later.
    """
    for reliance in case.reliances():
        instrument = reliance.instrument
        issued = instrument.issued_on
        answer = case.around.status(instrument, case.signed)
        begun = answer.may_be_relied_on
        if not begun and (issued is None or issued > case.signed):
            continue
        asked: tuple[str | None, ...] = reliance.pinpoints if begun else (None,)
        for provision in asked:
            answer = case.around.status(instrument, case.signed, provision)
            start = answer.since
            if answer.status is not Status.NOT_YET or start is None:
                continue
            if start >= case.horizon:
                yield _not_yet(rule, case, reliance, provision, answer)


def _not_yet(
    rule: Rule,
    case: Case,
    reliance: Reliance,
    provision: str | None,
    answer: StatusAnswer,
) -> Finding:
    """Write the finding for a text, or one provision of it, that begins too late."""
    instrument = reliance.instrument
    cited = case.name(instrument)
    if provision is not None:
        cited = name_provision(case, instrument, provision)
    return draft(
        rule,
        case,
        reliance.subject,
        When.AT_SIGNING,
        related=_numbers(case, answer.because),
        interval=Interval(answer.since, None),
        evidence=[
            *(relation_fact(case, r) for r in answer.because),
            *(part_fact(case, instrument, p) for p in answer.parts),
        ],
        certainty=surest(
            instrument.confidence, *(r.confidence for r in answer.because)
        ),
        cited=cited,
        start=_since(answer),
        signed=case.signed_words,
    )


def find_suspended(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report what was suspended when the plan was signed."""
    for reliance in case.reliances():
        answer = case.around.status(reliance.instrument, case.signed)
        if answer.status is not Status.SUSPENDED:
            continue
        (act,) = answer.because
        yield draft(
            rule,
            case,
            reliance.subject,
            When.AT_SIGNING,
            related=_numbers(case, answer.because),
            interval=Interval(act.effective_from, act.effective_until),
            evidence=[relation_fact(case, act)],
            certainty=surest(act.confidence),
            cited=case.name(reliance.instrument),
            actor=actors_phrase(case, answer.because),
            start=_since(answer),
        )


def find_ceased_provision(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report a provision cited that had ended, or ended since, in a text that lives on."""
    for reliance in case.reliances():
        instrument = reliance.instrument
        for provision in reliance.pinpoints:
            found = _first_end(case, instrument, provision)
            whole = _first_end(case, instrument, None)
            if found is None or (whole is not None and whole[0] == found[0]):
                continue
            on, answer = found
            yield draft(
                rule,
                case,
                reliance.subject,
                case.when(on),
                related=_numbers(case, answer.because),
                interval=Interval(None, on),
                evidence=[relation_fact(case, r) for r in answer.because],
                certainty=surest(*(r.confidence for r in answer.because)),
                cited=case.name(instrument),
                provision=provisions_phrase([provision]),
                start=day(on),
                cause=_cause(case, answer),
            )


def find_unverified_end(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report what may have ended, where no source that could be read says so."""
    for reliance in case.reliances():
        instrument = reliance.instrument
        answer = case.around.status(instrument, case.as_of)
        if answer.status is not Status.UNKNOWN or not answer.because:
            continue
        if reliance.is_by_name_alone:
            continue
        if find_orphaned(case.around, instrument) is not None:
            continue
        on = answer.since or case.as_of
        yield draft(
            rule,
            case,
            reliance.subject,
            case.when(on),
            related=_numbers(case, answer.because),
            evidence=[relation_fact(case, r) for r in answer.because],
            cited=case.name(instrument),
            cause=_cause(case, answer),
        )


def _find_ended(rule: Rule, case: Case, when: When) -> Iterator[Finding]:
    for reliance in case.reliances():
        if reliance.is_by_name_alone and when is not When.AT_SIGNING:
            continue
        found = _first_end(case, reliance.instrument, None)
        if found is None or case.when(found[0]) is not when:
            continue
        if _went_with_what_it_amends(case, reliance.instrument, found[0]):
            continue
        yield _ended(rule, case, reliance, when, found)


def _went_with_what_it_amends(case: Case, instrument: Instrument, on: date) -> bool:
    """Whether the text only amends what the plan cites too and what ended the same day.

    The finding on the amended text says it all.
    """
    targets = [
        case.around.instrument(r.target)
        for r in case.around.acts_of(instrument.instrument_id)
        if r.kind is RelationKind.AMENDS
    ]
    relied_on = {r.instrument for r in case.reliances()}
    return bool(targets) and all(
        t is not None
        and t in relied_on
        and (end := _first_end(case, t, None)) is not None
        and end[0] == on
        for t in targets
    )


def _ended(
    rule: Rule,
    case: Case,
    reliance: Reliance,
    when: When,
    found: tuple[date, StatusAnswer],
) -> Finding:
    """Write the finding for an instrument that ended on a day."""
    on, answer = found
    instrument = reliance.instrument
    # What should have been written when signed is what stood then; otherwise what stands now.
    asked = case.signed if when is When.AT_SIGNING else case.as_of
    live = successors(case.around, instrument, asked)
    kept = " ".join(filter(None, (r.transition_on(asked) for r in answer.because)))
    return draft(
        rule,
        case,
        reliance.subject,
        when,
        related=[*_numbers(case, answer.because), *_with_amendments(case, live, asked)],
        interval=Interval(instrument.effective_from, on),
        evidence=[relation_fact(case, r) for r in answer.because],
        # What a transitional clause keeps alive cannot be called wrong without a look.
        severity=Severity.WARNING if kept else None,
        certainty=Certainty.MEDIUM
        if kept
        else surest(*(r.confidence for r in answer.because)),
        advice=advice_instead(case, live, asked, answer.because, kept),
        cited=case.name(instrument),
        start=day(on),
        signed=case.signed_words,
        as_signed=_as_signed(on, case),
        cause=_cause(case, answer),
    )


def _as_signed(on: date, case: Case) -> Text:
    """Say how an end by the day of signing stands to it: before it, or on the day itself."""
    said = _BEFORE_SIGNING if on < case.signed else _ON_SIGNING
    return said.fill(signed=case.signed_words)


_BEFORE_SIGNING = Text("trước ngày ký {signed}", "before signing on {signed}")
_ON_SIGNING = Text("đúng ngày ký {signed}", "the day of signing, {signed}")


def _first_end(
    case: Case, instrument: Instrument, provision: str | None
) -> tuple[date, StatusAnswer] | None:
    """Give the day, up to the date asked about, from which the text no longer binds."""
    answer = case.around.status(instrument, case.as_of, provision)
    if answer.status is not Status.CEASED or answer.since is None:
        return None
    return answer.since, answer


def _numbers(case: Case, relations: tuple[Relation, ...]) -> list[str]:
    actors = (case.around.instrument(r.actor) for r in relations)
    return [a.number for a in actors if a is not None]


def _since(answer: StatusAnswer) -> Text:
    return day(answer.since) if answer.since else Text("?", "?")


def _cause(case: Case, answer: StatusAnswer) -> Text:
    """Say what ended it: ``được thay thế bởi Nghị định 118/2025/NĐ-CP ngày …``."""
    if not answer.because:
        return _OWN_TERM
    act = answer.because[0].kind.inverse_label
    return _BY.fill(act=act, names=actors_phrase(case, answer.because))


def _with_amendments(
    case: Case, instruments: tuple[Instrument, ...], on: date
) -> list[str]:
    """List numbers of instruments, each followed by its amendments in force."""
    numbers = []
    for instrument in instruments:
        numbers.append(instrument.number)
        numbers += _numbers(case, case.around.amendments(instrument, on))
    return numbers
