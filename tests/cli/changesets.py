"""A changeset on the small world of the command line, as ``lawreg intake`` would write it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.model import Scope
from lawreg.registry import open_registry
from tests.intake_samples import AMENDS, ENDS_FIRST, issued

TARGET = "vn/cp/2018/20-2018-nd-cp"
"""Held by the small world; the other decree that the sample acts on is not."""


def write_changeset(registry: str, path: Path) -> Path:
    """Propose the sample decree, which ends a decree of the small world."""
    read = issued(
        effects=(
            ENDS_FIRST._replace(target_number="20/2018/NĐ-CP"),
            AMENDS._replace(target_provisions=("d5.k3",), scope=Scope.PROVISIONS),
        ),
        bases=(),
    )
    with closing(open_registry(registry)) as view:
        proposed = propose(read, view, source="https://vanban.chinhphu.vn/118", name="x")
        path.write_text(render_changeset(proposed, view), encoding="utf-8")
    return path
