"""The elements of a web page as a tree, however badly it is written."""

from __future__ import annotations

import re
from html.parser import HTMLParser


def _tags(words: str) -> frozenset[str]:
    return frozenset(words.split())


_VOID = _tags("area base br col embed hr img input link meta param source track wbr")
_DROPPED = _tags(
    "script style noscript template nav footer aside head title svg button select "
    "option textarea iframe object audio video del"
)
"""Never words of the text; ``head`` and what a browser does not show as text."""
BLOCKS = _tags(
    "address article blockquote body center dd details div dl dt fieldset figcaption "
    "figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary "
    "table tbody td tfoot th thead tr ul"
)
_CLOSES = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
}
"""What an element ends by beginning, where its end was left out."""
_BOUNDS = frozenset({"table", "ul", "ol", "dl"})
_DEEPEST = 200
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Node:
    """One element: its children are elements and characters in order."""

    __slots__ = ("children", "is_hidden", "names", "tag")

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        words = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
        self.names = frozenset(words.split())
        style = attributes.get("style") or ""
        self.is_hidden = "hidden" in attributes or bool(_HIDDEN.search(style))
        self.children: list[Node | str] = []


class _Builder(HTMLParser):
    """Puts elements into each other as they are met."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("html", {})
        self._open = [self.root]
        self._dropped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.append(tag)
            return
        if tag in _VOID:
            self._open[-1].children.append(Node(tag, {}))
            return
        if tag in _DROPPED:
            self._dropped.append(tag)
            return
        self._close_implied(tag)
        node = Node(tag, dict(attrs))
        self._open[-1].children.append(node)
        if len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            if tag == self._dropped[-1]:
                self._dropped.pop()
            elif tag in {"body", "html"} or (tag == "head" in self._dropped):
                self._dropped.clear()
            return
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return
            if self._open[at].tag == "table" and tag not in {"div", "body", "html"}:
                return

    def handle_data(self, data: str) -> None:
        if not self._dropped:
            self._open[-1].children.append(data)

    def _close_implied(self, tag: str) -> None:
        if tag in BLOCKS and self._open[-1].tag == "p":
            self._open.pop()
        closed = _CLOSES.get(tag)
        if closed is None:
            return
        cut = 0
        for at in range(len(self._open) - 1, 0, -1):
            held = self._open[at].tag
            if held in _BOUNDS:
                break
            if held in closed:
                cut = at
        if cut:
            del self._open[cut:]


def parse_page(markup: str) -> Node:
    """Build the tree of a page; scripts, menus and the like are left out of it."""
    builder = _Builder()
    builder.feed(markup)
    builder.close()
    return builder.root
