"""The life of an instrument or provision as other programs read it."""

from __future__ import annotations

from typing import Any

from lawreg.language import Text
from lawreg.model.kinds import Status
from lawreg.model.life import Stretch
from lawreg.model.provision import render_provision
from lawreg.report.json_report import render_value
from lawreg.report.records import (
    carded_relation,
    instrument_record,
    iso,
    part_record,
)
from lawreg.report.timeline import ParentEnded, Timeline

Record = dict[str, Any]


def render_timeline_json(timeline: Timeline) -> str:
    """Give the stretches of a life, half-open, with what decided and what began.

    ``from`` is null for the first, ``until`` for the last; ``verify`` says that the
    status, or an act of that day, is «cần xác minh».
    """
    card = timeline.card
    provision = timeline.provision
    return render_value(
        {
            "registry": {
                "revision": card.revision.revision,
                "date": card.revision.on.isoformat(),
            },
            "as_of": card.as_of.isoformat(),
            "instrument": instrument_record(card.instrument, card.issuer),
            "provision": provision,
            "provision_label": _words(render_provision(provision))
            if provision
            else None,
            "timeline": [_stretch(s, timeline) for s in timeline.life.stretches],
            "undated": [carded_relation(r, card) for r in timeline.life.undated],
            "parent_ended": _parent(timeline.parent_ended, timeline),
            "provisions": [
                {
                    "provision": address,
                    "label": _words(render_provision(address)),
                    "status": answer.status.value,
                    "since": iso(answer.since),
                    "because": [carded_relation(r, card) for r in answer.because],
                    "parts": [part_record(p) for p in answer.parts],
                }
                for address, answer in timeline.provisions
            ],
        }
    )


def _stretch(stretch: Stretch, timeline: Timeline) -> Record:
    card, answer = timeline.card, stretch.answer
    doubted = any(not act.is_certain for act in stretch.acts)
    return {
        "from": iso(stretch.interval.start),
        "until": iso(stretch.interval.until),
        "status": answer.status.value,
        "since": iso(answer.since),
        "asked_about": timeline.is_asked_about(stretch),
        "verify": answer.status is Status.UNKNOWN or doubted,
        "parent_ended": timeline.is_orphaned(stretch),
        "because": [carded_relation(r, card) for r in answer.because],
        "parts": [part_record(p) for p in answer.parts],
        "acts": [carded_relation(r, card) for r in stretch.acts],
    }


def _parent(parent: ParentEnded | None, timeline: Timeline) -> Record | None:
    """Give what ended above an implementing text and the law of that day, if any is held."""
    if parent is None:
        return None
    regime = parent.regime
    return {
        "link": carded_relation(parent.orphaned.link, timeline.card),
        "parent": parent.orphaned.parent.instrument_id,
        "ended": parent.orphaned.ended.isoformat(),
        "regime": None
        if regime is None
        else {
            "valid_from": regime.valid_from.isoformat(),
            "valid_until": iso(regime.valid_until),
            "effect": regime.effect,
            "decides": parent.decides,
            "statement": _words(regime.statement),
            "instrument": regime.basis.instrument,
            "provision": regime.basis.provision,
            "quote": regime.basis.quote,
            "source": regime.basis.source,
        },
    }


def _words(text: Text) -> str:
    return text.vi
