"""A registry of the first schema, with data in it, comes to the schema of today."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, insert, inspect, select, text
from sqlmodel import SQLModel

from lawreg.bundled import find_bundled
from lawreg.errors import RegistryError
from lawreg.model import Severity
from lawreg.registry import migrate as migrate_module
from lawreg.registry import open_registry
from lawreg.registry.build import build_registry
from lawreg.registry.engine import make_engine
from lawreg.registry.journal import read_log
from lawreg.registry.migrate import migrate_registry, upgrade
from lawreg.registry.schema import TABLES
from lawreg.registry.sqlite_file import FIRST_SCHEMA, SCHEMA_VERSION
from lawreg.registry.store import RegistryStore
from lawreg.registry.verify import verify_registry
from tests.registry_samples import ONE_STOP_ID, write_source

WORDS_INDEX = "instrument_words"
"""Full text is no part of what SQLModel knows."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample without what the first schema could not hold."""
    folder = tmp_path_factory.mktemp("plain")
    source = write_source(folder / "source")
    file = source / "instruments/cp/2021/107-2021-nd-cp.toml"
    head, _, rest = file.read_text("utf-8").partition("[[commencements]]")
    file.write_text(head + rest[rest.index("[[relations]]") :], "utf-8")
    build_registry(str(source), str(folder / "r.sqlite"))
    return folder / "r.sqlite"


def _fill(engine: Engine, plain: Path) -> None:
    """Create the first schema, and copy into it what it can hold."""
    with engine.connect() as connection:
        upgrade(connection, None, FIRST_SCHEMA)
        connection.commit()
    held = set(inspect(engine).get_table_names())
    source = make_engine(f"sqlite:///{plain}")
    with source.connect() as reading, engine.begin() as writing:
        for table in SQLModel.metadata.sorted_tables:
            if table.name in held & TABLES - {"meta"}:
                rows = [row._asdict() for row in reading.execute(select(table))]
                if rows:
                    writing.execute(insert(table), rows)
    source.dispose()


@pytest.fixture
def first(store: RegistryStore, plain: Path) -> Iterator[str]:
    """Give the address of a registry of the first schema, on each database."""
    if store.dialect == "sqlite":
        path = str(store.engine.url.database)
        store.close()
        Path(path).unlink()
        engine = make_engine(f"sqlite:///{path}")
        _fill(engine, plain)
        engine.dispose()
        yield path
        return
    with store.engine.begin() as connection:
        schema = connection.execute(text("SELECT current_schema()")).scalar_one()
        connection.exec_driver_sql(f'DROP SCHEMA "{schema}" CASCADE')
        connection.exec_driver_sql(f'CREATE SCHEMA "{schema}"')
    _fill(store.engine, plain)
    yield store.engine.url.render_as_string(hide_password=False)


def _errors(address: str) -> list[str]:
    faults = verify_registry(address).faults
    return [f.code for f in faults if f.severity is Severity.ERROR]


def test_everything_recorded_is_there_afterwards(first: str, plain: Path) -> None:
    """The same journal, the same revision, and nothing that verification objects to."""
    done = migrate_registry(first)
    assert (done.found, done.reached) == (FIRST_SCHEMA, SCHEMA_VERSION)
    assert _errors(first) == []
    with (
        closing(open_registry(first)) as view,
        closing(open_registry(str(plain))) as old,
    ):
        assert read_log(view) == read_log(old)
        assert view.by_id([ONE_STOP_ID]) == old.by_id([ONE_STOP_ID])
        onto = view.relations_onto([ONE_STOP_ID])
        assert onto == old.relations_onto([ONE_STOP_ID])
        assert view.query("SELECT value FROM meta") == [(str(SCHEMA_VERSION),)]


def test_a_second_time_there_is_nothing_to_do(first: str) -> None:
    """And no second copy is made."""
    migrate_registry(first)
    again = migrate_registry(first)
    assert again == (SCHEMA_VERSION, SCHEMA_VERSION, None)


def test_the_scripts_lead_to_the_tables_of_the_model(first: str) -> None:
    """Alembic finds nothing to add, to drop or to alter."""
    migrate_registry(first)
    engine = make_engine(first if "://" in first else f"sqlite:///{first}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        found = compare_metadata(context, SQLModel.metadata)
    engine.dispose()
    assert [d for d in found if not str(d[1].name).startswith(WORDS_INDEX)] == []


def test_a_file_is_copied_beside_itself_first(plain: Path, tmp_path: Path) -> None:
    """Whoever must go back to the lawreg of before has the registry of before."""
    path = tmp_path / "so-rieng.sqlite"
    engine = make_engine(f"sqlite:///{path}")
    _fill(engine, plain)
    engine.dispose()
    before = path.read_bytes()
    taken = tmp_path / "so-rieng.schema-4.sqlite"
    taken.write_bytes(b"somebody else's")
    done = migrate_registry(str(path))
    assert done.backup == str(tmp_path / "so-rieng.schema-4-2.sqlite")
    with closing(sqlite3.connect(done.backup)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (FIRST_SCHEMA,)
        assert copy.execute("SELECT count(*) FROM journal").fetchone() > (0,)
    assert taken.read_bytes() == b"somebody else's"
    assert before != path.read_bytes()


def test_a_step_that_fails_leaves_the_registry_as_it_was(
    first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All in one transaction: nothing of the new schema is there."""

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(migrate_module, "_stamp", fail)
    with pytest.raises(RuntimeError):
        migrate_registry(first)
    if "://" not in first:
        assert [p.name for p in Path(first).parent.glob("*.schema-*")] == []
    engine = make_engine(first if "://" in first else f"sqlite:///{first}")
    assert "proposals" not in inspect(engine).get_table_names()
    engine.dispose()
    monkeypatch.undo()
    migrate_registry(first)
    assert _errors(first) == []


def test_a_newer_registry_is_refused(built: Path, tmp_path: Path) -> None:
    """With what to do: nothing is ever brought back."""
    path = tmp_path / "r.sqlite"
    shutil.copy(built, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(RegistryError, match="nâng cấp lawreg"):
        migrate_registry(str(path))


def test_one_older_than_the_first_is_refused(built: Path, tmp_path: Path) -> None:
    """It is made anew; no script is known for it."""
    path = tmp_path / "r.sqlite"
    shutil.copy(built, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {FIRST_SCHEMA - 1}")
    with pytest.raises(RegistryError, match="quá cũ"):
        migrate_registry(str(path))


def test_the_bundled_registry_is_refused() -> None:
    """An upgrade of lawreg brings it in the schema it reads."""
    with pytest.raises(RegistryError, match="không nhận thay đổi"):
        migrate_registry(find_bundled("data/decrees.sqlite"))


def test_an_empty_database_is_refused(tmp_path: Path) -> None:
    """There is nothing to migrate, and nothing is made."""
    path = tmp_path / "khac.sqlite"
    sqlite3.connect(path).close()
    with pytest.raises(RegistryError):
        migrate_registry(str(path))
