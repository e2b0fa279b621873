"""What is true on every screen: the head, help, the palette, errors, colours."""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import lawreg_tui
import pytest
from lawreg_tui.desk import Desk
from lawreg_tui.themes import THEMES
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.masthead import Masthead

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.registry import QueryableRegistry
from lawreg.registry.engine import make_engine
from lawreg.registry.facts import Change, Changeset
from lawreg.registry.store import RegistryStore
from lawreg.registry.writer import write_changeset
from lawreg.report.words import short_revision
from tests.registry_fakes import instrument
from tests.tui.conftest import TODAY, House, Open
from tests.tui.terminal import Terminal

PAST = date(2021, 12, 28)
STYLES = Path(lawreg_tui.__file__).parent / "lawreg.tcss"
BROKEN = RegistryError(
    Text("tệp [b]hỏng[/b].", "it is broken."),
    "so-dang-ky.sqlite",
    Text("Hãy tạo lại.", "Make it anew."),
)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        pytest.param("28/12/2021", "28/12/2021: NGÀY ĐÃ QUA", id="Vietnamese"),
        pytest.param("2021-12-28", "28/12/2021: NGÀY ĐÃ QUA", id="ISO"),
        pytest.param("1-2-2022", "01/02/2022: NGÀY ĐÃ QUA", id="with hyphens"),
        pytest.param(
            "Ngày 28 tháng 12 năm 2021", "28/12/2021: NGÀY ĐÃ QUA", id="in words"
        ),
        pytest.param("1/1/2030", "01/01/2030: NGÀY CHƯA ĐẾN", id="a day to come"),
    ],
)
def test_a_day_is_read_in_the_forms_people_write(
    open_app: Open, typed: str, told: str
) -> None:
    """The head says in words and colour that it is not today; «hôm nay» returns."""

    async def walk(house: House) -> None:
        await house.press("t", "ctrl+u")
        await house.type(typed)
        await house.press("enter")
        assert told in house.screen
        head = house.app.screen.query_one(Masthead)
        assert head.has_class("-other-day")
        await house.press("t", "ctrl+u")
        await house.type("hom nay")
        await house.press("enter")
        assert house.app.as_of == TODAY
        assert not head.has_class("-other-day")

    open_app(walk)


def test_what_is_no_day_is_told_and_nothing_changes(open_app: Open) -> None:
    """The dialog stays, with the reason; Esc leaves the day as it was."""

    async def walk(house: House) -> None:
        await house.press("t", "ctrl+u")
        await house.type("31/2/2022")
        await house.press("enter")
        assert "không có ngày «31/2/2022» trong lịch" in house.screen
        await house.press("escape")
        assert house.app.as_of == TODAY
        assert "24/11/2026" in house.screen

    open_app(walk)


@pytest.mark.parametrize(
    ("width", "day", "head"),
    [
        (40, TODAY, " tại ngày 24/11/2026    sổ {revision}"),
        (60, TODAY, " Văn bản · tại ngày 24/11/2026"),
        (80, TODAY, " lawreg · Văn bản · tại ngày 24/11/2026"),
        (40, PAST, " tại ngày 28/12/2021: NGÀY ĐÃ QUA"),
        (60, PAST, " tại ngày 28/12/2021: NGÀY ĐÃ QUA"),
        (80, PAST, " Văn bản · tại ngày 28/12/2021: NGÀY ĐÃ QUA"),
        (120, PAST, " lawreg · Văn bản · tại ngày 28/12/2021: NGÀY ĐÃ QUA"),
    ],
)
def test_the_day_and_the_revision_stay_in_the_head(
    open_app: Open, width: int, day: date, head: str
) -> None:
    """Its day and the names go first; at 40 columns a past day leaves no room for it."""

    async def walk(house: House) -> None:
        held = house.app.revision
        assert held is not None
        revision = short_revision(held.revision)
        first = house.screen.splitlines()[0]
        assert first.startswith(head.format(revision=revision))
        assert (f"sổ {revision}" in first) == (width > 40 or day == TODAY)

    open_app(walk, size=(width, 20), as_of=day)


@pytest.mark.parametrize("key", ["slash", "r"])
def test_the_revision_in_the_head_is_that_of_the_answers(
    open_app: Open, registry: Path, plan: Path, tmp_path: Path, key: str
) -> None:
    """A registry that somebody writes to while it is open is told by its new state."""
    own = tmp_path / "own.sqlite"
    shutil.copyfile(registry, own)

    async def walk(house: House) -> None:
        before = house.app.revision
        store = RegistryStore(make_engine(f"sqlite:///{own}"))
        added = instrument("9/2026/NĐ-CP", title="Việc", year=2026)
        with closing(store), store.session() as session:
            head = Changeset(99, datetime(2026, 11, 24, 9, tzinfo=UTC), "Lan", "Sửa")
            write_changeset(session, head, [Change(None, added)])
        await house.press(key, "9")
        now = house.app.revision
        assert now is not None
        assert now != before
        assert short_revision(now.revision) in house.screen.splitlines()[0]

    open_app(walk, registry=own, path=plan if key == "r" else None)


