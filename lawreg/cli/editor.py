"""The person's own editor, opened at a line."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping

from lawreg.errors import ConfigError, system_reason
from lawreg.language import Text

_VARIABLES = ("VISUAL", "EDITOR")
_PLUS = (
    "vi",
    "vim",
    "nvim",
    "nano",
    "emacs",
    "emacsclient",
    "micro",
    "kak",
    "joe",
    "ne",
)
"""Editors that take the line as ``+12`` before the file."""
_GOTO = ("code", "codium", "cursor")
"""Those that take ``--goto file:12`` and must be told to wait."""
_COLON = ("subl", "hx", "zed")
"""Those that take ``file:12``."""
_NONE = Text(
    "chưa chọn trình soạn thảo để mở tệp.",
    "no editor has been chosen to open the file.",
)
_SET = Text(
    "Đặt biến môi trường VISUAL hoặc EDITOR, như export EDITOR=nano, rồi chạy lại lawreg.",
    "Set VISUAL or EDITOR in the environment, as in export EDITOR=nano; run lawreg again.",
)


def editor_command(
    path: str, line: int, environment: Mapping[str, str] = os.environ
) -> list[str]:
    """Write the command that opens a file at a line, with $VISUAL, else $EDITOR.

    Raises `ConfigError` where neither is set, or cannot be understood.
    """
    chosen = next(
        (environment[v] for v in _VARIABLES if environment.get(v, "").strip()), ""
    )
    try:
        words = shlex.split(chosen)
    except ValueError as broken:
        what = Text("không hiểu được ({why}).", "cannot be understood ({why}).")
        raise ConfigError(what.fill(why=broken), chosen, _SET) from broken
    if not words:
        raise ConfigError(_NONE, " / ".join(f"${v}" for v in _VARIABLES), _SET)
    name = os.path.basename(words[0]).removesuffix(".exe")
    if name in _PLUS:
        return [*words, f"+{line}", path]
    if name in _GOTO:
        waits = [] if {"--wait", "-w"} & set(words) else ["--wait"]
        return [*words, *waits, "--goto", f"{path}:{line}"]
    return [*words, f"{path}:{line}" if name in _COLON else path]


def run_editor(command: list[str]) -> None:
    """Run the editor to its end; raises `ConfigError` where it cannot be started."""
    try:
        subprocess.run(command, check=False)  # noqa: S603 - the person's own choice
    except OSError as missing:
        what = Text("không mở được ({why}).", "cannot be started ({why}).")
        raise ConfigError(
            what.fill(why=system_reason(missing)), command[0], _SET
        ) from missing
