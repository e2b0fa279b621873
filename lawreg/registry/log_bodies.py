"""Whose the local texts are that a changeset is about, where its reason does not say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from lawreg.model import Instrument, InstrumentKind
from lawreg.registry.view import QueryableRegistry

_MOST_LINES = 200
"""Lines of a changeset that is looked into: one that brings more is of no one text."""
_LINES = """
SELECT c.number, c.reason, j.subject_kind, j.subject, j.before, j.after
FROM journal AS j JOIN changesets AS c ON c.number = j.changeset
WHERE j.subject_kind IN ('instrument', 'relation') AND c.number IN (
    SELECT changeset FROM journal GROUP BY changeset HAVING count(*) <= :most
)
ORDER BY j.entry_id
"""


def bodies_meant(view: QueryableRegistry) -> Mapping[int, tuple[str, ...]]:
    """Give, by the number of a changeset, the bodies that its reason leaves out.

    Every province has a decision 79/2025/QĐ-UBND: a reason that names one by its number
    alone, as those of older changesets do, does not say whose it is.
    """
    rows = [
        (int(str(number)), str(reason), str(kind), str(subject), after or before)
        for number, reason, kind, subject, before, after in view.query(
            _LINES, {"most": _MOST_LINES}
        )
    ]
    ends = {end for _, _, kind, subject, _ in rows for end in _ends(kind, subject)}
    held = view.by_id(sorted(ends))
    issuers = view.issuers()
    found: dict[int, dict[str, None]] = {}
    for number, reason, kind, subject, said in rows:
        touched = [held[end] for end in _ends(kind, subject) if end in held]
        if kind == "instrument":
            touched = [_read(str(said))]
        for text in touched:
            body = issuers.get(text.issuer_id)
            name = body.name if body else text.place
            if text.place and text.number in reason and name not in reason:
                found.setdefault(number, {})[name] = None
    return {number: tuple(names) for number, names in found.items()}


def _ends(kind: str, subject: str) -> Iterator[str]:
    """Give the two texts of an act: its subject is «actor KIND target»."""
    if kind == "relation":
        actor, _, target = subject.split(" ", 2)
        yield from (actor, target)


def _read(said: str) -> Instrument:
    """Read of a line of the journal what tells whose a text is; it may be withdrawn."""
    record = json.loads(said)
    return Instrument(
        record["instrument_id"],
        record.get("number", ""),
        InstrumentKind(record["kind"]),
        record.get("issuer_id", ""),
        "",
        None,
        None,
        place=record.get("place", ""),
    )
