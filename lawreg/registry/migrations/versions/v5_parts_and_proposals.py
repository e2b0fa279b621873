"""Parts of an instrument with days of their own; proposals and what became of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "5"
down_revision = "4"

_WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_AT_UTC = "at LIKE '____-__-__T__:__:__Z'"
_A_DAY = "effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"


def upgrade() -> None:
    """Add the three tables, and refuse that anything in them is changed."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    _commencements()
    _proposals()
    _decisions()
    for table, keys in (
        ("commencements", ("instrument_row", "position")),
        ("proposals", ("number",)),
        ("decisions", ("proposal",)),
    ):
        for statement in _sqlite(table, keys) if sqlite else _postgresql(table):
            op.get_bind().exec_driver_sql(statement)
    if not sqlite:
        op.get_bind().exec_driver_sql(_SUPERSEDE_ONLY)
        op.get_bind().exec_driver_sql(_KNOWN_ACCOUNT)
        for table in ("proposals", "decisions"):
            op.get_bind().exec_driver_sql(_ASK_ACCOUNT.format(table=table))


def _commencements() -> None:
    op.create_table(
        "commencements",
        sa.Column("instrument_row", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("addresses", _WORDS, nullable=False),
        sa.Column("effective_from", sa.Date),
        sa.Column("scope_note", _WORDS, nullable=False),
        sa.Column("source", _WORDS, nullable=False),
        sa.Column("quote", _WORDS, nullable=False),
        sa.PrimaryKeyConstraint("instrument_row", "position"),
        sa.CheckConstraint("addresses <> '' OR scope_note <> ''", "says_which_part"),
        sa.CheckConstraint(_A_DAY, "effective_from_is_a_day").ddl_if(dialect="sqlite"),
        sa.ForeignKeyConstraint(["instrument_row"], ["instruments.row_id"]),
    )


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("author", _WORDS, nullable=False),
        sa.Column("reason", _WORDS, nullable=False),
        sa.Column("account", _WORDS, nullable=False),
        sa.Column("changes", _WORDS, nullable=False),
        sa.Column("digest", _WORDS, nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.CheckConstraint("number > 0", "counts_from_one"),
        sa.CheckConstraint("author <> '' AND reason <> ''", "says_who_and_why"),
        sa.CheckConstraint(_AT_UTC, "at_is_utc"),
    )


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("proposal", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("author", _WORDS, nullable=False),
        sa.Column("account", _WORDS, nullable=False),
        sa.Column("verdict", _WORDS, nullable=False),
        sa.Column("note", _WORDS, nullable=False),
        sa.Column("changeset", sa.Integer),
        sa.Column("digest", _WORDS, nullable=False),
        sa.PrimaryKeyConstraint("proposal"),
        sa.CheckConstraint("verdict IN ('applied', 'refused')", "says_what"),
        sa.CheckConstraint(
            "(verdict = 'applied') = (changeset IS NOT NULL)", "names_its_changeset"
        ),
        sa.CheckConstraint("author <> ''", "says_who"),
        sa.CheckConstraint(_AT_UTC, "at_is_utc"),
        sa.ForeignKeyConstraint(["proposal"], ["proposals.number"]),
        sa.ForeignKeyConstraint(["changeset"], ["changesets.number"]),
    )


def _sqlite(table: str, keys: tuple[str, ...]) -> list[str]:
    same = " AND ".join(f'"{key}" = NEW."{key}"' for key in keys)
    held = f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608 - our own names
    refused = "BEGIN SELECT RAISE(ABORT, 'the registry only ever adds'); END"
    return [
        f"CREATE TRIGGER {table}_{name} BEFORE {on} ON {table} {when} {refused}"
        for name, on, when in (
            ("no_delete", "DELETE", ""),
            ("no_replace", "INSERT", held),
            ("no_update", "UPDATE", ""),
        )
    ]


def _postgresql(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_{name} BEFORE {on} ON {table}"
        f" FOR EACH {each} EXECUTE FUNCTION lawreg_refuse()"
        for name, on, each in (
            ("no_delete", "DELETE", "ROW"),
            ("no_truncate", "TRUNCATE", "STATEMENT"),
            ("no_update", "UPDATE", "ROW"),
        )
    ]


_KNOWN_ACCOUNT = """
CREATE FUNCTION lawreg_known_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.account <> session_user
  THEN RAISE EXCEPTION 'the account is not the one that writes'; END IF;
  IF TG_TABLE_NAME = 'proposals' THEN
    IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM proposals)
    THEN RAISE EXCEPTION 'proposals are numbered on'; END IF;
    PERFORM NEW.changes::jsonb;
  END IF;
  RETURN NEW;
END $$
"""
_SUPERSEDE_ONLY = """
CREATE OR REPLACE FUNCTION lawreg_supersede_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL
     OR to_jsonb(NEW) - 'superseded_by' <> to_jsonb(OLD) - 'superseded_by'
  THEN RAISE EXCEPTION 'the registry only ever adds'; END IF;
  IF NOT EXISTS (SELECT 1 FROM changesets WHERE number = NEW.superseded_by
                 AND xmin = pg_current_xact_id()::xid)
  THEN RAISE EXCEPTION 'what supersedes is recorded in the same step'; END IF;
  RETURN NEW;
END $$
"""
_ASK_ACCOUNT = """
CREATE TRIGGER {table}_known_account BEFORE INSERT ON {table}
FOR EACH ROW EXECUTE FUNCTION lawreg_known_account()
"""
