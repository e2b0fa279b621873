"""The bundled registry copied whole into a database: a beginning for many users."""

from __future__ import annotations

import os
from contextlib import closing

from sqlalchemy import select
from sqlmodel import Session, SQLModel

from lawreg.registry.engine import begin_writing, make_engine
from lawreg.registry.inserting import insert_rows
from lawreg.registry.schema import create_tables
from lawreg.registry.sqlite_file import check_file
from lawreg.registry.store import RegistryStore
from lawreg.registry.tables import FACT_TABLES, JOURNAL_TABLES, PART_TABLES, MetaRow

_AT_ONCE = 5000
"""Rows held in memory."""


def copy_to_database(bundled: str, url: str) -> None:
    """Make a registry in a database that has none, with all of the bundled one.

    History and revisions come along, so that reports made before can be compared.
    Raises `RegistryError` when there is one already, and when the database cannot be
    reached or written; nothing is then left in it.
    """
    check_file(bundled)
    source = make_engine(f"sqlite:///{os.path.abspath(bundled)}")
    store = RegistryStore(make_engine(url))
    with closing(store), store.errors():
        store.refuse_taken()
        with source.connect() as reading, Session(store.engine) as writing:
            begin_writing(writing.connection())
            create_tables(writing.connection())
            for table in _in_order():
                made = table.__table__  # type: ignore[attr-defined]  # of every mapped class
                keys = list(made.primary_key.columns)
                rows = reading.execute(select(made).order_by(*keys)).mappings()
                for some in rows.partitions(_AT_ONCE):
                    insert_rows(writing, table, [dict(row) for row in some])
            writing.commit()
    source.dispose()


def _in_order() -> list[type[SQLModel]]:
    """Give the tables of facts and of the journal, what others point to first."""
    places = {t.name: n for n, t in enumerate(SQLModel.metadata.sorted_tables)}
    held = [
        t for t in (*JOURNAL_TABLES, *FACT_TABLES, *PART_TABLES) if t is not MetaRow
    ]
    return sorted(held, key=lambda table: places[str(table.__tablename__)])
