"""From a reviewed changeset to the registry: what was accepted, in one transaction."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from lawreg.errors import IntakeError
from lawreg.intake.changes import HeldBefore
from lawreg.intake.notes import notes_on
from lawreg.intake.proposed import Decision, Proposed
from lawreg.language import Text
from lawreg.model import RegistryView
from lawreg.registry.facts import Change

if TYPE_CHECKING:
    from lawreg.registry.record import Recorded


class Accepted(NamedTuple):
    """What of a changeset is to be recorded."""

    changes: tuple[Change, ...]
    already: int
    """Accepted items that the registry holds just so: applied before."""


class Applied(NamedTuple):
    """What came of a changeset that was applied."""

    accepted: Accepted
    recorded: Recorded | None
    """``None`` where there was nothing to record, or it is to be decided by another."""
    proposal: int | None
    """The number under which it waits for another person."""


def accept_all(proposed: Proposed) -> Proposed:
    """Accept every item that nobody decided."""
    items = [
        item._replace(decision=Decision.ACCEPT)
        if item.decision is Decision.UNDECIDED
        else item
        for item in proposed.items
    ]
    return proposed._replace(items=tuple(items))


def find_accepted(
    proposed: Proposed, view: RegistryView, on: date | None = None
) -> Accepted:
    """Give what is to be recorded of a changeset, compared with the registry as it is.

    ``on`` is the day on which it is recorded. Raises `IntakeError` when items are undecided, when an accepted one waits for a
    person to mend it, and when it names what a rejected one would have added.
    """
    waiting = proposed.count(Decision.UNDECIDED)
    if waiting:
        raise IntakeError(
            Text("còn {n} mục chưa quyết định.", "items not decided: {n}.").fill(
                n=waiting
            ),
            hint=Text(
                "Duyệt bằng `lawreg review`, hoặc nhận hết bằng --accept-all.",
                "Go through them with `lawreg review`, or take all with --accept-all.",
            ),
        )
    numbered = [
        (n, item)
        for n, item in enumerate(proposed.items, 1)
        if item.decision is Decision.ACCEPT
    ]
    accepted = proposed._replace(items=tuple(item for _, item in numbered))
    noted = notes_on(accepted, view, on)
    for (number, _), notes in zip(numbered, noted, strict=True):
        for note in notes:
            if note.waits:
                raise _cannot(number, note.what, alone=len(proposed.items) == 1)
    held = HeldBefore(accepted, view)
    changes = [held.change(item) for item in accepted.items]
    told = tuple(dict.fromkeys(c for c in changes if c is not None))
    return Accepted(told, sum(c is None for c in changes))


def _cannot(number: int, what: Text, *, alone: bool) -> IntakeError:
    """Refuse an item; one that stands alone, as by hand, needs no number."""
    said = Text("mục {n}: {what}", "item {n}: {what}")
    return IntakeError(what if alone else said.fill(n=number, what=what))


def apply_changeset(
    proposed: Proposed, address: str, *, at: datetime, author: str
) -> Applied:
    """Record what was accepted as one changeset, or propose it where two must agree.

    Raises `IntakeError` as `find_accepted` does, and `RegistryError` when the registry
    refuses it; nothing is then recorded.
    """
    from lawreg.registry.approvals import approvals_of
    from lawreg.registry.proposals import propose_changes
    from lawreg.registry.record import open_for_writing, record_changes

    reason = proposed.reason
    with closing(open_for_writing(address)) as store:
        accepted = find_accepted(proposed, store, at.date())
        if not accepted.changes:
            return Applied(accepted, None, None)
        with store.session() as session:
            approvals = approvals_of(session)
        if approvals > 1:
            number = propose_changes(
                store, accepted.changes, at=at, author=author, reason=reason
            )
            return Applied(accepted, None, number)
        recorded = record_changes(
            store, accepted.changes, at=at, author=author, reason=reason
        )
    return Applied(accepted, recorded, None)
