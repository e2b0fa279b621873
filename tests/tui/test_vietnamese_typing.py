"""Input methods that rewrite a syllable: Backspace and the new letters in one stroke."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.tui.conftest import House, Open
from tests.tui.terminal import Terminal

STROKES = [
    pytest.param(["h", "a", "\x7fạ", "n", "h"], "hạnh", id="a tone after the vowel"),
    pytest.param(["ha\x7fạnh"], "hạnh", id="the whole word at once"),
    pytest.param(
        ["v", "i", "e", "\x7fê", "t", "\x7f\x7fệt"], "việt", id="two letters rewritten"
    ),
    pytest.param(
        ["d", "\x7fđ", "u", "o", "\x7f\x7fươ", "\x7fợ", "m"], "đượm", id="four marks"
    ),
]


def strike(terminal: Terminal, strokes: list[str]) -> None:
    """Send strokes one after the other, each read by the program at once."""
    terminal.forget()
    for stroke in strokes:
        terminal.send(stroke)
        terminal.pause(0.1)


@pytest.mark.parametrize(("strokes", "word"), STROKES)
def test_the_field_of_a_search_takes_the_word(
    real_app: Callable[[], Terminal], strokes: list[str], word: str
) -> None:
    """What was meant arrives, whatever is sent in one read."""
    with real_app() as terminal:
        terminal.wait_for("Danh sách (6)")
        terminal.send("/")
        terminal.pause(0.3)
        strike(terminal, strokes)
        terminal.wait_for(word)


def test_the_palette_takes_the_word(real_app: Callable[[], Terminal]) -> None:
    """Commands are looked for by the letters that were meant."""
    with real_app() as terminal:
        terminal.wait_for("Danh sách (6)")
        terminal.send("\x10")
        terminal.wait_for("Tìm một lệnh")
        strike(terminal, ["h", "a", "\x7fạ", "n", "h"])
        terminal.wait_for("hạnh")


def test_marks_after_their_letters_are_joined(open_app: Open) -> None:
    """Text typed or pasted with marks of their own is held composed."""

    async def walk(house: House) -> None:
        await house.press("slash")
        field = house.app.screen.query_one("#find")
        field.insert_text_at_cursor("mo\u0323\u0302t cu")  # type: ignore[attr-defined]  # a TextField
        field.insert_text_at_cursor("\u031b\u0309a")  # type: ignore[attr-defined]  # a TextField
        assert field.value == "một cửa"  # type: ignore[attr-defined]  # a TextField
        assert field.cursor_position == 7  # type: ignore[attr-defined]  # a TextField

    open_app(walk)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        pytest.param("t28/12/2021\r", "28/12/2021: NGÀY ĐÃ QUA", id="a day"),
        pytest.param("/2018", "Danh sách (1)", id="a search"),
        pytest.param("?dien bien\r", "▸Diễn biến", id="a command of the help"),
    ],
)
def test_what_is_sent_with_the_key_of_a_dialog_reaches_the_dialog(
    real_app: Callable[[], Terminal], keys: str, told: str
) -> None:
    """However much of it arrives in one read."""
    with real_app() as terminal:
        terminal.wait_for("Danh sách (6)")
        terminal.forget()
        terminal.send(keys)
        terminal.wait_for(told)
