"""Finding an instrument by what a person remembers of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.model import InstrumentKind
from lawreg.registry import QueryableRegistry
from lawreg.registry.search import find_instruments, suggest_instruments
from tests.registry_samples import (
    AMENDING_ID,
    CONSTITUTION_ID,
    LOCAL_ID,
    ONE_STOP_ID,
    REPLACING_ID,
)


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

    def ids(**narrow: object) -> list[str]:
        found = find_instruments(view, "", **narrow)  # type: ignore[arg-type]  # a test names real options
        return [i.instrument_id for i in found]

    assert ids(kind=InstrumentKind.DECISION) == [LOCAL_ID]
    assert ids(issuer="qh") == [CONSTITUTION_ID]
    assert ids(year=2021) == [AMENDING_ID]
    assert ids(issuer="cp", limit=2) == [REPLACING_ID, AMENDING_ID]
    assert ids(issuer="cp", year=2019) == []


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
    assert suggest_instruments(view, "16/2018/NĐ-CP", year=2021) == ()
