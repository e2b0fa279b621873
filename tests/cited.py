"""The one citation of a text, for tests of what is read of it."""

from __future__ import annotations

from lawreg.citation import find_citations
from lawreg.model import Citation


def only(text: str, place: str = "") -> Citation:
    """Find the one citation of a text."""
    (found,) = find_citations(text, place)
    assert text[found.start : found.end] == found.text
    return found
