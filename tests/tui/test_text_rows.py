"""A text cut into rows: nothing lost, nothing obeyed, signs where they belong."""

from __future__ import annotations

import unicodedata

import pytest
from lawreg_tui.text_rows import Marked, cut_rows
from rich.console import Console

LAW = "Luật số 80/2015/QH13"


def rows(text: str, *cited: str, width: int = 40) -> list[str]:
    """Give the rows of a text in which words are marked as errors."""
    marks = [
        Marked(text.index(words), text.index(words) + len(words), "✗", "error")
        for words in cited
    ]
    cut = cut_rows(text, marks, width, Console())
    assert all(row.text.cell_len <= width for row in cut)
    return [row.text.plain.rstrip() for row in cut]


@pytest.mark.parametrize(
    ("text", "cited", "shown"),
    [
        pytest.param(
            f"theo {LAW};", [LAW], [f"theo ✗{LAW};"], id="a sign before the words"
        ),
        pytest.param(
            f"{LAW}{LAW[::-1]}",
            [LAW, LAW[::-1]],
            [f"✗{LAW}✗31HQ/5102/08 ốs", "tậuL"],
            id="two side by side",
        ),
        pytest.param(
            "theo Luật số\n80/2015/QH13 đã",
            ["Luật số\n80/2015/QH13"],
            ["theo ✗Luật số", "80/2015/QH13 đã"],
            id="one over two lines has one sign",
        ),
        pytest.param("a\tb\r\n", [], ["a    b", ""], id="a tab and a carriage return"),
        pytest.param("a\n\x1e\nb", [], ["a", "", "b"], id="pieces of a JSON plan"),
        pytest.param("a\x1b[2Jb", [], ["a\\x1b[2Jb"], id="an escape"),
        pytest.param(
            f"A{' ' * 30}CỘNG HÒA XÃ HỘI",
            [],
            ["A    CỘNG HÒA XÃ HỘI"],
            id="blanks of a page too wide",
        ),
        pytest.param("", [], [""], id="nothing"),
    ],
)
def test_a_text_is_shown_as_it_is(
    text: str, cited: list[str], shown: list[str]
) -> None:
    """Row by row."""
    assert rows(text, *cited) == shown


def test_marks_letters_apart_from_their_accents_are_in_their_place() -> None:
    """A plan in NFD has more characters than cells."""
    law = unicodedata.normalize("NFD", LAW)
    assert rows(f"điều {law}", law) == [f"điều ✗{law}"]


def test_every_mark_begins_in_one_row() -> None:
    """However narrow the screen, a row that only goes on with one knows it."""
    text = f"Căn cứ {LAW} và {LAW[::-1]}"
    marks = [
        Marked(text.index(words), text.index(words) + len(words), "✓", "clean")
        for words in (LAW, LAW[::-1])
    ]
    cut = cut_rows(text, marks, 12, Console())
    assert [m for row in cut for m in row.marks] == [0, 1]
    for row in cut:
        if row.text.plain.strip() == "80/2015/QH13":
            assert (row.marks, row.over) == ((), 0)
            break
    else:
        pytest.fail("the number has no row of its own")
