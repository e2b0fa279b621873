"""Looking for memory that is no longer used, which holds up whoever is typing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (10_000, 20, 20)
"""Python's own is 700, 10 and 10: a look at everything at every fourth key or so."""


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look seldom, and never at what stands already: programs that stay to the end.

    A look at everything takes 30 to 60 ms, about as long as an answer.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
