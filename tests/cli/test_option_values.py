"""Values of options: read in both usual spellings, refused with the way out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawreg.cli.options import (
    did_you_mean,
    one_of,
    parse_codes,
    parse_day,
    some_of,
    whole_number,
)
from lawreg.errors import ConfigError
from lawreg.model import RelationKind


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param("2021-12-28", date(2021, 12, 28), id="as programs write it"),
        pytest.param("28/12/2021", date(2021, 12, 28), id="as offices write it"),
        pytest.param("8/1/2022", date(2022, 1, 8), id="without leading zeros"),
        pytest.param("29/02/2024", date(2024, 2, 29), id="in a leap year"),
        pytest.param(" 2021-12-28 ", date(2021, 12, 28), id="with spaces around it"),
    ],
)
def test_a_date_is_read(words: str, day: date) -> None:
    """Day before month, as in every Vietnamese document."""
    assert parse_day(words) == day


@pytest.mark.parametrize(
    ("words", "part"),
    [
        pytest.param("30/02/2022", "không có ngày", id="February has no 30th"),
        pytest.param("2023-02-29", "không có ngày", id="2023 is no leap year"),
        pytest.param("12/28/2021", "không có ngày", id="month before day"),
        pytest.param("28/12/21", "không phải một ngày", id="two digits of a year"),
        pytest.param("hôm nay", "không phải một ngày", id="words"),
        pytest.param("", "không phải một ngày", id="nothing"),
        pytest.param("2021-12", "không phải một ngày", id="a month"),
        pytest.param(
            "٢٠٢١-12-28", "không phải một ngày", id="digits of another script"
        ),
        pytest.param("2021-12-028", "không phải một ngày", id="three digits of a day"),
        pytest.param("0000-01-01", "không có ngày", id="the year nought"),
    ],
)
def test_a_day_that_is_none_is_refused(words: str, part: str) -> None:
    """A date that does not exist is never read as a neighbouring one."""
    with pytest.raises(ConfigError) as refused:
        parse_day(words)
    assert part in refused.value.line()
    assert "\n" not in refused.value.line("en")


@given(st.dates())
def test_both_spellings_name_the_same_day(day: date) -> None:
    """Whatever the day, the two spellings agree."""
    assert parse_day(day.isoformat()) == day
    assert parse_day(f"{day.day}/{day.month}/{day.year:04}") == day


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        pytest.param("VAL101,REL204", ["VAL101", "REL204"], id="two codes"),
        pytest.param("val, rel2", ["VAL", "REL2"], id="small letters and beginnings"),
        pytest.param("ceased-when-signed", ["ceased-when-signed"], id="a name"),
        pytest.param("suspended", ["suspended"], id="a name of one word"),
    ],
)
def test_codes_are_split(words: str, codes: list[str]) -> None:
    """Codes are capitals however they are typed; names stay as they are."""
    assert parse_codes(words) == codes


@pytest.mark.parametrize("words", ["", " ", ",,"])
def test_no_code_at_all_is_refused(words: str) -> None:
    """An empty shell variable must not mean every rule."""
    with pytest.raises(ConfigError, match="lawreg rules list"):
        parse_codes(words)


def test_a_value_that_is_none_names_the_nearest() -> None:
    """A typing mistake costs one glance, not a look at the manual."""
    with pytest.raises(ConfigError) as refused:
        one_of("--fail-on", ("error", "warning", "info", "never"))("eror")
    line = refused.value.line()
    assert "error, warning, info, never" in line
    assert "«error»" in line


@pytest.mark.parametrize(
    "words", ["REPLACES", "replaces", "Thay thế", "thay the", "thay-thế"]
)
def test_a_value_is_known_by_its_label(words: str) -> None:
    """People know the Vietnamese word, in whatever spelling; programs write the code."""
    values = {kind.value: kind for kind in RelationKind}
    assert one_of("--kinds", values)(words) is RelationKind.REPLACES
    told = some_of("--kinds", values)(f"{words}, repeals")
    assert told == {RelationKind.REPLACES, RelationKind.REPEALS}


def test_what_is_alike_in_nothing_is_not_suggested() -> None:
    """A suggestion out of nowhere costs more than none."""
    assert did_you_mean("--bogus", ["--rules", "--select"]).vi == ""
    assert "--select" in did_you_mean("--selct", ["--rules", "--select"]).vi


@pytest.mark.parametrize("words", ["0", "-1", "mười", "1e3", "²", "9" * 5000])
def test_a_number_out_of_range_is_refused(words: str) -> None:
    """A limit of nothing, or of anything but digits, is a mistake."""
    with pytest.raises(ConfigError):
        whole_number("--limit", 1)(words)
