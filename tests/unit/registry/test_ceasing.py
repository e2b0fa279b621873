"""Which instruments a yearly list looks at, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lawreg.model import Instrument, Issuer, RelationKind
from lawreg.registry.ceasing import find_possibly_ceased
from lawreg.registry.facts import Change, Changeset, Fact, IssuerFact
from lawreg.registry.store import RegistryStore
from lawreg.registry.writer import write_changeset
from tests.registry_fakes import instrument, relation

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
OLD = instrument("1/2018/NĐ-CP", issued_on=date(2018, 1, 2))
NEW = instrument("2/2025/NĐ-CP", issued_on=date(2025, 6, 9))
LATER = instrument("3/2026/NĐ-CP", issued_on=date(2026, 2, 3))
TERM = instrument("4/2020/NĐ-CP", issued_on=date(2020, 1, 2), ceased_on=LAST)
CHILD = instrument("5/2019/TT-BNV", issuer_id="bnv", issued_on=date(2019, 1, 2))
UNTOUCHED = instrument("6/2019/NĐ-CP", issued_on=date(2019, 5, 2))
AMENDED = instrument("7/2019/NĐ-CP", issued_on=date(2019, 6, 2))
RETRO = instrument("8/2019/NĐ-CP", issued_on=date(2019, 7, 2))
HELD: tuple[Instrument, ...] = (
    OLD,
    NEW,
    LATER,
    TERM,
    CHILD,
    UNTOUCHED,
    AMENDED,
    RETRO,
)
ACTS = (
    relation(RelationKind.REPLACES, NEW, OLD, date(2025, 7, 1)),
    relation(RelationKind.DETAILS, CHILD, OLD),
    relation(RelationKind.AMENDS, NEW, AMENDED, target_provisions=("d3",)),
    relation(RelationKind.REPEALS, LATER, UNTOUCHED),
    relation(RelationKind.REPEALS, NEW, RETRO, date(2024, 12, 1)),
    relation(RelationKind.BASED_ON, NEW, UNTOUCHED),
)


@pytest.fixture
def held(store: RegistryStore) -> RegistryStore:
    """Give a registry of these instruments and acts."""
    bodies = [IssuerFact(Issuer(key, key, "central")) for key in ("cp", "bnv")]
    facts: list[Fact] = [*bodies, *HELD, *ACTS]
    changeset = Changeset(1, datetime(2026, 3, 1, tzinfo=UTC), "kiểm thử", "thử")
    with store.session() as session:
        write_changeset(session, changeset, [Change(None, fact) for fact in facts])
    return store


@pytest.mark.parametrize(
    ("issuers", "found"),
    [
        pytest.param(None, [OLD, TERM, CHILD, AMENDED, RETRO], id="all bodies"),
        pytest.param(["cp"], [OLD, TERM, AMENDED, RETRO], id="the Government"),
        pytest.param(["bnv"], [CHILD], id="a text whose parent ended"),
        pytest.param([], [], id="no body"),
    ],
)
def test_what_may_have_ended_within_the_days_is_found(
    held: RegistryStore, issuers: list[str] | None, found: list[Instrument]
) -> None:
    """By acts of the days or recorded in them, by an own term, by a parent's end."""
    ids = find_possibly_ceased(held, issuers, FIRST, LAST)
    assert ids == sorted(i.instrument_id for i in found)


def test_both_days_are_included(held: RegistryStore) -> None:
    """And the days beside them are not."""
    on = date(2025, 7, 1)
    for first, last, is_there in (
        (on, on, True),
        (date(2025, 6, 30), date(2025, 6, 30), False),
        (date(2025, 7, 2), date(2025, 7, 3), False),
    ):
        found = find_possibly_ceased(held, None, first, last)
        assert (OLD.instrument_id in found) is is_there
