"""Open data becomes facts where sources agree, observations, or questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lawreg.errors import RegistryError
from lawreg.model import (
    Confidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Scope,
    Status,
    status,
)
from lawreg.registry import gather, gather_acts
from lawreg.registry.gather_acts import BACKWARD, OUTRANKED
from lawreg.registry.open_data import (
    codification_record,
    crawled_record,
    read_open_data,
)
from lawreg.registry.open_words import Bodies, name_of, provisions_of, read_number
from tests.unit.registry.open_samples import ISSUERS, act, codified, crawled, write

ON = date(2024, 4, 30)


def gathered(*raw: dict[str, Any]) -> gather.Gathered:
    """Gather raw records of either shape."""
    records = [
        codification_record(one) if "topics" in one else crawled_record(one)
        for one in raw
    ]
    return gather.gather_instruments(records, ISSUERS)


def related(*raw: dict[str, Any]) -> gather_acts.GatheredActs:
    """Gather the acts too."""
    found = gathered(*raw)
    return gather_acts.gather_relations(found.acts, found.instruments)


def only(*raw: dict[str, Any]) -> Instrument:
    """Give the one instrument raw records make."""
    (instrument,) = gathered(*raw).instruments
    return instrument


def test_a_codified_text_is_a_fact_of_one_source() -> None:
    """With its place in the codification as evidence; the mirror is no source."""
    instrument = only(codified("30/2014/NĐ-CP"))
    assert instrument.instrument_id == "vn/cp/2014/30-2014-nd-cp"
    assert instrument.confidence is Confidence.SINGLE_SOURCE
    assert instrument.issued_on == date(2014, 3, 5)
    (evidence,) = instrument.evidence
    assert evidence.source == (
        "phapdien.moj.gov.vn, bản 2024-04; đề mục 41.1; vbpl 101"
    )


def test_codified_does_not_mean_in_force() -> None:
    """The codification keeps texts that have ended, and its days may be an amendment's."""
    instrument = only(codified("30/2014/NĐ-CP"))
    assert instrument.effective_from == date(2014, 5, 1)
    assert instrument.doubts("effective_from")
    assert status(instrument, (), ON).status is Status.UNKNOWN


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(
            crawled("30/2014/NĐ-CP", effective="2014-05-01", status="Còn hiệu lực"),
            id="a crawled status in force",
        ),
        pytest.param(
            crawled("30/2014/NĐ-CP", effective="2014-05-01", expired="2020-03-05"),
            id="a crawled end",
        ),
        pytest.param(
            codified("30/2014/NĐ-CP", expired="2020-03-05"), id="an end stated by one"
        ),
    ],
)
def test_an_observation_alone_decides_no_status(raw: dict[str, Any]) -> None:
    """«Cần xác minh» on every day from issue on, whatever was observed."""
    instrument = only(raw)
    for day in (date(2014, 6, 1), date(2020, 3, 5), date(2026, 1, 1)):
        assert status(instrument, (), day).status is Status.UNKNOWN


def test_an_observed_repeal_ends_nothing() -> None:
    """It is held from memory, and the answer names it as what to verify."""
    raw = (
        codified("30/2014/NĐ-CP"),
        crawled(
            "09/2016/NĐ-CP",
            relations=[act("repeals", "30/2014/NĐ-CP", quality="silver:regex")],
        ),
    )
    (relation,) = related(*raw).relations
    assert relation.confidence is Confidence.MEMORY
    target = gathered(*raw).instruments[0]
    answer = status(target, [relation], ON)
    assert (answer.status, answer.because) == (Status.UNKNOWN, (relation,))


