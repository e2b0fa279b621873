"""A provision has a life of its own inside the life of its instrument."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import (
    Confidence,
    Instrument,
    InstrumentKind,
    Relation,
    Status,
    status,
)
from lawreg.model.kinds import RelationKind, Scope

CONTROL = "vn/cp/2010/63-2010-nd-cp"
DECREE = Instrument(
    CONTROL,
    "63/2010/NĐ-CP",
    InstrumentKind.DECREE,
    "cp",
    "Về kiểm soát thủ tục hành chính",
    date(2010, 6, 8),
    date(2010, 10, 14),
    confidence=Confidence.CONFIRMED,
)


def act(
    kind: RelationKind, start: date | None, *touched: str, **fields: object
) -> Relation:
    """An attested act of a later decree on Decree 63/2010/NĐ-CP, or provisions of it."""
    made = Relation(
        kind,
        f"vn/cp/{start.year if start else 2020}/act",
        CONTROL,
        start,
        target_provisions=touched,
        scope=Scope.PROVISIONS if touched else Scope.WHOLE,
        confidence=Confidence.CONFIRMED,
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a table of fields


def stands(acts: list[Relation], day: date, provision: str | None) -> Status:
    """Give the status on a day."""
    return status(DECREE, acts, day, provision).status


INSERTED = act(RelationKind.AMENDS, date(2013, 7, 1), "d35a", "d5")
ALTERED = act(RelationKind.AMENDS, date(2017, 9, 25), "d35a")
REPEALED = act(RelationKind.REPEALS, date(2024, 7, 2), "d35a")


@pytest.mark.parametrize(
    ("day", "expected", "decided_by"),
    [
        pytest.param(
            date(2010, 6, 8), Status.NOT_YET, (), id="the decree itself not yet"
        ),
        pytest.param(
            date(2013, 6, 30), Status.NOT_YET, (INSERTED,), id="not yet inserted"
        ),
        pytest.param(
            date(2013, 7, 1), Status.IN_FORCE, (INSERTED,), id="inserted, not amended"
        ),
        pytest.param(
            date(2017, 9, 25), Status.AMENDED, (ALTERED,), id="amended afterwards"
        ),
        pytest.param(date(2024, 7, 1), Status.AMENDED, (ALTERED,), id="the last day"),
        pytest.param(date(2024, 7, 2), Status.CEASED, (REPEALED,), id="repealed"),
    ],
)
def test_an_inserted_article_begins_with_what_inserted_it(
    day: date, expected: Status, decided_by: tuple[Relation, ...]
) -> None:
    """Điều 35a was inserted, then amended, then repealed; the decree lives on."""
    acts = [REPEALED, ALTERED, INSERTED]
    answer = status(DECREE, acts, day, "d35a.k1")
    assert (answer.status, answer.because) == (expected, decided_by)
    assert stands(acts, date(2024, 7, 2), None) is Status.PARTLY_CEASED


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        pytest.param([], Status.UNKNOWN, id="nothing recorded inserts it"),
        pytest.param(
            [act(RelationKind.AMENDS, date(2013, 7, 1), "d5")],
            Status.UNKNOWN,
            id="an amendment of the whole article may have",
        ),
        pytest.param(
            [
                act(
                    RelationKind.AMENDS,
                    date(2013, 7, 1),
                    "d5.k2a",
                    confidence=Confidence.MEMORY,
                )
            ],
            Status.UNKNOWN,
            id="what inserted it is held from memory",
        ),
        pytest.param(
            [act(RelationKind.AMENDS, date(2013, 7, 1), "d5.k2a")],
            Status.IN_FORCE,
            id="an amendment names it",
        ),
    ],
)
def test_a_clause_with_a_letter_needs_an_act_that_inserted_it(
    acts: list[Relation], expected: Status
) -> None:
    """Nobody may lean on khoản 2a Điều 5 unless something put it there."""
    assert stands(acts, date(2020, 1, 1), "d5.k2a") is expected


PART = act(RelationKind.REPEALS, date(2020, 7, 1), "d32.k1.c")


@pytest.mark.parametrize(
    ("provision", "expected"),
    [
        pytest.param("d32.k1.c", Status.CEASED, id="the point itself"),
        pytest.param("d32.k1", Status.PARTLY_CEASED, id="its clause"),
        pytest.param("d32", Status.PARTLY_CEASED, id="its article"),
        pytest.param(
            "c4.d32", Status.PARTLY_CEASED, id="its article, with the chapter"
        ),
        pytest.param("d32.k2", Status.IN_FORCE, id="the next clause"),
        pytest.param("d33", Status.IN_FORCE, id="the next article"),
        pytest.param("pl1", Status.IN_FORCE, id="an annex"),
        pytest.param(None, Status.PARTLY_CEASED, id="the whole"),
    ],
)
def test_a_repealed_point_ends_what_holds_it_in_part(
    provision: str | None, expected: Status
) -> None:
    """The repeal of a point ends neither its clause nor its instrument."""
    assert stands([PART], date(2021, 1, 1), provision) is expected


def test_the_repeal_of_a_chapter_leaves_each_article_to_verify() -> None:
    """No address tells which articles stand in Chương 2; an annex stands in none."""
    chapter = act(RelationKind.REPEALS, date(2020, 7, 1), "c2")
    day = date(2021, 1, 1)
    assert stands([chapter], day, "d9") is Status.UNKNOWN
    assert stands([chapter], day, "c2.d9") is Status.CEASED
    assert stands([chapter], day, "c3") is Status.IN_FORCE
    assert stands([chapter], day, "pl1") is Status.IN_FORCE


STOPPED = act(RelationKind.SUSPENDS, date(2020, 3, 1), "d5", "d6")
BACK = act(RelationKind.RESUMES, date(2020, 9, 1), "d5")


@pytest.mark.parametrize(
    ("provision", "day", "expected"),
    [
        pytest.param("d5", date(2020, 2, 29), Status.IN_FORCE, id="the eve"),
        pytest.param("d5.k1", date(2020, 3, 1), Status.SUSPENDED, id="a clause of it"),
        pytest.param("d5", date(2020, 9, 1), Status.IN_FORCE, id="resumed"),
        pytest.param(
            "d6", date(2020, 9, 1), Status.SUSPENDED, id="not resumed with it"
        ),
        pytest.param("d7", date(2020, 3, 1), Status.IN_FORCE, id="never suspended"),
        pytest.param(None, date(2020, 3, 1), Status.IN_FORCE, id="the whole goes on"),
    ],
)
def test_a_suspension_reaches_what_it_names_until_that_is_resumed(
    provision: str | None, day: date, expected: Status
) -> None:
    """One provision is suspended and resumed without the others."""
    assert stands([STOPPED, BACK], day, provision) is expected


def test_a_suspended_part_is_named_with_the_whole() -> None:
    """The instrument binds, and the reader is told what of it does not."""
    answer = status(DECREE, [STOPPED], date(2020, 4, 1))
    assert answer.because == (STOPPED,)


@pytest.mark.parametrize(
    "doubt",
    [
        pytest.param([STOPPED._replace(confidence=Confidence.MEMORY)], id="it"),
        pytest.param([STOPPED, BACK._replace(effective_from=None)], id="its end"),
        pytest.param([STOPPED._replace(scope=Scope.UNSPECIFIED)], id="its extent"),
    ],
)
def test_a_doubtful_suspension_leaves_the_provision_to_verify(
    doubt: list[Relation],
) -> None:
    """Neither suspended nor in force may be said."""
    assert stands(doubt, date(2020, 10, 1), "d5") is Status.UNKNOWN


TERM = DECREE._replace(ceased_on=date(2021, 1, 1))
LONGER = act(RelationKind.EXTENDS, date(2020, 12, 1), effective_until=date(2022, 1, 1))


@pytest.mark.parametrize(
    ("extension", "provision", "day", "expected"),
    [
        pytest.param(LONGER, None, date(2021, 6, 1), Status.IN_FORCE, id="all of it"),
        pytest.param(LONGER, None, date(2022, 1, 1), Status.CEASED, id="and its end"),
        pytest.param(
            LONGER._replace(confidence=Confidence.MEMORY),
            None,
            date(2021, 6, 1),
            Status.UNKNOWN,
            id="held from memory",
        ),
        pytest.param(
            LONGER._replace(scope=Scope.PROVISIONS, target_provisions=("d9",)),
            "d9.k1",
            date(2021, 6, 1),
            Status.IN_FORCE,
            id="an article of it",
        ),
        pytest.param(
            LONGER._replace(scope=Scope.PROVISIONS, target_provisions=("d9",)),
            "d10",
            date(2021, 6, 1),
            Status.CEASED,
            id="another article",
        ),
        pytest.param(
            LONGER._replace(scope=Scope.PROVISIONS, target_provisions=("d9",)),
            None,
            date(2021, 6, 1),
            Status.PARTLY_CEASED,
            id="the whole when one article goes on",
        ),
        pytest.param(
            LONGER._replace(effective_from=date(2021, 3, 1)),
            None,
            date(2021, 2, 1),
            Status.CEASED,
            id="before a late extension",
        ),
    ],
)
def test_an_extension_keeps_what_it_names(
    extension: Relation, provision: str | None, day: date, expected: Status
) -> None:
    """The term moves for what was extended, from the day of the extension."""
    assert status(TERM, [extension], day, provision).status is expected


def test_what_is_left_of_a_text_without_a_known_start_is_unknown() -> None:
    """An extension of one article says nothing of the day the text began."""
    part = LONGER._replace(scope=Scope.PROVISIONS, target_provisions=("d9",))
    unstarted = TERM._replace(effective_from=None)
    answer = status(unstarted, [part], date(2021, 6, 1))
    assert (answer.status, answer.because) == (Status.UNKNOWN, (part,))
    assert status(unstarted, [part], date(2022, 1, 1)).status is Status.CEASED


def test_a_text_that_lives_by_extension_names_it() -> None:
    """Without the extension the answer would be another."""
    assert status(TERM, [LONGER], date(2021, 6, 1)).because == (LONGER,)


def test_a_provision_that_acted_early_took_effect_early() -> None:
    """A law in force from April repealed a clause in February: so that article bound."""
    early = Relation(
        RelationKind.REPEALS,
        CONTROL,
        "vn/cp/2008/20-2008-nd-cp",
        date(2010, 7, 1),
        actor_provisions=("d37.k4",),
        confidence=Confidence.CONFIRMED,
    )
    day = date(2010, 7, 1)
    answer = status(DECREE, [], day, "d37.k4", [early])
    assert (answer.status, answer.because) == (Status.IN_FORCE, (early,))
    assert status(DECREE, [], day, "d37.k3", [early]).status is Status.NOT_YET
    assert status(DECREE, [], day, None, [early]).status is Status.NOT_YET


def test_a_correction_changes_no_status() -> None:
    """What was misprinted was in force as corrected."""
    corrected = act(RelationKind.CORRECTS, date(2011, 1, 1), "d5")
    assert stands([corrected], date(2012, 1, 1), "d5") is Status.IN_FORCE
    assert stands([corrected], date(2012, 1, 1), None) is Status.IN_FORCE


@pytest.mark.parametrize(
    "loose",
    [
        pytest.param({"scope": Scope.UNSPECIFIED}, id="its list is not complete"),
        pytest.param(
            {"effective_from": None, "not_before": date(2013, 5, 14)},
            id="its day is not known",
        ),
    ],
)
def test_an_amendment_that_may_have_touched_it_is_named(
    loose: dict[str, object],
) -> None:
    """The text is in force; whether in its first words is for the reader to verify."""
    amended = act(RelationKind.AMENDS, date(2013, 7, 1), "d9")._replace(**loose)  # type: ignore[arg-type]  # a table of fields
    provision = "d5" if "scope" in loose else "d9"
    answer = status(DECREE, [amended], date(2014, 1, 1), provision)
    assert (answer.status, answer.because) == (Status.IN_FORCE, (amended,))


LATE = Relation(
    RelationKind.AMENDS,
    CONTROL,
    "vn/cp/2008/20-2008-nd-cp",
    date(2011, 6, 1),
    actor_provisions=("d1.k11",),
    scope=Scope.UNSPECIFIED,
    confidence=Confidence.CONFIRMED,
)
AT_ONCE = LATE._replace(actor_provisions=("d1",), effective_from=date(2010, 10, 14))


@pytest.mark.parametrize(
    ("acts", "provision", "expected"),
    [
        pytest.param([AT_ONCE, LATE], "d1.k11", Status.NOT_YET, id="what waits"),
        pytest.param([AT_ONCE, LATE], "d1.k11.a", Status.NOT_YET, id="inside it"),
        pytest.param(
            [AT_ONCE, LATE], "d1.k10", Status.IN_FORCE, id="the clause before"
        ),
        pytest.param([AT_ONCE, LATE], "d1", Status.IN_FORCE, id="the article"),
        pytest.param([AT_ONCE, LATE], None, Status.IN_FORCE, id="the whole"),
        pytest.param(
            [LATE._replace(kind=RelationKind.REPEALS)],
            "d1.k11",
            Status.IN_FORCE,
            id="a repeal announced ahead is in force before it acts",
        ),
        pytest.param(
            [LATE._replace(confidence=Confidence.MEMORY)],
            "d1.k11",
            Status.IN_FORCE,
            id="a day held from memory",
        ),
    ],
)
def test_an_amending_clause_may_take_effect_later_than_its_decree(
    acts: list[Relation], provision: str | None, expected: Status
) -> None:
    """Some provisions take effect on another day than the rest."""
    assert status(DECREE, [], date(2011, 1, 1), provision, acts).status is expected
    after = status(DECREE, [], date(2011, 6, 1), provision, acts)
    assert after.status is Status.IN_FORCE
