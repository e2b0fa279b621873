"""The one JSON text of a record: what the journal keeps and the revision is made of.

Keys are sorted, nothing empty is told, no blanks, letters as they are. Every change
to a registry writes it, so the order of a record's fields is found once for its type.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from json.encoder import encode_basestring as _text
from typing import NamedTuple, cast

from lawreg.model import Relation

_DERIVED: dict[type, frozenset[str]] = {Relation: frozenset({"not_before"})}
"""Fields that repeat what another record says."""
_other = json.JSONEncoder().encode


class _Field(NamedTuple):
    at: int
    """Its place in the record."""
    key: str
    """What stands before its value: ``"number":``."""


_FIELDS: dict[type, tuple[_Field, ...]] = {}


def record_json(record: tuple[object, ...]) -> str:
    """Write a record, a `NamedTuple`, without what is empty or derived in it."""
    fields = _FIELDS.get(type(record)) or _fields(type(record))
    told = [
        key + (_text(value) if type(value) is str else value_json(value))
        for at, key in fields
        # A zero says something; what is empty is None, "" or ().
        if (value := record[at]) or value == 0
    ]
    return f"{{{','.join(told)}}}"


def values_json(values: Sequence[object]) -> str:
    """Write values in the order given, empty ones too."""
    return f"[{','.join(map(value_json, values))}]"


def value_json(value: object) -> str:
    """Write one value: nothing, a word, a day, a record, several values, a number."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, date):
        return _text(value.isoformat())
    if isinstance(value, tuple):
        return record_json(value) if hasattr(value, "_fields") else values_json(value)
    # The only numbers recorded are years; what is none of the model is JSON's to refuse.
    return str(value) if type(value) is int else _other(value)


def _fields(kind: type) -> tuple[_Field, ...]:
    names = cast("type[NamedTuple]", kind)._fields
    told = sorted(set(names) - _DERIVED.get(kind, frozenset()))
    _FIELDS[kind] = tuple(_Field(names.index(n), f"{_text(n)}:") for n in told)
    return _FIELDS[kind]
