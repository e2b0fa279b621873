"""The lines that a browser would show of an element."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawreg.documents.page_tree import BLOCKS, Node
from lawreg.documents.rows import lay_row
from lawreg.documents.sites import NEVER_TEXT

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_CELLS = frozenset({"td", "th"})


def lines_of(node: Node) -> list[str]:
    """Give the lines of an element; blanks of the source are one, «&nbsp;» stays."""
    page = _Lines()
    page.add(node)
    page.end_line()
    return page.lines


class _Lines:
    """Lines as they fill up."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._parts: list[str] = []
        self._pre = 0

    def end_line(self) -> None:
        """Begin a new line, unless nothing stands on this one."""
        words = "".join(self._parts)
        self._parts = []
        if not self._pre:
            words = _BLANKS.sub(" ", words).strip(" ")
        if words:
            self.lines.append(words)

    def add(self, node: Node) -> None:
        """Add an element with all in it."""
        if node.names & NEVER_TEXT or node.tag == "hr":
            return
        if node.tag == "br":
            self.end_line()
            return
        if node.tag == "tr":
            self.end_line()
            self.lines += lay_row([lines_of(cell) for cell in _cells(node)])
            return
        is_block = node.tag in BLOCKS
        if is_block:
            self.end_line()
        self._pre += node.tag == "pre"
        for child in node.children:
            if isinstance(child, Node):
                self.add(child)
            elif self._pre:
                self._add_set(child)
            else:
                self._parts.append(child)
        if is_block:
            self.end_line()
        self._pre -= node.tag == "pre"

    def _add_set(self, words: str) -> None:
        """Add characters whose line breaks are meant."""
        first, *rest = words.split("\n")
        self._parts.append(first)
        for line in rest:
            self.end_line()
            self._parts.append(line)


def _cells(row: Node) -> Iterator[Node]:
    """Give the cells of a row, and what stands in it without one."""
    for child in row.children:
        if isinstance(child, Node):
            yield child
