"""The published JSON Schema of a plan file, made from the table the reader uses."""

from __future__ import annotations

import json
from typing import Any

from lawreg.model.kinds import InstrumentKind
from lawreg.plan.fields import (
    DAY,
    DAY_PATTERN,
    KIND,
    OBJECT,
    OBJECTS,
    PLAN,
    ROWS,
    SHAPES,
    SHOWN_PATTERN,
    STRINGS,
    WORDS,
    Field,
    Shape,
)

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "Kế hoạch để kiểm tra bằng lawreg (a plan as lawreg reads it)"
_NOTE = (
    "Not said here: period.from is not after period.to; sections nest at most 50 "
    "levels; a key stands once in an object. (Lược đồ không nói được: ngày đầu kỳ "
    "không sau ngày cuối; mục lồng tối đa 50 cấp; mỗi khoá một lần.)"
)
_SHOWN = {"pattern": SHOWN_PATTERN}


def render_schema() -> str:
    """Give the schema (draft 2020-12) as the text of a file, line end included."""
    return json.dumps(_schema(), ensure_ascii=False, indent=2) + "\n"


def _schema() -> dict[str, Any]:
    definitions: dict[str, Any] = {
        name: _object(shape) for name, shape in SHAPES.items() if shape is not PLAN
    }
    for name, shape in SHAPES.items():
        if shape is not PLAN and _readable(shape):
            definitions[f"{name}-with-text"] = _with_text(shape)
    return {
        "$schema": _DRAFT,
        "title": _TITLE,
        "$comment": _NOTE,
        **_object(PLAN),
        **_with_text(PLAN),
        "$defs": definitions,
    }


def _object(shape: Shape) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.key: _value(field) for field in shape.fields},
        "required": [field.key for field in shape.fields if field.required],
        "additionalProperties": False,
    }


def _value(field: Field) -> dict[str, Any]:
    form = _form(field)
    if field.nullable:
        form = (
            {"anyOf": [form, {"type": "null"}]}
            if "$ref" in form
            else {**form, "type": [form["type"], "null"]}
        )
    return {"description": f"{field.about.vi} ({field.about.en})", **form}


def _form(field: Field) -> dict[str, Any]:
    shape = {"$ref": f"#/$defs/{field.shape}"}
    cell = {"type": ["string", "number", "null"]}
    forms: dict[str, dict[str, Any]] = {
        WORDS: {"type": "string", **(_SHOWN if field.filled else {})},
        DAY: {"type": "string", "format": "date", "pattern": DAY_PATTERN},
        KIND: {"type": "string", "enum": [kind.value for kind in InstrumentKind]},
        OBJECT: shape,
        OBJECTS: {"type": "array", "items": shape},
        STRINGS: {"type": "array", "items": {"type": "string"}},
        ROWS: {"type": "array", "items": {"type": "array", "items": cell}},
    }
    return forms[field.form]


def _readable(shape: Shape) -> list[Field]:
    """The keys in which, at some depth, citations are looked for."""
    return [f for f in shape.fields if f.is_read or f.form == OBJECTS]


def _with_text(shape: Shape) -> dict[str, Any]:
    """Say that at least one of the strings that are read shows something."""
    return {
        "anyOf": [
            {"required": [field.key], "properties": {field.key: _some_text(field)}}
            for field in _readable(shape)
        ]
    }


def _some_text(field: Field) -> dict[str, Any]:
    if field.form == OBJECTS:
        return {"contains": {"$ref": f"#/$defs/{field.shape}-with-text"}}
    if field.form == ROWS:
        return {"contains": {"contains": {"type": "string", **_SHOWN}}}
    return dict(_SHOWN)
