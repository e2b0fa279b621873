"""Where each value of a JSON text stands in it, character by character.

The text is known to be well formed except for what `json` lets pass and JSON
does not (NaN, repeated keys); the scan is one pass and does not recurse.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from lawreg.plan.addresses import join_pointer

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\u[0-9a-fA-F]{4}|\\."
)
_NO_JSON = frozenset({"NaN", "Infinity", "-Infinity"})


class Mark(NamedTuple):
    """Offsets of a value and of its key; the same offset where it has no key."""

    value: int
    key: int


class Oddity(NamedTuple):
    """A repeated key or a number that JSON does not know."""

    pointer: str
    offset: int
    word: str
    """The key or the number, as written."""
    is_key: bool


class JsonMap(NamedTuple):
    """What one scan of a JSON text found."""

    marks: dict[str, Mark]
    """By JSON Pointer."""
    oddities: tuple[Oddity, ...]


class _Frame:
    """One open object or array."""

    __slots__ = ("is_object", "key", "key_at", "pointer", "seen")

    def __init__(self, pointer: str | None, *, is_object: bool) -> None:
        self.pointer = pointer
        self.is_object = is_object
        self.key: str | None = None if is_object else "0"
        self.key_at = -1
        self.seen: set[str] = set()


def map_json(source: str, wanted: Iterable[str] | None = None) -> JsonMap:
    """Find where the values at the ``wanted`` pointers stand; all if not given."""
    return _Scan(source, wanted).run()


class _Scan:
    """The state of one pass over the tokens."""

    __slots__ = ("marks", "oddities", "on_the_way", "source", "stack")

    def __init__(self, source: str, wanted: Iterable[str] | None) -> None:
        self.source = source
        self.on_the_way = None if wanted is None else _prefixes(wanted)
        self.marks: dict[str, Mark] = {}
        self.oddities: list[Oddity] = []
        self.stack: list[_Frame] = []

    def run(self) -> JsonMap:
        for token in _TOKEN.finditer(self.source):
            word = token[0]
            if word in "}]":
                self.stack.pop()
            elif word == ",":
                self._next_item()
            elif word != ":":
                self._read(word, token.start())
        return JsonMap(self.marks, tuple(self.oddities))

    def _next_item(self) -> None:
        frame = self.stack[-1]
        if frame.is_object:
            frame.key = None
        else:
            frame.key = str(int(frame.key or 0) + 1)

    def _read(self, word: str, at: int) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None:
            self._take_key(frame, word, at)
            return
        pointer = self._pointer(frame)
        if pointer is not None:
            self.marks[pointer] = Mark(
                at, frame.key_at if frame and frame.is_object else at
            )
        if word in "{[":
            self.stack.append(_Frame(pointer, is_object=word == "{"))
        elif word in _NO_JSON:
            self.oddities.append(Oddity(pointer or "", at, word, is_key=False))

    def _take_key(self, frame: _Frame, word: str, at: int) -> None:
        from json import loads

        key = str(loads(word))
        if key in frame.seen:
            self.oddities.append(Oddity(frame.pointer or "", at, key, is_key=True))
        frame.seen.add(key)
        frame.key, frame.key_at = key, at

    def _pointer(self, frame: _Frame | None) -> str | None:
        """Give the pointer of the value that begins, `None` where nobody asked."""
        if frame is None:
            return ""
        if frame.pointer is None or frame.key is None:
            return None
        pointer = join_pointer(frame.pointer, frame.key)
        wanted = self.on_the_way
        return pointer if wanted is None or pointer in wanted else None


def _prefixes(pointers: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for pointer in pointers:
        step = pointer
        while step not in found:
            found.add(step)
            step = step.rpartition("/")[0]
    return found


class Escapes:
    """From offsets into a string to offsets into its JSON writing."""

    __slots__ = ("_after", "_begin", "_extra")

    def __init__(self, source: str, at: int) -> None:
        """Read the string whose opening quotation mark is at ``source[at]``."""
        self._begin = at + 1
        self._after: list[int] = []
        self._extra: list[int] = []
        token = _TOKEN.match(source, at)
        end = token.end() if token else len(source)
        extra = 0
        for escape in _ESCAPE.finditer(source, at + 1, end - 1):
            decoded = escape.start() - self._begin - extra
            extra += len(escape[0]) - 1
            self._after.append(decoded + 1)
            self._extra.append(extra)

    def to_source(self, offset: int) -> int:
        """Give where in the file character ``offset`` of the string is written."""
        passed = bisect_right(self._after, offset)
        return self._begin + offset + (self._extra[passed - 1] if passed else 0)
