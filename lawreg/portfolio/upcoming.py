"""What begins and what ends soon, and the plans of an office that it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lawreg.check.neighbourhood import Neighbourhood
from lawreg.graph.impact import Dependent, find_impact
from lawreg.language import Text
from lawreg.model import (
    PARENT_KINDS,
    Commencement,
    Instrument,
    RegistryView,
    Relation,
    RelationKind,
    Revision,
    Status,
    StatusAnswer,
)
from lawreg.portfolio.asked import AskedRegistry
from lawreg.portfolio.resting import find_citing
from lawreg.registry.upcoming import find_dated

if TYPE_CHECKING:
    from lawreg.check import Rules
    from lawreg.registry import QueryableRegistry
    from lawreg.registry.portfolio import KeptPlan


class Happening(StrEnum):
    """What becomes of an instrument on a day."""

    STARTS = "starts"
    PART_STARTS = "part-starts"
    AMENDED = "amended"
    SUSPENDED = "suspended"
    RESUMES = "resumes"
    ENDS = "ends"
    ENDS_IN_PART = "ends-in-part"
    TRANSITION_OVER = "transition-over"
    MAY_CHANGE = "may-change"
    """It may be altered or ended: nothing that could be read attests the act."""

    @property
    def label(self) -> Text:
        """Say it in a word or two."""
        return _LABELS[self]


_LABELS = {
    Happening.STARTS: Text("bắt đầu có hiệu lực", "takes effect"),
    Happening.PART_STARTS: Text("một phần bắt đầu có hiệu lực", "takes effect in part"),
    Happening.AMENDED: Text("được sửa đổi, bổ sung", "is amended"),
    Happening.SUSPENDED: Text("bị ngưng hiệu lực", "is suspended"),
    Happening.RESUMES: Text("có hiệu lực trở lại", "is in force again"),
    Happening.ENDS: Text("hết hiệu lực toàn bộ", "ends"),
    Happening.ENDS_IN_PART: Text("hết hiệu lực một phần", "ends in part"),
    Happening.TRANSITION_OVER: Text(
        "hết thời gian chuyển tiếp", "the transition after its end is over"
    ),
    Happening.MAY_CHANGE: Text(
        "có thể thay đổi hiệu lực, cần xác minh", "may change, to be verified"
    ),
}
_BINDS = frozenset({Status.IN_FORCE, Status.AMENDED, Status.PARTLY_CEASED})
_BEGINS = {
    Status.NOT_YET: Happening.STARTS,
    Status.SUSPENDED: Happening.RESUMES,
}
"""What it is to bind after a status."""
_TURNS = {
    Status.CEASED: Happening.ENDS,
    Status.SUSPENDED: Happening.SUSPENDED,
    Status.UNKNOWN: Happening.MAY_CHANGE,
}
"""What it is to come to a status."""
_GROWS = {
    Status.PARTLY_CEASED: Happening.ENDS_IN_PART,
    Status.AMENDED: Happening.AMENDED,
    Status.UNKNOWN: Happening.MAY_CHANGE,
}
"""What one more act is where the status is as it was, or worse only by that act."""


class Touched(NamedTuple):
    """A plan that what happens touches, and through what it is touched."""

    plan: KeptPlan
    through: tuple[Dependent, ...]
    """What it cites: the instrument itself, without steps, or what implements it."""


class Event(NamedTuple):
    """What becomes of one instrument on one day."""

    day: date
    what: Happening
    instrument: Instrument
    because: tuple[Relation, ...]
    """The acts that do it; empty where the instrument's own days do."""
    parts: tuple[Commencement, ...] = ()
    plans: tuple[Touched, ...] = ()


class Watch(NamedTuple):
    """Everything that happens in a stretch of days."""

    first: date
    last: date
    """Inclusive."""
    events: tuple[Event, ...]
    """By day."""
    instruments: dict[str, Instrument]
    """Those that the acts and the ways name, by id."""
    plans: int
    """How many plans were looked at."""
    revision: Revision


