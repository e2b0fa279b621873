"""What opening the terminal UI costs, and where the registry is asked."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from lawreg_tui.desk import Desk
from lawreg_tui.session import Session
from lawreg_tui.trail import Trail

from lawreg.errors import RegistryError
from lawreg.registry import QueryableRegistry
from tests.cli.small_world import ROOT
from tests.tui.conftest import TODAY

HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "networkx", "rapidfuzz"}
UNUSED = {"lawreg.citation", "lawreg.check.engine", "lawreg.check.packs"}
"""What nobody needs before something is typed or read."""
LOADED = "import sys, lawreg_tui.app, {}; print(*sys.modules)"


@pytest.mark.parametrize(
    ("screen", "unwanted"),
    [
        pytest.param("instruments", HEAVY | UNUSED, id="the first screen"),
        pytest.param("plan", HEAVY, id="the screen of a plan"),
    ],
)
def test_a_screen_loads_nothing_heavy(screen: str, unwanted: set[str]) -> None:
    """A registry in a file is read by the standard library."""
    path = os.pathsep.join(map(str, (ROOT, ROOT / "tui")))
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(f"lawreg_tui.screens.{screen}")],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "textual" in loaded
    assert not loaded & unwanted


def test_a_registry_that_is_not_there_is_told_before_the_screen_is_taken(
    tmp_path: Path,
) -> None:
    """As every command tells it."""
    with pytest.raises(RegistryError):
        Session(registry=str(tmp_path / "none"), path=None, today=TODAY, language="vi")


def test_the_registry_is_asked_in_one_thread_of_its_own(registry: Path) -> None:
    """A question withdrawn before its turn is never asked."""
    asked: list[str] = []
    hold, begun = threading.Event(), threading.Event()

    def slow(_: QueryableRegistry) -> str:
        begun.set()
        hold.wait(10)
        return threading.current_thread().name

    async def ask(desk: Desk) -> None:
        first = asyncio.create_task(desk.ask(slow))
        await asyncio.to_thread(begun.wait, 10)
        second = asyncio.create_task(desk.ask(lambda _: asked.append("second")))
        third = asyncio.create_task(desk.ask(lambda view: view.revision()))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.sleep(0)
        hold.set()
        assert (await first).startswith("registry")
        assert (await third).revision
        assert asked == []

    with closing(Desk(str(registry))) as desk:
        asyncio.run(ask(desk))
    desk.close()


def test_the_way_is_kept_as_in_a_browser() -> None:
    """A new step forgets what was ahead; a cursor that passes is no step."""
    trail = Trail()
    assert trail.back() is None
    trail.look("a")
    trail.follow("b")
    trail.follow("b")
    trail.follow("c")
    assert (trail.back(), trail.back(), trail.back()) == ("b", "a", None)
    assert (trail.forward(), trail.here) == ("b", "b")
    trail.follow("d")
    assert trail.forward() is None
    trail.look("e")
    assert trail.back() == "b"
