"""The plans in a folder, by the names of their files."""

from __future__ import annotations

import os

from lawreg.documents import ENDINGS as DOCUMENT_ENDINGS
from lawreg.errors import PlanError, system_reason
from lawreg.language import Text

ENDINGS = (".json", *DOCUMENT_ENDINGS)
"""What `load_plan` reads."""


def find_plan_files(folder: str) -> list[str]:
    """Give the files of a folder that may be plans, by name; folders in it are not entered.

    Raises `PlanError` when the folder cannot be listed.
    """
    try:
        with os.scandir(folder) as entries:
            names = [e.name for e in entries if _may_be_plan(e)]
    except (OSError, ValueError) as broken:
        what = Text("không đọc được ({why}).", "cannot be read ({why}).")
        raise PlanError(what.fill(why=system_reason(broken)), folder) from broken
    return [os.path.join(folder, name) for name in sorted(names)]


def _may_be_plan(entry: os.DirEntry[str]) -> bool:
    # Word keeps «~$name.docx» beside a file that is open.
    hidden = entry.name.startswith((".", "~$"))
    return not hidden and entry.name.lower().endswith(ENDINGS) and entry.is_file()
