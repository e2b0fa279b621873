"""The file of a registry, open for reading: what it answers, or how it is damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NoReturn

from lawreg.registry.connect import connect_read_only
from lawreg.registry.rows import Row
from lawreg.registry.sqlite_file import check_file, unreadable

_CHUNK = 500
"""Values in one IN list; SQLite before 3.32 takes 999 in a statement."""

FOREIGN = (ValueError, TypeError, AttributeError)
"""What a value raises that no registry writes."""


class OpenFile:
    """A SQLite file, opened read-only.

    Opening it and every statement raise `RegistryError` when it is no registry, cannot
    be read, or turns out to be damaged.
    """

    def __init__(self, path: str) -> None:
        check_file(path)
        self.path = path
        try:
            self._connection = connect_read_only(path)
        except sqlite3.Error as error:
            self.damaged(error)

    def interrupt(self) -> None:
        """Stop the statement being answered, from another thread: it raises there."""
        self._connection.interrupt()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(
        self, sql: str, values: Sequence[str | int] | Mapping[str, str | int] = ()
    ) -> list[Row]:
        """Answer one statement."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            self.damaged(error)

    def chunked(self, sql: str, keys: Iterable[str | int]) -> list[Row]:
        """Run ``sql`` with its IN list filled, a chunk of distinct keys at a time."""
        distinct = list(dict.fromkeys(keys))
        found: list[Row] = []
        for at in range(0, len(distinct), _CHUNK):
            chunk = distinct[at : at + _CHUNK]
            marks = ",".join("?" * len(chunk))
            found += self.rows(sql.replace("{marks}", marks), chunk)
        return found

    def damaged(self, error: Exception) -> NoReturn:
        """Raise `RegistryError`: the file, or a value that it gave, cannot be read."""
        raise unreadable(self.path, error) from error
