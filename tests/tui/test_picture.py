"""The graph as a drawn picture beside the tree, and as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lawreg_tui.screens.instruments import InstrumentsRoom
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.picture_pane import PicturePane
from textual.widgets import Static

from tests.registry_samples import AMENDING_ID, ONE_STOP_ID
from tests.tui.conftest import House, Open

FIND = ["slash", "6", "1", "slash", "2", "0", "1", "8", "enter"]


def pane(house: House) -> PicturePane:
    """Give the pane."""
    return house.app.screen.query_one(PicturePane)


def focus(house: House) -> str | None:
    """Give the id of what has the keys."""
    return house.app.focused.id if house.app.focused is not None else None


def test_the_picture_takes_the_place_of_list_and_tree(open_app: Open) -> None:
    """The instrument asked about is in sight; the key turns back, Esc leaves."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p")
        assert focus(house) == "picture"
        assert "▸Quan hệ" in house.screen
        assert "┏━" in house.screen
        assert "┗━" in house.screen
        assert not house.app.screen.query_one(InstrumentList).display
        await house.press("p")
        assert focus(house) == "tree"
        assert not house.app.screen.query_one(InstrumentList).display
        await house.press("s")
        assert house.app.screen.query_one(InstrumentList).display
        await house.press("p", "escape")
        assert focus(house) == "list"
        await house.press("g")
        assert focus(house) == "picture"

    open_app(walk)


def test_keys_go_from_box_to_box(open_app: Open) -> None:
    """In every direction there is one; the box is marked, told in full and in sight."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p")
        shown = pane(house)
        assert shown.here == ONE_STOP_ID
        await house.press("up")
        above = shown.here
        assert shown._picture.places[above].top < shown._picture.places[ONE_STOP_ID].top
        row = [
            one
            for one, p in shown._picture.places.items()
            if p.top == shown._picture.places[above].top
        ]
        for key in ("left", "right", "right", "h", "l"):
            await house.press(key)
            assert shown.here in row
            number = shown._words[shown.here].split()[2]
            assert any(f"{border}▸" in house.screen for border in "┃│╎")
            assert number in str(house.app.screen.query_one("#told", Static).render())
        await house.press("home")
        newest = shown.here
        await house.press("k")
        assert shown.here == newest
        await house.press("end")
        assert shown._picture.places[shown.here].top == max(
            p.top for p in shown._picture.places.values()
        )
        assert shown.scroll_offset.y == shown.max_scroll_y > 0

    open_app(walk, size=(60, 20))


def test_enter_follows_the_box_and_the_way_back_is_kept(open_app: Open) -> None:
    """As a click does; the box of the instrument asked about leads nowhere."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p", "enter")
        room = house.app.screen
        assert isinstance(room, InstrumentsRoom)
        assert room.trail.here == ONE_STOP_ID
        await house.press("up")
        led = pane(house).here
        await house.press("enter")
        assert room.trail.here == led != ONE_STOP_ID
        assert pane(house).here == led
        await house.press("left_square_bracket")
        assert pane(house).here == room.trail.here == ONE_STOP_ID

    open_app(walk, size=(120, 30))


def test_another_day_leaves_the_cursor_at_its_box(open_app: Open) -> None:
    """The same neighbourhood is told anew; of a box that is gone, the one asked about."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p", "up")
        here = pane(house).here
        await house.press("t", "ctrl+u", *"25/11/2026", "enter")
        assert pane(house).here == here
        await house.press("t", "ctrl+u", *"1/1/2019", "enter")
        assert pane(house).here == ONE_STOP_ID

    open_app(walk, size=(120, 30))


def test_where_no_box_stands_the_picture_moves(open_app: Open) -> None:
    """What is written below the boxes comes into sight."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p", "end", "pageup")
        shown = pane(house)
        y = shown.scroll_offset.y
        await house.press("down")
        assert shown.scroll_offset.y == y + 1

    open_app(walk, size=(60, 12))


def test_a_click_on_a_box_follows_it(open_app: Open) -> None:
    """As Enter does in the tree."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p")
        shown = pane(house)
        place = shown._picture.places[AMENDING_ID]
        at = place.middle, place.top + 1
        shown.scroll_to(0, max(0, place.top - 2), animate=False)
        await house.settle()
        x, y = at[0] - shown.scroll_offset.x, at[1] - shown.scroll_offset.y
        await house.pilot.click(shown, offset=(x, y))
        await house.settle()
        room = house.app.screen
        assert isinstance(room, InstrumentsRoom)
        assert room.trail.here == AMENDING_ID
        assert "┃▸Nghị định 107/2021/NĐ-CP" in house.screen

    open_app(walk, size=(120, 30))


def test_the_picture_is_of_the_day_asked_about(open_app: Open) -> None:
    """Another day draws it anew."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p")
        assert "còn hiệu lực" in house.screen
        assert "118/2025" not in house.screen

    open_app(walk, as_of=date(2019, 1, 1), size=(120, 30))


def test_the_svg_is_written_to_a_file_that_is_named(
    open_app: Open, user_folder: Path
) -> None:
    """The same as ``lawreg graph --output-format svg`` gives."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "w")
        (file,) = (user_folder / "copies").iterdir()
        assert file.name == "vn-cp-2018-61-2018-nd-cp-2026-11-24.svg"
        assert file.read_text("utf-8").startswith("<svg ")
        assert house.told == f"Đã lưu vào {file}"

    open_app(walk)
