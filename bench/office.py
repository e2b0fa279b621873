"""An office just before a new decree was known: its registry, plans and a changeset.

Built in a folder that is thrown away, from the source of the registry without Decree
118/2025/NĐ-CP, the example plans, and the example extract of that decree.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import closing
from datetime import UTC, date, datetime
from typing import NamedTuple

from lawreg.check import load_packs
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.intake.read import read_issued_text
from lawreg.portfolio.gathering import PlanGatherer
from lawreg.registry import open_registry
from lawreg.registry.build import build_registry
from lawreg.registry.portfolio import change_portfolio
from lawreg.registry.record import open_for_writing

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCE = os.path.join(ROOT, "data", "source")
EXAMPLES = os.path.join(ROOT, "examples")
DECREE = os.path.join("instruments", "cp", "2025", "118-2025-nd-cp.toml")
DECREE_ID = "vn/cp/2025/118-2025-nd-cp"
TEXT = "nghi-dinh-118-2025-trich.txt"
PLANS = ("plan.json", "plan.txt", "plan-clean.json")
KEPT = datetime(2025, 6, 9, 8, tzinfo=UTC)


class Office(NamedTuple):
    """Where everything of it is."""

    registry: str
    changeset: str


def build_office(folder: str) -> Office:
    """Build it in a folder."""
    source = os.path.join(folder, "source")
    registry = os.path.join(folder, "so-dang-ky.sqlite")
    shutil.copytree(SOURCE, source)
    _forget_decree(source)
    build_registry(source, registry)
    _keep_plans(registry)
    return Office(registry, _propose(registry, folder))


def _forget_decree(source: str) -> None:
    """Take the decree out of the source, with the relations of others to it."""
    os.remove(os.path.join(source, DECREE))
    for place, _, names in os.walk(source):
        for name in names:
            path = os.path.join(place, name)
            with open(path, encoding="utf-8") as file:
                head, *relations = re.split(r"(?m)^\[\[relations\]\]$", file.read())
            kept = [one for one in relations if f'target = "{DECREE_ID}"' not in one]
            if len(kept) < len(relations):
                with open(path, "w", encoding="utf-8") as file:
                    file.write("[[relations]]".join([head, *kept]))


def _keep_plans(registry: str) -> None:
    with closing(open_for_writing(registry)) as store:
        gatherer = PlanGatherer(
            (),
            store,
            load_packs(),
            at=KEPT,
            as_of=date(2025, 6, 9),
            owner="Trần Thị B",
        )
        plans = gatherer.gather(os.path.join(EXAMPLES, name) for name in PLANS)
        # The folder of whoever draws the pictures is nobody's business.
        kept = [p._replace(path=f"/van-phong/{p.name}") for p in plans.kept]
        change_portfolio(store, kept)


def _propose(registry: str, folder: str) -> str:
    shutil.copy(os.path.join(EXAMPLES, TEXT), folder)
    with open(os.path.join(EXAMPLES, TEXT), encoding="utf-8") as file:
        issued = read_issued_text(file.read(), TEXT)
    path = os.path.join(folder, "118-2025-nd-cp.toml")
    with closing(open_registry(registry)) as view:
        proposed = propose(issued, view, source="Trích để làm ví dụ", name=TEXT)
        text = render_changeset(proposed, view)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path
