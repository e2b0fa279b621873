"""A registry in a SQLite file, read through the standard library only.

This is what every check runs on, so nothing heavier is imported.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NoReturn

from lawreg.errors import RegistryError
from lawreg.folding import fold, number_key, squeeze
from lawreg.model import (
    Coverage,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Revision,
    Succession,
)
from lawreg.registry.connect import connect_read_only
from lawreg.registry.near import (
    KIN,
    NAMES,
    alike_names,
    kin_values,
    name_values,
    one_keystroke_away,
    ranked,
)
from lawreg.registry.rows import (
    COMMENCEMENTS,
    EVIDENCE,
    INSTRUMENTS,
    RELATIONS,
    Row,
    by_date,
    grouped,
    to_commencement,
    to_day,
    to_instrument,
    to_relation,
)
from lawreg.registry.sqlite_file import check_file, unreadable

if TYPE_CHECKING:
    from lawreg.registry.view import QueryableRegistry

_CHUNK = 500
"""Values in one IN list; SQLite before 3.32 takes 999 in a statement."""

_FOREIGN = (ValueError, TypeError, AttributeError)
"""What a value raises that no registry writes."""


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
        check_file(path)
        self.path = path
        self._known_at = known_at
        try:
            self._connection = connect_read_only(path)
        except sqlite3.Error as error:
            self._damaged(error)
        if known_at is not None:
            self._go_back(known_at)

    @property
    def dialect(self) -> str:
        """Which database answers."""
        return "sqlite"

    def interrupt(self) -> None:
        """Stop the statement being answered, from another thread: it raises there."""
        self._connection.interrupt()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def query(
        self, sql: str, values: Mapping[str, str | int] | None = None
    ) -> list[tuple[object, ...]]:
        """Answer a SELECT with ``:named`` values."""
        return list(self._rows(sql, values or {}))

    def revision(self) -> Revision:
        """Say which state of the registry this is."""
        rows = self._rows(
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
        except _FOREIGN as error:
            self._damaged(error)

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments by number in any spelling, keyed by the number asked for."""
        asked = {number: number_key(number) for number in numbers}
        held = self._instruments("number_key", filter(None, asked.values()))
        groups = grouped((row[2], instrument) for row, instrument in held)
        return {n: groups[key] for n, key in asked.items() if key in groups}

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find instruments by id; an id that is not held is not a key."""
        asked = dict.fromkeys(instrument_ids)
        held = {
            row[1]: found for row, found in self._instruments("instrument_id", asked)
        }
        return {key: held[key] for key in asked if key in held}

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments whose title or alias is one of ``names``, accents ignored."""
        asked = {name: fold(squeeze(name)) for name in names}
        keys = dict.fromkeys(filter(None, asked.values()))
        aliased: dict[int, Sequence[str]] = grouped(
            self._chunked(
                "SELECT instrument_row, name_fold FROM aliases"
                " WHERE name_fold IN ({marks}) ORDER BY 1, position",
                keys,
            )
        )
        held = {row[0]: (row, i) for row, i in self._instruments("title_fold", keys)}
        held |= {row[0]: (row, i) for row, i in self._instruments("row_id", aliased)}
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
        kin = [row[0] for row in self._rows(KIN, values)] if values else []
        held = self._instruments("number_key", one_keystroke_away(key))
        held += self._instruments("row_id", kin)
        return ranked(key, {row[0]: (row[2], i) for row, i in held}.values())

    def near_names(self, name: str, kind: InstrumentKind) -> Sequence[Instrument]:
        """Give instruments of a kind whose name could be a misspelling, nearest first."""
        key = fold(squeeze(name))
        rows = (
            alike_names(key, self._rows(NAMES, name_values(key, kind.value)))
            if key
            else ()
        )
        held = {row[0]: found for row, found in self._instruments("row_id", rows)}
        return tuple(held[row_id] for row_id in rows)

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of others on each instrument, of some ``kinds``, keyed by target."""
        held = self._relations("target", instrument_ids, kinds)
        return grouped((relation.target, relation) for relation in held)

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of each instrument on others, keyed by actor."""
        return grouped((r.actor, r) for r in self._relations("actor", instrument_ids))

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        aliases: dict[int, Sequence[str]] = grouped(
            self._rows(
                "SELECT issuer_row, name FROM issuer_aliases ORDER BY 1, position"
            )
        )
        successions = grouped(
            (row[0], row[1:])
            for row in self._rows(
                "SELECT issuer_row, successor, on_day, note FROM successions"
                " ORDER BY 1, position"
            )
        )
        rows = self._rows(
            "SELECT row_id, issuer_id, name, level, place, valid_from, valid_until"
            " FROM issuers WHERE superseded_by IS NULL ORDER BY issuer_id"
        )
        try:
            return {
                issuer_id: Issuer(
                    issuer_id,
                    name,
                    level,
                    place,
                    tuple(aliases.get(row_id, ())),
                    to_day(begun),
                    to_day(ended),
                    tuple(
                        Succession(successor, to_day(on_day), note)
                        for successor, on_day, note in successions.get(row_id, ())
                    ),
                )
                for row_id, issuer_id, name, level, place, begun, ended in rows
            }
        except _FOREIGN as error:
            self._damaged(error)

    def coverage(self) -> Sequence[Coverage]:
        """Give the classes of instruments held in full."""
        rows = self._rows(
            "SELECT kind, issuer_id, from_year, to_year, note FROM coverage"
            " WHERE superseded_by IS NULL ORDER BY kind, issuer_id, from_year, row_id"
        )
        try:
            return tuple(Coverage(InstrumentKind(row[0]), *row[1:]) for row in rows)
        except _FOREIGN as error:
            self._damaged(error)

    def _go_back(self, known_at: date) -> None:
        """Hide what was recorded or superseded after a day."""
        from lawreg.registry.known import FACTS, views_at

        try:
            columns = {
                table: [row[1] for row in self._rows(f"PRAGMA table_info({table})")]
                for table in FACTS
            }
            for view in views_at(self, known_at, self.path, columns, "main."):
                self._rows(view)
        except RegistryError:
            self.close()
            raise

    def _instruments(
        self, column: str, keys: Iterable[str | int]
    ) -> list[tuple[Row, Instrument]]:
        """Read instruments by one column, with their rows, ordered by id."""
        rows = self._chunked(INSTRUMENTS.replace("{column}", column), keys)
        rows.sort(key=lambda row: row[1])
        ids = [row[0] for row in rows]
        aliases: dict[int, Sequence[str]] = grouped(
            self._chunked(
                "SELECT instrument_row, name FROM aliases"
                " WHERE instrument_row IN ({marks}) ORDER BY 1, position",
                ids,
            )
        )
        evidence = self._evidence("instrument_row", ids)
        parts = grouped((p[0], p[1:]) for p in self._chunked(COMMENCEMENTS, ids))
        try:
            return [
                (
                    row,
                    to_instrument(
                        row,
                        aliases.get(row[0], ()),
                        evidence.get(row[0], ()),
                        map(to_commencement, parts.get(row[0], ())),
                    ),
                )
                for row in rows
            ]
        except _FOREIGN as error:
            self._damaged(error)

    def _relations(
        self,
        column: str,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> list[Relation]:
        """Read relations by one side, by date."""
        asked = RELATIONS.replace("{column}", column)
        if kinds is not None:
            told = ", ".join(f"'{kind.name}'" for kind in kinds)
            asked += f" AND r.kind IN ({told})"
        rows = self._chunked(asked, instrument_ids)
        rows.sort(key=by_date)
        ids = [row[0] for row in rows]
        named = grouped(
            (row[:2], row[2])
            for row in self._chunked(
                "SELECT relation_row, side, address FROM relation_provisions"
                " WHERE relation_row IN ({marks}) ORDER BY 1, 2, position",
                ids,
            )
        )
        evidence = self._evidence("relation_row", ids)
        try:
            return [
                to_relation(
                    row,
                    named.get((row[0], "actor"), ()),
                    named.get((row[0], "target"), ()),
                    evidence.get(row[0], ()),
                )
                for row in rows
            ]
        except _FOREIGN as error:
            self._damaged(error)

    def _evidence(
        self, column: str, rows: Iterable[int]
    ) -> Mapping[int, Sequence[Evidence]]:
        found = self._chunked(EVIDENCE.replace("{column}", column), rows)
        return grouped((row, Evidence(source, quote)) for row, source, quote in found)

    def _chunked(self, sql: str, keys: Iterable[str | int]) -> list[Row]:
        """Run ``sql`` with its IN list filled, a chunk of distinct keys at a time."""
        distinct = list(dict.fromkeys(keys))
        found: list[Row] = []
        for at in range(0, len(distinct), _CHUNK):
            chunk = distinct[at : at + _CHUNK]
            marks = ",".join("?" * len(chunk))
            found += self._rows(sql.replace("{marks}", marks), chunk)
        return found

    def _rows(
        self, sql: str, values: Sequence[str | int] | Mapping[str, str | int] = ()
    ) -> list[Row]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            self._damaged(error)

    def _damaged(self, error: Exception) -> NoReturn:
        raise unreadable(self.path, error) from error
