"""TOML as people keep it: keys in a fixed order, a list on one line while it fits.

Only what the source and changeset files hold is written: texts, whole numbers, days,
times in UTC, lists of texts or of pairs of numbers, and tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from lawreg.model import Instrument, Relation
from lawreg.registry.facts import IssuerFact, canonical_json
from lawreg.registry.record_lines import Line, lines_of, relation_line, with_days

_WIDTH = 88
_INSTRUMENT = (
    *("id", "number", "kind", "issuer", "title", "year", "issued_on"),
    *("effective_from", "ceased_on", "place", "signer", "confidence", "unconfirmed"),
    *("aliases", "note", "changeset", "evidence", "commencements", "relations"),
)
_RELATION = (
    *("actor", "kind", "target", "effective_from", "effective_until"),
    *("actor_provisions", "target_provisions", "scope", "scope_note", "confidence"),
    *("unconfirmed", "note", "transition", "evidence"),
)
_ISSUER = (
    *("id", "name", "level", "place", "aliases", "valid_from", "valid_until"),
    *("note", "successions", "evidence"),
)
_ALWAYS = ("number", "title")
"""Keys of an instrument written even when empty: a law of old has only a name."""


def instrument_table(
    instrument: Instrument,
    relations: Iterable[Relation] = (),
    changeset: int | None = None,
) -> Line:
    """Give an instrument, with what it does to others, as a table of the source."""
    (line,) = lines_of([instrument], relations)
    named = dict.fromkeys(_ALWAYS, "") | with_days(line)
    if changeset is not None:
        named["changeset"] = changeset
    acts = named.get("relations")
    if isinstance(acts, list):
        named["relations"] = [_ordered(act, _RELATION) for act in acts]
    return _ordered(named, _INSTRUMENT)


def relation_table(relation: Relation) -> Line:
    """Give an act as a table that also names its actor."""
    line = with_days(relation_line(relation))
    return _ordered({"actor": relation.actor, "target": "", **line}, _RELATION)


def issuer_table(fact: IssuerFact) -> Line:
    """Give a body as a table of the source."""
    told: Line = json.loads(canonical_json(fact))
    body = with_days(dict(told.pop("issuer")))  # type: ignore[call-overload]  # a record
    body["id"] = body.pop("issuer_id")
    return _ordered({"name": "", "level": "", **body, **told}, _ISSUER)


def _ordered(line: Mapping[str, object], keys: Iterable[str]) -> Line:
    return {key: line[key] for key in keys if key in line}


def render_toml(table: Mapping[str, object], name: str = "") -> str:
    """Write a table: its own keys first, then the tables in it, under ``name``."""
    return "\n".join(_lines(table, name)) + "\n"


def _lines(table: Mapping[str, object], name: str) -> Iterator[str]:
    inner = {key: held for key, value in table.items() if (held := _tables(value))}
    for key, value in table.items():
        if key not in inner:
            yield f"{key} = {_value(value, len(key))}"
    for key, held in inner.items():
        path = f"{name}.{key}" if name else key
        heading = f"[[{path}]]" if isinstance(table[key], list) else f"[{path}]"
        for one in held:
            # What belongs to an act stands under it without a gap.
            yield from [heading] if name else ["", heading]
            yield from _lines(one, path)


def _tables(value: object) -> list[Mapping[str, object]]:
    """Give the tables a value is, none where it is something else."""
    held = value if isinstance(value, list) else [value]
    return [one for one in held if isinstance(one, Mapping)]


def _value(value: object, before: int) -> str:
    if isinstance(value, str):
        return toml_string(value)
    if isinstance(value, date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, (list, tuple)):
        items = [_value(item, 0) for item in value]
        line = f"[{', '.join(items)}]"
        if before + len(line) + 3 <= _WIDTH:
            return line
        return "\n".join(["[", *(f"    {item}," for item in items), "]"])
    return str(value)


def toml_string(words: str) -> str:
    r"""Write words in quotes, on one line.

    >>> print(toml_string('«a» "b"\n'))
    "«a» \"b\"\n"
    """
    quoted = json.dumps(words, ensure_ascii=False)
    # JSON leaves DEL as it is, TOML does not.
    return quoted.replace("\x7f", "\\u007f")
