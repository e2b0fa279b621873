"""Acting clauses: one verb with what it acts on, read from the tokens of a unit."""

from __future__ import annotations

import re

from lawreg.intake import verbs
from lawreg.intake.clause import Clause, Draft
from lawreg.intake.effect_subjects import is_passed, subject_of
from lawreg.intake.limits import is_exception, with_limits
from lawreg.intake.openings import ITEM_REACH, Openings, Passed
from lawreg.intake.script import Script
from lawreg.intake.sentence import Sentence
from lawreg.intake.tokens import Mark, Token, Unit
from lawreg.intake.verbs import Verb

_SAME = re.compile(verbs.spaced(r"\s*(?:chinh )?(dieu|khoan|diem|doan) nay\b"))
_CARRIES_OUT = re.compile(
    verbs.spaced(r"\b(?:huong dan|quy dinh chi tiet)(?: thuc hien| thi hanh)?\s*$")
)
_SAYS_ALL = re.compile(r"\s*(?:[.;]|$)")
_PUT_IN = re.compile(verbs.spaced(r"(?:duoc )?thay(?: the)? (?:bang|boi)\b"))
_TAKES_AWAY = (Verb.REPEAL, Verb.ANNUL)
_CARRIED_REACH = 40
_SUBJECT = re.compile(
    verbs.spaced(r"^[^;:.]*\b(?:quy dinh chi tiet|huong dan)\b[^;:.]*$")
)
"""Words of the title of the instrument before them."""


def read_clauses(script: Script, unit: Unit, lead: Verb | None) -> list[Clause]:
    """Read the acting clauses of a unit; ``lead`` is the verb of the list it is an item of."""
    clauses = _Reader(script, unit, lead).read()
    return list(with_limits(script, unit, clauses))


