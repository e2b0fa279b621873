"""An effect within the limits that its clause sets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lawreg.folding import fold, squeeze
from lawreg.intake.clause import Clause, Limit
from lawreg.intake.effect_merging import Found
from lawreg.intake.effect_targets import Target, Targets
from lawreg.intake.issued import Effect
from lawreg.intake.limits import shown_limit
from lawreg.intake.script import Script
from lawreg.model import ENDING_KINDS, Certainty, RelationKind, Scope

_LEFT_OUT = re.compile(r"(?:ngoai )?tru (?P<what>.+)")
_FEW = 20
"""More limits, or more named beside each other, no clause that anybody wrote has."""
_NEAR = 3000
_NEIGHBOURS = 6
_KEEPS_CASES = (*ENDING_KINDS, RelationKind.SUSPENDS)
_LEAVES_REST = (*ENDING_KINDS, RelationKind.SUSPENDS, RelationKind.EXTENDS)
"""Kinds of which «trừ khoản 2» says that not all of a provision is touched."""


def limits_on(
    script: Script,
    clause: Clause,
    lead: Clause | None,
    touched: tuple[Target, int],
    targets: Targets,
) -> Iterator[Limit]:
    """Give the limits of a clause, or of the ``lead`` of its list, on one target.

    ``touched`` is the target and where it is named. What is left out of another that
    the clause names is none of it; what is named of one that it does not name is a
    case: «trừ trường hợp quy định tại Điều 5 Luật …».
    """
    target, at = touched
    yield from lead.limits[:_FEW] if lead is not None else ()
    for limit in _limits_after(script, clause, at):
        cited = {t.key for i in limit.cited if (t := _read(targets, i))}
        if not cited or target.key in cited:
            yield limit
        elif not any(
            (t := _read(targets, o.cited)) and t.key in cited
            for o in clause.objects[:_FEW]
        ):
            yield limit._replace(is_of_cases=True)


def _limits_after(script: Script, clause: Clause, at: int) -> Iterator[Limit]:
    """Give the limits told after what stands at a place, or above the list it is in.

    After a semicolon another begins, unless all of it is said to end.
    """
    words = script.words
    first = bisect_left(clause.limits, at, key=lambda limit: limit.start)
    for head in clause.limits[: min(first, 1)]:
        if ":" in words[head.end : min(at, head.end + _NEAR)]:
            yield head
    nearest: Limit | None = None
    for limit in clause.limits[first : first + _FEW]:
        if nearest is not None and ";" in words[nearest.start : limit.start]:
            return
        nearest = nearest or limit
        far = limit.start - at > _NEAR or words.find(";", at, limit.start) >= 0
        if clause.is_said or limit.is_of_cases or not far:
            yield limit


def _read(targets: Targets, cited: int) -> Target | None:
    return targets.read(cited) if cited >= 0 else None


def limited(effect: Effect, limits: Sequence[Limit], script: Script) -> Effect:
    """Give the effect as far as the limits let it reach, to be looked at.

    What is left out by provisions or in words makes the end one of a part: nobody but
    a person can say which provisions are all the others.
    """
    if not limits:
        return effect
    parts = [shown_limit(script, one) for one in limits if not one.is_of_cases]
    cases = [shown_limit(script, one) for one in limits if one.is_of_cases]
    scope, transition = effect.scope, ""
    if parts and (scope is Scope.WHOLE or effect.kind in _LEAVES_REST):
        scope = Scope.UNSPECIFIED
    if effect.kind in _KEEPS_CASES:
        transition, cases = "; ".join(cases), []
    notes = dict.fromkeys(filter(None, (effect.scope_note, *parts, *cases)))
    return effect._replace(
        scope=scope,
        scope_note="; ".join(notes),
        transition=transition,
        certainty=max(effect.certainty, Certainty.MEDIUM, key=lambda c: c.rank),
    )


def settle_suspensions(found: Sequence[Found], text: str) -> list[Found]:
    """Give a suspension back its whole where what it leaves out is suspended as well.

    «a) Ngưng hiệu lực đến ngày 15/9, trừ quy định về lộ trình; b) Ngưng hiệu lực quy
    định về lộ trình đến ngày 01/01»: all of it stands still, and a part for longer.
    """
    return [
        f._replace(effect=f.effect._replace(scope=Scope.WHOLE, scope_note=""))
        if f.effect.kind is RelationKind.SUSPENDS
        and any(
            _is_rest(f.effect, other.effect, text)
            for other in found[n + 1 : n + _NEIGHBOURS]
        )
        else f
        for n, f in enumerate(found)
    ]


def _is_rest(one: Effect, other: Effect, text: str) -> bool:
    """Whether the ``other`` suspension is of what ``one`` leaves out, from its day on."""
    same = (one.kind, one.target_number, one.target_name, one.effective_from) == (
        other.kind,
        other.target_number,
        other.target_name,
        other.effective_from,
    )
    left_out = _LEFT_OUT.match(fold(one.scope_note))
    if not same or left_out is None or one.target_provisions:
        return False
    words = fold(text[other.span.start : other.span.end].replace("*", " "))
    return left_out["what"] in squeeze(words)
