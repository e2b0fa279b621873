"""Kinds of columns, checks and indexes that the tables of a registry are made of."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, Enum, Index, Text, TypeDecorator, text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

from lawreg.registry.facts import moment_text


class Words(TypeDecorator[str]):
    """Text that sorts by code point on every database, as Python does."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Ask PostgreSQL for its C collation; SQLite has no other."""
        return Text(collation="C" if dialect.name == "postgresql" else None)


class Moment(TypeDecorator[datetime]):
    """A recorded time in UTC, kept as ``2026-11-24T00:00:00Z``."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002 - SQLAlchemy's signature
        """Refuse a time that is not in UTC."""
        return None if value is None else moment_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002 - SQLAlchemy's signature
        """Give the time with its zone."""
        return None if value is None else datetime.fromisoformat(value)


def one_of(vocabulary: type[StrEnum]) -> Column[Any]:
    """Make a column that takes the values (not the Python names) of a vocabulary."""
    kept = Enum(
        vocabulary,
        values_callable=lambda words: [word.value for word in words],
        native_enum=False,
        create_constraint=True,
    )
    return Column(kept, nullable=False)


def iso_days(*columns: str) -> list[CheckConstraint]:
    """Refuse a day that is not written as a day; SQLite would store anything."""
    day = "[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]"
    return [
        CheckConstraint(f"{column} GLOB '{day}'", f"{column}_is_a_day").ddl_if(
            dialect="sqlite"
        )
        for column in columns
    ]


def current(name: str, *columns: str, unique: bool = False) -> Index:
    """Index what the registry holds now; superseded records are rarely asked for."""
    now = text("superseded_by IS NULL")
    return Index(name, *columns, unique=unique, sqlite_where=now, postgresql_where=now)


def past(name: str) -> Index:
    """Index what was superseded, for answers as of what was known once."""
    then = text("superseded_by IS NOT NULL")
    return Index(name, "superseded_by", sqlite_where=then, postgresql_where=then)


def held(name: str, column: str) -> Index:
    """Index a column where it holds anything."""
    some = text(f"{column} IS NOT NULL")
    return Index(name, column, sqlite_where=some, postgresql_where=some)
