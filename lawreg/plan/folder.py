"""The plans in a folder, by the names of their files."""

from __future__ import annotations

from collections.abc import Iterator

from lawreg.documents import ENDINGS as DOCUMENT_ENDINGS
from lawreg.documents import UNREAD_ENDINGS
from lawreg.documents.folder import find_files, find_files_below
from lawreg.errors import DocumentError, PlanError

ENDINGS = (".json", *DOCUMENT_ENDINGS)
"""What `load_plan` reads."""


def find_plan_files(folder: str) -> list[str]:
    """Give the files of a folder that may be plans, by name; folders in it are not entered.

    Raises `PlanError` when the folder cannot be listed.
    """
    try:
        return find_files(folder, ENDINGS)
    except DocumentError as broken:
        raise PlanError(broken.what, broken.where) from broken


def find_plan_files_below(folder: str) -> Iterator[str | PlanError]:
    """Give the files of a folder and of the folders in it that may be plans, by name.

    Documents that `load_plan` does not read are among them, so that each can be told.
    What is hidden, and a link to a folder, is not entered; a folder that cannot be
    listed is given as the error that says why.
    """
    for found in find_files_below(folder, ENDINGS + UNREAD_ENDINGS):
        if isinstance(found, DocumentError):
            yield PlanError(found.what, found.where)
        else:
            yield found
