"""Whether the file that a screen shows was saved elsewhere, looked at now and then."""

from __future__ import annotations

import os

Stamp = tuple[int, int]
"""When a file was last written and how long it is; together they tell a save."""
WATCH_PAUSE = 0.5
"""Seconds between two looks at the file; it is read once two of them agree."""


def stamp_of(path: str) -> Stamp | None:
    """Look at a file without reading it; ``None`` where there is none to look at."""
    try:
        held = os.stat(path)
    except (OSError, ValueError):
        return None
    return held.st_mtime_ns, held.st_size


class Watch:
    """What is known of one file between two looks at it."""

    def __init__(self) -> None:
        self._read: Stamp | None = None
        self._seen: Stamp | None = None

    def begin(self, path: str) -> None:
        """Take note of the file that is being read."""
        self._read = stamp_of(path)

    def read(self, stamp: Stamp | None) -> None:
        """Take note of the stamp that the file had when it was read."""
        self._read = stamp

    def wrote(self, stamp: Stamp | None) -> None:
        """Take note of the file after it was written here: that is no news."""
        self._read = self._seen = stamp

    def is_saved(self, path: str) -> bool:
        """Look at the file: whether it is another, and no longer being written."""
        stamp = stamp_of(path)
        is_saved = stamp != self._read and stamp == self._seen
        self._seen = stamp
        return is_saved
