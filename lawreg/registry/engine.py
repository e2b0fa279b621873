"""Access to a database through SQLAlchemy, with the settings a registry needs."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    event,
    make_url,
    text,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.registry.server import server_settings
from lawreg.registry.sqlite_file import APPLICATION_ID

_PATIENCE = 60_000
"""Milliseconds that a writer waits for the others; none of them holds on for long."""
_DRIVERS = frozenset({"sqlite", "postgresql", "postgresql+psycopg"})
"""The databases a registry is kept in, as a URL names them."""
_BETWEEN_TRIES = 5
"""Milliseconds."""


def make_engine(url: str | URL) -> Engine:
    """Prepare the access to a database; nothing is opened yet.

    Raises `RegistryError` for a URL that is none, a database that is neither SQLite
    nor PostgreSQL, and a driver that is not installed.
    """
    address = _address(url)
    try:
        engine = create_engine(address, connect_args=server_settings(address))
    except ModuleNotFoundError as error:
        raise RegistryError(
            Text(
                "thiếu thư viện {name} để mở cơ sở dữ liệu này.",
                "the library {name} is needed to open this database.",
            ).fill(name=error.name),
            hint=Text("Hãy cài lawreg[pg].", "Install lawreg[pg]."),
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _sqlite_settings)
    return engine


def _address(url: str | URL) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise _no_address(url) from error
    if address.drivername not in _DRIVERS:
        raise _no_address(url)
    return address


def _no_address(url: str | URL) -> RegistryError:
    return RegistryError(
        Text("địa chỉ cơ sở dữ liệu sai.", "this is not a database URL."),
        str(url).rpartition("@")[2],
        Text(
            "Ví dụ: postgresql://máy-chủ/cơ-sở-dữ-liệu",
            "Example: postgresql://host/database",
        ),
    )


def _sqlite_settings(connection: object, record: ConnectionPoolEntry) -> None:  # noqa: ARG001 - SQLAlchemy's signature
    """Ask SQLite for foreign keys, patience, and the page size of the committed registry."""
    execute = connection.execute  # type: ignore[attr-defined]  # a sqlite3.Connection
    execute("PRAGMA page_size = 4096")
    execute("PRAGMA foreign_keys = ON")
    execute(f"PRAGMA busy_timeout = {_PATIENCE}")


def connections_at_work(engine: Engine) -> set[DBAPIConnection]:
    """Give a set that holds the connections in use, from now on, whoever uses them."""
    at_work: set[DBAPIConnection] = set()

    def taken(
        connection: DBAPIConnection,
        record: ConnectionPoolEntry,  # noqa: ARG001 - SQLAlchemy's signature
        proxy: PoolProxiedConnection,  # noqa: ARG001 - same
    ) -> None:
        at_work.add(connection)

    def returned(
        connection: DBAPIConnection | None,
        record: ConnectionPoolEntry,  # noqa: ARG001 - SQLAlchemy's signature
    ) -> None:
        if connection is not None:
            at_work.discard(connection)

    event.listen(engine, "checkout", taken)
    event.listen(engine, "checkin", returned)
    return at_work


def interrupt(connection: DBAPIConnection) -> None:
    """Stop the statement that another thread waits for on a connection."""
    if isinstance(connection, sqlite3.Connection):
        connection.interrupt()
    else:
        connection.cancel()


def begin_writing(connection: Connection) -> None:
    """Begin a transaction that no other writer comes between, waiting for those at work.

    Raises what the database does when none of them lets go.
    """
    if connection.dialect.name != "sqlite":
        lock = text("SELECT pg_advisory_xact_lock(:key)")
        connection.execute(lock, {"key": APPLICATION_ID})
        return
    # SQLite itself waits ever longer between two tries, so that whoever has waited
    # long is passed by; asking often gives all the same chance.
    until = time.monotonic() + _PATIENCE / 1000
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {_BETWEEN_TRIES}")
    try:
        while not _begun(connection, last=time.monotonic() >= until):
            pass
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {_PATIENCE}")


def _begun(connection: Connection, *, last: bool) -> bool:
    # A transaction that only later asks to write is refused, not made to wait.
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        if last or code != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def run_on_connect(engine: Engine, statements: Sequence[str]) -> None:
    """Run statements on every connection from now on: what they make may be its own."""

    def run(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:  # noqa: ARG001 - SQLAlchemy's signature
        cursor = connection.cursor()
        for statement in statements:
            cursor.execute(statement)
        cursor.close()
        connection.commit()

    engine.dispose()
    event.listen(engine, "connect", run)
