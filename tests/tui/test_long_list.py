"""A list of a million rows reads what is in sight and nothing else."""

from __future__ import annotations

import asyncio

from lawreg_tui.widgets.long_list import PAGE, LongList, Take
from rich.text import Text as Rich
from textual.app import App, ComposeResult

MILLION = 1_000_000


class Numbers(LongList[int]):
    """Rows that are their own places."""

    def write(self, row: int, line: int, width: int) -> Rich:  # noqa: ARG002 - as declared
        """Write the number once."""
        return Rich(f"dòng {row}" if line == 0 else "", end="")


class Shown(App[None]):
    """One list."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.held: list[Take[int]] = []
        self.slow = False

    def compose(self) -> ComposeResult:
        """Show the list alone."""
        yield Numbers()

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Numbers).fill(MILLION, self.read)
        self.query_one(Numbers).focus()

    def read(self, first: int, most: int, take: Take[int]) -> None:
        """Give rows, or keep who wants them waiting."""
        self.asked.append(first)
        rows = range(first, min(first + most, MILLION))
        if self.slow:
            self.held.append(lambda _: take(rows))
        else:
            take(rows)


def screen(app: Shown) -> list[str]:
    """Give the lines on the screen."""
    return [x.text.rstrip() for x in app.screen._compositor.render_strips()]


def test_only_pages_in_sight_are_read() -> None:
    """At the beginning, at the end, and after a page."""

    async def walk() -> None:
        app = Shown()
        async with app.run_test(size=(40, 20)) as pilot:
            await pilot.pause()
            assert app.asked == [0]
            assert screen(app)[0] == "▌ dòng 0"
            await pilot.press("end")
            await pilot.pause()
            assert app.asked == [0, (MILLION - 1) // PAGE * PAGE]
            assert screen(app)[-2] == "▌ dòng 999999"
            await pilot.press("home", "pagedown", "j", "k", "up")
            await pilot.pause()
            assert app.query_one(Numbers).cursor == 9
            assert "▌ dòng 9" in screen(app)

    asyncio.run(walk())


def test_the_cursor_stays_in_sight_and_inside() -> None:
    """Wherever it is sent."""

    async def walk() -> None:
        app = Shown()
        async with app.run_test(size=(40, 7)) as pilot:
            for keys in (
                ["up"],
                ["down"] * 5,
                ["pagedown"] * 3,
                ["up"] * 4,
                ["end"],
                ["down"],
            ):
                await pilot.press(*keys)
                await pilot.pause()
                shown = app.query_one(Numbers)
                assert f"▌ dòng {shown.cursor}" in screen(app)

    asyncio.run(walk())


def test_rows_of_a_list_that_is_gone_are_dropped() -> None:
    """An answer that comes after another list was filled belongs to nothing."""

    async def walk() -> None:
        app = Shown()
        async with app.run_test(size=(40, 6)) as pilot:
            await pilot.pause()
            app.slow = True
            await pilot.press("end")
            await pilot.pause()
            assert screen(app)[-2] == "▌ …"
            app.query_one(Numbers).fill(2, lambda _first, _most, take: take([7, 8]))
            for answer in app.held:
                answer([])
            await pilot.pause()
            assert screen(app)[0] == "▌ dòng 7"
            assert screen(app)[2] == "  dòng 8"

    asyncio.run(walk())


def test_the_cursor_is_kept_when_the_same_list_is_filled_anew() -> None:
    """Another day: the same rows, told differently."""

    async def walk() -> None:
        app = Shown()
        async with app.run_test(size=(40, 20)) as pilot:
            await pilot.press("pagedown", "pagedown")
            app.query_one(Numbers).fill(MILLION, app.read, keep=True)
            await pilot.pause()
            assert app.query_one(Numbers).cursor == 20
            assert "▌ dòng 20" in screen(app)

    asyncio.run(walk())
