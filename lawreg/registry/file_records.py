"""The records of a registry's file, as values of the model with all that is theirs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from lawreg.model import (
    Coverage,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Succession,
)
from lawreg.registry.open_file import FOREIGN, OpenFile
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


def read_instruments(
    file: OpenFile, column: str, keys: Iterable[str | int]
) -> list[tuple[Row, Instrument]]:
    """Read instruments by one column, with their rows, ordered by id.

    Raises `RegistryError` when the file is damaged, as all here do.
    """
    rows = file.chunked(INSTRUMENTS.replace("{column}", column), keys)
    rows.sort(key=lambda row: row[1])
    ids = [row[0] for row in rows]
    aliases: dict[int, Sequence[str]] = grouped(
        file.chunked(
            "SELECT instrument_row, name FROM aliases"
            " WHERE instrument_row IN ({marks}) ORDER BY 1, position",
            ids,
        )
    )
    evidence = _evidence(file, "instrument_row", ids)
    parts = grouped((p[0], p[1:]) for p in file.chunked(COMMENCEMENTS, ids))
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
    except FOREIGN as error:
        file.damaged(error)


def read_relations(
    file: OpenFile,
    column: str,
    instrument_ids: Iterable[str],
    kinds: Collection[RelationKind] | None = None,
) -> list[Relation]:
    """Read relations by one side, by date."""
    asked = RELATIONS.replace("{column}", column)
    if kinds is not None:
        told = ", ".join(f"'{kind.name}'" for kind in kinds)
        asked += f" AND r.kind IN ({told})"
    rows = file.chunked(asked, instrument_ids)
    rows.sort(key=by_date)
    ids = [row[0] for row in rows]
    named = grouped(
        (row[:2], row[2])
        for row in file.chunked(
            "SELECT relation_row, side, address FROM relation_provisions"
            " WHERE relation_row IN ({marks}) ORDER BY 1, 2, position",
            ids,
        )
    )
    evidence = _evidence(file, "relation_row", ids)
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
    except FOREIGN as error:
        file.damaged(error)


def read_issuers(file: OpenFile) -> Mapping[str, Issuer]:
    """Read every issuer by its id."""
    aliases: dict[int, Sequence[str]] = grouped(
        file.rows("SELECT issuer_row, name FROM issuer_aliases ORDER BY 1, position")
    )
    successions = grouped(
        (row[0], row[1:])
        for row in file.rows(
            "SELECT issuer_row, successor, on_day, note FROM successions"
            " ORDER BY 1, position"
        )
    )
    rows = file.rows(
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
    except FOREIGN as error:
        file.damaged(error)


def read_coverage(file: OpenFile) -> Sequence[Coverage]:
    """Read the classes of instruments held in full."""
    rows = file.rows(
        "SELECT kind, issuer_id, from_year, to_year, note FROM coverage"
        " WHERE superseded_by IS NULL ORDER BY kind, issuer_id, from_year, row_id"
    )
    try:
        return tuple(Coverage(InstrumentKind(row[0]), *row[1:]) for row in rows)
    except FOREIGN as error:
        file.damaged(error)


def _evidence(
    file: OpenFile, column: str, rows: Iterable[int]
) -> Mapping[int, Sequence[Evidence]]:
    found = file.chunked(EVIDENCE.replace("{column}", column), rows)
    return grouped((row, Evidence(source, quote)) for row, source, quote in found)
