"""``registry import`` and ``registry export``: what is told, written and refused."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lawreg.bundled import find_bundled
from lawreg.registry.locate import BUNDLED
from tests.cli.small_world import ROOT, Lawreg
from tests.unit.registry.open_samples import codified, crawled, write


@pytest.fixture
def own(world: Path, tmp_path: Path) -> str:
    """Copy the small registry to where it may be written to."""
    return str(shutil.copy(world / "small.sqlite", str(tmp_path / "own.sqlite")))


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Write a file of open data: one new text, one the registry dates otherwise."""
    return write(
        tmp_path / "mo.jsonl",
        codified("30/2014/NĐ-CP"),
        codified(
            "20/2018/NĐ-CP", issued="2018-04-24", effective=None, title="Về việc mới"
        ),
        crawled("31/2014/NĐ-CP", sources=["citation-derived"]),
    )


def test_a_dry_run_tells_and_writes_nothing(
    lawreg: Lawreg, own: str, file: str
) -> None:
    """How much, what is left out and why, and where sources disagree."""
    before = Path(own).read_bytes()
    ran = lawreg("registry", "import", file, "--dry-run", "--registry", own)
    assert (ran.code, ran.err) == (0, "")
    assert "sẽ nạp: 1 văn bản, 0 quan hệ; 0 trong đó chỉ là quan sát" in ran.out
    assert "không nạp 1: chỉ thấy được nhắc đến trong văn bản khác" in ran.out
    assert "1 câu hỏi cho người xem" in ran.out
    assert (
        "nguồn mâu thuẫn: 20/2018/NĐ-CP, issued_on: 2018-04-23 (sổ đăng ký) ≠ 2018-04-24"
        in ran.out
    )
    assert Path(own).read_bytes() == before


def test_an_import_is_told_and_shown_as_to_be_verified(
    lawreg: Lawreg, own: str, file: str, tmp_path: Path
) -> None:
    """The journal names who; the status of what was imported is not decided."""
    report = str(tmp_path / "can-xem.jsonl")
    ran = lawreg(
        *("registry", "import", file, "--registry", own),
        *("--author", "Nguyễn Văn A", "--report", report),
    )
    assert ran.code == 0
    assert "đã nạp 1 bản ghi trong 1 đợt" in ran.err
    (question,) = map(json.loads, Path(report).read_text(encoding="utf-8").splitlines())
    assert question["number"] == "20/2018/NĐ-CP"
    assert question["matter"] == "nguồn mâu thuẫn"
    assert "Nguyễn Văn A" in lawreg("registry", "log", "--registry", own).out
    shown = lawreg("show", "30/2014/NĐ-CP", "--as-of", "2024-04-30", "--registry", own)
    assert "cần xác minh" in shown.out
    again = lawreg("registry", "import", file, "--registry", own)
    assert "sẽ nạp: 0 văn bản" in again.out


@pytest.mark.skipif(
    not hasattr(os, "openpty"), reason="there is no terminal to show it"
)
def test_a_person_watching_sees_how_far_and_how_fast(own: str, file: str) -> None:
    """A bar with the rate and the time left, on stderr only."""
    watching, screen = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "lawreg", "registry", "import", file, "--registry", own],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=screen,
        check=True,
    )
    os.close(screen)
    shown = os.read(watching, 65536).decode()
    os.close(watching)
    assert "1/1" in shown
    assert "/s" in shown
    assert "1/1" not in done.stdout.decode()


def test_the_open_data_of_a_source_is_written(
    lawreg: Lawreg, own: str, file: str, tmp_path: Path
) -> None:
    """All that the files say, whatever the registry holds; the same each time."""
    lines = tmp_path / "open-data.jsonl"
    for _ in range(2):
        ran = lawreg(
            *("registry", "import", file, "--registry", own),
            *("--to", str(lines), "--changeset", "7"),
        )
        assert ran.code == 0
        read = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
        assert [line["number"] for line in read] == ["30/2014/NĐ-CP", "20/2018/NĐ-CP"]
        assert {line["changeset"] for line in read} == {7}


@pytest.mark.parametrize(
    "named",
    [
        pytest.param([], id="where no other is named"),
        pytest.param(["--registry", find_bundled(BUNDLED)], id="by its own path"),
    ],
)
def test_the_registry_that_comes_with_lawreg_is_refused(
    named: list[str], lawreg: Lawreg, file: str, tmp_path: Path
) -> None:
    """With how to have one's own."""
    ran = lawreg(
        *("registry", "import", file, *named),
        LAWREG_REGISTRY="",
        XDG_DATA_HOME=str(tmp_path),
    )
    assert ran.code == 2
    assert "lawreg registry init" in ran.err


@pytest.mark.parametrize("form", ["jsonl", "csv", "jsonld"])
def test_an_export_goes_to_stdout_or_to_a_file(
    form: str, lawreg: Lawreg, tmp_path: Path
) -> None:
    """The same bytes."""
    target = tmp_path / "out"
    small = ("--registry", "small.sqlite", "--format", form)
    printed = lawreg("registry", "export", *small)
    saved = lawreg("registry", "export", *small, "-o", str(target))
    assert (printed.code, saved.code, saved.out) == (0, 0, "")
    assert target.read_bytes() == printed.out.encode()
    assert "20/2018/NĐ-CP" in printed.out


def test_a_workbook_needs_a_file(lawreg: Lawreg) -> None:
    """It is not for a screen."""
    ran = lawreg("registry", "export", "--format", "xlsx", "--registry", "small.sqlite")
    assert ran.code == 2
    assert "-o" in ran.err
