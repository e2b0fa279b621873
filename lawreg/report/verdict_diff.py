"""What proposed changes do to the plans of an office, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawreg.language import Text, day
from lawreg.report.json_report import finding_record, render_value
from lawreg.report.paint import Paint
from lawreg.report.portfolio import (
    plan_phrase,
    plan_record,
    verdict_phrase,
    verdict_record,
)
from lawreg.report.records import Record, iso
from lawreg.report.visible import one_line
from lawreg.report.words import count

if TYPE_CHECKING:
    from lawreg.portfolio import PlanDifference, Turn, VerdictDiff

_NO_PLANS = Text(
    "Danh mục chưa có kế hoạch nào để xét.", "The portfolio holds no plans to judge."
)
_NONE = Text(
    "Không kế hoạch nào trong {n} đổi kết luận.", "None of {n} is judged otherwise."
)
_SOME = Text(
    "{changed} trong {n} đổi kết luận.", "{changed} of {n} are judged otherwise."
)
_FROM = Text("từ {day}: {before} → {after}", "from {day}: {before} → {after}")
_WRONG = Text(
    "sai từ ngày {day}: {before} → {after}", "wrong from {day}: {before} → {after}"
)
_UNSIGNED = Text(
    "kế hoạch chưa ghi ngày ký: tại ngày nào thì xét như ký ngày ấy",
    "the plan gives no date of signing: on each day it is judged as if signed then",
)
_UNREAD = Text("Không xét được: {line}", "Could not be judged: {line}")
_WAS = Text("trước: {words}", "before: {words}")
_ADVICE = Text("gợi ý: {words}", "advice: {words}")
_ADVICE_WAS = Text("gợi ý trước: {words}", "advice before: {words}")
_MARKS = (
    ("appearing", "+", Text("có thêm", "new")),
    ("disappearing", "−", Text("không còn", "gone")),
    ("reworded", "~", Text("nội dung khác", "reworded")),
)


def render_verdict_diff(
    diff: VerdictDiff, language: str = "vi", *, colour: bool = False
) -> str:
    """Tell each plan that is judged otherwise, from which day, and by which findings."""
    paint = Paint(colour=colour)
    lines = [_heading(diff).to(language)]
    for difference in diff.plans:
        lines += ["", *_plan(difference, language, paint)]
    if diff.unread:
        lines.append("")
        lines += [
            one_line(_UNREAD.fill(line=e.line(language)).to(language))
            for e in diff.unread
        ]
    return "\n".join(lines) + "\n"


def render_verdict_diff_json(diff: VerdictDiff, language: str = "vi") -> str:
    """Give the same as one JSON object."""
    return render_value(verdict_diff_record(diff, language))


def verdict_diff_record(diff: VerdictDiff, language: str = "vi") -> Record:
    """Give the verdict diff as a record, for a report that holds more."""
    return {
        "as_of": diff.as_of.isoformat(),
        "judged": diff.judged,
        "plans": [_record(difference, language) for difference in diff.plans],
        "unread": [error.line(language) for error in diff.unread],
    }


def _heading(diff: VerdictDiff) -> Text:
    if not diff.judged and not diff.unread:
        return _NO_PLANS
    plans = count(diff.judged, "kế hoạch", "plan")
    if not diff.plans:
        return _NONE.fill(n=plans)
    return _SOME.fill(changed=len(diff.plans), n=plans)


def _plan(difference: PlanDifference, language: str, paint: Paint) -> Iterator[str]:
    yield paint.strong(plan_phrase(difference.plan).to(language))
    before, after = (verdict_phrase(verdict) for verdict in difference.first)
    words = _WRONG if difference.wrong_from == difference.since else _FROM
    since = words.fill(day=day(difference.since), before=before, after=after)
    yield f"  {since.to(language)}"
    if difference.plan.issued_on is None:
        yield paint.dim(f"  {_UNSIGNED.to(language)}")
    for sort, mark, word in _MARKS:
        for turn in getattr(difference, sort):
            yield f"  {_turn(turn, mark, word, language, paint)}"
            yield from (f"    {paint.dim(line)}" for line in _before(turn, language))
    yield paint.dim(f"  {one_line(difference.plan.path)}")


def _turn(turn: Turn, mark: str, word: Text, language: str, paint: Paint) -> str:
    finding = turn.finding
    severity = finding.severity
    label = paint.severity(severity, severity.label.to(language))
    when = Text("từ {day}", "from {day}").fill(day=day(turn.day)).to(language)
    message = one_line(finding.message.to(language))
    return f"{mark} {word.to(language)} {when}: {finding.code} {label} {message}"


def _before(turn: Turn, language: str) -> Iterator[str]:
    """Say what a finding said before, where it is worded anew."""
    now, was = turn.finding, turn.was
    if was is None:
        return
    if was.severity is not now.severity:
        label = was.severity.label
        yield one_line(_WAS.fill(words=label).to(language))
    if was.message != now.message:
        yield one_line(_WAS.fill(words=was.message).to(language))
    if was.advice != now.advice:
        for words, advice in ((_ADVICE, now.advice), (_ADVICE_WAS, was.advice)):
            if advice is not None:
                yield one_line(words.fill(words=advice).to(language))


def _record(difference: PlanDifference, language: str) -> Record:
    first = [verdict_record(verdict) for verdict in difference.first]
    return {
        **plan_record(difference.plan),
        "since": difference.since.isoformat(),
        "wrong_from": iso(difference.wrong_from),
        "before": verdict_record(difference.before),
        "after": verdict_record(difference.after),
        "first": {"before": first[0], "after": first[1]},
        **{
            sort: [_turn_record(t, language) for t in getattr(difference, sort)]
            for sort, _, _ in _MARKS
        },
    }


def _turn_record(turn: Turn, language: str) -> Record:
    return {
        "day": turn.day.isoformat(),
        "holds": turn.holds,
        "finding": finding_record(turn.finding, language),
        "was": finding_record(turn.was, language) if turn.was else None,
    }
