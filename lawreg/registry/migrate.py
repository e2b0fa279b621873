"""Bringing a registry that an older lawreg made to the schema of this one.

The steps are Alembic's scripts in `lawreg.registry.migrations`; which of them are due
the registry itself says, in ``meta``. All are taken in one transaction, or none is.
"""

from __future__ import annotations

import os
from contextlib import closing
from typing import NamedTuple

from sqlalchemy import Connection, inspect, text
from sqlalchemy.engine import make_url

from lawreg.registry.copies import back_up_beside
from lawreg.registry.engine import begin_writing, make_engine
from lawreg.registry.record import refuse_bundled
from lawreg.registry.sqlite_file import (
    FIRST_SCHEMA,
    SCHEMA_VERSION,
    check_file,
    other_schema,
)
from lawreg.registry.store import RegistryStore, no_registry

_SCRIPTS = os.path.join(os.path.dirname(__file__), "migrations")


class Migration(NamedTuple):
    """What was done: from which schema to which, and where the registry as it was lies."""

    found: int
    reached: int
    backup: str | None
    """``None`` where nothing was due, or the registry is not a file."""


def migrate_registry(address: str) -> Migration:
    """Bring a registry to the schema of this lawreg, whole or not at all.

    A file is copied beside itself first. Raises `RegistryError` for the bundled
    registry, for one of a newer lawreg, one older than `FIRST_SCHEMA`, and when the
    database cannot be written; it is then as it was.
    """
    path = _file_of(address)
    if path is not None:
        check_file(path, oldest=FIRST_SCHEMA)
        refuse_bundled(path)
        address = f"sqlite:///{os.path.abspath(path)}"
    store = RegistryStore(make_engine(address))
    with closing(store), store.errors(), store.engine.connect() as connection:
        begin_writing(connection)
        found = _version(connection, store.where)
        backup = None
        if found < SCHEMA_VERSION:
            # Nobody else writes now, and a copy only reads.
            backup = path and back_up_beside(path, f"schema-{found}")
            _take_steps(connection, found, backup)
        connection.commit()
    return Migration(found, SCHEMA_VERSION, backup)


def _take_steps(connection: Connection, found: int, backup: str | None) -> None:
    """Bring the tables to the schema of today; what fails leaves no copy behind."""
    try:
        upgrade(connection, found, SCHEMA_VERSION)
        _stamp(connection, SCHEMA_VERSION)
    except BaseException:
        if backup is not None:
            os.unlink(backup)
        raise


def upgrade(connection: Connection, found: int | None, wanted: int) -> None:
    """Take the steps from one schema to another; from nothing, the first is created."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(_SCRIPTS)
    base = str(found) if found is not None else "base"
    due = list(scripts.iterate_revisions(str(wanted), base))
    with Operations.context(MigrationContext.configure(connection)):
        for script in reversed(due):
            script.module.upgrade()


def _file_of(address: str) -> str | None:
    """Give the path of a registry that is a file."""
    if "://" not in address:
        return address
    url = make_url(address)
    return url.database if url.get_backend_name() == "sqlite" else None


def _version(connection: Connection, where: str) -> int:
    """Read the schema of a registry; raises `RegistryError` when it cannot be migrated."""
    if not inspect(connection).has_table("meta"):
        raise no_registry(where)
    said = connection.execute(text("SELECT value FROM meta WHERE key = 'schema'"))
    found = str(said.scalar_one_or_none())
    version = int(found) if found.isdecimal() else 0
    if not FIRST_SCHEMA <= version <= SCHEMA_VERSION:
        raise other_schema(found, where, newer=version > SCHEMA_VERSION)
    return version


def _stamp(connection: Connection, version: int) -> None:
    """Say which schema it is now; ``meta`` refuses every other change."""
    run = connection.exec_driver_sql
    said = f"UPDATE meta SET value = '{version}' WHERE key = 'schema'"  # noqa: S608 - a number
    if connection.dialect.name != "sqlite":
        run("ALTER TABLE meta DISABLE TRIGGER meta_no_update")
        run(said)
        run("ALTER TABLE meta ENABLE TRIGGER meta_no_update")
        return
    guard = run("SELECT sql FROM sqlite_master WHERE name = 'meta_no_update'")
    statement = str(guard.scalar_one())
    run("DROP TRIGGER meta_no_update")
    run(said)
    run(statement)
    run(f"PRAGMA user_version = {version}")
