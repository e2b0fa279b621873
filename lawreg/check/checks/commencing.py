"""VAL: does what the plan cites bind everybody yet, or some only?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from lawreg.check.case import Case, Reliance
from lawreg.check.drafting import draft, name_provision, part_fact, surest
from lawreg.check.rule import Rule
from lawreg.language import Text, day
from lawreg.model import (
    Certainty,
    Finding,
    Instrument,
    Interval,
    Status,
    StatusAnswer,
    When,
)

_APART = Text(
    "có hiệu lực từ những ngày khác nhau tùy nơi hoặc tùy việc, có trường hợp từ {last}",
    "takes effect on different days by place or matter, for some only on {last}",
)
_UNKNOWN = Text(
    "có ngày hiệu lực riêng mà chưa có nguồn xác nhận",
    "has a day of effect of its own that no source read confirms",
)


def find_unverified_start(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report a provision of a text in force that may not bind what the plan governs yet.

    It has begun for some places or matters and not for others, or nobody knows from
    which day it has effect: whose place or matter the plan is must be looked up.
    """
    for reliance in case.reliances():
        instrument = reliance.instrument
        if not case.around.status(instrument, case.signed).may_be_relied_on:
            continue
        for provision in reliance.pinpoints:
            answer = _plan_answer(case, instrument, provision)
            # Without parts the doubt is of an end or of an insertion, not of a start.
            if answer.status is Status.UNKNOWN and answer.parts:
                yield _unverified(rule, case, reliance, provision, answer)


def _plan_answer(case: Case, instrument: Instrument, provision: str) -> StatusAnswer:
    """Say how a provision stands when signed; if it waits, on the last day governed.

    What begins for all by then is in time; what begins for some only is not sure to be.
    """
    answer = case.around.status(instrument, case.signed, provision)
    if answer.status is not Status.NOT_YET:
        return answer
    return case.around.status(instrument, case.horizon - timedelta(days=1), provision)


def _unverified(
    rule: Rule, case: Case, reliance: Reliance, provision: str, answer: StatusAnswer
) -> Finding:
    """Write the finding for one provision; the doubt is over on the last of its days."""
    instrument = reliance.instrument
    known = [
        on for part in answer.parts if part.is_certain and (on := part.effective_from)
    ]
    last = max(known) if len(known) == len(answer.parts) else None
    return draft(
        rule,
        case,
        reliance.subject,
        When.AT_SIGNING,
        interval=Interval(None, last),
        evidence=[part_fact(case, instrument, part) for part in answer.parts],
        # That the day is not known is no surer than the search for it.
        certainty=surest(instrument.confidence) if last else Certainty.MEDIUM,
        cited=name_provision(case, instrument, provision),
        signed=case.signed_words,
        doubt=_UNKNOWN if last is None else _APART.fill(last=day(last)),
    )
