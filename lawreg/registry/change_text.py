"""Changes written as text and read back whole, as a proposal keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from lawreg.model import Instrument, Relation
from lawreg.registry.facts import Change, CoverageFact, Fact, IssuerFact, subject_of


def write_changes(changes: Iterable[Change]) -> str:
    """Write changes as JSON: pairs of facts, each with its kind, every field named."""
    pairs = [[_named(before), _named(after)] for before, after in changes]
    return json.dumps(pairs, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_changes(text: str) -> list[Change]:
    """Read changes written so; raises `ValueError` for what is none."""
    return [Change(_fact(before), _fact(after)) for before, after in json.loads(text)]


def _named(fact: Fact | None) -> list[object] | None:
    if fact is None:
        return None
    bare = fact._replace(not_before=None) if isinstance(fact, Relation) else fact
    return [subject_of(fact)[0], _fields(bare)]


def _fields(value: object) -> object:
    if isinstance(value, tuple):
        if not hasattr(value, "_asdict"):
            return [_fields(item) for item in value]
        return {key: _fields(item) for key, item in value._asdict().items()}
    return value.isoformat() if isinstance(value, date) else value


def _fact(named: list[object] | None) -> Fact | None:
    return named_fact(str(named[0]), named[1]) if named is not None else None


def named_fact(kind: str, fields: object) -> Fact:
    """Make a fact of a kind of subject from its fields; raises `ValueError`."""
    from pydantic import TypeAdapter

    made: Fact = TypeAdapter(_KINDS[kind]).validate_python(fields)
    return made


_KINDS: dict[str, type[Fact]] = {
    "issuer": IssuerFact,
    "instrument": Instrument,
    "relation": Relation,
    "coverage": CoverageFact,
}
"""By the kind of subject."""
