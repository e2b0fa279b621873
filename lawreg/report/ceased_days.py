"""Whether the day of an act is one from which the text that acts has effect.

The codification prints beside a provision the day of its last amendment, which may be
that of another text than the one it names; it quotes nothing, and is one source alone.
Such a day is not published.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from lawreg.model.instrument import Instrument
from lawreg.model.kinds import Confidence
from lawreg.model.registry_view import RegistryView
from lawreg.model.relation import Relation

ActorDays = Mapping[tuple[str, str], frozenset[date]]
"""The days of effect of a text, by it and by what it acts on; none where none is held."""


def days_of_actors(
    view: RegistryView,
    acts: Collection[Relation],
    onto: Mapping[str, Collection[Relation]],
) -> ActorDays:
    """Give the days of effect of the texts that act; ``onto`` are all acts on a text.

    Where the day of a text is not held, the first of its acts on another stands for it.
    """
    actors = view.by_id([act.actor for act in acts])
    return {
        (act.actor, act.target): _days_of(
            actors.get(act.actor),
            [r for r in onto.get(act.target, ()) if r.actor == act.actor],
        )
        for act in acts
    }


def _days_of(actor: Instrument | None, acts: Collection[Relation]) -> frozenset[date]:
    if actor is not None and actor.effective_from is not None:
        parts = (c.effective_from for c in actor.commencements)
        return frozenset(d for d in (actor.effective_from, *parts) if d is not None)
    known = [act.effective_from for act in acts if act.effective_from is not None]
    return frozenset([min(known)] if known else ())


def odd_acts(acts: Collection[Relation], days: ActorDays) -> tuple[Relation, ...]:
    """Give the acts from a day that is none of their actor's, without words that say it."""
    return tuple(act for act in acts if not _has_own_day(act, days))


def _has_own_day(act: Relation, days: ActorDays) -> bool:
    own = days.get((act.actor, act.target), frozenset())
    alone = act.confidence is Confidence.SINGLE_SOURCE
    unquoted = alone and not any(e.quote for e in act.evidence)
    return not unquoted or not own or act.effective_from in own
