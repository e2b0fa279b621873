"""Whole copies of a registry: a backup, and the user's own made from the bundled one."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.registry.connect import connect_read_only
from lawreg.registry.sqlite_file import (
    FIRST_SCHEMA,
    SCHEMA_VERSION,
    check_file,
    database_reason,
)

_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def backup_registry(address: str, path: str) -> None:
    """Copy a registry as it stands at one moment, while others may be writing to it.

    The copy is one file in rollback-journal mode, which a read-only place can hold.
    Raises `RegistryError` when there is something at ``path`` already, when the
    registry is not a file, or when either cannot be read or written.
    """
    if "://" in address:
        raise RegistryError(
            Text(
                "chỉ sao lưu được sổ đăng ký trong một tệp SQLite.",
                "only a registry in a SQLite file is backed up.",
            ),
            address.rpartition("@")[2],
            Text("Với PostgreSQL hãy dùng pg_dump.", "Use pg_dump for PostgreSQL."),
        )
    _copy(address, path, "DELETE", _BACKUP_THERE)


def back_up_beside(path: str, mark: str) -> str:
    """Copy a registry of any schema that is migrated from, and give where to.

    The name is its own with ``mark``, and a number where that is taken. Raises
    `RegistryError` when it cannot be read or the copy not be written.
    """
    stem, ending = os.path.splitext(path)
    for n in count(1):
        copy = f"{stem}.{mark}{f'-{n}' if n > 1 else ''}{ending}"
        if not os.path.lexists(copy):
            _copy(path, copy, "DELETE", _BACKUP_THERE, oldest=FIRST_SCHEMA)
            return copy
    raise AssertionError("there is no last number")


def copy_as_own(bundled: str, own: str) -> None:
    """Copy the bundled registry to be written to: in WAL mode, readers and writers at once.

    Raises `RegistryError` as `backup_registry` does.
    """
    _copy(bundled, own, "WAL", _OWN_THERE)


def _copy(
    source: str,
    path: str,
    mode: str,
    there: tuple[Text, Text],
    oldest: int = SCHEMA_VERSION,
) -> None:
    check_file(source, oldest)
    try:
        with _new_file(path) as draft:
            _write(source, draft, mode)
    except FileExistsError as error:
        raise RegistryError(there[0], path, there[1]) from error
    except OSError as error:
        raise _unwritten(path, system_reason(error)) from error
    except sqlite3.Error as error:
        raise _unwritten(path, database_reason(error)) from error


def _write(source: str, draft: str, mode: str) -> None:
    with (
        closing(connect_read_only(source)) as held,
        closing(sqlite3.connect(draft)) as made,
    ):
        # All in one step: a lock held throughout, so that no writer starts it over.
        held.backup(made)
        made.execute(f"PRAGMA journal_mode = {mode}")


@contextmanager
def _new_file(path: str) -> Iterator[str]:
    """Give a path beside ``path`` that takes its name when all went well, over nothing.

    Whoever is killed on the way leaves a hidden draft and no half of a registry.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
    folder, name = os.path.split(os.path.abspath(path))
    draft = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    with open(draft, "xb"):
        pass
    try:
        yield draft
        flush(draft)
        _name(draft, path)
        flush(folder)
    finally:
        for left in (draft, f"{draft}-wal", f"{draft}-shm", f"{draft}-journal"):
            with suppress(OSError):
                os.unlink(left)


def _name(draft: str, path: str) -> None:
    """Give the draft its name; raise `FileExistsError` when that has been taken since."""
    try:
        os.link(draft, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with open(path, "xb"):
            pass
        os.replace(draft, path)


def flush(path: str) -> None:
    """Bring a file, or the names in a folder, to the disk; a folder where that works."""
    with suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritten(path: str, reason: Text) -> RegistryError:
    return RegistryError(
        Text(
            "không ghi được bản sao của sổ đăng ký ({reason}).",
            "the copy of the registry cannot be written ({reason}).",
        ).fill(reason=reason),
        path,
    )


_BACKUP_THERE = (
    Text("đã có tệp này, không ghi đè.", "there is a file already; not overwritten."),
    Text("Chọn một tên khác.", "Choose another name."),
)
_OWN_THERE = (
    Text(
        "đã có tệp ở nơi đặt sổ riêng, không ghi đè.",
        "there is a file already where your registry goes; it is not overwritten.",
    ),
    Text(
        "Muốn làm lại từ đầu thì đổi tên hoặc xóa tệp này trước.",
        "To begin anew, rename or remove this file first.",
    ),
)
