"""The registry as it stood once: temporary views that take the place of its tables.

Whoever reads asks the same questions of them, on SQLite and on PostgreSQL, and is
told what was held when a day was over (UTC), as recorded times are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lawreg.errors import RegistryError
from lawreg.language import Text, day

if TYPE_CHECKING:
    from lawreg.registry.view import QueryableRegistry

FACTS = ("issuers", "instruments", "relations", "coverage")
"""Tables whose rows are superseded."""
_LAST = """
SELECT number, at FROM changesets WHERE at <= :until ORDER BY number DESC LIMIT 1
"""
_FIRST = "SELECT at FROM changesets ORDER BY number LIMIT 1"


def views_at(
    view: QueryableRegistry,
    known_at: date,
    where: str,
    columns: Mapping[str, Sequence[str]],
    schema: str = "",
) -> list[str]:
    """Write the statements that hide what was recorded or superseded after a day.

    ``columns`` are those of the `FACTS`. ``schema`` says where the tables are
    (``main.``) in a database that would take a view's own name for a table's.
    Raises `RegistryError` when the registry, which is at ``where``, held nothing yet.
    """
    begun = view.query(_FIRST)
    if not begun:
        return []
    until = f"{known_at.isoformat()}T23:59:59Z"
    last = view.query(_LAST, {"until": until})
    if not last:
        raise _nothing_known(known_at, str(begun[0][0]), where)
    number, at = last[0]
    made = [
        f"CREATE TEMP VIEW {table} AS {_then(schema + table, names, number, at)}"
        for table, names in columns.items()
    ]
    for table, column in (("changesets", "number"), ("journal", "changeset")):
        made.append(
            f"CREATE TEMP VIEW {table} AS SELECT * FROM {schema}{table}"  # noqa: S608 - our own names
            f" WHERE {column} <= {number}"
        )
    return made


def _then(table: str, columns: Sequence[str], number: object, at: object) -> str:
    """Select what was current after a changeset, as current.

    Two arms rather than one condition, so that each is answered from its index.
    """
    kept = ", ".join(name for name in columns if name != "superseded_by")
    arm = (
        f"SELECT {kept}, CAST(NULL AS INTEGER) AS superseded_by"  # noqa: S608 - our own names
        f" FROM {table} WHERE recorded_at <= '{at}'"
    )
    return (
        f"{arm} AND superseded_by IS NULL UNION ALL {arm} AND superseded_by > {number}"
    )


def _nothing_known(known_at: date, first: str, where: str) -> RegistryError:
    """Say that the registry held nothing yet, and since when it does."""
    begun = date.fromisoformat(first[:10])
    return RegistryError(
        Text(
            "đến hết ngày {day} sổ đăng ký chưa ghi gì; đợt cập nhật đầu tiên là ngày "
            "{begun}.",
            "by the end of {day} the registry held nothing; its first changeset is of "
            "{begun}.",
        ).fill(day=day(known_at), begun=day(begun)),
        where,
        Text(
            "Chọn --known-at từ ngày ấy trở đi.",
            "Choose --known-at from that day on.",
        ),
    )