def test_a_fact_is_not_displaced_by_an_observation() -> None:
    """The statement stays, the difference is asked."""
    found = gathered(
        codified("30/2014/NĐ-CP"), crawled("30/2014/NĐ-CP", issued="2014-03-06")
    )
    assert found.instruments[0].issued_on == date(2014, 3, 5)
    (question,) = found.questions
    assert (question.number, question.field) == ("30/2014/NĐ-CP", "issued")
    assert question.matter == gather.CONFLICT
    assert ["2014-03-05" in question.said[0], "2014-03-06" in question.said[1]] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("changed", "field", "attribute", "kept"),
    [
        pytest.param(
            {"issued": "2014-03-15"}, "issued", "issued_on", None, id="days of issue"
        ),
        pytest.param(
            {"effective": "2015-01-01"},
            "effective",
            "effective_from",
            None,
            id="days of effect",
        ),
        pytest.param({"title": "Về lưu trữ"}, "title", "title", "", id="titles"),
        pytest.param(
            {"title": "QUY ĐỊNH VỀ VĂN THƯ."},
            None,
            "title",
            "Quy định về văn thư",
            id="one title in capitals is the same title",
        ),
    ],
)
def test_two_statements_that_differ_are_both_left_out(
    changed: dict[str, str], field: str | None, attribute: str, kept: object
) -> None:
    """Which of two official days is right is not for a program to choose."""
    found = gathered(codified("30/2014/NĐ-CP"), codified("30/2014/NĐ-CP", **changed))
    assert [q.field for q in found.questions] == ([field] if field else [])
    assert getattr(found.instruments[0], attribute) == kept


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        pytest.param(
            {"issued": "2018-03-05"}, "issued_on", id="a year not the number's"
        ),
        pytest.param({"effective": "2013-01-01"}, "effective_from", id="before issue"),
        pytest.param({"expired": "2014-04-01"}, "ceased_on", id="over before it began"),
    ],
)
def test_days_that_cannot_be_are_asked_about(
    changed: dict[str, str], field: str
) -> None:
    """The impossible day is left out, the rest stays."""
    found = gathered(codified("30/2014/NĐ-CP", **changed))
    assert [q.field for q in found.questions] == [field]
    assert getattr(found.instruments[0], field) is None


def test_an_end_before_it_was_still_codified_is_asked_about() -> None:
    """One source says it had ended, another still holds it two years later."""
    found = gathered(
        codified("30/2014/NĐ-CP"), crawled("30/2014/NĐ-CP", expired="2022-01-01")
    )
    assert "status" in {q.field for q in found.questions}


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        pytest.param(codified("30-CP"), gather.NO_NUMBER, id="no year in the number"),
        pytest.param(
            codified("5/2014/QĐ-UBND", type="Quyết định"),
            gather.LOCAL,
            id="a province unknown",
        ),
        pytest.param(
            codified("5/2014/TT-BNV", type="Nghị định"),
            gather.NO_KIND,
            id="a kind against the number",
        ),
        pytest.param(
            codified("5/2014/TT-BCN", type="Thông tư", issuer="Bộ Công nghiệp"),
            gather.NO_ISSUER,
            id="a body the registry does not know",
        ),
        pytest.param(
            codified("5/2014/TT-BNV", type="Thông tư", issuer="Bộ Tài chính"),
            gather.NO_ISSUER,
            id="a body against the number",
        ),
        pytest.param(
            crawled("7/2014/NĐ-CP", sources=["citation-derived"]),
            gather.ONLY_CITED,
            id="only seen cited",
        ),
    ],
)
def test_what_is_not_read_is_counted_with_the_reason(
    raw: dict[str, Any], why: object
) -> None:
    """A missing record costs less than a wrong one."""
    found = gathered(raw)
    assert found.instruments == ()
    assert found.left_out == {why: 1}


def test_a_law_and_a_resolution_of_one_number_are_two() -> None:
    """The National Assembly numbers them in two series; an act on the number is on neither."""
    law = codified("18/2008/QH12", type="Luật", issuer="Quốc hội", issued="2008-06-03")
    resolution = {**law, "type": "Nghị quyết"}
    amending = codified(
        "30/2014/NĐ-CP",
        relations=[
            act("amends", "18/2008/QH12", scope="Điều 1", target_article="Điều 2")
        ],
    )
    raw = [{**one, "effective": None} for one in (law, resolution, amending)]
    assert len(gathered(*raw).instruments) == 3
    assert related(*raw).left_out == {gather_acts.HOMONYM: 1}


