"""JSON as people get it wrong: what the standard library says, in their words."""

from __future__ import annotations

import json

from lawreg.errors import NO_HINT
from lawreg.language import Text
from lawreg.plan.positions import Lines
from lawreg.plan.problems import PlanFormatError, Problem

_WHAT = (
    ("Expecting ',' delimiter", Text("thiếu dấu phẩy", "a comma is missing")),
    ("Expecting ':' delimiter", Text("thiếu dấu hai chấm", "a colon is missing")),
    (
        "Expecting property name",
        Text("thiếu tên khoá trong dấu nháy kép", "a key in double quotes is missing"),
    ),
    ("Expecting value", Text("thiếu giá trị", "a value is missing")),
    ("Extra data", Text("thừa nội dung sau phần cuối", "there is more after the end")),
    (
        "Unterminated string",
        Text("chuỗi chữ không có dấu nháy đóng", "a string has no closing quote"),
    ),
    (
        "Invalid control character",
        Text("ký tự điều khiển trong chuỗi chữ", "a control character in a string"),
    ),
    ("Invalid \\", Text("dấu \\ không đúng cách", "a wrong backslash escape")),
    ("Illegal trailing comma", Text("thừa dấu phẩy", "a trailing comma")),
)
_BROKEN = Text("JSON hỏng: {why}.", "broken JSON: {why}.")
_QUOTES = Text(
    'Dùng dấu nháy thẳng ", không dùng “ ”.', 'Use straight quotes ", not “ ”.'
)
_LINE_BREAK = Text(
    "Xuống dòng trong chuỗi chữ phải viết là \\n.",
    "Write a line break inside a string as \\n.",
)
_BACKSLASH = Text("Dấu \\ phải viết là \\\\.", "Write a backslash as \\\\.")
_COMMENT = Text("JSON không có chú thích.", "JSON has no comments.")
_COMMA = Text("Bỏ dấu phẩy thừa ở trước.", "Take out the comma before it.")


def parse_json(source: str, path: str) -> object:
    """Read JSON strictly: one object per key, no NaN, no bottomless nesting.

    Raises `PlanFormatError` that says line and column. Numbers become floats:
    a plan file reads none.
    """
    strange: list[str] = []

    def collect(pairs: list[tuple[str, object]]) -> dict[str, object]:
        collected = dict(pairs)
        if len(collected) < len(pairs):
            strange.append("")
        return collected

    try:
        document: object = json.loads(
            source,
            object_pairs_hook=collect,
            parse_constant=strange.append,
            parse_int=float,
        )
    except json.JSONDecodeError as broken:
        raise PlanFormatError(path, (_problem(source, broken),)) from broken
    except RecursionError as deep:
        raise PlanFormatError(path, (_too_deep(source),)) from deep
    if strange:
        raise PlanFormatError(path, _oddities(source))
    return document


def _problem(source: str, broken: json.JSONDecodeError) -> Problem:
    why = next(
        (text for begin, text in _WHAT if broken.msg.startswith(begin)),
        Text(broken.msg, broken.msg),
    )
    return Problem(
        _BROKEN.fill(why=why),
        "",
        broken.lineno,
        broken.colno,
        _advice(source, broken.pos, broken.msg),
    )


def _advice(source: str, at: int, message: str) -> Text:
    here = source[at : at + 2]
    if here[:1] in {"“", "”", "'", "‘", "’"}:
        return _QUOTES
    if here in {"//", "/*"} or here[:1] == "#":
        return _COMMENT
    if message.startswith("Invalid control") and here[:1] in "\r\n":
        return _LINE_BREAK
    if message.startswith("Invalid \\"):
        return _BACKSLASH
    if here[:1] in {"}", "]"} and source[:at].rstrip().endswith(","):
        return _COMMA
    return NO_HINT


def _oddities(source: str) -> tuple[Problem, ...]:
    from lawreg.plan.json_map import map_json

    lines = Lines(source)
    problems = []
    for odd in map_json(source).oddities:
        what = (
            Text("khoá «{word}» lặp lại.", "key '{word}' is repeated.")
            if odd.is_key
            else Text("{word} không phải giá trị JSON.", "{word} is no JSON value.")
        )
        line, column = lines.at(odd.offset)
        problems.append(Problem(what.fill(word=odd.word), odd.pointer, line, column))
    return tuple(problems)


def _too_deep(source: str) -> Problem:
    """Point at the deepest place, where the nesting first becomes too much."""
    depth = deepest = at = 0
    inside = False
    skip = False
    for offset, character in enumerate(source):
        if skip:
            skip = False
        elif inside:
            skip = character == "\\"
            inside = character != '"'
        elif character == '"':
            inside = True
        elif character in "{[":
            depth += 1
            if depth > deepest:
                deepest, at = depth, offset
        elif character in "}]":
            depth -= 1
    line, column = Lines(source).at(at)
    what = Text("JSON lồng nhau quá sâu ({n} cấp).", "JSON is nested too deeply ({n}).")
    return Problem(what.fill(n=deepest), "", line, column)
