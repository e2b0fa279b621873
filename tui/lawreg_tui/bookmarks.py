"""Instruments that a person has marked, in a small file of the user's own data."""

from __future__ import annotations

import json

from lawreg.errors import ConfigError, system_reason
from lawreg.language import Text
from lawreg_tui.own_files import own_file, write_own

FILE = "bookmarks.json"
_TABLE = "bookmarks"
_MEND = Text(
    "Tệp được để nguyên; hãy sửa, hoặc đổi tên để bắt đầu lại.",
    "The file is left as it is; mend it, or rename it to begin anew.",
)


def read_bookmarks() -> list[str]:
    """Give the ids of marked instruments, the latest first; none where there is no file.

    Raises `ConfigError` for a file that cannot be read or holds something else.
    """
    path = own_file(FILE)
    try:
        with open(path, encoding="utf-8") as file:
            held = json.load(file)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _damaged(path, system_reason(error)) from error
    except ValueError as error:
        reason = Text("không phải JSON", "it is no JSON")
        raise _damaged(path, reason) from error
    marked = held.get(_TABLE) if isinstance(held, dict) else None
    if not isinstance(marked, list) or not all(isinstance(m, str) for m in marked):
        reason = Text("thiếu danh sách «bookmarks»", "it has no list named 'bookmarks'")
        raise _damaged(path, reason)
    return marked


def is_bookmarked(instrument_id: str) -> bool:
    """Say whether an instrument is marked; a damaged file is told elsewhere."""
    try:
        return instrument_id in read_bookmarks()
    except ConfigError:
        return False


def toggle_bookmark(instrument_id: str) -> bool:
    """Mark an instrument, or take its mark away; say whether it is marked now.

    The file is read again first, so that what another window marked is kept. Raises
    `ConfigError` when it is damaged, which is then left alone, or cannot be written.
    """
    marked = read_bookmarks()
    now = instrument_id not in marked
    if now:
        marked.insert(0, instrument_id)
    else:
        marked.remove(instrument_id)
    words = json.dumps({_TABLE: marked}, ensure_ascii=False, indent=2)
    write_own(own_file(FILE), f"{words}\n")
    return now


def _damaged(path: str, reason: Text | str) -> ConfigError:
    return ConfigError(
        Text(
            "không đọc được các dấu trang ({reason}).",
            "the bookmarks cannot be read ({reason}).",
        ).fill(reason=reason),
        path,
        _MEND,
    )
