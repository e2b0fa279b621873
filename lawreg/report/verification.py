"""What a verification of a registry found, for people and for programs."""

from __future__ import annotations

from lawreg.language import Text
from lawreg.model.kinds import Severity
from lawreg.registry.fault import Fault
from lawreg.registry.verify import Verification
from lawreg.report.json_report import render_value
from lawreg.report.paint import Paint
from lawreg.report.visible import one_line
from lawreg.report.words import short_revision

_SOURCE = Text("nguồn của quy định: {source}", "source of the rule: {source}")
_NOTHING = Text("không có gì sai", "nothing is wrong")


def render_verification(
    found: Verification, language: str = "vi", *, colour: bool = False
) -> str:
    """Give the faults, errors first, each with its subject, and a line that sums up."""
    paint = Paint(colour=colour)
    lines: list[str] = []
    for fault in in_order(found.faults):
        label = f"{fault.severity.label.to(language)} {fault.code}"
        said = f"{fault.subject}: {fault.what.to(language)}"
        lines.append(f"{paint.severity(fault.severity, label)} {one_line(said)}")
        if fault.source:
            source = _SOURCE.fill(source=fault.source).to(language)
            lines.append(paint.dim(f"  {one_line(source)}"))
    lines.append(_summary(found).to(language))
    return "\n".join(lines) + "\n"


def render_verification_json(found: Verification, language: str = "vi") -> str:
    """Give the same as one JSON object."""
    return render_value(
        {
            "registry": {
                "revision": found.revision,
                "changesets": found.changesets,
                "records": found.records,
            },
            "faults": [
                {
                    "code": fault.code,
                    "severity": fault.severity.value,
                    "subject": fault.subject,
                    "message": fault.what.to(language),
                    "source": fault.source,
                }
                for fault in in_order(found.faults)
            ],
            "summary": {s.value: _count(found, s) for s in Severity},
        }
    )


def in_order(faults: tuple[Fault, ...]) -> list[Fault]:
    """Put errors before warnings, each by code and subject."""
    ranks = list(Severity)
    return sorted(faults, key=lambda f: (ranks.index(f.severity), f.code, f.subject))


def _summary(found: Verification) -> Text:
    errors, warnings = (
        _count(found, severity) for severity in (Severity.ERROR, Severity.WARNING)
    )
    told = Text(
        f"{errors} lỗi, {warnings} cảnh báo", f"{errors} errors, {warnings} warnings"
    )
    return Text(
        "Đã đối chiếu {changesets} đợt cập nhật, {records} bản ghi, bản {revision}: {told}.",
        "Looked through {changesets} changesets, {records} records, revision {revision}: "
        "{told}.",
    ).fill(
        changesets=found.changesets,
        records=found.records,
        revision=short_revision(found.revision) or "–",
        told=told if found.faults else _NOTHING,
    )


def _count(found: Verification, severity: Severity) -> int:
    return sum(fault.severity is severity for fault in found.faults)
