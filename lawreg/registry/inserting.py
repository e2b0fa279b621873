"""Rows into a table, many in one statement: the same on SQLite and PostgreSQL.

SQLAlchemy names every value of every row and has it prepared anew, which takes longer
than the database does to keep it. Here the tables and the types of their columns are
the same, but a value that comes again is prepared once, and rows go in together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import Dialect, Table, func
from sqlmodel import Session, SQLModel, select

AT_ONCE = 100
"""Rows in one statement; with more, what is gained is lost in reading the statement."""


def next_id(session: Session, table: type[SQLModel], key: str) -> int:
    """Give the next key of a table; keys are given out here, so that they repeat."""
    return (session.exec(select(func.max(getattr(table, key)))).one() or 0) + 1


def insert_rows(
    session: Session,
    table: type[SQLModel],
    rows: Sequence[Mapping[str, object]],
    *,
    together: bool = True,
) -> None:
    """Insert rows in the order given, of each the values that are columns.

    One by one, where they do not go in ``together``: SQLite lays an index of words
    out by statement.

    Raises `KeyError` for a row that lacks a column.
    """
    # The table itself, not the class: nothing is to be kept in the session.
    made: Table = table.__table__  # type: ignore[attr-defined]  # of every mapped class
    connection = session.connection()
    in_order = itemgetter(*made.columns.keys())
    prepared = _prepared(made, connection.dialect)
    one = _statement(made, connection.dialect, 1)
    many = _statement(made, connection.dialect, AT_ONCE)
    for at in range(0, len(rows), AT_ONCE):
        columns: list[Any] = list(
            zip(*map(in_order, rows[at : at + AT_ONCE]), strict=True)
        )
        full = together and len(columns[0]) == AT_ONCE
        for place, known in prepared.items():
            columns[place] = map(known.__getitem__, columns[place])
        values = zip(*columns, strict=True)
        if full:
            connection.exec_driver_sql(many, tuple(chain.from_iterable(values)))
        else:
            connection.exec_driver_sql(one, list(values))


class _Prepared(dict[Any, Any]):
    """Values of a column as the driver takes them, each prepared when first met."""

    def __init__(self, prepare: Callable[[Any], Any]) -> None:
        self._prepare = prepare

    def __missing__(self, value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
        self[value] = self._prepare(value)
        return self[value]


def _prepared(table: Table, dialect: Dialect) -> dict[int, _Prepared]:
    """Give, by its place, each column whose values the driver does not take as they are."""
    prepares = (
        column.type.dialect_impl(dialect).bind_processor(dialect)
        for column in table.columns
    )
    return {n: _Prepared(p) for n, p in enumerate(prepares) if p is not None}


def _statement(table: Table, dialect: Dialect, rows: int) -> str:
    quoted = dialect.identifier_preparer
    names = ", ".join(map(quoted.format_column, table.columns))
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    row = f"({', '.join([mark] * len(table.columns))})"
    places = ", ".join([row] * rows)
    return f"INSERT INTO {quoted.format_table(table)} ({names}) VALUES {places}"  # noqa: S608 - our own names
