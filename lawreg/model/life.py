"""The whole life of an instrument or provision: what held when, and by which act."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.model.finding import Interval
from lawreg.model.instrument import Instrument
from lawreg.model.kinds import TEXT_KINDS, Status
from lawreg.model.provision import provision_order
from lawreg.model.reach import ends, may_touch
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer, status, turning_days


class Stretch(NamedTuple):
    """A time, half-open, on every day of which the status is the same."""

    interval: Interval
    """Without a start for the first, without an end for the last."""
    answer: StatusAnswer
    acts: tuple[Relation, ...] = ()
    """The acts that take effect, or may, on its first day."""


class Life(NamedTuple):
    """Stretches without gap or overlap, and the acts that no day can be given."""

    stretches: tuple[Stretch, ...]
    undated: tuple[Relation, ...]


def tell_life(
    instrument: Instrument,
    onto: Iterable[Relation],
    provision: str | None = None,
    acts: Iterable[Relation] = (),
) -> Life:
    """Tell the life of an instrument, or of one provision of it; arguments as `status`.

    A stretch begins wherever the status changes or an act takes effect; one of
    unknown date stands at the day on which its own instrument was issued, the
    first on which it can have had effect.
    """
    known = tuple(r for r in onto if r.target == instrument.instrument_id)
    own = tuple(acts)
    told = [r for r in known if r.kind in TEXT_KINDS and may_touch(r, provision)]
    days = turning_days(instrument, known, own)
    before = _day_before(days[0]) if days else date.min
    lived = [
        Stretch(Interval(None, None), status(instrument, known, before, provision, own))
    ]
    for day in days:
        answer = status(instrument, known, day, provision, own)
        begins = tuple(r for r in told if (r.effective_from or r.not_before) == day)
        last = lived[-1]
        if last.answer.status is Status.CEASED:
            # What is done to the rest of an ended text is not done to this.
            begins = tuple(r for r in begins if ends(r, provision))
        if answer == last.answer and not begins:
            continue
        lived[-1] = last._replace(interval=Interval(last.interval.start, day))
        lived.append(Stretch(Interval(day, None), answer, begins))
    undated = (r for r in told if r.effective_from is None and r.not_before is None)
    return Life(tuple(lived), tuple(undated))


def named_provisions(
    instrument: Instrument, onto: Iterable[Relation]
) -> tuple[str, ...]:
    """Give the provisions that acts name or that have a day of their own, as printed."""
    named = {p for r in onto if r.kind in TEXT_KINDS for p in r.target_provisions}
    named.update(p for part in instrument.commencements for p in part.provisions)
    return tuple(sorted(named, key=provision_order))


def _day_before(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else day
