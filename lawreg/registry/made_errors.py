"""What a verification would call an error after some changes, and does not before them.

Only the instruments that the changes touch are looked at, with their acts and what acts
on them, so that a person is told before recording what `verify` would say after it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from lawreg.graph.circles import ANY_AGE
from lawreg.model import Instrument, RegistryView, Relation, Severity
from lawreg.model.kinds import TEXT_KINDS
from lawreg.registry.facts import Change, Fact, IssuerFact
from lawreg.registry.fault import Fault
from lawreg.registry.overlaid import Overlaid
from lawreg.registry.soundness import Held, find_unsound

_LATER = date(9000, 1, 1)
"""Stands for the day of recording where it is not known: no text is issued after it."""


def find_made_errors(
    changes: Sequence[Change], view: RegistryView, on: date | None = None
) -> tuple[Fault, ...]:
    """Say which errors of `find_unsound` some changes would make, were they recorded.

    ``on`` is the day on which they are; a text issued after it is an error.
    """
    facts = [fact for change in changes for fact in change if fact is not None]
    own = {f.instrument_id for f in facts if isinstance(f, Instrument)}
    acts = [f for f in facts if isinstance(f, Relation)]
    ids = own | {end for act in acts for end in (act.actor, act.target)}
    day = on or _LATER
    before = Counter(_errors(_around(ids, own, view, day)))
    after = Counter(_errors(_around(ids, own, Overlaid(view, changes), day)))
    return tuple((after - before).elements())


def _errors(held: Held) -> list[Fault]:
    return [f for f in find_unsound(held) if f.severity is Severity.ERROR]


def _around(ids: set[str], own: set[str], view: RegistryView, on: date) -> Held:
    """Gather some instruments, the acts at them, and all they rest on, however far.

    ``own`` are those whose own record changes.
    """
    # A law is the basis of thousands; only the days of what is recorded anew meet those.
    onto = (
        view.relations_onto(sorted(ids - own), TEXT_KINDS),
        view.relations_onto(sorted(own)),
    )
    acts = [r for told in onto for group in told.values() for r in group]
    reached: set[str] = set()
    ahead = set(ids)
    while ahead:
        reached |= ahead
        outward = view.relations_from(sorted(ahead)).values()
        found = [r for group in outward for r in group]
        acts += found
        # Only such acts can close a circle, which no other walk would find.
        ahead = {r.target for r in found if r.kind not in ANY_AGE} - reached
    acts = list(dict.fromkeys(r._replace(not_before=None) for r in acts))
    named = reached | {end for r in acts for end in (r.actor, r.target)}
    # Of others only the days matter; reading every number anew costs more than all else.
    known = (
        one if key in own else one._replace(number="")
        for key, one in view.by_id(sorted(named)).items()
    )
    facts: list[Fact] = [*known, *acts]
    facts += map(IssuerFact, view.issuers().values())
    held = Held()
    for fact in facts:
        held.add(fact, on.isoformat())
    return held
