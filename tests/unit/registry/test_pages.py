"""A registry as one long list, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lawreg.model import Instrument, InstrumentKind, Issuer
from lawreg.registry.facts import Change, Changeset, IssuerFact
from lawreg.registry.narrowing import Narrowed
from lawreg.registry.pages import (
    Contents,
    count_issuers,
    read_contents,
    read_page,
)
from lawreg.registry.store import RegistryStore
from lawreg.registry.writer import write_changeset

DECREE, DECISION = InstrumentKind.DECREE, InstrumentKind.DECISION


def instrument(
    number: str,
    kind: InstrumentKind = DECREE,
    issuer: str = "cp",
    year: int | None = 2018,
    month: int | None = None,
) -> Instrument:
    """Make an instrument of which only its place in a list matters."""
    return Instrument(
        instrument_id=f"vn/{issuer}/{year or 'khong-ro'}/{number}",
        number=f"{number}/{year}/X",
        kind=kind,
        issuer_id=issuer,
        title="Về một việc",
        issued_on=date(year, month, 1) if year and month else None,
        effective_from=None,
        year=year,
    )


HELD = [
    instrument("1", month=3),
    instrument("2", month=9),
    instrument("3"),
    instrument("4", kind=DECISION, issuer="ttg", month=12),
    instrument("5", year=2020, month=1),
    instrument("6", year=None),
    instrument("7", kind=DECISION, issuer="ttg", year=2020, month=5),
]
IN_ORDER = ["5", "7", "2", "1", "3", "4", "6"]


@pytest.fixture
def held(store: RegistryStore) -> RegistryStore:
    """Give a registry with a handful of instruments, one of them corrected since."""
    bodies = [IssuerFact(Issuer(key, key, "central")) for key in ("cp", "ttg")]
    learnt = HELD[0]._replace(title="Về một việc khác")
    record(
        store, 1, [Change(None, b) for b in bodies] + [Change(None, i) for i in HELD]
    )
    record(store, 2, [Change(HELD[0], learnt)])
    return store


def record(store: RegistryStore, number: int, changes: list[Change]) -> None:
    """Write one changeset."""
    at = datetime(2026, 11, 20 + number, tzinfo=UTC)
    with store.session() as session:
        write_changeset(session, Changeset(number, at, "kiểm thử", "thử"), changes)


def listed(store: RegistryStore, contents: Contents, size: int) -> list[str]:
    """Read a whole list, a page at a time."""
    return [
        one.instrument_id.rpartition("/")[2]
        for first in range(0, contents.total, size)
        for one in read_page(store, contents, first, size)
    ]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_pages_of_any_size_make_the_same_list(held: RegistryStore, size: int) -> None:
    """The newest year first; in a year the higher kind, then the last issued."""
    assert listed(held, read_contents(held), size) == IN_ORDER


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        pytest.param(Narrowed(kind=DECREE), ["5", "2", "1", "3", "6"], id="a kind"),
        pytest.param(Narrowed(issuer="ttg"), ["7", "4"], id="an issuer"),
        pytest.param(Narrowed(year=2018), ["2", "1", "3", "4"], id="a year"),
        pytest.param(Narrowed(DECISION, "ttg", 2020), ["7"], id="all three"),
        pytest.param(Narrowed(DECISION, "cp"), [], id="what there is none of"),
    ],
)
def test_a_list_is_narrowed(
    held: RegistryStore, narrowed: Narrowed, found: list[str]
) -> None:
    """What is counted is what is listed."""
    contents = read_contents(held, narrowed)
    assert listed(held, contents, 2) == found
    assert contents.total == len(found)


def test_what_there_is_to_narrow_by_is_counted(held: RegistryStore) -> None:
    """A corrected instrument counts once; a year not known is no year to choose."""
    contents = read_contents(held)
    assert contents.kinds() == {DECREE: 5, DECISION: 2}
    assert list(contents.years().items()) == [(2020, 2), (2018, 4)]
    assert list(count_issuers(held).items()) == [("cp", 5), ("ttg", 2)]


def test_a_page_beyond_the_end_is_empty(held: RegistryStore) -> None:
    """There is nothing after the last instrument."""
    assert not read_page(held, read_contents(held), 7, 10)
