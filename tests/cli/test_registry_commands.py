"""``lawreg registry verify``: what is printed, and the exit code."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.small_world import Lawreg

SMALL = ("--registry", "small.sqlite")


def _tamper(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER instruments_no_update")
        connection.execute("UPDATE instruments SET title = 'Khác' WHERE row_id = 1")
        connection.commit()


def test_verify_says_that_nothing_is_wrong(lawreg: Lawreg) -> None:
    """One line that tells how much was looked through."""
    ran = lawreg("registry", "verify", *SMALL)
    assert (ran.code, ran.err) == (0, "")
    assert "1 đợt cập nhật" in ran.out
    assert "không có gì sai" in ran.out


def test_verify_finds_an_edit(lawreg: Lawreg, world: Path, tmp_path: Path) -> None:
    """Exit 1, the code, what it is about, in both languages and for programs."""
    edited = tmp_path / "edited.sqlite"
    shutil.copy(world / "small.sqlite", edited)
    _tamper(edited)
    command = ("registry", "verify", "--registry", str(edited))
    ran = lawreg(*command)
    assert ran.code == 1
    assert "lỗi record-altered vn/cp/" in ran.out
    assert "lỗi guard-altered instruments_no_update" in ran.out
    assert "changed or added behind it" in lawreg(*command, "--lang", "en").out
    told = json.loads(lawreg(*command, "--output-format", "json").out)
    assert "record-altered" in {fault["code"] for fault in told["faults"]}
    assert told["summary"]["error"] == len(told["faults"])
    assert len(told["registry"]["revision"]) == 64


def test_verify_knows_the_revision_of_a_report(lawreg: Lawreg) -> None:
    """As the report prints it; another was never that of this registry."""
    shown = lawreg("show", "20/2018/NĐ-CP", *SMALL, "--output-format", "json")
    revision = json.loads(shown.out)["registry"]["revision"]
    assert lawreg("registry", "verify", *SMALL, "--expect", revision[:12]).code == 0
    other = lawreg("registry", "verify", *SMALL, "--expect", "0123456789ab")
    assert other.code == 1
    assert "revision-unknown 0123456789ab" in other.out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("--registry", "no.sqlite"), "không có tệp"),
        ((*SMALL, "--expect", "abc"), "8 chữ đầu"),
        ((*SMALL, "--expect", "không phải"), "không phải một bản"),
        ((*SMALL, "--fail-on", "never"), "--fail-on"),
    ],
    ids=["no registry", "too short", "no revision", "no such severity"],
)
def test_what_cannot_be_verified_is_two(
    lawreg: Lawreg, argv: tuple[str, ...], said: str
) -> None:
    """One line, and never 0 or 1: nothing was looked through."""
    ran = lawreg("registry", "verify", *argv)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
