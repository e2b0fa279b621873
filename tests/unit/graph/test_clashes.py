"""Relations that cannot all be so."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.graph.circles import find_circles
from lawreg.graph.clashes import ClashKind, find_clashes
from lawreg.graph.links import Link
from lawreg.model import RelationKind as Kind

ISSUED = {
    "a": date(2010, 2, 1),
    "b": date(2015, 6, 22),
    "c": date(2018, 4, 23),
    "d": date(2025, 6, 9),
}


def link(
    actor: str,
    kind: Kind,
    target: str,
    start: date | None = None,
    *,
    whole: bool = True,
    certain: bool = True,
) -> Link:
    """Make an act that takes effect when its actor is issued, unless told otherwise."""
    start = start or ISSUED[actor]
    issued, target_issued = ISSUED[actor], ISSUED[target]
    return Link(actor, target, kind, start, whole, certain, issued, target_issued)


SOUND = [
    link("b", Kind.AMENDS, "a"),
    link("c", Kind.REPLACES, "a"),
    link("c", Kind.REPLACES, "b"),
    link("d", Kind.REPEALS, "c", whole=False),
    link("d", Kind.AMENDS, "c"),
]


@pytest.mark.parametrize(
    ("added", "clash"),
    [
        pytest.param(
            [link("b", Kind.AMENDS, "b")],
            ClashKind.ON_ITSELF,
            id="a text amends itself",
        ),
        pytest.param(
            [link("a", Kind.GUIDES, "d")],
            ClashKind.BEFORE_TARGET,
            id="it guides a decree issued fifteen years later",
        ),
        pytest.param(
            [link("d", Kind.AMENDS, "c", date(2024, 1, 1))],
            ClashKind.BEFORE_ACTOR,
            id="it amends before it was issued",
        ),
        pytest.param(
            [link("d", Kind.REPEALS, "a")],
            ClashKind.ENDED_TWICE,
            id="it repeals what was replaced seven years before",
        ),
        pytest.param(
            [link("d", Kind.AMENDS, "b")],
            ClashKind.AFTER_END,
            id="it amends what was replaced seven years before",
        ),
    ],
)
def test_a_contradiction_is_found_and_named(
    added: list[Link], clash: ClashKind
) -> None:
    """One wrong act among sound ones."""
    assert find_clashes(SOUND) == ()
    found = find_clashes([*SOUND, *added])
    assert clash in [c.kind for c in found]
    assert all(added[0] in c.acts for c in found)


def test_two_texts_that_end_each_other_are_told_once() -> None:
    """As two that end each other, not as a circle of two besides."""
    found = find_clashes([link("b", Kind.REPLACES, "a"), link("a", Kind.REPLACES, "b")])
    assert [c.kind for c in found] == [
        ClashKind.END_EACH_OTHER,
        ClashKind.BEFORE_TARGET,
    ]
    assert found[0].circle == ("a", "b")


def test_a_circle_of_three_names_its_members_in_order() -> None:
    """Each acts on the next, the last on the first."""
    circle = [
        link("c", Kind.DETAILS, "b"),
        link("b", Kind.DETAILS, "a"),
        link("a", Kind.BASED_ON, "c"),
    ]
    (found,) = [c for c in find_clashes(circle) if c.kind is ClashKind.CIRCLE]
    assert found.circle == ("a", "c", "b")
    assert [(a.actor, a.target) for a in found.acts] == [
        ("a", "c"),
        ("c", "b"),
        ("b", "a"),
    ]


def test_texts_that_cite_each_other_are_no_circle() -> None:
    """Two texts of one day may well name one another."""
    both = [link("a", Kind.CITES, "b"), link("b", Kind.CITES, "a")]
    assert find_circles(both) == ()


def test_a_knot_gives_one_shortest_circle() -> None:
    """A knot of many circles is told by one of them, so that it can be read."""
    names = [chr(ord("a") + n) for n in range(4)]
    knot = [link(x, Kind.AMENDS, y) for x in names for y in names if x != y]
    (circle,) = find_circles(knot)
    assert circle == ("a", "b")


@pytest.mark.parametrize(
    "doubtful",
    [
        pytest.param(link("d", Kind.REPEALS, "a", certain=False), id="from memory"),
        pytest.param(
            link("d", Kind.REPEALS, "a")._replace(effective_from=None), id="undated"
        ),
        pytest.param(
            link("d", Kind.REPEALS, "a", ISSUED["c"]), id="on the very day of the end"
        ),
        pytest.param(link("d", Kind.REPEALS, "a", whole=False), id="a part of it only"),
    ],
)
def test_what_is_in_doubt_contradicts_no_end(doubtful: Link) -> None:
    """Only a certain and dated end, of another day, ends a text twice."""
    found = find_clashes([*SOUND, doubtful])
    assert ClashKind.ENDED_TWICE not in [c.kind for c in found]
