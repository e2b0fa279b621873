"""Bookmarks: marking, the list that leads back, and the file they are kept in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lawreg_tui.bookmarks import read_bookmarks, toggle_bookmark
from lawreg_tui.screens.instruments import InstrumentsRoom

from lawreg.errors import ConfigError
from tests.registry_samples import AMENDING_ID, ONE_STOP_ID
from tests.tui.conftest import House, Open


async def find(house: House, words: str) -> None:
    """Look for something and go to what was found."""
    await house.press("slash", "ctrl+u")
    await house.type(words)
    await house.press("enter")


def test_what_is_marked_is_found_again(open_app: Open, user_folder: Path) -> None:
    """The latest first, with its status; chosen without accents; a star above its card."""

    async def walk(house: House) -> None:
        for number in ("61/2018/NĐ-CP", "107/2021/NĐ-CP"):
            await find(house, number)
            await house.press("b")
            assert "Chi tiết ★" in house.screen
        await find(house, "hien phap")
        assert "★" not in house.screen
        await house.press("B")
        assert "Văn bản đã đánh dấu" in house.screen
        screen = house.screen
        assert screen.index("Nghị định 107/2021") < screen.index("Nghị định 61/2018")
        assert "✗ hết hiệu lực toàn bộ" in screen
        await house.type("nghi dinh 61")
        await house.press("enter")
        room = house.app.screen
        assert isinstance(room, InstrumentsRoom)
        assert room.trail.here == ONE_STOP_ID
        await house.press("[")
        assert "Hiến pháp" in str(room.timeline)

    open_app(walk, size=(120, 30))
    held = json.loads((user_folder / "bookmarks.json").read_text("utf-8"))
    assert held == {"bookmarks": [AMENDING_ID, ONE_STOP_ID]}


def test_the_same_key_takes_the_mark_away(open_app: Open) -> None:
    """And says so; an empty list says how to mark."""

    async def walk(house: House) -> None:
        await find(house, "61/2018/NĐ-CP")
        await house.press("b", "b")
        assert "Đã bỏ dấu Nghị định 61/2018/NĐ-CP" in house.told
        await house.press("B")
        assert "Chưa đánh dấu văn bản nào" in house.told

    open_app(walk)
    assert read_bookmarks() == []


def test_a_mark_that_this_registry_lacks_is_told(open_app: Open) -> None:
    """It stays marked: another registry may hold it."""
    toggle_bookmark("vn/cp/1999/1-1999-nd-cp")

    async def walk(house: House) -> None:
        await house.press("B")
        told = "vn/cp/1999/1-1999-nd-cp (không có trong sổ đăng ký này)"
        assert told in house.screen
        await house.press("enter")
        assert "Sổ đăng ký chỉ nêu tên văn bản này" in house.told

    open_app(walk)


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(b"{", id="half a file"),
        pytest.param(b"\xff\xfe\x00", id="not a text"),
        pytest.param(b"[]", id="another form"),
        pytest.param(b'{"bookmarks": [1]}', id="not ids"),
    ],
)
def test_a_damaged_file_is_told_in_one_line_and_left_alone(
    open_app: Open, user_folder: Path, held: bytes
) -> None:
    """What a person marked over years is not overwritten by an empty list."""
    user_folder.mkdir(parents=True)
    file = user_folder / "bookmarks.json"
    file.write_bytes(held)

    async def walk(house: House) -> None:
        for key in ("b", "B"):
            await house.press(key)
            assert "Không đọc được các dấu trang" in house.screen
            assert "bookmarks.json" in house.screen
            await house.press("escape")

    open_app(walk, size=(120, 30))
    assert file.read_bytes() == held
    with pytest.raises(ConfigError) as caught:
        read_bookmarks()
    assert "\n" not in caught.value.line()


def test_two_windows_keep_the_marks_of_one_another(user_folder: Path) -> None:
    """The file is read again before it is written, and replaced as a whole."""
    assert toggle_bookmark("a")
    (user_folder / "bookmarks.json").write_text('{"bookmarks": ["b", "a"]}')
    assert toggle_bookmark("c")
    assert read_bookmarks() == ["c", "b", "a"]
    assert not toggle_bookmark("b")
    assert [f.name for f in user_folder.iterdir()] == ["bookmarks.json"]


def test_without_a_home_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told what to set."""
    monkeypatch.setattr("lawreg_tui.own_files.user_folder", lambda: "")
    with pytest.raises(ConfigError, match="không có thư mục riêng"):
        read_bookmarks()
