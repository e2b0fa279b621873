"""Effects of one provision joined, and what is told twice said once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lawreg.intake.issued import Effect
from lawreg.intake.scopes import is_some
from lawreg.model import RelationKind, Scope, Span


class Found(NamedTuple):
    """An effect, with the unit of the text it was read in."""

    effect: Effect
    unit: int


def merge_effects(found: Sequence[Found]) -> tuple[Effect, ...]:
    """Join what one provision does of one kind to one instrument, in the order printed.

    «Sửa đổi, bổ sung một số điều của Nghị định …» tells nothing beside the items
    that say which.
    """
    held: dict[tuple[object, ...], Effect] = {}
    for effect, unit in found:
        key = (
            unit,
            effect.kind,
            *_target(effect),
            effect.scope,
            effect.effective_from,
            effect.effective_until,
        )
        old = held.get(key)
        held[key] = effect if old is None else _joined(old, effect)
    told = {_target(e) for e in held.values() if not _is_general(e)}
    kept = [e for e in held.values() if not (_is_general(e) and _target(e) in told)]
    return tuple(sorted(kept, key=lambda e: e.span))


def _target(effect: Effect) -> tuple[str, str | None, str]:
    article = effect.actor_provision.partition(".")[0]
    return article, effect.target_number, effect.target_name


def _joined(one: Effect, other: Effect) -> Effect:
    provisions = dict.fromkeys((*one.target_provisions, *other.target_provisions))
    span = Span(
        min(one.span.start, other.span.start), max(one.span.end, other.span.end)
    )
    return one._replace(target_provisions=tuple(provisions), span=span)


def _is_general(effect: Effect) -> bool:
    """Whether an effect says only that the target is amended."""
    return (
        effect.kind is RelationKind.AMENDS
        and effect.scope is Scope.UNSPECIFIED
        and (not effect.scope_note or is_some(effect.scope_note))
    )
