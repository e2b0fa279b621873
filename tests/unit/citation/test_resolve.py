"""What a citation turns out to be, and the honest answers when nothing decides."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations, resolve_citations
from lawreg.model import (
    Ambiguous,
    Coverage,
    Instrument,
    NotInRegistry,
    OutsideCoverage,
    RelationKind,
    Resolution,
    Resolved,
)
from lawreg.model import InstrumentKind as Kind
from tests.registry_fakes import InMemoryRegistry, instrument, relation

DECREE = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NQ_2013 = instrument("76/NQ-CP", Kind.RESOLUTION, issued_on=date(2013, 6, 13))
NQ_2021 = instrument("76/NQ-CP", Kind.RESOLUTION, issued_on=date(2021, 7, 15))
LAW_03 = instrument(
    "15/2003/QH11",
    Kind.LAW,
    "qh",
    date(2003, 11, 26),
    title="Luật Thi đua, Khen thưởng",
)
NQ_03 = instrument("15/2003/QH11", Kind.RESOLUTION, "qh", date(2003, 6, 17))
LAND_13 = instrument(
    "45/2013/QH13", Kind.LAW, "qh", date(2013, 11, 29), title="Luật Đất đai"
)
LAND_24 = instrument(
    "31/2024/QH15", Kind.LAW, "qh", date(2024, 1, 18), title="Luật Đất đai"
)
CT_BP = instrument(
    "03/CT-UBND",
    Kind.DIRECTIVE,
    "binh-phuoc-ubnd",
    date(2019, 3, 7),
    place="Bình Phước",
)
CT_DN = instrument(
    "03/CT-UBND", Kind.DIRECTIVE, "dong-nai-ubnd", date(2019, 3, 7), place="Đồng Nai"
)
NQ18_17 = instrument("18-NQ/TW", Kind.RESOLUTION, "tw-bch", date(2017, 10, 25))
NQ18_22 = instrument("18-NQ/TW", Kind.RESOLUTION, "tw-bch", date(2022, 6, 16))
ISO = instrument("TCVN ISO 9001:2015", Kind.STANDARD, "cp", date(2015, 12, 31))

ALL = (
    DECREE,
    NQ_2013,
    NQ_2021,
    LAW_03,
    NQ_03,
    LAND_13,
    LAND_24,
    CT_BP,
    CT_DN,
    NQ18_17,
    NQ18_22,
    ISO,
)
ENDS = (relation(RelationKind.REPLACES, LAND_24, LAND_13, date(2024, 8, 1)),)
CLAIMS = (
    Coverage(Kind.DECREE, "cp", 2010, 2025),
    Coverage(Kind.DIRECTIVE, "binh-phuoc-ubnd", 2015, 2020),
)


def resolve(
    text: str, signed: date | None = date(2022, 1, 1), place: str = "Bình Phước"
) -> list[Resolution]:
    """Resolve every citation of a text against the registry of this module."""
    view = InMemoryRegistry(ALL, ENDS, coverage=CLAIMS)
    return resolve_citations(find_citations(text), view, place=place, issued_on=signed)


DECIDED: list[tuple[str, str, Instrument]] = [
    ("number with its year", "Nghị định số 61/2018/NĐ-CP", DECREE),
    ("misspelt number", "Nghị định số 61/2018/ND – CP", DECREE),
    (
        "wrong date, so that a rule can say so",
        "Nghị định số 61/2018/NĐ-CP ngày 24/4/2018",
        DECREE,
    ),
    ("wrong kind word, same", "Quyết định số 61/2018/NĐ-CP", DECREE),
    ("the date tells twins apart", "Nghị quyết số 76/NQ-CP ngày 15/7/2021", NQ_2021),
    ("the year tells twins apart", "Nghị quyết số 76/NQ-CP năm 2013", NQ_2013),
    ("the later year too", "Nghị quyết 76/NQ-CP năm 2021 của Chính phủ", NQ_2021),
    ("the kind tells law from resolution", "Luật số 15/2003/QH11", LAW_03),
    ("and resolution from law", "Nghị quyết số 15/2003/QH11", NQ_03),
    ("plan's own place", "Chỉ thị số 03/CT-UBND ngày 07/3/2019 của UBND tỉnh", CT_BP),
    (
        "printed place",
        "Chỉ thị số 03/CT-UBND ngày 07/3/2019 của UBND tỉnh Đồng Nai",
        CT_DN,
    ),
    (
        "Party number in the State's form",
        "Nghị quyết số 18/NQ-TW ngày 25/10/2017",
        NQ18_17,
    ),
    ("Party number of the running term", "Nghị quyết số 18-NQ/TW", NQ18_17),
    ("standard", "TCVN ISO 9001: 2015", ISO),
    ("law by name and date", "Luật Đất đai ngày 29/11/2013", LAND_13),
    ("law by name and year", "Luật Đất đai năm 2024", LAND_24),
    ("law by name alone", "theo Luật Đất đai", LAND_13),
    ("law by name without its comma", "Luật Thi đua khen thưởng năm 2003", LAW_03),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [d[1:] for d in DECIDED],
    ids=[d[0] for d in DECIDED],
)
def test_number_date_issuer_and_place_decide(text: str, expected: Instrument) -> None:
    """Identity is issuer, place, kind, number and year of issue together."""
    signed = date(2020, 1, 1) if "18-NQ" in text else date(2022, 1, 1)
    assert resolve(text, signed) == [Resolved(expected)]


def test_a_name_is_the_law_in_force_when_the_plan_was_signed() -> None:
    """«theo Luật Đất đai» means another law after 1 August 2024."""
    assert resolve("theo Luật Đất đai", date(2025, 1, 1)) == [Resolved(LAND_24)]


def test_a_law_little_is_known_of_is_offered_under_its_name_not_taken() -> None:
    """Another of the same name may have followed it; its number still finds it."""
    unknown = LAND_13._replace(unconfirmed=("effective_from",))
    view = InMemoryRegistry([unknown])
    named, numbered = (
        resolve_citations(find_citations(text), view, issued_on=date(2025, 1, 1))
        for text in ("theo Luật Đất đai", "Luật số 45/2013/QH13")
    )
    assert named == [OutsideCoverage((), (unknown,))]
    assert numbered == [Resolved(unknown)]


def test_of_laws_of_one_name_the_one_known_to_be_in_force_is_meant() -> None:
    """Two laws of one name are never in force together."""
    unknown = LAND_13._replace(unconfirmed=("effective_from",))
    view = InMemoryRegistry(
        [unknown, LAND_24._replace(effective_from=date(2024, 8, 1))]
    )
    (found,) = resolve_citations(
        find_citations("theo Luật Đất đai"), view, issued_on=date(2025, 1, 1)
    )
    assert isinstance(found, Resolved)
    assert found.instrument.number == "31/2024/QH15"


def test_a_name_without_any_date_may_stand_for_several() -> None:
    """Without a date of signing nothing decides between laws of one name."""
    assert resolve("theo Luật Đất đai", None) == [Ambiguous((LAND_13, LAND_24))]


def test_a_number_without_year_and_date_is_never_guessed() -> None:
    """76/NQ-CP comes back every year; even one candidate would be a guess."""
    assert resolve("Nghị quyết số 76/NQ-CP") == [Ambiguous((NQ_2013, NQ_2021))]


def test_a_later_mention_has_the_date_of_an_earlier_one() -> None:
    """Decree 30/2020/NĐ-CP: later mentions carry kind and number only."""
    text = "Căn cứ Nghị quyết số 76/NQ-CP ngày 13/6/2013; theo Nghị quyết số 76/NQ-CP"
    assert resolve(text) == [Resolved(NQ_2013)] * 2


def test_two_dates_for_one_number_settle_nothing_for_a_third_mention() -> None:
    """The text speaks of two texts of one number: the bare mention stays open."""
    text = "Nghị quyết số 76/NQ-CP ngày 13/6/2013; Nghị quyết số 76/NQ-CP ngày 15/7/2021; Nghị quyết số 76/NQ-CP"
    assert resolve(text)[2] == Ambiguous((NQ_2013, NQ_2021))


def test_what_came_after_the_plan_is_not_meant() -> None:
    """A plan of 2015 cannot cite a resolution of 2021."""
    assert resolve("Nghị quyết số 76/NQ-CP", date(2015, 1, 1)) == [
        Ambiguous((NQ_2013,))
    ]


def test_a_date_that_fits_no_candidate_contradicts_them() -> None:
    """Without a year in the number the date is part of the identity."""
    (answer,) = resolve("Nghị quyết số 76/NQ-CP ngày 15/7/2020")
    assert answer == OutsideCoverage((), (NQ_2013, NQ_2021))


def test_a_provincial_number_does_not_reach_into_another_province() -> None:
    """03/CT-UBND of Quảng Trị is neither that of Bình Phước nor of Đồng Nai."""
    (answer,) = resolve(
        "Chỉ thị số 03/CT-UBND ngày 07/3/2019 của UBND tỉnh", place="Quảng Trị"
    )
    assert isinstance(answer, OutsideCoverage)
    assert set(answer.contradicted) == {CT_BP, CT_DN}


def test_without_any_place_a_provincial_number_stays_open() -> None:
    """A number and a date are no identity while the province is unknown."""
    (answer,) = resolve("Chỉ thị số 03/CT-UBND ngày 07/3/2019", place="")
    assert isinstance(answer, OutsideCoverage)


def test_a_law_cited_as_a_resolution_that_does_not_exist_is_contradicted() -> None:
    """Laws and resolutions of the Assembly are numbered in separate series."""
    (answer,) = resolve("Nghị quyết số 45/2013/QH13")
    assert answer == OutsideCoverage((), (LAND_13,))


def test_not_in_registry_only_where_the_registry_claims_completeness() -> None:
    """Silence of the registry is evidence only inside its coverage."""
    assert isinstance(resolve("Nghị định số 60/2018/NĐ-CP")[0], NotInRegistry)
    assert isinstance(resolve("Nghị định số 60/2008/NĐ-CP")[0], OutsideCoverage)
    assert isinstance(resolve("Thông tư số 60/2018/TT-BTC")[0], OutsideCoverage)
    local = resolve("Chỉ thị số 9/CT-UBND ngày 07/3/2019 của UBND tỉnh Bình Phước")
    assert isinstance(local[0], NotInRegistry)
    other = resolve("Chỉ thị số 9/CT-UBND ngày 07/3/2019 của UBND tỉnh Đồng Nai")
    assert isinstance(other[0], OutsideCoverage)


def test_what_may_have_been_meant_is_offered_of_the_same_kind() -> None:
    """A mistyped year still leads to the decree of that number."""
    (answer,) = resolve("Nghị định số 61/2019/NĐ-CP")
    assert answer == NotInRegistry((DECREE,))


def test_the_registry_is_asked_once_for_all_numbers() -> None:
    """One batch: a plan of a hundred citations costs one question."""
    view = InMemoryRegistry(ALL)
    found = find_citations(
        "Nghị định số 61/2018/NĐ-CP; Luật Đất đai năm 2013; Luật Thú y"
    )
    resolve_citations(found, view, issued_on=date(2022, 1, 1))
    assert (view.calls["by_number"], view.calls["by_name"]) == (1, 1)
    assert view.calls["near_numbers"] == 0


def test_a_misspelt_name_is_not_found_and_what_is_near_is_offered() -> None:
    """«Luật Đất đia» is no law held; those whose name is near are told."""
    (answer,) = resolve_citations(
        find_citations("Căn cứ Luật Đất đia năm 2013;"),
        InMemoryRegistry((LAW_03, LAND_13)),
    )
    assert answer == OutsideCoverage((LAND_13,))


def test_a_year_of_no_held_text_is_not_resolved_to_that_of_another_year() -> None:
    """76/NQ-CP of 2019 is neither that of 2013 nor that of 2021, which are told."""
    (answer,) = resolve("Nghị quyết số 76/NQ-CP năm 2019")
    assert answer == OutsideCoverage((), (NQ_2013, NQ_2021))


def test_a_year_printed_once_tells_the_other_mentions_of_the_number() -> None:
    """So a date does; two years leave a bare mention open."""
    once = resolve("Nghị quyết 76/NQ-CP năm 2013; theo Nghị quyết số 76/NQ-CP.")
    assert once == [Resolved(NQ_2013), Resolved(NQ_2013)]
    twice = resolve(
        "Nghị quyết 76/NQ-CP năm 2013; Nghị quyết 76/NQ-CP ngày 15/7/2021; "
        "theo Nghị quyết số 76/NQ-CP."
    )
    assert twice == [
        Resolved(NQ_2013),
        Resolved(NQ_2021),
        Ambiguous((NQ_2013, NQ_2021)),
    ]
