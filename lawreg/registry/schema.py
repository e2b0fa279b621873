"""Creating the tables, and the triggers that keep what was recorded as it was."""

from __future__ import annotations

from sqlalchemy import Connection, Table, insert, text
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from lawreg.registry.full_text import WORDS_ON_POSTGRESQL
from lawreg.registry.portfolio_tables import PORTFOLIO_TABLES
from lawreg.registry.sqlite_file import APPLICATION_ID, SCHEMA_VERSION
from lawreg.registry.tables import (
    FACT_TABLES,
    JOURNAL_TABLES,
    PART_TABLES,
    PROPOSAL_TABLES,
    MetaRow,
)

_FACTS = frozenset(str(table.__tablename__) for table in FACT_TABLES)
RECORD = frozenset(
    str(table.__tablename__)
    for table in (*JOURNAL_TABLES, *FACT_TABLES, *PART_TABLES, *PROPOSAL_TABLES)
)
"""Names of the tables to which is only ever added."""
TABLES = RECORD | {str(table.__tablename__) for table in PORTFOLIO_TABLES}
"""Names of every table of a registry."""


def create_tables(connection: Connection) -> None:
    """Create an empty registry, statement by statement in one fixed order.

    The order is our own because SQLAlchemy creates indexes in an arbitrary one,
    and the same source must give the same bytes.
    """
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        # Python's driver opens no transaction for DDL: half a registry could be left.
        connection.exec_driver_sql("BEGIN")
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
        connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
    tables = [t for t in SQLModel.metadata.sorted_tables if t.name in TABLES]
    for table in tables:
        connection.execute(CreateTable(table))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index))
    for statement in _WORDS_ON_SQLITE if sqlite else _WORDS_ON_POSTGRESQL:
        connection.exec_driver_sql(statement)
    if not sqlite:
        connection.exec_driver_sql(_REFUSE)
        connection.exec_driver_sql(_SUPERSEDE_ONLY)
        connection.exec_driver_sql(_KNOWN_ACCOUNT)
    for table in tables:
        if table.name not in RECORD:
            continue
        for statement in _sqlite_guards(table) if sqlite else _postgresql_guards(table):
            connection.exec_driver_sql(statement)
    version = {"key": "schema", "value": str(SCHEMA_VERSION)}
    connection.execute(insert(MetaRow), [version])


_WORDS_ON_SQLITE = (
    """
CREATE VIRTUAL TABLE instrument_words USING fts5(
  title_fold, words_fold, content='instruments', content_rowid='row_id',
  tokenize='unicode61 remove_diacritics 0')
""",
    """
CREATE TRIGGER instruments_words AFTER INSERT ON instruments BEGIN
  INSERT INTO instrument_words(rowid, title_fold, words_fold)
  VALUES (NEW.row_id, NEW.title_fold, NEW.words_fold);
END
""",
)
"""The index of words; rows are only ever added, so nothing leaves it."""
_WORDS_ON_POSTGRESQL = (
    f"CREATE INDEX instrument_words ON instruments USING gin ({WORDS_ON_POSTGRESQL})",
)


def _sqlite_guards(table: Table) -> list[str]:
    """Refuse every change but one: to say, once, what superseded a fact."""

    def refuse(name: str, on: str, when: str = "") -> str:
        return (
            f"CREATE TRIGGER {table.name}_{name} BEFORE {on} ON {table.name} {when}"
            " BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END"
        )

    columns = [f'"{column.name}"' for column in table.c]
    keys = [f'"{column.name}"' for column in table.primary_key]
    same = " AND ".join(f"{key} = NEW.{key}" for key in keys)
    # INSERT OR REPLACE would delete the old row without asking a delete trigger.
    held = f"WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {same})"  # noqa: S608 - our own names
    guards = [refuse("no_delete", "DELETE"), refuse("no_replace", "INSERT", held)]
    if table.name not in _FACTS:
        return [*guards, refuse("no_update", "UPDATE")]
    fixed = ", ".join(column for column in columns if column != '"superseded_by"')
    once = "WHEN OLD.superseded_by IS NOT NULL"
    return [
        *guards,
        refuse("no_update", f"UPDATE OF {fixed}"),
        refuse("once", "UPDATE OF superseded_by", once),
    ]


_REFUSE = """
CREATE FUNCTION lawreg_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the registry only ever adds'; END $$
"""
_SUPERSEDE_ONLY = """
CREATE FUNCTION lawreg_supersede_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL
     OR to_jsonb(NEW) - 'superseded_by' <> to_jsonb(OLD) - 'superseded_by'
  THEN RAISE EXCEPTION 'the registry only ever adds'; END IF;
  IF NOT EXISTS (SELECT 1 FROM changesets WHERE number = NEW.superseded_by
                 AND xmin = pg_current_xact_id()::xid)
  THEN RAISE EXCEPTION 'what supersedes is recorded in the same step'; END IF;
  RETURN NEW;
END $$
"""


_KNOWN_ACCOUNT = """
CREATE FUNCTION lawreg_known_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.account <> session_user
  THEN RAISE EXCEPTION 'the account is not the one that writes'; END IF;
  IF TG_TABLE_NAME = 'proposals' THEN
    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM proposals)
    THEN RAISE EXCEPTION 'proposals are numbered on'; END IF;
    PERFORM NEW.changes::jsonb;
  END IF;
  RETURN NEW;
END $$
"""
_ASK_ACCOUNT = """
CREATE TRIGGER {table}_known_account BEFORE INSERT ON {table}
FOR EACH ROW EXECUTE FUNCTION lawreg_known_account()
"""
_SIGNED = frozenset(str(table.__tablename__) for table in PROPOSAL_TABLES)
"""Tables whose rows name the account that wrote them."""
_POSTGRESQL_GUARDS = (
    ("no_delete", "DELETE", "ROW"),
    ("no_truncate", "TRUNCATE", "STATEMENT"),
    ("no_update", "UPDATE", "ROW"),
)


def _postgresql_guards(table: Table) -> list[str]:
    """Refuse the same on PostgreSQL, and emptying a table."""
    update = "lawreg_supersede_only" if table.name in _FACTS else "lawreg_refuse"
    guards = [
        f"CREATE TRIGGER {table.name}_{name} BEFORE {on} ON {table.name}"
        f" FOR EACH {each} EXECUTE FUNCTION {function}()"
        for (name, on, each), function in zip(
            _POSTGRESQL_GUARDS, ("lawreg_refuse", "lawreg_refuse", update), strict=True
        )
    ]
    if table.name in _SIGNED:
        guards.append(_ASK_ACCOUNT.format(table=table.name))
    return guards


def guard_names() -> frozenset[str]:
    """Name every trigger that keeps a registry on PostgreSQL as it was."""
    refused = {f"{t}_{name}" for t in RECORD for name, _, _ in _POSTGRESQL_GUARDS}
    return frozenset(refused | {f"{table}_known_account" for table in _SIGNED})
