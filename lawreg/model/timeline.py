"""The status of an instrument or provision on a date, derived from dated relations.

Nothing stores a status. Every answer names the relation that decided it.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawreg.model.instrument import Commencement, Instrument
from lawreg.model.kinds import RelationKind, Scope, Status
from lawreg.model.provision import covers, inserted_steps
from lawreg.model.reach import (
    alters,
    begun,
    ends,
    may_end,
    may_have_begun,
    may_touch,
    suspensions,
    touches,
)
from lawreg.model.relation import Relation, by_date
from lawreg.model.start import Start, find_start, parts_apart


class StatusAnswer(NamedTuple):
    """A status on a date and why."""

    status: Status
    because: tuple[Relation, ...] = ()
    """The relations that decided; empty when the instrument's own dates did.

    After them, those that may have altered the text, or touched only part of it.
    """
    since: date | None = None
    """First day of what decided, where known."""
    parts: tuple[Commencement, ...] = ()
    """Parts with days of their own: those that tell when what is asked about begins,
    and those in it that have begun where it has not, not yet where it has, or of
    which nobody knows."""

    @property
    def may_be_relied_on(self) -> bool:
        """Whether the text, as amended, binds on the date asked about."""
        return self.status in (Status.IN_FORCE, Status.AMENDED, Status.PARTLY_CEASED)

    def naming(self, relations: tuple[Relation, ...]) -> "StatusAnswer":
        """Name further acts without which the answer would be another."""
        added = tuple(r for r in relations if r not in self.because)
        return self._replace(because=self.because + added) if added else self


def status(
    instrument: Instrument,
    onto: Iterable[Relation],
    as_of: date,
    provision: str | None = None,
    acts: Iterable[Relation] = (),
) -> StatusAnswer:
    """Say whether ``instrument``, or one ``provision`` of it, is in force on ``as_of``.

    ``onto`` are the relations whose target is the instrument, ``acts`` its own on
    others, whose days tell which of its provisions took effect early or late.
    An end that is attested only from memory, or has no date, cannot decide: from
    the day it may have taken effect the answer is ``UNKNOWN``, with that relation. A start that nobody knows, or that is held
    from memory, makes everything ``UNKNOWN`` except an end that is certain. An
    inserted provision («Điều 35a») begins with the amendment that inserted it.
    """
    relations = sorted(
        (r for r in onto if r.target == instrument.instrument_id), key=by_date
    )
    ended, kept = _ended(instrument, relations, as_of, provision)
    if ended is not None and ended.status is Status.CEASED:
        return ended
    start = find_start(instrument, acts, provision)
    if instrument.issued_on is not None and as_of < instrument.issued_on:
        return StatusAnswer(Status.NOT_YET, start.shown_by, start.first)
    if start.last is None or (start.first or start.last) <= as_of < start.last:
        unknown = ended or StatusAnswer(Status.UNKNOWN, parts=start.told_by)
        return unknown._replace(status=Status.UNKNOWN)
    if as_of < start.last:
        parts = _parts(instrument, start, as_of, provision)
        return StatusAnswer(Status.NOT_YET, start.shown_by, start.first, parts)
    absent, inserted = _inserted(relations, as_of, provision)
    if absent is not None or ended is not None:
        return absent or ended or StatusAnswer(Status.UNKNOWN)
    parts = _parts(instrument, start, as_of, provision)
    first = StatusAnswer(Status.IN_FORCE, start.shown_by, start.last, parts)
    answer = _in_force(relations, as_of, provision, first, inserted)
    lives = answer.status in (Status.IN_FORCE, Status.AMENDED)
    return answer.naming(kept) if lives else answer


def _parts(
    instrument: Instrument, start: Start, as_of: date, provision: str | None
) -> tuple[Commencement, ...]:
    """Name the parts that told the start, and those not in the state of the rest."""
    begun = start.last is not None and start.last <= as_of
    apart = parts_apart(instrument, as_of, provision, begun=begun)
    return tuple(dict.fromkeys((*start.told_by, *apart)))


def amendments(
    instrument: Instrument,
    onto: Iterable[Relation],
    as_of: date,
    provision: str | None = None,
) -> tuple[Relation, ...]:
    """Give the amendments in force on ``as_of``, oldest first.

    With ``provision``, only those that touch it or whose scope is not known.
    """
    return tuple(
        r
        for r in sorted(onto, key=by_date)
        if r.target == instrument.instrument_id
        and r.kind is RelationKind.AMENDS
        and begun(r, as_of)
        and (provision is None or touches(r, provision))
    )


def turning_days(
    instrument: Instrument, relations: Iterable[Relation], acts: Iterable[Relation] = ()
) -> tuple[date, ...]:
    """Give, in order, every day on which a status can change; arguments as `status`."""
    own = (instrument.issued_on, instrument.effective_from, instrument.ceased_on)
    days = {
        day
        for r in relations
        if r.target == instrument.instrument_id
        for day in (r.effective_from or r.not_before, r.effective_until)
    }
    days |= {r.effective_from for r in acts if r.actor_provisions}
    days |= {part.effective_from for part in instrument.commencements}
    return tuple(sorted(day for day in days.union(own) if day is not None))


def _ended(
    instrument: Instrument,
    relations: list[Relation],
    as_of: date,
    provision: str | None,
) -> tuple[StatusAnswer | None, tuple[Relation, ...]]:
    """The first end that has been reached, certain before doubtful; ``None`` if none.

    With it, the extensions without which the own term would be over.
    """
    reached: list[StatusAnswer] = []
    doubtful: list[StatusAnswer] = []
    for relation in relations:
        if not ends(relation, provision):
            continue
        start = relation.effective_from
        if relation.is_certain and begun(relation, as_of):
            reached.append(StatusAnswer(Status.CEASED, (relation,), start))
        elif not relation.is_certain and may_have_begun(relation, as_of):
            doubtful.append(StatusAnswer(Status.UNKNOWN, (relation,), start))
    own, kept = _own_end(instrument, relations, as_of, provision)
    if own is not None and own.status is Status.CEASED:
        reached.append(own)
    elif own is not None:
        doubtful.append(own)
    return min(reached or doubtful, key=_from_day, default=None), kept


def _from_day(answer: StatusAnswer) -> date:
    return answer.since or date.max


def _own_end(
    instrument: Instrument,
    relations: list[Relation],
    as_of: date,
    provision: str | None,
) -> tuple[StatusAnswer | None, tuple[Relation, ...]]:
    """The end by the instrument's own term, as moved by extensions made by ``as_of``.

    One of provisions only keeps those; the rest, and so the whole, ends partly.
    """
    end = instrument.ceased_on
    if end is None or as_of < end:
        return None, ()
    made = [
        (r, r.effective_until)
        for r in relations
        if r.kind is RelationKind.EXTENDS
        and r.effective_until is not None
        and touches(r, provision)
        and may_have_begun(r, as_of)
    ]
    moved: tuple[Relation, ...] = ()
    for relation, until in made:
        if until > end and _is_certain_of_all(relation, provision):
            end, moved = until, (relation,)
    if as_of < end:
        return None, moved
    left = tuple(r for r, until in made if as_of < until)
    if not left and (moved or not instrument.doubts("ceased_on")):
        return StatusAnswer(Status.CEASED, moved, end), ()
    inside = all(r.is_certain and _holds_part(r, provision) for r in left)
    partly = Status.PARTLY_CEASED if left and inside else Status.UNKNOWN
    return StatusAnswer(partly, left, end), ()


def _is_certain_of_all(relation: Relation, provision: str | None) -> bool:
    """Whether an extension is attested and keeps all of what is asked about."""
    if not relation.is_certain or "effective_until" in relation.unconfirmed:
        return False
    return relation.scope is Scope.WHOLE or (
        provision is not None
        and relation.scope is Scope.PROVISIONS
        and any(covers(part, provision) for part in relation.target_provisions)
    )


def _holds_part(relation: Relation, provision: str | None) -> bool:
    """Whether what is asked about holds a part that the act names."""
    return provision is None or any(
        covers(provision, part) for part in relation.target_provisions
    )


def _inserted(
    relations: list[Relation], as_of: date, provision: str | None
) -> tuple[StatusAnswer | None, tuple[Relation, ...]]:
    """Say that an inserted provision is not there yet, or which amendment put it there.

    The first amendment that names it is the one; an earlier one that may have
    touched the place leaves the time between to verify.
    """
    inserted: tuple[Relation, ...] = ()
    for step in inserted_steps(provision) if provision else ():
        near = [
            r for r in relations if r.kind is RelationKind.AMENDS and may_touch(r, step)
        ]
        naming = [r for r in near if _holds_part(r, step)]
        there = [r for r in naming if r.is_certain and begun(r, as_of)]
        if there:
            inserted = tuple(r for r in there[:1] if step in r.target_provisions)
            continue
        maybe = tuple(r for r in near if may_have_begun(r, as_of))
        if not maybe and naming and step in naming[0].target_provisions:
            day = naming[0].effective_from
            return StatusAnswer(Status.NOT_YET, (naming[0],), day), ()
        since = maybe[0].effective_from if maybe else None
        return StatusAnswer(Status.UNKNOWN, maybe, since), ()
    return None, inserted


def _in_force(
    relations: list[Relation],
    as_of: date,
    provision: str | None,
    first: StatusAnswer,
    inserted: tuple[Relation, ...],
) -> StatusAnswer:
    """Say in what state a text is that has begun and not ended; ``first`` is its birth."""
    if inserted:
        first = StatusAnswer(Status.IN_FORCE, inserted, inserted[0].effective_from)
        # What was done before a provision was there was not done to it.
        relations = [r for r in relations if _from_day(first) < _act_day(r)]
    stopped = suspensions(relations, as_of, provision)
    if stopped.running:
        act = stopped.running[0]
        return StatusAnswer(Status.SUSPENDED, (act,), act.effective_from)
    acted = [r for r in relations if begun(r, as_of)]
    unclear = tuple(r for r in acted if may_end(r, provision)) + stopped.doubtful
    if unclear:
        return StatusAnswer(Status.UNKNOWN, unclear, unclear[0].effective_from)
    partly = tuple(
        r for r in acted if r.ends_part and r.is_certain and _holds_part(r, provision)
    )
    if partly:
        return StatusAnswer(Status.PARTLY_CEASED, partly, partly[0].effective_from)
    amending = [r for r in relations if r.kind is RelationKind.AMENDS]
    altered = tuple(r for r in amending if r in acted and alters(r, provision))
    if altered:
        first = StatusAnswer(Status.AMENDED, altered, altered[0].effective_from)
    maybe = tuple(
        r for r in amending if may_have_begun(r, as_of) and may_touch(r, provision)
    )
    return first.naming(maybe).naming(stopped.of_part)


def _act_day(relation: Relation) -> date:
    return relation.effective_from or date.max
