"""The screen of plans: what was found, where it stands, and what to write instead."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from lawreg_tui.desk import Desk
from lawreg_tui.screens import INSTRUMENTS_ROOM
from lawreg_tui.screens.instruments import InstrumentsRoom
from lawreg_tui.screens.plan import PlanRoom
from lawreg_tui.text_rows import MARK, SIGN
from lawreg_tui.widgets.finding_list import FindingList
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.plan_folder import PlanFolder
from lawreg_tui.widgets.plan_text import PlanText
from lawreg_tui.widgets.reading import Reading
from textual.app import App
from textual.widgets import Static

from lawreg.registry.locate import find_registry
from tests.registry_samples import ONE_STOP_ID, REPLACING_ID
from tests.shared_material import SHARED, needs_shared
from tests.tui.conftest import Golden, House, Open
from tests.tui.plan_samples import (
    CEASED,
    FORM,
    MISWRITTEN,
    NOT_HELD,
    PLAN,
    write_json_plan,
    write_plan,
)

ENDED = "đã hết hiệu lực từ 01/07/2025, trước ngày ký 12/01/2026"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Write the sample plan."""
    return write_plan(tmp_path)


def room(house: House) -> PlanRoom:
    """Give the screen."""
    screen = house.app.screen
    assert isinstance(screen, PlanRoom)
    return screen


def told(house: House) -> str:
    """Give everything that is told of the finding or citation, in sight or not."""
    return "\n".join(x.text for x in room(house).query_one("#about", Reading).lines)


def words_here(house: House) -> str:
    """Give the words of the plan that the cursor stands on."""
    text = room(house).query_one(PlanText)
    known = room(house).panes.checked
    assert known is not None
    assert text.mark is not None
    mark = room(house).panes.marks[text.mark]
    return known.result.plan.text[mark.start : mark.end]


def save(plan: Path, text: str) -> None:
    """Save the plan as an editor does, while the app is open."""
    plan.write_text(text, encoding="utf-8")


def codes(house: House) -> list[str]:
    """Give the codes in the list."""
    return [finding.code for finding in room(house).panes.findings]


def at(house: House) -> int:
    """Give the place of the finding under the cursor of the list."""
    return room(house).query_one(FindingList).cursor


def test_a_plan_is_what_opens(open_app: Open, plan: Path) -> None:
    """With its verdict, the first finding under both cursors, and what to do about it."""

    async def walk(house: House) -> None:
        assert "ke hoach.txt · Chưa nên ký: 2 lỗi phải sửa." in house.screen
        assert codes(house) == ["VAL101", "CIT202", "CIT101", "FRM103"]
        assert words_here(house) == "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"
        assert "▸Văn bản kế hoạch · dòng 10" in house.screen
        assert "Phát hiện (1/4)" in house.screen
        for words in (
            ENDED,
            "Cách xử lý: Nên viện dẫn: Nghị định số 118/2025/NĐ-CP ngày 09/06/2025.",
            "Thời điểm: khi ký (12/01/2026); độ tin cậy: cao",
            "Khoảng thời gian: từ 21/06/2018 đến trước 01/07/2025",
            "Tình trạng tại ngày 12/01/2026: hết hiệu lực toàn bộ (từ 01/07/2025)",
            "Chứng cứ:",
            "Quy tắc:",
            "VAL101",
            "Căn cứ pháp lý:",
        ):
            assert words in told(house)

    open_app(walk, path=plan)


def test_every_verdict_is_a_sign_a_line_below_and_a_colour(
    open_app: Open, plan: Path
) -> None:
    """A citation without a finding has them too; words and signs need no colour."""

    async def walk(house: House) -> None:
        for words in (
            "✓Nghị định số 118/2025/NĐ-CP ngày 09/6/2025",
            "✗Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
            "!Nghị định số 62/2018/NĐ-CP ngày 01/5/2018",
            "?Hiến pháp năm 2013",
            "◇Lưu: VT.",
        ):
            assert words in house.screen
        text = room(house).query_one(PlanText)
        colours = set()
        for y in range(text.size.height):
            for segment in text.render_line(y):
                meta = segment.style.meta if segment.style is not None else {}
                if MARK in meta and segment.style is not None:
                    colours.add(segment.style.color)
                    assert segment.style.underline is not (SIGN in meta)
        assert len(colours) == 5

    open_app(walk, size=(120, 36), path=plan)


