"""What was checked, in one line or in a few: never only what was found."""

from __future__ import annotations

from lawreg.language import Text, day
from lawreg.model.kinds import Severity, When
from lawreg.report.run import CheckRun
from lawreg.report.visible import one_line
from lawreg.report.words import count, revision_phrase, sentence

_RESOLVED = Text("{n} xác định được", "{n} resolved")
_AMBIGUOUS = Text("{n} chưa phân biệt được", "{n} ambiguous")
_MISSING = Text("{n} không có trong sổ đăng ký", "{n} not in the registry")
_OUTSIDE = Text("{n} ngoài phạm vi sổ đăng ký", "{n} outside its coverage")
_NOT_YET = Text("Chưa nên ký: {n} phải sửa.", "Not ready to sign: {n} to mend.")
_LOOK = Text("Xem {n} trước khi ký.", "Look at {n} before signing.")
_UNCITED = Text(
    "Không tìm thấy viện dẫn nào trong {names}: chưa đối chiếu với sổ đăng ký.",
    "No citation was found in {names}: not compared with the registry.",
)
_PLURALS = {
    Severity.ERROR: "errors",
    Severity.WARNING: "warnings",
    Severity.INFO: "info",
}


def render_line(run: CheckRun, language: str = "vi") -> str:
    """Sum a run up in one line, without a line break at the end."""
    parts = [findings_phrase(run), *_scope(run)]
    if run.hidden:
        parts.append(Text("ẩn {n}", "{n} hidden").fill(n=run.hidden))
    parts += [
        revision_phrase(run.revision),
        Text("tại ngày {day}", "as of {day}").fill(day=day(run.as_of)),
    ]
    return " · ".join(part.to(language) for part in parts)


def render_summary(run: CheckRun, language: str = "vi") -> str:
    """Sum a run up in a few lines: findings, citations, rules, what was left out."""
    lines = [findings_phrase(run).to(language) + "."]
    lines.append(" · ".join(part.to(language) for part in _scope(run)))
    if run.resolutions().citations:
        lines.append(_resolutions(run).to(language))
    if run.uncited():
        names = ", ".join(one_line(path) for path in run.uncited())
        lines.append(_UNCITED.fill(names=names).to(language))
    if run.unverified():
        lines.append(_unverified(run).to(language))
    if run.hidden:
        lines.append(_hidden(run).to(language))
    if run.unreadable:
        lines.append(_unreadable(run).to(language))
    asked = Text("xét tại ngày {day}", "as of {day}").fill(day=day(run.as_of))
    revision = sentence(revision_phrase(run.revision).to(language))
    lines.append(f"{revision} · {asked.to(language)}")
    outcome = outcome_phrase(run)
    if outcome is not None:
        lines.append(outcome.to(language))
    return "\n".join(lines) + "\n"


def findings_phrase(run: CheckRun) -> Text:
    """Count the findings shown, by severity."""
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
    parts = [_RESOLVED.fill(n=found.resolved)]
    for n, words in (
        (found.ambiguous, _AMBIGUOUS),
        (found.not_in_registry, _MISSING),
        (found.outside_coverage, _OUTSIDE),
    ):
        parts.append(words.fill(n=n))
    return Text(
        "Viện dẫn: " + ", ".join(p.vi for p in parts) + ".",
        "Citations: " + ", ".join(p.en for p in parts) + ".",
    )


def outcome_phrase(run: CheckRun) -> Text | None:
    """Answer the question the reader came with, as far as the findings can."""
    at_signing = [f for _, f in run.shown() if f.when is When.AT_SIGNING]
    errors = sum(f.severity is Severity.ERROR for f in at_signing)
    warnings = sum(f.severity is Severity.WARNING for f in at_signing)
    if errors:
        return _NOT_YET.fill(n=count(errors, "lỗi", "error"))
    return _LOOK.fill(n=count(warnings, "cảnh báo", "warning")) if warnings else None


def _unverified(run: CheckRun) -> Text:
    names = run.unverified()
    return Text(
        "Cần xác minh: {n} được viện dẫn mà chưa có nguồn xác nhận ngày có hiệu lực ({names}).",
        "To be verified: {n} cited for which no source attests the effective date ({names}).",
    ).fill(n=count(len(names), "văn bản", "instrument"), names=", ".join(names))


def _hidden(run: CheckRun) -> Text:
    return Text(
        "Còn {n} có độ tin cậy thấp chưa hiển thị; thêm --min-confidence low để xem.",
        "{n} below the confidence asked for; see them with --min-confidence low.",
    ).fill(n=count(run.hidden, "phát hiện", "finding"))


def _unreadable(run: CheckRun) -> Text:
    return Text(
        "Không đọc được {n}: chưa kiểm tra.", "{n} could not be read: not checked."
    ).fill(n=count(run.unreadable, "kế hoạch", "plan"))
