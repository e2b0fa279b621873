"""What an amendment puts in is no part of the text that was in force."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import Evidence, Relation, RelationKind
from lawreg.report.insertions import without_insertions
from tests.registry_fakes import instrument, relation

OLD = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
NEW = instrument("412/2026/NĐ-CP", issued_on=date(2026, 11, 20))
DAY = date(2027, 1, 15)


def _act(
    provisions: str,
    *quotes: str,
    day: date = DAY,
    kind: RelationKind = RelationKind.AMENDS,
) -> Relation:
    return relation(
        kind, NEW, OLD, day, target_provisions=tuple(provisions.split())
    )._replace(evidence=tuple(Evidence("nguồn", quote) for quote in quotes))


@pytest.mark.parametrize(
    ("provisions", "quotes", "left"),
    [
        pytest.param(
            "d5a", ("Bổ sung Điều 5a vào sau Điều 5 như sau:",), "", id="article"
        ),
        pytest.param("d5a", (), "", id="a letter, no words"),
        pytest.param(
            "d5.k4",
            ("2. Bổ sung khoản 4 vào sau khoản 3 Điều 5 như sau:",),
            "",
            id="clause",
        ),
        pytest.param(
            "d7.k3.d d7.k3.đ",
            ("Sửa đổi điểm d khoản 3 Điều 7:", "Bổ sung điểm đ khoản 3 Điều 7:"),
            "d7.k3.d",
            id="a point beside one that is changed",
        ),
        pytest.param(
            "d7.k3.đ d7.k3.e",
            ("a) Bổ sung điểm đ và e vào khoản 3 Điều 7 như sau:",),
            "",
            id="points in a list",
        ),
        pytest.param(
            "d58 d58a",
            (
                "Điều 58 được sửa đổi, bổ sung như sau:",
                "Bổ sung Điều 58a vào sau Điều 58 như sau:",
            ),
            "d58",
            id="an article beside one that is changed",
        ),
        pytest.param(
            "d6.k4", ("Bổ sung khoản 4 vào Điều 5 như sau:",), "d6.k4", id="of another"
        ),
        pytest.param(
            "d5.k3",
            ("Bổ sung cụm từ “trực tuyến” vào sau cụm từ “hồ sơ” tại khoản 3 Điều 5.",),
            "d5.k3",
            id="words put into a clause change it",
        ),
        pytest.param(
            "d5a",
            ("Sửa đổi, bổ sung Điều 5a như sau:",),
            "d5a",
            id="said to be changed",
        ),
        pytest.param("d5 d5.k3", (), "d5 d5.k3", id="no letter, no words"),
    ],
)
def test_what_was_not_there_is_left_out(
    provisions: str, quotes: tuple[str, ...], left: str
) -> None:
    """By the words of the act, else by the letter."""
    act = _act(provisions, *quotes)
    found = without_insertions(act, [act])
    assert (found.target_provisions if found else ()) == tuple(left.split())
    assert (found is None) == (not left)


def test_a_provision_put_in_before_is_changed_now() -> None:
    """The act of an earlier day that names it put it in."""
    first, then = _act("d5a", day=date(2026, 1, 1)), _act("d5a.k1 d5a")
    assert without_insertions(first, [first, then]) is None
    assert without_insertions(then, [first, then]) == then._replace(
        target_provisions=("d5a",)
    )


def test_a_repeal_ends_whatever_it_names() -> None:
    """Nobody repeals what was not there."""
    act = _act("d5a", kind=RelationKind.REPEALS)
    assert without_insertions(act, [act]) == act
