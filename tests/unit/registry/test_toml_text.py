"""TOML written as the source keeps it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lawreg.registry.facts import IssuerFact
from lawreg.registry.source import load_source
from lawreg.registry.source_tables import read_instrument, read_issuer, read_relation
from lawreg.registry.toml_table import Problems, TomlTable
from lawreg.registry.toml_text import instrument_table, issuer_table, render_toml

_SOURCE = Path(__file__).parents[3] / "data" / "source"
_FILES = sorted((_SOURCE / "instruments").rglob("*.toml"))


def _written(text: str) -> str:
    """Read a file of the source and write it again."""
    problems = Problems()
    table = TomlTable(tomllib.loads(text), "", problems)
    changeset = table.number("changeset", 1)
    instrument = read_instrument(table)
    relations = [
        read_relation(acts, instrument.instrument_id)
        for acts in table.tables("relations")
    ]
    problems.raise_first()
    return render_toml(instrument_table(instrument, relations, changeset))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_file_of_the_source_is_written_as_it_is_kept(path: Path) -> None:
    """A correction made by lawreg changes the lines it corrects, and no other."""
    text = path.read_text(encoding="utf-8")
    said = _written(text)
    assert tomllib.loads(said) == tomllib.loads(text)
    plain = [line for line in text.splitlines() if " = [" not in line]
    kept = [line for line in said.splitlines() if " = [" not in line]
    assert [x for x in kept if not x.startswith(("    ", "]"))] == [
        x for x in plain if not x.startswith(("    ", "]"))
    ]


def test_a_body_is_read_back_as_it_was() -> None:
    """With its names, its successors and its sources."""
    bodies = [
        f for _, f in load_source(str(_SOURCE)).facts if isinstance(f, IssuerFact)
    ]
    for fact in bodies:
        table = TomlTable(
            tomllib.loads(render_toml(issuer_table(fact))), "", Problems()
        )
        assert read_issuer(table) == fact
