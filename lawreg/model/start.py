"""When an instrument, or a part of it, takes effect.

A text has a day of its own, and may give parts of it other days (`Commencement`).
Of a provision that it does not name, its own acts may show that it was in force
earlier, or waits.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawreg.language import Text, day, listed
from lawreg.model.instrument import Commencement, Instrument
from lawreg.model.kinds import RelationKind
from lawreg.model.provision import covers, may_overlap, render_provision
from lawreg.model.relation import Relation, by_date

_FROM = Text("{part} có hiệu lực từ {day}", "{part}: in force from {day}")
_NO_DAY = Text(
    "{part} có ngày hiệu lực riêng, chưa rõ ngày",
    "{part}: a day of effect of its own, which is not known",
)
_DOUBTED = Text("{words} («cần xác minh»)", "{words} ('to be verified')")


class Start(NamedTuple):
    """The days from which what is asked about has effect."""

    first: date | None
    """Before it nothing of it has; ``None`` when nobody knows."""
    last: date | None
    """From it all of it has; ``None`` when nobody knows. Between the two it has for
    some, or in part, and who asks must look."""
    shown_by: tuple[Relation, ...] = ()
    """The act that shows another day than the text gives, where one does."""
    told_by: tuple[Commencement, ...] = ()
    """The parts of the text with days of their own that were reckoned with."""


def find_start(
    instrument: Instrument, acts: Iterable[Relation], provision: str | None
) -> Start:
    """Find from when an instrument, or one provision of it, has effect.

    Of the whole it is the day of the text, whatever day some part of it has.
    ``acts`` are its own on others. A day that is held from memory is not known.
    """
    base = instrument.effective_from
    if base is not None and instrument.doubts("effective_from"):
        base = None
    if provision is None:
        return Start(base, base)
    own, shown_by, told_by = _own_days(instrument, acts, provision, base)
    some = tuple(
        part for part in instrument.commencements if _concerns_some(part, provision)
    )
    told = (*told_by, *some)
    days = [*own, *(_day_of(part) for part in some)]
    known = [one for one in days if one is not None]
    if len(known) < len(days):
        return Start(None, None, shown_by, told)
    return Start(min(known), max(known), shown_by, told)


def render_commencement(part: Commencement) -> Text:
    """Say from which day a part has effect: «khoản 2 Điều 5 có hiệu lực từ 01/3/2022»."""
    named = listed([render_provision(p) for p in part.provisions])
    note = Text(part.scope_note, part.scope_note)
    if part.provisions and part.scope_note:
        named = Text("{named} ({note})", "{named} ({note})").fill(
            named=named, note=note
        )
    elif part.scope_note:
        named = note
    if part.effective_from is None:
        return _NO_DAY.fill(part=named)
    words = _FROM.fill(part=named, day=day(part.effective_from))
    return words if part.is_certain else _DOUBTED.fill(words=words)


def _own_days(
    instrument: Instrument,
    acts: Iterable[Relation],
    provision: str,
    base: date | None,
) -> tuple[list[date | None], tuple[Relation, ...], tuple[Commencement, ...]]:
    """The day of all of a provision: by the text, else shown by its acts, else the text's.

    Where the text is held to give it several, they are all told.
    """
    named = [
        (len(address), part)
        for part in instrument.commencements
        if not part.scope_note
        for address in part.provisions
        if covers(address, provision)
    ]
    if named:
        narrowest = max(size for size, _ in named)
        parts = tuple(part for size, part in named if size == narrowest)
        return [_day_of(part) for part in parts], (), parts
    shown, shown_by = _shown(instrument, acts, provision, base)
    return [shown], shown_by, ()


def _day_of(part: Commencement) -> date | None:
    return part.effective_from if part.is_certain else None


def _shown(
    instrument: Instrument,
    acts: Iterable[Relation],
    provision: str,
    base: date | None,
) -> tuple[date | None, tuple[Relation, ...]]:
    """The day that a provision's own acts attest, else ``base``.

    An act earlier than the instrument's day shows that the provision was in force
    by then; an amendment that is later, that the provision waits: it does nothing
    else. The narrowest provision that acts is the one that tells.
    """
    own = [
        (len(acting), r.effective_from, r)
        for r in sorted(acts, key=by_date)
        if r.actor == instrument.instrument_id and r.is_certain and r.effective_from
        for acting in r.actor_provisions
        if covers(acting, provision)
    ]
    narrowest = max((size for size, _, _ in own), default=0)
    narrow = [act for act in own if act[0] == narrowest]
    if base is None or not narrow:
        return base, ()
    _, first, act = narrow[0]
    waits = all(r.kind is RelationKind.AMENDS for _, _, r in narrow)
    if first < base or (first > base and waits):
        return first, (act,)
    return base, ()


def parts_apart(
    instrument: Instrument, as_of: date, provision: str | None, *, begun: bool
) -> tuple[Commencement, ...]:
    """Give the parts of what is asked about that are not known to share its state.

    ``begun`` says whether what is asked about has taken effect on that day.
    """
    return tuple(
        part
        for part in instrument.commencements
        if part.begun(as_of) is not begun and _lies_inside(part, provision)
    )


def _lies_inside(part: Commencement, provision: str | None) -> bool:
    return provision is None or any(covers(provision, p) for p in part.provisions)


def _concerns_some(part: Commencement, provision: str) -> bool:
    """Whether a part may be some, and is not known to be all, of a provision."""
    if not part.provisions:
        return True
    covered = any(covers(address, provision) for address in part.provisions)
    if covered:
        return bool(part.scope_note)
    inside = any(covers(provision, address) for address in part.provisions)
    return not inside and any(may_overlap(p, provision) for p in part.provisions)