class _Reader:
    """What is open while the tokens of one unit are passed."""

    def __init__(self, script: Script, unit: Unit, lead: Verb | None) -> None:
        self.script = script
        self.words = script.words
        self.unit = unit
        self.lead = lead
        self.tokens = script.tokens(unit)
        self.openings = Openings(script, unit)
        self.clauses: list[Clause] = []
        self.act: Draft | None = None
        self.before: list[Token] = []
        """Instruments and provisions of the sentence that no verb has taken."""
        self.self_seen = False
        self.excepting = False
        """Whether the sentence tells what its subject is without."""
        self.sentence = Sentence(script.words, unit)
        self.last = unit.start
        self.handlers = {
            Mark.VERB: self._verb,
            Mark.PREDICATE: self._predicate,
            Mark.SELF: self._self,
            Mark.CITED: self._object,
            Mark.PROVISIONS: self._object,
            Mark.PHRASE: self._phrase,
            Mark.WORDING: self._wording,
            Mark.WITH: self._with,
            Mark.EXCEPT: self._except,
            Mark.COLON: self._colon,
            Mark.NEXT: self._next,
            Mark.STOP: self._stop,
        }

    def read(self) -> list[Clause]:
        """Pass all tokens."""
        lead, openings = self.lead, self.openings
        if lead is not None and openings.is_item(self.tokens, lead, self._passed()):
            self.act = Draft(lead, openings.first_word, item=True)
        for token in self.tokens:
            if token.start < self.last and token.mark is not Mark.COLON:
                if token.mark in (Mark.PHRASE, Mark.SELF, Mark.WITH, Mark.EXCEPT):
                    continue
                if token.start < self.last - 1:
                    continue
            self._take(token)
            if token.mark is not Mark.PHRASE or token.lead == "quoted":
                self.last = max(self.last, token.end)
        self._flush(self.unit.end)
        return self._replaced()

    def _replaced(self) -> list[Clause]:
        """Take «Bãi bỏ Phụ lục IV và thay thế bằng …» for the one act that it is."""
        told: list[Clause] = []
        for clause in self.clauses:
            before = told[-1] if told else None
            with_ = _PUT_IN.match(self.words, clause.start, clause.end)
            if before and with_ and not clause.objects and before.verb in _TAKES_AWAY:
                told[-1] = before._replace(verb=Verb.REPLACE, end=clause.end)
            else:
                told.append(clause)
        return told

    def _passed(self) -> Passed:
        closed = self.clauses[-1].end if self.clauses else -1
        return Passed(self.act, self.before, self.self_seen, self.last, closed)

    def _take(self, token: Token) -> None:
        """Pass one token."""
        self.handlers[token.mark](token)

    def _self(self, token: Token) -> None:
        carried = self.words[
            max(self.unit.start, token.start - _CARRIED_REACH) : token.start
        ]
        if self.act is not None and self.act.listing and _CARRIES_OUT.search(carried):
            # «Thông tư A và các văn bản hướng dẫn thực hiện Thông tư này»: that is A.
            return
        self.self_seen = True
        if self.act is not None and self.act.listing and not self.act.is_empty:
            self._flush(token.start)

    def _with(self, token: Token) -> None:
        del token
        if self.act is not None:
            swaps = self.act.verb in (Verb.REPLACE, Verb.AMEND)
            self.act.replacing = swaps and not self.act.phrase

    def _except(self, token: Token) -> None:
        if not is_exception(self.script, token.start, token.end):
            return
        if self.act is not None:
            self.act.muted = True
        elif not self.words.startswith("rieng", token.start):
            self.excepting = True

    def _colon(self, token: Token) -> None:
        del token
        if self.act is not None and self.act.is_empty:
            self.act.listing = True
            # «…, trừ trường hợp quy định tại Điều 7: a) …»: the list is none of it.
            self.act.part()

    def _next(self, token: Token) -> None:
        del token
        self.excepting = False
        if self.act is not None:
            self.act.part()

    def _stop(self, token: Token) -> None:
        if self.act is not None and not (self.act.listing and self._lists_on(token)):
            self._flush(token.end)
        elif self.act is not None:
            self.act.part()
        self.before = []
        self.excepting = False
        self.sentence.begin(token.end)
        self.self_seen = False

    def _lists_on(self, stop: Token) -> bool:
        """Whether after a full stop another item of an unlabelled list begins."""
        rest = self.words[stop.end : stop.end + ITEM_REACH].lstrip(" \n\t-+*")
        return rest.startswith(("§", "dieu", "khoan", "diem", "phu luc", "chuong"))

    def _verb(self, token: Token) -> None:
        passed = self._passed()
        if self.openings.is_in_title(token, passed):
            if self.act is not None:
                self.act.muted = True
            return
        if not self.openings.opens(token, passed):
            if token.verb is Verb.SUSPEND and self.act is None:
                self._predicate(token)
            return
        assert token.verb is not None
        self._flush(token.start)
        self.excepting = False
        self.act = Draft(token.verb, token.start)
        self.act.by_self = self.self_seen
        self.act.from_ = token.end
        if token.verb is Verb.SUSPEND and self.before:
            self._say_of(self.act, self.before)
        self.before = []
        same = _SAME.match(self.words, token.end)
        self.act.same = same[1] if same is not None else ""
        self.act.names = (
            verbs.NAMES.match(self.words[token.end : token.end + 40].lstrip())
            is not None
        )

    def _predicate(self, token: Token) -> None:
        """Take what is said of a subject before it, or of a list after it."""
        verb = token.verb
        assert verb is not None
        after = self.words[token.end : min(self.unit.end, token.end + 60)]
        passive = self.words[token.start : token.start + 4].startswith(("duoc", "bi"))
        if passive and not is_passed(verb, after):
            return
        if passive and self.act is not None and not self.act.is_empty:
            # «c) Khoản 6 được bãi bỏ», an item of what is amended, is ended.
            if self.act.item and _SAYS_ALL.match(after):
                self.act.verb = verb
            return
        if self.sentence.opens_list(token.start, token.end):
            self._open_list(verb, token)
        elif self.act is None or self.act.is_empty:
            subject = subject_of(self.words, self.unit.start, self.before, token)
            if subject:
                self._open_said(verb, subject)
        elif self.act.item:
            self.act.verb = verb

    def _open_list(self, verb: Verb, token: Token) -> None:
        """Open what is said of a list: «Các văn bản sau hết hiệu lực: …»."""
        self._flush(token.start)
        self.act = Draft(verb, self.sentence.first_word())
        self.act.listing = True
        self.act.from_ = token.end
        self.before = []

    def _open_said(self, verb: Verb, subject: list[Token]) -> None:
        """Open what is said of what stands before: «Nghị định số … hết hiệu lực»."""
        self.act = Draft(verb, subject[0].start)
        self.act.from_ = self.sentence.after_comma(subject[0].start)
        self.act.said = True
        self._say_of(self.act, subject)
        self.before = []

    def _say_of(self, act: Draft, subject: list[Token]) -> None:
        for token in subject:
            act.name(token)

    def _object(self, token: Token) -> None:
        act = self.act
        if act is None:
            if not self.excepting:
                self.before.append(token)
        elif act.muted:
            return
        elif act.objects and _SUBJECT.search(self.words[act.from_ : token.start]):
            # What a scan left of «… của Chính phủ quy định chi tiết Luật …».
            act.from_ = token.end
        else:
            act.name(token)

    def _phrase(self, token: Token) -> None:
        act = self.act
        if act is None or act.muted:
            return
        named = token.lead != "quoted"
        act.quoting = act.quoting or not named
        if (
            act.verb in (Verb.REPEAL, Verb.MIXED, Verb.ANNUL)
            and not act.is_empty
            and not act.phrase
        ):
            # «bãi bỏ khoản 1 Điều 5 và cụm từ …»: the provision goes, the phrase is struck.
            verb, item, listing = act.verb, act.item, act.listing
            self._flush(token.start)
            self.act = act = Draft(verb, token.start, item=item)
            act.listing = listing
            act.from_ = token.end
        if (
            named
            or act.verb in (Verb.REPEAL, Verb.ANNUL)
            or (act.verb is not Verb.DETAIL and act.is_empty)
        ):
            act.phrase = True
            act.replacing = False

    def _wording(self, token: Token) -> None:
        act = self.act
        if act is None:
            return
        act.wording = True
        act.doubtful = token.lead == "doubtful"
        self._flush(token.start)

    def _flush(self, at: int) -> None:
        """End the clause that is open."""
        act, self.act = self.act, None
        if act is None:
            return
        is_task = not act.by_self and self.sentence.is_of_work(act.start)
        clause = act.closed(self.words, at, is_task=is_task)
        if clause is not None:
            self.clauses.append(clause)
