"""Finding an instrument by what a person remembers of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest

from lawreg.model import InstrumentKind, Issuer
from lawreg.registry import QueryableRegistry, remembering
from lawreg.registry.facts import Change, Changeset, Fact, IssuerFact
from lawreg.registry.narrowing import EVERYTHING, Narrowed
from lawreg.registry.remembering import Remembering
from lawreg.registry.search import find_ids, find_instruments, suggest_instruments
from lawreg.registry.store import RegistryStore
from lawreg.registry.writer import write_changeset
from tests.registry_fakes import instrument
from tests.registry_samples import (
    AMENDING_ID,
    CONSTITUTION_ID,
    LOCAL_ID,
    ONE_STOP_ID,
    REPLACING_ID,
)
from tests.unit.registry.test_proposals import AT


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(
            "61/2018/NĐ-CP",
            [ONE_STOP_ID, AMENDING_ID],
            id="a number first finds itself, then titles that name it",
        ),
        pytest.param("61/2018", [ONE_STOP_ID, AMENDING_ID], id="the beginning of one"),
        pytest.param(
            "Nghị định số 61/2018", [ONE_STOP_ID, AMENDING_ID], id="kind and number"
        ),
        pytest.param("61 / 2018 / ND - CP", [ONE_STOP_ID], id="a number with spaces"),
        pytest.param("118", [REPLACING_ID], id="the ordinal alone"),
        pytest.param(
            "co che mot cua",
            [REPLACING_ID, LOCAL_ID, ONE_STOP_ID],
            id="words without accents, the newest first",
        ),
        pytest.param(
            "Cơ chế một cửa, một cửa liên thông",
            [REPLACING_ID, ONE_STOP_ID],
            id="words with accents and a comma",
        ),
        pytest.param(
            "nghi dinh mot cua",
            [ONE_STOP_ID, REPLACING_ID, AMENDING_ID],
            id="an alias, then the words anywhere, «của» being «cửa» without accents",
        ),
        pytest.param(
            "cua mot che", [REPLACING_ID, LOCAL_ID, ONE_STOP_ID], id="any order"
        ),
        pytest.param("hien phap", [CONSTITUTION_ID], id="a name without a number"),
        pytest.param("quyết định bình phước", [LOCAL_ID], id="kind and issuer"),
        pytest.param("thủ tục 2018", [ONE_STOP_ID], id="a word and the year"),
        pytest.param("thu tuc 201", [ONE_STOP_ID], id="the beginning of a year"),
        pytest.param("hanh chanh", [], id="a word that does not occur"),
        pytest.param("ua", [], id="the inside of a word is no word"),
        pytest.param("%", [], id="a sign that means any in SQL"),
        pytest.param("_", [], id="a sign that means one letter in SQL"),
        pytest.param("'; DROP TABLE instruments", [], id="SQL is only words"),
    ],
)
def test_words_find(view: QueryableRegistry, words: str, found: list[str]) -> None:
    """All words must occur; the best answer stands first."""
    assert [i.instrument_id for i in find_instruments(view, words)] == found


def test_a_kind_an_issuer_and_a_year_narrow(view: QueryableRegistry) -> None:
    """Without words, everything of them is found."""

    def ids(narrowed: Narrowed, limit: int = 20) -> list[str]:
        found = find_instruments(view, "", narrowed, limit=limit)
        return [i.instrument_id for i in found]

    assert ids(Narrowed(InstrumentKind.DECISION)) == [LOCAL_ID]
    assert ids(Narrowed(issuer="qh")) == [CONSTITUTION_ID]
    assert ids(Narrowed(year=2021)) == [AMENDING_ID]
    assert ids(Narrowed(issuer="cp"), limit=2) == [REPLACING_ID, AMENDING_ID]
    assert ids(Narrowed(issuer="cp", year=2019)) == []


def test_a_path_is_opened_and_closed(built: Path) -> None:
    """A caller that asks once need not open the registry."""
    (found,) = find_instruments(str(built), "hien phap 2013")
    assert found.instrument_id == CONSTITUTION_ID
    assert suggest_instruments(str(built), "hien phab")[0] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("16/2018/NĐ-CP", [ONE_STOP_ID], id="a number a slip away"),
        pytest.param(
            "lien thongg trong giai quyet", [ONE_STOP_ID], id="a title with a slip"
        ),
        pytest.param("Nghị định 16/2018/NĐ-CP", [ONE_STOP_ID], id="kind and number"),
        pytest.param("99/1999/NĐ-CP", [], id="a number near no other"),
        pytest.param("hien phab", [CONSTITUTION_ID], id="a name with a slip"),
        pytest.param("đấu thầu qua mạng", [], id="nothing alike"),
        pytest.param("", [], id="nothing asked"),
    ],
)
def test_suggestions(view: QueryableRegistry, words: str, found: list[str]) -> None:
    """What may have been meant is only offered, the likeliest first."""
    assert find_instruments(view, words or "zzz") == ()
    ids = [i.instrument_id for i in suggest_instruments(view, words)]
    assert ids[:1] == found


def test_suggestions_keep_to_what_was_asked(view: QueryableRegistry) -> None:
    """A number of another year is no answer for this one."""
    assert suggest_instruments(view, "16/2018/NĐ-CP", Narrowed(year=2021)) == ()


def test_of_one_year_the_higher_kind_stands_first(store: RegistryStore) -> None:
    """«61/2018» is the decree before the circular and the decision, on either database."""
    made = [
        ("btc", InstrumentKind.CIRCULAR, "61/2018/TT-BTC", 2018),
        ("abc", InstrumentKind.DECISION, "61/2018/QĐ-ABC", 2018),
        ("cp", InstrumentKind.DECREE, "61/2018/NĐ-CP", 2018),
        ("btc", InstrumentKind.CIRCULAR, "61/2019/TT-BTC", 2019),
    ]
    bodies = [
        IssuerFact(Issuer(key, key.upper(), "central")) for key in ("abc", "btc", "cp")
    ]
    held = [
        instrument(number, kind, key, title="Việc", year=year)
        for key, kind, number, year in made
    ]
    with closing(store):
        _write(store, [*bodies, *held])
        found = [i.number for i in find_instruments(store, "61/2018")]
        assert found == ["61/2018/NĐ-CP", "61/2018/QĐ-ABC", "61/2018/TT-BTC"]
        found = [i.number for i in find_instruments(store, "viec")]
        assert found[:2] == ["61/2019/TT-BTC", "61/2018/NĐ-CP"]


def test_what_is_remembered_is_of_one_state(store: RegistryStore) -> None:
    """Asked again nothing is read; what another revision holds is found at once."""
    one, other = (
        instrument(f"{n}/2018/NĐ-CP", title="Việc", year=2018) for n in (1, 2)
    )
    asked: list[str] = []
    with closing(store):
        _write(store, [IssuerFact(Issuer("cp", "Chính phủ", "central")), one])
        query = store.query

        def counted(
            sql: str, values: Mapping[str, str | int] | None = None
        ) -> list[tuple[object, ...]]:
            asked.append(sql)
            return query(sql, values)

        with patch.object(store, "query", counted):
            searched = Remembering(store)

            def found() -> list[str]:
                return [*find_ids(searched.renewed(), "viec", EVERYTHING, limit=5)]

            assert found() == [one.instrument_id]
            before = len(asked)
            assert found() == [one.instrument_id]
            assert len(asked) == before > 0
            _write(store, [other])
            assert found() == [one.instrument_id, other.instrument_id]


def test_what_was_asked_long_ago_is_forgotten(
    view: QueryableRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long somebody types, no more than some answers are kept."""
    monkeypatch.setattr(remembering, "_KEPT", 3)
    searched = Remembering(view).renewed()
    for word in ("a", "mot", "nghi", "mot cua"):
        find_ids(searched, word, EVERYTHING, limit=5)
        assert len(searched._answers) <= 3


def _write(store: RegistryStore, facts: Sequence[Fact]) -> None:
    head = Changeset(1 if store.revision().revision == "" else 2, AT, "Lan", "Nạp")
    with store.session() as session:
        write_changeset(session, head, [Change(None, fact) for fact in facts])
