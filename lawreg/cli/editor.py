"""The person's own editor, opened at a line."""

from __future__ import annotations

import os
import shlex
import shutil
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
_OFFERED = ("nano", "micro", "vim", "nvim", "vi", "emacs", "code")
"""Those looked for where the one chosen is missing, the easiest first."""
_NONE = Text(
    "chưa chọn trình soạn thảo để mở tệp.",
    "no editor has been chosen to open the file.",
)
_SET = Text(
    "Đặt biến môi trường VISUAL hoặc EDITOR, như export EDITOR={editor}, rồi chạy lại lawreg.",
    "Set VISUAL or EDITOR in the environment, as in export EDITOR={editor}; run lawreg again.",
)
_INSTALL = Text(
    "Cài một trình soạn thảo như nano, đặt export EDITOR=nano, rồi chạy lại lawreg.",
    "Install an editor such as nano, set export EDITOR=nano, and run lawreg again.",
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
        raise ConfigError(what.fill(why=broken), chosen, _what_to_set()) from broken
    if not words:
        where = " / ".join(f"${v}" for v in _VARIABLES)
        raise ConfigError(_NONE, where, _what_to_set())
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
            what.fill(why=system_reason(missing)), command[0], _what_to_set()
        ) from missing


def _what_to_set() -> Text:
    """Say what to set, with an editor that this machine has."""
    installed = next((name for name in _OFFERED if shutil.which(name)), "")
    return _SET.fill(editor=installed) if installed else _INSTALL
