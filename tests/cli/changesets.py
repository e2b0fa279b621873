"""A changeset on the small world of the command line, as ``lawreg intake`` would write it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from lawreg.intake import IssuedText
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.registry import open_registry
from tests.intake_samples import AMENDS, ENDS_FIRST, issued


def small_text() -> IssuedText:
    """Read the sample decree as ending a decree of the small world and amending another."""
    return issued(
        effects=(ENDS_FIRST._replace(target_number="20/2018/NĐ-CP"), AMENDS), bases=()
    )


def write_changeset(registry: str, path: Path) -> Path:
    """Propose the sample decree; one that it amends the small world lacks."""
    with closing(open_registry(registry)) as view:
        proposed = propose(
            small_text(),
            view,
            source="https://vanban.chinhphu.vn/118",
            name="nd118.txt",
        )
        path.write_text(render_changeset(proposed, view), encoding="utf-8")
    return path
