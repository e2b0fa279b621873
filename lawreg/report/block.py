"""One finding for people: the words in the plan, what is wrong, since when, says who."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.language import Text, day
from lawreg.model.finding import Fact, Finding
from lawreg.model.kinds import When
from lawreg.model.plan import Plan
from lawreg.report.concise import location
from lawreg.report.excerpt import render_excerpt
from lawreg.report.paint import PLAIN, Paint
from lawreg.report.visible import one_line
from lawreg.report.words import (
    CERTAINTY,
    TO_VERIFY,
    interval_phrase,
    period_phrase,
    shortened,
)

if TYPE_CHECKING:
    from lawreg.check import PlanResult

_WHEN = Text("Thời điểm", "When")
_CERTAINTY = Text("độ tin cậy", "confidence")
_INTERVAL = Text("Khoảng thời gian", "Interval")
ADVICE = Text("Cách xử lý", "What to do")
FIX = Text("Nên viết", "Write")
FACT = Text("Chứng cứ", "Evidence")
_SOURCE = Text("nguồn", "source")
PLACE = Text("Vị trí", "Place")
_UNSIGNED = Text(
    "kế hoạch không ghi ngày ký, xét như ký ngày {day}",
    "the plan gives no date, judged as if signed on {day}",
)
_SIGNED_LATER = Text(
    "kế hoạch ghi ngày ký {printed}, xét như ký ngày {day}",
    "the plan is dated {printed}, judged as if signed on {day}",
)


def render_finding(
    finding: Finding,
    result: PlanResult,
    as_of: date,
    language: str = "vi",
    paint: Paint = PLAIN,
) -> str:
    """Give one finding as a block of lines."""
    severity = finding.severity
    word = paint.severity(severity, f"{severity.label.to(language)} {finding.code}")
    lines = [f"{paint.strong(location(finding))}: {word} {finding.name}"]
    excerpt, indent = _excerpt(finding, result.plan)
    lines += [
        paint.severity(severity, line) if line.lstrip(" |^") == "" else line
        for line in excerpt
    ]
    lines.append(f"{indent}= {one_line(finding.message.to(language))}")
    lines += [
        f"{indent}= {remark.label.to(language)}: {one_line(remark.words)}"
        for remark in find_remarks(finding, result, as_of, language)
    ]
    return "\n".join(lines) + "\n"


def _excerpt(finding: Finding, plan: Plan) -> tuple[list[str], str]:
    """Give the words in their line, and the indent under which remarks stand."""
    if finding.end <= finding.start:
        return [], "  "
    place = finding.place
    gutter = str(place.line) if place is not None else ""
    if place is not None and place.pointer:
        # A string of a JSON file is one line there, however many it has when read.
        shown = render_excerpt(plan.text, finding.start, finding.end, " " * len(gutter))
        return shown, " " * (len(gutter) + 1)
    return (
        render_excerpt(plan.text, finding.start, finding.end, gutter),
        " " * (len(gutter) + 1),
    )


class Remark(NamedTuple):
    """One thing said of a finding below its message."""

    label: Text
    words: str


def find_remarks(
    finding: Finding,
    result: PlanResult,
    as_of: date,
    language: str,
    *,
    full: bool = False,
) -> Iterator[Remark]:
    """Give when it failed and how sure that is, the interval, what to write, the evidence.

    Quotes are cut to a line's worth unless ``full``.
    """
    when = _when_phrase(finding.when, result, as_of).to(language)
    sure = f"{_CERTAINTY.to(language)}: {CERTAINTY[finding.certainty].to(language)}"
    yield Remark(_WHEN, f"{when}; {sure}")
    if finding.interval is not None:
        yield Remark(_INTERVAL, interval_phrase(finding.interval).to(language))
    if finding.advice is not None:
        yield Remark(ADVICE, finding.advice.to(language))
    if finding.fix is not None:
        yield Remark(FIX, finding.fix.replacement)
    for fact in finding.evidence:
        yield Remark(FACT, _fact_phrase(fact, language, full=full))
    if finding.place is not None and finding.place.pointer:
        yield Remark(PLACE, finding.place.pointer)


def _when_phrase(when: When, result: PlanResult, as_of: date) -> Text:
    """Say which of the plan's three dates failed, with the date itself."""
    plan = result.plan
    if when is When.AT_SIGNING:
        shown = _signed_phrase(plan.issued_on, min(result.signed, as_of))
    elif when is When.DURING_PLAN and plan.period is not None:
        shown = period_phrase(plan.period)
    else:
        shown = Text("xét đến {day}", "up to {day}").fill(day=day(as_of))
    return Text("{when} ({shown})", "{when} ({shown})").fill(
        when=when.label, shown=shown
    )


def _signed_phrase(printed: date | None, judged: date) -> Text:
    """Tell the day of signing, or that another one was judged by, and which."""
    if printed is None:
        return _UNSIGNED.fill(day=day(judged))
    if printed > judged:
        return _SIGNED_LATER.fill(printed=day(printed), day=day(judged))
    return day(printed)


def _fact_phrase(fact: Fact, language: str, *, full: bool) -> str:
    words = fact.statement.to(language)
    if fact.quote:
        words += f" «{fact.quote if full else shortened(fact.quote)}»"
    doubt = TO_VERIFY.to(language) if fact.confidence == "memory" else ""
    source = f"{_SOURCE.to(language)}: {fact.source}" if fact.source else ""
    notes = "; ".join(note for note in (source, doubt) if note)
    return f"{words} [{notes}]" if notes else words
