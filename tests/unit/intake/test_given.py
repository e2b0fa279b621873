"""A text without its head: what a person knows of it, and what it prints against that."""

from __future__ import annotations

from datetime import date

from lawreg.intake import read_issued_text
from lawreg.model import InstrumentKind
from tests.new_texts import decree_text

ISSUED = date(2026, 5, 4)
WHOLE = decree_text(
    "900/2026/NĐ-CP",
    ISSUED,
    enforcement="2. Nghị định số 12/2020/NĐ-CP hết hiệu lực.\n",
)
HEADLESS = WHOLE[WHOLE.index("NGHỊ ĐỊNH") :]


def test_what_is_given_stands_for_a_lost_head() -> None:
    """Number, kind and day; all else is read as ever."""
    read = read_issued_text(HEADLESS, "", "900/2026/NĐ-CP", ISSUED)
    assert (read.number, read.issued_on) == ("900/2026/NĐ-CP", ISSUED)
    assert read.kind is InstrumentKind.DECREE
    assert [e.target_number for e in read.effects] == ["12/2020/NĐ-CP"]
    assert not any(problem.stops for problem in read.problems)


def test_without_it_the_text_is_not_taken() -> None:
    """The reason says how to give it."""
    stops = [p.what.vi for p in read_issued_text(HEADLESS).problems if p.stops]
    assert len(stops) == 1
    assert "--number" in stops[0]


def test_what_agrees_with_the_print_changes_nothing() -> None:
    """In another spelling too."""
    assert read_issued_text(WHOLE, "", "900/2026/nđ-cp", ISSUED) == read_issued_text(
        WHOLE
    )


def test_what_contradicts_the_print_stops() -> None:
    """Each of the two is told."""
    read = read_issued_text(WHOLE, "", "901/2026/NĐ-CP", date(2026, 5, 5))
    stops = [p.what.vi for p in read.problems if p.stops]
    assert ["900/2026/NĐ-CP" in stops[0], "04/05/2026" in stops[1]] == [True, True]
    assert len(stops) == 2
