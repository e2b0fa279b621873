"""The graph as a drawn picture beside the tree, and as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lawreg_tui.screens.instruments import InstrumentsRoom
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.picture_pane import PicturePane

from tests.registry_samples import AMENDING_ID
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
        assert house.app.screen.query_one(InstrumentList).display
        await house.press("p", "escape")
        assert focus(house) == "list"
        await house.press("g")
        assert focus(house) == "picture"

    open_app(walk)


def test_keys_move_the_picture(open_app: Open) -> None:
    """To its four sides, as far as there is anything."""

    async def walk(house: House) -> None:
        await house.press(*FIND, "p", "home", *["left"] * 40)
        shown = pane(house)
        assert tuple(shown.scroll_offset) == (0, 0)
        await house.press("l", "j")
        assert tuple(shown.scroll_offset) == (4, 1)
        await house.press("h", "k", "pagedown", "end")
        assert shown.scroll_offset.y == shown.max_scroll_y > 0
        await house.press("pageup", "up", "down", "right")
        assert shown.scroll_offset.x == 4

    open_app(walk, size=(60, 20))


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
        assert "┃ Nghị định 107/2021/NĐ-CP" in house.screen

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
