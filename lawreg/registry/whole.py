"""Every relation of a registry at once, for what is asked of the whole of it.

Nothing on the check path, and nothing that asks about one instrument, reads this.
"""

from __future__ import annotations

from datetime import date

from lawreg.graph.links import Link
from lawreg.model import Confidence, RelationKind, Scope
from lawreg.registry.sqlite_file import unreadable
from lawreg.registry.view import QueryableRegistry

_LINKS = """
SELECT r.actor, r.target, r.kind, r.effective_from, r.scope, r.confidence,
       r.unconfirmed, a.issued_on, t.issued_on
FROM relations AS r
LEFT JOIN instruments AS a ON a.instrument_id = r.actor AND a.superseded_by IS NULL
LEFT JOIN instruments AS t ON t.instrument_id = r.target AND t.superseded_by IS NULL
WHERE r.superseded_by IS NULL
"""


def read_links(view: QueryableRegistry, address: str) -> list[Link]:
    """Give every relation, by actor, target, kind and day, in one question.

    Raises `RegistryError` naming ``address`` when it holds what no registry writes.
    """
    try:
        links = [_link(row) for row in view.query(_LINKS)]
    except (ValueError, TypeError) as error:
        raise unreadable(address, error) from error
    links.sort(key=lambda k: (k[:3], k.effective_from or date.max))
    return links


def _link(row: tuple[object, ...]) -> Link:
    actor, target, kind, _, scope, confidence, unconfirmed = map(str, row[:7])
    day = _day(row[3])
    attested = confidence != Confidence.MEMORY and day is not None
    return Link(
        actor=actor,
        target=target,
        kind=RelationKind(kind),
        effective_from=day,
        whole=scope == Scope.WHOLE,
        certain=attested and "effective_from" not in unconfirmed.split(),
        actor_issued_on=_day(row[7]),
        target_issued_on=_day(row[8]),
    )


def _day(value: object) -> date | None:
    """Read a day, which SQLite gives as text and PostgreSQL as a date."""
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))
