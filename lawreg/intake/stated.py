"""What a person states, as a changeset: how well it is attested, and accepted at once."""

from __future__ import annotations

from collections.abc import Sequence

from lawreg.intake.proposed import Decision, Item, Proposed
from lawreg.intake.reading_grade import grade_of
from lawreg.model import (
    Confidence,
    Evidence,
    RegistryView,
)


def grade_told(source: str) -> Confidence:
    """Say how well a source attests what is stated; without one it is from memory."""
    return grade_of(source) if source else Confidence.MEMORY


def evidence_told(source: str, quote: str = "") -> tuple[Evidence, ...]:
    """Give the source with the words relied on; nothing where none is stated."""
    return (Evidence(source, quote),) if source else ()


def propose_told(
    items: Sequence[Item], view: RegistryView, reason: str, source: str
) -> Proposed:
    """Whoever states a thing accepts it; it can be looked at again in the file."""
    accepted = tuple(item._replace(decision=Decision.ACCEPT) for item in items)
    revision = view.revision().revision
    return Proposed(accepted, reason, source=source, revision=revision)
