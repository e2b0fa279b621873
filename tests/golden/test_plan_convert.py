"""The plan file made from the example document, byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lawreg.plan import load_plan
from lawreg.plan.convert import render_plan_json

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "plan.txt"


def test_the_example_converted(golden: Callable[[str, str], None]) -> None:
    """A change here is a change in what users get; look at it before keeping it."""
    golden("plan-convert.json", render_plan_json(load_plan(str(EXAMPLE))))
