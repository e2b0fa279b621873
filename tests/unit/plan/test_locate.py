"""Plans are placed from two threads at once: the one that checks, the one that shows."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from lawreg.plan import load_plan, locate


def test_a_plan_placed_meanwhile_by_another_thread_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is remembered of the plan last placed may be the other's at any moment."""
    mine = load_plan("a.txt", "Căn\nLuật Đất đai")
    other = load_plan("b.txt", "\n" * 9 + "Luật Đất đai")

    class Shared(list[Any]):
        """Holds the other's plan as soon as ours has been put in."""

        def __setitem__(self, at: Any, held: Any) -> None:  # noqa: ANN401 - as a list
            del at, held
            super().__setitem__(slice(None), [of_other])

    module = sys.modules[locate.__module__]
    of_other = module._Source(other)
    monkeypatch.setattr(module, "_last", Shared())
    assert [locate(mine, 4, 8).line, locate(other, 9, 13).line] == [2, 10]
    assert locate(mine, 4, 8).line == 2
