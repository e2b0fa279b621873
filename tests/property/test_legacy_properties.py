"""Invariants of reading TCVN3 and VNI, over generated citations and words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawreg.citation import find_citations
from lawreg.citation.grammar import ISSUER_SYMBOLS, TYPE_SYMBOLS, canonical_symbols
from lawreg.legacy import read_legacy
from lawreg.legacy.octets import decode_octets
from lawreg.model import InstrumentKind as Kind
from tests.legacy_samples import to_tcvn3, to_vni

KINDS = {
    "NĐ": Kind.DECREE,
    "QĐ": Kind.DECISION,
    "TT": Kind.CIRCULAR,
    "CT": Kind.DIRECTIVE,
    "KH": Kind.PLAN,
}
BODIES = sorted(canonical_symbols()[key] for key in ISSUER_SYMBOLS)
BOTH = pytest.mark.parametrize("put", [to_tcvn3, to_vni], ids=["TCVN3", "VNI"])
WORDS = """
    của và các được việc thực hiện quy định hoà toà án nhân dân năm tháng ngày đề nghị
    ủy ban số liệu quý khoá hoãn cảm ơn thuế ruộng đất giấy phép quốc gia © ® § « » µ ï
"""
words = st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join)


@st.composite
def citations(draw: st.DrawFn) -> str:
    """Citations in full, in the words of an office."""
    symbol = draw(st.sampled_from(sorted(KINDS)))
    year = draw(st.integers(1995, 2012))
    number = f"{draw(st.integers(1, 999)):02}/{year}/{symbol}-{draw(st.sampled_from(BODIES))}"
    day = draw(st.dates(date(year, 1, 1), date(year, 12, 31)))
    label = KINDS[symbol].label.vi
    return f"{label} số {number} ngày {day.day:02} tháng {day.month} năm {year}"


def _core(text: str) -> list[tuple[object, ...]]:
    return [
        (c.number, c.name, c.kind, c.issued_on, c.year, c.role, c.pinpoints)
        for c in find_citations(text)
    ]


def test_the_kinds_are_those_of_the_grammar() -> None:
    """The symbols above mean what the finder takes them to mean."""
    shown = dict(TYPE_SYMBOLS.values())
    assert {symbol: shown[symbol] for symbol in KINDS} == KINDS


@BOTH
@given(text=citations())
def test_a_citation_is_found_in_either_encoding(
    put: Callable[[str], str], text: str
) -> None:
    """The same fields as from Unicode, the raw characters as its text."""
    whole = f"Căn cứ {text} của Chính phủ về việc tổ chức thực hiện;"
    raw = put(whole)
    (found,) = find_citations(raw)
    assert _core(raw) == _core(whole)
    assert raw[found.start : found.end] == found.text
    assert found.text == put(find_citations(whole)[0].text)
    assert raw[slice(*found.mention)] == put(text)


@BOTH
@given(text=st.lists(citations(), min_size=1, max_size=4), unicode=st.booleans())
def test_lines_of_both_worlds_stand_in_one_text(
    put: Callable[[str], str], text: list[str], unicode: bool
) -> None:
    """Every other line legacy; the citations are those of the text all in Unicode."""
    lines = [f"Thực hiện {t} của Chính phủ." for t in text]
    raw = [put(t) if (i % 2) == unicode else t for i, t in enumerate(lines)]
    assert _core("\n".join(raw)) == _core("\n".join(lines))


@given(words)
def test_unicode_vietnamese_is_never_legacy(text: str) -> None:
    """Whatever signs stand in it, and whichever words look Western."""
    assert read_legacy(text) == (text, frozenset())
    apart = unicodedata.normalize("NFD", text)
    assert read_legacy(apart) == (apart, frozenset())


@given(st.text(st.characters(max_codepoint=0x1EF9), max_size=80))
def test_reading_never_moves_an_offset(text: str) -> None:
    """Whatever is read, line breaks stay where they were and nothing grows."""
    read = read_legacy(text)
    assert len(read.text) == len(text)
    assert [i for i, c in enumerate(read.text) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]
    for c in find_citations(text):
        assert text[c.start : c.end] == c.text


@BOTH
@given(text=citations())
def test_bytes_say_what_the_text_says(put: Callable[[str], str], text: str) -> None:
    """A file saved in an old encoding has the citations of its text."""
    whole = f"Căn cứ {text} của Chính phủ về việc tổ chức thực hiện;"
    read = decode_octets(put(whole).encode("cp1252"))
    assert read is not None
    assert _core(read.text) == _core(whole)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_none(content: bytes) -> None:
    """Nothing raises, and what is given is text."""
    read = decode_octets(content)
    assert read is None or read.text.encode()
