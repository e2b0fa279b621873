"""Carets stand under the words cited, whatever the words are made of."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawreg.report.excerpt import WIDTH, mark, render_excerpt

VIETNAMESE = "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"


def cells(text: str) -> int:
    """Count the cells a terminal gives ``text``, by the rules of Unicode alone."""
    return sum(
        0
        if unicodedata.category(c) in ("Mn", "Me")
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )


@pytest.mark.parametrize(
    ("line", "words", "before"),
    [
        pytest.param("theo 61/2018/NĐ-CP", "61/2018/NĐ-CP", 5, id="plain words"),
        pytest.param(VIETNAMESE, "76/NQ-CP", 24, id="after accented words in NFC"),
        pytest.param(
            unicodedata.normalize("NFD", VIETNAMESE),
            "76/NQ-CP",
            24,
            id="after accented words in NFD",
        ),
        pytest.param("日本 61/2018/NĐ-CP", "61/2018", 5, id="after wide letters"),
        pytest.param("\tNghị định", "Nghị", 8, id="after a tab at the margin"),
        pytest.param("abc\tNghị định", "Nghị", 8, id="after a tab inside the line"),
        pytest.param("\x1b[31mNghị định", "Nghị", 8, id="after an escape sequence"),
        pytest.param("số\u200b61/2018", "61/2018", 8, id="after an invisible space"),
        pytest.param("\u202e61/2018", "61/2018", 6, id="after a direction mark"),
    ],
)
def test_carets_begin_under_the_words(line: str, words: str, before: int) -> None:
    """A person sees exactly which words are meant."""
    start = line.index(words)
    marked = mark(line, start, start + len(words))
    assert marked.carets == " " * before + "^" * cells(words)


def test_nothing_a_terminal_obeys_is_shown() -> None:
    """A plan cannot clear the screen, ring the bell or reverse the line."""
    marked = mark("a\x1b[2J\x07\x9b\u202eb\ud800c\x7f\x00", 0, 1)
    assert marked.shown == "a\\x1b[2J\\x07\\x9b\\u202eb\\ud800c\\x7f\\x00"


def test_a_long_line_is_cut_around_the_words() -> None:
    """The words cited are always inside the part that is shown."""
    line = "trước " * 60 + "61/2018/NĐ-CP" + " sau" * 60
    start = line.index("61/2018")
    marked = mark(line, start, start + 13)
    at = marked.carets.index("^")
    assert marked.shown[at : at + 13] == "61/2018/NĐ-CP"
    assert marked.shown.startswith("…")
    assert marked.shown.endswith("…")
    assert cells(marked.shown) <= WIDTH


def test_words_longer_than_the_window_are_marked_up_to_the_cut() -> None:
    """A title of 300 characters does not push its own beginning out of sight."""
    line = "x" * 40 + "t" * 300 + "y" * 40
    marked = mark(line, 40, 340)
    at = marked.carets.index("^")
    assert marked.shown[at] == "t"
    assert marked.shown[at - 1] == "x"
    assert len(marked.carets) <= WIDTH


def test_a_span_over_many_lines_shows_three_and_says_so() -> None:
    """A section heading that spans a page does not fill the screen."""
    lines = render_excerpt("a\nb\nc\nd\ne\n", 0, 9, "9")
    assert lines == [
        "  |",
        "9 | a",
        "  | ^",
        "10 | b",
        "  | ^",
        "11 | c",
        "  | ^",
        "  | …",
    ]


def test_a_line_ending_in_carriage_return_shows_none() -> None:
    """A file from Windows looks like any other."""
    assert render_excerpt("a\r\nbc\r\n", 3, 5, "2") == ["  |", "2 | bc", "  | ^^"]


LETTERS = st.text(
    st.sampled_from("aĐệ 日\t\x1b\u200b\u0300\u0323\ud800…ﬁ한"),
    min_size=1,
    max_size=250,
)


@given(LETTERS, st.data())
def test_carets_are_as_wide_as_what_stands_above_them(
    line: str, data: st.DataObject
) -> None:
    """However a line is cut, carets never run past it nor leave the window."""
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    marked = mark(line, start, end)
    assert marked.carets.strip(" ").strip("^") == ""
    assert marked.carets.endswith("^")
    assert len(marked.carets) <= max(cells(marked.shown), 1)
    assert len(marked.carets) <= WIDTH + 1
    assert all(c.isprintable() for c in marked.shown)
