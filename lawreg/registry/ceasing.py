"""Which instruments may have ended, in whole or in part, within a span of days."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from lawreg.model import RelationKind
from lawreg.model.kinds import ENDING_KINDS, PARENT_KINDS
from lawreg.registry.view import QueryableRegistry

_TOUCHING = ENDING_KINDS | {RelationKind.AMENDS, RelationKind.SUSPENDS}
_IN_SPAN = """
(CAST(r.effective_from AS TEXT) BETWEEN :first AND :last
 OR CAST(a.issued_on AS TEXT) BETWEEN :first AND :last
 OR (r.effective_from IS NULL AND a.issued_on IS NULL))
"""
_ACTED_ON = """
SELECT i.instrument_id FROM instruments AS i
JOIN relations AS r ON r.target = i.instrument_id AND r.superseded_by IS NULL
JOIN instruments AS a ON a.instrument_id = r.actor AND a.superseded_by IS NULL
WHERE i.superseded_by IS NULL AND r.kind IN ({touching}) AND {span}{of}
"""
_OWN_TERM = """
SELECT i.instrument_id FROM instruments AS i
WHERE i.superseded_by IS NULL
AND CAST(i.ceased_on AS TEXT) BETWEEN :first AND :last{of}
"""
_ORPHANED = """
SELECT i.instrument_id FROM instruments AS i
JOIN relations AS c ON c.actor = i.instrument_id AND c.superseded_by IS NULL
JOIN instruments AS p ON p.instrument_id = c.target AND p.superseded_by IS NULL
LEFT JOIN relations AS r ON r.target = p.instrument_id AND r.superseded_by IS NULL
 AND r.kind IN ({ending})
WHERE i.superseded_by IS NULL AND c.kind IN ({parent})
AND (CAST(r.effective_from AS TEXT) BETWEEN :first AND :last
 OR CAST(p.ceased_on AS TEXT) BETWEEN :first AND :last){of}
"""


def find_possibly_ceased(
    view: QueryableRegistry,
    issuers: Collection[str] | None,
    first: date,
    last: date,
) -> list[str]:
    """Give the ids of instruments whose end or amendment may fall within two days.

    Of these bodies, or of all; the days are inclusive. What decides is derived from
    their relations afterwards: an id that is not here cannot have ended then.
    """
    if issuers is not None and not issuers:
        return []
    values: dict[str, str | int] = {
        "first": first.isoformat(),
        "last": last.isoformat(),
    }
    of = ""
    if issuers is not None:
        names = {f"issuer{n}": issuer for n, issuer in enumerate(sorted(issuers))}
        values |= names
        of = f" AND i.issuer_id IN ({', '.join(':' + name for name in names)})"
    sql = f"{_ACTED_ON} UNION {_OWN_TERM} UNION {_ORPHANED}".format(
        touching=_quoted(_TOUCHING),
        ending=_quoted(ENDING_KINDS),
        parent=_quoted(PARENT_KINDS),
        span=_IN_SPAN,
        of=of,
    )
    return sorted(str(key) for (key,) in view.query(sql, values))


def _quoted(kinds: Collection[RelationKind]) -> str:
    return ", ".join(sorted(f"'{kind.value}'" for kind in kinds))
