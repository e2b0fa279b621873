"""Which instruments have a day in a stretch of days: their own, or one of an act on them."""

from __future__ import annotations

from datetime import date

from lawreg.model.kinds import TEXT_KINDS
from lawreg.registry.view import QueryableRegistry

_KINDS = ", ".join(f"'{kind.value}'" for kind in sorted(TEXT_KINDS))


def _falls(*columns: str) -> str:
    return " OR ".join(
        f"CAST({column} AS TEXT) BETWEEN :first AND :last" for column in columns
    )


_DATED = f"""
SELECT instrument_id FROM instruments
WHERE superseded_by IS NULL AND ({_falls("effective_from", "ceased_on")})
UNION
SELECT i.instrument_id FROM commencements AS c
JOIN instruments AS i ON i.row_id = c.instrument_row
WHERE i.superseded_by IS NULL AND ({_falls("c.effective_from")})
UNION
SELECT target FROM relations
WHERE superseded_by IS NULL AND kind IN ({_KINDS})
  AND ({_falls("effective_from", "effective_until")})
ORDER BY 1
"""  # noqa: S608 - our own names


def find_dated(view: QueryableRegistry, first: date, last: date) -> tuple[str, ...]:
    """Give the ids of instruments for which any day from ``first`` to ``last`` is named.

    Raises `RegistryError` when the registry cannot be read.
    """
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return tuple(str(row[0]) for row in view.query(_DATED, days))
