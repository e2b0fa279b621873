"""A small registry and the real app on it, driven by keys."""

from __future__ import annotations

import asyncio
import os
import sys
import tomllib
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
from lawreg_tui.app import LawregApp
from lawreg_tui.instrument_search import SearchRoom
from lawreg_tui.session import Session
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from lawreg.registry.build import build_registry
from tests.cli.small_world import ROOT
from tests.registry_samples import write_source
from tests.tui.plan_samples import write_plan
from tests.tui.terminal import Terminal

TODAY = date(2026, 11, 24)
NASTY = """
id = "vn/cp/2020/9-2020-nd-cp"
number = "9/2020/NĐ-CP"
kind = "nghi-dinh"
issuer = "cp"
title = "Về [bold red]chữ đậm[/] và [link=x]liên kết"
year = 2020
issued_on = 2020-02-01
effective_from = 2020-03-01
confidence = "confirmed"

[[evidence]]
source = "Công báo [số 1]"
quote = "Câu có \\u001b[31mmàu\\u202e và [/] ngoặc."
"""
_LETTERS = {"space": " ", "slash": "/", "question_mark": "?"}
_CALM = 4
"""Rounds of the loop without anything to do: what was drawn may ask for more."""


class House:
    """The app while a test walks through it."""

    def __init__(self, app: LawregApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, each once the one before has been obeyed and answered."""
        for key in keys:
            self.send(key)
            await self.settle()

    async def type(self, words: str) -> None:
        """Type words, as they are."""
        await self.press(*words)

    async def burst(self, words: str) -> None:
        """Type words so that the app reads all of them at once."""
        for letter in words:
            self.send(letter)
        await self.settle()

    def send(self, key: str) -> None:
        """Send a key as a terminal does: by its name, or a letter as it is."""
        letter = key if len(key) == 1 else _LETTERS.get(key)
        name = _character_to_key(key) if len(key) == 1 else key
        self.app.post_message(events.Key(name, letter))

    async def settle(self) -> None:
        """Wait until nothing is asked, about to be asked or waiting to be drawn."""
        # Textual's own wait sleeps 20 ms at a time until the processor rests; here the
        # loop itself says whether anything is left to do.
        ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
        calm = 0
        while calm < _CALM:
            await asyncio.sleep(0)
            if ready:
                calm = 0
            elif self._waits:
                calm = 0
                await asyncio.sleep(0.001)
            else:
                calm += 1
                self.app.screen._on_timer_update()

    @property
    def _waits(self) -> bool:
        """Whether an answer is on its way, or what was typed is about to be asked."""
        if any(not worker.is_finished for worker in self.app.workers):
            return True
        screens = self.app._screen_stacks.values()
        rooms = [s for stack in screens for s in stack if isinstance(s, SearchRoom)]
        return any(room.pausing for room in rooms)

    @property
    def screen(self) -> str:
        """What a person sees, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips) + "\n"

    @property
    def told(self) -> str:
        """What has been said in passing, before it is broken into lines."""
        return "\n".join(said.message for said in self.app._notifications)


Golden = Callable[[str, str], None]
Walk = Callable[[House], Awaitable[None]]


class Open(Protocol):
    """Opens the app for a walk."""

    def __call__(
        self,
        walk: Walk,
        *,
        size: tuple[int, int] = (80, 24),
        language: str = "vi",
        as_of: date = TODAY,
        keys: Mapping[str, str] | None = None,
        registry: Path | None = None,
        path: Path | None = None,
    ) -> None:
        """Open the app, walk, close it."""
        ...


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample registry, with one instrument that means mischief."""
    folder = tmp_path_factory.mktemp("tui")
    source = write_source(folder / "source")
    file = source / "instruments" / "cp" / "2020" / "9-2020-nd-cp.toml"
    file.parent.mkdir(parents=True)
    file.write_text(NASTY, encoding="utf-8")
    build_registry(str(source), str(folder / "r.sqlite"))
    return folder / "r.sqlite"


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what the app writes for its user away from whoever runs the tests."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user"))
    return tmp_path / "user" / "lawreg"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Write the sample plan."""
    return write_plan(tmp_path)


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


@pytest.fixture
def open_app(registry: Path) -> Open:
    """Open the app on the sample registry."""
    sample = registry

    def run(
        walk: Walk,
        *,
        size: tuple[int, int] = (80, 24),
        language: str = "vi",
        as_of: date = TODAY,
        keys: Mapping[str, str] | None = None,
        registry: Path | None = None,
        path: Path | None = None,
    ) -> None:
        session = Session(
            registry=str(registry or sample),
            path=str(path) if path is not None else None,
            today=TODAY,
            language=language,
        )

        async def go() -> None:
            app = LawregApp(session, as_of, keys)
            app.takes_copies = True  # as in a terminal
            async with app.run_test(size=size, notifications=True) as pilot:
                house = House(app, pilot)
                await house.settle()
                await walk(house)

        with closing(session.desk):
            asyncio.run(go())

    return run


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Announce the terminal UI as an installation does, by the project's own words."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    announced = tmp_path / "lawreg_here-1.dist-info"
    announced.mkdir()
    (announced / "METADATA").write_text("Name: lawreg-here\nVersion: 1\n")
    lines = ["[lawreg.ui]"]
    for name, place in project["project"]["entry-points"]["lawreg.ui"].items():
        lines.append(f"{name} = {place}")
    (announced / "entry_points.txt").write_text("\n".join(lines))
    path = os.pathsep.join(map(str, (ROOT, ROOT / "tui", tmp_path)))
    return {
        **os.environ,
        "PYTHONPATH": path,
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture
def real_app(environment: dict[str, str], registry: Path) -> Callable[[], Terminal]:
    """Open the app as a person does."""
    command = [sys.executable, "-m", "lawreg", "tui", "--registry", str(registry)]
    return lambda: Terminal(command, environment)
