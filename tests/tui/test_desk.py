"""A question withdrawn is stopped in the database, and the next one is answered."""

from __future__ import annotations

import asyncio
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from lawreg_tui.desk import Desk

from lawreg.errors import RegistryError
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.store import open_store

ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    " SELECT count(*) FROM n WHERE i < 0"
)
SOON = 5.0


def test_what_is_withdrawn_is_stopped_and_the_next_is_answered(registry: Path) -> None:
    """It would not end by itself; nor would its second statement."""
    begun = threading.Event()
    stopped: list[Exception] = []

    def endless(view: QueryableRegistry) -> None:
        for _ in range(2):
            begun.set()
            try:
                view.query(ENDLESS)
            except RegistryError as error:
                stopped.append(error)

    async def ask(desk: Desk) -> None:
        first = asyncio.create_task(desk.ask(endless))
        await asyncio.to_thread(begun.wait, SOON)
        first.cancel()
        revision = await asyncio.wait_for(desk.ask(lambda v: v.revision()), SOON)
        assert revision.revision
        assert first.cancelled()

    with closing(Desk(str(registry))) as desk:
        asyncio.run(ask(desk))
    assert len(stopped) == 2


def test_leaving_does_not_wait_for_what_is_being_asked(registry: Path) -> None:
    """The desk is closed while a question runs that would not end."""
    begun = threading.Event()

    def endless(view: QueryableRegistry) -> None:
        begun.set()
        view.query(ENDLESS)

    async def ask(desk: Desk) -> None:
        asked = asyncio.create_task(desk.ask(endless))
        await asyncio.to_thread(begun.wait, SOON)
        at = time.monotonic()
        await asyncio.to_thread(desk.close)
        assert time.monotonic() - at < SOON
        with pytest.raises(RegistryError):
            await asked

    asyncio.run(ask(Desk(str(registry))))


@pytest.mark.parametrize("kind", ["reader", "store"])
def test_a_statement_is_stopped_from_another_thread(registry: Path, kind: str) -> None:
    """By either way to read a file; with nothing to stop, nothing happens."""
    opened = open_registry if kind == "reader" else open_store
    address = str(registry) if kind == "reader" else f"sqlite:///{registry}"
    made: list[QueryableRegistry] = []
    ready = threading.Event()
    told: list[str] = []

    def run() -> None:
        with closing(opened(address)) as view:
            view.interrupt()
            assert view.revision().revision
            made.append(view)
            ready.set()
            with pytest.raises(RegistryError) as caught:
                view.query(ENDLESS)
            told.append(str(caught.value))

    thread = threading.Thread(target=run)
    thread.start()
    assert ready.wait(SOON)
    while thread.is_alive():
        made[0].interrupt()
        thread.join(0.01)
    assert len(told) == 1
