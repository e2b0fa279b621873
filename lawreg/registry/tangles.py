"""Facts that contradict one another: acts in a circle, too late, or twice over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from lawreg.graph.circles import find_circles
from lawreg.language import Text, day
from lawreg.model import ENDING_KINDS, Coverage, Relation, RelationKind, Scope, overlaps
from lawreg.registry.facts import CoverageFact, subject_of
from lawreg.registry.fault import Fault, error, warning
from lawreg.registry.rows import grouped

_NEEDS_LIFE = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.CORRECTS,
        RelationKind.SUSPENDS,
        RelationKind.EXTENDS,
    }
)
"""Acts on the words or the force of a text, which it must still have."""
_CHANGING = ENDING_KINDS | {RelationKind.AMENDS, RelationKind.SUSPENDS}


def find_cycles(relations: Iterable[Relation]) -> Iterator[Fault]:
    """Say which instruments act on one another in a circle: one must be dated wrongly."""
    for circle in find_circles(relations):
        yield error("cycle", " → ".join([*circle, circle[0]]), _CYCLE)


def find_overlaps(
    relations: Sequence[Relation], coverage: Iterable[Coverage]
) -> Iterator[Fault]:
    """Say which suspensions, acts and claims of coverage say the same thing twice."""
    acts = grouped((_what_it_does(r), r) for r in relations if r.kind in _CHANGING)
    for group in acts.values():
        for one, other in combinations(group, 2):
            if _repeats(one, other) and _same_time(one, other):
                yield error("overlap", subject_of(one)[1], _OVERLAP)
    yield from _two_days(relations)
    for claims in grouped((claim[:2], claim) for claim in coverage).values():
        for first, second in combinations(claims, 2):
            if first.from_year <= second.to_year and second.from_year <= first.to_year:
                name = subject_of(CoverageFact(first))[1]
                yield error("overlap", name, _OVERLAP)


def _two_days(relations: Iterable[Relation]) -> Iterator[Fault]:
    """One text ends another, or a provision of it, on one day only.

    A provision may end before the whole does; the same thing cannot end twice.
    """
    ends = grouped((r[:3], r) for r in relations if r.kind in ENDING_KINDS)
    for group in ends.values():
        for one, other in combinations(group, 2):
            if one.effective_from != other.effective_from and _same_words(one, other):
                days = sorted(r.effective_from or date.min for r in (one, other))
                told = dict(zip(("first", "last"), map(_told_day, days), strict=True))
                yield error("two-days", subject_of(one)[1], _TWO_DAYS.fill(**told))


def _same_words(one: Relation, other: Relation) -> bool:
    """Whether both end the whole, or both name a provision alike."""
    if one.scope is Scope.WHOLE and other.scope is Scope.WHOLE:
        return True
    if not one.scope is other.scope is Scope.PROVISIONS:
        return False
    return not set(one.target_provisions).isdisjoint(other.target_provisions)


def _told_day(when: date) -> Text:
    return day(when) if when != date.min else Text("chưa rõ ngày", "no known day")


def find_late_acts(relations: Iterable[Relation]) -> Iterator[Fault]:
    """Say which acts came after a certain act of another had ended their target.

    Law does repeal for good measure what had long been replaced, so a person has
    to look; what is in doubt, or of no known day, is late for nothing.
    """
    ends: dict[str, Relation] = {}
    certain = (r for r in relations if r.is_certain)
    for relation in sorted(certain, key=_by_day):
        end = ends.get(relation.target)
        if end is None:
            if relation.ends_whole:
                ends[relation.target] = relation
        elif end.actor != relation.actor and _by_day(end)[0] < _by_day(relation)[0]:
            name = subject_of(relation)[1]
            ended = {"day": day(_by_day(end)[0]), "actor": end.actor}
            if relation.ends_whole:
                yield warning("ended-twice", name, _ENDED_TWICE.fill(**ended))
            elif relation.kind in _NEEDS_LIFE:
                yield warning("act-after-end", name, _AFTER_END.fill(**ended))


def _by_day(relation: Relation) -> tuple[date, str, str]:
    return relation.effective_from or date.max, relation.actor, relation.kind


def _what_it_does(relation: Relation) -> tuple[object, ...]:
    """Tell acts that could be one: a suspension whoever decided it, others by their day."""
    if relation.kind is RelationKind.SUSPENDS:
        return relation.kind, relation.target
    return (*relation[:3], relation.effective_from)


def _repeats(one: Relation, other: Relation) -> bool:
    """Whether two acts say one thing twice.

    One text may amend a clause by several of its own, and swap a phrase throughout
    besides; it may suspend the whole, and a part of it for longer.
    """
    if one.kind is RelationKind.AMENDS:
        return one.scope is other.scope and (
            one.actor_provisions == other.actor_provisions
            and one.target_provisions == other.target_provisions
        )
    apart = Scope.WHOLE in (one.scope, other.scope) and one.scope is not other.scope
    if one.kind is RelationKind.SUSPENDS and one.actor == other.actor and apart:
        return False
    return _same_part(one, other)


def _same_part(one: Relation, other: Relation) -> bool:
    """Whether both surely touch some same part of the target."""
    if Scope.UNSPECIFIED in (one.scope, other.scope):
        return False
    if Scope.WHOLE in (one.scope, other.scope):
        return True
    return any(
        overlaps(mine, theirs)
        for mine in one.target_provisions
        for theirs in other.target_provisions
    )


def _same_time(one: Relation, other: Relation) -> bool:
    """Whether two suspensions, half-open and perhaps without an end, share a day."""
    if one.kind is not RelationKind.SUSPENDS:
        return True
    if one.effective_from is None or other.effective_from is None:
        return False
    until = min(r.effective_until or date.max for r in (one, other))
    return max(one.effective_from, other.effective_from) < until


_CYCLE = Text(
    "các văn bản tác động vòng quanh lên nhau: ít nhất một quan hệ ghi sai.",
    "these act on one another in a circle: at least one relation is wrong.",
)
_OVERLAP = Text(
    "ghi hai lần cho cùng một phần và cùng một thời gian.",
    "is recorded twice for the same part and the same time.",
)
_TWO_DAYS = Text(
    "ghi hai lần với hai ngày khác nhau ({first}; {last}): chỉ một ngày đúng.",
    "is recorded twice, on two days ({first}; {last}): only one can be right.",
)
_ENDED_TWICE = Text(
    "chấm dứt một văn bản đã hết hiệu lực từ {day} vì {actor}; cần xác minh.",
    "ends a text that {actor} had ended on {day}; to be verified.",
)
_AFTER_END = Text(
    "tác động đến một văn bản đã hết hiệu lực từ {day} vì {actor}; cần xác minh.",
    "acts on a text that {actor} had ended on {day}; to be verified.",
)
