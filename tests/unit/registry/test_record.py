"""Recording changes while others do: one after the other, on either database."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import chain

import pytest

from lawreg.errors import RegistryError
from lawreg.model import Issuer, Severity
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.journal import read_log
from lawreg.registry.record import open_for_writing, record_changes
from lawreg.registry.store import RegistryStore
from lawreg.registry.verify import verify_registry
from tests.registry_fakes import instrument

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
DECREE = instrument("5/2020/NĐ-CP", issued_on=date(2020, 1, 6))


def _record(store: RegistryStore, *changes: Change) -> int:
    return record_changes(store, changes, at=AT, author="a", reason="b").number


@pytest.fixture
def address(store: RegistryStore) -> str:
    """Give the address of a registry with one decree."""
    assert _record(store, Change(None, CP), Change(None, DECREE)) == 1
    return store.engine.url.render_as_string(hide_password=False)


def _together(address: str, work: Callable[[RegistryStore, int], int]) -> list[int]:
    def run(writer: int) -> list[int]:
        with closing(open_for_writing(address)) as store:
            return [work(store, writer * 10 + n) for n in range(4)]

    with ThreadPoolExecutor(4) as pool:
        return sorted(chain.from_iterable(pool.map(run, range(4))))


def test_writers_wait_for_one_another(address: str) -> None:
    """Every changeset has a number of its own, and none is missing."""

    def add(store: RegistryStore, serial: int) -> int:
        made = instrument(f"{serial + 100}/2020/NĐ-CP", issued_on=date(2020, 2, 3))
        return _record(store, Change(None, made))

    assert _together(address, add) == list(range(2, 18))
    assert [entry.number for entry in read_log(address)] == list(range(17, 0, -1))
    faults = verify_registry(address).faults
    assert [fault for fault in faults if fault.severity is Severity.ERROR] == []


def test_a_correction_of_what_was_corrected_meanwhile_is_refused(address: str) -> None:
    """No update is lost: whoever read the old record reads again and tries again."""
    refused: list[str] = []

    def count(store: RegistryStore, _: int) -> int:
        while True:
            held = store.by_id([DECREE.instrument_id])[DECREE.instrument_id]
            later = held._replace(note=str(int(held.note or 0) + 1))
            try:
                return _record(store, Change(held, later))
            except RegistryError as error:
                refused.append(error.line())

    assert len(set(_together(address, count))) == 16
    with closing(open_for_writing(address)) as store:
        assert store.by_id([DECREE.instrument_id])[DECREE.instrument_id].note == "16"
    assert all("không còn như lúc đọc" in line for line in refused)
