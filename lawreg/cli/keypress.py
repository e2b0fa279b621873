"""One key from a person at a terminal; a line where nobody is."""

from __future__ import annotations

import sys
from typing import TextIO


def read_key() -> str:
    """Give the next key in small letters, empty at the end of the input.

    Where stdin is no terminal it is the first letter of the next line that has one.
    """
    if sys.stdin is None:
        return ""
    if not sys.stdin.isatty():
        return _of_line()
    try:
        import termios
        import tty
    except ImportError:
        return _of_line()
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        # What was typed ahead is meant: it is not thrown away.
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        key: str = sys.stdin.read(1)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
    return key.lower()


def _of_line() -> str:
    stdin: TextIO = sys.stdin
    while line := stdin.readline():
        if words := line.strip():
            return words[0].lower()
    return ""
