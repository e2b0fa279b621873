"""Where the registry is asked: a thread of its own, so that no key waits for an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from lawreg.registry import QueryableRegistry, open_registry

Answer = TypeVar("Answer")
Question = Callable[[QueryableRegistry], Answer]


class Desk:
    """One thread with its own connection, which answers questions in order.

    A question withdrawn before its turn is never asked; one withdrawn later is
    answered to nobody.
    """

    def __init__(self, registry: str) -> None:
        self._registry = registry
        self._view: QueryableRegistry | None = None
        self._closed = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="registry")

    async def ask(self, question: Question[Answer]) -> Answer:
        """Answer a question in the thread; raises what the question raises."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._answer, question)

    def close(self) -> None:
        """Let go of the registry, when the question being answered is done."""
        if not self._closed:
            self._closed = True
            self._thread.submit(self._let_go)
            self._thread.shutdown()

    def _answer(self, question: Question[Answer]) -> Answer:
        if self._closed:
            raise asyncio.CancelledError
        if self._view is None:
            self._view = open_registry(self._registry)
        return question(self._view)

    def _let_go(self) -> None:
        if self._view is not None:
            self._view.close()
            self._view = None