def test_moving_in_the_list_moves_the_text(open_app: Open, plan: Path) -> None:
    """And the details; the title tells the line of the file."""

    async def walk(house: House) -> None:
        await house.press("p", "down", "j")
        assert at(house) == MISWRITTEN
        assert words_here(house) == "Nghị định số 118/2025/NĐ-Cp"
        assert "Văn bản kế hoạch · dòng 15" in house.screen
        assert "Nên viết: 118/2025/NĐ-CP" in told(house)
        await house.press("end")
        assert words_here(house) == "Lưu: VT."
        assert at(house) == FORM

    open_app(walk, path=plan)


def test_moving_in_the_text_moves_the_list(open_app: Open, plan: Path) -> None:
    """From mark to mark, or line by line; a citation without a finding is told of too."""

    async def walk(house: House) -> None:
        await house.press("right")
        assert (words_here(house)[-9:], at(house)) == ("01/5/2018", NOT_HELD)
        assert "Không tìm thấy «62/2018/NĐ-CP»" in told(house)
        await house.press("l", "right")
        assert words_here(house) == "Hiến pháp năm 2013"
        assert at(house) == MISWRITTEN
        assert "→ Hiến pháp" in house.screen
        assert "Chưa có nguồn xác nhận ngày có hiệu lực." in told(house)
        await house.press("h", "left", "left")
        assert at(house) == CEASED
        await house.press("home")
        while room(house).query_one(PlanText).mark is None:
            await house.press("down")
        assert words_here(house) == "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025"
        assert "Không có phát hiện nào." in told(house)
        assert "Tình trạng tại ngày 24/11/2026: còn hiệu lực" in told(house)

    open_app(walk, size=(120, 36), path=plan)


def test_a_citation_leads_to_its_instrument_and_back(
    open_app: Open, plan: Path
) -> None:
    """Enter goes there, the bracket returns, the plan stands as it stood."""

    async def walk(house: House) -> None:
        for _ in range(2):  # the screen of instruments not yet open, then open
            await house.press("enter")
            instruments = house.app.screen
            assert isinstance(instruments, InstrumentsRoom)
            assert instruments.trail.here == ONE_STOP_ID
            assert "▸Chi tiết" in house.screen
            assert "Bấm [ để trở lại." in house.screen
            await house.press("[")
            assert words_here(house) == "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"
            assert at(house) == CEASED
        await house.press("1")
        assert isinstance(house.app.screen, InstrumentsRoom)
        assert house.app.screen.trail.here == ONE_STOP_ID
        await house.press("s", "down")
        row = house.app.screen.query_one(InstrumentList).row
        assert row is not None
        assert house.app.screen.trail.here == row.instrument.instrument_id

    open_app(walk, path=plan)


def test_a_finding_leads_to_the_instruments_concerned(
    open_app: Open, plan: Path
) -> None:
    """Enter on it goes into the details, Enter on a line with an arrow goes on."""

    async def walk(house: House) -> None:
        await house.press("p", "enter")
        about = room(house).query_one("#about", Reading)
        assert about.has_focus
        while about.leads_to != REPLACING_ID:
            await house.press("j")
        await house.press("enter")
        assert isinstance(house.app.screen, InstrumentsRoom)
        assert house.app.screen.trail.here == REPLACING_ID
        await house.press("[")
        assert about.has_focus

    open_app(walk, path=plan)


def test_a_citation_that_leads_nowhere_says_so(open_app: Open, plan: Path) -> None:
    """Nothing is opened that the registry does not hold; the details tell the rest."""

    async def walk(house: House) -> None:
        await house.press("right", "enter")
        assert "Chưa xác định được" in house.screen
        assert room(house).query_one("#about", Reading).has_focus
        await house.press("escape")
        assert room(house).query_one(PlanText).has_focus

    open_app(walk, path=plan)


