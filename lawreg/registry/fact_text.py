"""A record read back from its one JSON text, as the journal keeps it."""

from __future__ import annotations

import json
from typing import Any

from lawreg.model import Commencement, Instrument, Relation, Succession
from lawreg.registry.change_text import named_fact
from lawreg.registry.facts import Fact

_EMPTY: dict[type, dict[str, object]] = {
    Instrument: {"number": "", "title": "", "issued_on": None, "effective_from": None},
    Relation: {"effective_from": None},
    Commencement: {"provisions": (), "effective_from": None},
    Succession: {"on": None},
}
"""Fields without a default, which the text of a record leaves out where they are empty."""


def read_fact(kind: str, text: str) -> Fact:
    """Read a record of a kind of subject; raises `ValueError` for what is none."""
    fields: dict[str, Any] = json.loads(text)
    if kind == "instrument":
        fields = {**_EMPTY[Instrument], **fields}
        fields["commencements"] = [
            {**_EMPTY[Commencement], **part} for part in fields.get("commencements", ())
        ]
    elif kind == "relation":
        fields = {**_EMPTY[Relation], **fields}
    elif kind == "issuer":
        issuer = fields["issuer"]
        issuer["successions"] = [
            {**_EMPTY[Succession], **one} for one in issuer.get("successions", ())
        ]
    return named_fact(kind, fields)
