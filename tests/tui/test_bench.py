"""What measures, draws and walks through the terminal UI still runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from lawreg_tui.screens import ROOMS

from bench import screenshots, tui
from tests.cli.small_world import ROOT

DRAWN = ROOT / "docs" / "screens"


def test_a_key_is_measured_until_its_answer_is_painted(
    registry: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every key after the first, and the start; the figures stand beside what is asked."""
    monkeypatch.setattr(tui, "TYPED", ("61/", "zz"))
    monkeypatch.setattr(tui, "DATABASE", str(registry))
    monkeypatch.setattr(tui, "MOST_SECONDS", 60.0)
    monkeypatch.setattr(tui, "MOST_RATIO", 60.0)
    options = ["--keep", str(registry), "--runs", "1", "--slowest"]
    assert tui.main(options) == 0
    told = capsys.readouterr().out
    assert re.search(r"95th percentile \d+ ms of 6 \(at most 60000\)", told)
    assert re.search(r"ms, [\d.]+ x a start of Textual alone \(at most 60.0\)", told)
    monkeypatch.setattr(tui, "MOST_SECONDS", 0.0)
    assert tui.main(options) == 1


def test_a_count_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is made."""
    assert tui.main(["--instruments", "0"]) == 2
    assert "at least 1" in capsys.readouterr().err


def test_the_95th_percentile_is_what_95_of_100_do_not_exceed() -> None:
    """Of a hundred, the ninety-fifth."""
    assert tui.percentile([float(n) for n in range(100, 0, -1)], 0.95) == 95.0
    assert tui.percentile([3.0], 0.95) == 3.0


def test_every_screen_has_its_picture_in_the_documentation() -> None:
    """As drawn by the app: small, whole, and naming a font that has Vietnamese letters."""
    wanted = {scene.name for scene in screenshots.scenes()}
    assert {room.name for room in ROOMS} <= wanted
    assert {file.stem for file in DRAWN.glob("*.svg")} == wanted
    for file in DRAWN.glob("*.svg"):
        picture = file.read_text(encoding="utf-8")
        assert file.stat().st_size < screenshots.LARGEST
        assert "clip-path" not in picture
        assert "@font-face" not in picture
        assert "Noto Sans Mono" in picture
        ET.fromstring(picture)  # noqa: S314 - our own file


def test_a_picture_is_drawn_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, registry: Path
) -> None:
    """On any registry; the words of the screen are in it."""
    monkeypatch.setattr(screenshots, "REGISTRY", str(registry))
    scene = screenshots.Scene("found", "instruments", screenshots.FIND)
    monkeypatch.setattr(screenshots, "scenes", lambda: [scene])
    assert screenshots.main(["--to", str(tmp_path)]) == 0
    picture = (tmp_path / "found.svg").read_text(encoding="utf-8")
    assert "61/2018/NĐ-CP" in picture.replace("&#160;", " ")


WALK = ROOT / "bench" / "walk_tui.sh"


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_the_walk_in_tmux_reaches_its_end() -> None:
    """On the smallest screen, where panes are tabs, however wide the one outside is."""
    done = subprocess.run(
        [str(WALK), "60x24"],
        env={**os.environ, "PYTHON": sys.executable, "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.rstrip().endswith("===== q: left")


def test_without_tmux_the_walk_says_so(tmp_path: Path) -> None:
    """One line, code 2."""
    bash = shutil.which("bash")
    assert bash is not None
    done = subprocess.run(
        [bash, str(WALK)],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "tmux is not installed" in done.stderr
    assert len(done.stderr.splitlines()) == 1
