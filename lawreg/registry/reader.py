"""A registry in a SQLite file, read through the standard library only.

This is what every check runs on, so nothing heavier is imported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lawreg.errors import RegistryError
from lawreg.folding import fold, number_key, squeeze
from lawreg.model import (
    Coverage,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Revision,
)
from lawreg.registry.file_records import (
    read_coverage,
    read_instruments,
    read_issuers,
    read_relations,
)
from lawreg.registry.near import (
    KIN,
    NAMES,
    alike_names,
    kin_values,
    name_values,
    one_keystroke_away,
    ranked,
)
from lawreg.registry.open_file import FOREIGN, OpenFile
from lawreg.registry.rows import grouped

if TYPE_CHECKING:
    from lawreg.registry.view import QueryableRegistry


def open_registry(address: str, known_at: date | None = None) -> QueryableRegistry:
    """Open a registry for reading: a SQLite file, or the URL of a PostgreSQL database.

    With ``known_at`` every answer is what the registry held at the end of that
    day (UTC), whatever it learnt or corrected since.

    Raises `RegistryError` when there is none, what is there is not one, or it
    held nothing yet.
    """
    if "://" in address:
        from lawreg.registry.store import open_store

        return open_store(address, known_at)
    return RegistryReader(address, known_at)


class RegistryReader:
    """A `RegistryView` over a SQLite file, opened read-only.

    Every method raises `RegistryError` when the file turns out to be damaged.
    """

    def __init__(self, path: str, known_at: date | None = None) -> None:
        self._file = OpenFile(path)
        self._known_at = known_at
        if known_at is not None:
            self._go_back(known_at)

    @property
    def dialect(self) -> str:
        """Which database answers."""
        return "sqlite"

    def interrupt(self) -> None:
        """Stop the statement being answered, from another thread: it raises there."""
        self._file.interrupt()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def query(
        self, sql: str, values: Mapping[str, str | int] | None = None
    ) -> list[tuple[object, ...]]:
        """Answer a SELECT with ``:named`` values."""
        return list(self._file.rows(sql, values or {}))

    def revision(self) -> Revision:
        """Say which state of the registry this is."""
        rows = self._file.rows(
            "SELECT revision, at FROM changesets ORDER BY number DESC LIMIT 1"
        )
        try:
            return next(
                (
                    Revision(name, date.fromisoformat(at[:10]), self._known_at)
                    for name, at in rows
                ),
                Revision("", date.min, self._known_at),
            )
        except FOREIGN as error:
            self._file.damaged(error)

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments by number in any spelling, keyed by the number asked for."""
        asked = {number: number_key(number) for number in numbers}
        held = read_instruments(self._file, "number_key", filter(None, asked.values()))
        groups = grouped((row[2], instrument) for row, instrument in held)
        return {n: groups[key] for n, key in asked.items() if key in groups}

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find instruments by id; an id that is not held is not a key."""
        asked = dict.fromkeys(instrument_ids)
        held = {
            row[1]: found
            for row, found in read_instruments(self._file, "instrument_id", asked)
        }
        return {key: held[key] for key in asked if key in held}

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments whose title or alias is one of ``names``, accents ignored."""
        asked = {name: fold(squeeze(name)) for name in names}
        keys = dict.fromkeys(filter(None, asked.values()))
        aliased: dict[int, Sequence[str]] = grouped(
            self._file.chunked(
                "SELECT instrument_row, name_fold FROM aliases"
                " WHERE name_fold IN ({marks}) ORDER BY 1, position",
                keys,
            )
        )
        held = {
            row[0]: (row, i)
            for row, i in read_instruments(self._file, "title_fold", keys)
        }
        held |= {
            row[0]: (row, i)
            for row, i in read_instruments(self._file, "row_id", aliased)
        }
        groups = grouped(
            (name, instrument)
            for row, instrument in sorted(held.values(), key=lambda pair: pair[0][1])
            for name in dict.fromkeys((row[3], *aliased.get(row[0], ())))
        )
        return {name: groups[key] for name, key in asked.items() if key in groups}

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give instruments whose number could be a misspelling, nearest first."""
        key = number_key(number)
        if not key:
            return ()
        values = kin_values(key)
        kin = [row[0] for row in self._file.rows(KIN, values)] if values else []
        held = read_instruments(self._file, "number_key", one_keystroke_away(key))
        held += read_instruments(self._file, "row_id", kin)
        return ranked(key, {row[0]: (row[2], i) for row, i in held}.values())

    def near_names(self, name: str, kind: InstrumentKind) -> Sequence[Instrument]:
        """Give instruments of a kind whose name could be a misspelling, nearest first."""
        key = fold(squeeze(name))
        rows = (
            alike_names(key, self._file.rows(NAMES, name_values(key, kind.value)))
            if key
            else ()
        )
        held = {
            row[0]: found for row, found in read_instruments(self._file, "row_id", rows)
        }
        return tuple(held[row_id] for row_id in rows)

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of others on each instrument, of some ``kinds``, keyed by target."""
        held = read_relations(self._file, "target", instrument_ids, kinds)
        return grouped((relation.target, relation) for relation in held)

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of each instrument on others, keyed by actor."""
        return grouped(
            (r.actor, r) for r in read_relations(self._file, "actor", instrument_ids)
        )

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        return read_issuers(self._file)

    def coverage(self) -> Sequence[Coverage]:
        """Give the classes of instruments held in full."""
        return read_coverage(self._file)

    def _go_back(self, known_at: date) -> None:
        """Hide what was recorded or superseded after a day."""
        from lawreg.registry.known import FACTS, views_at

        try:
            columns = {
                table: [
                    row[1] for row in self._file.rows(f"PRAGMA table_info({table})")
                ]
                for table in FACTS
            }
            for view in views_at(self, known_at, self._file.path, columns, "main."):
                self._file.rows(view)
        except RegistryError:
            self.close()
            raise
