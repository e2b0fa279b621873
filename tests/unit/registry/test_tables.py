"""One schema, one writer, two readers: nothing drifts, and reading stays light."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Table, create_engine
from sqlmodel import SQLModel

from lawreg.bundled import find_bundled
from lawreg.model import Confidence, InstrumentKind, RelationKind, Scope
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.schema import TABLES

SCHEMA = [table for table in SQLModel.metadata.sorted_tables if table.name in TABLES]
SQLITE = create_engine("sqlite://").dialect


@pytest.mark.parametrize("table", SCHEMA, ids=lambda table: str(table.name))
def test_the_committed_registry_has_the_columns_of_the_schema(table: Table) -> None:
    """The file was built by these tables and no older ones: name, type, null, key."""
    with closing(open_registry(find_bundled("data/decrees.sqlite"))) as registry:
        rows = registry.query(f"SELECT * FROM pragma_table_info('{table.name}')")  # noqa: S608 - our own names
    keys = list(table.primary_key.columns)
    expected = [
        (
            column.name,
            column.type.compile(SQLITE),
            int(not column.nullable),
            keys.index(column) + 1 if column in keys else 0,
        )
        for column in table.columns
    ]
    assert [(row[1], row[2], row[3], row[5]) for row in rows] == expected


def test_the_committed_registry_has_no_other_tables() -> None:
    """Every table is in the schema, or keeps the index of words."""
    with closing(open_registry(find_bundled("data/decrees.sqlite"))) as registry:
        rows = registry.query("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {str(name) for (name,) in rows}
    assert {n for n in names if not n.startswith("instrument_words")} == TABLES


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param(
            "SELECT 1 FROM instruments WHERE superseded_by IS NULL AND number_key = 'x'",
            id="instruments by number",
        ),
        pytest.param(
            "SELECT 1 FROM instruments WHERE superseded_by IS NULL AND title_fold = 'x'",
            id="instruments by title",
        ),
        pytest.param(
            "SELECT 1 FROM instruments"
            " WHERE superseded_by IS NULL AND instrument_id = 'x'",
            id="instruments by id",
        ),
        pytest.param("SELECT 1 FROM aliases WHERE name_fold = 'x'", id="aliases"),
        pytest.param(
            "SELECT 1 FROM relations WHERE superseded_by IS NULL AND target = 'x'",
            id="relations onto",
        ),
        pytest.param(
            "SELECT 1 FROM relations WHERE superseded_by IS NULL AND actor = 'x'",
            id="relations from",
        ),
        pytest.param("SELECT 1 FROM evidence WHERE relation_row = 1", id="evidence"),
        pytest.param("SELECT 1 FROM journal WHERE subject = 'x'", id="the journal"),
    ],
)
def test_what_is_asked_often_is_indexed(view: QueryableRegistry, sql: str) -> None:
    """A registry of a million instruments answers as fast as one of a hundred."""
    plan = " ".join(str(row[3]) for row in view.query(f"EXPLAIN QUERY PLAN {sql}"))
    assert "SEARCH" in plan
    assert "SCAN" not in plan


@pytest.mark.parametrize(
    ("column", "vocabulary"),
    [
        ("instruments.kind", InstrumentKind),
        ("instruments.confidence", Confidence),
        ("relations.kind", RelationKind),
        ("relations.scope", Scope),
    ],
)
def test_closed_vocabularies_are_stored_by_value(
    column: str, vocabulary: type[InstrumentKind | Confidence | RelationKind | Scope]
) -> None:
    """Other programs read the words, not the names of Python's constants."""
    table, name = column.split(".")
    (stored,) = (t.c[name].type for t in SCHEMA if t.name == table)
    assert getattr(stored, "enums", None) == [word.value for word in vocabulary]


def test_reading_a_registry_loads_the_standard_library_only() -> None:
    """A check sits in every save and every review; what it loads is felt."""
    code = """
import sys
from lawreg.registry import open_registry
from lawreg.registry.locate import find_registry
registry = open_registry(find_registry(None))
registry.by_number(["61/2018/NĐ-CP"]), registry.by_name(["Luật Ngân sách nhà nước"])
registry.relations_onto(["vn/cp/2018/61-2018-nd-cp"])
registry.relations_from(["vn/cp/2018/61-2018-nd-cp"])
registry.by_id(["vn/cp/2018/61-2018-nd-cp"]), registry.issuers()
registry.coverage(), registry.revision()
heavy = {"sqlalchemy", "sqlmodel", "pydantic", "networkx", "rich", "rapidfuzz", "json",
         "platformdirs", "dataclasses", "pathlib", "inspect", "importlib.metadata",
         "importlib.resources", "tomllib", "urllib", "hashlib", "logging"}
print(sorted(heavy & set(sys.modules)))
"""
    printed = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
        env={"PYTHONPATH": ".", "HOME": "/nonexistent"},
    )
    assert printed.stdout.strip() == "[]"
