"""What one acting clause does to each thing it acts on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lawreg.intake import verbs
from lawreg.intake.addresses import Reach, reach_of
from lawreg.intake.clause import Clause, Object
from lawreg.intake.contents import parts_of
from lawreg.intake.contexts import Beside, Context
from lawreg.intake.effect_merging import Found
from lawreg.intake.effect_targets import Target, Targets
from lawreg.intake.issued import Effect, EffectiveDay
from lawreg.intake.limited import limited, limits_on
from lawreg.intake.periods import OwnDays, Periods
from lawreg.intake.scopes import goes_on_row, is_of_others, names_form, read_scope
from lawreg.intake.script import Script
from lawreg.intake.tokens import Token, Unit
from lawreg.intake.verbs import Verb
from lawreg.model import (
    Certainty,
    RelationKind,
    Scope,
    is_provision,
    render_pinpoint,
)

_LEVELS = {"dieu": 1, "khoan": 2}
"""Steps of an address up to «Điều này», «khoản này»; a point is the whole of it."""
_NEVER_WHOLE = (RelationKind.AMENDS, RelationKind.DETAILS, RelationKind.GUIDES)
"""What is done to provisions, whether or not the words say which."""
_OF_CONTENT = (Verb.REPEAL, Verb.ANNUL, Verb.SUSPEND)
"""What leaves the rest of a provision as it was, where it is done to a content of it."""


class _Touch(NamedTuple):
    """One target of a clause, and how the words reach it."""

    target: Target
    reach: Reach
    obj: Object | None = None
    """What names it; of a row that goes on the first, which says how much of each."""
    content: str = ""
    """The part of the content that is touched, in words; empty for all of it."""
    at: int = -1
    """Where it is named itself."""


class EffectMaker:
    """Makes effects of the clauses of one text."""

    def __init__(
        self, script: Script, targets: Targets, effective: Sequence[EffectiveDay]
    ) -> None:
        self.script = script
        self.targets = targets
        self.periods = Periods(script.words)
        self.days = OwnDays(effective)

    def make(
        self, unit: Unit, clause: Clause, context: Context, beside: Beside
    ) -> Iterator[Found]:
        """Give what a clause does to each thing it acts on."""
        for touched in self._touched(clause, context, beside):
            effect = self._effect(unit, clause, context, touched)
            if effect is not None:
                yield Found(effect, unit.piece)

    def _touched(
        self, clause: Clause, context: Context, beside: Beside
    ) -> Iterator[_Touch]:
        """Give each target, how far it is reached, and the words that name it."""
        if not clause.objects:
            bare = self._bare(clause, context, beside)
            if bare is not None:
                yield _Touch(*bare)
        lead = context.lead if clause.is_item else None
        row: Object | None = None
        for obj, content, near in parts_of(self.script, clause, lead, beside.near):
            if row is None or not goes_on_row(self.script, obj, row):
                row = obj
            if obj.cited >= 0:
                target = self.targets.read(obj.cited)
            else:
                target = self._inherited(clause, context, beside)
            if target is None:
                continue
            same = context.target is None or context.target.key == target.key
            above = context.address if same else ""
            reach = reach_of(_places(clause, obj), above, near)
            at = obj.provisions[0].start if obj.provisions else obj.before[1]
            yield _Touch(target, reach, row, content, at)

    def _bare(
        self, clause: Clause, context: Context, beside: Beside
    ) -> tuple[Target, Reach] | None:
        """Give what a clause acts on that names neither instrument nor provision."""
        target, address = context.target, context.address
        if clause.same:
            if beside.article_before:
                steps = beside.article_before.split(".")
                address = ".".join(steps[: _LEVELS.get(clause.same)])
            cited = beside.cited_before
            target = (self.targets.read(cited) if cited >= 0 else None) or target
        elif clause.is_phrase and clause.is_quoting:
            target = self._inherited(clause, context, beside)
        elif not ((address and clause.names) or self.acts_on_form(clause, context)):
            told = clause.verb in (Verb.SUSPEND, Verb.EXTEND) and context.names_target
            address, target = "", target if told else None
        if target is None or (clause.same and not address):
            return None
        return target, Reach.of(address)

    def acts_on_form(self, clause: Clause, context: Context) -> bool:
        """Whether a clause acts on forms of the instrument that the words above it name.

        They are in the annex that those name, or in one that nobody names.
        """
        in_annex = context.address.startswith("pl")
        anywhere = not context.address and context.target is not None
        return (in_annex or anywhere) and names_form(self.script, clause)

    def _inherited(
        self, clause: Clause, context: Context, beside: Beside
    ) -> Target | None:
        """Give what a clause that names no instrument acts on.

        That is what the words above it name, or else a clause beside it; the other
        way round for what is struck in the instrument that an item begins with.
        """
        struck = clause.is_item and clause.is_phrase and beside.cited_before >= 0
        cited = beside.cited_before if struck else beside.cited
        if context.target is not None and not struck:
            return context.target
        return self.targets.read(cited) if cited >= 0 else None

    def _effect(
        self,
        unit: Unit,
        clause: Clause,
        context: Context,
        touched: _Touch,
    ) -> Effect | None:
        """Make the effect on one target; none where only what others do is told."""
        target, reach, obj, content, at = touched
        extends = obj is not None and clause.verb is Verb.EXTEND
        if obj is not None and extends and is_of_others(self.script, obj):
            return None
        scope, note, plain = read_scope(self.script, clause, reach, obj)
        if content and _is_of_content(clause, reach):
            scope, note, plain = Scope.UNSPECIFIED, content, False
        kind = _kind(clause, scope)
        if scope is Scope.WHOLE and not clause.is_phrase and kind in _NEVER_WHOLE:
            scope = Scope.UNSPECIFIED
        named = tuple(filter(is_provision, reach.addresses))
        if named != reach.addresses:
            # «điểm a Nghị định số …»: of no article, it tells no provision.
            lost = [render_pinpoint(a).vi for a in reach.addresses if a not in named]
            scope, note, plain = Scope.UNSPECIFIED, ", ".join(lost), False
        sheet, piece = self.script.sheet, self.script.outline.pieces[unit.piece]
        lead = context.lead if clause.is_item else None
        period = self.periods.read(clause, lead)
        effect = Effect(
            kind=kind,
            target_number=target.number,
            target_name=target.name,
            target_kind=target.kind,
            target_issued_on=target.issued_on,
            target_span=target.span,
            actor_provision=piece.address,
            target_provisions=named,
            scope=scope,
            scope_note=note,
            effective_from=period.start or self.days.start_of(piece.address),
            effective_until=period.end,
            span=sheet.span(clause.start, clause.end),
            lead=sheet.span(lead.start, lead.end) if lead else None,
            certainty=Certainty.HIGH
            if plain and not clause.is_doubtful
            else Certainty.MEDIUM,
        )
        named_at = max(at, clause.start)
        bound = limits_on(self.script, clause, lead, (target, named_at), self.targets)
        return limited(effect, tuple(bound), self.script)


def _places(clause: Clause, obj: Object) -> tuple[Token, ...]:
    """Give the provisions named; those «vào» which words are put are what changes."""
    if not clause.is_phrase:
        return obj.provisions
    return tuple(
        token._replace(lead="") if token.lead == "into" else token
        for token in obj.provisions
    )


def _is_of_content(clause: Clause, reach: Reach) -> bool:
    """Whether a content told in words bounds what a clause does.

    An amendment of a content is one of the provision that holds it.
    """
    if clause.is_phrase or clause.names:
        return False
    return not reach.addresses or clause.verb in _OF_CONTENT


def _kind(clause: Clause, scope: Scope) -> RelationKind:
    """Give the kind of an effect: what replaces a part, or strikes words, amends."""
    kind = verbs.KINDS[clause.verb]
    part = kind is RelationKind.REPLACES and scope is not Scope.WHOLE
    if clause.is_phrase or part or (clause.names and kind is RelationKind.REPEALS):
        return RelationKind.AMENDS
    return kind
