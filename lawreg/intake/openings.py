"""Where a clause opens: which verbs of a unit act, and which stand in a title or a tale."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.citation.words import word_set
from lawreg.intake import verbs
from lawreg.intake.clause import Draft
from lawreg.intake.script import Script
from lawreg.intake.tokens import Mark, Token, Unit
from lawreg.intake.verbs import Verb

_KIND_BEFORE = re.compile(
    verbs.spaced(
        r"\b(?:nghi dinh|luat|thong tu|nghi quyet|quyet dinh|phap lenh|viec|ve|van ban)$"
    )
)
_JOINS = frozenset(
    (
        "",
        ",",
        "va",
        ";",
        "; va",
        ", va",
        "dong thoi",
        ", dong thoi",
        "; dong thoi",
        "va dong thoi",
        "hoac",
        "co",
    )
)
_AFTER_SELF = re.compile(verbs.spaced(r"(?:^|,|;|\bva|\bdong thoi|\bthi|\bse|\bnay)$"))
_ENDING = (Verb.REPEAL, Verb.ANNUL, Verb.REPLACE, Verb.SUSPEND, Verb.EXTEND)
_ITEM_OPENING = word_set(
    "cac tai cum tu mot so noi dung quy dinh cua ten doan kho dau cuoi cau mau bieu thu nhat hai ba doi voi bo sung"
)
"""Words before what an item of a list of changes names."""
_WORD = re.compile(r"¶+|\w+")
_HEAD = re.compile(r'[ \n\t\xa0|.:*\-“"]*')
_LINE = 4
"""Characters before a verb among which its line may begin."""
_BEFORE_VERB = 60
ITEM_REACH = 90


class Passed(NamedTuple):
    """What of a unit was passed when a verb is looked at."""

    act: Draft | None
    """The clause that is open."""
    named: list[Token]
    """What no verb has taken."""
    names_self: bool
    """Whether the sentence names the text itself."""
    last: int
    """Where the token before ends."""
    closed: int
    """Where the clause before ends; -1 for none."""


class Openings:
    """The verbs of one unit, told apart by what stands before them."""

    def __init__(self, script: Script, unit: Unit) -> None:
        self.words = script.words
        self.clean = script.sheet.clean
        self.unit = unit
        self.first_word = first_word(script.words, unit.start, unit.end)
        head = _HEAD.match(script.words, unit.start, unit.end)
        self._head = head.end() if head else unit.start

    def opens(self, token: Token, passed: Passed) -> bool:
        """Whether a verb begins a clause, and is not told of something or to be done."""
        words, act = self.words, passed.act
        if token.start <= self._head:
            return True
        floor = max(self.unit.start, token.start - _BEFORE_VERB)
        before = words[floor : token.start].rstrip()
        if self.clean[token.start].isupper():
            return self._on_own_line(token) or not _KIND_BEFORE.search(before)
        joins = " ".join(words[passed.last : token.start].split()) in _JOINS
        if joins and (act is not None or passed.last == passed.closed):
            return True
        if passed.names_self and _AFTER_SELF.search(before) is not None:
            return True
        suspends = token.verb is Verb.SUSPEND and before.endswith((",", ":"))
        return bool(passed.named) and suspends

    def is_in_title(self, token: Token, passed: Passed) -> bool:
        """Whether a verb begins the title of the instrument with which an item begins.

        «2. Quyết định số 52/2020/QĐ-UBND ngày … của … Sửa đổi một số điều của …».
        """
        act, named = passed.act, passed.named
        if not self.clean[token.start].isupper():
            return False
        if act is None:
            # Of what the item is one is not known: «áp dụng các văn bản sau».
            first = named[0] if len(named) == 1 else None
            if first is None or first.mark is not Mark.CITED:
                return False
            if first.start > self.first_word or self._on_own_line(token):
                return False
        elif not act.item or act.is_empty or act.verb not in _ENDING:
            return False
        gap = self.words[passed.last : token.start]
        return not any(mark in gap for mark in ".;:")

    def is_item(self, tokens: list[Token], lead: Verb, passed: Passed) -> bool:
        """Whether the unit begins, as an item does, with what the list acts on."""
        for token in tokens:
            if token.mark is Mark.VERB and self.opens(token, passed):
                return False
            if token.mark is Mark.SELF:
                return False
            if token.mark in (Mark.CITED, Mark.PROVISIONS, Mark.PHRASE):
                gap = self.words[self.first_word : token.start]
                if lead in (Verb.AMEND, Verb.INSERT):
                    return all(w in _ITEM_OPENING for w in _WORD.findall(gap))
                return len(gap) <= ITEM_REACH
        return False

    def _on_own_line(self, token: Token) -> bool:
        return "\n" in self.words[token.start - _LINE : token.start]


def first_word(words: str, start: int, end: int) -> int:
    """Give where the words begin after marks and blanks."""
    at = start
    while at < end and words[at] in " \n\t\xa0|.*:":
        at += 1
    return at
