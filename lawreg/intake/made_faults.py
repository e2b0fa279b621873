"""Which item of a changeset would make what a verification calls an error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lawreg.intake.changes import HeldBefore
from lawreg.intake.proposed import Decision, Proposed
from lawreg.language import Text
from lawreg.model import RegistryView, Relation
from lawreg.registry.facts import Change, subject_of
from lawreg.registry.fault import Fault
from lawreg.registry.made_errors import find_made_errors

Making = Mapping[int, Change]
"""What each item would record, by its place."""

_TWICE = Text(
    "{what} Hãy bỏ mục này, hoặc sửa cho nó không trùng với mục khác hay với sổ.",
    "{what} Reject this item, or mend it so that it repeats no other, nor what is held.",
)
REPEATS = frozenset({"overlap", "two-days"})
"""Faults of a record that says again what another says."""


def told_fault(fault: Fault) -> Text:
    """Say what a fault is, and where its words do not, what to do of it."""
    return _TWICE.fill(what=fault.what) if fault.code in REPEATS else fault.what


def find_made_faults(
    proposed: Proposed, view: RegistryView, ready: Sequence[bool], on: date | None
) -> list[tuple[Fault, ...]]:
    """Give, at the item that makes it, each error `verify` would find afterwards.

    An item that is not ``ready``, or was rejected, would record nothing.
    """
    held = HeldBefore(proposed, view)
    making: dict[int, Change] = {}
    for n, item in enumerate(proposed.items):
        counts = ready[n] and item.decision is not Decision.REJECT
        change = held.change(item) if counts else None
        if change is not None:
            making[n] = change
    told: list[list[Fault]] = [[] for _ in ready]
    # One act that repeats several others is told once, at the act.
    for fault in dict.fromkeys(find_made_errors(tuple(making.values()), view, on)):
        # What an item names and no item adds is told by its own note.
        if fault.code != "not-held":
            told[_maker(fault, making, view, on)].append(fault)
    return [tuple(faults) for faults in told]


def _maker(fault: Fault, making: Making, view: RegistryView, on: date | None) -> int:
    """Give the item a fault is about; of several, the one without which there is none."""
    about = [n for n in making if _subject(making[n]) == fault.subject]
    about = about or [n for n in making if _touches(making[n], fault.subject)]
    about = about or list(making)
    for n in about[:-1]:
        others = tuple(change for at, change in making.items() if at != n)
        if fault not in find_made_errors(others, view, on):
            return n
    return about[-1]


def _subject(change: Change) -> str:
    assert change.after is not None
    return subject_of(change.after)[1]


def _touches(change: Change, subject: str) -> bool:
    """Whether a fault of another subject names what an item is about."""
    fact = change.after
    own = _subject(change)
    ends = (fact.actor, fact.target) if isinstance(fact, Relation) else (own,)
    return any(end in subject for end in ends)
