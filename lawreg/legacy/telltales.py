"""What gives TCVN3 and VNI away at a glance, and a text that was looked through for them."""

from __future__ import annotations

from typing import NamedTuple

TELLTALES = "¸®µ§«©ª¨¬ÞËÖäåæëñöøïûÑØÄÏÛÅ"
"""Characters of TCVN3 or VNI that Vietnamese in Unicode never has.

No legacy stretch of a few words is without all of them; each is looked for by
itself, which costs less than any pattern of them.
"""


class Readable(NamedTuple):
    """A text with its legacy stretches in Unicode, no character more or less."""

    text: str
    encodings: frozenset[str] = frozenset()
    """``TCVN3`` and ``VNI``, those that were found."""
