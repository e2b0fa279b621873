"""An effect within the limits that its clause sets."""

from __future__ import annotations

import re
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
    named = {t.key for o in clause.objects if (t := _read(targets, o.cited))}
    yield from lead.limits if lead is not None else ()
    for limit in clause.limits:
        between = script.words[at : limit.start]
        apart = ";" in between and not (clause.is_said or limit.is_of_cases)
        listed = limit.end <= at and ":" in script.words[limit.end : at]
        if (limit.start < at and not listed) or apart:
            continue
        cited = {t.key for i in limit.cited if (t := _read(targets, i))}
        if cited and target.key not in cited:
            if cited & named:
                continue
            yield limit._replace(is_of_cases=True)
        else:
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
    stopped = [f.effect for f in found if f.effect.kind is RelationKind.SUSPENDS]
    return [
        f._replace(effect=f.effect._replace(scope=Scope.WHOLE, scope_note=""))
        if any(_is_rest(f.effect, other, text) for other in stopped)
        else f
        for f in found
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
    if not same or left_out is None or one.target_provisions or one is other:
        return False
    words = fold(text[other.span.start : other.span.end].replace("*", " "))
    return left_out["what"] in squeeze(words)
