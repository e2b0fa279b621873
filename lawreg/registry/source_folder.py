"""Files of a source folder replaced together: all of them, or none, whenever one is stopped.

New files are written beside the old ones first. One renaming of the folder that holds
them decides that they shall be; from then on whoever reads the source, or writes to it,
first moves what is still there into its place.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.registry.copies import flush

_DECIDED = ".lawreg-apply"
_BEGUN = ".lawreg-begun-"


@contextmanager
def locked(folder: str) -> Iterator[None]:
    """Let nobody else write to a source folder meanwhile; others wait.

    Where the system has no locks of files, two writers at once are for the people.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def staged(folder: str, files: Mapping[str, str]) -> Iterator[str]:
    """Write files, by their path in the folder, beside those they will replace.

    Gives where they lie. Left with an error nothing was changed; left without one
    they are in their places, or will be before anybody reads the source again.
    """
    place = tempfile.mkdtemp(prefix=_BEGUN, dir=folder)
    try:
        for name, text in files.items():
            path = os.path.join(place, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            _write(path, text)
        yield place
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    os.rename(place, os.path.join(folder, _DECIDED))
    flush(folder)
    finish_writing(folder)


def finish_writing(folder: str) -> None:
    """Move into place what was decided and not yet moved.

    Raises `RegistryError` where that cannot be done, as in a folder that is only read.
    """
    decided = os.path.join(folder, _DECIDED)
    if not os.path.isdir(decided):
        return
    try:
        for path in list(_files(decided)):
            target = os.path.join(folder, os.path.relpath(path, decided))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            # Somebody who reads at the same time may have moved it.
            with suppress(FileNotFoundError):
                os.replace(path, target)
        shutil.rmtree(decided, ignore_errors=True)
        flush(folder)
    except OSError as error:
        raise RegistryError(
            Text(
                "lần ghi trước bị ngắt và chưa hoàn tất được ({reason}).",
                "an earlier writing was broken off and cannot be finished ({reason}).",
            ).fill(reason=system_reason(error)),
            folder,
        ) from error


def clear_begun(folder: str) -> None:
    """Take away what was begun and never decided; nobody else may be writing."""
    for name in os.listdir(folder):
        if name.startswith(_BEGUN):
            shutil.rmtree(os.path.join(folder, name), ignore_errors=True)


def _files(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            yield os.path.join(place, name)


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
