"""Invariants of status over generated histories."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lawreg.model import (
    Confidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
    Status,
    changes,
    status,
)

ID = "vn/cp/2018/61-2018-nd-cp"
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))
PROVISIONS = st.lists(st.sampled_from(["d1", "d2", "d2.k1", "d3"]), max_size=2)


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


@given(instruments(), HISTORIES, DAYS, st.integers(1, 4000))
def test_a_life_is_told_without_gap_or_overlap(
    instrument: Instrument, acts: list[Relation], start: date, length: int
) -> None:
    """Between two days of change the status is what the first of them says."""
    until = start + timedelta(days=length)
    life = changes(instrument, acts, start, until)
    days = [day for day, _ in life]
    assert days[0] == start
    assert days == sorted(set(days))
    for day, answer in life:
        assert status(instrument, acts, day) == answer
    for step in range(0, length, max(1, length // 7)):
        asked = start + timedelta(days=step)
        held = [answer for day, answer in life if day <= asked][-1]
        assert status(instrument, acts, asked).status is held.status
