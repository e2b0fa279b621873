"""Keys that come in one read, as a fast hand, a paste or a slow line sends them."""

from __future__ import annotations

import pytest
from lawreg_tui.dialogs.chooser import Chooser
from lawreg_tui.instrument_search import SearchRoom
from lawreg_tui.questions import Found
from lawreg_tui.screens.rules import RulesRoom
from lawreg_tui.widgets.instrument_list import InstrumentList
from textual.widgets import Input

from lawreg.model import InstrumentKind
from tests.tui.conftest import House, Open


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        pytest.param("/61/2018", "61/2018", id="the key of the field, then words"),
        pytest.param("3/thay thế", "thay thế", id="another screen, never opened yet"),
        pytest.param("31/q3", "q3", id="there and back"),
    ],
)
def test_every_letter_arrives_in_the_field(
    open_app: Open, sent: str, typed: str
) -> None:
    """None is lost, none is taken for a command."""

    async def walk(house: House) -> None:
        await house.burst(sent)
        assert house.app.screen.query_one("#find", Input).value == typed
        expected = RulesRoom if sent.startswith("3/") else SearchRoom
        assert isinstance(house.app.screen, expected)

    open_app(walk)


def test_what_is_found_is_opened_by_a_second_enter(open_app: Open) -> None:
    """Though it came before the list; an old word in the field goes first."""

    async def walk(house: House) -> None:
        await house.press("slash", *"118")
        for key in ("ctrl+u", *"107/2021", "enter", "enter"):
            house.send(key)
        await house.settle()
        assert "▌ 107/2021/NĐ-CP" in house.screen
        assert "▸Chi tiết" in house.screen

    open_app(walk, size=(120, 36))


@pytest.mark.parametrize("near", [False, True])
def test_what_is_only_near_is_not_opened_unseen(open_app: Open, near: bool) -> None:
    """An Enter before the list came was for what was asked."""

    async def walk(house: House) -> None:
        room = house.app.screen
        assert isinstance(room, SearchRoom)
        row = room.query_one(InstrumentList).row
        assert row is not None
        room.opens = True
        one = row.instrument.instrument_id
        room._list(Found(1, None, (one,), (row,), near), keep=False)
        await house.settle()
        assert ("▸Chi tiết" in house.screen) is not near
        assert not room.opens

    open_app(walk, size=(120, 36))


def test_a_filter_is_chosen_before_its_choices_were_read(open_app: Open) -> None:
    """What is typed waits for them, and so does Enter."""

    async def walk(house: House) -> None:
        for key in ("f", *"quyet dinh", "enter"):
            house.send(key)
        await house.settle()
        room = house.app.screen
        assert isinstance(room, SearchRoom)
        assert room.asked.narrowed.kind is InstrumentKind.DECISION
        assert "Loại: Quyết định" in house.screen

    open_app(walk)


def test_a_mark_is_chosen_before_the_marks_were_read(open_app: Open) -> None:
    """As a filter is."""

    async def walk(house: House) -> None:
        await house.press("b", "end", "b")
        for key in ("B", *"118", "enter"):
            house.send(key)
        await house.settle()
        assert "118/2025/NĐ-CP" in house.screen.splitlines()[4]
        assert "▸Chi tiết ★" in house.screen

    open_app(walk)


def test_choices_that_come_too_late_are_let_go(open_app: Open) -> None:
    """The list was left before they were read."""

    async def walk(house: House) -> None:
        chooser = Chooser("?", None, "vi")
        await house.app.open_dialog(chooser, lambda _: None)
        await house.settle()
        assert "đang đọc …" in house.screen
        await house.press("enter", "escape")
        chooser.offer([])
        await house.settle()
        assert not isinstance(house.app.screen, Chooser)

    open_app(walk)