def test_an_act_told_from_both_sides_is_one_relation() -> None:
    """With every article of the target, in the order of the text."""
    raw = (
        codified(
            "30/2014/NĐ-CP",
            relations=[
                act(
                    "amended_by",
                    "9/2016/NĐ-CP",
                    scope=f"Điều {n}",
                    target_article="Điều 1",
                )
                for n in (10, 9)
            ],
        ),
        codified(
            "9/2016/NĐ-CP",
            issued="2015-12-01",
            effective="2016-01-01",
            relations=[
                act("amends", "30/2014/NĐ-CP", scope="Điều 1", target_article="Điều 9"),
                act(
                    "supplements",
                    "30/2014/NĐ-CP",
                    scope="Điều 1",
                    target_article="Điều 6a",
                ),
            ],
        ),
    )
    raw[1]["issued"] = "2016-01-01"
    (relation,) = related(*raw).relations
    assert relation == Relation(
        RelationKind.AMENDS,
        "vn/cp/2016/9-2016-nd-cp",
        "vn/cp/2014/30-2014-nd-cp",
        date(2016, 1, 1),
        actor_provisions=("d1",),
        target_provisions=("d6a", "d9", "d10"),
        scope=Scope.PROVISIONS,
        confidence=Confidence.SINGLE_SOURCE,
        evidence=relation.evidence,
    )


@pytest.mark.parametrize(
    ("told", "scope"),
    [
        pytest.param("repealed_by", Scope.PROVISIONS, id="a whole article"),
        pytest.param("partly_repealed_by", Scope.UNSPECIFIED, id="part of an article"),
    ],
)
def test_an_article_repealed_is_not_the_text_repealed(told: str, scope: Scope) -> None:
    """The codification works article by article: nothing in it ends a text."""
    raw = (
        codified(
            "30/2014/NĐ-CP",
            relations=[
                act(told, "9/2016/NĐ-CP", scope="Điều 4", target_article="Điều 2")
            ],
        ),
        codified("9/2016/NĐ-CP", issued="2016-01-01", effective="2016-01-01"),
    )
    (relation,) = related(*raw).relations
    assert (relation.scope, relation.target_provisions) == (scope, ("d4",))
    assert not relation.ends_whole


def test_acts_that_cannot_be_are_left_out() -> None:
    """No decree amends a law, and no text one that came after it."""
    law = codified("18/2008/QH12", type="Luật", issuer="Quốc hội", issued="2008-06-03")
    told = [
        act("amends", "18/2008/QH12", scope="Điều 1", target_article="Điều 2"),
        act("amends", "30/2020/NĐ-CP", scope="Điều 1", target_article="Điều 2"),
    ]
    decree = codified("30/2014/NĐ-CP", relations=told)
    later = codified("30/2020/NĐ-CP", issued="2020-03-05", effective="2020-03-05")
    found = related(law, decree, later)
    assert found.relations == ()
    assert (found.left_out[OUTRANKED], found.left_out[BACKWARD]) == (1, 1)


@pytest.mark.parametrize(
    ("printed", "number"),
    [("02/2006/QĐ-BGD&ĐT", "02/2006/QĐ-BGDĐT"), ("21/2016/QĐ-TTG", "21/2016/QĐ-TTg")],
)
def test_numbers_are_held_in_canonical_form(printed: str, number: str) -> None:
    """A source may print a symbol in other letters; the registry has one form."""
    read = read_number(printed)
    assert read is not None
    assert read.number == number


