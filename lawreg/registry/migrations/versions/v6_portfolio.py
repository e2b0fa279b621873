"""The office's own plans, and what each of them cites."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "6"
down_revision = "5"

_WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
_UTC = "LIKE '____-__-__T__:__:__Z'"


def upgrade() -> None:
    """Add the two tables; what is in them may change, so nothing guards them."""
    _plans()
    _citations()


def _plans() -> None:
    words = ("digest", "owner", "number", "title", "issuer", "place")
    days = ("issued_on", "period_start", "period_until")
    op.create_table(
        "portfolio_plans",
        sa.Column("plan_id", sa.Integer, nullable=False),
        sa.Column("path", _WORDS, nullable=False),
        sa.Column("name", _WORDS, nullable=False),
        *(sa.Column(name, _WORDS, nullable=False) for name in words),
        *(sa.Column(name, sa.Date) for name in days),
        sa.Column("source", _WORDS, nullable=False),
        sa.Column("encoding", _WORDS, nullable=False),
        sa.Column("read_as", _WORDS, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("plan_id"),
        sa.CheckConstraint("path <> '' AND name <> ''", "says_where"),
        sa.CheckConstraint(f"added_at {_UTC}", "added_at_is_utc"),
        sa.CheckConstraint(f"updated_at {_UTC}", "updated_at_is_utc"),
        *(
            sa.CheckConstraint(f"{name} {_DAY}", f"{name}_is_a_day").ddl_if(
                dialect="sqlite"
            )
            for name in days
        ),
        sa.UniqueConstraint("path"),
    )


def _citations() -> None:
    op.create_table(
        "portfolio_citations",
        sa.Column("plan_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("shown", _WORDS, nullable=False),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column("instrument_id", _WORDS),
        sa.PrimaryKeyConstraint("plan_id", "position"),
        sa.CheckConstraint("span_start < span_end", "has_words"),
        sa.ForeignKeyConstraint(["plan_id"], ["portfolio_plans.plan_id"]),
    )
    op.create_index("portfolio_cited", "portfolio_citations", ["instrument_id"])
