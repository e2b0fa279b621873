"""Backups and registries of one's own: whole, never over another, readable anywhere."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lawreg.bundled import find_bundled
from lawreg.errors import RegistryError
from lawreg.model import Severity
from lawreg.registry import copies as copies_module
from lawreg.registry import engine, open_registry
from lawreg.registry.copies import backup_registry, copy_as_own
from lawreg.registry.facts import Change
from lawreg.registry.journal import read_log
from lawreg.registry.record import open_for_writing, record_changes
from lawreg.registry.verify import verify_registry
from tests.registry_fakes import instrument
from tests.registry_samples import ONE_STOP_ID

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
DECREE = instrument("5/2020/NĐ-CP", issued_on=date(2020, 1, 6))


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Path:
    """Make a registry that may be written to."""
    path = tmp_path / "own.sqlite"
    copy_as_own(str(built), str(path))
    return path


def _mode(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def _is_whole(path: Path) -> bool:
    faults = verify_registry(str(path)).faults
    return not [fault for fault in faults if fault.severity is Severity.ERROR]


def test_ones_own_is_in_wal_mode_and_holds_the_same(built: Path, own: Path) -> None:
    """Readers do not wait for whoever writes; the bundled file stays in one piece."""
    assert (_mode(built), _mode(own)) == ("delete", "wal")
    assert [p.name for p in own.parent.iterdir()] == ["own.sqlite"]
    assert _is_whole(own)
    assert read_log(str(own)) == read_log(str(built))


def test_a_backup_is_the_registry_of_one_moment(own: Path, tmp_path: Path) -> None:
    """Taken while another has it open, with what still lies in the log beside it."""
    backup = tmp_path / "backup.sqlite"
    with closing(open_for_writing(str(own))) as store:
        done = record_changes(
            store, [Change(None, DECREE)], at=AT, author="a", reason="b"
        )
        assert Path(f"{own}-wal").stat().st_size > 0
        with store.writing() as session:
            backup_registry(str(own), str(backup))
            session.rollback()
    assert _mode(backup) == "delete"
    assert _is_whole(backup)
    with closing(open_registry(str(backup))) as view:
        assert view.revision().revision == done.revision
        assert set(view.by_id([DECREE.instrument_id])) == {DECREE.instrument_id}


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_nothing_is_overwritten(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    """Not even what appears while the copy is being made."""
    if not links:

        def refuse(source: str, target: str) -> None:
            raise PermissionError(1, "no links here", source, None, target)

        monkeypatch.setattr(os, "link", refuse)
    first, second = tmp_path / "first.sqlite", tmp_path / "second.sqlite"
    backup_registry(str(own), str(first))
    assert _is_whole(first)
    first.write_bytes(b"work")
    with pytest.raises(RegistryError, match="không ghi đè") as caught:
        backup_registry(str(own), str(first))
    assert caught.value.where == str(first)
    write = copies_module._write

    def slowly(source: str, draft: str, mode: str) -> None:
        write(source, draft, mode)
        second.write_bytes(b"work")

    monkeypatch.setattr(copies_module, "_write", slowly)
    with pytest.raises(RegistryError, match="không ghi đè"):
        backup_registry(str(own), str(second))
    assert (first.read_bytes(), second.read_bytes()) == (b"work", b"work")
    assert not list(tmp_path.glob(".*"))


def test_a_backup_of_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """With the tool that does it."""
    with pytest.raises(RegistryError, match="pg_dump"):
        backup_registry("postgresql://u:p@host/db", str(tmp_path / "b.sqlite"))
    with pytest.raises(RegistryError, match="không có tệp"):
        backup_registry(str(tmp_path / "no.sqlite"), str(tmp_path / "b.sqlite"))


def test_the_bundled_registry_takes_no_changes(built: Path) -> None:
    """By whatever name it is called; the way out is told."""
    bundled = find_bundled("data/decrees.sqlite")
    for address in (bundled, os.path.relpath(bundled), f"sqlite:///{bundled}"):
        with pytest.raises(RegistryError, match="lawreg registry init"):
            open_for_writing(address)
    with closing(open_for_writing(str(built))) as store:
        assert store.by_id([ONE_STOP_ID])


def test_a_writer_that_never_lets_go_is_told(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for ever, and nothing of the other's work is disturbed."""
    monkeypatch.setattr(engine, "_PATIENCE", 50)
    with (
        closing(open_for_writing(str(own))) as store,
        closing(open_for_writing(str(own))) as other,
        store.writing(),
        pytest.raises(RegistryError, match="đang được chương trình khác ghi"),
    ):
        record_changes(other, [Change(None, DECREE)], at=AT, author="a", reason="b")
    assert _is_whole(own)


def test_the_journal_never_goes_back(own: Path) -> None:
    """A machine whose clock is slow records at the time of the last changeset."""
    with closing(open_for_writing(str(own))) as store:
        early = datetime(2020, 1, 1, tzinfo=UTC)
        done = record_changes(
            store, [Change(None, DECREE)], at=early, author="a", reason="b"
        )
        assert done.number == 3
        last, before, _ = read_log(store)
        assert last.at == before.at
    assert _is_whole(own)


