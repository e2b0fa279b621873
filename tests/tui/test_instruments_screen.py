"""How the screen of instruments looks and what it copies, by mouse too."""

from __future__ import annotations

from pathlib import Path

import pytest
from lawreg_tui.widgets.detail import Detail
from lawreg_tui.widgets.instrument_list import InstrumentList

from tests.registry_samples import AMENDING_ID, ONE_STOP_ID
from tests.tui.conftest import House, Open
from tests.tui.instruments_room import find, room


@pytest.mark.parametrize(
    ("choice", "copied"),
    [
        pytest.param(
            "vien dan",
            "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực "
            "hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
            id="the full citation",
        ),
        pytest.param("so, ky hieu", "61/2018/NĐ-CP", id="the number"),
        pytest.param(
            "lenh cho trang",
            f"lawreg show {ONE_STOP_ID} --as-of 2026-11-24",
            id="the command of the page",
        ),
        pytest.param(
            "lenh cho danh sach",
            "lawreg search 61/2018/NĐ-CP --as-of 2026-11-24",
            id="the command of the list",
        ),
    ],
)
def test_what_is_copied_is_said(
    open_app: Open,
    registry: Path,
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    copied: str,
) -> None:
    """It goes to the clipboard of the terminal, and a line says so."""
    unnamed = "lawreg.registry.follow_up.find_unnamed"
    monkeypatch.setattr(unnamed, lambda: str(registry))

    async def walk(house: House) -> None:
        await find(house, "61/2018/NĐ-CP")
        await house.press("y")
        await house.type(choice)
        await house.press("enter")
        assert house.app.clipboard == copied
        assert "Đã chép:" in house.screen

    open_app(walk, size=(120, 30))


def test_the_command_names_a_registry_that_is_not_the_usual_one(
    open_app: Open, registry: Path
) -> None:
    """Run as it stands, it gives the same answer."""

    async def walk(house: House) -> None:
        await house.press("d", "y")
        await house.type("lenh cho trang")
        await house.press("enter")
        assert house.app.clipboard.startswith("lawreg timeline ")
        assert house.app.clipboard.endswith(f"--registry {registry}")

    open_app(walk)


def test_on_a_narrow_screen_panes_become_tabs(open_app: Open) -> None:
    """One at a time at 60 columns, told above which; Esc returns to the list."""

    async def walk(house: House) -> None:
        shown = room(house).query_one(InstrumentList)
        detail = room(house).query_one(Detail)
        assert (shown.display, detail.display) == (True, False)
        assert "✗ hết hiệu lực toàn bộ · 23/04/2018" in house.screen
        await house.press("enter")
        assert (shown.display, detail.display) == (False, True)
        assert "▸Chi tiết" in house.screen
        await house.press("escape")
        assert (shown.display, detail.display) == (True, False)
        assert "▸Danh sách" in house.screen

    open_app(walk, size=(60, 24))


def test_the_mouse_does_what_keys_do(open_app: Open) -> None:
    """Titles, rows, filters and the head can be clicked."""

    async def walk(house: House) -> None:
        await house.pilot.click("#list", offset=(5, 3))
        await house.settle()
        assert room(house).trail.here == AMENDING_ID
        await house.pilot.click("#life-title")
        await house.settle()
        assert "▸Diễn biến" in house.screen
        await house.pilot.click("#facets")
        await house.settle()
        assert "Lọc danh sách theo" in house.screen
        await house.press("escape")
        await house.pilot.click("Masthead")
        await house.settle()
        assert "Xem tình trạng tại ngày nào?" in house.screen

    open_app(walk)


def test_markup_and_escapes_in_data_are_shown_not_obeyed(open_app: Open) -> None:
    """What stands in a title or a quote stands on the screen, and does nothing."""

    async def walk(house: House) -> None:
        await find(house, "9/2020")
        for words in (
            "[bold red]chữ đậm[/]",
            "\\x1b[31mmàu\\u202e và [/] ngoặc",
            "[số 1]",
        ):
            assert words in house.screen
        assert "\x1b" not in house.screen
        await house.press("y", "enter")
        assert "Đã chép: Nghị định số 9/2020/NĐ-CP" in house.screen

    open_app(walk, size=(150, 40))


def test_it_speaks_english(open_app: Open) -> None:
    """Everything but the data."""

    async def walk(house: House) -> None:
        for words in (
            "Instruments · on 2026-11-24",
            "Find",
            "Kind: all",
            "▸List (6)",
            "✗ ceased",
            "Status on 2026-11-24: in force",
            "Help",
        ):
            assert words in house.screen

    open_app(walk, size=(120, 30), language="en")
