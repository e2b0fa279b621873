"""How fast the terminal UI is: the first paint, a key until its answer, and opening it.

python bench/tui.py [--instruments N] [--keep FILE]

Makes a registry of invented instruments, as `bench/scale.py` does, or takes the one
that ``--keep`` left before; opens the real app on it, in this process and without a
terminal; types what a person would, a key at a time; and prints, beside what is asked of
it, the time until rows stand on the screen. Ends with code 1 where that is not met. The
machine should have no other work meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import date
from typing import NamedTuple
from unittest.mock import patch

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
for folder in (os.path.join(ROOT, "tui"), ROOT):
    if folder not in sys.path:
        sys.path.insert(0, folder)

from lawreg_tui.app import LawregApp  # noqa: E402  # the checkout is found above
from lawreg_tui.collecting import collecting_seldom  # noqa: E402
from lawreg_tui.session import Session  # noqa: E402
from lawreg_tui.widgets.instrument_list import InstrumentList  # noqa: E402
from rich.console import RenderableType  # noqa: E402
from textual import events  # noqa: E402
from textual._compositor import CompositorUpdate  # noqa: E402
from textual.screen import Screen  # noqa: E402
from textual.strip import Strip  # noqa: E402

DATABASE = os.path.join(ROOT, "data", "decrees.sqlite")
TODAY = date(2026, 11, 24)
SIZE = (120, 36)
MOST_SECONDS = 0.1
"""From a key to its answer, 95 times in 100."""
MOST_RATIO = 2.5
"""From the command to the first rows, in starts of Python that load Textual alone."""
RUNS = 7
PACE = 0.12
"""Seconds from a key to the next, where its answer is here: a fast typist's."""
PATIENCE = 60.0
TYPED = (
    "12/2018",
    "quyết định 12/2018",
    "hành chính",
    "thủ tục hành chính một cửa",
    "quy định quản lý đất đai",
    "kế hoạch cải cách",
    "nghi dinh 61/2018/NĐ-CP",
    "tiền lương",
    "luật",
    "xyz",
)
"""With accents and without, numbers whole and cut short, and what nobody holds."""
_EMPTY = "ctrl+u"
_TEXTUAL = [sys.executable, "-c", "import textual.app"]
_OPEN = "import sys; from bench.tui import open_once; open_once(sys.argv[1])"


class Figures(NamedTuple):
    """Seconds."""

    first_paint: float
    keys: Sequence[tuple[str, float]]
    """What stood in the field with each key after the first, and the time it took."""


class Watched(LawregApp):
    """The app, which tells when rows of the list have come to the screen."""

    CSS_PATH = os.path.join(ROOT, "tui", "lawreg_tui", "lawreg.tcss")

    def __init__(self, session: Session) -> None:
        super().__init__(session, TODAY)
        self.seen = 0
        """How often the list had been filled when the key was pressed."""
        self.drawn = False
        """Whether it has been drawn since it was filled anew."""
        self.painted = asyncio.Event()
        self.at = 0.0

    def wait_for_list(self) -> None:
        """Wait from now on for another list."""
        self.seen = self.screen.query_one(InstrumentList)._filling  # noqa: SLF001 - what is measured
        self.drawn = False
        self.painted.clear()

    def _display(
        self, screen: Screen[object], renderable: RenderableType | None
    ) -> None:
        super()._display(screen, renderable)
        painted: object = renderable
        if isinstance(painted, CompositorUpdate):
            # Without a terminal nothing is written; to make what would be costs time too.
            painted.render_segments(self.console)
        if self.drawn and not self.painted.is_set():
            self.at = time.perf_counter()
            self.painted.set()


def _watched(drawn: Callable[[InstrumentList, int], Strip]) -> Callable[..., Strip]:
    """Let the list tell the app that it is drawn with rows, or has none to draw."""

    def render_line(self: InstrumentList, y: int) -> Strip:
        strip = drawn(self, y)
        here = self.row is not None or not self.total
        app = self.app
        if isinstance(app, Watched) and here and self._filling > app.seen:
            app.drawn = True
        return strip

    return render_line


