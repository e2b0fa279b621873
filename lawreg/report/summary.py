"""What was checked, in one line or in a few: never only what was found."""

from __future__ import annotations

from lawreg.language import Text, day
from lawreg.model.kinds import Severity
from lawreg.report.run import CheckRun
from lawreg.report.words import count, revision_phrase, sentence

_PLURALS = {
    Severity.ERROR: "errors",
    Severity.WARNING: "warnings",
    Severity.INFO: "remarks",
}


def render_line(run: CheckRun, language: str = "vi") -> str:
    """Sum a run up in one line, without a line break at the end."""
    parts = [_findings(run), *_scope(run)]
    if run.hidden:
        parts.append(Text("ẩn {n}", "{n} hidden").fill(n=run.hidden))
    parts += [
        revision_phrase(run.revision),
        Text("tại ngày {day}", "as of {day}").fill(day=day(run.as_of)),
    ]
    return " · ".join(part.to(language) for part in parts)


def render_summary(run: CheckRun, language: str = "vi") -> str:
    """Sum a run up in a few lines: findings, citations, rules, what was left out."""
    lines = [_findings(run).to(language) + "."]
    lines.append(" · ".join(part.to(language) for part in _scope(run)))
    if run.resolutions().citations:
        lines.append(_resolutions(run).to(language))
    if run.unverified():
        lines.append(_unverified(run).to(language))
    if run.hidden:
        lines.append(_hidden(run).to(language))
    if run.unreadable:
        lines.append(_unreadable(run).to(language))
    asked = Text("xét tại ngày {day}", "as of {day}").fill(day=day(run.as_of))
    revision = sentence(revision_phrase(run.revision).to(language))
    lines.append(f"{revision} · {asked.to(language)}")
    return "\n".join(lines) + "\n"


def _findings(run: CheckRun) -> Text:
    severities = run.severities()
    total = sum(severities.values())
    if not total:
        return Text("Không có phát hiện nào", "No findings")
    found = [
        count(n, severity.label.vi, severity.label.en, _PLURALS[severity])
        for severity, n in severities.items()
        if n
    ]
    return Text("{total} ({kinds})", "{total} ({kinds})").fill(
        total=count(total, "phát hiện", "finding"),
        kinds=Text(", ".join(f.vi for f in found), ", ".join(f.en for f in found)),
    )


def _scope(run: CheckRun) -> list[Text]:
    return [
        count(len(run.results), "kế hoạch", "plan"),
        count(run.resolutions().citations, "viện dẫn", "citation"),
        count(run.rules, "quy tắc", "rule"),
    ]


def _resolutions(run: CheckRun) -> Text:
    found = run.resolutions()
    return Text(
        "Viện dẫn: {resolved} xác định được, {ambiguous} chưa phân biệt được, "
        "{missing} không có trong sổ đăng ký, {outside} ngoài phạm vi sổ đăng ký.",
        "Citations: {resolved} resolved, {ambiguous} ambiguous, "
        "{missing} not in the registry, {outside} outside its coverage.",
    ).fill(
        resolved=found.resolved,
        ambiguous=found.ambiguous,
        missing=found.not_in_registry,
        outside=found.outside_coverage,
    )


def _unverified(run: CheckRun) -> Text:
    names = run.unverified()
    return Text(
        "Cần xác minh: {n} được viện dẫn mà chưa có nguồn xác nhận ngày có hiệu lực ({names}).",
        "To be verified: {n} cited for which no source attests the effective date ({names}).",
    ).fill(n=count(len(names), "văn bản", "instrument"), names=", ".join(names))


def _hidden(run: CheckRun) -> Text:
    return Text(
        "Đã ẩn {n} có độ tin cậy thấp hơn mức xem; xem bằng --min-confidence low.",
        "{n} below the confidence asked for; see them with --min-confidence low.",
    ).fill(n=count(run.hidden, "phát hiện", "finding"))


def _unreadable(run: CheckRun) -> Text:
    return Text(
        "Không đọc được {n}: chưa kiểm tra.", "{n} could not be read: not checked."
    ).fill(n=count(run.unreadable, "kế hoạch", "plan"))
