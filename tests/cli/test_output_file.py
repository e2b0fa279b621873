"""A report file is whole or is not there."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from lawreg.cli.output_file import write_file
from lawreg.errors import ConfigError


def test_a_file_is_written_as_utf8(tmp_path: Path) -> None:
    """Vietnamese survives, with the line breaks of the text."""
    target = tmp_path / "báo cáo.txt"
    write_file(str(target), "lỗi\nhết\n")
    assert target.read_bytes() == "lỗi\nhết\n".encode()
    assert os.listdir(tmp_path) == ["báo cáo.txt"]


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up half-way does not cost the last good report."""
    target = tmp_path / "report.json"
    target.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ConfigError) as refused:
        write_file(str(target), "new")
    assert "ổ đĩa đã đầy" in refused.value.line()
    assert "No space left" in refused.value.line("en")
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["report.json"]


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    """Writing through a link changes what it points to, with the rights it had."""
    target = tmp_path / "real.txt"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_file(str(link), "new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_device_is_written_through() -> None:
    """/dev/null is a place to write to, not a file to replace."""
    write_file(os.devnull, "x")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The line says which file could not be written."""
    target = str(tmp_path / "không có" / "report.txt")
    with pytest.raises(ConfigError) as refused:
        write_file(target, "x")
    assert refused.value.line().startswith(target)


def test_a_folder_that_was_removed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else may remove the folder one works in; that is no failure of lawreg."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(ConfigError, match="không ghi được"):
        write_file("report.txt", "new")
