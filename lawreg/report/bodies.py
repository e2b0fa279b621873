"""The bodies that a registry holds, with the ids that commands take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lawreg.language import Text, day
from lawreg.model import Issuer, Revision
from lawreg.model.levels import LEVELS
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.visible import one_line

_UNTIL = Text("đến trước {day}", "until before {day}")
_FROM = Text("từ {day}", "from {day}")
_NOW = Text("nay: {ids}", "now: {ids}")


def render_bodies(bodies: Sequence[Issuer], language: str = "vi") -> str:
    """Give a line a body: id, name, level, and from when until when it was."""
    wide = max((len(body.issuer_id) for body in bodies), default=0)
    return "".join(
        f"{body.issuer_id:<{wide}}  {one_line(_told(body, language))}\n"
        for body in bodies
    )


def _told(body: Issuer, language: str) -> str:
    level = LEVELS.get(body.level)
    parts = [body.name, level.to(language) if level else body.level]
    if body.valid_from is not None:
        parts.append(_FROM.fill(day=day(body.valid_from)).to(language))
    if body.valid_until is not None:
        parts.append(_UNTIL.fill(day=day(body.valid_until)).to(language))
    if body.successions:
        ids = ", ".join(s.successor for s in body.successions)
        parts.append(_NOW.fill(ids=ids).to(language))
    return " · ".join(parts)


def render_bodies_json(bodies: Sequence[Issuer], revision: Revision) -> str:
    """Give the bodies with all their names, and the state of the registry."""
    return render_value(
        {
            "registry": revision_record(revision),
            "issuers": [
                {
                    "id": body.issuer_id,
                    "name": body.name,
                    "level": body.level,
                    "place": body.place,
                    "aliases": list(body.aliases),
                    "valid_from": _iso(body.valid_from),
                    "valid_until": _iso(body.valid_until),
                    "successors": [s.successor for s in body.successions],
                }
                for body in bodies
            ],
        }
    )


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when is not None else None
