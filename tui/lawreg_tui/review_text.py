"""The text a changeset was read from, and where in it each item is said."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lawreg.documents import load_document
from lawreg.errors import LawregError
from lawreg.intake.proposed import Item, Proposed, text_digest
from lawreg.intake.told import item_quotes
from lawreg.language import Text
from lawreg.model import Instrument, Relation, Span

_BY_HAND = Text(
    "Đề xuất lập bằng tay, không có toàn văn: dưới đây là các câu trích.",
    "Proposed by hand, without a text: below are the quotes.",
)
_GONE = Text(
    "Không thấy toàn văn «{name}» ở {folder}: dưới đây là các câu trích. "
    "Để tệp ấy cạnh tệp đề xuất rồi đọc lại.",
    "The text '{name}' is not in {folder}: below are the quotes. Put that file beside "
    "the changeset and read again.",
)
_OTHER = Text(
    "Tệp «{name}» đã khác lúc lập đề xuất: không đối chiếu được vị trí, dưới đây là "
    "các câu trích.",
    "The file '{name}' is not what was read: no place in it can be relied on; below are "
    "the quotes.",
)
_UNREAD = Text(
    "Không đọc được toàn văn ({why}): dưới đây là các câu trích.",
    "The text cannot be read ({why}): below are the quotes.",
)
_NO_QUOTE = Text("(không có câu trích)", "(no quote)")


class Place(NamedTuple):
    """Words of the text on which items rest; places never overlap."""

    start: int
    end: int
    items: tuple[int, ...]
    """Indices of the items; the first is the one a reader of the words goes to."""


class SaidText(NamedTuple):
    """What is read beside the items."""

    text: str
    places: tuple[Place, ...]
    doubt: Text | None = None
    """Why these are only the quotes; ``None`` for the text itself."""


def find_text(path: str, proposed: Proposed) -> SaidText:
    """Read the text that a changeset names, where it was or beside it; else its quotes.

    Places in a text count only in that text: one that has changed is not shown.
    """
    if not proposed.text:
        return _quotes(proposed, _BY_HAND)
    folder = os.path.dirname(os.path.abspath(path))
    name = os.path.basename(proposed.text)
    files = (os.path.join(folder, name), os.path.join(folder, proposed.text))
    file = next(filter(os.path.isfile, files), None)
    if file is None:
        return _quotes(proposed, _GONE.fill(name=name, folder=folder))
    try:
        text = load_document(file).text
    except LawregError as error:
        return _quotes(proposed, _UNREAD.fill(why=error.line()))
    if text_digest(text) != proposed.digest:
        return _quotes(proposed, _OTHER.fill(name=name))
    return SaidText(text, tuple(_joined(_spans(proposed.items), len(text))))


def _spans(items: Sequence[Item]) -> Iterator[tuple[Span, int]]:
    """Give where each item is said; then, of a stub, where acts on it are."""
    acts: dict[str, list[Span]] = {}
    for item in items:
        if isinstance(item.fact, Relation):
            acts.setdefault(item.fact.target, []).extend(item.places)
    stubs: list[tuple[Span, int]] = []
    for index, item in enumerate(items):
        yield from ((span, index) for span in item.places)
        if not item.places and isinstance(item.fact, Instrument):
            held = acts.get(item.fact.instrument_id, ())
            stubs += [(span, index) for span in held]
    yield from stubs


def _quotes(proposed: Proposed, doubt: Text) -> SaidText:
    """Write the quotes of each item one below the other."""
    text, places = "", []
    for index, item in enumerate(proposed.items):
        begin = len(text) + len(f"{index + 1}. ")
        said = "\n".join(item_quotes(item)) or _NO_QUOTE.vi
        places.append(Place(begin, begin + len(said), (index,)))
        text += f"{index + 1}. {said}\n\n"
    return SaidText(text, tuple(places), doubt)


def _joined(spans: Iterator[tuple[Span, int]], length: int) -> Iterator[Place]:
    """Put the spans in order, those that share words as one place."""
    held: Place | None = None
    sound = [(s, i) for s, i in spans if 0 <= s.start < s.end <= length]
    for span, index in sorted(sound, key=lambda pair: pair[0]):
        if held is not None and span.start < held.end:
            items = (*held.items, *({index} - {*held.items}))
            held = Place(held.start, max(held.end, span.end), items)
            continue
        if held is not None:
            yield held
        held = Place(span.start, span.end, (index,))
    if held is not None:
        yield held
