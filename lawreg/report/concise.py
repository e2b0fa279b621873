"""One line a finding, for editors and for ``grep``."""

from __future__ import annotations

from lawreg.model.finding import Finding
from lawreg.report.paint import Paint
from lawreg.report.run import CheckRun
from lawreg.report.visible import one_line


def render_concise(run: CheckRun, language: str = "vi", *, colour: bool = False) -> str:
    """Give ``path:line:column: CODE severity message`` for each finding shown."""
    paint = Paint(colour=colour)
    lines = (_line(finding, language, paint) for _, finding in run.shown())
    return "".join(f"{line}\n" for line in lines)


def location(finding: Finding) -> str:
    """Give ``path:line:column``; a finding on the whole plan stands at 1:1."""
    place = finding.place
    at = f"{place.line}:{place.column}" if place is not None else "1:1"
    return f"{one_line(finding.path)}:{at}"


def _line(finding: Finding, language: str, paint: Paint) -> str:
    severity = finding.severity
    word = paint.severity(severity, severity.label.to(language))
    message = one_line(finding.message.to(language))
    return f"{paint.strong(location(finding))}: {finding.code} {word} {message}"
