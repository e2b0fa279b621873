"""The neighbourhood of an instrument: how far, by which kinds, at which cost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

import pytest

from lawreg.graph.web import ALL_KINDS, Web, read_web
from lawreg.model import Instrument, InstrumentKind, Relation, RelationKind
from tests.registry_fakes import InMemoryRegistry, instrument, relation

LAW = instrument(
    "80/2015/QH13",
    InstrumentKind.LAW,
    "qh",
    date(2015, 6, 22),
    title="Ban hành văn bản quy phạm pháp luật",
)
DECREE = instrument("34/2016/NĐ-CP", issued_on=date(2016, 5, 14))
AMENDING = instrument("154/2020/NĐ-CP", issued_on=date(2020, 12, 31))
NEW = instrument("78/2025/NĐ-CP", issued_on=date(2025, 4, 1))
GUIDE = instrument("05/2017/TT-BTP", InstrumentKind.CIRCULAR, "btp", date(2017, 6, 1))
HELD = [LAW, DECREE, AMENDING, NEW, GUIDE]
RELATIONS = [
    relation(RelationKind.DETAILS, DECREE, LAW),
    relation(RelationKind.AMENDS, AMENDING, DECREE),
    relation(RelationKind.REPLACES, NEW, DECREE),
    relation(RelationKind.REPLACES, NEW, AMENDING),
    relation(RelationKind.GUIDES, GUIDE, DECREE),
]
TODAY = date(2026, 11, 24)


class CountingRegistry(InMemoryRegistry):
    """Counts the questions on relations and the ids asked for in each."""

    def __init__(
        self, instruments: Iterable[Instrument], relations: Iterable[Relation]
    ) -> None:
        super().__init__(instruments, relations)
        self.asked: dict[str, list[int]] = defaultdict(list)

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Count, then answer."""
        ids = list(instrument_ids)
        self.asked["onto"].append(len(ids))
        return super().relations_onto(ids, kinds)

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Count, then answer."""
        ids = list(instrument_ids)
        self.asked["from"].append(len(ids))
        return super().relations_from(ids)


def web(
    root: Instrument,
    depth: int = 2,
    *,
    as_of: date = TODAY,
    limit: int = 100,
    kinds: frozenset[RelationKind] = ALL_KINDS,
    held: list[Instrument] = HELD,
) -> Web:
    """Read the neighbourhood of an instrument of the small registry."""
    view = InMemoryRegistry(held, RELATIONS)
    return read_web(
        view, root.instrument_id, depth, as_of=as_of, limit=limit, kinds=kinds
    )


def numbers(found: Web) -> list[str]:
    """Give the numbers of the instruments reached, as they were reached."""
    return [found.instruments[one].number for one in found.distances]


@pytest.mark.parametrize(
    ("depth", "reached"),
    [
        pytest.param(1, ["80/2015/QH13", "34/2016/NĐ-CP"], id="one step"),
        pytest.param(
            2,
            [
                "80/2015/QH13",
                "34/2016/NĐ-CP",
                "05/2017/TT-BTP",
                "154/2020/NĐ-CP",
                "78/2025/NĐ-CP",
            ],
            id="two steps, oldest act first",
        ),
    ],
)
def test_depth_is_counted_in_steps_either_way(depth: int, reached: list[str]) -> None:
    """A step goes along a relation or against it."""
    assert numbers(web(LAW, depth)) == reached


def test_every_relation_between_the_drawn_is_drawn() -> None:
    """Even one between two instruments of the last level, which no step followed."""
    found = web(DECREE, 1)
    ends = {(r.actor, r.target) for r in found.relations}
    assert (NEW.instrument_id, AMENDING.instrument_id) in ends
    assert len(found.relations) == len(RELATIONS)


def test_what_leads_out_is_counted() -> None:
    """A reader must see where the picture stops and the registry does not."""
    assert web(LAW, 1).beyond == {DECREE.instrument_id: 3}
    assert web(LAW, 3).beyond == {}


def test_only_the_kinds_asked_for_are_followed() -> None:
    """Without DETAILS the law is not reached, nor counted as left out."""
    found = web(DECREE, kinds=frozenset({RelationKind.AMENDS}))
    assert numbers(found) == ["34/2016/NĐ-CP", "154/2020/NĐ-CP"]
    assert found.beyond == {}


def test_what_was_issued_later_does_not_exist_yet() -> None:
    """On 1 January 2020 neither the amendment nor the replacement is there."""
    found = web(DECREE, as_of=date(2020, 1, 1))
    assert set(numbers(found)) == {"34/2016/NĐ-CP", "80/2015/QH13", "05/2017/TT-BTP"}


def test_the_limit_keeps_the_nearest_and_is_told() -> None:
    """A hub of thousands is cut, and the cut is said."""
    found = web(DECREE, limit=3)
    assert len(found.distances) == 3
    assert found.crowded
    assert found.beyond[DECREE.instrument_id] == 2
    assert not web(DECREE, limit=5).crowded


def test_what_the_registry_only_names_is_still_a_place() -> None:
    """A relation may name an instrument that nobody has recorded."""
    found = web(DECREE, held=[DECREE])
    assert LAW.instrument_id in found.distances
    assert LAW.instrument_id not in found.instruments


def test_a_level_costs_two_questions_whatever_its_width() -> None:
    """Depth 3 asks at most four times each way, and about each instrument once."""
    view = CountingRegistry(HELD, RELATIONS)
    read_web(view, LAW.instrument_id, 3, as_of=TODAY, limit=100)
    assert view.asked["onto"] == view.asked["from"] == [1, 1, 3]
