"""An office before a new decree: its registry, its plans, and a changeset of the decree."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.registry import open_registry
from lawreg.registry.build import build_registry
from lawreg.registry.portfolio import KeptPlan, change_portfolio
from lawreg.registry.record import open_for_writing
from tests.intake_samples import TEXT, issued
from tests.plans_kept import keep, plan_text
from tests.registry_samples import CHANGESETS, write_source

NEW = "instruments/cp/2025/118-2025-nd-cp.toml"
CITES = (
    "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế "
    "một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;"
)
SIGNED = date(2026, 1, 12)


ITEMS = 9
"""The decree, three stubs, three acts and two bases."""
DECREE, STUB, _, _, ENDS, _, AMENDS, _, BASIS = range(ITEMS)
"""Their places in the changeset."""


class Office(NamedTuple):
    """Where everything of it is."""

    registry: Path
    changeset: Path
    text: Path


def build_office(folder: Path, *, plans: bool = True) -> Office:
    """Build it as it stood before the decree of 09/6/2025 was known."""
    source = write_source(folder / "source")
    (source / NEW).unlink()
    first = CHANGESETS.partition("\n\n[[changesets]]\nnumber = 2")[0] + "\n"
    (source / "changesets.toml").write_text(first, encoding="utf-8")
    registry = folder / "so.sqlite"
    build_registry(str(source), str(registry))
    if plans:
        keep_plans(registry, *office_plans(registry))
    text = folder / "nd118.txt"
    text.write_text(TEXT, encoding="utf-8")
    changeset = folder / "118-2025-nd-cp.toml"
    with closing(open_registry(str(registry))) as view:
        proposed = propose(
            issued(), view, source="https://vanban.chinhphu.vn/118", name="nd118.txt"
        )
        changeset.write_text(render_changeset(proposed, view), encoding="utf-8")
    return Office(registry, changeset, text)


def office_plans(registry: Path, folder: str = "/van-phong") -> list[KeptPlan]:
    """Give two plans: one signed when the decree it cites had just been replaced."""
    told = (
        ("ke hoach cu.txt", CITES, "12/KH-SM", "Trần Thị B"),
        ("khong-vien-dan.txt", "I. NHIỆM VỤ", "13/KH-SM", ""),
    )
    with closing(open_registry(str(registry))) as view:
        return [
            keep(
                plan_text(words, signed=SIGNED, number=number),
                view,
                path=f"{folder}/{name}",
                owner=owner,
            )
            for name, words, number, owner in told
        ]


def keep_plans(registry: Path, *plans: KeptPlan) -> None:
    """Keep plans in the registry."""
    with closing(open_for_writing(str(registry))) as store:
        change_portfolio(store, plans)
