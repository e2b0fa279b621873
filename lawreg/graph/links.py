"""Relations as light as a look at a whole registry needs them."""

from __future__ import annotations

from datetime import date
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
    """A relation without its provisions, notes and sources."""

    actor: str
    target: str
    kind: RelationKind
    effective_from: date | None
    whole: bool
    """Whether it touches the target as a whole."""
    certain: bool
    """Whether the act and its date are attested by a source."""
    actor_issued_on: date | None
    target_issued_on: date | None
