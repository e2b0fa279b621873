"""What the relations of a registry say that cannot all be so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lawreg.graph.circles import find_circles
from lawreg.graph.links import Link
from lawreg.language import Text
from lawreg.model import ENDING_KINDS, RelationKind


class ClashKind(StrEnum):
    """A way in which relations contradict one another, or the calendar."""

    ON_ITSELF = "acts-on-itself"
    CIRCLE = "circle"
    END_EACH_OTHER = "end-each-other"
    BEFORE_TARGET = "issued-before-its-target"
    BEFORE_ACTOR = "takes-effect-before-its-actor"
    AFTER_END = "acts-after-the-end"
    ENDED_TWICE = "ended-twice"

    @property
    def label(self) -> Text:
        """The contradiction in words, as the heading of its cases."""
        return _LABELS[self]


_LABELS = {
    ClashKind.ON_ITSELF: Text("văn bản tác động đến chính nó", "a text acts on itself"),
    ClashKind.CIRCLE: Text(
        "vòng văn bản lần lượt tác động đến nhau",
        "a circle of texts, each acting on the next",
    ),
    ClashKind.END_EACH_OTHER: Text(
        "hai văn bản chấm dứt lẫn nhau", "two texts end each other"
    ),
    ClashKind.BEFORE_TARGET: Text(
        "tác động đến văn bản được ban hành sau nó", "acts on a text issued after it"
    ),
    ClashKind.BEFORE_ACTOR: Text(
        "có tác động trước ngày được ban hành", "takes effect before it was issued"
    ),
    ClashKind.AFTER_END: Text(
        "tác động đến văn bản đã hết hiệu lực", "acts on a text that had ended"
    ),
    ClashKind.ENDED_TWICE: Text(
        "một văn bản bị chấm dứt toàn bộ nhiều lần, khác ngày",
        "one text ended as a whole more than once, on different days",
    ),
}
_NEEDS_LIFE = frozenset(
    {
        RelationKind.AMENDS,
        RelationKind.CORRECTS,
        RelationKind.SUSPENDS,
        RelationKind.EXTENDS,
    }
)
"""Acts on the force or the words of a text, which it must still have."""


class Clash(NamedTuple):
    """One clash and the acts that make it."""

    kind: ClashKind
    acts: tuple[Link, ...]
    circle: tuple[str, ...] = ()
    """The instruments of a circle in order, each acting on the next."""


def find_clashes(links: Sequence[Link]) -> tuple[Clash, ...]:
    """Give every contradiction, by kind, then by the ids of the acts.

    A clash is a question for a person, not a verdict: law has been issued with
    effect backwards, and texts long dead have been repealed again. What is held
    from memory, or has no date, contradicts nothing by its date.
    """
    found = [
        Clash(kind, (link,))
        for kind, holds in _ALONE.items()
        for link in links
        if holds(link)
    ]
    found += _mutual(links)
    mutual = {frozenset(c.circle) for c in found if c.circle}
    found += _circles(links, mutual)
    found += _after_end(links)
    order = list(ClashKind)
    return tuple(sorted(found, key=lambda c: (order.index(c.kind), _ids(c))))


def _ids(found: Clash) -> list[tuple[str, str, str, str]]:
    return [
        (a.target, str(a.effective_from or ""), a.actor, a.kind) for a in found.acts
    ]


def _on_itself(link: Link) -> bool:
    return link.actor == link.target


def _before_target(link: Link) -> bool:
    issued, target = link.actor_issued_on, link.target_issued_on
    return issued is not None and target is not None and issued < target


def _before_actor(link: Link) -> bool:
    start, issued = link.effective_from, link.actor_issued_on
    return link.certain and start is not None and issued is not None and start < issued


_ALONE: dict[ClashKind, Callable[[Link], bool]] = {
    ClashKind.ON_ITSELF: _on_itself,
    ClashKind.BEFORE_TARGET: _before_target,
    ClashKind.BEFORE_ACTOR: _before_actor,
}
"""Clashes that one act makes on its own."""


def _mutual(links: Iterable[Link]) -> Iterator[Clash]:
    """Find pairs that end each other as a whole."""
    ends = {(k.actor, k.target): k for k in links if k.whole and k.kind in ENDING_KINDS}
    for (actor, target), link in sorted(ends.items()):
        back = ends.get((target, actor))
        if back is not None and actor < target:
            yield Clash(ClashKind.END_EACH_OTHER, (link, back), (actor, target))


def _circles(links: Iterable[Link], mutual: set[frozenset[str]]) -> Iterator[Clash]:
    """Find circles, but for those already told as two texts that end each other."""
    others = [k for k in links if k.actor != k.target]
    by_ends = {(k.actor, k.target): k for k in reversed(others)}
    for circle in find_circles(others):
        if frozenset(circle) not in mutual:
            steps = zip(circle, (*circle[1:], circle[0]), strict=True)
            yield Clash(ClashKind.CIRCLE, tuple(by_ends[s] for s in steps), circle)


def _after_end(links: Iterable[Link]) -> Iterator[Clash]:
    """Find acts on what a certain act of another had ended before them."""
    first: dict[str, Link] = {}
    dated = [k for k in links if k.certain and k.effective_from is not None]
    dated.sort(key=lambda k: (k.effective_from or date.max, k.actor, k.kind))
    for link in dated:
        end = first.get(link.target)
        ends = link.whole and link.kind in ENDING_KINDS
        if end is None:
            if ends:
                first[link.target] = link
        elif end.effective_from != link.effective_from and end.actor != link.actor:
            if ends:
                yield Clash(ClashKind.ENDED_TWICE, (end, link))
            elif link.kind in _NEEDS_LIFE:
                yield Clash(ClashKind.AFTER_END, (end, link))
