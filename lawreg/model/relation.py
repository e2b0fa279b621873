"""Dated acts of one instrument on another."""

from datetime import date
from typing import NamedTuple

from lawreg.model.instrument import Evidence
from lawreg.model.kinds import ENDING_KINDS, Confidence, RelationKind, Scope


class Relation(NamedTuple):
    """The actor does something to the target from a date; the inverse is derived.

    ``effective_from`` is the first day of the effect, ``None`` when no source
    gives it. ``effective_until`` closes a suspension, as the first day on which
    the effect is over, is the new end set by an extension, or the first day on
    which the transitional clause of an ending act no longer keeps anything.
    """

    kind: RelationKind
    actor: str
    """Instrument id."""
    target: str
    """Instrument id."""
    effective_from: date | None
    effective_until: date | None = None
    actor_provisions: tuple[str, ...] = ()
    target_provisions: tuple[str, ...] = ()
    scope: Scope = Scope.WHOLE
    scope_note: str = ""
    """The part touched, in words, where no address can say it."""
    confidence: Confidence = Confidence.MEMORY
    unconfirmed: tuple[str, ...] = ()
    """Names of fields held from memory although the relation is attested."""
    note: str = ""
    transition: str = ""
    """What a transitional clause still lets the ended target govern, in words."""
    evidence: tuple[Evidence, ...] = ()
    not_before: date | None = None
    """Day of issue of the actor: no doubtful date can lie before it."""

    @property
    def ends_whole(self) -> bool:
        """Whether the act ends the target as a whole."""
        return self.kind in ENDING_KINDS and self.scope is Scope.WHOLE

    @property
    def ends_part(self) -> bool:
        """Whether the act ends only provisions of the target."""
        return self.kind in ENDING_KINDS and self.scope is not Scope.WHOLE

    @property
    def is_certain(self) -> bool:
        """Whether the act and its date may decide a status on their own."""
        return (
            self.confidence is not Confidence.MEMORY
            and self.effective_from is not None
            and "effective_from" not in self.unconfirmed
        )

    def transition_on(self, day: date) -> str:
        """Give what a transitional clause lets the ended target govern on a day."""
        over = self.effective_until is not None and self.effective_until <= day
        return "" if over else self.transition


def by_date(relation: Relation) -> tuple[date, str, str]:
    """Give the place of an act among others: by its day, the undated last."""
    return relation.effective_from or date.max, relation.kind, relation.actor
