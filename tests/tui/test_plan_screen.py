"""How the screen of plans looks, on every size, in either language, by mouse too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lawreg_tui.screens import INSTRUMENTS_ROOM
from lawreg_tui.widgets.plan_text import PlanText
from lawreg_tui.widgets.reading import Reading
from textual.widgets import Static

from lawreg.registry.locate import find_registry
from tests.shared_material import SHARED, needs_shared
from tests.tui.conftest import Golden, House, Open
from tests.tui.plan_room import at, codes, room, save, told, words_here
from tests.tui.plan_samples import (
    NOT_HELD,
    write_json_plan,
)


def test_a_plan_that_cannot_be_read_is_one_line(open_app: Open, tmp_path: Path) -> None:
    """The app lives on; mended, the plan is there; broken again, the last check stays."""
    plan = write_json_plan(tmp_path)
    whole = plan.read_text(encoding="utf-8")
    plan.write_text(whole[:-3], encoding="utf-8")

    async def walk(house: House) -> None:
        assert "ke-hoach.json: chưa kiểm tra được" in house.screen
        assert "JSON hỏng" in house.screen
        await house.press("y", "f4", "m", "s", "p", "enter", "v", "enter", "right")
        await house.press("escape")
        save(plan, whole)
        await house.press("r")
        assert "VAL101" in codes(house)
        assert "JSON hỏng" not in house.screen
        plan.unlink()
        await house.press("r")
        notice = str(room(house).query_one("#notice", Static).render())
        assert "không có tệp này." in notice
        assert "Dưới đây là lần kiểm tra trước." in notice
        assert "VAL101" in codes(house)
        await house.press("m")
        assert "chưa kiểm tra được" in house.screen
        await house.press("o")
        assert "chưa kiểm tra được" not in house.screen

    open_app(walk, size=(120, 36), path=plan)


def test_a_json_plan_is_read_with_its_labels(open_app: Open, tmp_path: Path) -> None:
    """Sections are numbered as in the file; the line told is the file's."""
    plan = write_json_plan(tmp_path)
    line = plan.read_text(encoding="utf-8").splitlines().index('   "id": "II",') + 2

    async def walk(house: House) -> None:
        assert "I. NHIỆM VỤ" in house.screen
        assert "II. Niêm yết thủ tục theo ✗Nghị định số 61/2018" in house.screen
        assert f"Văn bản kế hoạch · dòng {line}" in house.screen
        assert "\\x1e" not in house.screen

    open_app(walk, size=(120, 36), path=plan)


def test_markup_and_escapes_in_a_plan_are_shown(open_app: Open, plan: Path) -> None:
    """They style nothing, hide nothing and move nothing."""

    async def walk(house: House) -> None:
        await house.press("home")
        assert "[bold]Trung tâm[/]" in house.screen
        assert "Niêm yết \\x1b[31mngay\\u202e thủ tục" in house.screen
        assert "\x1b" not in house.screen

    open_app(walk, size=(120, 36), path=plan)


def test_on_a_narrow_screen_panes_are_tabs(open_app: Open, plan: Path) -> None:
    """One at a time at 60 columns."""

    async def walk(house: House) -> None:
        panes = [room(house).query_one(f"#{name}") for name in ("text", "findings")]
        about = room(house).query_one("#about", Reading)

        def seen() -> list[bool]:
            return [w.size.width > 0 and w.is_on_screen for w in (*panes, about)]

        assert seen() == [True, False, False]
        await house.press("p")
        assert seen() == [False, True, False]
        await house.press("down", "enter")
        assert seen() == [False, False, True]
        await house.press("escape")
        assert seen() == [True, False, False]
        assert at(house) == NOT_HELD
        assert words_here(house).startswith("Nghị định số 62/2018/NĐ-CP")

    open_app(walk, size=(60, 24), path=plan)


