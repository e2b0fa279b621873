"""An editor that cannot be started leaves the screen as it was."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.tui.review_samples import build_office
from tests.tui.terminal import Terminal


@pytest.mark.parametrize(
    ("opened", "key", "shown"),
    [
        pytest.param("changeset", "e", "chưa quyết định", id="an item of a changeset"),
        pytest.param("plan", "\x1bOS", "Kế hoạch", id="a plan, by F4"),
    ],
)
@pytest.mark.parametrize("editor", ["khong-co-lenh-nay", "/"])
def test_the_screen_comes_back_and_says_what_to_set(
    opened: str,
    key: str,
    shown: str,
    editor: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    environment: dict[str, str],
) -> None:
    """The keys go on working: the message is closed, and the program is left by its key."""
    if opened == "changeset":
        office = build_office(tmp_path, plans=False)
        registry, path = office.registry, office.changeset
    else:
        registry = request.getfixturevalue("registry")
        path = request.getfixturevalue("plan")
    command = [sys.executable, "-m", "lawreg", "tui", str(path)]
    command += ["--registry", str(registry)]
    told = {**environment, "VISUAL": "", "EDITOR": editor}
    with Terminal(command, told) as terminal:
        terminal.wait_for(shown)
        terminal.forget()
        terminal.send(key)
        assert "EDITOR" in terminal.wait_for("Làm gì:")
        terminal.forget()
        terminal.send("\x1b")
        terminal.pause(0.5)
        terminal.send("?")
        terminal.wait_for("gõ vài chữ để lọc")
