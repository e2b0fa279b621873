"""Colour is for a person at a screen who has not declined it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.small_world import ROOT

pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        pytest.param({"TERM": "xterm"}, True, id="at a screen"),
        pytest.param({"TERM": "xterm", "NO_COLOR": "1"}, False, id="declined"),
        pytest.param({"TERM": "dumb"}, False, id="a screen that cannot"),
    ],
)
def test_colour(environment: dict[str, str], coloured: bool, world: Path) -> None:
    """The severity is a word either way."""
    ours, theirs = pty.openpty()
    settled = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    argv = ["check", "stale.txt", "--registry", "small.sqlite", "--rules", "rules"]
    with subprocess.Popen(
        [sys.executable, "-m", "lawreg", *argv],
        cwd=world,
        env={**settled, "PYTHONPATH": str(ROOT), **environment},
        stdout=theirs,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(theirs)
        shown = _read(ours)
    os.close(ours)
    assert process.returncode == 1
    assert ("\x1b[" in shown) == coloured
    assert "lỗi VAL101" in shown


def _read(terminal: int) -> str:
    """Read until the other side is closed, which Linux reports as an error."""
    content = b""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        content += chunk
    return content.decode()
