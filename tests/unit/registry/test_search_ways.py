"""Searching while somebody types: the newest answers, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from lawreg.model import Instrument, InstrumentKind, Issuer
from lawreg.registry import QueryableRegistry, open_registry, search, search_ways
from lawreg.registry.facts import Change, Changeset, IssuerFact
from lawreg.registry.narrowing import Narrowed
from lawreg.registry.search import find_instruments
from lawreg.registry.store import RegistryStore
from lawreg.registry.writer import write_changeset

CP = IssuerFact(Issuer("cp", "Chính phủ", "central", aliases=("CP",)))
HEAD = Changeset(1, datetime(2026, 11, 20, 8, tzinfo=UTC), "Người biên tập", "Thử.")
SUBJECTS = ("lao động", "đất đai", "khoáng sản")
HELD = 90


def decree(n: int) -> Instrument:
    """Make the n-th decree, on one of the subjects in turn."""
    day = date(2015, 1, 1) + timedelta(days=n)
    return Instrument(
        f"vn/cp/{day.year}/{n}-{day.year}-nd-cp",
        f"{n}/{day.year}/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        f"Quy định về {SUBJECTS[n % 3]}, phần {n}",
        day,
        day,
        year=day.year,
    )


@pytest.fixture
def filled(store: RegistryStore) -> RegistryStore:
    """Fill a registry on either database."""
    held = [Change(None, decree(n)) for n in range(1, HELD + 1)]
    with store.session() as session:
        write_changeset(session, HEAD, [Change(None, CP), *held])
    return store


@pytest.fixture
def large(
    filled: RegistryStore, monkeypatch: pytest.MonkeyPatch
) -> Iterator[QueryableRegistry]:
    """Let a registry of ninety decrees count as one of a million."""
    monkeypatch.setattr(search_ways, "_FEW", 10)
    monkeypatch.setattr(search_ways, "_LOOKED_AT", (20, 40))
    monkeypatch.setattr(search, "_MOST_RANKED", 5)
    with closing(filled):
        yield filled


def numbers(view: QueryableRegistry, words: str, limit: int = 5) -> list[int]:
    """Give the ordinals found."""
    found = find_instruments(view, words, limit=limit)
    return [int(i.number.partition("/")[0]) for i in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("12/2015", [12], id="a number"),
        pytest.param("nghi dinh 12/2015", [12], id="a number after its kind"),
        pytest.param("nghi dinh 88/20", [88], id="a number half typed"),
        pytest.param("khoang san phan 8", [8, 80, 83, 86, 89], id="whole words first"),
        pytest.param("zz", [], id="what nobody holds"),
    ],
)
def test_a_large_registry_answers_as_a_small_one(
    large: QueryableRegistry, words: str, found: list[int]
) -> None:
    """What few hold is found wherever it stands, on either database."""
    assert sorted(numbers(large, words)) == found


@pytest.mark.parametrize("words", ["l", "quy dinh l", "nghi dinh 2015 l"])
def test_of_very_many_the_newest_are_given(
    large: QueryableRegistry, words: str
) -> None:
    """Of a word hardly begun, those among the last recorded are enough."""
    rows = large.query("SELECT number FROM instruments ORDER BY row_id DESC LIMIT 40")
    newest = {int(str(number).partition("/")[0]) for (number,) in rows}
    found = numbers(large, words)
    assert len(found) == 5
    assert all(n % 3 == 0 and n in newest for n in found)


def test_the_old_are_looked_for_where_the_new_are_not_enough(
    large: QueryableRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fewer than enough among the newest: everything that answers is found."""
    monkeypatch.setattr(search, "_MOST_RANKED", 60)
    assert len(numbers(large, "l", limit=60)) == HELD // 3


def test_words_before_the_last_are_taken_whole_in_a_large_registry(
    large: QueryableRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They begin others where nothing holds them whole, and are not very common."""
    assert numbers(large, "qu phan 89") == [89]
    monkeypatch.setattr(search_ways, "_COMMON", 1)
    assert numbers(large, "kho phan 89") == [89]
    assert numbers(large, "8 dinh kho phan 89") == []
    monkeypatch.setattr(search_ways, "_FEW", 1000)
    assert numbers(large, "8 dinh kho phan 89") == [89]


def test_an_ordinal_stands_before_those_that_begin_with_it(
    large: QueryableRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """«8» is Decree 8 before Decree 89, though the index names 89 first."""
    monkeypatch.setattr(search_ways, "_NUMBERS", 3)
    assert numbers(large, "8")[0] == 8


def test_the_index_is_asked_for_more_where_the_past_fills_it(
    filled: RegistryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows superseded or filtered out do not crowd out what answers."""
    monkeypatch.setattr(search_ways, "_SURPLUS", 0)
    with closing(filled):
        rows = search_ways.find_rows(
            filled, search_ways.Asked(("dinh",), "", Narrowed(year=2015)), 20
        )
    assert len(rows) == 20


def test_a_file_is_read_the_same_way(filled: RegistryStore) -> None:
    """By the reader of the standard library."""
    if filled.engine.dialect.name != "sqlite":
        pytest.skip("only a file is read through sqlite3")
    with (
        closing(filled),
        closing(open_registry(str(filled.engine.url.database))) as view,
    ):
        for words in ("l", "quy dinh l", "8", "nghi dinh 88/20"):
            assert numbers(view, words) == numbers(filled, words) != []
