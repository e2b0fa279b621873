"""What holds of every plan, however strange: schema and reader agree, nothing moves."""

from __future__ import annotations

import functools
import json
import unicodedata
from collections import Counter
from datetime import date
from typing import Any

import jsonschema
from hypothesis import example, given
from hypothesis import strategies as st

from lawreg.citation import find_citations
from lawreg.errors import PlanError
from lawreg.model import InstrumentKind, Plan
from lawreg.plan import load_plan, locate
from lawreg.plan.convert import render_plan_json
from lawreg.plan.fields import (
    DAY,
    KIND,
    OBJECT,
    OBJECTS,
    ROWS,
    SHAPES,
    STRINGS,
    Shape,
)
from lawreg.plan.problems import PlanFormatError
from lawreg.plan.schema import render_schema

SCHEMA = jsonschema.Draft202012Validator(
    json.loads(render_schema()), format_checker=jsonschema.FormatChecker(["date"])
)
UNSAID = "trước khi bắt đầu"
"""What the reader refuses and the schema cannot say, as the schema notes."""

words = st.text(max_size=12) | st.sampled_from(
    ["", " ", 'a "b" \\ /', "76/NQ-CP", "dòng\nhai", "😀 Đ", "Nghi\u0323 đi\u0323nh"]
)
IN_A_FILE = st.characters(codec="utf-8", exclude_characters="\x00")
"""Letters that a file can hold: half a surrogate pair is none."""
anything: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | words | st.just([]) | st.just({})
)


