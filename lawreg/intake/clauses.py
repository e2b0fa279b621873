"""Acting clauses: one verb with what it acts on, read from the tokens of a unit."""

from __future__ import annotations

import re

from lawreg.citation.words import word_set
from lawreg.intake import verbs
from lawreg.intake.clause import Clause, Draft, Object
from lawreg.intake.effect_subjects import LIST_NOUN, is_passed, subject_of
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
_OPENING = word_set(
    "cac tai cum tu mot so noi dung quy dinh cua ten doan kho dau cuoi cau mau bieu thu nhat hai ba doi voi bo sung"
)
"""Words before what an item of a list of changes names."""
_WORD = re.compile(r"¶+|\w+")
_SAME = re.compile(verbs.spaced(r"\s*(?:chinh )?(dieu|khoan|diem|doan) nay\b"))
_ITEM_REACH = 90


def read_clauses(script: Script, unit: Unit, lead: Verb | None) -> list[Clause]:
    """Read the acting clauses of a unit; ``lead`` is the verb of the list it is an item of."""
    return _Reader(script, unit, lead).read()


class _Reader:
    """What is open while the tokens of one unit are passed."""

    def __init__(self, script: Script, unit: Unit, lead: Verb | None) -> None:
        self.script = script
        self.words = script.words
        self.unit = unit
        self.lead = lead
        self.tokens = script.tokens(unit)
        self.clauses: list[Clause] = []
        self.act: Draft | None = None
        self.before: list[Token] = []
        """Instruments and provisions of the sentence that no verb has taken."""
        self.self_seen = False
        self.sentence = unit.start
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
        if self.lead is not None and self._opens_as_item():
            self.act = Draft(self.lead, self._first_word(), item=True)
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
        return self.clauses

    def _first_word(self) -> int:
        at = self.unit.start
        while at < self.unit.end and self.words[at] in " \n\t\xa0|.*:":
            at += 1
        return at

    def _opens_as_item(self) -> bool:
        """Whether the unit begins, as an item does, with what the list acts on."""
        for token in self.tokens:
            if token.mark is Mark.VERB and self._opens(token):
                return False
            if token.mark is Mark.SELF:
                return False
            if token.mark in (Mark.CITED, Mark.PROVISIONS, Mark.PHRASE):
                gap = self.words[self._first_word() : token.start]
                if self.lead in (Verb.AMEND, Verb.INSERT):
                    return all(w in _OPENING for w in _WORD.findall(gap))
                return len(gap) <= _ITEM_REACH
        return False

    def _take(self, token: Token) -> None:
        """Pass one token."""
        self.handlers[token.mark](token)

    def _self(self, token: Token) -> None:
        self.self_seen = True
        if self.act is not None and self.act.listing and not self.act.is_empty:
            self._flush(token.start)

    def _with(self, token: Token) -> None:
        del token
        if self.act is not None:
            swaps = self.act.verb in (Verb.REPLACE, Verb.AMEND)
            self.act.replacing = swaps and not self.act.phrase

    def _except(self, token: Token) -> None:
        del token
        if self.act is not None:
            self.act.muted = True

    def _colon(self, token: Token) -> None:
        del token
        if self.act is not None and self.act.is_empty:
            self.act.listing = True

    def _next(self, token: Token) -> None:
        del token
        if self.act is not None:
            self.act.muted = self.act.replacing = False

    def _stop(self, token: Token) -> None:
        if self.act is not None and not (self.act.listing and self._lists_on(token)):
            self._flush(token.end)
        elif self.act is not None:
            self.act.muted = self.act.replacing = False
        self.before = []
        self.sentence = token.end
        self.self_seen = False

    def _lists_on(self, stop: Token) -> bool:
        """Whether after a full stop another item of an unlabelled list begins."""
        rest = self.words[stop.end : stop.end + _ITEM_REACH].lstrip(" \n\t-+*")
        return rest.startswith(("§", "dieu", "khoan", "diem", "phu luc", "chuong"))

    def _verb(self, token: Token) -> None:
        if self._is_in_title(token):
            if self.act is not None:
                self.act.muted = True
            return
        if not self._opens(token):
            if token.verb is Verb.SUSPEND and self.act is None:
                self._predicate(token)
            return
        assert token.verb is not None
        self._flush(token.start)
        self.act = Draft(token.verb, token.start)
        self.act.by_self = self.self_seen
        self.act.from_ = token.end
        if token.verb is Verb.SUSPEND and self.before:
            self.act.pending = []
            self._subject(self.before)
        self.before = []
        same = _SAME.match(self.words, token.end)
        self.act.same = same[1] if same is not None else ""
        self.act.names = (
            verbs.NAMES.match(self.words[token.end : token.end + 40].lstrip())
            is not None
        )

    def _opens(self, token: Token) -> bool:
        """Whether a verb begins a clause, and is not told of something or to be done."""
        words, clean = self.words, self.script.sheet.clean
        head = words[self.unit.start : token.start].strip(' \n\t\xa0|.:*-“"')
        if not head:
            return True
        before = words[max(self.unit.start, token.start - 60) : token.start].rstrip()
        if clean[token.start].isupper():
            own_line = "\n" in words[token.start - 4 : token.start]
            return own_line or not _KIND_BEFORE.search(before)
        gap = " ".join(words[self.last : token.start].split())
        if self.act is not None and gap in _JOINS:
            return True
        if (
            self.act is None
            and self.clauses
            and gap in _JOINS
            and self.last == self.clauses[-1].end
        ):
            return True
        if self.self_seen and _AFTER_SELF.search(before) is not None:
            return True
        return (
            bool(self.before)
            and token.verb is Verb.SUSPEND
            and before.endswith((",", ":"))
        )

    def _is_in_title(self, token: Token) -> bool:
        """Whether a verb begins the title of the instrument with which an item begins.

        «2. Quyết định số 52/2020/QĐ-UBND ngày … của … Sửa đổi một số điều của …».
        """
        act, words = self.act, self.words
        if not self.script.sheet.clean[token.start].isupper():
            return False
        if act is None:
            # Of what the item is one is not known: «áp dụng các văn bản sau».
            first = self.before[0] if len(self.before) == 1 else None
            if first is None or first.mark is not Mark.CITED:
                return False
            if (
                first.start > self._first_word()
                or "\n" in words[token.start - 4 : token.start]
            ):
                return False
        elif not act.item or act.is_empty or act.verb not in _ENDING:
            return False
        gap = words[self.last : token.start]
        return not any(mark in gap for mark in ".;:")

    def _predicate(self, token: Token) -> None:
        """Take what is said of a subject before it, or of a list after it."""
        verb = token.verb
        assert verb is not None
        after = self.words[token.end : min(self.unit.end, token.end + 60)]
        passive = self.words[token.start : token.start + 4].startswith(("duoc", "bi"))
        if passive and not is_passed(verb, after):
            return
        if passive and self.act is not None and not self.act.is_empty:
            return
        tail = self.words[token.end : self.unit.end]
        lists = ":" in tail and LIST_NOUN.search(
            self.words[self.sentence : token.start]
        )
        if lists:
            self._flush(token.start)
            self.act = Draft(verb, self._sentence_start())
            self.act.listing = True
            self.act.from_ = token.end
            self.before = []
            return
        held = self.act.is_empty if self.act is not None else True
        if not held and self.act is not None and self.act.item:
            self.act.verb = verb
            return
        subject = (
            subject_of(self.words, self.unit.start, self.before, token) if held else []
        )
        if not subject:
            return
        self.act = Draft(verb, subject[0].start)
        head = self.words[self.sentence : subject[0].start]
        self.act.from_ = self.sentence + head.rfind(",") + 1
        self.act.said = True
        self._subject(subject)
        self.before = []

    def _sentence_start(self) -> int:
        at = self.sentence
        while at < self.unit.end and self.words[at] in " \n\t\xa0|*.":
            at += 1
        return at

    def _subject(self, tokens: list[Token]) -> None:
        for token in tokens:
            self._object(token)

    def _object(self, token: Token) -> None:
        act = self.act
        if act is None:
            self.before.append(token)
            return
        if (
            act.muted
            or (act.replacing and token.lead != "")
            or (act.replacing and not act.phrase)
        ):
            return
        if token.mark is Mark.PROVISIONS:
            changes = act.verb in (Verb.AMEND, Verb.INSERT)
            if token.lead != "own" or act.is_empty or changes:
                act.pending.append(token)
            return
        act.objects.append(
            Object(token.cited, tuple(act.pending), (act.from_, token.start))
        )
        act.pending = []
        act.from_ = token.end

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
        end = token.start
        self._flush(end)

    def _flush(self, at: int) -> None:
        act, self.act = self.act, None
        if act is None:
            return
        if act.pending:
            act.objects.append(
                Object(-1, tuple(act.pending), (act.from_, act.pending[0].start))
            )
        end = len(self.words[act.start : at].rstrip(" \n\t\xa0|*")) + act.start
        if end <= act.start:
            return
        whole = self.words[act.start : end]
        self.clauses.append(
            Clause(
                act.verb,
                act.start,
                end,
                tuple(act.objects),
                is_phrase=act.phrase,
                has_wording=act.wording,
                is_lead=act.is_empty or bool(verbs.FOLLOWS.search(whole)),
                by_self=act.by_self,
                is_item=act.item,
                same=act.same,
                names=act.names,
                is_quoting=act.quoting,
                is_said=act.said,
                is_task=bool(
                    not act.by_self
                    and verbs.TASK.search(self.words[self.unit.start : act.start])
                ),
                until=at,
            )
        )