def test_an_error_says_what_where_and_next_and_the_app_lives_on(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A registry that fails once is asked again."""

    async def walk(house: House) -> None:
        with monkeypatch.context() as broken:

            async def ask(*_: object) -> None:
                raise BROKEN

            broken.setattr(Desk, "ask", ask)
            await house.press("f")
        for words in (
            "Điều gì: Tệp [b]hỏng[/b].",
            "Ở đâu: so-dang-ky.sqlite",
            "Làm gì: Hãy tạo lại.",
        ):
            assert words in house.screen
        await house.press("escape", "f")
        assert "Lọc danh sách theo" in house.screen

    open_app(walk)


def test_a_failure_of_lawreg_itself_is_kept_in_a_file(
    open_app: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What cannot be relied on is said so; the file has the traceback."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    async def walk(house: House) -> None:
        house.app.ask(house.app, lambda _: 1 / 0, print, "test")
        await house.settle()
        assert "Lỗi nội bộ (ZeroDivisionError)" in house.screen

    open_app(walk, size=(120, 30))
    (log,) = tmp_path.glob("lawreg-*.log")
    assert "division by zero" in log.read_text(encoding="utf-8")


def test_a_failure_outside_any_question_is_one_line(
    environment: dict[str, str], registry: Path, tmp_path: Path
) -> None:
    """The screen is given back, and no pages of Python are printed on it."""
    script = f"""
import sys
from lawreg.cli.main import main
from lawreg_tui.app import LawregApp
LawregApp.action_next_theme = lambda self: 1 / 0
sys.exit(main(["tui", "--registry", {str(registry)!r}]))
"""
    inside = {**environment, "TMPDIR": str(tmp_path)}
    with Terminal([sys.executable, "-c", script], inside) as terminal:
        terminal.wait_for("Danh sách (6)")
        terminal.forget()
        terminal.send("\x1bOR")
        told = terminal.wait_for("lỗi nội bộ (ZeroDivisionError)")
        assert "Traceback" not in told


def test_a_late_answer_is_dropped(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who types on is answered for the last words, whichever answer comes first."""
    original: Callable[..., Any] = Desk.ask

    async def walk(house: House) -> None:
        late = asyncio.Event()

        async def ask(desk: Desk, question: Callable[[QueryableRegistry], Any]) -> Any:  # noqa: ANN401 - as the real one
            answer = await original(desk, question)
            if not late.is_set():
                late.set()
                await asyncio.sleep(0.4)
            return answer

        monkeypatch.setattr(Desk, "ask", ask)
        await house.pilot.press("slash", "1", "0", "7")
        await asyncio.wait_for(late.wait(), 5)
        await house.pilot.press("ctrl+u", "1", "1", "8")
        await house.settle()
        row = house.app.screen.query_one(InstrumentList).row
        assert row is not None
        assert row.instrument.number == "118/2025/NĐ-CP"
        assert "(1)" in house.screen

    open_app(walk)


def test_escape_stops_a_question(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for an answer that is no longer wanted."""

    async def walk(house: House) -> None:
        async def ask(*_: object) -> None:
            await asyncio.sleep(60)

        monkeypatch.setattr(Desk, "ask", ask)
        await house.pilot.press("f")
        await house.pilot.pause()
        assert any(worker.is_running for worker in house.app.workers)
        await house.press("escape")
        assert not any(worker.is_running for worker in house.app.workers)

    open_app(walk)


def test_colours_are_three_and_change_with_a_key(open_app: Open) -> None:
    """Dark, light, high contrast, and round again."""

    async def walk(house: House) -> None:
        seen = []
        for _ in range(4):
            seen.append(house.app.theme)
            await house.press("f3")
        assert seen == [*(theme.name for theme in THEMES), THEMES[0].name]

    open_app(walk)


def test_without_colour_everything_is_still_said(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signs, words and marks are the same; no colour is sent, and no grey either."""
    monkeypatch.setenv("NO_COLOR", "1")

    async def walk(house: House) -> None:
        assert house.app.no_color
        for words in ("✗ hết hiệu lực", "▸Danh sách", "▌ 118/2025/NĐ-CP"):
            assert words in house.screen
        for keys in (["down"], ["g"], ["f"], ["escape", "t"]):
            await house.press(*keys)
            sent = house.app.screen._compositor.render_strips()
            styles = [
                segment.style for strip in sent for segment in strip if segment.style
            ]
            assert styles
            for style in styles:
                assert style.color is None or style.color.is_default
                assert style.bgcolor is None or style.bgcolor.is_default

    open_app(walk)


def test_the_style_sheet_takes_every_colour_from_the_theme() -> None:
    """Else a theme would not reach it."""
    assert not re.search(r"#[0-9a-fA-F]{3,8}\s*[;%]|rgb\(", STYLES.read_text("utf-8"))
