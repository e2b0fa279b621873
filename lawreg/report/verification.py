"""What a verification of a registry found, for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.language import Text
from lawreg.model.kinds import RelationKind, Severity
from lawreg.registry.fault import Fault
from lawreg.registry.verify import INSTRUMENT_ID, Verification
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
        subject = _subject(fault.subject, found.names, language)
        said = f"{subject}: {_named(fault.what.to(language), found.names)}"
        lines.append(f"{paint.severity(fault.severity, label)} {one_line(said)}")
        if fault.source:
            source = _SOURCE.fill(source=fault.source).to(language)
            lines.append(paint.dim(f"  {one_line(source)}"))
    lines.append(_summary(found).to(language))
    return "\n".join(lines) + "\n"


def _subject(subject: str, names: Mapping[str, str], language: str) -> str:
    """Say what a fault is about: a text as it is cited, an act with both its ends."""
    if subject in names:
        return f"{names[subject]} ({subject})"
    words = subject.split(" ")
    if len(words) == 3 and words[1] in list(RelationKind):
        words[1] = RelationKind(words[1]).label.to(language)
    return _named(" ".join(words), names)


def _named(words: str, names: Mapping[str, str]) -> str:
    """Put how texts are cited in the place of their ids."""
    return INSTRUMENT_ID.sub(lambda found: names.get(found[0], found[0]), words)


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
