"""What the clauses of a text are made of."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from lawreg.intake.verbs import Verb


class Mark(Enum):
    """What a token is."""

    CITED = "instrument"
    PROVISIONS = "provisions"
    SAME = "this very article"
    VERB = "verb"
    PREDICATE = "predicate"
    SELF = "this text"
    PHRASE = "phrase"
    WORDING = "wording"
    WITH = "with"
    EXCEPT = "except"
    STOP = "full stop"
    NEXT = "semicolon"
    COLON = "colon"


class Token(NamedTuple):
    """One of them, in offsets into the clean text."""

    mark: Mark
    start: int
    end: int
    cited: int = -1
    """Index of the citation."""
    addresses: tuple[str, ...] = ()
    verb: Verb | None = None
    lead: str = ""
    """How provisions are tied to what stands before: ``anchor``, ``into``, ``own``."""


class Unit(NamedTuple):
    """The own words of one piece, without those of the pieces in it."""

    piece: int
    """-1 for what stands before the first article."""
    start: int
    end: int
