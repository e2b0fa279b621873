"""The registry is what its source builds, to the byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from lawreg.errors import RegistryError
from lawreg.registry import open_registry
from lawreg.registry.build import BuildReport, build_registry
from tests.registry_samples import ONE_STOP, ONE_STOP_ID


def test_the_report_counts_what_was_built(source: Path, tmp_path: Path) -> None:
    """Whoever builds is told how much, and which revision it is."""
    report = build_registry(str(source), str(tmp_path / "r.sqlite"))
    with closing(open_registry(str(tmp_path / "r.sqlite"))) as view:
        revision = view.revision()
    assert report == BuildReport(5, 4, 4, revision.revision)
    assert revision.on == date(2026, 11, 23)


def test_the_same_source_builds_the_same_bytes(source: Path, tmp_path: Path) -> None:
    """So anybody can prove that a committed registry is what its source says."""
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    build_registry(str(source), str(one))
    build_registry(str(source), str(other))
    assert one.read_bytes() == other.read_bytes()


def test_another_fact_is_another_revision(source: Path, tmp_path: Path) -> None:
    """A revision names a state: reports that name the same one saw the same facts."""
    before = build_registry(str(source), str(tmp_path / "r.sqlite"))
    file = source / "instruments/cp/2018/61-2018-nd-cp.toml"
    file.write_text(ONE_STOP.replace("2018-06-21", "2018-06-22"), encoding="utf-8")
    after = build_registry(str(source), str(tmp_path / "r.sqlite"))
    assert after.revision != before.revision


def test_a_wrong_source_leaves_the_old_registry(source: Path, tmp_path: Path) -> None:
    """A registry in use is replaced by a whole one or not at all."""
    output = tmp_path / "r.sqlite"
    build_registry(str(source), str(output))
    old = output.read_bytes()
    (source / "issuers.toml").write_text("[[issuers", encoding="utf-8")
    with pytest.raises(RegistryError):
        build_registry(str(source), str(output))
    assert output.read_bytes() == old
    assert {p.name for p in tmp_path.iterdir()} == {"source", "r.sqlite"}


def test_a_place_that_cannot_be_written_is_named(source: Path, tmp_path: Path) -> None:
    """The folder of the registry must be there."""
    output = tmp_path / "no" / "r.sqlite"
    with pytest.raises(RegistryError, match="không ghi được") as caught:
        build_registry(str(source), str(output))
    assert caught.value.where == str(output)


def test_the_file_needs_no_writable_folder(built: Path) -> None:
    """A registry in WAL mode could not be read from a read-only folder."""
    with closing(sqlite3.connect(built)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_text_may_act_on_one_recorded_later(source: Path, tmp_path: Path) -> None:
    """A target that was corrected belongs to a later changeset than its actor."""
    file = source / "instruments/cp/2018/61-2018-nd-cp.toml"
    file.write_text(f"changeset = 2\n{ONE_STOP}", encoding="utf-8")
    build_registry(str(source), str(tmp_path / "r.sqlite"))
    with closing(open_registry(str(tmp_path / "r.sqlite"))) as view:
        assert len(view.relations_onto([ONE_STOP_ID])[ONE_STOP_ID]) == 3
