"""The tables of a rule pack, kept compiled beside their sources as Python keeps modules.

Parsing TOML costs as much as starting Python; what was parsed is kept as JSON in
``__pycache__`` and used while names, sizes and times of all files are the same.
Whoever may not write there, or told Python to write no bytecode, parses anew.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from lawreg import __version__

Tables = Mapping[str, Mapping[str, Any]]
"""The table of each file, by file name."""

_FORM = 2
"""Changes whenever what is kept of a table changes."""
_DATES = ("valid_from", "valid_until", "issued_on")


def load_tables(
    folder: str, names: list[str], parse: Callable[[str], Mapping[str, Any]]
) -> Tables:
    """Give the table of each named file of ``folder``, compiled or parsed with ``parse``."""
    kept = _kept_at(folder)
    stamp = [__version__, _FORM, *(_stamp(folder, name) for name in names)]
    tables = _read(kept, stamp)
    if tables is None:
        parsed = {name: parse(os.path.join(folder, name)) for name in names}
        if not sys.dont_write_bytecode:
            _write(kept, stamp, parsed)
        return parsed
    return tables


def _kept_at(folder: str) -> str:
    if sys.pycache_prefix:
        inside = os.path.abspath(folder).lstrip(os.sep)
        return os.path.join(sys.pycache_prefix, inside, "rules.json")
    return os.path.join(folder, "__pycache__", "rules.json")


def _stamp(folder: str, name: str) -> list[str | int]:
    found = os.stat(os.path.join(folder, name))
    return [name, found.st_size, found.st_mtime_ns]


def _read(kept: str, stamp: list[Any]) -> Tables | None:
    try:
        with open(kept, encoding="utf-8") as file:
            held = json.load(file)
    except (OSError, ValueError):
        return None
    if not isinstance(held, dict) or held.get("stamp") != stamp:
        return None
    tables: dict[str, Any] = held["tables"]
    for table in tables.values():
        _revive(table)
    return tables


def _revive(table: dict[str, Any]) -> None:
    """Turn the dates of a table, which JSON can only hold as text, back into dates."""
    for key in _DATES:
        if key in table:
            table[key] = date.fromisoformat(table[key])
    for key in ("wanted", "regimes", "basis"):
        inside = table.get(key, [])
        # The basis of a regime is one table, that of a rule a list of them.
        for each in inside if isinstance(inside, list) else [inside]:
            _revive(each)


def _write(kept: str, stamp: list[Any], tables: Tables) -> None:
    """Keep the tables if that is possible; nobody waits for it, nothing depends on it."""
    whole = f"{kept}.{os.getpid()}"
    try:
        text = json.dumps(
            {"stamp": stamp, "tables": tables},
            ensure_ascii=False,
            default=date.isoformat,
        )
        os.makedirs(os.path.dirname(kept), exist_ok=True)
        with open(whole, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(whole, kept)
    except (OSError, TypeError, ValueError):
        return
