"""``lawreg tui`` where it cannot open: one line, and what to do instead."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable

import pytest

from lawreg.cli.main import main
from lawreg.cli.tui import ENTRY_POINTS

Announce = Callable[..., None]


@pytest.fixture
def announce(monkeypatch: pytest.MonkeyPatch) -> Announce:
    """Let the installation announce these user interfaces and no other."""

    def announced(*places: str) -> None:
        found = [
            importlib.metadata.EntryPoint(place, place, ENTRY_POINTS)
            for place in places
        ]
        monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: found)  # noqa: ARG005 - as it is called

    return announced


def test_an_installation_without_it_says_so(
    announce: Announce, capsys: pytest.CaptureFixture[str]
) -> None:
    """The commands that tell the same are named."""
    announce()
    assert main(["tui"]) == 2
    told = capsys.readouterr().err
    assert "không có giao diện màn hình" in told
    assert "lawreg search, show, timeline, graph" in told
    assert len(told.splitlines()) == 1


def test_without_a_terminal_it_does_not_open(
    announce: Announce, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pipe is no screen."""
    announce("builtins:dict")
    assert main(["tui", "--lang", "en"]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_plan_that_is_not_there_is_told(
    announce: Announce, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in the name of a plan does not open an empty screen."""
    announce("builtins:dict")
    assert main(["tui", "khong-co.json"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("lawreg: khong-co.json: không có tệp hay thư mục này.")
