"""A disk without a byte left keeps even a reader out: SQLite then fails at input, output."""

from __future__ import annotations

import sqlite3

from lawreg.registry.sqlite_file import database_reason


def test_a_failed_write_names_the_full_disk_first() -> None:
    """A person can free some space, and can mend no device."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    told = database_reason(error)
    assert told.vi.startswith("ổ đĩa đã đầy")
    assert "giải phóng chỗ trống" in told.vi
    assert "free some space" in told.en
