"""Fields of law are the headings of the codification, told by the sources."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import Evidence, Issuer
from lawreg.registry.codified import FIELDS, fields_of, find_fields
from lawreg.registry.facts import Change, Changeset, Fact, IssuerFact
from lawreg.registry.narrowing import Narrowed
from lawreg.registry.search import find_instruments
from lawreg.registry.store import RegistryStore
from lawreg.registry.writer import write_changeset
from tests.registry_fakes import instrument
from tests.unit.registry.test_proposals import AT

CODIFIED = "phapdien.moj.gov.vn, bản 2024-04; đề mục {}; vbpl 101902"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("8.4", ("8.4",), id="by its number"),
        pytest.param("Hôn nhân", ("8.4",), id="by words of its name"),
        pytest.param("hon nhan gia", ("8.4",), id="without accents, words begun"),
        pytest.param("hoà giải ở cơ sở", ("37.1",), id="with the tone set the old way"),
        pytest.param("8.40", (), id="a number that is none"),
        pytest.param("khủng long", (), id="words of no heading"),
        pytest.param("  ", (), id="nothing"),
    ],
)
def test_a_heading_is_found(words: str, expected: tuple[str, ...]) -> None:
    """As people remember it."""
    assert find_fields(words) == expected


def test_a_theme_is_all_its_headings() -> None:
    """«33» is taxes and fees; «3» is not «33»."""
    assert {"33.1", "33.3", "33.12"} <= set(find_fields("33"))
    assert not any(number.startswith("33.") for number in find_fields("3"))


def test_sources_tell_the_headings() -> None:
    """Each once, in the order told; a source that is no codification tells none."""
    evidence = (
        Evidence("Công báo số 8.4", "đề mục"),
        Evidence(CODIFIED.format("8.4, 35.10")),
        Evidence(CODIFIED.format("8.4")),
    )
    assert fields_of(evidence) == ("8.4", "35.10")


def test_a_search_keeps_to_a_field(store: RegistryStore) -> None:
    """On both databases; 8.4 is not 38.4 nor 8.40."""
    held = [
        instrument(
            f"{n}/2014/NĐ-CP",
            issued_on=date(2014, 1, 6),
            title=f"Về việc thứ {n}",
            evidence=(Evidence(CODIFIED.format(fields)),),
        )
        for n, fields in enumerate(("8.4", "38.4", "8.40", "1.1, 8.4", "35.10"), 1)
    ]
    facts: list[Fact] = [IssuerFact(Issuer("cp", "Chính phủ", "central")), *held]
    with store.session() as session:
        head = Changeset(1, AT, "Lan", "Nạp")
        write_changeset(session, head, [Change(None, fact) for fact in facts])

    def numbers(words: str, *fields: str) -> set[str]:
        found = find_instruments(store, words, Narrowed(fields=fields))
        return {one.number for one in found}

    assert numbers("", "8.4") == {"1/2014/NĐ-CP", "4/2014/NĐ-CP"}
    assert numbers("việc thứ", "8.4", "35.10") == {
        *("1/2014/NĐ-CP", "4/2014/NĐ-CP", "5/2014/NĐ-CP")
    }
    assert numbers("5/2014/NĐ-CP", "8.4") == set()


def test_every_heading_has_a_name() -> None:
    """Numbers of theme and heading, names as printed."""
    assert len(FIELDS) > 200
    assert all(name == name.strip() and name[0].isupper() for name in FIELDS.values())
