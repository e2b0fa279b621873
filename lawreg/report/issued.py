"""What a new text says, for programs; the shape is a promise."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawreg.intake.issued import Basis, Effect, IssuedText
from lawreg.report.json_report import render_value


def render_issued_json(issued: IssuedText, language: str = "vi") -> str:
    """Give the instrument, its acts on others, and what must be looked at."""
    return render_value(issued_record(issued, language))


def issued_record(issued: IssuedText, language: str = "vi") -> dict[str, Any]:
    """Give the same as a value, for reports that hold several texts."""
    return {
        "instrument": {
            "number": issued.number,
            "kind": issued.kind.value if issued.kind else None,
            "issuer": issued.issuer,
            "title": issued.title,
            "issued_on": _day(issued.issued_on),
            "signer": issued.signer,
            "effective": [
                {"date": _day(part.day), "provisions": list(part.provisions)}
                for part in issued.effective
            ],
            "bases": [_basis(basis) for basis in issued.bases],
        },
        "relations": [_relation(effect, issued.text) for effect in issued.effects],
        "problems": [problem.what.to(language) for problem in issued.problems],
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "number": basis.number,
        "name": basis.name,
        "issued_on": _day(basis.issued_on),
    }


def _relation(effect: Effect, text: str) -> dict[str, Any]:
    return {
        "kind": effect.kind.value,
        "target_number": effect.target_number,
        "target_name": effect.target_name,
        "target_issued_on": _day(effect.target_issued_on),
        "actor_provision": effect.actor_provision,
        "target_provisions": list(effect.target_provisions),
        "scope": effect.scope.value,
        "effective_from": _day(effect.effective_from),
        "quote": text[effect.span.start : effect.span.end],
        "start": effect.span.start,
        "end": effect.span.end,
        "confidence": effect.certainty.value,
    }


def _day(when: date | None) -> str | None:
    return when.isoformat() if when else None
