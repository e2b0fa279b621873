"""What a new instrument does to others, read from its acting clauses.

A clause acts where its verb begins it, or is said of the instrument before it; the
same words told of the past of an instrument, in its title or in new wording are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lawreg.citation import find_citations
from lawreg.citation.words import word_set
from lawreg.folding import fold, squeeze
from lawreg.intake import verbs
from lawreg.intake.addresses import Reach, common_part, reach_of
from lawreg.intake.articles import Outline, read_outline
from lawreg.intake.clauses import Clause, Object, read_clauses
from lawreg.intake.issued import Effect, EffectiveDay
from lawreg.intake.periods import read_period, start_of
from lawreg.intake.script import Script, Unit
from lawreg.intake.sheet import Sheet, read_sheet
from lawreg.intake.targets import Target, Targets
from lawreg.intake.verbs import Verb
from lawreg.model import Certainty, Citation, RelationKind, Scope, Span

_FORMULA = re.compile(
    verbs.spaced(r"\bban hanh (?:luat|bo luat|phap lenh|nghi dinh|thong tu(?: lien tich)?|quyet dinh|nghi quyet)\b|\bnay (?=sua doi)")
)
_SOME = re.compile(
    verbs.spaced(r"\b(?:mot so|mot phan|cac noi dung|noi dung|cac quy dinh|quy dinh (?:lien quan|ve|tai)|phan)\b")
)
_PLAIN = word_set(
    "toan bo hieu luc thi hanh cac van ban quy pham phap luat sau day cua doi voi va quyet dinh nghi thong tu chi "
    "lenh bai huy noi dung ap dung thuc hien thoi gian han tai so ca ke hai ba mot dong thoi ngay lien tich hoac "
    "nhu duoc la"
)
"""Words that say nothing of a part between a verb and the instrument it acts on."""
_WORD = re.compile(r"\w+")
_REGULATION = re.compile(
    verbs.spaced(r"\b(?:quy dinh|quy che|dieu le|noi quy|de an|chuong trinh|ke hoach|chien luoc|chinh sach)\b[^;:§]{0,300}\b(?:ban hanh )?(?:kem )?theo$")
)
_ATTACHED = re.compile(verbs.spaced(r"\b(?:ban hanh|kem) (?:kem )?theo$"))
_CONSOLIDATED = "VBHN"
_LONGEST_NOTE = 160


class _Context(NamedTuple):
    """What the words above an item say for it."""

    verb: Verb | None = None
    lead: tuple[int, int] | None = None
    target: Target | None = None
    address: str = ""
    handed_out: bool = False
    is_task: bool = False
    lead_clause: Clause | None = None


class Found(NamedTuple):
    """An effect, with where its clause stands among the units."""

    effect: Effect
    piece: int


def read_effects(
    text: str, effective: Sequence[EffectiveDay] = (), *, own_number: str = ""
) -> tuple[Effect, ...]:
    """Read what a text does to others, with all that has to be read before."""
    sheet = read_sheet(text)
    citations = find_citations(text, own_number=own_number)
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
    if _CONSOLIDATED in own_number or "VĂN BẢN HỢP NHẤT" in sheet.clean[:1500]:
        return ()
    finder = _Finder(sheet, outline, citations, effective, own_number)
    return finder.find()


class _Finder:
    """What is known of one text while its units are read."""

    def __init__(
        self,
        sheet: Sheet,
        outline: Outline,
        citations: Sequence[Citation],
        effective: Sequence[EffectiveDay],
        own: str,
    ) -> None:
        self.sheet = sheet
        self.outline = outline
        self.effective = effective
        self.script = Script(sheet, outline, citations)
        self.words = self.script.words
        self.formula = self._formula()
        source = sheet.cleaned[0]
        spans = [sheet.span(*self.formula) if self.formula[1] > self.formula[0] else (0, 0)]
        self.targets = Targets(source, citations, tuple(spans[0]), own)
        self.title = self._title_target()
        self.contexts: dict[int, _Context] = {-1: _Context(target=self.title)}
        self.found: list[Found] = []
        self.withheld: list[tuple[int, Unit, Clause, _Context]] = []
        """Clauses that stand for the items below them, where those act."""

    def _formula(self) -> tuple[int, int]:
        """Find the promulgation formula, which names what the text is made to amend."""
        last = None
        for match in _FORMULA.finditer(self.sheet.own, 0, self.outline.first):
            last = match
        if last is None:
            return (0, 0)
        return last.start(), self.outline.first

    def _title_target(self) -> Target | None:
        """Give the one instrument that the formula says the text acts on."""
        start, end = self.formula
        verb = verbs.VERBS.search(self.words, start, min(end, start + 120))
        named = [
            self.targets.read(i)
            for at, _, i in self.script.places
            if start <= at < end
        ]
        if not named and start < end:
            return None
        distinct = {t.key: t for t in named if t is not None}
        ok = verb is not None or "sua doi" in self.sheet.folded[start:end]
        return next(iter(distinct.values())) if len(distinct) == 1 and ok else None

    def find(self) -> tuple[Effect, ...]:
        """Read all units in order."""
        for unit, hot in zip(self.script.units, self.script.hot, strict=True):
            if unit.piece < 0:
                continue
            context = self._context(unit)
            if not hot:
                self.contexts[unit.piece] = context._replace(verb=None, lead=None)
                continue
            self._read(unit, context)
        self._release()
        self._details()
        return _merged(self.found)

    def _context(self, unit: Unit) -> _Context:
        parent = self.outline.pieces[unit.piece].parent
        return self.contexts.get(parent, self.contexts[-1])

    def _read(self, unit: Unit, context: _Context) -> None:
        clauses = read_clauses(self.script, unit, context.verb)
        inner = context
        if self.outline.pieces[unit.piece].depth == 0:
            inner = _Context(
                target=self.title,
                handed_out=verbs.HANDS_OUT.match(self.words, unit.start) is not None,
            )
        has_below = self._has_below(unit)
        if has_below and clauses and (
            clauses[-1].is_lead or self.outline.pieces[unit.piece].depth == 0
        ):
            inner = self._lead(unit, clauses[-1], inner)
            while clauses and self._stands_for_items(clauses[-1]):
                self.withheld.append((len(self.found), unit, clauses.pop(), inner))
        elif has_below:
            inner = inner._replace(verb=None, lead=None)
        inner = inner._replace(
            is_task=inner.is_task or verbs.TASK.search(self.words, max(unit.start, unit.end - 200), unit.end) is not None
        )
        self.contexts[unit.piece] = inner
        here = context if self.outline.pieces[unit.piece].depth else inner._replace(verb=None, lead=None, address="")
        self._act(unit, clauses, here)

    def _has_below(self, unit: Unit) -> bool:
        k = unit.piece + 1
        pieces = self.outline.pieces
        return k < len(pieces) and pieces[k].parent == unit.piece

    def _is_heading(self, clauses: list[Clause]) -> bool:
        """Whether the first clause names a phrase and the next says what becomes of it."""
        first, *rest = clauses
        return (
            first.is_phrase
            and not first.objects
            and bool(rest)
            and rest[0].is_phrase
            and rest[0].verb is first.verb
            and verbs.WITH.search(self.words, first.start, first.end) is None
        )

    def _stands_for_items(self, clause: Clause) -> bool:
        return not clause.has_wording

    def _lead(self, unit: Unit, clause: Clause, context: _Context) -> _Context:
        """Give what a clause that opens a list says for its items."""
        target, address = context.target, context.address
        named = [o for o in clause.objects if o.cited >= 0]
        if len({o.cited for o in named}) == 1:
            target = self.targets.read(named[0].cited) or target
        elif len(named) > 1:
            target = None
        provisions = [a for o in clause.objects for t in o.provisions for a in t.addresses]
        if provisions:
            reach = reach_of(clause.objects[-1].provisions, context.address, "")
            address = common_part(reach.addresses)
        verb = clause.verb
        return _Context(
            verb=verb if verb is not Verb.MIXED else None,
            lead=(clause.start, clause.end),
            target=target,
            address=address,
            handed_out=context.handed_out,
            is_task=context.is_task or clause.is_task,
            lead_clause=clause,
        )

    def _act(self, unit: Unit, clauses: list[Clause], context: _Context) -> None:
        """Make effects of the clauses of one unit."""
        for n, clause in enumerate(clauses):
            if not self._is_valid(clause, context) or self._is_heading(clauses[n:]):
                continue
            if n and not clause.objects and clauses[n - 1].is_lead and clauses[n - 1].objects:
                context = self._lead(unit, clauses[n - 1], context)._replace(verb=None, lead=None)
            later = next(
                (o.cited for c in clauses[n:] for o in c.objects if o.cited >= 0), -1
            )
            if later < 0 or (clause.is_item and clause.is_phrase):
                earlier = [o.cited for c in clauses[:n] for o in c.objects if o.cited >= 0]
                later = earlier[-1] if earlier else later
            beside = [t for c in clauses[n + 1 :] for o in c.objects for t in o.provisions]
            self._effects(unit, clause, context, later, beside, clauses[:n])

    def _is_valid(self, clause: Clause, context: _Context) -> bool:
        if clause.by_self:
            return True
        if clause.is_task or context.is_task or context.handed_out:
            return False
        if clause.verb in (Verb.AMEND, Verb.INSERT, Verb.MIXED):
            return bool(clause.objects) or clause.is_phrase or bool(clause.same) or clause.names
        return True

    def _effects(
        self,
        unit: Unit,
        clause: Clause,
        context: _Context,
        later: int,
        beside: list,
        before: list[Clause],
    ) -> None:
        objects = clause.objects
        if not objects:
            if clause.same:
                self._same(unit, clause, context, before)
            elif clause.names and context.address and context.target is not None:
                self._add(unit, clause, context, context.target, Reach((context.address,), ""), None)
            elif clause.is_phrase and clause.is_quoting and (context.target is not None or later >= 0):
                self._add(unit, clause, context, self._inherited(clause, context, later), Reach((context.address,) if context.address else (), ""), None)
            elif clause.verb in (Verb.SUSPEND, Verb.EXTEND) and self._is_told_of(context):
                self._add(unit, clause, context, context.target, Reach((), ""), None)
            return
        for k, obj in enumerate(objects):
            target = self.targets.read(obj.cited) if obj.cited >= 0 else None
            if obj.cited >= 0 and target is None:
                continue
            inherited = obj.cited < 0
            if inherited:
                target = self._inherited(clause, context, later)
            if target is None:
                continue
            address = context.address if self._same_target(target, context) else ""
            near = objects[k + 1].provisions if k + 1 < len(objects) else tuple(beside)
            reach = reach_of(obj.provisions, address, near, is_insert=clause.verb is Verb.INSERT)
            told = objects[k - 1] if k and not obj.provisions and _joins(self.words, obj) else obj
            self._add(unit, clause, context, target, reach, told)

    def _inherited(self, clause: Clause, context: _Context, beside: int) -> Target | None:
        """Give what a clause that names no instrument acts on.

        That is what the words above it name, or else a clause beside it; the other
        way round for what is struck in the instrument that an item begins with.
        """
        split = clause.is_item and clause.is_phrase and beside >= 0
        if context.target is not None and not split:
            return context.target
        return self.targets.read(beside) if beside >= 0 else None

    def _is_told_of(self, context: _Context) -> bool:
        """Whether the words above name what a clause without object acts on."""
        lead = context.lead_clause
        return lead is not None and any(o.cited >= 0 for o in lead.objects)

    def _same_target(self, target: Target, context: _Context) -> bool:
        return context.target is None or context.target.key == target.key

    def _same(self, unit: Unit, clause: Clause, context: _Context, before: list[Clause]) -> None:
        """Read «Điều này»: the article that the clause before, or the words above, name."""
        named = [a for c in before for o in c.objects for t in o.provisions for a in t.addresses]
        steps = {"dieu": 1, "khoan": 2}.get(clause.same, 9)
        inside = [".".join(a.split(".")[:steps]) for a in named if a.startswith("d")]
        address = inside[-1] if inside else context.address
        target = context.target
        cited = [o.cited for c in before for o in c.objects if o.cited >= 0]
        if cited:
            target = self.targets.read(cited[-1]) or target
        if target is not None and address:
            self._add(unit, clause, context, target, Reach((address,), ""), None)

    def _add(
        self,
        unit: Unit,
        clause: Clause,
        context: _Context,
        target: Target | None,
        reach: Reach,
        obj: Object | None,
    ) -> None:
        if target is None:
            return
        kind = verbs.KINDS[clause.verb]
        scope, note, sure = self._scope(clause, reach, obj)
        if clause.is_phrase:
            kind = RelationKind.AMENDS
        elif kind is RelationKind.REPLACES and scope is not Scope.WHOLE:
            kind = RelationKind.AMENDS
        elif clause.names and kind is RelationKind.REPEALS:
            kind = RelationKind.AMENDS
        elif kind is RelationKind.AMENDS and scope is Scope.WHOLE:
            scope = Scope.UNSPECIFIED
        piece = self.outline.pieces[unit.piece]
        period = read_period(self.script, clause, context.lead_clause if clause.is_item else None)
        start = period.start or start_of(piece.address, self.effective)
        lead = context.lead if clause.is_item and context.lead else None
        certainty = Certainty.HIGH if sure else Certainty.MEDIUM
        self.found.append(
            Found(
                Effect(
                    kind=kind,
                    target_number=target.number,
                    target_name=target.name,
                    target_kind=target.kind,
                    target_issued_on=target.issued_on,
                    target_span=target.span,
                    actor_provision=piece.address,
                    target_provisions=reach.addresses,
                    scope=scope,
                    scope_note=note,
                    effective_from=start,
                    effective_until=period.end,
                    span=self.sheet.span(clause.start, clause.end),
                    lead=self.sheet.span(*lead) if lead else None,
                    certainty=certainty,
                ),
                unit.piece if not piece.is_dash else -2 - unit.piece,
            )
        )

    def _scope(
        self, clause: Clause, reach: Reach, obj: Object | None
    ) -> tuple[Scope, str, bool]:
        """Say how much is touched, what no address can say, and whether that is plain."""
        words = self.words[obj.before[0] : obj.before[1]] if obj is not None else ""
        attached = _ATTACHED.search(words.rstrip()) is not None
        if reach.addresses:
            note = reach.note
            if not note and attached and not any(a.startswith("pl") for a in reach.addresses):
                note = "Quy định ban hành kèm theo"
            return Scope.PROVISIONS, note, True
        if clause.is_phrase:
            return Scope.WHOLE, "", True
        plain = words.strip(" ,;:.")
        if not _SOME.search(plain) and all(w in _PLAIN for w in _WORD.findall(plain)):
            return Scope.WHOLE, "", True
        note = squeeze(self.sheet.clean[obj.before[0] : obj.before[1]].replace("*", " "))[:_LONGEST_NOTE] if obj else ""
        if _SOME.search(plain):
            return Scope.UNSPECIFIED, note, False
        if clause.is_item or clause.verb in (Verb.SUSPEND, Verb.EXTEND) or _REGULATION.search(plain):
            return Scope.WHOLE, note if _REGULATION.search(plain) else "", False
        return Scope.UNSPECIFIED, note, False

    def _release(self) -> None:
        """Let a clause that opens a list act itself where nothing in the list does."""
        for _, unit, clause, context in self.withheld:
            here = context._replace(verb=None, lead=None, address="")
            if not clause.objects or self._acted_below(unit, clause, here):
                continue
            if self._is_valid(clause, here) and clause.verb is not Verb.MIXED:
                self._act(unit, [clause], here)

    def _acted_below(self, unit: Unit, clause: Clause, context: _Context) -> bool:
        """Whether an item below acts on what the clause above it names."""
        named = [self.targets.read(o.cited) for o in clause.objects if o.cited >= 0]
        keys = {t.key for t in [*named, None if named else context.target] if t is not None}
        piece = self.outline.pieces[unit.piece]
        first, last = self.sheet.span(unit.end - 1, max(unit.end, piece.end))
        return any(
            first <= effect.span.start < last
            and (effect.target_number, fold(effect.target_name)) in keys
            for effect, _ in self.found
        )

    def _details(self) -> None:
        """Find the laws the text says it details: «Nghị định này quy định chi tiết …»."""
        for unit in self.script.units:
            if unit.piece < 0:
                continue
            for own in verbs.SELF.finditer(self.words, unit.start, unit.end):
                self._detail(unit, own.end())

    def _detail(self, unit: Unit, at: int) -> None:
        match = re.compile(r"\s*(?:ve\s+|nham\s+)?").match(self.words, at)
        told = verbs.DETAILS.match(self.words, match.end() if match else at, unit.end)
        if told is None:
            return
        edge = told.end()
        if self.words[edge : edge + 1] != "§":
            reached = verbs.DETAILED.match(self.words, edge, unit.end)
            if reached is None:
                return
            edge = reached.end()
        verb = Verb.DETAIL if told["detail"] else Verb.GUIDE
        tokens = [t for t in self.script.tokens(unit) if t.start >= at]
        objects: list[Object] = []
        pending: list = []
        for token in tokens:
            if token.mark.name == "PROVISIONS" and token.start < edge:
                pending.append(token)
            elif token.mark.name == "CITED":
                between = self.words[edge : token.start]
                if objects and not re.fullmatch(r"[\s,]*(?:va\s*)?", between):
                    break
                objects.append(Object(token.cited, tuple(pending), (token.start, token.start)))
                pending = []
                edge = token.end
        start = len(self.words[: at].rstrip())
        begin = next((m.start() for m in verbs.SELF.finditer(self.words, unit.start, at) if m.end() == at), start)
        end = next((t.end for t in tokens if t.start >= edge and t.mark.name in ("STOP", "NEXT", "COLON")), unit.end)
        clause = Clause(verb, begin, end, tuple(objects), by_self=True)
        for obj in objects:
            target = self.targets.read(obj.cited)
            if target is None:
                continue
            reach = reach_of(obj.provisions, "", ())
            before = len(self.found)
            self._add(unit, clause, _Context(), target, reach, obj)
            for k in range(before, len(self.found)):
                if not reach.addresses:
                    effect = self.found[k].effect._replace(scope=Scope.UNSPECIFIED, scope_note="")
                    self.found[k] = self.found[k]._replace(effect=effect)


def _joins(words: str, obj: Object) -> bool:
    """Whether an object is but another of its row: «…, số 501/QĐ-UBND»."""
    return all(w in ("va", "so", "hoac") for w in _WORD.findall(words[obj.before[0] : obj.before[1]]))


def _merged(found: list[Found]) -> tuple[Effect, ...]:
    """Join what one provision does of one kind to one instrument; say nothing twice."""
    held: dict[tuple[object, ...], Effect] = {}
    for effect, piece in found:
        key = (
            piece,
            effect.kind,
            effect.target_number,
            effect.target_name,
            effect.scope,
            effect.effective_from,
            effect.effective_until,
            effect.actor_provision,
        )
        old = held.get(key)
        if old is None:
            held[key] = effect
            continue
        provisions = dict.fromkeys((*old.target_provisions, *effect.target_provisions))
        span = Span(min(old.span.start, effect.span.start), max(old.span.end, effect.span.end))
        held[key] = old._replace(target_provisions=tuple(provisions), span=span)
    told = {
        (e.actor_provision.partition(".")[0], e.target_number, e.target_name)
        for e in held.values()
        if e.target_provisions or e.kind is not RelationKind.AMENDS or e.scope is Scope.WHOLE
    }
    kept = [
        e
        for e in held.values()
        # «Sửa đổi, bổ sung một số điều của …» tells nothing beside what is then told.
        if not (
            e.kind is RelationKind.AMENDS
            and e.scope is Scope.UNSPECIFIED
            and (not e.scope_note or _SOME.search(fold(e.scope_note)))
            and (e.actor_provision.partition(".")[0], e.target_number, e.target_name) in told
        )
    ]
    return tuple(sorted(kept, key=lambda e: e.span))
