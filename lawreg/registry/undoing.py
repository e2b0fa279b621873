"""A changeset undone in the registry: recorded, or proposed where two must agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import NamedTuple

from lawreg.registry.approvals import approvals_of
from lawreg.registry.facts import Change, Changeset
from lawreg.registry.inverse import find_inverse
from lawreg.registry.proposals import propose_changes
from lawreg.registry.record import (
    Recorded,
    open_for_writing,
    read_and_record,
    record_changes,
)

_UNDID = re.compile(
    r"Hoàn tác đợt (\d+)(?:, tức (ghi lại|hoàn tác) đợt (\d+))?: «(.*)»\.", re.DOTALL
)
_OPPOSITE = {"ghi lại": "hoàn tác", "hoàn tác": "ghi lại"}


class Undoing(NamedTuple):
    """What undoing a changeset comes to, in records."""

    changeset: Changeset
    withdrawn: int
    """It had added them."""
    recorded: int
    """It had withdrawn them."""
    corrected: int
    """It had corrected them: they are as they were."""

    @property
    def records(self) -> int:
        """How many records it touches."""
        return self.withdrawn + self.recorded + self.corrected


class Undone(NamedTuple):
    """Which changeset was undone, and by what."""

    undoing: Undoing
    recorded: Recorded | None
    """``None`` where it waits for another person."""
    proposal: int | None


def foresee_undoing(address: str, name: str) -> Undoing:
    """Say what `undo_changeset` would do; raises as it does, and writes nothing."""
    with closing(open_for_writing(address)) as store:
        head, changes = find_inverse(store, name, address)
    return _counted(head.changeset, changes)


def undo_changeset(address: str, name: str, *, at: datetime, author: str) -> Undone:
    """Undo the changeset of a number or revision.

    Raises `RegistryError` as `find_inverse` does, for the bundled registry, and when
    the registry cannot be written; nothing is then recorded.
    """
    with closing(open_for_writing(address)) as store:

        def undo() -> Undone:
            head, changes = find_inverse(store, name, address)
            undoing = _counted(head.changeset, changes)
            reason = undoing_reason(head.changeset.number, head.changeset.reason)
            with store.session() as session:
                approvals = approvals_of(session)
            if approvals > 1:
                waits = propose_changes(
                    store, changes, at=at, author=author, reason=reason
                )
                return Undone(undoing, None, waits)
            done = record_changes(store, changes, at=at, author=author, reason=reason)
            return Undone(undoing, done, None)

        return read_and_record(store, undo)


def undoing_reason(number: int, reason: str) -> str:
    """Say why, for the journal: an undoing undone names what it comes to, once.

    >>> undoing_reason(5, "Nhập Nghị định 412/2026/NĐ-CP từ toàn văn.")
    'Hoàn tác đợt 5: «Nhập Nghị định 412/2026/NĐ-CP từ toàn văn».'
    >>> undoing_reason(6, _)
    'Hoàn tác đợt 6, tức ghi lại đợt 5: «Nhập Nghị định 412/2026/NĐ-CP từ toàn văn».'
    >>> undoing_reason(7, _)
    'Hoàn tác đợt 7, tức hoàn tác đợt 5: «Nhập Nghị định 412/2026/NĐ-CP từ toàn văn».'
    """
    undid = _UNDID.match(reason)
    if undid is None:
        return f"Hoàn tác đợt {number}: «{reason.rstrip('. ')}»."
    one, comes_to, first, why = undid.groups()
    does = _OPPOSITE[comes_to or "hoàn tác"]
    return f"Hoàn tác đợt {number}, tức {does} đợt {first or one}: «{why}»."


def _counted(changeset: Changeset, changes: Sequence[Change]) -> Undoing:
    withdrawn = sum(change.after is None for change in changes)
    recorded = sum(change.before is None for change in changes)
    corrected = len(changes) - withdrawn - recorded
    return Undoing(changeset, withdrawn, recorded, corrected)
