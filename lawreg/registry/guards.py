"""Whether the database itself is as it was made: its tables, triggers and pages."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import create_engine, text

from lawreg.language import Text
from lawreg.registry.approvals import PREFIX
from lawreg.registry.fault import Fault, error
from lawreg.registry.schema import create_tables, guard_names
from lawreg.registry.sqlite_file import SCHEMA_VERSION
from lawreg.registry.view import QueryableRegistry

_MOST = 20
"""Of a damaged file no more is told: there is nothing to be mended by hand."""
_SQLITE = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
_POSTGRESQL = """
SELECT t.tgname FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
WHERE c.relnamespace = current_schema()::regnamespace
  AND NOT t.tgisinternal AND t.tgenabled <> 'D'
"""


def find_altered_guards(view: QueryableRegistry, *, sqlite: bool) -> Iterator[Fault]:
    """Say which table, index or trigger is not what lawreg made.

    A trigger that is gone is how an edit behind the journal begins.
    """
    said = view.query("SELECT key, value FROM meta ORDER BY key")
    settings = [row for row in said if not str(row[0]).startswith(PREFIX)]
    if settings != [("schema", str(SCHEMA_VERSION))]:
        yield error("guard-altered", "meta", _OTHER)
    if not sqlite:
        held = {str(name) for (name,) in view.query(_POSTGRESQL)}
        for name in sorted(guard_names() - held):
            yield error("guard-altered", name, _GONE)
        return
    made = _as_made()
    found = {str(row[1]): row for row in view.query(_SQLITE)}
    for name in sorted(made.keys() | found.keys()):
        if name not in found:
            yield error("guard-altered", name, _GONE)
        elif name not in made:
            yield error("guard-altered", name, _FOREIGN)
        elif _bare(found[name]) != _bare(made[name]):
            yield error("guard-altered", name, _OTHER)


def _bare(row: tuple[object, ...]) -> list[str]:
    """Leave out white space, in which versions of SQLAlchemy may differ."""
    return ["".join(str(part).split()) for part in row]


def find_damage(view: QueryableRegistry) -> Iterator[Fault]:
    """Let SQLite check every page of a file, and every reference between its tables."""
    for (said,) in view.query(f"PRAGMA integrity_check({_MOST})"):
        if said != "ok":
            what = _DAMAGED.fill(said=said)
            yield error("file-damaged", "integrity_check", what)
    for table, row_id, parent, _ in view.query("PRAGMA foreign_key_check")[:_MOST]:
        what = _DANGLING.fill(parent=parent)
        yield error("file-damaged", f"{table} {row_id}", what)


def _as_made() -> dict[str, tuple[object, ...]]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        create_tables(connection)
        rows = connection.execute(text(_SQLITE)).all()
    engine.dispose()
    return {str(row[1]): tuple(row) for row in rows}


_GONE = Text(
    "không còn: sổ không còn được bảo vệ khỏi sửa đổi ngoài nhật ký.",
    "is gone: the registry is no longer guarded against changes behind its journal.",
)
_FOREIGN = Text(
    "không do lawreg tạo.",
    "was not made by lawreg.",
)
_OTHER = Text(
    "không còn như lawreg đã tạo.",
    "is no longer as lawreg made it.",
)
_DAMAGED = Text("tệp hỏng: {said}.", "the file is damaged: {said}.")
_DANGLING = Text(
    "trỏ đến một dòng không có trong bảng {parent}.",
    "points to a row that {parent} does not have.",
)
