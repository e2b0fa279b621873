"""Two who read the registry and then record in it: neither is refused for the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Barrier

import pytest

from lawreg.errors import RegistryError
from lawreg.model import Issuer
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.journal import read_log
from lawreg.registry.record import (
    Recorded,
    open_for_writing,
    read_and_record,
    record_changes,
)
from lawreg.registry.store import RegistryStore, create_store
from tests.registry_fakes import instrument

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
NAMED = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
"""What both new texts name, and neither found in the registry."""
TEXTS = [instrument(n) for n in ("28/2026/NĐ-CP", "56/2026/NĐ-CP")]


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Make a registry that holds a body and nothing else."""
    path = str(tmp_path / "so.sqlite")
    with closing(create_store(f"sqlite:///{path}")) as store:
        _record(store, Change(None, IssuerFact(Issuer("cp", "Chính phủ", "central"))))
    return path


def _record(store: RegistryStore, *changes: Change) -> Recorded:
    return record_changes(store, changes, at=AT, author="Lan", reason="Việc thử")


def test_what_both_would_add_is_added_once(address: str) -> None:
    """Whoever comes second reads again what the first left, and adds the rest."""
    met = Barrier(2, timeout=60)

    def add(number: int) -> Recorded:
        rounds = iter((True,))
        with closing(open_for_writing(address)) as store:

            def attempt() -> Recorded:
                new = [TEXTS[number], NAMED]
                held = store.by_id([i.instrument_id for i in new])
                missing = [i for i in new if i.instrument_id not in held]
                if next(rounds, False):
                    met.wait()  # both have read, and neither has recorded
                return _record(store, *(Change(None, i) for i in missing))

            return read_and_record(store, attempt)

    with ThreadPoolExecutor(2) as pool:
        recorded = list(pool.map(add, range(2)))
    assert sorted(r.number for r in recorded) == [2, 3]
    assert [entry.added for entry in read_log(address)] == [1, 2, 1]


def test_a_refusal_of_its_own_is_told_at_once(address: str) -> None:
    """Nobody wrote: to try again would come to the same."""
    tries = []
    with closing(open_for_writing(address)) as store:

        def attempt() -> Recorded:
            tries.append(1)
            return _record(store, Change(NAMED, None))

        with pytest.raises(RegistryError, match="không còn như lúc đọc"):
            read_and_record(store, attempt)
    assert len(tries) == 1


def test_where_others_go_on_recording_it_says_so(address: str) -> None:
    """In the end the person is told to run the command again, not what it tripped over."""
    with closing(open_for_writing(address)) as store:

        def attempt() -> Recorded:
            held = bool(store.by_id([NAMED.instrument_id]))
            change = Change(NAMED, None) if held else Change(None, NAMED)
            _record(store, change)  # another person, a moment before
            return _record(store, change)

        with pytest.raises(RegistryError, match="người khác liên tục ghi") as raised:
            read_and_record(store, attempt)
    assert "Chạy lại" in raised.value.hint.vi
