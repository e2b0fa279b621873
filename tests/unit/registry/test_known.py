"""The second clock: what the registry held at the end of a day, whatever it learnt since."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from lawreg.errors import RegistryError
from lawreg.model import InstrumentKind
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.facts import Change
from lawreg.registry.full_text import FROM
from lawreg.registry.journal import read_history, read_log
from lawreg.registry.search import find_instruments
from lawreg.registry.source import load_source
from lawreg.registry.store import RegistryStore, open_store
from lawreg.registry.writer import write_changeset
from tests.registry_samples import AMENDING_ID, ONE_STOP_ID, REPLACING_ID

BEFORE, AFTER = date(2026, 11, 22), date(2026, 11, 23)
"""The sample source has changesets of 20 and 23 November."""


@pytest.fixture
def filled(store: RegistryStore, source: Path) -> RegistryStore:
    """Fill a store with the sample source, then correct a date and withdraw an act."""
    loaded = load_source(str(source))
    for head in loaded.changesets:
        facts = [fact for number, fact in loaded.facts if number == head.number]
        with store.session() as session:
            write_changeset(session, head, [Change(None, fact) for fact in facts])
    held = store.by_id([ONE_STOP_ID])[ONE_STOP_ID]
    (amends,) = store.relations_from([AMENDING_ID])[AMENDING_ID]
    last = loaded.changesets[-1]
    third = last._replace(number=3, at=last.at.replace(day=25))
    changes = [
        Change(
            held,
            held._replace(
                signer="Nguyễn Xuân Phúc",
                title="Về cơ chế một cửa quốc gia",
                aliases=("Nghị định cửa khẩu",),
            ),
        ),
        Change(amends._replace(not_before=None), None),
    ]
    with store.session() as session:
        write_changeset(session, third, changes)
    return store


@pytest.fixture(params=["reader", "store"])
def address(filled: RegistryStore, request: pytest.FixtureRequest) -> str:
    """Give the address of the same registry, for the one reader and for the other."""
    if request.param == "store":
        return filled.engine.url.render_as_string(hide_password=False)
    if filled.engine.dialect.name != "sqlite":
        pytest.skip("only a file is read through sqlite3")
    return str(filled.engine.url.database)


@pytest.fixture
def then(address: str) -> Iterator[QueryableRegistry]:
    """Open it as at the end of 22 November."""
    with closing(open_registry(address, BEFORE)) as view:
        yield view


def test_what_was_recorded_later_is_not_there(then: QueryableRegistry) -> None:
    """On 22 November nobody had told the registry of the replacing decree."""
    assert then.by_id([REPLACING_ID]) == {}
    assert then.by_number(["118/2025/NĐ-CP"]) == {}
    acts = then.relations_onto([ONE_STOP_ID])[ONE_STOP_ID]
    assert REPLACING_ID not in {act.actor for act in acts}
    assert not find_instruments(then, "118/2025")
    near = then.near_numbers("118/2026/NĐ-CP")
    assert REPLACING_ID not in {i.instrument_id for i in near}
    names = {i.instrument_id for i in then.near_names("co che", InstrumentKind.DECREE)}
    assert REPLACING_ID not in names


def test_what_was_corrected_or_withdrawn_later_is_as_it_was(
    then: QueryableRegistry,
) -> None:
    """A correction of 25 November does not reach back."""
    assert then.by_id([ONE_STOP_ID])[ONE_STOP_ID].signer == ""
    assert find_instruments(then, "61/2018")[0].signer == ""
    (amends,) = then.relations_from([AMENDING_ID])[AMENDING_ID]
    assert amends.target == ONE_STOP_ID
    assert amends.not_before == date(2021, 12, 6)


def test_words_find_the_title_of_that_day(
    address: str, then: QueryableRegistry
) -> None:
    """A row superseded since is found by its words; the row that took its place is not."""

    def found(view: QueryableRegistry, words: str) -> list[str]:
        return [i.instrument_id for i in find_instruments(view, words)]

    with closing(open_registry(address)) as now:
        assert found(now, "một cửa quốc gia") == [ONE_STOP_ID]
        assert found(now, "cua khau") == [ONE_STOP_ID]
        assert ONE_STOP_ID not in found(now, "giải quyết thủ tục hành chính")
    assert found(then, "một cửa quốc gia") == []
    assert found(then, "cua khau") == []
    assert found(then, "giải quyết thủ tục hành chính") == [ONE_STOP_ID]


def test_it_names_the_revision_of_that_day(
    address: str, then: QueryableRegistry
) -> None:
    """A report of that day and this answer name the same revision."""
    with closing(open_registry(address)) as now:
        third, second, first = read_log(now)
        assert now.revision() == (third.revision, date(2026, 11, 25), None)
        assert now.by_id([ONE_STOP_ID])[ONE_STOP_ID].signer == "Nguyễn Xuân Phúc"
    assert then.revision() == (first.revision, date(2026, 11, 20), BEFORE)
    assert [entry.number for entry in read_log(then)] == [1]
    assert {entry.changeset for entry in read_history(then, ONE_STOP_ID)} == {1}
    with closing(open_registry(address, AFTER)) as later:
        assert later.revision() == (second.revision, AFTER, AFTER)
        assert set(later.by_id([REPLACING_ID])) == {REPLACING_ID}


def test_a_day_counts_to_its_end(address: str) -> None:
    """The first changeset is of 08:30 on the 20th, the second of 17:05 on the 23rd."""
    with closing(open_registry(address, date(2026, 11, 20))) as view:
        assert set(view.by_id([ONE_STOP_ID])) == {ONE_STOP_ID}
    with closing(open_registry(address, date(2030, 1, 1))) as view:
        assert view.relations_from([AMENDING_ID]) == {}


def test_before_the_first_changeset_there_is_no_answer(address: str) -> None:
    """An empty answer would look like a clean one."""
    with pytest.raises(RegistryError, match="20/11/2026"):
        open_registry(address, date(2026, 11, 19))


def test_an_empty_registry_has_no_past(store: RegistryStore) -> None:
    """It is opened as it is; who asks sees that it has no revision."""
    url = store.engine.url.render_as_string(hide_password=False)
    with closing(open_registry(url, BEFORE)) as view:
        assert view.revision().revision == ""


def test_the_past_is_not_written(filled: RegistryStore) -> None:
    """What was held then is history; a change belongs to now."""
    url = filled.engine.url.render_as_string(hide_password=False)
    with (
        closing(open_store(url, BEFORE)) as store,
        pytest.raises(DatabaseError),
        store.engine.begin() as connection,
    ):
        connection.execute(text("UPDATE instruments SET superseded_by = 1"))


def test_words_of_the_past_are_found_through_their_index(built: Path) -> None:
    """A search of a past day reads the rows that hold the words, not all there are."""
    sql = f"SELECT i.row_id FROM {FROM['sqlite']} AND i.superseded_by IS NULL"  # noqa: S608 - our own words
    with closing(open_registry(str(built), BEFORE)) as view:
        steps = view.query(f"EXPLAIN QUERY PLAN {sql}", {"match": '"mot cua"'})
    plan = [str(row[3]) for row in steps]
    assert any("main.instruments USING INTEGER PRIMARY KEY" in step for step in plan)
    assert not any(step.startswith("SCAN main.") for step in plan)
    assert not any("MATERIALIZE" in step for step in plan)


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param(
            f"SELECT * FROM {table} WHERE superseded_by IS NULL AND {column} = 'x'",  # noqa: S608 - our own names
            id=f"{table} by {column}",
        )
        for table, column in (
            ("instruments", "instrument_id"),
            ("instruments", "number_key"),
            ("instruments", "title_fold"),
            ("relations", "target"),
            ("relations", "actor"),
        )
    ],
)
def test_the_past_is_read_through_indexes(built: Path, sql: str) -> None:
    """What the registry held once is found as fast as what it holds, but for the superseded."""
    with closing(open_registry(str(built), BEFORE)) as view:
        plan = " ".join(str(row[3]) for row in view.query(f"EXPLAIN QUERY PLAN {sql}"))
    assert "SEARCH" in plan
    assert "SCAN" not in plan
