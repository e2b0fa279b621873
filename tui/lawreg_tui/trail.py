"""The way a reader has come: back and forward among instruments."""

from __future__ import annotations


class Trail:
    """Where the reader is, where from, and what lies ahead after going back."""

    __slots__ = ("_ahead", "_behind", "here")

    def __init__(self) -> None:
        self.here: str | None = None
        self._behind: list[str] = []
        self._ahead: list[str] = []

    def look(self, place: str) -> None:
        """Stand at ``place`` as a cursor does in a list: no step of the way."""
        self.here = place

    def follow(self, place: str) -> None:
        """Go on to ``place``; what was ahead is forgotten."""
        if place == self.here:
            return
        if self.here is not None:
            self._behind.append(self.here)
        self._ahead.clear()
        self.here = place

    def back(self) -> str | None:
        """Go back one step and give the place; ``None`` at the beginning."""
        return self._step(self._behind, self._ahead)

    def forward(self) -> str | None:
        """Go forward again one step; ``None`` at the end."""
        return self._step(self._ahead, self._behind)

    def _step(self, source: list[str], other: list[str]) -> str | None:
        if not source:
            return None
        if self.here is not None:
            other.append(self.here)
        self.here = source.pop()
        return self.here
