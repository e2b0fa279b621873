"""What a new instrument does to others, read from its acting clauses.

A clause acts where its verb begins it, or is said of the instrument before it; the
same words told of the past of an instrument, in its title or in new wording are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawreg.citation import find_citations
from lawreg.citation.words import cleaned
from lawreg.intake import verbs
from lawreg.intake.addresses import is_inner
from lawreg.intake.articles import read_outline
from lawreg.intake.broken_years import mend_years
from lawreg.intake.clause import Clause
from lawreg.intake.clauses import read_clauses
from lawreg.intake.contexts import Beside, Context, below, besides
from lawreg.intake.details import find_details
from lawreg.intake.effect_making import EffectMaker
from lawreg.intake.effect_merging import Acts, Found, merge_effects
from lawreg.intake.effect_targets import Target, Targets
from lawreg.intake.issued import Effect, EffectiveDay
from lawreg.intake.limited import settle_suspensions
from lawreg.intake.listed import find_listed
from lawreg.intake.outline import Outline
from lawreg.intake.purpose import find_purpose
from lawreg.intake.script import Script
from lawreg.intake.sheet import Sheet, read_sheet
from lawreg.intake.tokens import Unit
from lawreg.intake.verbs import CHANGING, Verb
from lawreg.model import Citation

_CONSOLIDATED = ("VBHN", "VĂN BẢN HỢP NHẤT")
_HEAD = 1500
_TO_VERB = 120
_SOME_OF = re.compile(
    verbs.spaced(r"\b(?:mot so|cac) (?:diem|khoan|noi dung|quy dinh)\b")
)
_TASK_REACH = 200
_OPENS_CHANGE = re.compile(
    verbs.spaced(
        r"\s*(?:sua doi|bo sung|thay the|bai bo)(?:(?: ?, ?| va )(?:sua doi|bo sung|thay the|bai bo))*"
        r" (?:mot so (?:dieu|quy dinh|noi dung|phu luc) )?(?:cua |tai )?(?:cac )?§"
    )
)
"""«Sửa đổi, bổ sung một số điều của Thông tư số …» at the beginning."""


def read_effects(
    text: str, effective: Sequence[EffectiveDay] = (), *, own_number: str = ""
) -> tuple[Effect, ...]:
    """Read what a text does to others, with all that has to be read before."""
    sheet = read_sheet(cleaned(text))
    citations = mend_years(find_citations(text, own_number=own_number))
    return find_effects(
        sheet, read_outline(sheet), citations, effective, own_number=own_number
    )


def find_effects(
    sheet: Sheet,
    outline: Outline,
    citations: Sequence[Citation],
    effective: Sequence[EffectiveDay],
    *,
    own_number: str = "",
) -> tuple[Effect, ...]:
    """Find what the text does to other instruments, in the order printed.

    ``effective`` are the days of the text itself: an effect has the day of the
    provision that acts, unless its own words print another. A reading copy
    («văn bản hợp nhất») acts on nothing.
    """
    code, title = _CONSOLIDATED
    if code in own_number or title in sheet.clean[:_HEAD]:
        return ()
    return _Finder(Script(sheet, outline, citations), effective, own_number).find()


class _Finder:
    """What is known of one text while its units are read."""

    def __init__(
        self, script: Script, effective: Sequence[EffectiveDay], own: str
    ) -> None:
        self.script = script
        self.sheet = script.sheet
        self.words = script.words
        self.pieces = script.outline.pieces
        start, end = find_purpose(self.sheet, script.outline.first)
        self.targets = Targets(
            self.sheet.cleaned[0], script.citations, self.sheet.span(start, end), own
        )
        self.amends = (
            verbs.VERBS.search(self.sheet.own, start, min(end, start + _TO_VERB))
            is not None
        )
        self.contexts = {-1: Context(target=self._title_target(start, end))}
        self.maker = EffectMaker(script, self.targets, effective)
        self.found: list[Found] = []
        self.withheld: list[tuple[Unit, Clause, Context]] = []
        """Clauses that stand for the items below them, where those act."""

    def _title_target(self, start: int, end: int) -> Target | None:
        """Give the one instrument that the formula says the text acts on."""
        if not self.amends:
            return None
        places = [i for at, _, i in self.script.places if start <= at < end]
        named = [self.targets.read(i) for i in places]
        meant = [self.targets.amended(t) for t in named if t is not None]
        distinct = {t.key: t for t in meant}
        return next(iter(distinct.values())) if len(distinct) == 1 else None

    def find(self) -> tuple[Effect, ...]:
        """Read all units in order."""
        for unit, hot in zip(self.script.units, self.script.hot, strict=True):
            if unit.piece < 0:
                continue
            parent = self.pieces[unit.piece].parent
            context = self.contexts.get(parent, self.contexts[-1])
            if hot:
                self._read(unit, context)
            else:
                self.contexts[unit.piece] = context.alone
        self._release()
        for unit, clause in find_details(self.script):
            self.found += self.maker.make(unit, clause, Context(), Beside())
        for unit, lead, clause in find_listed(self.script):
            led = Context(lead=lead)
            self.found += self.maker.make(unit, clause, led, Beside())
        return merge_effects(settle_suspensions(self.found, self.targets.text))

    def _read(self, unit: Unit, context: Context) -> None:
        """Read the clauses of a unit, and what it says for those below."""
        clauses = read_clauses(self.script, unit, context.verb)
        is_article = self.pieces[unit.piece].depth == 0
        here = context
        if is_article:
            handed_out = verbs.HANDS_OUT.match(self.words, unit.start) is not None
            here = Context(target=self.contexts[-1].target, handed_out=handed_out)
        inner = here
        if self._has_below(unit):
            if clauses and (
                clauses[-1].is_lead
                or is_article
                or _is_title(clauses[-1])
                or self._is_title_of_some(clauses[-1])
            ):
                inner = below(clauses[-1], here, self.targets, clauses[:-1])
                while clauses and not clauses[-1].has_wording:
                    self.withheld.append((unit, clauses.pop(), here))
            else:
                inner = here.alone
        task = self._is_work(unit)
        self.contexts[unit.piece] = inner._replace(is_task=inner.is_task or task)
        self._act(unit, clauses, here)

    def _is_title_of_some(self, clause: Clause) -> bool:
        """Whether a clause says that some of one provision is changed by items below.

        «2. Sửa đổi, bổ sung một số điểm, khoản tại Điều 7», without a colon.
        """
        named = [t for o in clause.objects for t in o.provisions]
        changes = clause.verb in CHANGING
        if not changes or len(named) != 1 or clause.has_wording or clause.is_phrase:
            return False
        some = _SOME_OF.search(self.words, clause.start, clause.end)
        return some is not None and all(o.cited < 0 for o in clause.objects)

    def _is_work(self, unit: Unit) -> bool:
        """Whether a unit ends in words of work to be done, for what stands below it.

        «Sửa đổi … của Thông tư số … quy định chức năng, nhiệm vụ» is a title, no work.
        """
        edge = max(unit.start, unit.end - _TASK_REACH)
        names = _OPENS_CHANGE.match(self.words, unit.start, unit.end)
        told = verbs.TO_DO if names else verbs.TASK
        return told.search(self.words, edge, unit.end) is not None

    def _has_below(self, unit: Unit) -> bool:
        following = self.pieces[unit.piece + 1 : unit.piece + 2]
        return bool(following) and following[0].parent == unit.piece

    def _act(self, unit: Unit, clauses: list[Clause], context: Context) -> None:
        """Make effects of the clauses of one unit."""
        told = besides(clauses)
        for n, clause in enumerate(clauses):
            if not self._is_valid(clause, context):
                continue
            if self._is_heading(clause, *clauses[n + 1 : n + 2]):
                continue
            if self._is_caption(clause, *clauses[n + 1 : n + 2]):
                context = below(clause, context, self.targets).alone
                continue
            led = n > 0 and not clause.objects and clauses[n - 1].objects
            if led and clauses[n - 1].is_lead:
                # «Sửa đổi khoản 2 như sau: Thay thế cụm từ …»
                context = below(
                    clauses[n - 1], context, self.targets
                ).alone  # said for what follows
            self.found += self.maker.make(unit, clause, context, told[n])

    def _is_valid(self, clause: Clause, context: Context) -> bool:
        """Whether a clause acts at all, and is no work to be done."""
        if clause.by_self:
            return True
        if clause.is_task or context.is_task or context.handed_out:
            return False
        if clause.verb not in CHANGING:
            return True
        named = clause.objects or clause.is_phrase or clause.same or clause.names
        named = named or self.maker.acts_on_form(clause, context)
        return bool(named) and (self.amends or self._changes(clause))

    def _changes(self, clause: Clause) -> bool:
        """Whether a clause of a text that is not made to amend plainly does so.

        «Bổ sung máy móc quy định tại Điều 4 Quyết định …» gives a power.
        """
        if clause.has_wording or clause.is_lead or clause.is_phrase or clause.same:
            return True
        head = self.words[clause.start : clause.start + _TO_VERB]
        return verbs.CHANGES.match(head) is not None

    def _is_heading(self, first: Clause, following: Clause | None = None) -> bool:
        """Whether a clause names a phrase and the next says what becomes of it."""
        return (
            first.is_phrase
            and not first.objects
            and following is not None
            and following.is_phrase
            and following.verb is first.verb
            and verbs.WITH.search(self.words, first.start, first.end) is None
        )

    def _is_caption(self, first: Clause, following: Clause | None = None) -> bool:
        """Whether a line names an article, and the next line what of it is changed.

        «Điều 3. Sửa đổi, bổ sung Điều 16», and below it «Sửa đổi khoản 3 như sau:».
        """
        if following is None or first.has_wording or first.is_phrase or first.is_said:
            return False
        named = [t for o in first.objects for t in o.provisions]
        inner = [
            a for o in following.objects for t in o.provisions for a in t.addresses
        ]
        return (
            first.verb in (Verb.AMEND, Verb.MIXED)
            and len(named) == 1
            and bool(inner)
            and all(o.cited < 0 for o in following.objects)
            and all(is_inner(address) for address in inner)
            and "\n" in self.words[first.end : following.start]
        )

    def _release(self) -> None:
        """Let a clause that opens a list act itself where nothing in the list does."""
        acts = Acts()
        for unit, clause, context in self.withheld:
            if not clause.objects or clause.verb is Verb.MIXED:
                continue
            if not self._is_valid(clause, context):
                continue
            acts.learn(self.found)
            if not self._acted_below(acts, unit, clause, context):
                self._act(unit, [clause], context.alone)

    def _acted_below(
        self, acts: Acts, unit: Unit, clause: Clause, context: Context
    ) -> bool:
        """Whether an item below acts on what the clause above it names."""
        named = [self.targets.read(o.cited) for o in clause.objects if o.cited >= 0]
        if not named:
            named = [context.target]
        keys = {t.key for t in named if t is not None}
        end = max(unit.end, self.pieces[unit.piece].end)
        first, last = self.sheet.span(unit.end - 1, end)
        return any(acts.is_any(key, first, last) for key in keys)


def _is_title(clause: Clause) -> bool:
    """Whether a clause says of one instrument only that items below change it.

    «7. Sửa đổi, bãi bỏ một số quy định tại Nghị định số 42/2022/NĐ-CP», without a colon.
    """
    changes = clause.verb in CHANGING
    named = [o for o in clause.objects if o.cited >= 0]
    return (
        changes
        and len(named) == len(clause.objects) == 1
        and not named[0].provisions
        and not clause.has_wording
        and not clause.is_phrase
        and not clause.by_self
    )
