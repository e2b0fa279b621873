"""Invariants of status over generated histories."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from lawreg.model import (
    Commencement,
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
    Status,
    status,
)
from lawreg.model.life import tell_life

ID = "vn/cp/2018/61-2018-nd-cp"
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
ADDRESSES = ("d1", "d2", "d2.k1", "d2.k1a", "d3", "d3a", "c1", "pl1")
PROVISIONS = st.lists(st.sampled_from(ADDRESSES), max_size=2)
ASKED = st.none() | st.sampled_from(ADDRESSES)


@st.composite
def commencements(draw: st.DrawFn) -> Commencement:
    """A part with a day of its own, or told in words, or from memory."""
    return Commencement(
        tuple(draw(PROVISIONS)),
        draw(st.none() | DAYS),
        draw(st.sampled_from(["", "đối với cấp xã"])),
        draw(st.sampled_from([None, Evidence("Công báo")])),
    )


PARTS = st.lists(commencements(), max_size=2).map(tuple)


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """A decree with any dates, some of them unknown or from memory."""
    issued = draw(st.none() | DAYS)
    return Instrument(
        ID,
        "61/2018/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        "Về thực hiện cơ chế một cửa",
        issued,
        draw(st.none() | DAYS),
        ceased_on=draw(st.none() | DAYS),
        confidence=draw(st.sampled_from(list(Confidence))),
        unconfirmed=tuple(draw(st.sets(st.sampled_from(["effective_from"])))),
        commencements=draw(PARTS),
    )


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    """Any act on the decree."""
    touched = tuple(draw(PROVISIONS))
    scope = Scope.PROVISIONS if touched else draw(st.sampled_from(list(Scope)))
    return Relation(
        draw(st.sampled_from(list(RelationKind))),
        "vn/cp/2025/118-2025-nd-cp",
        ID,
        draw(st.none() | DAYS),
        not_before=draw(st.none() | DAYS),
        effective_until=draw(st.none() | DAYS),
        target_provisions=touched,
        scope=scope,
        confidence=draw(st.sampled_from(list(Confidence))),
    )


HISTORIES = st.lists(relations(), max_size=5)


@given(instruments(), HISTORIES, DAYS)
def test_unattested_dates_are_never_shown_as_in_force(
    instrument: Instrument, acts: list[Relation], day: date
) -> None:
    """A start nobody knows gives no answer that a signer could lean on."""
    answer = status(instrument, acts, day)
    if instrument.effective_from is None or instrument.doubts("effective_from"):
        assert not answer.may_be_relied_on


@given(instruments(), HISTORIES, DAYS, st.sampled_from(ADDRESSES))
def test_a_part_whose_day_nobody_knows_is_never_shown_as_in_force(
    instrument: Instrument, acts: list[Relation], day: date, provision: str
) -> None:
    """Nor one that has two days, by matter or by place, before the last of them."""
    own = [c for c in instrument.commencements if provision in c.provisions]
    answer = status(instrument, acts, day, provision)
    if any(part.begun(day) is not True for part in own):
        assert not answer.may_be_relied_on or answer.status is Status.PARTLY_CEASED


@given(instruments(), HISTORIES, DAYS)
def test_what_ended_for_certain_stays_ended(
    instrument: Instrument, acts: list[Relation], day: date
) -> None:
    """Nothing but an extension brings an ended instrument back."""
    acts = [r for r in acts if r.kind is not RelationKind.EXTENDS]
    if status(instrument, acts, day).status is Status.CEASED:
        later = status(instrument, acts, day + timedelta(days=400))
        assert later.status is Status.CEASED


@given(instruments(), HISTORIES, DAYS)
def test_the_order_of_reading_does_not_matter(
    instrument: Instrument, acts: list[Relation], day: date
) -> None:
    """A status follows from dates, not from the order in which facts were recorded."""
    forward = status(instrument, acts, day)
    backward = status(instrument, list(reversed(acts)), day)
    assert forward.status is backward.status


@given(instruments(), HISTORIES, ASKED)
def test_a_life_is_told_without_gap_or_overlap(
    instrument: Instrument, acts: list[Relation], provision: str | None
) -> None:
    """Each stretch begins on the day on which the one before it ends, for all of time."""
    intervals = [s.interval for s in tell_life(instrument, acts, provision).stretches]
    assert intervals[0].start is None
    assert intervals[-1].until is None
    for one, other in pairwise(intervals):
        assert one.until is not None
        assert one.until == other.start
        assert one.start is None or one.start < one.until


@given(instruments(), HISTORIES, ASKED, DAYS)
def test_the_status_of_a_day_is_that_of_its_stretch(
    instrument: Instrument, acts: list[Relation], provision: str | None, day: date
) -> None:
    """A timeline and a status are one answer given twice."""
    (held,) = (
        s
        for s in tell_life(instrument, acts, provision).stretches
        if (s.interval.start or date.min) <= day
        and (s.interval.until is None or day < s.interval.until)
    )
    assert status(instrument, acts, day, provision) == held.answer


@given(instruments(), HISTORIES, relations(), ASKED, DAYS)
def test_an_unrelated_relation_changes_nothing(
    instrument: Instrument,
    acts: list[Relation],
    other: Relation,
    provision: str | None,
    day: date,
) -> None:
    """Neither an act on another instrument nor one without effect on force counts."""
    elsewhere = other._replace(target="vn/cp/2020/45-2020-nd-cp")
    idle = other._replace(kind=RelationKind.CITES)
    before = status(instrument, acts, day, provision)
    for more in (elsewhere, idle, other._replace(kind=RelationKind.CORRECTS)):
        assert status(instrument, [*acts, more], day, provision) == before


@given(instruments(), HISTORIES, relations(), ASKED, DAYS)
def test_an_amendment_never_ends(
    instrument: Instrument,
    acts: list[Relation],
    other: Relation,
    provision: str | None,
    day: date,
) -> None:
    """Whatever was in force before it still is, and what had ended still has."""
    amended = [*acts, other._replace(kind=RelationKind.AMENDS)]
    ended = status(instrument, acts, day, provision).status is Status.CEASED
    after = status(instrument, amended, day, provision).status is Status.CEASED
    assert after is ended


@given(instruments(), HISTORIES, DAYS)
def test_a_repeal_of_a_part_never_ends_the_whole(
    instrument: Instrument, acts: list[Relation], day: date
) -> None:
    """However many provisions go, only an act on the whole, or its term, ends it."""
    assume(instrument.ceased_on is None)
    parts = [r for r in acts if r.scope is not Scope.WHOLE]
    assert status(instrument, parts, day).status is not Status.CEASED


@given(instruments(), HISTORIES, st.sampled_from(ADDRESSES), DAYS)
def test_a_provision_does_not_outlive_its_instrument(
    instrument: Instrument, acts: list[Relation], provision: str, day: date
) -> None:
    """When the whole has ended, so has everything in it."""
    if status(instrument, acts, day).status is Status.CEASED:
        extended = any(r.kind is RelationKind.EXTENDS for r in acts)
        assume(not extended)
        assert status(instrument, acts, day, provision).status is Status.CEASED
