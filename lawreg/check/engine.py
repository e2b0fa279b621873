"""The one way from a plan to its findings."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lawreg.check.case import Case, signing_day
from lawreg.check.checks import CHECKS
from lawreg.check.rule import Rules
from lawreg.check.titles import is_same_title
from lawreg.check.wording import Wording
from lawreg.citation import find_citations, resolve_citations
from lawreg.errors import PlanError, RulePackError
from lawreg.language import Text
from lawreg.legacy import readable
from lawreg.model import (
    Ambiguous,
    Citation,
    Finding,
    Instrument,
    Plan,
    RegistryView,
    Resolution,
    Resolved,
    Status,
)
from lawreg.plan import locate


class PlanResult(NamedTuple):
    """Everything a check has to say of one plan."""

    plan: Plan
    citations: tuple[Citation, ...]
    resolutions: tuple[Resolution, ...]
    findings: tuple[Finding, ...]
    """In the order in which they stand in the plan; all certainties."""
    signed: date = date.max
    """The day on which the plan was judged as signed; see `signing_day`."""
    unverified: tuple[Instrument, ...] = ()
    """What the plan leans on although nothing attests that it was in force when signed."""


class ReadPlan(NamedTuple):
    """A plan with what it says itself, whatever the registry holds and the day is."""

    plan: Plan
    citations: tuple[Citation, ...]
    wording: Wording


def check_plan(plan: Plan, view: RegistryView, rules: Rules, as_of: date) -> PlanResult:
    """Read a plan and judge it, as `read_plan` and `judge_plan` do."""
    return judge_plan(read_plan(plan, rules), view, rules, as_of)


def read_plan(plan: Plan, rules: Rules) -> ReadPlan:
    """Find what a plan cites; stretches in TCVN3 or VNI are read in Unicode.

    Offsets are those of the plan as it stands. Raises `PlanError` for a topic of
    which no rule speaks.
    """
    plan = plan._replace(text=readable(plan.text))
    _reject_unknown_topics(plan, rules)
    citations = find_citations(
        plan.text, place=plan.place, own_number=plan.number, issuer=plan.issuer
    )
    wording = Wording(plan.text, rules.abbreviations)
    return ReadPlan(plan, tuple(citations), wording)


def judge_plan(
    read: ReadPlan, view: RegistryView, rules: Rules, as_of: date
) -> PlanResult:
    """Judge a plan by the registry as the world stood on ``as_of``.

    The plan is judged at its signing, through its period and on ``as_of``.
    Acts issued after ``as_of`` are not known. A plan without a date of signing is
    judged as `signing_day` says.
    """
    plan, citations, wording = read
    resolutions = tuple(
        resolve_citations(
            citations,
            view,
            place=plan.place,
            issuer=plan.issuer,
            issued_on=signing_day(plan, as_of),
        )
    )
    resolutions = tuple(
        _decided_by_title(wording, citation, resolution)
        for citation, resolution in zip(citations, resolutions, strict=True)
    )
    case = Case(
        plan,
        citations,
        resolutions,
        view=view,
        rules=rules,
        wording=wording,
        as_of=as_of,
    )
    found: list[Finding] = []
    for rule in rules.rules:
        if rule.check not in CHECKS:
            raise RulePackError(
                Text(
                    "quy tắc {code} gọi phép kiểm tra không có: «{check}».",
                    "rule {code} names a check that does not exist: '{check}'.",
                ).fill(code=rule.code, check=rule.check)
            )
        if rule.applies_on(case.signed):
            found.extend(CHECKS[rule.check](rule, case))
    found.sort(key=lambda f: (f.start, f.end, f.code))
    placed = tuple(f._replace(place=locate(plan, f.start, f.end)) for f in found)
    return PlanResult(
        plan, citations, resolutions, placed, case.signed, tuple(_unverified(case))
    )


def _reject_unknown_topics(plan: Plan, rules: Rules) -> None:
    """Refuse a topic no rule knows: misspelt, it would leave its rules unrun."""
    asked = {t for rule in rules.rules for t in rule.conditions.topics}
    known = sorted(asked | {t.topic for t in rules.topics})
    for topic in plan.topics:
        if topic in known:
            continue
        from difflib import get_close_matches

        near = get_close_matches(topic, known, n=1, cutoff=0)
        raise PlanError(
            Text(
                "không quy tắc nào có chủ đề «{topic}».", "no rule has topic '{topic}'."
            ).fill(topic=topic),
            plan.path,
            Text("Có phải là «{near}»?", "Did you mean '{near}'?").fill(
                near=near[0] if near else ""
            ),
        )


def _decided_by_title(
    wording: Wording, citation: Citation, resolution: Resolution
) -> Resolution:
    """Decide between homonyms by the title printed with the number, word for word."""
    if not isinstance(resolution, Ambiguous) or citation.title_span is None:
        return resolution
    printed = wording.words_of(citation.title_span)
    told = [
        c
        for c in resolution.candidates
        if is_same_title(printed, wording.written_out(c.title))
    ]
    return Resolved(told[0]) if len(told) == 1 else resolution


def _unverified(case: Case) -> Iterator[Instrument]:
    for reliance in case.reliances():
        answer = case.around.status(reliance.instrument, case.signed)
        if answer.status is Status.UNKNOWN:
            yield reliance.instrument
