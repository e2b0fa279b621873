"""What every relation says, however it was read."""

from __future__ import annotations

from typing import Protocol

from lawreg.model import RelationKind


class Act(Protocol):
    """What every relation says, however much more was read of it."""

    @property
    def kind(self) -> RelationKind:
        """What the actor does."""
        ...

    @property
    def actor(self) -> str:
        """Instrument id."""
        ...

    @property
    def target(self) -> str:
        """Instrument id."""
        ...
