"""A registry in other forms, and back: lines, CSV, XLSX, JSON-LD.

Every form holds the same: each current instrument with its acts, their sources and
grades. What is written is read back to equal facts.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date

from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.model import Relation
from lawreg.registry import json_ld, sheets
from lawreg.registry.facts import canonical_json
from lawreg.registry.record_lines import Line, lines_of, read_lines, render_lines
from lawreg.registry.view import QueryableRegistry

_IDS = """
SELECT instrument_id FROM instruments
WHERE superseded_by IS NULL AND instrument_id > :after
ORDER BY instrument_id LIMIT 500
"""


def export_registry(view: QueryableRegistry, form: str) -> bytes:
    """Give all a registry holds now in one of `FORMATS`.

    Raises `ConfigError` when the form needs a library that is not installed.
    """
    return _WRITERS[form](_all_lines(view))


def read_records(path: str) -> list[Line]:
    """Read a file of one of `FORMATS`, told by the end of its name.

    Raises `RegistryError` for a file that cannot be read, `ConfigError` for a name
    that ends otherwise.
    """
    ending = os.path.splitext(path)[1].lower().removeprefix(".")
    if ending not in _READERS:
        raise ConfigError(
            Text("không biết dạng của tệp này.", "the form of this file is not known."),
            path,
            Text("Các dạng: {known}.", "There are: {known}.").fill(
                known=", ".join(FORMATS)
            ),
        )
    return _READERS[ending](path)


def _all_lines(view: QueryableRegistry) -> Iterator[Line]:
    """Give every line in order of id, reading a chunk of the registry at a time."""
    after = ""
    while ids := [str(row[0]) for row in view.query(_IDS, {"after": after})]:
        groups = view.relations_from(ids).values()
        # In the order of their words: an act taken back and recorded anew is no other.
        acts = sorted((r for group in groups for r in group), key=_by_words)
        yield from lines_of(view.by_id(ids).values(), acts)
        after = ids[-1]


def _by_words(relation: Relation) -> tuple[date, str]:
    return relation.effective_from or date.max, canonical_json(relation)


_WRITERS: dict[str, Callable[[Iterator[Line]], bytes]] = {
    "jsonl": lambda lines: render_lines(lines).encode(),
    "csv": sheets.write_csv,
    "xlsx": sheets.write_xlsx,
    "jsonld": json_ld.write_graph,
}
_READERS: dict[str, Callable[[str], list[Line]]] = {
    "jsonl": read_lines,
    "csv": sheets.read_csv,
    "xlsx": sheets.read_xlsx,
    "jsonld": json_ld.read_graph,
}
FORMATS = tuple(_WRITERS)
"""The forms a registry is written in and read from."""
