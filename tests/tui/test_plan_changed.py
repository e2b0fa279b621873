"""A plan that is edited or saved while it is open, and a check that is asked anew."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from lawreg_tui.desk import Desk
from lawreg_tui.widgets.finding_list import FindingList
from lawreg_tui.widgets.plan_text import PlanText
from textual.app import App

from tests.tui.conftest import House, Open
from tests.tui.plan_room import at, codes, room, save, words_here
from tests.tui.plan_samples import (
    MISWRITTEN,
    NOT_HELD,
    PLAN,
)


def test_after_a_change_the_cursor_is_on_the_same_finding(
    open_app: Open, plan: Path
) -> None:
    """Lines before it may come and go; where it was mended, the next is shown."""

    async def walk(house: House) -> None:
        await house.press("p", "down", "down")
        changed = PLAN.replace("I. NHIỆM VỤ", "Căn cứ thực tế;\n\nI. NHIỆM VỤ")
        save(plan, changed.replace("62/2018", "61/2018"))
        await house.press("r")
        assert codes(house) == ["VAL101", "CIT103", "CIT101", "FRM103"]
        assert codes(house)[at(house)] == "CIT101"
        assert words_here(house) == "Nghị định số 118/2025/NĐ-Cp"
        assert "dòng 17" in house.screen
        save(plan, changed.replace("NĐ-Cp", "NĐ-CP"))
        await house.press("r")
        assert codes(house) == ["VAL101", "CIT202", "FRM103"]
        assert codes(house)[at(house)] == "FRM103"
        assert words_here(house) == "Lưu: VT."

    open_app(walk, path=plan)


def test_after_a_change_a_citation_or_a_line_stays_too(
    open_app: Open, plan: Path
) -> None:
    """Who reads where nothing was found is not thrown elsewhere."""

    async def walk(house: House) -> None:
        await house.press("right", "right", "right")
        save(plan, PLAN.replace("I. NHIỆM VỤ", "\nI. NHIỆM VỤ"))
        await house.press("r")
        assert words_here(house) == "Hiến pháp năm 2013"
        await house.press("home")
        await house.press("r")
        assert room(house).query_one(PlanText).cursor == 0

    open_app(walk, size=(120, 36), path=plan)


def test_a_saved_file_is_checked_anew(
    open_app: Open, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a key, and only once it is no longer being written."""
    monkeypatch.setattr("lawreg_tui.screens.plan.WATCH_PAUSE", 0.05)

    async def walk(house: House) -> None:
        await house.press("p", "end")
        save(plan, PLAN.replace("NĐ-Cp", "NĐ-CP"))
        for _ in range(100):
            await house.pilot.pause(0.05)
            if "CIT101" not in codes(house):
                break
        await house.settle()
        assert codes(house) == ["VAL101", "CIT202", "FRM103"]
        assert codes(house)[at(house)] == "FRM103"
        assert "Tệp đã thay đổi: đã kiểm tra lại." in house.screen

    open_app(walk, path=plan)


def test_another_day_checks_anew(open_app: Open, plan: Path) -> None:
    """What had not ended then is no finding; a plan signed later says so."""

    async def walk(house: House) -> None:
        await house.press("p", "down", "down", "t", "ctrl+u")
        await house.type("1/6/2025")
        await house.press("enter")
        assert "VAL101" not in codes(house)
        assert codes(house)[at(house)] == "CIT101"
        assert "ký ngày 12/01/2026, sau ngày được hỏi 01/06/2025" in house.screen

    open_app(walk, size=(120, 36), path=plan)


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give the person an editor that keeps how it was called and mends the number."""
    kept = tmp_path / "called"
    program = tmp_path / "nano"
    program.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        f"pathlib.Path({str(kept)!r}).write_text('|'.join(sys.argv[1:]))\n"
        "plan = pathlib.Path(sys.argv[-1])\n"
        "text = plan.read_text(encoding='utf-8')\n"
        "plan.write_text(text.replace('NĐ-Cp', 'NĐ-CP'), encoding='utf-8')\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(program))
    return kept


def test_the_editor_opens_at_the_line_and_the_plan_is_checked_anew(
    open_app: Open, plan: Path, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is given to the editor meanwhile."""
    given = []

    @contextmanager
    def suspend(_: App[None]) -> Iterator[None]:
        given.append("taken")
        yield
        given.append("back")

    monkeypatch.setattr(App, "suspend", suspend)

    async def walk(house: House) -> None:
        await house.press("p")
        # Keys sent together: the list has moved, and nobody has been told yet.
        room(house).query_one(FindingList).cursor = MISWRITTEN
        room(house).action_edit()
        await house.settle()
        assert given == ["taken", "back"]
        assert codes(house) == ["VAL101", "CIT202", "FRM103"]

    open_app(walk, path=plan)
    assert editor.read_text(encoding="utf-8") == f"+15|{plan}"


def test_without_an_editor_that_is_said(
    open_app: Open, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What to set, and that the app lives on."""
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("lawreg.cli.editor.shutil.which", lambda name: name)

    async def walk(house: House) -> None:
        await house.press("f4")
        assert "Chưa chọn trình soạn thảo để mở tệp." in house.screen
        assert "EDITOR=nano" in house.screen
        await house.press("escape", "right")
        assert at(house) == NOT_HELD

    open_app(walk, path=plan)


@pytest.mark.usefixtures("editor")
def test_where_no_editor_can_be_opened_that_is_said(open_app: Open, plan: Path) -> None:
    """In a browser there is no terminal to give away; the file is watched all the same."""

    async def walk(house: House) -> None:
        await house.press("f4")
        assert "Không mở được trình soạn thảo ở đây." in house.screen

    open_app(walk, path=plan)


def test_a_check_that_was_stopped_says_so(
    open_app: Open, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody takes the findings before for those of the file as it is."""

    async def walk(house: House) -> None:
        with monkeypatch.context() as slow:

            async def ask(*_: object) -> None:
                await asyncio.sleep(60)

            slow.setattr(Desk, "ask", ask)
            await house.pilot.press("r")
            await house.press("escape")
        assert "Đã dừng:" in house.screen
        assert "bấm r để kiểm tra" in house.screen
        await house.press("escape")
        await house.press("r")
        assert "Đã dừng:" not in house.screen

    open_app(walk, size=(120, 36), path=plan)
