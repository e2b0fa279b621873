"""What stands in the way of undoing a changeset, and in which order it can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from hashlib import blake2b
from typing import NamedTuple

from lawreg.model import Instrument, Relation
from lawreg.registry.fact_text import read_fact
from lawreg.registry.facts import (
    CoverageFact,
    Entry,
    IssuerFact,
    canonical_json,
    subject_of,
)
from lawreg.registry.view import QueryableRegistry

_SINCE = """
SELECT changeset, subject_kind, subject, before, after FROM journal
WHERE changeset >= :since ORDER BY entry_id
"""
_LINES = """
SELECT subject_kind, subject, before, after FROM journal
WHERE changeset = :changeset ORDER BY entry_id
"""
_ISSUED = """
SELECT instrument_id FROM instruments WHERE issuer_id = :issuer AND superseded_by IS NULL
"""
_EARLIER = 0
"""A changeset before those that were read."""
_Subject = tuple[str, str]
_Steps = tuple[tuple[int, bytes], ...]
"""How a record came to be what it is: each changeset, and the record it left."""


class Blocked(NamedTuple):
    """Why a changeset cannot be undone as the registry is."""

    by: Mapping[int, str]
    """The changesets that changed, withdrew or built on what it recorded, each with one
    such subject."""
    first: tuple[int, ...] = ()
    """All to undo before it, in this order; empty where there is no such order."""
    circle: tuple[int, ...] = ()
    """Changesets that rest on one another: none of them can be undone by itself."""


def entries_of(view: QueryableRegistry, number: int) -> list[Entry]:
    """Give the lines of a changeset."""
    rows = view.query(_LINES, {"changeset": number})
    return [Entry(str(k), str(s), _text(b), _text(a)) for k, s, b, a in rows]


def find_blocked(view: QueryableRegistry, number: int) -> Blocked | None:
    """Say what is to be undone before a changeset; ``None`` where nothing is."""
    by = _Played(view, number).against(number)
    if not by:
        return None
    # The whole journal is read only here, where something is in the way.
    whole = _Played(view, 0)
    waits: dict[int, Mapping[int, str]] = {}
    open_ones = [number]
    while open_ones:
        one = open_ones.pop()
        if one not in waits:
            waits[one] = whole.against(one)
            open_ones.extend(waits[one])
    try:
        order = tuple(_ordered(waits))
    except CycleError as error:
        circle = sorted(set(error.args[1]))
        return Blocked(waits[number], circle=tuple(circle))
    return Blocked(waits[number], order[:-1])


def _ordered(waits: Mapping[int, Iterable[int]]) -> Iterator[int]:
    """Give each after all that it waits for, the newest first; may raise `CycleError`."""
    sorter = TopologicalSorter(waits)
    sorter.prepare()
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), reverse=True)
        yield from ready
        sorter.done(*ready)


class _Played:
    """The journal from one changeset on: what it left held, what it took away, and who."""

    def __init__(self, view: QueryableRegistry, since: int) -> None:
        self._view = view
        self._held: dict[bytes, _Steps] = {}
        self._subjects: dict[_Subject, dict[bytes, _Steps]] = {}
        self._taken: dict[bytes, int] = {}
        self._gone: dict[_Subject, int] = {}
        for changeset, kind, subject, before, after in view.query(
            _SINCE, {"since": since}
        ):
            entry = Entry(str(kind), str(subject), _text(before), _text(after))
            self._play(int(str(changeset)), entry)

    def _play(self, changeset: int, entry: Entry) -> None:
        kind, subject, before, after = entry
        same = self._subjects.setdefault((kind, subject), {})
        steps: _Steps = ()
        if before is not None:
            key = _key(kind, before)
            steps = self._held.pop(key, ((_EARLIER, key),))
            same.pop(key, None)
            self._taken[key] = changeset
            self._gone[kind, subject] = changeset
        if after is not None:
            key = _key(kind, after)
            self._taken.pop(key, None)
            # Set right again, it is as an earlier step left it.
            undone = next((n for n, (_, k) in enumerate(steps) if k == key), None)
            steps = (
                steps[: undone + 1]
                if undone is not None
                else (*steps, (changeset, key))
            )
            self._held[key] = same[key] = steps

    def against(self, number: int) -> dict[int, str]:
        """Give the changesets to undo before this one, each with what it is about."""
        entries = entries_of(self._view, number)
        found: dict[int, str] = {}
        for by, subject in (*self._changed(entries), *self._resting(entries)):
            if by != number:
                found.setdefault(by, subject)
        return found

    def _changed(self, entries: Sequence[Entry]) -> Iterator[tuple[int, str]]:
        """Find who changed what the lines left, or took away what they would bring back."""
        back = {(e.subject_kind, e.subject) for e in entries if e.before is not None}
        for kind, subject, before, after in entries:
            if after is not None and (by := self._taken.get(_key(kind, after))):
                yield by, subject
            if before is None:
                continue
            again = self._held.get(_key(kind, before), ())
            yield from ((by, subject) for by, _ in again)
            if after is None and kind != "relation":
                yield from self._steps_of(kind, subject)
            for named in _named(kind, before):
                if named not in back and not self._subjects.get(named):
                    by = self._gone.get(named)
                    if by is not None:
                        yield by, named[1]

    def _resting(self, entries: Sequence[Entry]) -> Iterator[tuple[int, str]]:
        """Find who recorded what names an instrument or a body that would go."""
        own = {_key(e.subject_kind, e.after) for e in entries if e.after is not None}
        going = [e for e in entries if e.before is None]
        added = [e.subject for e in going if e.subject_kind == "instrument"]
        sides = (self._view.relations_from(added), self._view.relations_onto(added))
        for act in (a for side in sides for acts in side.values() for a in acts):
            key = _key("relation", canonical_json(act))
            if key not in own:
                steps = self._held.get(key, ((_EARLIER, key),))
                yield from ((by, subject_of(act)[1]) for by, _ in steps)
        bodies = [e.subject for e in going if e.subject_kind == "issuer"]
        theirs = set(added)
        for body in bodies:
            for (issued,) in self._view.query(_ISSUED, {"issuer": body}):
                if issued not in theirs:
                    made = list(self._steps_of("instrument", str(issued)))
                    yield from made or [(_EARLIER, str(issued))]

    def _steps_of(self, kind: str, subject: str) -> Iterator[tuple[int, str]]:
        """Give the changesets that made what is held of a subject, with the subject."""
        for steps in self._subjects.get((kind, subject), {}).values():
            yield from ((by, subject) for by, _ in steps)


def _named(kind: str, text: str) -> Iterator[_Subject]:
    """Give what a record names, which must be held with it."""
    match read_fact(kind, text):
        case Relation(actor=actor, target=target):
            yield "instrument", actor
            yield "instrument", target
        case Instrument(issuer_id=issuer):
            yield "issuer", issuer
        case CoverageFact(coverage=claim):
            yield "issuer", claim.issuer_id
        case IssuerFact(issuer=body):
            for succession in body.successions:
                yield "issuer", succession.successor


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _key(kind: str, text: str) -> bytes:
    """Keep a record as sixteen bytes: a journal may hold millions."""
    return blake2b(f"{kind} {text}".encode(), digest_size=16).digest()
