"""``--known-at``: what the registry said when we signed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.small_world import Lawreg
from tests.registry_samples import write_source


@pytest.fixture
def grown(lawreg: Lawreg, tmp_path: Path) -> str:
    """Build a registry that learns on 23 November that 61/2018 was replaced in 2025."""
    path = str(tmp_path / "grown.sqlite")
    source = str(write_source(tmp_path / "grown"))
    assert lawreg("registry", "build", "--source", source, "-o", path).code == 0
    return path


def test_show_answers_as_of_what_was_known(lawreg: Lawreg, grown: str) -> None:
    """The same day of the law, asked of the registry of two days."""
    argv = ["show", "61/2018/NĐ-CP", "--registry", grown, "--as-of", "2026-11-22"]
    now = lawreg(*argv, "--output-format", "json")
    then = lawreg(*argv, "--output-format", "json", "--known-at", "22/11/2026")
    told, told_then = json.loads(now.out), json.loads(then.out)
    assert (told["status"], told_then["status"]) == ("CEASED", "AMENDED")
    assert "known_at" not in told["registry"]
    assert told_then["registry"]["known_at"] == "2026-11-22"
    assert told_then["registry"]["date"] == "2026-11-20"
    assert told["registry"]["revision"] != told_then["registry"]["revision"]
    said = lawreg(*argv, "--known-at", "22/11/2026").out
    assert told_then["registry"]["revision"][:12] in said
    assert "như đã ghi đến hết 22/11/2026" in said


def test_check_answers_as_of_what_was_known(
    lawreg: Lawreg, grown: str, tmp_path: Path
) -> None:
    """What nobody had recorded is no finding, and the default day is the same."""
    plan = tmp_path / "kh.txt"
    plan.write_text("Theo Nghị định số 61/2018/NĐ-CP.\n", encoding="utf-8")
    argv = ["check", str(plan), "--registry", grown, "--output-format", "json"]
    known = ["--known-at", "2026-11-22"]
    told = json.loads(lawreg(*argv, "--as-of", "2026-11-22").out)
    told_then = json.loads(lawreg(*argv, *known).out)
    ended = "118/2025/NĐ-CP"
    assert any(ended in finding["related"] for finding in told["findings"])
    assert not any(ended in finding["related"] for finding in told_then["findings"])
    assert told_then["as_of"] == "2026-11-22"
    assert told_then["registry"]["date"] == "2026-11-20"


@pytest.mark.parametrize("argv", [["show", "61/2018/NĐ-CP"], ["check", "clean.txt"]])
def test_a_day_before_the_registry_is_no_clean_answer(
    lawreg: Lawreg, grown: str, argv: list[str]
) -> None:
    """One line that names the first day, and exit code 2."""
    ran = lawreg(*argv, "--registry", grown, "--known-at", "2021-12-28")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "20/11/2026" in ran.err
