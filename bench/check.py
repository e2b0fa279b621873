"""What a check costs, as ratios to a bare start of Python in the same run.

    python bench/check.py

Prints three figures: a whole-process check of a clean plan, one of the example plan
with its findings, both as multiples of ``python -c pass``, and the number of
different plans checked a second inside one process.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from typing import Any

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXAMPLES = os.path.join(ROOT, "examples")
ROUNDS = 31
PLANS = 1000


# As users run it: what Python compiled once is kept, also where a shell forbids that.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def _seconds(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(
        command, check=False, stdout=subprocess.DEVNULL, cwd=ROOT, env=ENVIRONMENT
    )
    return time.perf_counter() - begun


def _ratio(command: Sequence[str]) -> tuple[float, float, float]:
    """Pair each run with a bare start right beside it: median, lowest, highest ratio."""
    bare = [sys.executable, "-c", "pass"]
    _seconds(command), _seconds(bare)
    ratios = [_seconds(command) / _seconds(bare) for _ in range(ROUNDS)]
    return statistics.median(ratios), min(ratios), max(ratios)


def _command() -> list[str]:
    """The installed command beside this Python, or the module where it is not installed."""
    script = os.path.join(os.path.dirname(sys.executable), "lawreg")
    return [script] if os.path.exists(script) else [sys.executable, "-m", "lawreg"]


def _different_plans() -> list[str]:
    """Make plans that differ in number, text and order of sections."""
    with open(os.path.join(EXAMPLES, "plan.json"), encoding="utf-8") as file:
        base: dict[str, Any] = json.load(file)
    plans = []
    for n in range(PLANS):
        sections = base["sections"]
        turned = sections[n % len(sections) :] + sections[: n % len(sections)]
        title = f"{base['title']} (bản {n})"
        plan = {**base, "number": f"{n + 1}/KH-SNV", "title": title, "sections": turned}
        plans.append(json.dumps(plan, ensure_ascii=False))
    return plans


def _plans_a_second() -> float:
    from lawreg.check import check_plan, load_packs
    from lawreg.plan import load_plan
    from lawreg.registry import open_registry
    from lawreg.registry.locate import find_registry

    rules = load_packs()
    registry = open_registry(find_registry(None))
    texts = _different_plans()
    begun = time.perf_counter()
    for text in texts:
        plan = load_plan("-", text)
        check_plan(plan, registry, rules, date(2026, 11, 23))
    return len(texts) / (time.perf_counter() - begun)


def main() -> None:
    """Print the figures."""
    command = _command()
    for name, file, extra in (
        ("clean plan", "plan-clean.json", ["--as-of", "2022-01-15"]),
        ("plan with findings", "plan.json", []),
    ):
        line = [*command, "check", os.path.join(EXAMPLES, file), *extra]
        middle, low, high = _ratio(line)
        print(f"{name:20} {middle:5.1f} x python -c pass   ({low:.1f}-{high:.1f})")
    print(f"{'in one process':20} {_plans_a_second():5.0f} plans a second")


if __name__ == "__main__":
    main()