@pytest.mark.parametrize(
    ("keys", "typed", "copied"),
    [
        pytest.param(["p", "down", "down"], "", "118/2025/NĐ-CP", id="a replacement"),
        pytest.param(
            ["p"], "", "Nghị định số 118/2025/NĐ-CP ngày 09/06/2025", id="an advice"
        ),
        pytest.param(["p", "end"], "", "Lưu: VT, VP (3).", id="words as an example"),
        pytest.param(
            ["p", "down"],
            "cach xu ly",
            "Kiểm tra lại số, ký hiệu và năm.",
            id="advice to do something",
        ),
        pytest.param(
            ["left"],
            "",
            "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực "
            "hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
            id="what is cited, in full",
        ),
        pytest.param(
            ["p"],
            "lenh",
            "lawreg check '{plan}' --as-of 2026-11-24",
            id="the command",
        ),
        pytest.param(
            ["m"],
            "lenh",
            "lawreg check '{plan}' --as-of 2026-11-24 --min-confidence low",
            id="the command of what is shown",
        ),
    ],
)
def test_what_to_write_is_ready_to_copy(
    open_app: Open,
    plan: Path,
    registry: Path,
    monkeypatch: pytest.MonkeyPatch,
    keys: list[str],
    typed: str,
    copied: str,
) -> None:
    """The words to write come first; then the advice, the citations, the command."""
    monkeypatch.setenv("LAWREG_REGISTRY", str(registry))

    async def walk(house: House) -> None:
        await house.press(*keys)
        await house.press("y")
        await house.type(typed)
        await house.press("enter")
        assert house.app.clipboard == copied.format(plan=plan)
        assert "Đã chép:" in house.screen

    open_app(walk, size=(120, 36), path=plan)


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


def test_what_is_unsure_is_shown_on_demand(open_app: Open, plan: Path) -> None:
    """As with --min-confidence low; the verdict counts what is hidden."""
    text = PLAN.replace("- Như trên", "Theo Quyết định số 25/2019/QĐ-UBND\n- Như trên")
    plan.write_text(text.replace("ĐỒNG NAI", "BÌNH PHƯỚC"), encoding="utf-8")

    async def walk(house: House) -> None:
        before = codes(house)
        assert "ẩn 1 chưa chắc chắn (m)" in house.screen
        await house.press("m")
        assert len(codes(house)) == len(before) + 1
        assert "chưa chắc chắn" not in house.screen
        await house.press("m")
        assert codes(house) == before

    open_app(walk, size=(120, 36), path=plan)


def test_the_summary_is_that_of_the_report(open_app: Open, plan: Path) -> None:
    """How many citations, rules, and which registry."""

    async def walk(house: House) -> None:
        await house.press("s")
        for words in ("4 phát hiện", "5 viện dẫn", "xét tại ngày 24/11/2026"):
            assert words in told(house)

    open_app(walk, path=plan)


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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with plans good, bad and empty of citations, and other things."""
    write_plan(tmp_path, "a.txt")
    write_plan(tmp_path, "b.txt", "Kế hoạch\nBố trí người trực.\n")
    write_plan(tmp_path, "c.json", "{")
    write_plan(tmp_path, "d.docx", "")
    write_plan(tmp_path, ".e.txt", "")
    (tmp_path / "f.txt").mkdir()
    return tmp_path


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
        assert "Không có kế hoạch nào (.json, .txt) trong" in house.screen
        await house.press("enter", "y", "f4")
        empty.rmdir()
        await house.press("r")
        assert "Không làm được" in house.screen

    open_app(walk, path=empty)


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


def test_a_line_is_found_by_words_without_accents(open_app: Open, plan: Path) -> None:
    """Enter goes to it, with what stands there."""

    async def walk(house: House) -> None:
        await house.press("c", "slash")
        await house.type("niem yet")
        assert "15  1. Niêm yết" in house.screen
        await house.press("enter")
        text = room(house).query_one(PlanText)
        assert text.has_focus
        assert text.line_here == 14
        await house.press("right")
        assert at(house) == MISWRITTEN

    open_app(walk, path=plan)


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
