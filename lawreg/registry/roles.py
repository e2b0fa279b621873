"""Who may read, propose and apply, enforced by PostgreSQL itself.

A registry on PostgreSQL has three groups: readers; editors, who also propose and keep
the portfolio of plans; and approvers, who also record. An account is in one of them, and what it may not do the
database refuses, whatever program it uses. A registry in a file has the permissions
of the file instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection, text

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.model import slug
from lawreg.registry.schema import RECORD, TABLES
from lawreg.registry.store import RegistryStore
from lawreg.registry.tables import FACT_TABLES, MetaRow, ProposalRow

_LONGEST_STEM = 30


class Role(StrEnum):
    """What an account may do; each may do what those before it may."""

    READER = "reader"
    EDITOR = "editor"
    APPROVER = "approver"

    @property
    def label(self) -> Text:
        """Name it for people."""
        return _LABELS[self]


class Member(NamedTuple):
    """An account and what it may do."""

    account: str
    role: Role


def read_roles(store: RegistryStore) -> Sequence[Member]:
    """Give every account with a role.

    Raises `RegistryError` for a registry that is not on PostgreSQL.
    """
    _refuse_file(store)
    with store.session() as session:
        connection = session.connection()
        return tuple(_members(connection, _groups(connection)))


def grant_roles(
    store: RegistryStore,
    granted: Sequence[Member] = (),
    revoked: Sequence[str] = (),
) -> Sequence[Member]:
    """Make the groups as they should be, move accounts, and give every member.

    An account that is granted a role leaves the one it had. Raises `RegistryError`
    for a registry that is not on PostgreSQL, an account that is not there or is
    named twice, and when whoever asks may not grant.
    """
    _refuse_file(store)
    named = [*revoked, *(member.account for member in granted)]
    for account in named:
        if named.count(account) > 1:
            raise RegistryError(_TWICE.fill(account=account), store.where)
    with store.session() as session:
        connection = session.connection()
        groups = _groups(connection)
        for statement in _statements(connection, groups):
            connection.exec_driver_sql(statement)
        for account in named:
            _known(connection, account, store.where)
            for group in groups.values():
                connection.exec_driver_sql(
                    f"REVOKE {_quoted(connection, group)} FROM "
                    + _quoted(connection, account)
                )
        for account, role in granted:
            connection.exec_driver_sql(
                f"GRANT {_quoted(connection, groups[role])} TO "
                + _quoted(connection, account)
            )
        members = tuple(_members(connection, groups))
        session.commit()
    return members


def _refuse_file(store: RegistryStore) -> None:
    if store.dialect != "postgresql":
        raise RegistryError(_ONLY_POSTGRESQL, store.where, _FILE_PERMISSIONS)


def _groups(connection: Connection) -> dict[Role, str]:
    """Name the groups of this registry: a server may hold several registries."""
    place = connection.execute(text("SELECT current_database(), current_schema()"))
    database, schema = place.one()
    # A name has 63 bytes, and two places may be spelt alike once they are joined.
    mark = blake2b(f"{database}\n{schema}".encode(), digest_size=4).hexdigest()
    stem = slug(database).replace("-", "_")[:_LONGEST_STEM]
    return {role: f"lawreg_{stem}_{mark}_{role.value}" for role in Role}


def _statements(connection: Connection, groups: dict[Role, str]) -> Iterator[str]:
    """Write what makes the groups and gives each its rights, whatever there was."""
    known = {
        str(name)
        for (name,) in connection.execute(text("SELECT rolname FROM pg_roles"))
    }
    quoted = {role: _quoted(connection, name) for role, name in groups.items()}
    for role, name in groups.items():
        if name not in known:
            yield f"CREATE ROLE {quoted[role]} NOLOGIN"
    reader, editor, approver = (quoted[role] for role in Role)
    schema = connection.execute(text("SELECT current_schema()")).scalar_one()
    tables = sorted(TABLES)
    yield f"GRANT USAGE ON SCHEMA {_quoted(connection, schema)} TO {reader}"
    for table in tables:
        yield f"REVOKE ALL ON {table} FROM PUBLIC, {reader}, {editor}, {approver}"
        yield f"GRANT SELECT ON {table} TO {reader}"
        if table == MetaRow.__tablename__:
            # How many persons a change takes is for the owner to say.
            continue
        if table in RECORD:
            yield f"GRANT INSERT ON {table} TO {approver}"
        else:
            yield f"GRANT INSERT, UPDATE, DELETE ON {table} TO {editor}"
    for fact in FACT_TABLES:
        yield f"GRANT UPDATE (superseded_by) ON {fact.__tablename__} TO {approver}"
    yield f"GRANT INSERT ON {ProposalRow.__tablename__} TO {editor}"
    yield f"GRANT {reader} TO {editor}"
    yield f"GRANT {editor} TO {approver}"


def _known(connection: Connection, account: str, where: str) -> None:
    held = connection.execute(
        text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": account}
    )
    if held.first() is None:
        raise RegistryError(
            Text(
                "máy chủ không có tài khoản «{account}».",
                "the server has no account '{account}'.",
            ).fill(account=account),
            where,
            Text(
                "Tạo tài khoản trước: CREATE ROLE … LOGIN.",
                "Make the account first: CREATE ROLE … LOGIN.",
            ),
        )


def _members(connection: Connection, groups: dict[Role, str]) -> Iterator[Member]:
    """Give the accounts of each group; a group in a group is none."""
    sql = text(
        "SELECT m.rolname FROM pg_auth_members AS a"
        " JOIN pg_roles AS g ON g.oid = a.roleid JOIN pg_roles AS m ON m.oid = a.member"
        " WHERE g.rolname = :group ORDER BY m.rolname"
    )
    for role, group in groups.items():
        for (account,) in connection.execute(sql, {"group": group}):
            if account not in groups.values():
                yield Member(str(account), role)


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)


_LABELS = {
    Role.READER: Text("người đọc", "reader"),
    Role.EDITOR: Text(
        "người biên tập: đọc, đề xuất và giữ danh mục kế hoạch",
        "editor: reads, proposes and keeps the portfolio",
    ),
    Role.APPROVER: Text(
        "người duyệt: đọc, đề xuất và ghi vào sổ",
        "approver: reads, proposes and records",
    ),
}
_TWICE = Text(
    "«{account}» được nêu hai lần: mỗi tài khoản một vai trò.",
    "'{account}' is named twice: an account has one role.",
)
_ONLY_POSTGRESQL = Text(
    "chỉ sổ đăng ký ở PostgreSQL mới có vai trò.",
    "only a registry on PostgreSQL has roles.",
)
_FILE_PERMISSIONS = Text(
    "Với một tệp, quyền ghi tệp quyết định ai được sửa; nhật ký ghi ai đã sửa.",
    "Of a file, who may write it may change it; the journal says who did.",
)
