"""On PostgreSQL the database itself refuses what an account may not do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import make_url, text

from lawreg.errors import RegistryError
from lawreg.model import Issuer
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.proposals import (
    apply_proposal,
    propose_changes,
    read_proposals,
    refuse_proposal,
)
from lawreg.registry.record import record_changes
from lawreg.registry.roles import Member, Role, grant_roles
from lawreg.registry.store import RegistryStore, open_store
from tests.registry_fakes import instrument

pytestmark = pytest.mark.parametrize("store", ["postgresql"], indirect=True)
AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
DECREE = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NEWER = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
Account = Callable[[Role | None], RegistryStore]


@pytest.fixture
def owned(store: RegistryStore) -> RegistryStore:
    """Give a registry on PostgreSQL with a decree in it."""
    changes = [Change(None, CP), Change(None, DECREE)]
    record_changes(store, changes, at=AT, author="Lan", reason="Nạp ban đầu")
    return store


@pytest.fixture
def account(owned: RegistryStore) -> Iterator[Account]:
    """Make accounts that may log in, and open the registry as one of them."""
    opened: list[RegistryStore] = []
    names: list[str] = []

    def make(role: Role | None) -> RegistryStore:
        name = f"t_{os.urandom(4).hex()}"
        with owned.engine.begin() as connection:
            connection.exec_driver_sql(f"CREATE ROLE {name} LOGIN")
        names.append(name)
        grant_roles(owned, [Member(name, role)] if role else [])
        url = make_url(owned.engine.url).set(username=name)
        made = open_store(url)
        opened.append(made)
        return made

    yield make
    for one in opened:
        one.close()
    with owned.engine.begin() as connection:
        groups = connection.execute(
            text(
                "SELECT rolname FROM pg_roles WHERE rolname LIKE 'lawreg!_%' ESCAPE '!'"
            )
        )
        for name in (*names, *(str(row[0]) for row in groups)):
            connection.exec_driver_sql(f'DROP OWNED BY "{name}"')
            connection.exec_driver_sql(f'DROP ROLE "{name}"')


def _propose(store: RegistryStore) -> int:
    change = [Change(None, NEWER)]
    return propose_changes(store, change, at=AT, author="Hoa", reason="Mới")


def _record(store: RegistryStore) -> None:
    change = [Change(None, NEWER)]
    record_changes(store, change, at=AT, author="Hoa", reason="Mới")


def test_a_reader_reads_and_no_more(account: Account) -> None:
    """Proposing and recording are refused, in one line, and nothing is written."""
    reader = account(Role.READER)
    assert reader.by_number(["61/2018/NĐ-CP"])
    assert read_proposals(reader) == ()
    for attempt in (_propose, _record):
        with pytest.raises(RegistryError, match="permission denied") as caught:
            attempt(reader)
        assert "\n" not in caught.value.line()


def test_an_editor_proposes_and_does_not_apply(
    account: Account, owned: RegistryStore
) -> None:
    """Nor refuse, nor record past the proposals."""
    editor = account(Role.EDITOR)
    number = _propose(editor)
    for attempt in (
        lambda: apply_proposal(editor, number, at=AT, author="Hoa"),
        lambda: refuse_proposal(editor, number, at=AT, author="Hoa"),
        lambda: _record(editor),
    ):
        with pytest.raises(RegistryError, match="permission denied"):
            attempt()
    (held,) = read_proposals(owned)
    assert held.decision is None
    assert held.account == editor.engine.url.username


def test_an_approver_applies(account: Account, owned: RegistryStore) -> None:
    """The proposal of another; a correction too, which supersedes."""
    number = _propose(account(Role.EDITOR))
    approver = account(Role.APPROVER)
    apply_proposal(approver, number, at=AT, author="Minh")
    assert owned.by_number(["118/2025/NĐ-CP"])
    named = NEWER._replace(signer="Phạm Minh Chính")
    change = [Change(NEWER, named)]
    record_changes(approver, change, at=AT, author="Minh", reason="Người ký")
    assert owned.by_id([named.instrument_id])[named.instrument_id] == named


def test_not_even_an_approver_rewrites(account: Account) -> None:
    """No one but the owner of the tables could take the guards away."""
    approver = account(Role.APPROVER)
    for statement in (
        "UPDATE instruments SET title = 'Khác'",
        "DELETE FROM journal",
        "TRUNCATE changesets CASCADE",
        "ALTER TABLE journal DISABLE TRIGGER ALL",
    ):
        with pytest.raises(RegistryError), approver.session() as session:
            session.connection().exec_driver_sql(statement)


def test_an_account_without_a_role_reads_nothing(account: Account) -> None:
    """It is told that it may not, not that there is no registry."""
    with pytest.raises(RegistryError):
        account(None)


def test_an_account_has_one_role(account: Account, owned: RegistryStore) -> None:
    """A new one takes the place of the old, and may be taken away."""
    approver = account(Role.APPROVER)
    name = str(approver.engine.url.username)
    members = grant_roles(owned, [Member(name, Role.READER)])
    assert members == (Member(name, Role.READER),)
    approver.close()
    with pytest.raises(RegistryError, match="permission denied"):
        _record(approver)
    assert grant_roles(owned, revoked=[name]) == ()


def test_an_account_that_is_not_there_is_named(owned: RegistryStore) -> None:
    """With what to do first; nothing is granted."""
    with pytest.raises(RegistryError, match="khong_co") as caught:
        grant_roles(owned, [Member("khong_co", Role.EDITOR)])
    assert "CREATE ROLE" in caught.value.line()
