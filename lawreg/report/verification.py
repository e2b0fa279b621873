"""What a verification of a registry found, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from lawreg.language import Text
from lawreg.model.kinds import Severity
from lawreg.registry.fault import Fault
from lawreg.registry.verify import Verification
from lawreg.report.fault_words import (
    code_phrase,
    named,
    source_phrase,
    subject_phrase,
)
from lawreg.report.json_report import render_value
from lawreg.report.paint import Paint
from lawreg.report.visible import one_line
from lawreg.report.words import count, short_revision

_SOURCE = Text("nguồn của quy định: {source}", "source of the rule: {source}")
_MANY = 5
"""So many of one code are all given."""
_EXAMPLES = 3
_COUNTS = {
    Severity.ERROR: Text("{n} lỗi, trong đó:", "{n} errors, among them:"),
    Severity.WARNING: Text("{n} cảnh báo, trong đó:", "{n} warnings, among them:"),
    Severity.INFO: Text("{n} lưu ý, trong đó:", "{n} info, among them:"),
}
_MORE = Text(
    "và {n} điều nữa cùng mã; xem hết bằng --all",
    "and {n} more; all of them with --all",
)
_NOTHING = Text("không có gì sai", "nothing is wrong")


def render_verification(
    found: Verification,
    language: str = "vi",
    *,
    colour: bool = False,
    whole: bool = False,
) -> str:
    """Give the faults, errors first, each with its subject, and a line that sums up.

    Of many of one code the first are given and how many more there are, unless the
    ``whole`` is asked for.
    """
    paint = Paint(colour=colour)
    lines: list[str] = []
    for _, faults in groupby(in_order(found.faults), lambda f: (f.severity, f.code)):
        alike = list(faults)
        many = len(alike) > _MANY and not whole
        shown = alike[:_EXAMPLES] if many else alike
        if many:
            lines.append(_heading(alike, paint, language))
        lines += _faults(shown, found.names, paint, language)
        if many:
            more = _MORE.fill(n=len(alike) - len(shown)).to(language)
            lines.append(f"  {paint.dim(more)}")
    lines.append(_summary(found).to(language))
    return "\n".join(lines) + "\n"


def _heading(alike: Sequence[Fault], paint: Paint, language: str) -> str:
    first = alike[0]
    counted = _COUNTS[first.severity].fill(n=len(alike)).to(language)
    told = f"{code_phrase(first.code, language)}: {counted}"
    return paint.severity(first.severity, told)


def _faults(
    faults: Iterable[Fault], names: Mapping[str, str], paint: Paint, language: str
) -> Iterator[str]:
    """Give a line for each fault of one code; a source that several share, once."""
    source = ""
    for fault in faults:
        if source and fault.source != source:
            yield _source(source, paint, language)
        source = fault.source
        label = f"{fault.severity.label.to(language)}: "
        label += code_phrase(fault.code, language)
        subject = subject_phrase(fault, names, language)
        said = f"{subject}: {named(fault.what.to(language), names)}"
        yield f"{paint.severity(fault.severity, label)} · {one_line(said)}"
    if source:
        yield _source(source, paint, language)


def _source(source: str, paint: Paint, language: str) -> str:
    told = _SOURCE.fill(source=source_phrase(source, language)).to(language)
    return paint.dim(f"  {one_line(told)}")


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
    said = (count(errors, "lỗi", "error"), count(warnings, "cảnh báo", "warning"))
    told = Text(", ".join(w.vi for w in said), ", ".join(w.en for w in said))
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
