"""The plans in a folder, by the names of their files."""

from __future__ import annotations

import os
from collections.abc import Iterator

from lawreg.documents import ENDINGS as DOCUMENT_ENDINGS
from lawreg.errors import PlanError, system_reason
from lawreg.language import Text

ENDINGS = (".json", *DOCUMENT_ENDINGS)
"""What `load_plan` reads."""
DOCUMENTS = (".doc", ".odt", ".rtf")
"""What plans are also kept in: whoever wants all plans of a folder is told of these."""


def find_plan_files(folder: str, endings: tuple[str, ...] = ENDINGS) -> list[str]:
    """Give the files of a folder that may be plans, by name; folders in it are not entered.

    ``endings`` are those, in small letters, that the names of plans may have.
    Raises `PlanError` when the folder cannot be listed.
    """
    try:
        with os.scandir(folder) as entries:
            names = [e.name for e in entries if _may_be_plan(e, endings)]
    except (OSError, ValueError) as broken:
        what = Text("không đọc được ({why}).", "cannot be read ({why}).")
        raise PlanError(what.fill(why=system_reason(broken)), folder) from broken
    return [os.path.join(folder, name) for name in sorted(names)]


def _may_be_plan(entry: os.DirEntry[str], endings: tuple[str, ...]) -> bool:
    # Word keeps «~$name.docx» beside a file that is open.
    hidden = entry.name.startswith((".", "~$"))
    return not hidden and entry.name.lower().endswith(endings) and entry.is_file()


def find_plan_files_below(folder: str) -> Iterator[str | PlanError]:
    """Give the files of a folder and of the folders in it that may be plans, by name.

    Documents that `load_plan` does not read are among them, so that each can be told.
    What is hidden, and a link to a folder, is not entered; a folder that cannot be
    listed is given as the error that says why.
    """
    try:
        yield from find_plan_files(folder, ENDINGS + DOCUMENTS)
        with os.scandir(folder) as entries:
            names = sorted(
                e.name
                for e in entries
                if not e.name.startswith(".") and e.is_dir(follow_symlinks=False)
            )
    except PlanError as error:
        yield error
        return
    for name in names:
        yield from find_plan_files_below(os.path.join(folder, name))
