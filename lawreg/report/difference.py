"""What lies between two states of a registry, for people and for programs."""

from __future__ import annotations

from typing import Any

from lawreg.language import Text, day
from lawreg.registry.difference import Altered, Correction, Difference, Held, State
from lawreg.report.json_report import render_value
from lawreg.report.paint import Paint
from lawreg.report.record_words import (
    Names,
    change_lines,
    record_lines,
    subject_words,
)
from lawreg.report.visible import one_line
from lawreg.report.words import short_revision

_SUMMARY = Text(
    "Thêm {added}, sửa {corrected}, rút {withdrawn}.",
    "{added} added, {corrected} corrected, {withdrawn} withdrawn.",
)


def render_difference(
    found: Difference, names: Names, language: str = "vi", *, colour: bool = False
) -> str:
    """Give the two states, what was added, corrected by field, withdrawn, and the counts."""
    paint = Paint(colour=colour)
    lines = [
        paint.strong(one_line(f"--- {_state(found.before).to(language)}")),
        paint.strong(one_line(f"+++ {_state(found.after).to(language)}")),
    ]
    lines += altered_lines(found.altered, names, language)
    return "\n".join(lines) + "\n"


def altered_lines(
    altered: Altered, names: Names, language: str, *, whole: bool = False
) -> list[str]:
    """Say what is added, corrected by field, withdrawn, and how many of each.

    ``whole`` gives every field of what is added, for who must judge it. Everything is
    told in words; programs read `altered_record`.
    """
    lines = []
    for held in altered.added:
        lines.append(_line("+", held, names, language))
        told = record_lines(held, names, language) if whole else ()
        lines += [f"    {one_line(line)}" for line in told]
    for correction in altered.corrected:
        lines.append(_line("~", correction, names, language))
        changes = change_lines(correction, names, language)
        lines += [f"    {one_line(line)}" for line in changes]
    lines += [_line("-", held, names, language) for held in altered.withdrawn]
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


def _line(sign: str, what: Held | Correction, names: Names, language: str) -> str:
    return one_line(f"{sign} {subject_words(what, names).to(language)}")
