"""Phrases are found whatever the spacing, tone placement and abbreviation of the text."""

from __future__ import annotations

import unicodedata

import pytest

from lawreg.check.wording import Wording, find_abbreviations, plain_words
from lawreg.model import Span

TEXT = (
    "Thực hiện thủ tục hành chính (TTHC) trên  môi\ntrường điện tử; "
    "rà soát TTHC, sắp xếp tổ chức bộ máy theo hướng tinh gọn, hoà hợp."
)


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        pytest.param(
            "trên môi trường điện tử",
            "trên  môi\ntrường điện tử",
            id="over a line break",
        ),
        pytest.param("Rà soát thủ tục hành chính", "rà soát TTHC", id="abbreviation"),
        pytest.param("hòa hợp", "hoà hợp", id="the other tone placement"),
        pytest.param("bộ máy theo", "bộ máy theo", id="plain words"),
    ],
)
def test_a_phrase_is_given_back_as_it_stands(phrase: str, found: str) -> None:
    """The span covers the characters of the text, not of the phrase."""
    span = Wording(TEXT).find(phrase)
    assert span is not None
    assert TEXT[span.start : span.end] == found


@pytest.mark.parametrize("phrase", ["tục hành", "máy the", "hòa", "điện tử rà"])
def test_words_match_whole_and_with_their_accents(phrase: str) -> None:
    """«tục hành» is inside the words; half a word, or another word, is not."""
    found = Wording(TEXT).find(phrase)
    assert (found is not None) == (phrase in ("tục hành", "hòa", "điện tử rà"))


def test_decomposed_text_is_searched_alike() -> None:
    """A file that stores letters and marks apart gives the same words."""
    text = unicodedata.normalize("NFD", TEXT)
    span = Wording(text).find("môi trường điện tử")
    assert span is not None
    assert unicodedata.normalize("NFC", text[span.start : span.end]) == (
        "môi\ntrường điện tử"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "của Ủy ban nhân dân (UBND) tỉnh",
            [("UBND", "Ủy ban nhân dân")],
            id="initials of the words before",
        ),
        pytest.param(
            "văn bản quy phạm pháp luật (QPPL)",
            [("QPPL", "quy phạm pháp luật")],
            id="only as many words as letters",
        ),
        pytest.param("kế hoạch năm nay (BC)", [], id="letters that are not initials"),
        pytest.param("điểm a) và (Có phụ lục)", [], id="an ordinary bracket"),
    ],
)
def test_an_abbreviation_is_what_its_initials_say(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """A bracket explains the words before it only if their initials spell it."""
    assert list(find_abbreviations(text)) == expected


def test_words_of_a_span_write_abbreviations_out() -> None:
    """Titles are compared in full words."""
    at = TEXT.index("rà soát")
    words = Wording(TEXT).words_of(Span(at, at + len("rà soát TTHC")))
    assert words == plain_words("rà soát thủ tục hành chính").split()
