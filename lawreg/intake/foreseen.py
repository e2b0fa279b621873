"""What a changeset would record were it applied now, though some of it is not ready."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.intake.notes import notes_on
from lawreg.intake.proposed import Decision, Proposed
from lawreg.intake.recording import find_accepted
from lawreg.intake.typed_targets import settle_typed
from lawreg.model import RegistryView
from lawreg.registry.facts import Change


class Foreseen(NamedTuple):
    """The changes that can be looked at before anything is recorded."""

    changes: tuple[Change, ...]
    waiting: int
    """Accepted items that a person must mend first, or that rest on one of these."""
    undecided: int
    """Items that nobody decided: the changes are without them."""


def foresee(proposed: Proposed, view: RegistryView) -> Foreseen:
    """Give what the accepted items would record; what waits is taken as rejected."""
    # Of all the items: one that is left out may be what a number could also mean.
    proposed = settle_typed(proposed, view)
    accepted = [i for i in proposed.items if i.decision is Decision.ACCEPT]
    sound = proposed._replace(items=tuple(accepted))
    while True:
        noted = zip(sound.items, notes_on(sound, view), strict=True)
        kept = tuple(i for i, notes in noted if not any(n.waits for n in notes))
        # Without an item that waits, another may name what nobody adds.
        if len(kept) == len(sound.items):
            break
        sound = sound._replace(items=kept)
    return Foreseen(
        find_accepted(sound, view).changes,
        len(accepted) - len(sound.items),
        proposed.count(Decision.UNDECIDED),
    )
