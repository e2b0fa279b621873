"""The status of an instrument or provision on a date, derived from dated relations.

Nothing stores a status. Every answer names the relation that decided it.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawreg.model.instrument import Instrument
from lawreg.model.kinds import ENDING_KINDS, RelationKind, Scope, Status
from lawreg.model.provision import covers, overlaps
from lawreg.model.relation import Relation


class StatusAnswer(NamedTuple):
    """A status on a date and why."""

    status: Status
    because: tuple[Relation, ...] = ()
    """The relations that decided; empty when the instrument's own dates did."""
    since: date | None = None
    """First day of what decided, where known."""

    @property
    def may_be_relied_on(self) -> bool:
        """Whether the text, as amended, binds on the date asked about."""
        return self.status in (Status.IN_FORCE, Status.AMENDED, Status.PARTLY_CEASED)


def status(
    instrument: Instrument,
    onto: Iterable[Relation],
    as_of: date,
    provision: str | None = None,
) -> StatusAnswer:
    """Say whether ``instrument``, or one ``provision`` of it, is in force on ``as_of``.

    ``onto`` are the relations whose target is the instrument. An end that is
    attested only from memory, or has no date, cannot decide: from the day it
    may have taken effect the answer is ``UNKNOWN``, with that relation. A start
    that nobody knows, or that is held from memory, makes everything ``UNKNOWN`` except
    an end that is certain.
    """
    relations = sorted(
        (r for r in onto if r.target == instrument.instrument_id), key=_by_date
    )
    ended = _ended(instrument, relations, as_of, provision)
    if ended is not None and ended.status is Status.CEASED:
        return ended
    start = instrument.effective_from
    if instrument.issued_on is not None and as_of < instrument.issued_on:
        return StatusAnswer(Status.NOT_YET, since=start)
    if start is None or instrument.doubts("effective_from"):
        return ended or StatusAnswer(Status.UNKNOWN)
    if as_of < start:
        return StatusAnswer(Status.NOT_YET, since=start)
    if ended is not None:
        return ended
    return _in_force(relations, as_of, provision, start)


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
        for r in sorted(onto, key=_by_date)
        if r.target == instrument.instrument_id
        and r.kind is RelationKind.AMENDS
        and _begun(r, as_of)
        and (provision is None or _touches(r, provision))
    )


def changes(
    instrument: Instrument, onto: Iterable[Relation], start: date, until: date
) -> tuple[tuple[date, StatusAnswer], ...]:
    """Give the status at ``start`` and at each day before ``until`` on which it changes."""
    relations = tuple(onto)
    days = {start}
    for day in _turning_days(instrument, relations):
        if start < day < until:
            days.add(day)
    found: list[tuple[date, StatusAnswer]] = []
    for day in sorted(days):
        answer = status(instrument, relations, day)
        if not found or found[-1][1] != answer:
            found.append((day, answer))
    return tuple(found)


def _by_date(relation: Relation) -> tuple[date, str, str]:
    return (relation.effective_from or date.max, relation.kind, relation.actor)


def _begun(relation: Relation, as_of: date) -> bool:
    return relation.effective_from is not None and relation.effective_from <= as_of


def _may_have_begun(relation: Relation, as_of: date) -> bool:
    """Whether an act of doubtful date can have taken effect by ``as_of``."""
    earliest = relation.effective_from or relation.not_before
    return earliest is None or earliest <= as_of


def _turning_days(
    instrument: Instrument, relations: Iterable[Relation]
) -> Iterable[date]:
    own = (instrument.issued_on, instrument.effective_from, instrument.ceased_on)
    acts = (
        day
        for r in relations
        for day in (r.effective_from or r.not_before, r.effective_until)
    )
    return (day for day in (*own, *acts) if day is not None)


def _touches(relation: Relation, provision: str) -> bool:
    if not relation.target_provisions:
        return True
    return any(overlaps(touched, provision) for touched in relation.target_provisions)


