"""A question to the person at the terminal, before something is recorded."""

from __future__ import annotations

import sys

from lawreg.cli.console import Console, write_stdout
from lawreg.cli.keypress import read_key
from lawreg.language import Text
from lawreg.report.visible import one_line

_YES = ("c", "y")


def is_watched() -> bool:
    """Say whether somebody is at the terminal, who can be asked."""
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout))


def is_agreed(question: Text, console: Console) -> bool:
    """Ask, and say whether the key pressed means yes, in either language."""
    write_stdout(f"{one_line(question.to(console.language))} ")
    agreed = read_key() in _YES
    write_stdout("\n")
    return agreed
