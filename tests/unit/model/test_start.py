"""A text may give parts of it days of their own (Law 80/2015/QH13, Article 151(1))."""

from __future__ import annotations

from datetime import date

import pytest

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
    render_commencement,
    status,
)

READ = Evidence("Công báo", "Khoản 11 Điều 1 … từ ngày 01/6/2022 …")
AMENDING = "vn/cp/2021/107-2021-nd-cp"
SUMMER = Commencement(("d1.k11",), date(2022, 6, 1), evidence=READ)
DISTRICTS = Commencement(("d1.k11",), date(2022, 12, 1), "cấp huyện", READ)
COMMUNES = Commencement(("d1.k11",), date(2023, 6, 1), "cấp xã", READ)
EARLY = Commencement(("d7", "d8"), date(2021, 12, 10), evidence=READ)
CHAPTER = Commencement(("c2",), date(2022, 6, 1), evidence=READ)
IN_WORDS = Commencement((), date(2022, 6, 1), "quy định về số hóa hồ sơ", READ)
LEFT_OPEN = Commencement(("d9",), None, evidence=READ)
REMEMBERED = Commencement(("d9",), date(2022, 6, 1))


def decree(*parts: Commencement, effective: date | None = None) -> Instrument:
    """Decree 107/2021/NĐ-CP, in force from the end of 2021 unless told otherwise."""
    return Instrument(
        AMENDING,
        "107/2021/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        "Sửa đổi, bổ sung một số điều",
        date(2021, 12, 6),
        effective or date(2021, 12, 31),
        confidence=Confidence.CONFIRMED,
        evidence=(READ,),
        commencements=parts,
    )


ONE_ARTICLE = decree(SUMMER, DISTRICTS, COMMUNES)


@pytest.mark.parametrize(
    ("instrument", "provision", "day", "expected"),
    [
        pytest.param(
            ONE_ARTICLE,
            None,
            date(2022, 1, 1),
            Status.IN_FORCE,
            id="the text is in force although a clause of it is not",
        ),
        pytest.param(
            ONE_ARTICLE,
            "d1.k11",
            date(2022, 1, 1),
            Status.NOT_YET,
            id="the clause waits for its own day",
        ),
        pytest.param(
            ONE_ARTICLE,
            "d1.k11.a",
            date(2022, 1, 1),
            Status.NOT_YET,
            id="so does a point in it",
        ),
        pytest.param(
            ONE_ARTICLE,
            "d1.k10",
            date(2022, 1, 1),
            Status.IN_FORCE,
            id="the clause beside it does not",
        ),
        pytest.param(
            ONE_ARTICLE,
            "d1",
            date(2022, 1, 1),
            Status.IN_FORCE,
            id="nor does the article that holds it",
        ),
        pytest.param(
            ONE_ARTICLE,
            "d1.k11",
            date(2022, 7, 1),
            Status.UNKNOWN,
            id="in force for provinces and not for communes is for a person to say",
        ),
        pytest.param(
            ONE_ARTICLE,
            "d1.k11",
            date(2023, 6, 1),
            Status.IN_FORCE,
            id="in force for all from the last day",
        ),
        pytest.param(
            decree(EARLY),
            "d8",
            date(2021, 12, 10),
            Status.IN_FORCE,
            id="an article may begin before its text",
        ),
        pytest.param(
            decree(EARLY),
            None,
            date(2021, 12, 10),
            Status.NOT_YET,
            id="and its text does not begin with it",
        ),
        pytest.param(
            decree(CHAPTER),
            "d9",
            date(2022, 1, 1),
            Status.UNKNOWN,
            id="which articles a chapter holds nobody said",
        ),
        pytest.param(
            decree(CHAPTER),
            "d9",
            date(2022, 6, 1),
            Status.IN_FORCE,
            id="once the chapter has begun it does not matter",
        ),
        pytest.param(
            decree(CHAPTER),
            "c2.d9",
            date(2022, 1, 1),
            Status.NOT_YET,
            id="an article cited with its chapter waits with it",
        ),
        pytest.param(
            decree(IN_WORDS),
            "d9",
            date(2022, 1, 1),
            Status.UNKNOWN,
            id="a part told in words may be any article",
        ),
        pytest.param(
            decree(LEFT_OPEN),
            "d9",
            date(2025, 1, 1),
            Status.UNKNOWN,
            id="a day left to another act is not known",
        ),
        pytest.param(
            decree(LEFT_OPEN),
            "d9",
            date(2021, 12, 1),
            Status.NOT_YET,
            id="before the text was issued nothing of it was in force",
        ),
        pytest.param(
            decree(REMEMBERED),
            "d9",
            date(2025, 1, 1),
            Status.UNKNOWN,
            id="a day held from memory decides nothing",
        ),
        pytest.param(
            decree(Commencement(("d1",), date(2022, 3, 1), evidence=READ), SUMMER),
            "d1.k11",
            date(2022, 4, 1),
            Status.NOT_YET,
            id="the narrowest part is the one that tells",
        ),
        pytest.param(
            decree(SUMMER, Commencement(("d1.k11",), date(2022, 7, 1), evidence=READ)),
            "d1.k11",
            date(2022, 6, 15),
            Status.UNKNOWN,
            id="between two days for the same clause nobody knows",
        ),
    ],
)
def test_a_part_begins_on_its_own_day(
    instrument: Instrument, provision: str | None, day: date, expected: Status
) -> None:
    """What the text says of a part holds for it, and where that is unclear, so is it."""
    assert status(instrument, [], day, provision).status is expected