def _mostly(
    right: st.SearchStrategy[Any], wrong: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    """Be wrong once in a while: what is wrong everywhere would never be accepted."""
    return st.integers(0, 19).flatmap(lambda n: wrong if n == 0 else right)


days = _mostly(
    st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(str),
    st.sampled_from(["2021-02-30", "2021-W52-3", "28/12/2021", "1899-12-31"]) | words,
)
cells = _mostly(words | st.none() | st.integers(), st.booleans() | st.just([]))


def _value(form: str, shape: str, depth: int) -> st.SearchStrategy[Any]:
    if form == OBJECT:
        return _objects(SHAPES[shape], depth - 1) | st.none()
    if form == OBJECTS:
        inner = st.lists(_objects(SHAPES[shape], depth - 1), max_size=2)
        return inner if depth else st.just([])
    right: dict[str, st.SearchStrategy[Any]] = {
        DAY: days | st.none(),
        KIND: _mostly(st.sampled_from([k.value for k in InstrumentKind]), words),
        STRINGS: st.lists(words, max_size=2),
        ROWS: st.lists(st.lists(cells, max_size=2), max_size=2),
    }
    return right.get(form, words)


@functools.cache
def _objects(shape: Shape, depth: int) -> st.SearchStrategy[dict[str, Any]]:
    """Make objects that are mostly right: a missing key, a wrong type, an odd key."""
    if depth < 0:
        return st.just({})
    right = {f.key: _value(f.form, f.shape, depth) for f in shape.fields}
    needed = {k: right.pop(k) for k in [f.key for f in shape.fields if f.required]}
    made = st.fixed_dictionaries(needed, optional=right)
    keys = st.sampled_from([*shape.keys, "tittle"])
    broken = st.dictionaries(keys, anything, max_size=1)
    faults = _mostly(st.just({}), broken)
    return st.tuples(made, faults).map(lambda pair: {**pair[0], **pair[1]})


documents = _objects(SHAPES["plan"], 3)
sentences = st.sampled_from(
    [
        "Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.",
        "Căn cứ Nghị quyết số\n76/NQ-CP ngày 15/7/2021 của Chính phủ;",
        "- Theo Quyết định số 45/2016/QĐ-TTg.",
        "Báo cáo trước ngày 25 hằng tháng.",
        "STT | Việc | Thời hạn",
        "**Đậm** và *nghiêng*",
    ]
)
labels = st.sampled_from(
    [
        "I. ",
        "II. ",
        "1. ",
        "2. ",
        "1.1. ",
        "a) ",
        "b) ",
        "đ) ",
        "**III.** ",
        "Điều 1. ",
        "A. ",
        "V. ",
        "",
        "PHỤ LỤC\n",
        "PHỤ LỤC I\n",
        "Chương I\n",
        "KẾ HOẠCH\n",
    ]
)
headings = st.sampled_from(
    ["MỤC ĐÍCH, YÊU CẦU", "Cải cách thể chế", "**Mục tiêu**", ""]
)
lines = st.tuples(labels, headings | sentences, st.sampled_from(["\n", "\n\n"]))
bodies = st.lists(lines, min_size=1, max_size=14).map(
    lambda made: "".join("".join(parts) for parts in made)
)
FROM_TEXT: dict[str, Any] = {
    "path": "",
    "text": "",
    "pieces": (),
    "sections": (),
    "title_span": None,
    "source": "",
}
"""What differs between a document and the plan file made of it."""
HEAD = (
    "UBND TỈNH BÌNH PHƯỚC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\n"
    "Bình Phước, ngày 05 tháng 01 năm 2022\nKẾ HOẠCH\nCông tác năm 2022\n\nMở đầu.\n\n"
)


@given(documents)
@example({"title": "x", "issued_on": None, "sections": [{"sections": [{"text": "y"}]}]})
@example({"title": "x", "issued_on": None, "sections": [{"tables": [{"rows": []}]}]})
def test_schema_and_reader_accept_the_same_files(document: dict[str, Any]) -> None:
    """An editor that follows the schema and the reader never disagree."""
    source = json.dumps(document)
    valid = SCHEMA.is_valid(document)
    problems = _problems(source)
    unsaid = [p for p in problems if UNSAID in p]
    assert valid == (not problems) or (valid and unsaid == problems)


def _problems(source: str) -> list[str]:
    try:
        load_plan("plan.json", source)
    except PlanFormatError as error:
        return [problem.what.vi for problem in error.problems]
    return []


@given(documents, st.booleans(), st.none() | st.integers(0, 3))
def test_every_character_of_a_plan_file_is_found_in_it(
    document: dict[str, Any], escaped: bool, indent: int | None
) -> None:
    """Line and column are the character's own, or the backslash that writes it."""
    source = json.dumps(document, ensure_ascii=escaped, indent=indent)
    try:
        plan = load_plan("plan.json", source)
    except PlanError:
        return
    lines_of_file = source.split("\n")
    for piece in plan.pieces:
        held: Any = document
        for step in piece.pointer.split("/")[1:]:
            held = held[int(step)] if isinstance(held, list) else held[step]
        assert plan.text[slice(*piece.span)] == held
        for offset in range(piece.span.start, piece.span.end):
            place = locate(plan, offset, offset + 1)
            written = lines_of_file[place.line - 1][place.column - 1]
            assert place.pointer == piece.pointer
            assert held[place.start : place.end] == plan.text[offset]
            assert written in {plan.text[offset], "\\"}


@given(st.text(IN_A_FILE, max_size=300) | bodies)
@example("Số" + " " * 50 + "\nKẾ HOẠCH")
@example("\u0301\u0301KẾ HOẠCH\n\u0301")
@example("Điều 0\n1/ ")
@example("CỘNG HÒA XÃ HỘI\nPHỤ LỤC")
def test_any_text_is_read(text: str) -> None:
    """Text is never refused but for being empty; its sections nest and keep order."""
    try:
        plan = load_plan("plan.txt", text)
    except PlanError:
        assert not text.strip()
        return
    assert plan.text == text
    _assert_nested(plan)


def _assert_nested(plan: Plan) -> None:
    size = len(plan.text)
    for section in plan.sections:
        assert 0 <= section.span.start <= section.heading.start
        assert section.heading.start <= section.heading.end <= section.span.end <= size
    for one, next_one in zip(plan.sections, plan.sections[1:], strict=False):
        assert one.span.start < next_one.span.start
        if next_one.level <= one.level:
            assert one.span.end <= next_one.span.start
        else:
            assert next_one.level == one.level + 1
            assert next_one.span.end <= one.span.end


@given(bodies)
def test_decomposed_letters_give_the_same_outline(body: str) -> None:
    """Only the offsets differ between NFC and NFD."""
    usual = load_plan("plan.txt", HEAD + body)
    apart = load_plan("plan.txt", unicodedata.normalize("NFD", HEAD + body))
    assert _told(usual) == _told(apart)


def _told(plan: Plan) -> list[tuple[str, int, str, str]]:
    return [
        (
            s.section_id,
            s.level,
            unicodedata.normalize("NFC", plan.text[slice(*s.heading)]),
            unicodedata.normalize("NFC", plan.text[slice(*s.span)]),
        )
        for s in plan.sections
    ]


@given(bodies)
def test_conversion_loses_no_citation(body: str) -> None:
    """The plan file is valid, cites what the document cites, and reads back alike."""
    plan = load_plan("plan.txt", HEAD + body)
    source = render_plan_json(plan)
    again = load_plan("plan.json", source)
    assert SCHEMA.is_valid(json.loads(source))
    assert again._replace(**FROM_TEXT) == plan._replace(**FROM_TEXT)
    assert _cited(again) == _cited(plan)
    assert _words_of(again) == _words_of(plan)


def _cited(plan: Plan) -> Counter[str | None]:
    found = find_citations(plan.text, place=plan.place, own_number=plan.number)
    return Counter(c.number or c.name for c in found)


def _words_of(plan: Plan) -> Counter[str]:
    """Count what is printed below the title, labels and asterisks left out."""
    text = plan.text
    assert plan.title_span is not None
    kept = Counter(text[plan.title_span.end :])
    for section in plan.sections if len(plan.pieces) == 1 else ():
        label = text[section.span.start : section.heading.start]
        kept -= Counter(label)
    return Counter({c: n for c, n in kept.items() if c.isalnum() or c in "/-"})
