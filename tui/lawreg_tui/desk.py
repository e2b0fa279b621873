"""Where the registry is asked: a thread of its own, so that no key waits for an answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

from lawreg.registry import QueryableRegistry, open_registry

Answer = TypeVar("Answer")
Question = Callable[[QueryableRegistry], Answer]

_BETWEEN_STOPS = 0.01
"""Seconds; a question may ask the database several things, each of which is stopped."""


class Desk:
    """One thread with its own connection, which answers questions in order.

    A question withdrawn before its turn is never asked; one withdrawn later is
    stopped in the database, so that the next need not wait for it.
    """

    def __init__(self, registry: str) -> None:
        self._registry = registry
        self._view: QueryableRegistry | None = None
        self._closed = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="registry")
        self._turn: object = None
        self._lock = Lock()

    async def ask(self, question: Question[Answer]) -> Answer:
        """Answer a question in the thread; raises what the question raises."""
        loop = asyncio.get_running_loop()
        turn = object()
        asked = loop.run_in_executor(self._thread, self._answer, turn, question)
        try:
            return await asked
        except asyncio.CancelledError:
            # In a thread too: to reach a server may take a while.
            loop.run_in_executor(None, self._stop, turn)
            raise

    def close(self) -> None:
        """Let go of the registry; what is being answered is stopped."""
        if not self._closed:
            self._closed = True
            self._thread.submit(self._let_go)
            self._stop(self._turn)
            self._thread.shutdown()

    def _answer(self, turn: object, question: Question[Answer]) -> Answer:
        if self._closed:
            raise asyncio.CancelledError
        if self._view is None:
            self._view = open_registry(self._registry)
        self._take(turn)
        try:
            return question(self._view)
        finally:
            self._take(None)

    def _take(self, turn: object) -> None:
        # Under the lock, so that what is stopped is never the question after.
        with self._lock:
            self._turn = turn

    def _stop(self, turn: object) -> None:
        """Stop a question until it is over; nothing where its turn has passed."""
        while turn is not None:
            with self._lock:
                if self._turn is not turn or self._view is None:
                    return
                self._view.interrupt()
            time.sleep(_BETWEEN_STOPS)

    def _let_go(self) -> None:
        if self._view is not None:
            self._view.close()
            self._view = None
