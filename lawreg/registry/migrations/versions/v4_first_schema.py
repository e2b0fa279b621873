"""The first schema that is migrated from.

Those before it were never in anybody's hands: they are made anew from their source.
"""

from __future__ import annotations

import os

from alembic import op

revision = "4"
down_revision = None


def upgrade() -> None:
    """Create the tables, indexes and triggers as they were then."""
    connection = op.get_bind()
    name = f"v4_{connection.dialect.name}.sql"
    path = os.path.join(os.path.dirname(__file__), name)
    with open(path, encoding="utf-8") as file:
        _, *statements = file.read().split("--;\n")
    for statement in statements:
        connection.exec_driver_sql(statement)
