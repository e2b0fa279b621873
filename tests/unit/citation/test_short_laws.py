"""Laws known by an abbreviation of their whole name."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations, resolve_citations
from lawreg.citation.law_names import canonical_name
from lawreg.citation.short_laws import SHORT_LAWS
from lawreg.model import InstrumentKind as Kind
from lawreg.model import Resolved
from tests.registry_fakes import InMemoryRegistry, instrument

CIVIL = "khoản 1 Điều 117 BLDS 2015"
READ = [
    ("a code and its year", CIVIL, "BLDS", Kind.CODE, 2015, ["d117.k1"]),
    ("a code alone", "BLTTHS quy định", "BLTTHS", Kind.CODE, None, []),
    ("a code in brackets", "xử lý hình sự (BLHS)", "BLHS", Kind.CODE, None, []),
    ("a year with «năm»", "theo LĐĐ năm 2013", "LĐĐ", Kind.LAW, 2013, []),
    ("a provision before", "Điều 62 của LĐĐ", "LĐĐ", Kind.LAW, None, ["d62"]),
    ("an ampersand", "LHN&GĐ 2014", "LHN&GĐ", Kind.LAW, 2014, []),
    ("after the kind", "Luật TCCQĐP 2015", "Luật TCCQĐP", Kind.LAW, 2015, []),
    ("in a name", "Luật Tổ chức TAND", "Luật Tổ chức TAND", Kind.LAW, None, []),
    ("a code's kind", "Bộ luật TTHS", "Bộ luật TTHS", Kind.CODE, None, []),
]
NOT_READ = [
    ("investment or bidding", "LĐT 2020 và LCT 2018"),
    ("a firm", "công ty LDN ký hợp đồng"),
    ("a symbol", "hồ sơ 12/BLHS, 01-BLHS, BLHS-01"),
    ("part of a longer one", "phòng QLĐĐ 2013, XBLDS"),
    ("small letters", "blds 2015"),
    ("a year of no law", "LDN 1800"),
]


@pytest.mark.parametrize(
    ("text", "name", "kind", "year", "addresses"),
    [r[1:] for r in READ],
    ids=[r[0] for r in READ],
)
def test_an_abbreviation_cites_the_law(
    text: str, name: str, kind: Kind, year: int | None, addresses: list[str]
) -> None:
    """The name is kept as printed."""
    (found,) = find_citations(text)
    assert (found.name, found.kind, found.year) == (name, kind, year)
    assert [p.address for p in found.pinpoints] == addresses
    assert found.text == name


@pytest.mark.parametrize("text", [n[1] for n in NOT_READ], ids=[n[0] for n in NOT_READ])
def test_an_abbreviation_of_doubt_is_none(text: str) -> None:
    """What may be two laws, or something else, cites nothing."""
    assert find_citations(text) == []


def test_the_number_after_an_abbreviation_is_one_citation_with_it() -> None:
    """«BLTTHS số 101/2015/QH13» is cited by its number."""
    (found,) = find_citations("BLTTHS số 101/2015/QH13 ngày 27/11/2015")
    assert (found.number, found.kind) == ("101/2015/QH13", Kind.CODE)


def test_a_text_may_give_the_abbreviation_itself() -> None:
    """Then it stands for the mention in full."""
    text = "Bộ luật Dân sự năm 2015 (sau đây gọi tắt là BLDS). Điều 5 BLDS"
    assert [c.stands_for for c in find_citations(text)] == [None, 0, 0]


@pytest.mark.parametrize("short", SHORT_LAWS)
def test_each_abbreviation_is_of_a_listed_law(short: str) -> None:
    """Whatever is written out is a name the finder knows."""
    full = SHORT_LAWS[short]
    assert canonical_name(full) == full
    assert canonical_name(short) == full


def test_an_abbreviation_is_resolved_as_the_law() -> None:
    """By its name and year, as the name in full is."""
    day = date(2015, 11, 24)
    law = instrument("91/2015/QH13", Kind.CODE, "qh", day, title="Bộ luật Dân sự")
    (found,) = find_citations(CIVIL)
    (answer,) = resolve_citations([found], InMemoryRegistry((law,)))
    assert answer == Resolved(law)
