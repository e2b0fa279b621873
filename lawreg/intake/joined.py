"""Clauses of one text that are one act: told together, they are recorded once."""

from __future__ import annotations

from collections.abc import Iterable

from lawreg.intake.issued import Effect
from lawreg.intake.named import named_by
from lawreg.model import Scope, overlaps


def join_effects(effects: Iterable[Effect]) -> list[list[Effect]]:
    """Group the effects that are one relation.

    They do the same to the same instrument from the same day, by one clause of the
    text or on provisions that share words: of such two, one would repeat the other.
    """
    groups: list[list[Effect]] = []
    for effect in effects:
        same = [g for g in groups if _is_one(g, effect)]
        joined = [e for g in same for e in g] + [effect]
        first = groups.index(same[0]) if same else len(groups)
        groups = [g for g in groups if g not in same]
        groups.insert(first, joined)
    return groups


def _is_one(group: list[Effect], effect: Effect) -> bool:
    if _act(group[0]) != _act(effect):
        return False
    if effect.scope is not Scope.PROVISIONS and not effect.target_provisions:
        return True
    return any(
        one.actor_provision == effect.actor_provision or _touch_same(one, effect)
        for one in group
    )


def _act(effect: Effect) -> tuple[object, ...]:
    return (
        effect.kind,
        named_by(effect),
        effect.effective_from,
        effect.effective_until,
        effect.scope,
        # Of a part nobody knows where, and of a part of an article, two acts are told.
        bool(effect.target_provisions),
    )


def _touch_same(one: Effect, other: Effect) -> bool:
    return any(
        overlaps(mine, theirs)
        for mine in one.target_provisions
        for theirs in other.target_provisions
    )