def test_the_mouse_does_what_keys_do(open_app: Open, plan: Path) -> None:
    """A click on words or on a finding goes there, a second one opens; titles too."""

    async def walk(house: House) -> None:
        text = room(house).query_one(PlanText)
        await house.pilot.click("#findings", offset=(5, 3))
        await house.settle()
        assert at(house) == NOT_HELD
        assert text.mark == 2
        await house.pilot.click("#about-title")
        await house.settle()
        assert "▸Chi tiết" in house.screen
        row = text._row_of[0] - text.scroll_offset.y
        await house.pilot.click("#text", offset=(4, row))
        await house.settle()
        assert room(house).is_current
        await house.pilot.click("#text", offset=(14, row + 3))
        await house.pilot.click("#text", offset=(14, row))
        await house.settle()
        assert text.mark == 0
        assert text.has_focus
        await house.pilot.click("#text", offset=(14, row))
        await house.settle()
        assert house.app.current_mode == INSTRUMENTS_ROOM

    open_app(walk, size=(120, 36), path=plan)


def test_another_width_leaves_the_reader_at_the_same_words(
    open_app: Open, plan: Path
) -> None:
    """The rows are cut anew."""

    async def walk(house: House) -> None:
        await house.press("right", "right")
        before = words_here(house)
        await house.pilot.resize_terminal(60, 24)
        await house.settle()
        assert words_here(house) == before
        text = room(house).query_one(PlanText)
        assert 0 <= text.cursor - text.scroll_offset.y < text.size.height

    open_app(walk, size=(120, 36), path=plan)


def test_it_speaks_english(open_app: Open, plan: Path) -> None:
    """Everything but the plan."""

    async def walk(house: House) -> None:
        for words in (
            "Plan · on 2026-11-24",
            "Not ready to sign: 2 errors to mend.",
            "▸Text of the plan · line 10",
            "Findings (1/4)",
            "✗ error 61/2018",
            "What to do: Cite instead",
        ):
            assert words in house.screen

    open_app(walk, size=(120, 36), language="en", path=plan)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 24)], ids=str)
@pytest.mark.parametrize("name", ["plan", "plan-folder"])
def test_the_screen_is_what_it_was(
    open_app: Open,
    golden: Golden,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    size: tuple[int, int],
) -> None:
    """Look at a changed grid before it is accepted."""
    monkeypatch.chdir(folder)

    async def walk(house: House) -> None:
        golden(f"tui-{name}-{size[0]}x{size[1]}.txt", house.screen)

    open_app(walk, size=size, path=Path("a.txt" if name == "plan" else "."))


def test_a_day_long_past_is_no_reason_to_fail(open_app: Open, plan: Path) -> None:
    """Every instrument cited is then unknown or not yet there."""

    async def walk(house: House) -> None:
        assert "sau ngày được hỏi 01/01/1990" in house.screen
        assert codes(house)

    open_app(walk, size=(120, 36), as_of=date(1990, 1, 1), path=plan)


def test_the_palette_does_what_the_keys_do(open_app: Open, plan: Path) -> None:
    """Found without accents."""

    async def walk(house: House) -> None:
        await house.press("ctrl+p")
        await house.type("tom tat")
        await house.press("enter")
        assert "▸Chi tiết" in house.screen
        assert "5 viện dẫn" in told(house)

    open_app(walk, path=plan)


@needs_shared
def test_a_real_plan_is_walked_through(open_app: Open) -> None:
    """Every mark can be stood on, every finding has its details."""
    real = SHARED / "plans" / "41-KH-SNgV.txt"

    async def walk(house: House) -> None:
        await house.press("home")
        known = room(house).panes.checked
        assert known is not None
        for _ in known.marks():
            await house.press("right")
            assert told(house)
        await house.press("p", "home")
        for finding in room(house).panes.findings:
            assert finding.message.vi in told(house)
            await house.press("down")

    open_app(walk, path=real, registry=Path(find_registry()))
