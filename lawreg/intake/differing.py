"""In which fields an item and the record that is held differ, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lawreg.intake import note_words as words
from lawreg.intake.merging import COMPARED
from lawreg.language import Text, day
from lawreg.model import Instrument, InstrumentKind, Issuer
from lawreg.model.field_words import field_noun


def differences(
    held: Instrument, fact: Instrument, issuers: Mapping[str, Issuer]
) -> Text:
    """Say what an item adds to the record that is held, and what of it is overwritten."""
    fields = [f for f in ("number", *COMPARED) if getattr(held, f) != getattr(fact, f)]
    added: list[Text] = []
    altered: list[Text] = []
    for field in fields:
        was, now = (_shown(getattr(one, field), issuers) for one in (held, fact))
        told = {"field": field_noun(field), "was": was, "now": now}
        if getattr(held, field):
            altered.append(words.ALTERED_FIELD.fill(**told))
        else:
            added.append(words.ADDED_FIELD.fill(**told))
    parts = []
    if added:
        parts.append(words.ADDS.fill(fields=_joined(added)))
    if altered:
        parts.append(words.ALTERS.fill(fields=_joined(altered)))
    return _joined(parts or [words.SOURCES])


def _joined(told: Sequence[Text]) -> Text:
    return Text("; ".join(one.vi for one in told), "; ".join(one.en for one in told))


def _shown(value: object, issuers: Mapping[str, Issuer]) -> Text:
    if isinstance(value, date):
        return day(value)
    if isinstance(value, InstrumentKind):
        return value.label
    body = issuers.get(str(value))
    said = body.name if body else str(value)
    return Text(said, said) if value else words.NOTHING