async def measure(registry: str, typed: Sequence[str]) -> Figures:
    """Open the app on a registry and type."""
    session = Session(registry=registry, path=None, today=TODAY, language="vi")
    watched = _watched(InstrumentList.render_line)
    with (
        closing(session.desk),
        patch.object(InstrumentList, "render_line", watched),
        collecting_seldom(),  # as the command does
    ):
        begun = time.perf_counter()
        app = Watched(session)
        async with app.run_test(size=SIZE) as pilot:
            await asyncio.wait_for(app.painted.wait(), PATIENCE)
            first = app.at - begun
            await pilot.press("slash")
            keys = [
                (line[: n + 1] if k != _EMPTY else "", await _key(app, k))
                for line in typed
                for n, k in enumerate([*line, _EMPTY])
            ]
    return Figures(first, keys[1:])


async def _key(app: Watched, key: str) -> float:
    """Press a key; gives the time until what it finds is on the screen."""
    app.wait_for_list()
    begun = time.perf_counter()
    app.post_message(events.Key(key, key if len(key) == 1 else None))
    await asyncio.wait_for(app.painted.wait(), PATIENCE)
    spent = app.at - begun
    await asyncio.sleep(max(0.0, PACE - spent))
    return spent


def open_once(registry: str) -> None:
    """Open the app and leave it when its first rows are on the screen."""
    session = Session(registry=registry, path=None, today=TODAY, language="vi")

    async def go() -> None:
        app = Watched(session)
        running = asyncio.create_task(app.run_async(headless=True, size=SIZE))
        await asyncio.wait_for(app.painted.wait(), PATIENCE)
        os.write(1, b".")  # the app has taken what `print` writes to
        app.exit()
        await running

    watched = _watched(InstrumentList.render_line)
    with (
        closing(session.desk),
        patch.object(InstrumentList, "render_line", watched),
        collecting_seldom(),
    ):
        asyncio.run(go())


def start_ratio(registry: str, runs: int) -> tuple[float, float]:
    """Give the time to open the app, and how many times that of Textual alone it is."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path[:2])}
    ours, theirs = [], []
    for _ in range(runs):
        theirs.append(_seconds(_TEXTUAL, environment))
        ours.append(_seconds([sys.executable, "-c", _OPEN, registry], environment))
    return statistics.median(ours), statistics.median(ours) / statistics.median(theirs)


def _seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Give the time until a command says a word, or ends without one."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        spent = time.perf_counter() - begun
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return spent


def percentile(times: Sequence[float], share: float) -> float:
    """Give the time that ``share`` of all do not exceed."""
    return sorted(times)[max(0, math.ceil(len(times) * share) - 1)]


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 where one is not what is asked, 2 for a count that is none."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--instruments", type=int, default=1_000_000)
    parser.add_argument("--keep", metavar="FILE", help="the registry, made once")
    parser.add_argument("--runs", type=int, default=RUNS, help="starts measured")
    parser.add_argument("--slowest", action="store_true", help="name the slowest keys")
    options = parser.parse_args(arguments)
    if options.instruments < 1:
        print("--instruments: at least 1 is needed", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        registry = options.keep or os.path.join(folder, "large.sqlite")
        if not os.path.exists(registry):
            from bench.scale import filled

            filled(registry, options.instruments)
        figures = asyncio.run(measure(registry, TYPED))
    spent, ratio = start_ratio(DATABASE, options.runs)
    return _print(figures, spent, ratio, slowest=options.slowest)


def _print(figures: Figures, spent: float, ratio: float, *, slowest: bool) -> int:
    """Print what was measured beside what is asked; 1 where it is not met."""
    times = [seconds for _, seconds in figures.keys]
    late = percentile(times, 0.95)
    print(f"first paint           {figures.first_paint * 1e3:8.0f} ms")
    print(
        f"a key to its answer   {statistics.median(times) * 1e3:8.0f} ms, 95th percentile "
        f"{late * 1e3:.0f} ms of {len(times)} (at most {MOST_SECONDS * 1e3:.0f})"
    )
    print(
        f"the command to its first rows {spent * 1e3:.0f} ms, "
        f"{ratio:.2f} x a start of Textual alone (at most {MOST_RATIO})"
    )
    if slowest:
        for line, seconds in sorted(figures.keys, key=lambda k: -k[1])[:10]:
            print(f"  {seconds * 1e3:8.0f} ms  {line}")
    return 0 if late <= MOST_SECONDS and ratio <= MOST_RATIO else 1


if __name__ == "__main__":
    raise SystemExit(main())
