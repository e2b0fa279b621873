"""Whether a JSON document is a plan file: everything that is wrong, not the first only."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lawreg.errors import NO_HINT
from lawreg.language import Text
from lawreg.model.kinds import InstrumentKind
from lawreg.plan.addresses import join_pointer
from lawreg.plan.fields import (
    DAY,
    KIND,
    MOST_LEVELS,
    OBJECT,
    OBJECTS,
    PLAN,
    ROWS,
    SHAPES,
    STRINGS,
    Field,
    Shape,
)
from lawreg.plan.problems import PlanFormatError, Problem

_TYPES = (
    (str, Text("chuỗi chữ", "a string")),
    (bool, Text("true hoặc false", "true or false")),
    ((int, float), Text("số", "a number")),
    (list, Text("danh sách [ ]", "a list [ ]")),
    (dict, Text("đối tượng { }", "an object { }")),
)
_NULL = Text("null", "null")
_WANTED = {
    OBJECT: _TYPES[4][1],
    OBJECTS: _TYPES[3][1],
    STRINGS: _TYPES[3][1],
    ROWS: _TYPES[3][1],
}
_WRONG = Text(
    "«{name}» phải là {want}, không phải {got}.", "'{name}' must be {want}, not {got}."
)
_NO_DAY = Text(
    "«{word}» không phải ngày có thật.", "'{word}' is not a date that exists."
)
_DAY_FORM = Text(
    "Viết ngày dạng năm-tháng-ngày, như 2021-12-29.", "Write dates as 2021-12-29."
)


class _Fault(NamedTuple):
    """A problem before its line and column are known."""

    what: Text
    pointer: str
    hint: Text = NO_HINT
    key: str = ""
    """The key to point at, inside the object at `pointer`."""


def check_document(document: object, source: str, path: str) -> dict[str, object]:
    """Give the document as a plan object, or raise `PlanFormatError` with all faults."""
    faults: list[_Fault] = []
    if isinstance(document, dict):
        _check_object(document, PLAN, "", 0, faults)
        if not faults and not has_text(document):
            faults.append(_NOTHING)
        if not faults:
            return document
    else:
        faults.append(_wrong(Text("tệp", "the file"), OBJECT, document, ""))
    raise PlanFormatError(path, _placed(faults, source))


_NOTHING = _Fault(
    Text("kế hoạch không có nội dung để kiểm tra.", "the plan has no text to check."),
    "",
    Text(
        "Ghi nội dung vào «text», «sections» hoặc «annexes».",
        "Put its words in «text», «sections» or «annexes».",
    ),
)


def has_text(value: Mapping[str, object], shape: Shape = PLAN) -> bool:
    """Say whether a valid object holds any words in which citations are looked for."""
    for field in shape.fields:
        held = value.get(field.key)
        if field.form == OBJECTS and isinstance(held, list):
            if any(has_text(item, SHAPES[field.shape]) for item in held):
                return True
        elif field.form == ROWS and isinstance(held, list):
            if any(isinstance(c, str) and c.strip() for row in held for c in row):
                return True
        elif field.is_read and isinstance(held, str) and held.strip():
            return True
    return False


def _placed(faults: list[_Fault], source: str) -> tuple[Problem, ...]:
    """Look up where each fault stands; in the order of the file."""
    from lawreg.plan.json_map import map_json
    from lawreg.plan.positions import Lines

    pointers = [join_pointer(f.pointer, f.key) if f.key else f.pointer for f in faults]
    marks = map_json(source, pointers).marks
    lines = Lines(source)
    placed = []
    for fault, pointer in zip(faults, pointers, strict=True):
        mark = marks.get(pointer)
        offset = 0 if mark is None else mark.key if fault.key else mark.value
        line, column = lines.at(offset)
        placed.append(Problem(fault.what, fault.pointer, line, column, fault.hint))
    placed.sort(key=lambda p: (p.line, p.column))
    return tuple(placed)


def _check_object(
    value: Mapping[str, object],
    shape: Shape,
    pointer: str,
    level: int,
    faults: list[_Fault],
) -> None:
    known = {field.key: field for field in shape.fields}
    for key, held in value.items():
        field = known.get(key)
        if field is None:
            faults.append(_unknown(key, shape, pointer))
        else:
            _check_value(held, field, join_pointer(pointer, key), level, faults)
    faults.extend(
        _missing(field, pointer)
        for field in shape.fields
        if field.required and field.key not in value
    )
    if shape.name == "period":
        _check_order(value, pointer, faults)


def _check_value(
    value: object, field: Field, pointer: str, level: int, faults: list[_Fault]
) -> None:
    name = Text(field.key, field.key)
    if value is None and field.nullable:
        return
    if field.form == OBJECT and isinstance(value, dict):
        _check_object(value, SHAPES[field.shape], pointer, level, faults)
    elif field.form == OBJECTS and isinstance(value, list):
        _check_objects(value, field, pointer, level, faults)
    elif field.form == ROWS and isinstance(value, list):
        _check_rows(value, pointer, faults)
    elif field.form == STRINGS and isinstance(value, list):
        for index, item in enumerate(value):
            _check_words(item, field, join_pointer(pointer, index), faults)
    elif field.form in _WANTED or not isinstance(value, str):
        faults.append(_wrong(name, field.form, value, pointer))
    else:
        _check_words(value, field, pointer, faults)


def _check_objects(
    items: list[object], field: Field, pointer: str, level: int, faults: list[_Fault]
) -> None:
    if level >= MOST_LEVELS:
        what = Text("lồng nhau quá {n} cấp mục.", "sections nest over {n} levels.")
        faults.append(_Fault(what.fill(n=MOST_LEVELS), pointer))
        return
    shape = SHAPES[field.shape]
    for index, item in enumerate(items):
        at = join_pointer(pointer, index)
        if isinstance(item, dict):
            _check_object(item, shape, at, level + 1, faults)
        else:
            name = f"{field.key}[{index}]"
            faults.append(_wrong(Text(name, name), OBJECT, item, at))


def _check_rows(rows: list[object], pointer: str, faults: list[_Fault]) -> None:
    for index, row in enumerate(rows):
        at = join_pointer(pointer, index)
        if not isinstance(row, list):
            name = f"rows[{index}]"
            faults.append(_wrong(Text(name, name), ROWS, row, at))
            continue
        for column, cell in enumerate(row):
            if isinstance(cell, bool | list | dict):
                name = f"rows[{index}][{column}]"
                at_cell = join_pointer(at, column)
                faults.append(_wrong(Text(name, name), "", cell, at_cell))
            elif isinstance(cell, str):
                _check_letters(cell, join_pointer(at, column), faults)


def _check_words(
    value: object, field: Field, pointer: str, faults: list[_Fault]
) -> None:
    """Check one string against its field."""
    if not isinstance(value, str):
        faults.append(_wrong(Text(field.key, field.key), "", value, pointer))
    elif field.form == DAY:
        if not is_day(value):
            faults.append(_Fault(_NO_DAY.fill(word=value), pointer, _DAY_FORM))
    elif field.form == KIND:
        if value not in set(InstrumentKind):
            faults.append(_no_kind(value, pointer))
    elif field.filled and not value.strip():
        what = Text("«{key}» để trống.", "'{key}' is empty.")
        faults.append(_Fault(what.fill(key=field.key), pointer))
    else:
        _check_letters(value, pointer, faults)


def _check_letters(value: str, pointer: str, faults: list[_Fault]) -> None:
    """Refuse half of a surrogate pair: such a string cannot be written anywhere."""
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError as broken:
            code = f"\\u{ord(value[broken.start]):04x}"
            what = Text("«{code}» không phải một ký tự.", "'{code}' is no character.")
            faults.append(_Fault(what.fill(code=code), pointer))


def is_day(word: str) -> bool:
    """Say whether a word is a date that exists, in ISO form, from 1900 to 2199."""
    if len(word) != 10 or word[4] + word[7] != "--" or not "1900" <= word[:4] <= "2199":
        return False
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return True


def _check_order(
    period: Mapping[str, object], pointer: str, faults: list[_Fault]
) -> None:
    first, last = period.get("from"), period.get("to")
    if not (isinstance(first, str) and isinstance(last, str)):
        return
    if is_day(first) and is_day(last) and last < first:
        what = Text(
            "kỳ kế hoạch kết thúc ({last}) trước khi bắt đầu ({first}).",
            "the period ends ({last}) before it begins ({first}).",
        )
        faults.append(_Fault(what.fill(first=first, last=last), pointer))


def _missing(field: Field, pointer: str) -> _Fault:
    what = Text("thiếu «{key}» ({about}).", "'{key}' is missing ({about}).")
    return _Fault(what.fill(key=field.key, about=field.about), pointer)


def _unknown(key: str, shape: Shape, pointer: str) -> _Fault:
    from difflib import get_close_matches

    near = get_close_matches(key, shape.keys, n=1, cutoff=0.5)
    hint = (
        Text("Có phải là «{near}» không?", "Did you mean '{near}'?").fill(near=near[0])
        if near
        else Text("Dùng được: {keys}.", "Known keys: {keys}.").fill(
            keys=", ".join(shape.keys)
        )
    )
    what = Text("khoá «{key}» không có.", "there is no key '{key}'.")
    return _Fault(what.fill(key=key), pointer, hint, key=key)


def _no_kind(word: str, pointer: str) -> _Fault:
    from difflib import get_close_matches

    from lawreg.model.instrument import slug

    kinds = [kind.value for kind in InstrumentKind]
    near = get_close_matches(slug(word), kinds, n=1, cutoff=0.5)
    hint = (
        Text("Có phải là «{near}» không?", "Did you mean '{near}'?").fill(near=near[0])
        if near
        else Text("Dùng được: {kinds}.", "Known kinds: {kinds}.").fill(
            kinds=", ".join(kinds)
        )
    )
    what = Text("loại văn bản «{word}» không có.", "there is no kind '{word}'.")
    return _Fault(what.fill(word=word), pointer, hint)


def _wrong(name: Text, form: str, value: object, pointer: str) -> _Fault:
    got = next((text for kind, text in _TYPES if isinstance(value, kind)), _NULL)
    want = _WANTED.get(form, _TYPES[0][1])
    return _Fault(_WRONG.fill(name=name, want=want, got=got), pointer)
