"""The plans of a folder, each with what was found in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lawreg_tui.plan_questions import Checked
from lawreg_tui.screens.instruments import InstrumentsRoom
from lawreg_tui.widgets.plan_folder import PlanFolder

from tests.tui.conftest import House, Open
from tests.tui.plan_room import room, words_here


def test_a_folder_lists_its_plans_with_what_was_found(
    open_app: Open, folder: Path
) -> None:
    """Each by its name; what cannot be read says why; Enter opens one, a key returns."""

    async def walk(house: House) -> None:
        names = [Path(row.path).name for row in room(house).query_one(PlanFolder).rows]
        assert names == ["a.txt", "b.txt", "c.json"]
        for words in (
            "✗ 2 lỗi  ! 1 cảnh báo  ◇ 1 lưu ý",
            "? không có viện dẫn",
            "? JSON hỏng",
        ):
            assert words in house.screen
        await house.press("enter")
        assert "a.txt · Chưa nên ký" in house.screen
        await house.press("o", "end", "enter")
        assert "c.json: chưa kiểm tra được" in house.screen
        assert "61/2018" not in house.screen
        await house.press("o", "up", "enter")
        assert "Không tìm thấy viện dẫn nào." in house.screen
        assert "Không có phát hiện nào" in house.screen

    open_app(walk, path=folder)


def test_without_a_plan_the_folder_worked_in_is_listed(
    open_app: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The instruments open first; the plans are a key away, on any day."""
    monkeypatch.chdir(folder)

    async def walk(house: House) -> None:
        assert isinstance(house.app.screen, InstrumentsRoom)
        await house.press("2")
        assert "✗ 2 lỗi" in house.screen
        await house.press("t", "ctrl+u")
        await house.type("1/6/2025")
        await house.press("enter")
        assert "✗ 1 lỗi" in house.screen

    open_app(walk)


def test_a_folder_without_plans_says_so(open_app: Open, tmp_path: Path) -> None:
    """And one that is gone is a panel."""
    empty = tmp_path / "rong"
    empty.mkdir()

    async def walk(house: House) -> None:
        assert "Không có kế hoạch nào (.json, .docx, .pdf, .html" in house.screen
        await house.press("enter", "y", "f4")
        empty.rmdir()
        await house.press("r")
        assert "Không làm được" in house.screen

    open_app(walk, path=empty)


def test_a_plan_opened_from_the_folder_begins_at_its_first_finding(
    open_app: Open, folder: Path
) -> None:
    """The text stands at the words, though it had no width when it was filled."""

    async def walk(house: House) -> None:
        row = room(house).query_one(PlanFolder).row
        assert row is not None
        assert isinstance(row.known, Checked)
        room(house).open(row.path)
        room(house)._take(row.known, saved=False)  # before anything has been laid out
        await house.settle()
        finding = room(house).panes.finding
        assert finding is not None
        assert finding.text in words_here(house)

    open_app(walk, path=folder, size=(80, 12))
