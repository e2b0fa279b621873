"""The report for programs; its shape is a promise."""

from __future__ import annotations

import json
from typing import Any

from lawreg.model.finding import Fact, Finding, Fix
from lawreg.model.registry_view import Revision
from lawreg.report.run import CheckRun


def render_json(run: CheckRun, language: str = "vi") -> str:
    """Give the findings, what they rest on and the counts as one JSON object."""
    return render_value(
        {
            "registry": revision_record(run.revision),
            "as_of": run.as_of.isoformat(),
            "findings": [finding_record(f, language) for _, f in run.shown()],
            "summary": _summary(run),
        }
    )


def revision_record(revision: Revision) -> dict[str, str]:
    """Give the state of the registry that a report rests on.

    ``known_at`` stands there only where a past day was asked about.
    """
    stated = {"revision": revision.revision, "date": revision.on.isoformat()}
    if revision.known_at is not None:
        stated["known_at"] = revision.known_at.isoformat()
    return stated


def render_value(value: Any) -> str:  # noqa: ANN401 - anything JSON can hold
    """Write a JSON value readably; lone surrogates are escaped so UTF-8 can hold it."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return escape_unsafe(text) + "\n"


def escape_unsafe(text: str) -> str:
    r"""Escape what JSON allows raw but a terminal obeys or UTF-8 cannot hold.

    >>> print(escape_unsafe('"\x9b31m"'))
    "\u009b31m"
    """
    if text.replace("\n", "").isprintable():
        return text
    from lawreg.report.visible import is_safe

    return "".join(c if c == "\n" or is_safe(c) else _escape(c) for c in text)


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1] if character != "\x7f" else "\\u007f"


def finding_record(finding: Finding, language: str) -> dict[str, Any]:
    """Give a finding with where it stands and what it rests on."""
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": finding.certainty.value,
        "path": finding.path,
        "pointer": place.pointer if place else "",
        "line": place.line if place else 1,
        "column": place.column if place else 1,
        "start": place.start if place else finding.start,
        "end": place.end if place else finding.end,
        "text": finding.text,
        "instrument": finding.instrument,
        "related": list(finding.related),
        "message": finding.message.to(language),
        "when": finding.when.value,
        "evidence": [_fact(fact, language) for fact in finding.evidence],
        "fix": _fix(finding.fix),
    }


def _fact(fact: Fact, language: str) -> dict[str, str]:
    return {
        "statement": fact.statement.to(language),
        "source": fact.source,
        "quote": fact.quote,
        "confidence": fact.confidence,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    return None if fix is None else {"replacement": fix.replacement, "safe": fix.safe}


def _summary(run: CheckRun) -> dict[str, Any]:
    found = run.resolutions()
    severities = run.severities()
    return {
        "plans": len(run.results),
        "unreadable": run.unreadable,
        "citations": found.citations,
        "resolved": found.resolved,
        "ambiguous": found.ambiguous,
        "not_in_registry": found.not_in_registry,
        "outside_coverage": found.outside_coverage,
        "uncited": list(run.uncited()),
        "unverified": list(run.unverified()),
        "rules": run.rules,
        "findings": sum(severities.values()),
        "severities": {s.value: n for s, n in severities.items()},
        "hidden": run.hidden,
        "min_confidence": run.min_certainty.value,
        "waived": 0,
    }
