"""The committed registry is what the committed source says."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lawreg.model import Confidence, Instrument, Relation
from lawreg.registry import open_registry
from lawreg.registry.build import build_registry

PROJECT = Path(__file__).resolve().parents[3]
COMMITTED = PROJECT / "data" / "decrees.sqlite"
LONE_PAGE = re.compile(r"https?://(?![^/]*\.gov\.vn\b)|Trang báo điện tử")
"""A newspaper, or a page of no state body: alone, it confirms nothing."""


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the committed source anew."""
    path = tmp_path_factory.mktemp("rebuilt") / "decrees.sqlite"
    build_registry(str(PROJECT / "data" / "source"), str(path))
    return path


def test_it_has_the_revision_of_its_source(rebuilt: Path) -> None:
    """After a change of the source, `lawreg registry build` is run and both committed."""
    with (
        closing(open_registry(str(COMMITTED))) as committed,
        closing(open_registry(str(rebuilt))) as fresh,
    ):
        assert committed.revision() == fresh.revision()


def test_it_holds_what_its_source_says(rebuilt: Path) -> None:
    """Table by table and row by row, whatever version of SQLite wrote it."""
    with (
        closing(sqlite3.connect(COMMITTED)) as committed,
        closing(sqlite3.connect(rebuilt)) as fresh,
    ):
        assert list(committed.iterdump()) == list(fresh.iterdump())


def test_it_is_the_same_file(rebuilt: Path) -> None:
    """Byte for byte where the same version of SQLite wrote both."""
    committed, fresh = COMMITTED.read_bytes(), rebuilt.read_bytes()
    written_by = slice(96, 100)
    if committed[written_by] == fresh[written_by]:
        assert committed == fresh
    else:
        assert committed[:16] == fresh[:16]


def test_what_is_not_attested_is_in_doubt() -> None:
    """Nothing without a source is given as confirmed."""
    with closing(open_registry(str(COMMITTED))) as registry:
        rows = registry.query("SELECT instrument_id FROM instruments")
        ids = [str(instrument_id) for (instrument_id,) in rows]
        for held in registry.by_id(ids).values():
            assert held.evidence or held.confidence is Confidence.MEMORY
        for acts in registry.relations_from(ids).values():
            for act in acts:
                assert act.evidence or act.confidence is Confidence.MEMORY


def test_a_page_that_stands_alone_confirms_nothing() -> None:
    """What one newspaper or private page says is known from one source."""
    with closing(open_registry(str(COMMITTED))) as registry:
        rows = registry.query("SELECT instrument_id FROM instruments")
        ids = [str(instrument_id) for (instrument_id,) in rows]
        stated: list[Instrument | Relation] = [*registry.by_id(ids).values()]
        for acts in registry.relations_from(ids).values():
            stated.extend(acts)
    for fact in stated:
        sources = {piece.source for piece in fact.evidence}
        if len(sources) == 1 and LONE_PAGE.match(next(iter(sources))):
            assert fact.confidence is not Confidence.CONFIRMED, fact