def test_an_act_before_its_actor_loses_its_day_and_is_asked_about() -> None:
    """A date before its cause is a mistake of the source."""
    raw = (
        codified("30/2014/NĐ-CP"),
        codified(
            "9/2017/NĐ-CP",
            issued="2017-02-09",
            effective="2017-04-01",
            relations=[
                act("amends", "30/2014/NĐ-CP", scope="Điều 1", target_article="Điều 9")
            ],
        ),
    )
    found = related(*raw)
    assert found.relations[0].effective_from is None
    assert [q.field for q in found.questions] == ["effective_from"]


def test_an_observed_act_that_a_statement_covers_is_left_out() -> None:
    """A statement with articles says more than a pattern that matched."""
    raw = (
        codified("30/2014/NĐ-CP"),
        codified(
            "9/2016/NĐ-CP",
            issued="2016-01-01",
            effective="2016-01-01",
            relations=[
                act("amends", "30/2014/NĐ-CP", scope="Điều 1", target_article="Điều 9")
            ],
        ),
        crawled(
            "9/2016/NĐ-CP",
            relations=[act("amends", "30/2014/NĐ-CP", quality="silver:regex")],
        ),
    )
    found = related(*raw)
    assert len(found.relations) == 1
    assert found.left_out == {gather_acts.OBSERVED_TOO: 1}


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        pytest.param("Điều 5", ("d5",), id="an article"),
        pytest.param("Điều 5, Điều 6a", ("d5", "d6a"), id="two, one inserted"),
        pytest.param("khoản 2 Điều 1", ("d1.k2",), id="a clause"),
        pytest.param("điểm a khoản 1 Điều 1", ("d1.k1.a",), id="a point"),
        pytest.param("Mục 4", ("m4",), id="a section"),
        pytest.param("", (), id="nothing named"),
        pytest.param("một số điều", None, id="words that name no article"),
    ],
)
def test_provisions_of(words: str, addresses: tuple[str, ...] | None) -> None:
    """What is not wholly an address is no address."""
    assert provisions_of(words) == addresses


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        pytest.param("Bộ Nội vụ", "bnv", id="the name"),
        pytest.param("Bộ trưởng Bộ Tài chính", "btc", id="its head"),
        pytest.param("BỘ NỘI VỤ.", "bnv", id="capitals and a full stop"),
        pytest.param("Bộ Nội vụ và Bộ Tài chính", None, id="two bodies"),
    ],
)
def test_bodies_by_name(words: str, issuer: str | None) -> None:
    """Only a name that is wholly one body's."""
    assert Bodies(ISSUERS).by_name(words) == issuer


def test_of_several_signers_the_first_is_the_issuer() -> None:
    """As joint circulars are kept here; a province is never found by a symbol."""
    number = read_number("5/2014/TTLT-BNV-BTC")
    assert number is not None
    local = Issuer("x", "UBND tỉnh X", "province", "X", ("BNV",))
    assert Bodies([local, *ISSUERS]).by_symbol(number) == "bnv"


def test_a_law_is_named_with_its_kind() -> None:
    """As the registry names laws, so that a citation by name finds it."""
    assert name_of(InstrumentKind.LAW, "Lưu trữ") == "Luật Lưu trữ"
    assert name_of(InstrumentKind.LAW, "Luật Lưu trữ") == "Luật Lưu trữ"
    assert (
        name_of(InstrumentKind.LAW, "Sửa đổi Luật Lưu trữ")
        == "Luật sửa đổi Luật Lưu trữ"
    )
    assert name_of(InstrumentKind.DECREE, "Về lưu trữ.") == "Về lưu trữ"


def test_a_line_of_no_known_shape_is_named(tmp_path: Path) -> None:
    """With the file and the line."""
    path = write(tmp_path / "x.jsonl", codified("30/2014/NĐ-CP"), {"so": 1})
    with pytest.raises(RegistryError) as caught:
        list(read_open_data(path))
    assert caught.value.where == f"{path}:2"
