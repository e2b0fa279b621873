"""Dates in the ways that citations print them."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation.dates import match_date, render_date

PRINTED = [
    ("slashes", "08/6/2010"),
    ("words", "08 thang 6 nam 2010"),
    ("hyphens", "8-6-2010"),
    ("points", "08.6.2010"),
    ("spaces around", "08 / 6 / 2010"),
    ("line break", "08 thang 6 nam\n2010"),
    ("no word for the year", "08 thang 6 2010"),
    ("word for the year slipped", "08 thang 6 thang 2010"),
    ("year of two figures", "8/6/10"),
]


@pytest.mark.parametrize("text", [p[1] for p in PRINTED], ids=[p[0] for p in PRINTED])
def test_every_printed_form_is_the_same_day(text: str) -> None:
    """08/6/2010 is the day of Decree 63/2010/NĐ-CP however it is printed."""
    found = match_date(f"ngay {text} cua", 5)
    assert found is not None
    assert (found.value, found.end) == (date(2010, 6, 8), 5 + len(text))


def test_a_day_that_does_not_exist_has_a_place_but_no_value() -> None:
    """A misprinted date is still the date of the citation, to be reported."""
    found = match_date("31/02/2020", 0)
    assert found is not None
    assert found.value is None


def test_a_year_of_two_figures_is_of_the_republic() -> None:
    """Decree 59/CP was signed on 3/10/96; nothing cited is older than 1945."""
    found = match_date("3/10/96", 0)
    assert found is not None
    assert found.value == date(1996, 10, 3)


@pytest.mark.parametrize("text", ["06 thang 11 nam 201", "6/3/001"])
def test_a_year_that_lost_a_figure_has_a_place_but_no_value(text: str) -> None:
    """The mention ends with the date, which only another mention can complete."""
    found = match_date(text, 0)
    assert found is not None
    assert (found.value, found.end) == (None, len(text))


@pytest.mark.parametrize(
    "text", ["13/2020", "thang 6", "1/2/20101", "08/6/\x1e2010", "5 thang 6 300"]
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    """A date needs day, month and year, within one piece of the plan."""
    assert match_date(text, 0) is None


def test_dates_are_written_as_the_decree_asks() -> None:
    """Decree 30/2020/NĐ-CP: days below 10 and months 1 and 2 take a zero."""
    day = date(2021, 2, 5)
    assert render_date(day) == "05/02/2021"
    assert render_date(day, long=True) == "05 tháng 02 năm 2021"
    assert render_date(date(2010, 6, 8)) == "08/6/2010"
