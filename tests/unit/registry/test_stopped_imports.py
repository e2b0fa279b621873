"""An import that is stopped goes on where it was, and ends as one that was not."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, SQLModel

from lawreg.model import Severity
from lawreg.registry import inserting, open_registry
from lawreg.registry.build import build_registry
from lawreg.registry.importing import plan_import, record_import
from lawreg.registry.journal import read_log
from lawreg.registry.settle import SAME
from lawreg.registry.tables import JournalRow
from lawreg.registry.verify import verify_registry
from tests.registry_samples import write_source
from tests.unit.registry.open_samples import act, codified, write

BATCH = 4
DECREES = 9
CLOCK = datetime(2027, 1, 1, tzinfo=UTC)
"""Later than anything the samples record."""


class Stopped(Exception):  # noqa: N818 - no error, somebody's wish
    """What stops an import."""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Build a registry to import into, in small batches and at one moment."""
    monkeypatch.setattr("lawreg.registry.importing.BATCH", BATCH)
    monkeypatch.setattr("lawreg.registry.importing._now", lambda: CLOCK)
    source = write_source(tmp_path / "source")
    build_registry(str(source), str(tmp_path / "own.sqlite"))
    return tmp_path / "own.sqlite"


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Write decrees of which each repeals two before it, in open data."""
    records = [
        codified(
            f"{30 + n}/2014/NĐ-CP",
            issued=f"2014-03-{n + 1:02}",
            relations=[
                act("repeals", f"{30 + earlier}/2014/NĐ-CP")
                for earlier in range(max(0, n - 2), n)
            ],
        )
        for n in range(DECREES)
    ]
    return write(tmp_path / "x.jsonl", *records)


def bring(file: str, registry: Path, *, stop_after: int = 0) -> int:
    """Import a file as the command does, and stop after so many batches, if any."""
    told = []

    def done(facts: int) -> None:
        told.append(facts)
        if len(told) == stop_after:
            raise Stopped

    with closing(open_registry(str(registry))) as view:
        plan = plan_import([file], view)
    return record_import(plan, str(registry), author="a", reason="r", done=done)


def journal(registry: Path) -> Sequence[tuple[object, ...]]:
    """Read every line of the journal, with its place and changeset."""
    with closing(open_registry(str(registry))) as view:
        return view.query(
            "SELECT entry_id, changeset, subject_kind, subject, before, after"
            " FROM journal ORDER BY entry_id"
        )


@pytest.fixture
def unstopped(own: Path, file: str) -> Path:
    """Import into a copy, without a stop."""
    copy = own.with_name("unstopped.sqlite")
    shutil.copyfile(own, copy)
    assert bring(file, copy) == BATCHES
    return copy


FACTS = DECREES + 2 * DECREES - 3
BATCHES = -(-FACTS // BATCH)


@pytest.mark.parametrize("stop", range(1, BATCHES))
def test_it_ends_in_the_same_revision(
    own: Path, file: str, unstopped: Path, stop: int
) -> None:
    """Stopped between any two batches, among instruments or among acts."""
    before = len(read_log(str(own)))
    with pytest.raises(Stopped):
        bring(file, own, stop_after=stop)
    assert len(read_log(str(own))) == before + stop
    with closing(open_registry(str(own))) as view:
        assert plan_import([file], view).left_out[SAME] == stop * BATCH
    assert bring(file, own) == BATCHES - stop
    assert journal(own) == journal(unstopped)
    assert read_log(str(own)) == read_log(str(unstopped))
    faults = verify_registry(str(own)).faults
    assert [fault for fault in faults if fault.severity is Severity.ERROR] == []


@pytest.mark.parametrize("batch", range(1, BATCHES + 1))
def test_nothing_of_the_batch_at_work_is_left(
    own: Path,
    file: str,
    unstopped: Path,
    batch: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Stopped when all rows of a batch but its journal are in."""
    before = read_log(str(own))
    begun = 0

    def insert(
        session: Session, table: type[SQLModel], rows: Sequence[dict[str, object]]
    ) -> None:
        nonlocal begun
        begun += table is JournalRow
        if begun == batch:
            raise Stopped
        inserting.insert_rows(session, table, rows)

    with monkeypatch.context() as patch:
        patch.setattr("lawreg.registry.writer.insert_rows", insert)
        with pytest.raises(Stopped):
            bring(file, own)
    assert len(read_log(str(own))) == len(before) + batch - 1
    assert bring(file, own) == BATCHES - batch + 1
    assert read_log(str(own)) == read_log(str(unstopped))


def test_an_import_after_the_clock_went_back(
    own: Path, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is recorded at the time of the last changeset, not refused."""
    with pytest.raises(Stopped):
        bring(file, own, stop_after=1)
    earlier = CLOCK.replace(year=2020)
    monkeypatch.setattr("lawreg.registry.importing._now", lambda: earlier)
    assert bring(file, own) == BATCHES - 1
    assert {entry.at for entry in read_log(str(own))[:BATCHES]} == {CLOCK}
