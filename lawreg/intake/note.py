"""One note on a proposed item, for a person who decides on it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lawreg.language import Text


class Note(NamedTuple):
    """One thing to know of an item."""

    code: str
    """``ended-before``; each is explained in the page on updates."""
    what: Text
    waits: bool = False
    """Whether the item cannot be recorded until a person has mended it."""
    rests_on: int = 0
    """The number of the rejected item that would have added what this one names."""


def is_before(one: date | None, other: date | None) -> bool:
    """Whether a day is before another, as far as both are known."""
    return one is not None and other is not None and one < other
