"""A changeset undone in the registry: recorded, or proposed where two must agree."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from typing import NamedTuple

from lawreg.registry.approvals import approvals_of
from lawreg.registry.inverse import find_inverse
from lawreg.registry.proposals import propose_changes
from lawreg.registry.record import Recorded, open_for_writing, record_changes


class Undone(NamedTuple):
    """Which changeset was undone, and by what."""

    number: int
    recorded: Recorded | None
    """``None`` where it waits for another person."""
    proposal: int | None


def undo_changeset(address: str, name: str, *, at: datetime, author: str) -> Undone:
    """Undo the changeset of a number or revision.

    Raises `RegistryError` as `find_inverse` does, for the bundled registry, and when
    the registry cannot be written; nothing is then recorded.
    """
    with closing(open_for_writing(address)) as store:
        head, changes = find_inverse(store, name, store.where)
        undone = head.changeset
        reason = f"Hoàn tác đợt {undone.number}: «{undone.reason}»."
        with store.session() as session:
            approvals = approvals_of(session)
        if approvals > 1:
            waits = propose_changes(store, changes, at=at, author=author, reason=reason)
            return Undone(undone.number, None, waits)
        done = record_changes(store, changes, at=at, author=author, reason=reason)
    return Undone(undone.number, done, None)
