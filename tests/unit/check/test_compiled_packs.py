"""Compiled packs give the rules their sources give, and never outlive them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from lawreg.bundled import find_bundled
from lawreg.check import load_packs


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the bundled packs to where they may be compiled."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr("sys.pycache_prefix", None)
    copy = tmp_path / "rules"
    shutil.copytree(
        find_bundled("rules"), copy, ignore=shutil.ignore_patterns("__pycache__")
    )
    return copy


def compiled(packs: Path) -> list[Path]:
    """Give the compiled files there are."""
    return sorted(packs.glob("*/__pycache__/*"))


def test_compiled_and_parsed_rules_are_the_same(packs: Path) -> None:
    """Dates, templates, regimes and all."""
    parsed = load_packs([str(packs)])
    assert len(compiled(packs)) == 2
    assert load_packs([str(packs)]) == parsed


def test_a_changed_rule_is_read_anew(packs: Path) -> None:
    """A stale rule would check against the wrong law."""
    load_packs([str(packs)])
    file = packs / "base" / "VAL101-ceased-at-signing.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('severity = "error"', 'severity = "info"'), "utf-8")
    rule = load_packs([str(packs)]).rule("VAL101")
    assert rule is not None
    assert rule.severity.value == "info"


def test_a_rule_taken_away_is_gone(packs: Path) -> None:
    """What is compiled names every file it was made from."""
    load_packs([str(packs)])
    (packs / "base" / "VAL101-ceased-at-signing.toml").unlink()
    assert load_packs([str(packs)]).rule("VAL101") is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"stamp": [], "tables": {}}'], ids=repr
)
def test_a_broken_compiled_file_is_ignored(packs: Path, content: str) -> None:
    """It is only a copy: what is wrong with it concerns nobody."""
    before = load_packs([str(packs)])
    for file in compiled(packs):
        file.write_text(content, encoding="utf-8")
    assert load_packs([str(packs)]) == before


def test_nothing_is_written_when_python_writes_no_bytecode(
    packs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever forbids compiled files gets none."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    load_packs([str(packs)])
    assert compiled(packs) == []


def test_they_go_where_python_puts_its_own(
    packs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PYTHONPYCACHEPREFIX moves them out of the sources."""
    monkeypatch.setattr("sys.pycache_prefix", str(tmp_path / "kept"))
    load_packs([str(packs)])
    assert compiled(packs) == []
    assert len(list((tmp_path / "kept").rglob("rules.json"))) == 2


def test_a_place_that_cannot_be_written_is_no_error(packs: Path) -> None:
    """A file stands where the folder would be: the rules are read all the same."""
    for pack in packs.iterdir():
        (pack / "__pycache__").write_text("", encoding="utf-8")
    assert load_packs([str(packs)]).rules
    assert not [f for f in os.listdir(packs / "base") if ".json" in f]
