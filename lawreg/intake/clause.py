"""One acting clause, as read and while it is read."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.intake.tokens import Token
from lawreg.intake.verbs import Verb


class Object(NamedTuple):
    """What a clause acts on: provisions, an instrument, or provisions of one."""

    cited: int
    """Index of the citation; -1 where the clause names none."""
    provisions: tuple[Token, ...]
    before: tuple[int, int]
    """The words between the verb, or the object before, and the citation."""


class Clause(NamedTuple):
    """One acting clause."""

    verb: Verb
    start: int
    end: int
    objects: tuple[Object, ...]
    is_phrase: bool = False
    """Whether it swaps or strikes quoted words only."""
    has_wording: bool = False
    is_lead: bool = False
    """Whether what it acts on may stand in a list below it."""
    by_self: bool = False
    """Whether the text names itself as what acts."""
    is_item: bool = False
    same: str = ""
    """``dieu``, ``khoan`` or ``diem`` where it acts on «Điều này»: what was named before."""
    names: bool = False
    """Whether it acts on a heading only: «tên Điều»."""
    is_quoting: bool = False
    is_said: bool = False
    """Whether it is said of what stands before: «Nghị định số … hết hiệu lực»."""
    is_task: bool = False
    until: int = -1
    """Up to where a time may be told."""


class Draft:
    """A clause while it is read."""

    def __init__(self, verb: Verb, start: int, *, item: bool = False) -> None:
        self.verb = verb
        self.start = start
        self.from_ = start
        self.objects: list[Object] = []
        self.pending: list[Token] = []
        self.phrase = False
        self.wording = False
        self.by_self = False
        self.item = item
        self.same = ""
        self.names = False
        self.quoting = False
        self.said = False
        self.muted = False
        self.replacing = False
        self.listing = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing it acts on has been named yet."""
        return not self.objects and not self.pending and not self.same
