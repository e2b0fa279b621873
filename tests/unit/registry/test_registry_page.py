"""The page for those who correct the registry says everything the source may say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lawreg.model import Confidence, RelationKind, Scope
from lawreg.model.levels import LEVELS
from lawreg.registry.schema import TABLES
from lawreg.registry.source import load_source
from lawreg.registry.toml_table import TomlTable

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "registry.md").read_text("utf-8")


def test_every_key_is_explained(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the loader asks a table for is on the page."""
    asked: set[str] = set()
    done = TomlTable.done

    def note(table: TomlTable) -> None:
        asked.update(table._asked)
        done(table)

    monkeypatch.setattr(TomlTable, "done", note)
    load_source(str(source))
    named = set(re.findall(r"`(?:\[\[)?(?:\w+\.)?(\w+)(?:\]\])?`", PAGE))
    assert len(asked) > 30
    assert asked - named == set()


@pytest.mark.parametrize(
    "word",
    [
        *(
            w.value
            for vocabulary in (RelationKind, Scope, Confidence)
            for w in vocabulary
        ),
        *LEVELS,
        *sorted(TABLES),
    ],
)
def test_every_word_is_explained(word: str) -> None:
    """Closed vocabularies and tables are listed in full."""
    assert f"`{word}`" in PAGE


def test_the_example_has_keys_that_exist(source: Path) -> None:
    """The example on the page is one the loader takes."""
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    file = source / "instruments/cp/2021/107-2021-nd-cp.toml"
    file.write_text(example, encoding="utf-8")
    assert load_source(str(source)).facts