def test_an_answer_names_the_parts_that_are_apart() -> None:
    """Who reads «in force» is told what is not yet."""
    assert status(ONE_ARTICLE, [], date(2022, 7, 1)).parts == (DISTRICTS, COMMUNES)
    assert status(ONE_ARTICLE, [], date(2024, 1, 1)).parts == ()
    assert status(decree(EARLY), [], date(2021, 12, 20)).parts == (EARLY,)


def test_an_answer_on_a_part_says_from_when_and_where_it_was_read() -> None:
    """The first day for some while none has it, the last day once all have."""
    waiting = status(ONE_ARTICLE, [], date(2022, 1, 1), "d1.k11")
    assert (waiting.since, waiting.parts[0]) == (date(2022, 6, 1), SUMMER)
    begun = status(ONE_ARTICLE, [], date(2024, 1, 1), "d1.k11")
    assert begun.since == date(2023, 6, 1)


def test_what_the_text_says_stands_against_what_its_acts_suggest() -> None:
    """A clause with an attested day is not thought to wait for a later amendment."""
    acting = Relation(
        RelationKind.AMENDS,
        AMENDING,
        "vn/cp/2018/61-2018-nd-cp",
        date(2022, 9, 1),
        actor_provisions=("d1.k11",),
        scope=Scope.UNSPECIFIED,
        confidence=Confidence.CONFIRMED,
    )
    answer = status(decree(SUMMER), [], date(2022, 7, 1), "d1.k11", [acting])
    assert (answer.status, answer.because) == (Status.IN_FORCE, ())


@pytest.mark.parametrize(
    ("part", "vi", "en"),
    [
        pytest.param(
            DISTRICTS,
            "khoản 11 Điều 1 (cấp huyện) có hiệu lực từ 01/12/2022",
            "clause 11 Article 1 (cấp huyện): in force from 2022-12-01",
            id="with whom it is for",
        ),
        pytest.param(
            EARLY,
            "Điều 7 và Điều 8 có hiệu lực từ 10/12/2021",
            "Article 7 and Article 8: in force from 2021-12-10",
            id="of two articles",
        ),
        pytest.param(
            IN_WORDS,
            "quy định về số hóa hồ sơ có hiệu lực từ 01/06/2022",
            "quy định về số hóa hồ sơ: in force from 2022-06-01",
            id="in words alone",
        ),
        pytest.param(
            LEFT_OPEN,
            "Điều 9 có ngày hiệu lực riêng, chưa rõ ngày",
            "Article 9: a day of effect of its own, which is not known",
            id="of no known day",
        ),
        pytest.param(
            REMEMBERED,
            "Điều 9 có hiệu lực từ 01/06/2022 («cần xác minh»)",
            "Article 9: in force from 2022-06-01 ('to be verified')",
            id="from memory",
        ),
    ],
)
def test_a_part_is_named_as_a_lawyer_would(
    part: Commencement, vi: str, en: str
) -> None:
    """With its day, and its doubt."""
    assert render_commencement(part) == (vi, en)