def _ends(relation: Relation, provision: str | None) -> bool:
    """Whether the act ends what is asked about, once it takes effect."""
    if relation.ends_whole:
        return True
    if relation.scope is not Scope.PROVISIONS or provision is None:
        return False  # what an unspecified part leaves of a named article is not known
    if relation.kind not in ENDING_KINDS:
        return False
    return any(covers(ended, provision) for ended in relation.target_provisions)


def _may_end(relation: Relation, provision: str | None) -> bool:
    """Whether the act ends an unnamed part that may be what is asked about."""
    if provision is None or not relation.ends_part:
        return False
    return not relation.target_provisions or any(
        overlaps(ended, provision) for ended in relation.target_provisions
    )


def _ended(
    instrument: Instrument,
    relations: list[Relation],
    as_of: date,
    provision: str | None,
) -> StatusAnswer | None:
    """The first end that has been reached, certain before doubtful; ``None`` if none."""
    reached: list[StatusAnswer] = []
    doubtful: list[StatusAnswer] = []
    for relation in relations:
        if not _ends(relation, provision):
            continue
        start = relation.effective_from
        if relation.is_certain and _begun(relation, as_of):
            reached.append(StatusAnswer(Status.CEASED, (relation,), start))
        elif not relation.is_certain and _may_have_begun(relation, as_of):
            doubtful.append(StatusAnswer(Status.UNKNOWN, (relation,), start))
    own = _own_end(instrument, relations)
    if own is not None and own[0] <= as_of:
        end, moved = own
        if instrument.doubts("ceased_on"):
            doubtful.append(StatusAnswer(Status.UNKNOWN, moved, end))
        else:
            reached.append(StatusAnswer(Status.CEASED, moved, end))
    return min(reached or doubtful, key=_from_day, default=None)


def _from_day(answer: StatusAnswer) -> date:
    return answer.since or date.max


def _own_end(
    instrument: Instrument, relations: list[Relation]
) -> tuple[date, tuple[Relation, ...]] | None:
    """The end by the instrument's own term, as moved by extensions."""
    if instrument.ceased_on is None:
        return None
    end = instrument.ceased_on
    moved: tuple[Relation, ...] = ()
    for relation in relations:
        new_end = relation.effective_until
        if relation.kind is RelationKind.EXTENDS and new_end and new_end > end:
            end, moved = new_end, (relation,)
    return end, moved


def _in_force(
    relations: list[Relation], as_of: date, provision: str | None, start: date
) -> StatusAnswer:
    suspended = _suspension(relations, as_of, provision)
    if suspended is not None:
        return StatusAnswer(Status.SUSPENDED, (suspended,), suspended.effective_from)
    begun = [r for r in relations if _begun(r, as_of)]
    partly = tuple(r for r in begun if r.ends_part and r.is_certain)
    if provision is None and partly:
        return StatusAnswer(Status.PARTLY_CEASED, partly, partly[0].effective_from)
    unclear = tuple(r for r in begun if _may_end(r, provision))
    if unclear:
        return StatusAnswer(Status.UNKNOWN, unclear, unclear[0].effective_from)
    altered = tuple(
        r
        for r in begun
        if r.kind is RelationKind.AMENDS
        and (provision is None or _touches(r, provision))
    )
    if altered:
        return StatusAnswer(Status.AMENDED, altered, altered[0].effective_from)
    return StatusAnswer(Status.IN_FORCE, since=start)


def _suspension(
    relations: list[Relation], as_of: date, provision: str | None
) -> Relation | None:
    """The suspension running on ``as_of``, if one covers what is asked about."""
    running: Relation | None = None
    for relation in relations:
        if not _begun(relation, as_of):
            continue
        if relation.kind is RelationKind.SUSPENDS:
            over = relation.effective_until
            whole = not relation.target_provisions
            named = provision is not None and _touches(relation, provision)
            if (whole or named) and (over is None or as_of < over):
                running = relation
        elif relation.kind is RelationKind.RESUMES:
            running = None
    return running
