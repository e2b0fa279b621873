"""Whether what is copied can reach the clipboard, by OSC 52 through the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

MOST = 74_994
"""Bytes that a terminal is sure to take: xterm ends a sequence at 100,000, and four
letters of the sequence carry three bytes."""
_PLAIN = frozenset({"", "dumb", "linux", "unknown"})
"""Terminals, by ``TERM``, that have no clipboard or do not read the sequence."""


def terminal_takes(
    environ: Mapping[str, str], streams: Iterable[TextIO | None], platform: str
) -> bool:
    """Say whether there is a terminal that may hand on what it is told to copy.

    Windows names its terminal in no variable.
    """
    if not any(stream is not None and stream.isatty() for stream in streams):
        return False
    return platform == "win32" or environ.get("TERM", "") not in _PLAIN


def this_terminal_takes(environ: Mapping[str, str]) -> bool:
    """Ask `terminal_takes` of the terminal of this program."""
    return terminal_takes(environ, (sys.__stdout__, sys.__stderr__), sys.platform)


def is_short(words: str) -> bool:
    """Say whether a terminal takes all of ``words``."""
    return len(words.encode("utf-8", "replace")) <= MOST