def _as_nobody(work: Callable[[], object]) -> str:
    """Do it in a child that may write nothing, root or not; give its answer or complaint."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(65534)
        try:
            told = str(work())
        except RegistryError as error:
            told = error.line()
        except BaseException as error:  # noqa: BLE001 - a child has nobody else to tell
            told = repr(error)
        os.write(writing, told.encode())
        os._exit(0)
    os.close(writing)
    with open(reading, encoding="utf-8") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return told


def _locked(path: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lawreg-"))
    kept = folder / "r.sqlite"
    shutil.copy(path, kept)
    kept.chmod(0o444)
    folder.chmod(0o555)
    return kept


def test_a_registry_of_ones_own_is_read_in_a_read_only_folder(own: Path) -> None:
    """WAL mode asks for files beside it; where none can be made there is no writer."""
    kept = _locked(own)
    try:
        asked = ["61/2018/NĐ-CP"]
        told = _as_nobody(lambda: len(open_registry(str(kept)).by_number(asked)))
        assert told == "1"
        assert [p.name for p in kept.parent.iterdir()] == ["r.sqlite"]
    finally:
        kept.parent.chmod(0o755)
        shutil.rmtree(kept.parent)


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_what_may_not_be_written_is_told(own: Path, built: Path, mode: str) -> None:
    """One line each, and the registry as it was."""
    kept = _locked(own if mode == "wal" else built)
    before = kept.read_bytes()
    try:
        copy = f"{kept}.copy"
        assert "chỉ cho đọc" in _as_nobody(
            lambda: record_changes(
                open_for_writing(str(kept)), [], at=AT, author="a", reason="b"
            )
        )
        said = _as_nobody(lambda: backup_registry(str(kept), copy))
        assert "không có quyền" in said
        assert kept.read_bytes() == before
        assert [p.name for p in kept.parent.iterdir()] == ["r.sqlite"]
    finally:
        kept.parent.chmod(0o755)
        shutil.rmtree(kept.parent)


FULL = """
import resource, sys
from datetime import UTC, datetime
from lawreg.errors import RegistryError
from lawreg.registry.build import build_registry
from lawreg.registry.copies import backup_registry, copy_as_own
from lawreg.registry.record import open_for_writing, record_changes
{changes}
own, folder, source = sys.argv[1:]
store = open_for_writing(own)
store.revision()
most = int(resource.getrlimit(resource.RLIMIT_FSIZE)[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, most))
at = datetime(2026, 11, 24, tzinfo=UTC)
for work in (
    lambda: record_changes(store, changes(), at=at, author="a", reason="b"),
    lambda: backup_registry(own, folder + "/backup.sqlite"),
    lambda: copy_as_own(own, folder + "/other.sqlite"),
    lambda: build_registry(source, folder + "/built.sqlite"),
):
    try:
        work()
        print("written")
    except RegistryError as error:
        print(error.line())
"""


def test_a_disk_that_takes_no_more_is_told(
    own: Path, source: Path, tmp_path: Path
) -> None:
    """One line each; nothing half-made is left, and the registry holds what it held."""
    before = read_log(str(own))
    folder = tmp_path / "full"
    folder.mkdir()
    script = FULL.replace("{changes}", CHANGES)
    ran = subprocess.run(
        [sys.executable, "-c", script, str(own), str(folder), str(source)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ran.stderr == ""
    lines = ran.stdout.splitlines()
    assert len(lines) == 4
    assert "written" not in lines
    targets = (own, folder / "backup.sqlite", folder / "other.sqlite", folder / "built")
    assert all(str(t) in line for t, line in zip(targets, lines, strict=True))
    assert list(folder.iterdir()) == []
    assert read_log(str(own)) == before
    assert _is_whole(own)


CHANGES = """
from datetime import date
from lawreg.registry.facts import Change
from lawreg.model import Instrument, InstrumentKind
def changes():
    for n in range(200):
        yield Change(None, Instrument(
            f"vn/cp/2020/{n}", f"{n}/2020/NĐ-CP", InstrumentKind.DECREE, "cp", "Tên " * 50,
            date(2020, 1, 1), None, year=2020,
        ))
"""


def test_a_registry_of_a_newer_lawreg_is_left_alone(own: Path, tmp_path: Path) -> None:
    """Neither read, copied nor written by one that does not know its tables."""
    with closing(sqlite3.connect(own)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = own.read_bytes()
    for refused in (
        lambda: open_registry(str(own)),
        lambda: open_for_writing(str(own)),
        lambda: backup_registry(str(own), str(tmp_path / "b.sqlite")),
        lambda: verify_registry(str(own)),
    ):
        with pytest.raises(RegistryError, match="nâng cấp lawreg"):
            refused()
    assert own.read_bytes() == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (
            (
                "kills.py",
                *[
                    "--kills",
                    "4",
                    "--copies",
                    "4",
                    "--imports",
                    "2",
                    "--decrees",
                    "700",
                ],
            ),
            "0 lost, 0 torn, 0 refused, 0 unlike",
        ),
        (("writers.py", "--writers", "3", "--seconds", "1"), "0 lost, 0 locked"),
    ],
    ids=["kills", "writers"],
)
def test_nothing_is_lost_or_torn(command: tuple[str, ...], said: str) -> None:
    """A short run of what the bench commands do for as long as one likes."""
    root = Path(__file__).resolve().parents[3]
    ran = subprocess.run(
        [sys.executable, str(root / "bench" / command[0]), *command[1:]],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert ran.stderr == ""
    assert said in ran.stdout
    assert ran.returncode == 0
