"""The person's editor is opened at the line, whichever it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.cli.editor import editor_command, run_editor
from lawreg.errors import ConfigError


@pytest.mark.parametrize(
    ("visual", "editor", "command"),
    [
        pytest.param("", "vim", ["vim", "+12", "kế hoạch.txt"], id="a plus"),
        pytest.param("nano", "vim", ["nano", "+12", "kế hoạch.txt"], id="VISUAL first"),
        pytest.param(
            "/usr/bin/code",
            "",
            ["/usr/bin/code", "--wait", "--goto", "kế hoạch.txt:12"],
            id="one that must wait",
        ),
        pytest.param(
            "code -w",
            "",
            ["code", "-w", "--goto", "kế hoạch.txt:12"],
            id="one told to wait already",
        ),
        pytest.param("subl -w", "", ["subl", "-w", "kế hoạch.txt:12"], id="a colon"),
        pytest.param(
            "'/opt/my editor/nano.exe'",
            "",
            ["/opt/my editor/nano.exe", "+12", "kế hoạch.txt"],
            id="a path with a blank",
        ),
        pytest.param(
            " ", "gedit", ["gedit", "kế hoạch.txt"], id="one that takes no line"
        ),
    ],
)
def test_the_command_names_the_line(
    visual: str, editor: str, command: list[str]
) -> None:
    """As each editor takes it."""
    environment = {"VISUAL": visual, "EDITOR": editor}
    assert editor_command("kế hoạch.txt", 12, environment) == command


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        pytest.param({}, "chưa chọn trình soạn thảo", id="none"),
        pytest.param({"EDITOR": "'vim"}, "không hiểu được", id="a quotation mark open"),
    ],
)
def test_what_is_no_editor_is_told(environment: dict[str, str], told: str) -> None:
    """With what to set."""
    with pytest.raises(ConfigError, match="VISUAL") as caught:
        editor_command("a.txt", 1, environment)
    assert told in caught.value.line()


@pytest.mark.parametrize(
    ("installed", "advice"),
    [
        pytest.param(("vi", "vim"), "như export EDITOR=vim,", id="the easiest of two"),
        pytest.param((), "Cài một trình soạn thảo như nano", id="none on the machine"),
    ],
)
def test_an_editor_that_is_not_there_is_told(
    installed: tuple[str, ...],
    advice: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By its name, and never with the advice to set one that is missing too."""
    for name in installed:
        (tmp_path / name).touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConfigError, match=r"^nano: không mở được") as caught:
        run_editor(["nano", "a.txt"])
    assert advice in caught.value.line()
