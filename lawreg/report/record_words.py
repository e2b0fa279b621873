"""Records of the journal in words: fields by what people call them, values as they read them.

Programs get the names and values as they are kept; see `lawreg.report.difference`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, cast

from lawreg.language import Text, day, listed
from lawreg.model import (
    Commencement,
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    RegistryView,
    RelationKind,
    Scope,
    named_with_body,
    render_provision,
)
from lawreg.model.field_words import FIELD_WORDS, field_label, field_noun
from lawreg.model.provision import is_provision
from lawreg.model.start import render_commencement
from lawreg.registry.difference import Altered, Correction, Fields, Held

EMPTY = Text("(trống)", "(empty)")
_KINDS = {
    "issuer": Text("cơ quan", "issuer"),
    "instrument": Text("văn bản", "instrument"),
    "relation": Text("quan hệ", "relation"),
    "coverage": Text("phạm vi", "coverage"),
}
_WITH_ID = Text("{kind} {name} ({id})", "{kind} {name} ({id})")
_ACT = Text("{kind}: {actor} {does} {target}", "{kind}: {actor} {does} {target}")
_COVERAGE = Text(
    "{kind}: {what} của {issuer}, {years}", "{kind}: {what} of {issuer}, {years}"
)
_IN_HEAD = {
    "instrument": {"instrument_id"},
    "relation": {"actor", "kind", "target"},
    "issuer": {"issuer.issuer_id"},
    "coverage": {"coverage.kind", "coverage.issuer_id"},
}
"""Fields that the line above the others tells already."""
_RENAMED = {"issuer": "issuer_id"}
"""How ``unconfirmed`` names fields, where it is not their own name."""

Records = list[object]


class Names(NamedTuple):
    """How the instruments and bodies of some records are called."""

    instruments: Mapping[str, str]
    issuers: Mapping[str, str]

    def instrument(self, key: str) -> str:
        """Name an instrument as people do; its id where nothing is known of it."""
        return self.instruments.get(key, key)

    def issuer(self, key: str) -> str:
        """Name a body; its id where nothing is known of it."""
        return self.issuers.get(key, key)


def gather_names(altered: Altered, *views: RegistryView) -> Names:
    """Look up the names of everything that altered records mention."""
    told: list[Held | Correction] = [*altered.added, *altered.withdrawn]
    told += altered.corrected
    ids = {one.subject for one in told if one.kind == "instrument"}
    for one in told:
        if one.kind == "relation":
            actor, _, target = one.subject.split(" ", 2)
            ids |= {actor, target}
    held: dict[str, Instrument] = {}
    bodies: dict[str, Issuer] = {}
    for view in views:
        held |= view.by_id(sorted(ids))
        bodies |= view.issuers()
    for one in (*altered.withdrawn, *altered.added):
        if one.kind == "instrument":
            held[one.subject] = _instrument(one.record)
        elif one.kind == "issuer":
            name = str(one.record.get("issuer.name", one.subject))
            bodies[one.subject] = Issuer(one.subject, name, "")
    return Names(
        {key: named_with_body(one, bodies) for key, one in held.items()},
        {key: one.name for key, one in bodies.items()},
    )


def _instrument(record: Mapping[str, Any]) -> Instrument:
    """Read of an altered record what it is named by."""
    return Instrument(
        record["instrument_id"],
        record.get("number", ""),
        InstrumentKind(record["kind"]),
        record.get("issuer_id", ""),
        record.get("title", ""),
        None,
        None,
        place=record.get("place", ""),
    )


def subject_words(what: Held | Correction, names: Names) -> Text:
    """Say what a record is about: a text as it is cited, an act with both its ends."""
    kind, subject = _KINDS[what.kind], what.subject
    if what.kind == "relation":
        actor, does, target = subject.split(" ", 2)
        return _ACT.fill(
            kind=kind,
            actor=names.instrument(actor),
            does=RelationKind(does).label,
            target=names.instrument(target),
        )
    if what.kind == "coverage":
        told, issuer, years = subject.split(" ", 2)
        label = InstrumentKind(told).label
        return _COVERAGE.fill(
            kind=kind, what=label, issuer=names.issuer(issuer), years=years
        )
    name = names.instrument if what.kind == "instrument" else names.issuer
    return _WITH_ID.fill(kind=kind, name=name(subject), id=subject)


def record_lines(held: Held, names: Names, language: str) -> Iterator[str]:
    """Give every field of a record in words, a line for each source and each part."""
    skipped = _IN_HEAD[held.kind]
    known = list(FIELD_WORDS)

    def place(field: str) -> int:
        name = _bare(held.kind, field)
        return known.index(name) if name in known else len(known)

    for field in sorted(held.record, key=place):
        if field in skipped:
            continue
        label = _label(held.kind, field).to(language)
        value = held.record[field]
        for one in value if _is_list_of_records(value) else [value]:
            said = value_words(held.kind, field, one, names).to(language)
            yield f"{label}: {said}"


def change_lines(correction: Correction, names: Names, language: str) -> Iterator[str]:
    """Say of each field that differs what it was and what it is."""
    for field, before, after in correction.fields:
        label = _label(correction.kind, field).to(language)
        told = [
            value_words(correction.kind, field, value, names).to(language)
            for value in (before, after)
        ]
        yield f"{label}: {told[0]} → {told[1]}"


def value_words(kind: str, field: str, value: object, names: Names) -> Text:
    """Give one value as a person reads it: a day, a kind, a name, provisions, a source."""
    if value in (None, "", []):
        return EMPTY
    if _is_list_of_records(value):
        parts = [value_words(kind, field, one, names) for one in cast("Records", value)]
        return Text("; ".join(p.vi for p in parts), "; ".join(p.en for p in parts))
    name = _bare(kind, field)
    if name == "kind":
        known = RelationKind if kind == "relation" else InstrumentKind
        return known(str(value)).label
    worded = _WORDED.get(name, _plain)
    return worded(value, names)


def _plain(value: object, _: Names) -> Text:
    if isinstance(value, list):
        return listed(map(str, value))
    told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return Text(told, told)


def _day(value: object, _: Names) -> Text:
    return day(date.fromisoformat(str(value)))


def _provisions(value: object, _: Names) -> Text:
    told = cast("list[str]", value)
    return listed(render_provision(p) if is_provision(p) else p for p in told)


def _fields(value: object, _: Names) -> Text:
    told = cast("list[str]", value)
    return listed(field_noun(_RENAMED.get(one, one)) for one in told)


def _source(value: object, _: Names) -> Text:
    record = cast("Fields", value)
    told, quote = record.get("source", ""), record.get("quote", "")
    told = f"{told} «{quote}»" if quote else told
    return Text(told, told)


def _part(value: object, _: Names) -> Text:
    record = cast("Fields", value)
    when = record.get("effective_from")
    return render_commencement(
        Commencement(
            tuple(record.get("provisions", ())),
            date.fromisoformat(when) if when else None,
            record.get("scope_note", ""),
            Evidence("", "") if record.get("evidence") else None,
        )
    )


def _successor(value: object, names: Names) -> Text:
    record = cast("Fields", value)
    name = names.issuer(record["successor"])
    if not record.get("on"):
        return Text(name, name)
    when = day(date.fromisoformat(record["on"]))
    return Text("{name}, từ {day}", "{name}, from {day}").fill(name=name, day=when)


def _issuer(value: object, names: Names) -> Text:
    name = names.issuer(str(value))
    return Text(name, name)


_WORDED: Mapping[str, Callable[[object, Names], Text]] = {
    **dict.fromkeys(
        ("issued_on", "effective_from", "effective_until", "ceased_on"), _day
    ),
    **dict.fromkeys(("valid_from", "valid_until"), _day),
    "issuer_id": _issuer,
    "confidence": lambda value, _: Confidence(str(value)).label,
    "scope": lambda value, _: Scope(str(value)).label,
    "actor_provisions": _provisions,
    "target_provisions": _provisions,
    "unconfirmed": _fields,
    "evidence": _source,
    "commencements": _part,
    "successions": _successor,
}
"""Fields whose values people read otherwise than they are kept."""


def _is_list_of_records(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _bare(kind: str, field: str) -> str:
    """Name a field as the model does, without the record that it lies in."""
    name = field.rpartition(".")[2]
    if kind == "issuer":
        return {"issuer_id": "instrument_id", "name": "issuer_name"}.get(name, name)
    return name


def _label(kind: str, field: str) -> Text:
    return field_label(_bare(kind, field))
