"""Relations as light as a look at a whole registry needs them."""

from __future__ import annotations

from typing import NamedTuple, Protocol

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


class Link(NamedTuple):
    """A relation and nothing but its kind and its two ends."""

    actor: str
    target: str
    kind: RelationKind
