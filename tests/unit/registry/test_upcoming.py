"""Which instruments have a day soon, asked of the database itself."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lawreg.model import Commencement, Issuer, RelationKind
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.record import record_changes
from lawreg.registry.store import RegistryStore
from lawreg.registry.upcoming import find_dated
from tests.registry_fakes import instrument, relation

OLD = instrument("10/2010/NĐ-CP", issued_on=date(2010, 2, 1))
TERM = instrument("11/2020/NĐ-CP", issued_on=date(2020, 2, 1))._replace(
    ceased_on=date(2027, 1, 1)
)
PART = instrument("12/2026/NĐ-CP", issued_on=date(2026, 2, 1))._replace(
    commencements=(Commencement(("d3",), date(2027, 3, 1)),)
)
NEW = instrument("13/2026/NĐ-CP", issued_on=date(2026, 10, 1))._replace(
    effective_from=date(2027, 5, 1)
)
ENDS = relation(RelationKind.REPLACES, NEW, OLD)
CITES = relation(RelationKind.CITES, NEW, TERM, date(2027, 7, 1))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(date(2027, 1, 1), date(2027, 1, 1), [TERM], id="its own term"),
        pytest.param(date(2027, 2, 1), date(2027, 3, 1), [PART], id="a part begins"),
        pytest.param(date(2027, 5, 1), date(2027, 6, 1), [OLD, NEW], id="replaced"),
        pytest.param(date(2027, 5, 2), date(2028, 1, 1), [], id="citing is no effect"),
    ],
)
def test_every_day_that_decides_is_found(
    store: RegistryStore, first: date, last: date, expected: list[object]
) -> None:
    """Both ends of the stretch are in it, on SQLite and on PostgreSQL."""
    facts = (IssuerFact(Issuer("cp", "Chính phủ", "central")), OLD, TERM, PART, NEW)
    changes = [Change(None, fact) for fact in (*facts, ENDS, CITES)]
    at = datetime(2026, 11, 24, tzinfo=UTC)
    record_changes(store, changes, at=at, author="Lan", reason="Nạp")
    held = store.by_id(find_dated(store, first, last))
    assert list(held.values()) == expected
