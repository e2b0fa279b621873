"""A registry for many begins as the bundled one, with its history."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import inspect

from lawreg.errors import RegistryError
from lawreg.model import Severity
from lawreg.registry import open_registry
from lawreg.registry.journal import read_log
from lawreg.registry.store import RegistryStore
from lawreg.registry.transfer import copy_to_database
from lawreg.registry.verify import verify_registry
from tests.registry_samples import AMENDING_ID

pytestmark = pytest.mark.parametrize("store", ["postgresql"], indirect=True)


def _emptied(store: RegistryStore) -> str:
    with store.engine.begin() as connection:
        schema = connection.exec_driver_sql("SELECT current_schema()").scalar_one()
        connection.exec_driver_sql(f'DROP SCHEMA "{schema}" CASCADE')
        connection.exec_driver_sql(f'CREATE SCHEMA "{schema}"')
    return store.engine.url.render_as_string(hide_password=False)


def test_it_holds_the_same_with_the_same_revisions(
    store: RegistryStore, built: Path
) -> None:
    """A report made from the file is found again in the database."""
    address = _emptied(store)
    copy_to_database(str(built), address)
    view = open_registry(address)
    file = open_registry(str(built))
    assert read_log(view) == read_log(file)
    assert view.by_id([AMENDING_ID]) == file.by_id([AMENDING_ID])
    assert view.relations_from([AMENDING_ID]) == file.relations_from([AMENDING_ID])
    view.close()
    file.close()
    faults = verify_registry(address).faults
    assert [f for f in faults if f.severity is Severity.ERROR] == []


def test_one_that_is_there_is_not_written_over(
    store: RegistryStore, built: Path
) -> None:
    """In one line."""
    address = store.engine.url.render_as_string(hide_password=False)
    with pytest.raises(RegistryError, match="đã có sổ"):
        copy_to_database(str(built), address)


def test_what_stops_on_the_way_leaves_nothing(
    store: RegistryStore, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables are made in the same step."""
    address = _emptied(store)

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("lawreg.registry.transfer.insert_rows", fail)
    with pytest.raises(RuntimeError):
        copy_to_database(str(built), address)
    assert inspect(store.engine).get_table_names() == []
