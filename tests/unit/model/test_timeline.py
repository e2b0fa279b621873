"""The status of an instrument follows from its dates and the acts of others on it."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import (
    Confidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
    Status,
    amendments,
    status,
)

ONE_STOP = "vn/cp/2018/61-2018-nd-cp"


def decree(**changes: object) -> Instrument:
    """Decree 61/2018/NĐ-CP on one-stop service, attested in several sources."""
    values: dict[str, object] = {
        "instrument_id": ONE_STOP,
        "number": "61/2018/NĐ-CP",
        "kind": InstrumentKind.DECREE,
        "issuer_id": "cp",
        "title": "Về thực hiện cơ chế một cửa, một cửa liên thông",
        "issued_on": date(2018, 4, 23),
        "effective_from": date(2018, 6, 21),
        "confidence": Confidence.CONFIRMED,
    }
    return Instrument(**{**values, **changes})  # type: ignore[arg-type]  # a factory of fields


def act(kind: RelationKind, start: date | None, **changes: object) -> Relation:
    """An attested act of a later decree on Decree 61/2018/NĐ-CP."""
    values: dict[str, object] = {
        "kind": kind,
        "actor": "vn/cp/2025/118-2025-nd-cp",
        "target": ONE_STOP,
        "effective_from": start,
        "confidence": Confidence.CONFIRMED,
    }
    return Relation(**{**values, **changes})  # type: ignore[arg-type]  # a factory of fields


REPLACED = act(RelationKind.REPLACES, date(2025, 7, 1))
AMENDED = act(RelationKind.AMENDS, date(2021, 12, 6), scope=Scope.UNSPECIFIED)
PART_REPEALED = act(
    RelationKind.REPEALS,
    date(2020, 1, 1),
    scope=Scope.PROVISIONS,
    target_provisions=("d29",),
)
SUSPENDED = act(
    RelationKind.SUSPENDS, date(2020, 3, 1), effective_until=date(2020, 6, 1)
)


@pytest.mark.parametrize(
    ("acts", "day", "expected"),
    [
        pytest.param([], date(2018, 4, 1), Status.NOT_YET, id="before it was issued"),
        pytest.param(
            [], date(2018, 6, 20), Status.NOT_YET, id="on the eve of its effect"
        ),
        pytest.param([], date(2018, 6, 21), Status.IN_FORCE, id="on its first day"),
        pytest.param(
            [AMENDED], date(2021, 12, 5), Status.IN_FORCE, id="before its amendment"
        ),
        pytest.param(
            [AMENDED], date(2021, 12, 6), Status.AMENDED, id="amended is not ended"
        ),
        pytest.param(
            [PART_REPEALED],
            date(2020, 1, 1),
            Status.PARTLY_CEASED,
            id="a part repealed",
        ),
        pytest.param(
            [SUSPENDED], date(2020, 5, 31), Status.SUSPENDED, id="last day suspended"
        ),
        pytest.param(
            [SUSPENDED], date(2020, 6, 1), Status.IN_FORCE, id="suspension over"
        ),
        pytest.param(
            [AMENDED, REPLACED],
            date(2025, 6, 30),
            Status.AMENDED,
            id="the last day before its replacement",
        ),
        pytest.param(
            [AMENDED, REPLACED],
            date(2025, 7, 1),
            Status.CEASED,
            id="the first day of its replacement",
        ),
    ],
)
def test_status_follows_the_acts_in_force_on_the_day(
    acts: list[Relation], day: date, expected: Status
) -> None:
    """Intervals are half-open: an act governs from its first day."""
    assert status(decree(), acts, day).status is expected


def test_the_deciding_act_is_named() -> None:
    """An answer without its reason is of no use to a reviewer."""
    answer = status(decree(), [AMENDED, REPLACED], date(2026, 1, 1))
    assert answer.because == (REPLACED,)
    assert answer.since == date(2025, 7, 1)


@pytest.mark.parametrize(
    "unknown",
    [
        pytest.param({"effective_from": None}, id="no source gives the date"),
        pytest.param(
            {"unconfirmed": ("effective_from",)}, id="the date is held from memory"
        ),
        pytest.param(
            {"confidence": Confidence.MEMORY}, id="the instrument is held from memory"
        ),
    ],
)
def test_an_unknown_start_is_never_shown_as_in_force(
    unknown: dict[str, object],
) -> None:
    """Where evidence is missing the answer is «cần xác minh», not «còn hiệu lực»."""
    assert status(decree(**unknown), [], date(2022, 1, 1)).status is Status.UNKNOWN


def test_an_end_is_certain_even_if_the_start_is_unknown() -> None:
    """A replaced decree is ended whatever day it began."""
    answer = status(decree(effective_from=None), [REPLACED], date(2026, 1, 1))
    assert answer.status is Status.CEASED


@pytest.mark.parametrize(
    "doubt",
    [
        pytest.param({"confidence": Confidence.MEMORY}, id="the act from memory"),
        pytest.param({"unconfirmed": ("effective_from",)}, id="its date from memory"),
        pytest.param(
            {"effective_from": None, "not_before": date(2025, 6, 9)},
            id="no date at all",
        ),
    ],
)
def test_an_unattested_end_cannot_decide(doubt: dict[str, object]) -> None:
    """Neither ended nor in force may be assumed from the day it may have happened."""
    doubtful = REPLACED._replace(**doubt)  # type: ignore[arg-type]  # a table of fields
    before = status(decree(), [doubtful], date(2025, 6, 8))
    after = status(decree(), [doubtful], date(2025, 8, 1))
    assert before.status is Status.IN_FORCE
    assert after.status is Status.UNKNOWN
    assert after.because == (doubtful,)


def test_a_provision_ends_while_the_rest_lives() -> None:
    """Điều 29 is repealed; Điều 24 and the decree are not ended by that."""
    day = date(2021, 1, 1)
    ended = status(decree(), [PART_REPEALED], day, "d29.k1")
    other = status(decree(), [PART_REPEALED], day, "d24")
    assert ended.status is Status.CEASED
    assert other.status is Status.IN_FORCE


def test_a_repeal_of_an_unnamed_part_leaves_each_provision_to_verify() -> None:
    """Scope unknown means «cần xác minh», not fine."""
    vague = act(RelationKind.REPEALS, date(2020, 1, 1), scope=Scope.UNSPECIFIED)
    assert status(decree(), [vague], date(2021, 1, 1), "d5").status is Status.UNKNOWN


def test_its_own_term_ends_it_and_an_extension_moves_the_end() -> None:
    """A programme for 2011-2020 is over on 1 January 2021 unless it was extended."""
    programme = decree(ceased_on=date(2021, 1, 1))
    longer = act(
        RelationKind.EXTENDS, date(2020, 12, 1), effective_until=date(2022, 1, 1)
    )
    assert status(programme, [], date(2021, 1, 1)).status is Status.CEASED
    assert status(programme, [longer], date(2021, 1, 1)).status is Status.IN_FORCE
    assert status(programme, [longer], date(2022, 1, 1)).because == (longer,)


def test_a_term_held_from_memory_leaves_the_end_to_verify() -> None:
    """From the day the term may have run out, neither force nor end is assumed."""
    scheme = decree(ceased_on=date(2021, 1, 1), unconfirmed=("ceased_on",))
    assert status(scheme, [], date(2020, 12, 31)).status is Status.IN_FORCE
    assert status(scheme, [], date(2021, 1, 1)).status is Status.UNKNOWN


def test_the_first_of_several_ends_decides() -> None:
    """A programme over in 2021 did not live until it was replaced in 2025."""
    programme = decree(ceased_on=date(2021, 1, 1))
    assert status(programme, [REPLACED], date(2026, 1, 1)).since == date(2021, 1, 1)


def test_a_repeal_of_part_of_an_article_does_not_end_the_article() -> None:
    """«Một phần Điều 29» leaves the rest of Điều 29 to verify."""
    partly = PART_REPEALED._replace(scope=Scope.UNSPECIFIED)
    assert status(decree(), [partly], date(2021, 1, 1), "d29").status is Status.UNKNOWN
    assert status(decree(), [partly], date(2021, 1, 1), "d24").status is Status.IN_FORCE


def test_a_suspended_text_resumes_when_an_act_says_so() -> None:
    """An open suspension is closed by a later act."""
    stopped = act(RelationKind.SUSPENDS, date(2020, 3, 1))
    resumed = act(RelationKind.RESUMES, date(2020, 9, 1))
    both = [stopped, resumed]
    assert status(decree(), both, date(2020, 8, 31)).status is Status.SUSPENDED
    assert status(decree(), both, date(2020, 9, 1)).status is Status.IN_FORCE


def test_amendments_of_a_provision_include_those_of_unknown_scope() -> None:
    """An amendment that may have touched Điều 5 is not left out."""
    narrow = AMENDED._replace(scope=Scope.PROVISIONS, target_provisions=("d9",))
    day = date(2022, 1, 1)
    assert amendments(decree(), [AMENDED, narrow], day, "d5") == (AMENDED,)
    assert amendments(decree(), [AMENDED], date(2021, 12, 5)) == ()
