"""Chains, splits and orphans of instruments."""

from __future__ import annotations

from datetime import date

from lawreg.graph import AmendmentGraph
from lawreg.model import Instrument, InstrumentKind, RelationKind, Scope
from tests.registry_fakes import InMemoryRegistry, instrument, relation

OLDEST = instrument("181/2003/QĐ-TTg", InstrumentKind.DECISION, "ttg", date(2003, 9, 4))
OLDER = instrument("93/2007/QĐ-TTg", InstrumentKind.DECISION, "ttg", date(2007, 6, 22))
OLD = instrument("09/2015/QĐ-TTg", InstrumentKind.DECISION, "ttg", date(2015, 3, 25))
DECREE = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
AMENDING = instrument("107/2021/NĐ-CP", issued_on=date(2021, 12, 6))
GUIDE = instrument(
    "01/2018/TT-VPCP", InstrumentKind.CIRCULAR, "vpcp", date(2018, 11, 23)
)
NEW = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
HALF_A = instrument("78/2025/NĐ-CP", issued_on=date(2025, 4, 1))
HALF_B = instrument("79/2025/NĐ-CP", issued_on=date(2025, 4, 1))
WHOLE = instrument("34/2016/NĐ-CP", issued_on=date(2016, 5, 14))

RELATIONS = [
    relation(RelationKind.REPLACES, OLDER, OLDEST, date(2007, 7, 21)),
    relation(RelationKind.REPLACES, OLD, OLDER, date(2015, 5, 15)),
    relation(RelationKind.REPLACES, DECREE, OLD, date(2018, 6, 21)),
    relation(
        RelationKind.AMENDS,
        AMENDING,
        DECREE,
        date(2021, 12, 6),
        scope=Scope.UNSPECIFIED,
    ),
    relation(RelationKind.GUIDES, GUIDE, DECREE),
    relation(RelationKind.REPLACES, NEW, DECREE, date(2025, 7, 1)),
    relation(RelationKind.REPLACES, NEW, AMENDING, date(2025, 7, 1)),
    relation(RelationKind.REPLACES, HALF_A, WHOLE, date(2025, 4, 1)),
    relation(RelationKind.REPLACES, HALF_B, WHOLE, date(2025, 4, 1)),
]
HELD = [OLDEST, OLDER, OLD, DECREE, AMENDING, GUIDE, NEW, HALF_A, HALF_B, WHOLE]


def graph_around(*asked: Instrument) -> AmendmentGraph:
    """Draw the graph around some instruments of a small registry."""
    view = InMemoryRegistry(HELD, RELATIONS)
    return AmendmentGraph.around(view, [i.instrument_id for i in asked])


def test_a_chain_is_followed_to_what_is_in_force_on_the_day() -> None:
    """A decision of 2003, three times replaced, leads to the decree of the day asked about."""
    graph = graph_around(OLDEST)
    for day, expected, steps in (
        (date(2010, 1, 1), OLDER, 1),
        (date(2020, 1, 1), DECREE, 3),
        (date(2026, 1, 1), NEW, 4),
    ):
        (chain,) = graph.successors_in_force(OLDEST.instrument_id, day)
        assert chain.successor == expected
        assert len(chain.path) == steps
        assert chain.path[0].actor == OLDER.instrument_id


def test_a_split_gives_every_successor() -> None:
    """One decree replaced by two: both are named."""
    found = graph_around(WHOLE).successors_in_force(
        WHOLE.instrument_id, date(2026, 1, 1)
    )
    assert [c.successor for c in found] == [HALF_A, HALF_B]


def test_a_replacement_not_yet_in_effect_is_not_followed() -> None:
    """Until 1 July 2025 the new decree does not stand in the old one's place."""
    graph = graph_around(DECREE)
    assert graph.successors_in_force(DECREE.instrument_id, date(2025, 6, 30)) == ()


def test_amendments_are_those_in_force_on_the_day() -> None:
    """The amendment of 6 December 2021 counts from that day."""
    graph = graph_around(DECREE)
    key = DECREE.instrument_id
    assert graph.amendments_in_force(key, date(2021, 12, 5)) == ()
    (found,) = graph.amendments_in_force(key, date(2021, 12, 6))
    assert found.actor == AMENDING.instrument_id


def test_a_guide_is_orphaned_when_its_decree_ends() -> None:
    """The graph says that the question arises; it does not answer it."""
    graph = graph_around(GUIDE)
    assert graph.orphans(date(2025, 6, 30)) == ()
    (orphan,) = graph.orphans(date(2025, 7, 1))
    assert (orphan.instrument, orphan.parent) == (GUIDE, DECREE)


def test_only_the_neighbourhood_is_read() -> None:
    """What has nothing to do with the instrument asked for is not in the graph."""
    assert WHOLE.instrument_id not in graph_around(DECREE).instruments


def test_a_circle_of_replacements_ends_the_walk() -> None:
    """A registry with such a mistake is still answered, and nothing succeeds itself."""
    wrong = relation(RelationKind.REPLACES, OLDEST, NEW, date(2025, 8, 1))
    view = InMemoryRegistry(HELD, [*RELATIONS, wrong])
    graph = AmendmentGraph.around(view, [OLDEST.instrument_id])
    found = graph.successors_in_force(OLDEST.instrument_id, date(2026, 1, 1))
    assert OLDEST not in [chain.successor for chain in found]
