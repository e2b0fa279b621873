"""What lies between two states of a registry, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lawreg.language import Text, day
from lawreg.registry.difference import Altered, Correction, Difference, Held, State
from lawreg.report.json_report import render_value
from lawreg.report.paint import Paint
from lawreg.report.visible import one_line
from lawreg.report.words import short_revision

_KINDS = {
    "issuer": Text("cơ quan", "issuer"),
    "instrument": Text("văn bản", "instrument"),
    "relation": Text("quan hệ", "relation"),
    "coverage": Text("phạm vi", "coverage"),
}
_EMPTY = Text("(trống)", "(empty)")
_SUMMARY = Text(
    "Thêm {added}, sửa {corrected}, rút {withdrawn}.",
    "{added} added, {corrected} corrected, {withdrawn} withdrawn.",
)


def render_difference(
    found: Difference, language: str = "vi", *, colour: bool = False
) -> str:
    """Give the two states, what was added, corrected by field, withdrawn, and the counts."""
    paint = Paint(colour=colour)
    lines = [
        paint.strong(one_line(f"--- {_state(found.before).to(language)}")),
        paint.strong(one_line(f"+++ {_state(found.after).to(language)}")),
    ]
    return "\n".join([*lines, *altered_lines(found.altered, language)]) + "\n"


def altered_lines(altered: Altered, language: str, *, whole: bool = False) -> list[str]:
    """Say what is added, corrected by field, withdrawn, and how many of each.

    ``whole`` gives every field of what is added, for who must judge it.
    """
    lines = []
    for held in altered.added:
        lines.append(_line("+", held, language))
        told = held.record.items() if whole else ()
        lines += [f"    {one_line(f'{k}: {_value(v, language)}')}" for k, v in told]
    for correction in altered.corrected:
        lines.append(_line("~", correction, language))
        lines += [f"    {line}" for line in _fields(correction, language)]
    lines += [_line("-", held, language) for held in altered.withdrawn]
    counts = {name: len(held) for name, held in altered._asdict().items()}
    return [*lines, _SUMMARY.fill(**counts).to(language)]


def render_difference_json(found: Difference) -> str:
    """Give the same as one JSON object, with the whole records."""
    return render_value(
        {
            "from": _state_record(found.before),
            "to": _state_record(found.after),
            **altered_record(found.altered),
        }
    )


def altered_record(altered: Altered) -> dict[str, Any]:
    """Give the same for programs, with the whole records."""
    return {
        "added": [held._asdict() for held in altered.added],
        "corrected": [
            {
                "kind": correction.kind,
                "subject": correction.subject,
                "fields": {
                    change.field: {"before": change.before, "after": change.after}
                    for change in correction.fields
                },
            }
            for correction in altered.corrected
        ],
        "withdrawn": [held._asdict() for held in altered.withdrawn],
    }


def _state(state: State) -> Text:
    return Text(
        "{address}, đợt {number} ngày {on}, bản {revision}",
        "{address}, changeset {number} of {on}, revision {revision}",
    ).fill(
        address=state.address,
        number=state.number,
        on=day(state.on),
        revision=short_revision(state.revision) or "–",
    )


def _state_record(state: State) -> dict[str, Any]:
    return {
        "registry": state.address,
        "changeset": state.number,
        "revision": state.revision,
        "date": state.on.isoformat(),
    }


def _line(sign: str, what: Held | Correction, language: str) -> str:
    return one_line(f"{sign} {_KINDS[what.kind].to(language)} {what.subject}")


def _fields(correction: Correction, language: str) -> Iterator[str]:
    for change in correction.fields:
        before, after = (_value(v, language) for v in (change.before, change.after))
        yield one_line(f"{change.field}: {before} → {after}")


def _value(value: object, language: str) -> str:
    if value is None:
        return _EMPTY.to(language)
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
