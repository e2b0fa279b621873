"""docs/cli.md says what the parsers say."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.cli.commands import COMMANDS
from lawreg.cli.reference import render_reference

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cli.md"


def test_the_reference_is_what_the_parsers_say(request: pytest.FixtureRequest) -> None:
    """An option added, renamed or removed changes the page in the same commit."""
    if request.config.getoption("--update-golden"):
        PAGE.write_text(render_reference(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == render_reference()


def test_every_command_has_a_section() -> None:
    """Nothing that can be typed is left out of the page."""
    page = render_reference()
    for name in COMMANDS:
        assert f"\n## lawreg {name}\n" in page


def test_every_reader_declares_the_registry_in_the_same_words() -> None:
    """Only who writes, copies or compares a registry means something else by it."""
    told = {
        name: action.help
        for name, command in COMMANDS.items()
        for action in command.parser("vi")._actions
        if "--registry" in action.option_strings
    }
    writers = {"registry import", "registry init", "registry migrate", "registry roles"}
    others = {*writers, "registry backup", "registry diff"}
    assert others < set(told)
    assert len({told[name] for name in set(told) - others}) == 1
