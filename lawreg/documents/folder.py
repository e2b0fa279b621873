"""The documents in a folder, by the names of their files."""

from __future__ import annotations

import os
from collections.abc import Iterator

from lawreg.errors import DocumentError, system_reason
from lawreg.language import Text


def find_files(folder: str, endings: tuple[str, ...]) -> list[str]:
    """Give the files of a folder, by name; hidden ones and folders in it are left out.

    A link to a file that is gone is given too. ``endings`` are those, in small letters,
    that the names may have.
    Raises `DocumentError` when the folder cannot be listed.
    """
    try:
        with os.scandir(folder) as entries:
            names = [e.name for e in entries if _is_wanted(e, endings)]
    except (OSError, ValueError) as broken:
        what = Text("không đọc được ({why}).", "cannot be read ({why}).")
        raise DocumentError(what.fill(why=system_reason(broken)), folder) from broken
    return [os.path.join(folder, name) for name in sorted(names)]


def _is_wanted(entry: os.DirEntry[str], endings: tuple[str, ...]) -> bool:
    # Word keeps «~$name.docx» beside a file that is open.
    hidden = entry.name.startswith((".", "~$"))
    if hidden or not entry.name.lower().endswith(endings):
        return False
    # A link to what is gone is a file that cannot be read, and is to be told as one.
    lost = entry.is_symlink() and not os.path.exists(entry.path)
    return lost or entry.is_file()


def find_files_below(
    folder: str, endings: tuple[str, ...]
) -> Iterator[str | DocumentError]:
    """Give the files of a folder and of the folders in it, by name.

    What is hidden, and a link to a folder, is not entered; a folder that cannot be
    listed is given as the error that says why.
    """
    try:
        yield from find_files(folder, endings)
        with os.scandir(folder) as entries:
            names = sorted(
                e.name
                for e in entries
                if not e.name.startswith(".") and e.is_dir(follow_symlinks=False)
            )
    except DocumentError as error:
        yield error
        return
    for name in names:
        yield from find_files_below(os.path.join(folder, name), endings)
