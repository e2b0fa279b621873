"""Everything a person can get wrong in a plan file, told in one line with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lawreg.plan import load_plan
from lawreg.plan.problems import PlanFormatError

GOOD: dict[str, Any] = {
    "title": "Kế hoạch",
    "issued_on": "2021-12-29",
    "text": "Nội dung",
}


def _error(source: str) -> PlanFormatError:
    with pytest.raises(PlanFormatError) as caught:
        load_plan("plan.json", source)
    for language in ("vi", "en"):
        assert "\n" not in caught.value.line(language)
        assert caught.value.line(language).startswith("plan.json:")
    return caught.value


def _with(**changed: object) -> str:
    return json.dumps({**GOOD, **changed}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("source", "where", "words"),
    [
        pytest.param('{\n  "a": 1,\n  "b" 2\n}', "3:7", "dấu hai chấm", id="no colon"),
        pytest.param('{"a": 1\n "b": 2}', "2:2", "dấu phẩy", id="no comma"),
        pytest.param('{"a": 1,\n}', "2:1", "Bỏ dấu phẩy", id="a trailing comma"),
        pytest.param('{"a": “b”}', "1:7", "nháy thẳng", id="quotes of Word"),
        pytest.param('{"a": "b\nc"}', "1:9", "\\n", id="a line break in a string"),
        pytest.param('{"a": "C:\\x"}', "1:10", "\\\\", id="a lone backslash"),
        pytest.param('{"a": 1} x', "1:10", "thừa", id="more after the end"),
        pytest.param('{"a": "b', "1:7", "dấu nháy đóng", id="a string not closed"),
        pytest.param('// x\n{"a": 1}', "1:1", "chú thích", id="a comment"),
        pytest.param('{"a": \n NaN}', "2:2", "NaN", id="no number"),
        pytest.param('{"a": -Infinity}', "1:7", "-Infinity", id="infinity"),
        pytest.param('{"a": 1,\n "a": 2}', "2:2", "«a» lặp lại", id="a key twice"),
        pytest.param("[1, 2]", "1:1", "danh sách", id="a list for a plan"),
    ],
)
def test_json_that_is_broken(source: str, where: str, words: str) -> None:
    """The line and column are where the mistake shows, the advice says what to do."""
    line = _error(source).line()
    assert line.startswith(f"plan.json:{where}")
    assert words in line


@pytest.mark.parametrize(
    ("source", "pointer", "words"),
    [
        pytest.param(_with(tittle="x"), "", "«title»", id="a key mistyped"),
        pytest.param(_with(zzzzzz="x"), "", "annexes", id="a key like no other"),
        pytest.param(_with(title=5), "/title", "số", id="a number for words"),
        pytest.param(_with(title=None), "/title", "null", id="null for words"),
        pytest.param(_with(title=" "), "/title", "trống", id="an empty title"),
        pytest.param(_with(sections="x"), "/sections", "danh sách", id="no list"),
        pytest.param(_with(sections=[1]), "/sections/0", "đối tượng", id="no object"),
        pytest.param(
            _with(sections=[{"headng": "x"}]),
            "/sections/0",
            "«heading»",
            id="a key mistyped inside",
        ),
        pytest.param(
            _with(issued_on="2021-02-30"), "/issued_on", "2021-02-30", id="no such day"
        ),
        pytest.param(
            _with(issued_on="28/12/2021"), "/issued_on", "2021-12-29", id="slashes"
        ),
        pytest.param(
            _with(issued_on="2021-W52-3"), "/issued_on", "2021-W52-3", id="a week"
        ),
        pytest.param(
            _with(period={"from": "2022-12-31", "to": "2022-01-01"}),
            "/period",
            "trước khi bắt đầu",
            id="a period that ends first",
        ),
        pytest.param(
            _with(period={"from": "2022-01-01"}), "/period", "«to»", id="half a period"
        ),
        pytest.param(_with(kind="Kế hoạch"), "/kind", "«ke-hoach»", id="a kind named"),
        pytest.param(_with(topics=["a", 1]), "/topics/1", "số", id="a topic no word"),
        pytest.param(
            _with(annexes=[{"tables": [{}]}]),
            "/annexes/0/tables/0",
            "«rows»",
            id="a table without rows",
        ),
        pytest.param(
            _with(annexes=[{"tables": [{"rows": [["a", True]]}]}]),
            "/annexes/0/tables/0/rows/0/1",
            "true hoặc false",
            id="a cell that is neither words nor number",
        ),
        pytest.param(
            '{"title": "x\\ud800", "issued_on": null, "text": "y"}',
            "/title",
            "ud800",
            id="half a character",
        ),
        pytest.param(_with(text=" "), "", "nội dung", id="nothing to check"),
    ],
)
def test_json_that_is_no_plan(source: str, pointer: str, words: str) -> None:
    """The pointer names the value, and the line says what it must be."""
    error = _error(source)
    assert error.problems[0].pointer == pointer
    assert words in error.line()


def test_all_problems_are_kept_in_the_order_of_the_file() -> None:
    """The one line tells the first and how many more; a program can list them."""
    error = _error('{\n "title": 1,\n "kind": "x",\n "sections": [\n  {"id": 2}]}')
    assert [(p.pointer, p.line) for p in error.problems] == [
        ("", 1),
        ("/title", 2),
        ("/kind", 3),
        ("/sections/0/id", 5),
    ]
    assert "còn 3 lỗi nữa" in error.line()
    assert "3 more" in error.line("en")


def test_an_unknown_key_is_pointed_at_itself() -> None:
    """Not at the object that holds it, which may be long."""
    problem = _error('{"title": "a", "issued_on": null,\n  "txt": "b"}').problems[0]
    assert (problem.line, problem.column) == (2, 3)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param('{"sections": ' + "[" * 10_000 + "]" * 10_000 + "}", id="closed"),
        pytest.param('{"sections": ' + "[" * 10_000, id="open"),
        pytest.param('{"a":' * 100_000, id="objects"),
    ],
)
def test_bottomless_nesting_is_an_error_not_a_crash(source: str) -> None:
    """Whatever the depth, the answer is one line."""
    assert _error(source).problems


def test_sections_nest_to_a_limit() -> None:
    """Fifty levels are read, one more is refused with its place."""
    section: dict[str, Any] = {"text": "x"}
    for _ in range(49):
        section = {"sections": [section]}
    assert load_plan("plan.json", _with(sections=[section])).sections[-1].level == 50
    deeper = _error(_with(sections=[{"sections": [section]}]))
    assert "50" in deeper.line()


def test_a_number_of_any_length_is_no_crash() -> None:
    """Python refuses to convert very long integers; a plan has no use for them."""
    rows = '[["STT", ' + "9" * 10_000 + "]]"
    source = (
        '{"title": "x", "issued_on": null, "annexes": '
        f'[{{"tables": [{{"rows": {rows}}}]}}]}}'
    )
    assert load_plan("plan.json", source).text.endswith("STT")
