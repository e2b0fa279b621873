"""What lies between two states of a registry, record by record and field by field.

Two files that share a history are compared from where they part, so that a user's
own registry and the bundled one it was made from cost no more than what was changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import Any, NamedTuple

from lawreg.registry.chain import Head, heads_until, read_heads
from lawreg.registry.facts import Entry
from lawreg.registry.reader import open_registry
from lawreg.registry.view import QueryableRegistry

Fields = dict[str, Any]
_LINES = """
SELECT subject_kind, subject, before, after FROM journal
WHERE changeset > :after AND changeset <= :until ORDER BY entry_id
"""
_KINDS = ("issuer", "instrument", "relation", "coverage")


class State(NamedTuple):
    """A registry after one of its changesets."""

    address: str
    number: int
    """Of the changeset; 0 of a registry without one."""
    revision: str
    on: date


class Held(NamedTuple):
    """A record that is on one side only."""

    kind: str
    """``issuer``, ``instrument``, ``relation`` or ``coverage``."""
    subject: str
    record: Fields
    """By field, without those that are empty; ``issuer.name`` is a field of a field."""


class FieldChange(NamedTuple):
    """A field that differs; ``None`` where it is empty."""

    field: str
    before: Any
    after: Any


class Correction(NamedTuple):
    """A record that is on both sides, and not the same."""

    kind: str
    subject: str
    fields: tuple[FieldChange, ...]


class Altered(NamedTuple):
    """What changes add, correct and withdraw; what comes and goes again is neither."""

    added: tuple[Held, ...]
    corrected: tuple[Correction, ...]
    withdrawn: tuple[Held, ...]


class Difference(NamedTuple):
    """What to change to come from one state to the other."""

    before: State
    after: State
    altered: Altered


def compare_states(
    address: str, name: str, other_address: str, other_name: str
) -> Difference:
    """Compare two states of registries, which may be of one file.

    A state is named by the number of a changeset, the first letters of a
    revision, or nothing for the newest. Raises `RegistryError` when a registry
    cannot be read or has no such state.
    """
    with (
        closing(open_registry(address)) as view,
        closing(open_registry(other_address)) as other,
    ):
        heads = heads_until(read_heads(view), name, address)
        others = heads_until(read_heads(other), other_name, other_address)
        shared = 0
        for one, two in zip(heads, others, strict=False):
            if one.revision != two.revision:
                break
            shared = one.changeset.number
        back = [
            e._replace(before=e.after, after=e.before)
            for e in _tail(view, shared, heads)
        ]
        altered = find_altered([*reversed(back), *_tail(other, shared, others)])
    return Difference(_state(address, heads), _state(other_address, others), altered)


def find_altered(entries: Iterable[Entry]) -> Altered:
    """Say what lines of a journal, or changes that are proposed, come to in all."""
    gone, come = _net(entries)
    added: list[Held] = []
    corrected: list[Correction] = []
    withdrawn: list[Held] = []
    for key in sorted(gone, key=lambda key: (_KINDS.index(key[0]), key[1])):
        left = [_fields(text) for text in gone[key]]
        made = [_fields(text) for text in come[key]]
        for was, now in _pairs(left, made):
            corrected.append(Correction(*key, tuple(_changes(was, now))))
        withdrawn += [Held(*key, record) for record in left]
        added += [Held(*key, record) for record in made]
    return Altered(tuple(added), tuple(corrected), tuple(withdrawn))


def _state(address: str, heads: Sequence[Head]) -> State:
    if not heads:
        return State(address, 0, "", date.min)
    last = heads[-1]
    on = last.changeset.at.date()
    return State(address, last.changeset.number, last.revision, on)


def _tail(view: QueryableRegistry, after: int, heads: Sequence[Head]) -> list[Entry]:
    until = heads[-1].changeset.number if heads else 0
    rows: list[tuple[Any, ...]] = view.query(_LINES, {"after": after, "until": until})
    return [Entry(*row) for row in rows]


Records = dict[tuple[str, str], list[str]]


def _net(entries: Iterable[Entry]) -> tuple[Records, Records]:
    """Give what goes and what comes, by subject; what comes and goes again is neither."""
    gone: Records = {}
    come: Records = {}
    for kind, subject, before, after in entries:
        left = gone.setdefault((kind, subject), [])
        made = come.setdefault((kind, subject), [])
        for text, undone, done in ((before, made, left), (after, left, made)):
            if text is None:
                continue
            if text in undone:
                undone.remove(text)
            else:
                done.append(text)
    return gone, come


def _pairs(left: list[Fields], made: list[Fields]) -> Iterator[tuple[Fields, Fields]]:
    """Take out of both sides, again and again, the two records that differ least.

    Acts of one kind on one target are several when they differ in their provisions.
    """
    while left and made:
        near = [
            (len(list(_changes(a, b))), i, j)
            for i, a in enumerate(left)
            for j, b in enumerate(made)
        ]
        _, i, j = min(near)
        yield left.pop(i), made.pop(j)


def _changes(was: Fields, now: Fields) -> Iterator[FieldChange]:
    for field in dict.fromkeys([*was, *now]):
        if was.get(field) != now.get(field):
            yield FieldChange(field, was.get(field), now.get(field))


def _fields(text: str) -> Fields:
    flat: Fields = {}
    for field, value in json.loads(text).items():
        if isinstance(value, dict):
            flat |= {f"{field}.{inner}": v for inner, v in value.items()}
        else:
            flat[field] = value
    return flat
