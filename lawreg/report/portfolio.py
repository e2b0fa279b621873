"""The portfolio of an office: what was added, what each plan is judged, in text and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lawreg.language import Text, day
from lawreg.model.kinds import Severity
from lawreg.model.registry_view import Revision
from lawreg.report.drawing import footing
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.paint import Paint
from lawreg.report.records import Record, iso
from lawreg.report.visible import one_line
from lawreg.report.words import count, period_phrase, shortened

if TYPE_CHECKING:
    from lawreg.portfolio.gathering import Gathered
    from lawreg.portfolio.judging import Verdict
    from lawreg.portfolio.listing import JudgedPlan
    from lawreg.registry.portfolio import KeptPlan

_SORTS = (
    ("added", Text("thêm {n}", "added {n}")),
    ("updated", Text("cập nhật {n}", "updated {n}")),
    ("moved", Text("chuyển chỗ {n}", "moved {n}")),
    ("same", Text("{n} không đổi", "{n} unchanged")),
    ("unread", Text("{n} không đọc được", "{n} not read")),
)
_NOTHING_READ = Text("không thêm kế hoạch nào", "no plan was added")
_MOVED = Text("{was}: nay ở {path}", "{was}: now at {path}")
_NONE = Text("Danh mục chưa có kế hoạch nào.", "The portfolio holds no plans.")
_CLEAN = Text("không có phát hiện", "no finding")
_UNREAD = Text("không xét được: {why}", "could not be judged: {why}")
_OWNER = Text("phụ trách: {owner}", "owner: {owner}")
_NO_OWNER = Text("chưa ghi người phụ trách", "no owner named")
_SIGNED = Text("ký {day}", "signed {day}")
_UNSIGNED = Text("chưa ghi ngày ký", "no day of signing")
_PERIOD = Text("kỳ {period}", "period {period}")
_PLURALS = ("errors", "warnings", "info")


def gathered_lines(gathered: Gathered) -> Iterator[Text]:
    """Say what became of the files that were to be kept: what moved, then the counts."""
    for was, plan in gathered.moved:
        yield _MOVED.fill(was=was, path=plan.path)
    counts = {
        "added": len(gathered.added),
        "updated": len(gathered.updated),
        "moved": len(gathered.moved),
        "same": len(gathered.refreshed) + len(gathered.unchanged),
        "unread": len(gathered.unread),
    }
    told = [words.fill(n=counts[sort]) for sort, words in _SORTS if counts[sort]]
    told = told or [_NOTHING_READ]
    yield Text(", ".join(t.vi for t in told), ", ".join(t.en for t in told))


def render_portfolio(
    judged: Sequence[JudgedPlan],
    as_of: date,
    revision: Revision,
    language: str = "vi",
    *,
    colour: bool = False,
) -> str:
    """List plans, three lines each: what it is, whose and of when, how it is judged."""
    paint = Paint(colour=colour)
    lines = [line for one in judged for line in _entry(one, language, paint)]
    lines = lines or [_NONE.to(language), ""]
    lines.append(paint.dim(footing(as_of, revision).to(language)))
    return "\n".join(lines) + "\n"


def render_portfolio_json(
    judged: Iterable[JudgedPlan],
    as_of: date,
    revision: Revision,
    language: str = "vi",
) -> str:
    """Give every plan with its verdict as one JSON object."""
    return render_value(
        {
            "registry": revision_record(revision),
            "as_of": as_of.isoformat(),
            "plans": [
                {
                    **plan_record(one.plan),
                    "verdict": verdict_record(one.verdict),
                    "problem": one.unread.what.to(language) if one.unread else None,
                }
                for one in judged
            ],
        }
    )


def plan_record(plan: KeptPlan) -> Record:
    """Give what is kept of a plan, but for its text."""
    period = plan.period
    return {
        "path": plan.path,
        "name": plan.name,
        "digest": plan.digest,
        "owner": plan.owner,
        "number": plan.number or None,
        "title": plan.title,
        "issuer": plan.issuer,
        "place": plan.place,
        "issued_on": iso(plan.issued_on),
        "period": None
        if period is None
        else {"start": iso(period.start), "until": iso(period.until)},
        "added_at": plan.added_at.isoformat(),
        "updated_at": plan.updated_at.isoformat(),
    }


def verdict_record(verdict: Verdict | None) -> Record | None:
    """Give a verdict by severity; null where a plan could not be judged."""
    if verdict is None:
        return None
    counts = {s.value: n for s, n in zip(Severity, verdict, strict=True)}
    return {**counts, "worst": verdict.worst.value if verdict.worst else None}


def verdict_phrase(verdict: Verdict | None) -> Text:
    """Count the findings of a plan by severity: «2 lỗi, 1 cảnh báo»."""
    if verdict is None:
        return Text("?", "?")
    told = [
        count(n, severity.label.vi, severity.label.en, many)
        for severity, many, n in zip(Severity, _PLURALS, verdict, strict=True)
        if n
    ]
    if not told:
        return _CLEAN
    return Text(", ".join(t.vi for t in told), ", ".join(t.en for t in told))


def plan_phrase(plan: KeptPlan) -> Text:
    """Name a plan on one line: number, title, who answers for it."""
    named = [plan.number, plan.title] if plan.number else [plan.title or plan.name]
    owner = _OWNER.fill(owner=plan.owner) if plan.owner else _NO_OWNER
    name = one_line(shortened(" · ".join(filter(None, named))))
    return Text(f"{name} ({one_line(owner.vi)})", f"{name} ({one_line(owner.en)})")


def _entry(one: JudgedPlan, language: str, paint: Paint) -> Iterator[str]:
    plan = one.plan
    yield paint.strong(plan_phrase(plan).to(language))
    signed = _SIGNED.fill(day=day(plan.issued_on)) if plan.issued_on else _UNSIGNED
    when = [signed]
    if plan.period is not None:
        when.append(_PERIOD.fill(period=period_phrase(plan.period)))
    yield "  " + " · ".join(words.to(language) for words in when)
    if one.unread is not None:
        yield "  " + one_line(_UNREAD.fill(why=one.unread.what).to(language))
    else:
        words = verdict_phrase(one.verdict).to(language)
        worst = one.verdict.worst if one.verdict else None
        yield f"  {paint.severity(worst, words) if worst else words}"
    yield paint.dim(f"  {one_line(plan.path)}")
    yield ""
