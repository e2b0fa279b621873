"""Colour by hand: a few ANSI codes, or none."""

from __future__ import annotations

from lawreg.model.kinds import Severity

_RESET = "\x1b[0m"
_CODES = {
    "strong": "\x1b[1m",
    "dim": "\x1b[2m",
    "cited": "\x1b[1;4;36m",
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "info": "\x1b[1;36m",
}


class Paint:
    """Wraps words in colour when ``colour`` is true; otherwise leaves them alone.

    Colour never carries meaning on its own: whatever is painted is also said.
    """

    __slots__ = ("colour",)

    def __init__(self, *, colour: bool = False) -> None:
        self.colour = colour

    def strong(self, words: str) -> str:
        """Make ``words`` stand out."""
        return self._wrap("strong", words)

    def dim(self, words: str) -> str:
        """Let ``words`` step back."""
        return self._wrap("dim", words)

    def cited(self, words: str) -> str:
        """Mark ``words`` as a citation inside its line."""
        return self._wrap("cited", words)

    def severity(self, severity: Severity, words: str) -> str:
        """Paint ``words`` in the colour of a severity."""
        return self._wrap(severity.value, words)

    def _wrap(self, role: str, words: str) -> str:
        return f"{_CODES[role]}{words}{_RESET}" if self.colour and words else words


PLAIN = Paint()
"""No colour."""
