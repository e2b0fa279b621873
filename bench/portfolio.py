"""What it costs to judge the plans of an office, beside judging them one by one.

    python bench/portfolio.py

Keeps 200 different plans in a registry of its own, then prints, in seconds and as a
ratio to reading and checking the same plans one after the other in this process:
reading the portfolio and checking it as ``lawreg portfolio check`` does, the same as
a whole process, and the verdict diff of a decree that replaces what they cite.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

from lawreg.bundled import find_bundled
from lawreg.check import check_plan, load_packs
from lawreg.model import Relation, RelationKind
from lawreg.plan import load_plan
from lawreg.portfolio import verdict_diff
from lawreg.portfolio.asked import AskedRegistry
from lawreg.portfolio.gathering import PlanGatherer
from lawreg.portfolio.listing import judge_plans
from lawreg.registry import open_registry
from lawreg.registry.facts import Change
from lawreg.registry.overlaid import Overlaid
from lawreg.registry.portfolio import change_portfolio, read_portfolio
from lawreg.registry.record import open_for_writing

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PLANS = 200
ROUNDS = 3
DAY = date(2026, 11, 23)
RULES = load_packs()
DECREE = "118/2025/NĐ-CP"


def _write_plans(folder: str) -> list[str]:
    """Write plans that differ in number, title and order of sections."""
    with open(os.path.join(ROOT, "examples", "plan.json"), encoding="utf-8") as file:
        base: dict[str, Any] = json.load(file)
    sections = base["sections"]
    paths = []
    for n in range(PLANS):
        turned = sections[n % len(sections) :] + sections[: n % len(sections)]
        title = f"{base['title']} (bản {n})"
        plan = {**base, "number": f"{n + 1}/KH-SNV", "title": title, "sections": turned}
        paths.append(os.path.join(folder, f"kh-{n:03}.json"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            json.dump(plan, file, ensure_ascii=False)
    return paths


def _keep(folder: str, registry: str) -> None:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    with closing(open_for_writing(registry)) as store:
        gatherer = PlanGatherer((), store, RULES, at=at, as_of=DAY)
        change_portfolio(store, gatherer.gather([folder]).kept)


def _one_by_one(paths: list[str], registry: str) -> None:
    with closing(open_registry(registry)) as view:
        for path in paths:
            check_plan(load_plan(path), view, RULES, DAY)


def _together(registry: str) -> None:
    with closing(open_registry(registry)) as view:
        judge_plans(read_portfolio(view), AskedRegistry(view), RULES, DAY)


def _as_command(registry: str) -> None:
    words = ["portfolio", "check", "--registry", registry, "--as-of", DAY.isoformat()]
    subprocess.run(
        [sys.executable, "-m", "lawreg", *words],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )


def _difference(registry: str) -> None:
    """Compare with a registry that lacks the acts of one decree."""
    with closing(open_registry(registry)) as view:
        (decree,) = view.by_number([DECREE])[DECREE]
        acts = view.relations_from([decree.instrument_id])[decree.instrument_id]
        ends = [a for a in acts if _ends(a)]
        before = Overlaid(view, [Change(act, None) for act in ends])
        after = Overlaid(before, [Change(None, act) for act in ends])
        verdict_diff(read_portfolio(view), before, after, RULES, DAY)


def _ends(act: Relation) -> bool:
    return act.kind is RelationKind.REPLACES


def _seconds(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        registry = os.path.join(folder, "r.sqlite")
        shutil.copy(find_bundled("data/decrees.sqlite"), registry)
        plans = os.path.join(folder, "ke-hoach")
        os.mkdir(plans)
        paths = _write_plans(plans)
        print(f"{'adding':24} {_seconds(lambda: _keep(plans, registry)):6.2f} s")
        ways: dict[str, Callable[[], None]] = {
            "one by one": lambda: _one_by_one(paths, registry),
            "portfolio check": lambda: _together(registry),
            "portfolio check, process": lambda: _as_command(registry),
        }
        # Side by side in every round, so that a busy machine is busy for all.
        rounds = [{n: _seconds(w) for n, w in ways.items()} for _ in range(ROUNDS)]
        differing = _seconds(lambda: _difference(registry))
    for name in ways:
        spent = statistics.median(told[name] for told in rounds)
        ratio = statistics.median(told[name] / told["one by one"] for told in rounds)
        print(f"{name:24} {spent:6.2f} s  {ratio:5.2f} x one by one")
    print(f"{'verdict diff, all touched':24} {differing:6.2f} s")


if __name__ == "__main__":
    main()
