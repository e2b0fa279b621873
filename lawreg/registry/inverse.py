"""Undoing a changeset by another that says the opposite: the journal only ever grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lawreg.errors import RegistryError
from lawreg.language import Text, day
from lawreg.registry.chain import Head, heads_until, read_heads
from lawreg.registry.fact_text import read_fact
from lawreg.registry.facts import Change, Entry, canonical_json, subject_of
from lawreg.registry.follow_up import on_registry
from lawreg.registry.view import QueryableRegistry

_LINES = """
SELECT subject_kind, subject, before, after FROM journal
WHERE changeset = :changeset ORDER BY entry_id
"""
_LATER = """
SELECT changeset, subject_kind, before, after FROM journal
WHERE subject = :subject AND changeset > :changeset ORDER BY entry_id
"""


def find_inverse(
    view: QueryableRegistry, name: str, address: str
) -> tuple[Head, list[Change]]:
    """Give the changeset of a number or revision, and the changes that undo it.

    Raises `RegistryError` when there is none, and, naming the later changeset, when it
    is undone already, and when something it recorded was corrected or built on since:
    that one is undone first.
    """
    heads = heads_until(read_heads(view), name, address)
    if not name or not heads:
        raise RegistryError(
            Text("chưa nêu đợt cập nhật nào.", "no changeset was named."), address
        )
    head = heads[-1]
    number = head.changeset.number
    entries = _entries(view, number)
    changes = [_undone(entry) for entry in entries]
    for entry in entries:
        later = _corrected_by(view, entry, number) or _built_on_by(
            view, entry, entries, number
        )
        if later is not None:
            if _undoes(view, later, entries):
                raise _undone_already(view, number, later, address)
            raise _built_on(view, number, later, entry.subject)
    return head, changes


def _entries(view: QueryableRegistry, number: int) -> list[Entry]:
    return [_entry(row) for row in view.query(_LINES, {"changeset": number})]


def _entry(row: Sequence[object]) -> Entry:
    kind, subject, before, after = row
    return Entry(str(kind), str(subject), _text(before), _text(after))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _undone(entry: Entry) -> Change:
    kind, _, before, after = entry
    return Change(
        read_fact(kind, after) if after is not None else None,
        read_fact(kind, before) if before is not None else None,
    )


def _undoes(view: QueryableRegistry, later: int, entries: Sequence[Entry]) -> bool:
    """Say whether a changeset says the opposite of another, line for line."""
    opposite = Counter((e.subject_kind, e.after, e.before) for e in entries)
    said = _entries(view, later)
    return opposite == Counter((e.subject_kind, e.before, e.after) for e in said)


def _corrected_by(view: QueryableRegistry, entry: Entry, number: int) -> int | None:
    """Give the later changeset after which the record is not as this one left it."""
    asked: dict[str, str | int] = {"subject": entry.subject, "changeset": number}
    left, came_back = entry.after, entry.before if entry.after is None else None
    last: int | None = None
    for changeset, kind, before, after in view.query(_LATER, asked):
        if kind != entry.subject_kind:
            continue
        if left is not None and before == left:
            last = int(str(changeset))
        if left is not None and after == left:
            # Corrected and set right again: it is as this changeset left it.
            last = None
        if came_back is not None and after == came_back:
            last = int(str(changeset))
    return last


def _built_on_by(
    view: QueryableRegistry, entry: Entry, entries: Sequence[Entry], number: int
) -> int | None:
    """Give the later changeset with an act of or on an instrument that would go."""
    if entry.subject_kind != "instrument" or entry.before is not None:
        return None
    own = {e.after for e in entries}
    key = [entry.subject]
    sides = (view.relations_from(key), view.relations_onto(key))
    for act in (act for side in sides for acts in side.values() for act in acts):
        said = canonical_json(act)
        if said not in own:
            return _recorded_by(view, subject_of(act)[1], said, number)
    return None


def _recorded_by(view: QueryableRegistry, subject: str, said: str, number: int) -> int:
    """Give the newest changeset that recorded a record as it is held."""
    asked: dict[str, str | int] = {"subject": subject, "changeset": 0}
    told = [int(str(row[0])) for row in view.query(_LATER, asked) if row[3] == said]
    return max(told, default=number)


def _undone_already(
    view: QueryableRegistry, number: int, later: int, address: str
) -> RegistryError:
    head = next(h for h in read_heads(view) if h.changeset.number == later)
    return RegistryError(
        Text(
            "đợt {number} đã được hoàn tác bởi đợt {later} ({author}, {day}).",
            "changeset {number} is undone already, by changeset {later} ({author}, "
            "{day}).",
        ).fill(
            number=number,
            later=later,
            author=head.changeset.author,
            day=day(head.changeset.at.date()),
        ),
        hint=Text(
            "Muốn ghi lại điều đợt {number} đã ghi: `lawreg revert {later}{on}`.",
            "To record again what changeset {number} did: `lawreg revert {later}{on}`.",
        ).fill(number=number, later=later, on=on_registry(address)),
    )


def _built_on(
    view: QueryableRegistry, number: int, later: int, subject: str
) -> RegistryError:
    head = next(h for h in read_heads(view) if h.changeset.number == later)
    return RegistryError(
        Text(
            "không hoàn tác được đợt {number}: đợt {later} ({author}, {day}) đã sửa hoặc "
            "dựa vào {subject}.",
            "changeset {number} cannot be undone: changeset {later} ({author}, {day}) "
            "corrected {subject} or builds on it.",
        ).fill(
            number=number,
            later=later,
            author=head.changeset.author,
            day=day(head.changeset.at.date()),
            subject=subject,
        ),
        hint=Text(
            "Hoàn tác đợt {later} trước, hoặc sửa bằng một đề xuất mới.",
            "Undo changeset {later} first, or correct it with a new one.",
        ).fill(later=later),
    )
