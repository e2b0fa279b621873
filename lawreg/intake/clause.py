"""One acting clause, as read and while it is read."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.intake import verbs
from lawreg.intake.tokens import Mark, Token
from lawreg.intake.verbs import Verb

_TAIL = 80
"""Characters at the end of a clause that tell whether a list follows."""


class Object(NamedTuple):
    """What a clause acts on: provisions, an instrument, or provisions of one."""

    cited: int
    """Index of the citation; -1 where the clause names none."""
    provisions: tuple[Token, ...]
    before: tuple[int, int]
    """The words between the verb, or the object before, and the citation."""


class Limit(NamedTuple):
    """What bounds a clause, in offsets into the clean text: «trừ Điều 5»."""

    start: int
    end: int
    is_of_cases: bool
    """Whether cases are left out, and no part of what is ended."""
    cited: tuple[int, ...] = ()
    """The instruments whose provisions are left out, where they are named."""


class Clause(NamedTuple):
    """One acting clause."""

    verb: Verb
    start: int
    end: int
    objects: tuple[Object, ...]
    is_phrase: bool = False
    """Whether it swaps or strikes quoted words only."""
    has_wording: bool = False
    is_doubtful: bool = False
    """Whether it is not clear how far the new wording goes."""
    is_lead: bool = False
    """Whether what it acts on may stand in a list below it."""
    by_self: bool = False
    """Whether the text names itself as what acts."""
    is_item: bool = False
    same: str = ""
    """``dieu``, ``khoan`` or ``diem`` where it acts on «Điều này»: what was named before."""
    names: bool = False
    """Whether it acts on a part without a number only: «tên Điều», «đoạn mở đầu»."""
    is_quoting: bool = False
    is_said: bool = False
    """Whether it is said of what stands before: «Nghị định số … hết hiệu lực»."""
    is_task: bool = False
    until: int = -1
    """Up to where a time may be told."""
    limits: tuple[Limit, ...] = ()
    """What it leaves out of what it does."""


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
        self.doubtful = False
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

    def name(self, token: Token) -> None:
        """Take an instrument or provisions as what the clause acts on, if they are."""
        if self.muted or (self.replacing and (token.lead or not self.phrase)):
            return
        if token.mark is Mark.PROVISIONS:
            changes = self.verb in (Verb.AMEND, Verb.INSERT)
            if token.lead != "own" or self.is_empty or changes:
                self.pending.append(token)
            return
        before = (self.from_, token.start)
        self.objects.append(Object(token.cited, tuple(self.pending), before))
        self.pending = []
        self.from_ = token.end

    def part(self) -> None:
        """Let what was excepted, or stands in another's place, end with its part."""
        self.muted = self.replacing = False

    def closed(self, words: str, at: int, *, is_task: bool) -> Clause | None:
        """Make the clause that ends before ``at``; nothing where it holds no words."""
        if self.pending:
            before = (self.from_, self.pending[0].start)
            self.objects.append(Object(-1, tuple(self.pending), before))
        end = at
        while end > self.start and words[end - 1] in " \n\t\xa0|*":
            end -= 1
        if end <= self.start:
            return None
        tail = max(self.start, end - _TAIL)
        return Clause(
            self.verb,
            self.start,
            end,
            tuple(self.objects),
            is_phrase=self.phrase,
            has_wording=self.wording,
            is_doubtful=self.doubtful,
            is_lead=self.is_empty or bool(verbs.FOLLOWS.search(words, tail, end)),
            by_self=self.by_self,
            is_item=self.item,
            same=self.same,
            names=self.names,
            is_quoting=self.quoting,
            is_said=self.said,
            is_task=is_task,
            until=at,
        )
