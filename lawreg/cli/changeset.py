"""Changeset files as the commands read them: every mistake on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawreg.cli.console import Console
from lawreg.language import Text

if TYPE_CHECKING:
    from lawreg.intake.proposed import Proposed

CHANGESET = Text("TỆP-ĐỀ-XUẤT", "CHANGESET")


def read_changeset(path: str, console: Console) -> Proposed | None:
    """Read a changeset file; ``None`` when it is wrong, after saying all that is."""
    from lawreg.intake.changeset_file import ChangesetError, load_changeset

    try:
        return load_changeset(path)
    except ChangesetError as error:
        for problem in error.problems:
            console.complain(problem)
        return None
