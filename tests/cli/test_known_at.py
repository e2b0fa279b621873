"""``--known-at``: what the registry said when we signed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawreg.cli.commands import COMMANDS
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


def test_search_finds_what_was_held(lawreg: Lawreg, grown: str) -> None:
    """The decree recorded on the 23rd is not found on the 22nd; statuses are of that day."""
    argv = ["search", "cơ chế một cửa", "--kind", "nghi-dinh", "--registry", grown]
    as_json = ["--output-format", "json"]
    known = ["--known-at", "22/11/2026"]
    now = json.loads(lawreg(*argv, *as_json).out)
    ran = lawreg(*argv, *known, *as_json)
    then = json.loads(ran.out)
    assert [i["number"] for i in now["instruments"]] == [
        "118/2025/NĐ-CP",
        "61/2018/NĐ-CP",
    ]
    (held,) = then["instruments"]
    assert (held["number"], held["status"]) == ("61/2018/NĐ-CP", "AMENDED")
    assert then["registry"]["known_at"] == "2026-11-22"
    assert then["registry"]["revision"] != now["registry"]["revision"]
    assert "như đã ghi đến hết 22/11/2026" in ran.err
    later = lawreg("search", "118/2025/NĐ-CP", "--registry", grown, *known)
    assert (later.code, later.out) == (1, "")
    assert "không tìm thấy" in later.err


def test_the_yearly_list_is_that_of_the_day(lawreg: Lawreg, grown: str) -> None:
    """On the 22nd nobody had recorded what ended the decree in 2025."""
    argv = ["list-ceased", "--from", "2025-01-01", "--registry", grown]
    assert "61/2018/NĐ-CP" in lawreg(*argv).out
    then = lawreg(*argv, "--known-at", "22/11/2026").out
    assert "61/2018/NĐ-CP" not in then
    assert "như đã ghi đến hết 22/11/2026" in then


ASKED = {
    "check": ["clean.txt"],
    "show": ["61/2018/NĐ-CP"],
    "timeline": ["61/2018/NĐ-CP"],
    "graph": ["61/2018/NĐ-CP"],
    "impact": ["61/2018/NĐ-CP"],
    "list-ceased": [],
    "search": ["một cửa"],
    "registry central": [],
    "portfolio list": [],
    "portfolio check": [],
    "watch": [],
}
"""Every command that asks the second clock, with what it needs."""


def test_every_command_with_a_second_clock_is_asked() -> None:
    """Whoever adds the option adds the command to the tests below."""
    parsers = {name: c.parser("vi") for name, c in COMMANDS.items()}
    options = {name: p.format_help() for name, p in parsers.items()}
    assert {name for name, told in options.items() if "--known-at" in told} == set(
        ASKED
    )


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "ngày 01/01/2999 chưa đến"), ("en", "2999-01-01 is still to come")],
)
def test_a_day_to_come_is_refused(
    command: str, language: str, said: str, lawreg: Lawreg, grown: str
) -> None:
    """Nobody can say what the registry will hold on 1 January 2999."""
    argv = [*command.split(), *ASKED[command], "--registry", grown]
    ran = lawreg(*argv, "--known-at", "2999-01-01", "--lang", language)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "--known-at" in ran.err
    assert said in ran.err


def test_what_is_recorded_is_no_future(lawreg: Lawreg, tmp_path: Path) -> None:
    """A changeset dated ahead of this machine's clock: its day can be asked for."""
    source = write_source(tmp_path / "ahead")
    heads = source / "changesets.toml"
    told = heads.read_text(encoding="utf-8").replace("2026-11-23", "2998-11-23")
    heads.write_text(told, encoding="utf-8")
    path = str(tmp_path / "ahead.sqlite")
    assert lawreg("registry", "build", "--source", str(source), "-o", path).code == 0
    argv = ["show", "118/2025/NĐ-CP", "--registry", path]
    assert lawreg(*argv, "--known-at", "2998-11-23").code == 0
    assert lawreg(*argv, "--known-at", "2998-11-22").code == 1
    assert lawreg(*argv, "--known-at", "2998-11-24").code == 2


@pytest.mark.parametrize("command", ASKED)
def test_a_day_before_the_registry_is_no_clean_answer(
    lawreg: Lawreg, grown: str, command: str
) -> None:
    """One line that names the first day, and exit code 2."""
    argv = [*command.split(), *ASKED[command]]
    ran = lawreg(*argv, "--registry", grown, "--known-at", "2021-12-28")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "20/11/2026" in ran.err