def watch_days(
    view: QueryableRegistry,
    plans: Iterable[KeptPlan],
    rules: Rules,
    first: date,
    days: int,
) -> Watch:
    """Say what begins and ends from ``first`` on, for so many days after it.

    The world is taken as it stood on ``first``: what was issued later is not known.
    Raises `RegistryError` when the registry cannot be read.
    """
    last = first + timedelta(days=days)
    held = view.by_id(find_dated(view, first, last))
    around = Neighbourhood(view, first)
    events = sorted(
        (
            event
            for instrument in held.values()
            for event in _events(instrument, around, first, last)
        ),
        key=lambda event: (event.day, event.instrument.instrument_id, event.what),
    )
    kept = tuple(plans)
    asked = AskedRegistry(view)
    told = tuple(
        event._replace(plans=tuple(_touched(event, kept, asked, rules, first)))
        for event in events
    )
    named = {r.actor for event in told for r in event.because}
    named |= {
        one.instrument_id
        for e in told
        for touched in e.plans
        for one in touched.through
    }
    return Watch(
        first,
        last,
        told,
        {**view.by_id(sorted(named)), **held},
        len(kept),
        view.revision(),
    )


def _events(
    instrument: Instrument, around: Neighbourhood, first: date, last: date
) -> Iterator[Event]:
    """Compare the status of an instrument on each of its days with the day before."""
    if instrument.issued_on is not None and instrument.issued_on > first:
        return
    onto = around.onto(instrument.instrument_id)
    named = {instrument.effective_from, instrument.ceased_on}
    named |= {d for r in onto for d in (r.effective_from, r.effective_until)}
    for day in sorted(d for d in named if d is not None and first <= d <= last):
        was = around.status(instrument, day - timedelta(days=1))
        answer = around.status(instrument, day)
        new = tuple(r for r in answer.because if r not in was.because)
        what = _happening(was, answer, new)
        if what is not None:
            # An act that was told before may decide only from this day on.
            acts = new or (answer.because if what in _TURNS.values() else ())
            yield Event(day, what, instrument, acts)
        amending = _amending(onto, day, answer)
        if amending:
            yield Event(day, Happening.AMENDED, instrument, amending)
        over = tuple(r for r in onto if r.transition and r.effective_until == day)
        if over:
            yield Event(day, Happening.TRANSITION_OVER, instrument, over)
    begun = [p for p in instrument.commencements if p.effective_from is not None]
    for day in sorted({p.effective_from for p in begun if p.effective_from}):
        if first <= day <= last:
            parts = tuple(p for p in begun if p.effective_from == day)
            yield Event(day, Happening.PART_STARTS, instrument, (), parts)


def _amending(
    onto: Iterable[Relation], day: date, answer: StatusAnswer
) -> tuple[Relation, ...]:
    """Give the amendments of a day that its status does not tell.

    What ended in part is so told before what was amended, and a day may bring both.
    """
    if answer.status is not Status.PARTLY_CEASED:
        return ()
    return tuple(
        act
        for act in onto
        if act.kind is RelationKind.AMENDS
        and act.is_certain
        and act.effective_from == day
        and act not in answer.because
    )


def _happening(
    was: StatusAnswer, answer: StatusAnswer, new: tuple[Relation, ...]
) -> Happening | None:
    """Name the step from one answer to the next; ``None`` where nothing is new."""
    if answer.status is not was.status:
        if answer.status in _BINDS and was.status in _BEGINS:
            return _BEGINS[was.status]
        if answer.status in _TURNS:
            return _TURNS[answer.status]
    return _GROWS.get(answer.status) if new else None


def _touched(
    event: Event,
    plans: tuple[KeptPlan, ...],
    view: RegistryView,
    rules: Rules,
    as_of: date,
) -> Iterator[Touched]:
    """Give the plans that cite the instrument; where it ends, what implements it too."""
    root = event.instrument.instrument_id
    ways = {root: Dependent(root, ())}
    if plans and event.what is Happening.ENDS:
        impact = find_impact(view, root, as_of=as_of, kinds=PARENT_KINDS)
        ways |= {one.instrument_id: one for one in impact.dependents}
    for plan, cited in find_citing(plans, ways, view, rules, as_of):
        yield Touched(plan, tuple(ways[one] for one in cited))
