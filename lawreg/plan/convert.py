"""A plan file made from the text of a document, nothing that may cite left out."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from lawreg.legacy import readable
from lawreg.model.plan import Plan
from lawreg.plan.composed import Composed
from lawreg.plan.letterhead import read_letterhead
from lawreg.plan.outline import Part, find_parts
from lawreg.plan.page import read_page

_ONE_DAY = timedelta(days=1)


def render_plan_json(plan: Plan) -> str:
    """Write a plan read from text as a plan file, its sections as a tree.

    Headings lose the marks of markdown, labels become ids, white space at the
    ends of texts goes; every other character of the body is kept. A plan that
    was JSON already is given back as it is.
    """
    if any(piece.pointer for piece in plan.pieces):
        return plan.source
    return json.dumps(_document(plan), ensure_ascii=False, indent=2) + "\n"


def _document(plan: Plan) -> dict[str, Any]:
    text = Composed(readable(plan.text)).text
    page = read_page(text)
    head = read_letterhead(page, text)
    parts = find_parts(page, text, head.body_line)
    begin = page.lines[head.body_line].start if head.body_line < len(page.lines) else 0
    until = parts[0].start if parts else len(text)
    made: dict[str, Any] = {
        "number": plan.number,
        "kind": plan.kind.value,
        "title": plan.title or plan.kind.label.vi,
        "issuer": plan.issuer,
        "place": plan.place,
        "issued_on": plan.issued_on.isoformat() if plan.issued_on else None,
        **_signed_by(plan),
        "period": _period(plan),
        "text": text[begin:until].strip(),
        "sections": [],
        "annexes": [],
    }
    _plant(made, parts, text)
    if not made["sections"]:
        del made["sections"]
    if not made["annexes"]:
        del made["annexes"]
    return made


def _signed_by(plan: Plan) -> dict[str, str]:
    """Keep the month that is printed where the day of signing is blank."""
    day = plan.signed_by
    return {"signed_by": day.isoformat()} if day is not None else {}


def _period(plan: Plan) -> dict[str, str] | None:
    if plan.period is None:
        return None
    last = plan.period.until - _ONE_DAY
    return {"from": plan.period.start.isoformat(), "to": last.isoformat()}


def _plant(root: dict[str, Any], parts: list[Part], text: str) -> None:
    """Hang every part under the one it stands in."""
    path: list[dict[str, Any]] = []
    for index, part in enumerate(parts):
        after = parts[index + 1].start if index + 1 < len(parts) else len(text)
        made = _section(part, text, min(part.end, after))
        del path[part.level - 1 :]
        if path:
            path[-1].setdefault("sections", []).append(made)
        else:
            root["annexes" if part.is_annex else "sections"].append(made)
        path.append(made)


def _section(part: Part, text: str, until: int) -> dict[str, Any]:
    heading = " ".join(
        text[part.heading_start : part.heading_end].replace("*", " ").split()
    )
    body = text[part.heading_end : until].strip()
    made = {"id": part.label}
    if heading:
        made["title" if part.is_annex else "heading"] = heading
    if any(c.isalnum() for c in body):
        made["text"] = body
    return made
