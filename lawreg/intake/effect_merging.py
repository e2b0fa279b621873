"""Effects of one provision joined, and what is told twice said once."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import NamedTuple

from lawreg.folding import fold
from lawreg.intake.contents import tells_content
from lawreg.intake.issued import Effect
from lawreg.intake.scopes import is_some
from lawreg.model import RelationKind, Scope, Span


class Found(NamedTuple):
    """An effect, with the unit of the text it was read in."""

    effect: Effect
    unit: int


class Acts:
    """Where the effects on each target stand, in the text as given."""

    def __init__(self) -> None:
        self._starts: dict[tuple[str | None, str], list[int]] = {}
        self._known = 0

    def learn(self, found: Sequence[Found]) -> None:
        """Take note of the effects that were found since."""
        for effect, _ in found[self._known :]:
            key = (effect.target_number, fold(effect.target_name))
            insort(self._starts.setdefault(key, []), effect.span.start)
        self._known = len(found)

    def is_any(self, key: tuple[str | None, str], first: int, last: int) -> bool:
        """Whether an effect on a target begins between two places."""
        starts = self._starts.get(key, [])
        k = bisect_left(starts, first)
        return k < len(starts) and starts[k] < last


def merge_effects(found: Sequence[Found]) -> tuple[Effect, ...]:
    """Join what one provision does of one kind to one instrument, in the order printed.

    «Sửa đổi, bổ sung một số điều của Nghị định …» tells nothing beside the items
    that say which.
    """
    held: dict[tuple[object, ...], list[Effect]] = {}
    for effect, unit in found:
        key = (
            unit,
            effect.kind,
            *_target(effect),
            effect.scope,
            bool(effect.target_provisions),
            effect.effective_from,
            effect.effective_until,
        )
        held.setdefault(key, []).append(effect)
    joined = [_joined(effects) for effects in held.values()]
    told = {_target(e) for e in joined if not _is_general(e)}
    kept = [e for e in joined if not (_is_general(e) and _target(e) in told)]
    return tuple(sorted(kept, key=lambda e: e.span))


def _target(effect: Effect) -> tuple[str, str | None, str]:
    article = effect.actor_provision.partition(".")[0]
    return article, effect.target_number, effect.target_name


def _joined(effects: Sequence[Effect]) -> Effect:
    if len(effects) == 1:
        return effects[0]
    provisions = dict.fromkeys(a for e in effects for a in e.target_provisions)
    start = min(e.span.start for e in effects)
    end = max(e.span.end for e in effects)
    notes = dict.fromkeys(e.scope_note for e in effects if e.scope_note)
    return effects[0]._replace(
        target_provisions=tuple(provisions),
        scope_note="; ".join(notes),
        span=Span(start, end),
        certainty=max((e.certainty for e in effects), key=lambda c: c.rank),
        transition="; ".join(
            dict.fromkeys(e.transition for e in effects if e.transition)
        ),
    )


def _is_general(effect: Effect) -> bool:
    """Whether an effect says only that something of the target is amended or repealed.

    The repeal of a content that the words tell is said by no other clause.
    """
    if effect.scope is not Scope.UNSPECIFIED or effect.target_provisions:
        return False
    note = effect.scope_note
    if effect.kind is RelationKind.REPEALS:
        return not note or (is_some(note) and not tells_content(note))
    return effect.kind is RelationKind.AMENDS and (not note or is_some(note))
