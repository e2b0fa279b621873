"""When lawreg itself fails, the person gets one line and a file to send."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from lawreg.cli import plan_schema
from lawreg.cli.console import Console
from lawreg.cli.main import main

Captured = pytest.CaptureFixture[str]
ROOT = Path(__file__).resolve().parents[2]


def _raise(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_args: argparse.Namespace, _console: Console) -> NoReturn:
        raise error

    monkeypatch.setattr(plan_schema, "run", run)


def test_a_crash_is_one_line_and_a_log(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Captured
) -> None:
    """Exit 2, no traceback on the screen, everything needed in the file named."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _raise(ZeroDivisionError("phép chia"), monkeypatch)
    assert main(["plan", "schema"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    (log,) = tmp_path.iterdir()
    assert str(log) in err
    text = log.read_text(encoding="utf-8")
    assert "lawreg plan schema" in text
    assert "ZeroDivisionError: phép chia" in text
    assert re.search(r"^lawreg \d", text)


def test_debug_shows_the_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Captured
) -> None:
    """``--debug`` adds the traceback on stderr; stdout stays data."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _raise(ZeroDivisionError(), monkeypatch)
    assert main(["plan", "schema", "--debug"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" in err


def test_a_temp_folder_that_cannot_be_written_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Failing to write the log is not a second crash."""
    monkeypatch.setattr("tempfile.tempdir", "/không/có")
    _raise(ZeroDivisionError(), monkeypatch)
    assert main(["plan", "schema"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_keyboard_stops_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Ctrl-C is exit 130, as shells expect, without a traceback."""
    _raise(KeyboardInterrupt(), monkeypatch)
    assert main(["plan", "schema"]) == 130
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err


def _lawreg(
    *argv: str, stdout: int | None = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lawreg", *argv],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


def test_vietnamese_is_utf8_in_any_locale() -> None:
    """``LANG=C`` changes neither the bytes of the help nor the exit code."""
    plain = _lawreg("--help", LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONIOENCODING="")
    assert plain.returncode == 0
    assert "Cách dùng" in plain.stdout.decode()
    latin = _lawreg("chek", PYTHONIOENCODING="latin-1")
    assert "không có lệnh" in latin.stderr.decode()


def test_a_reader_that_goes_away_is_no_error() -> None:
    """``lawreg … | head`` ends without a word on stderr."""
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        done = _lawreg("--help", stdout=theirs)
    finally:
        os.close(theirs)
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_no_clean_report() -> None:
    """A report that could not be written is exit 2, in one line."""
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = _lawreg("--help", stdout=full)
    finally:
        os.close(full)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_a_closed_stdout_is_no_clean_report() -> None:
    """``>&-`` is exit 2 as well: nobody saw the answer."""
    done = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' -m lawreg --help >&-"],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
