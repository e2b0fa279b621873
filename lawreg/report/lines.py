"""A line for a person before it is printed: what stands out in it, and where it leads.

A printer joins lines into text; a screen lets the reader walk from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lawreg.report.paint import Paint


class Line(NamedTuple):
    """Words, then words that stand out, then the rest; an empty line parts paragraphs."""

    words: str = ""
    strong: str = ""
    rest: str = ""
    indent: int = 0
    leads_to: str = ""
    """Id of the instrument that the line is about, where it is another one."""
    quiet: bool = False
    """Whether the whole line steps back."""

    @property
    def text(self) -> str:
        """Everything the line says, unpainted and without its indent."""
        return f"{self.words}{self.strong}{self.rest}"


def heading(words: str) -> Line:
    """Make a line that stands out."""
    return Line(strong=words)


def print_lines(lines: Iterable[Line], *, colour: bool) -> str:
    """Join lines into a text that ends with a line break."""
    paint = Paint(colour=colour)
    return "".join(f"{_printed(line, paint)}\n" for line in lines)


def _printed(line: Line, paint: Paint) -> str:
    if line.quiet:
        return " " * line.indent + paint.dim(line.text)
    strong = paint.strong(line.strong)
    return f"{' ' * line.indent}{line.words}{strong}{line.rest}"
