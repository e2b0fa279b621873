"""Opening the file of a registry for reading, wherever it lies."""

from __future__ import annotations

import os
import sqlite3

from lawreg.registry.sqlite_file import file_uri


def connect_read_only(path: str) -> sqlite3.Connection:
    """Open a registry's file and read from it once; raises `sqlite3.Error`.

    One in WAL mode needs a folder that can be written, unless SQLite is told that
    nobody writes: which is so where the folder is read-only and no log lies there.
    """
    uri = file_uri(path)
    try:
        return _answering(uri)
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode & 0xFF
        refused = code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
        if not refused or os.path.exists(f"{path}-wal"):
            raise
    return _answering(f"{uri}&immutable=1")


def _answering(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True)
    try:
        connection.execute("SELECT value FROM meta").fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
