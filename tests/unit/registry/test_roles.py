"""On PostgreSQL the database itself refuses what an account may not do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DatabaseError

from lawreg.errors import RegistryError
from lawreg.model import Issuer
from lawreg.registry.deciding import apply_proposal, refuse_proposal
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.portfolio import change_portfolio, read_portfolio
from lawreg.registry.proposals import propose_changes, read_proposals
from lawreg.registry.record import record_changes
from lawreg.registry.roles import Member, Role, _groups, grant_roles, read_roles
from lawreg.registry.store import RegistryStore, open_store
from tests.plans_kept import keep, plan_text
from tests.registry_fakes import instrument

pytestmark = pytest.mark.parametrize("store", ["postgresql"], indirect=True)
AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
DECREE = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
PLAN = keep(plan_text("Thực hiện Nghị định số 61/2018/NĐ-CP."))
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


def test_an_account_is_named_once(account: Account, owned: RegistryStore) -> None:
    """Nobody can say which of two roles was meant."""
    name = str(account(Role.EDITOR).engine.url.username)
    for granted, revoked in (
        ([Member(name, Role.READER), Member(name, Role.EDITOR)], []),
        ([Member(name, Role.READER)], [name]),
    ):
        with pytest.raises(RegistryError, match="hai lần"):
            grant_roles(owned, granted, revoked)
    assert read_roles(owned) == (Member(name, Role.EDITOR),)


def test_asking_who_has_a_role_needs_no_right_to_grant(
    account: Account, owned: RegistryStore
) -> None:
    """A reader may look."""
    reader = account(Role.READER)
    assert read_roles(reader) == read_roles(owned)


def test_not_even_an_approver_supersedes_by_what_was_recorded_before(
    account: Account,
) -> None:
    """Only the changeset being recorded takes the place of a record."""
    approver = account(Role.APPROVER)
    with (
        pytest.raises(DatabaseError, match="in the same step"),
        approver.engine.begin() as connection,
    ):
        connection.exec_driver_sql("UPDATE instruments SET superseded_by = 1")


def test_what_lawreg_did_not_write_is_told_and_can_be_refused(
    account: Account, owned: RegistryStore
) -> None:
    """An editor with another program cannot take the list from everybody."""
    editor = account(Role.EDITOR)
    name = editor.engine.url.username
    insert = (
        "INSERT INTO proposals"
        " VALUES ({}, '2026-11-24T00:00:00Z', 'x', 'y', '{}', '{}', 'd')"
    )
    for number, changes in ((7, "[]"), (1, "not json")):
        with pytest.raises(DatabaseError), editor.engine.begin() as connection:
            connection.exec_driver_sql(insert.format(number, name, changes))
    with editor.engine.begin() as connection:
        connection.exec_driver_sql(insert.format(1, name, "[[1, 2]]"))
    (held,) = read_proposals(owned)
    assert held.changes is None
    with pytest.raises(RegistryError, match="ghi ngoài lawreg"):
        apply_proposal(owned, 1, at=AT, author="Minh")
    refuse_proposal(owned, 1, at=AT, author="Minh")
    assert _propose(editor) == 2


def test_groups_of_two_registries_are_never_one(owned: RegistryStore) -> None:
    """Whatever their names, and whatever letters are in them."""
    with owned.engine.connect() as connection:
        here = set(_groups(connection).values())
        connection.exec_driver_sql("SET search_path = public")
        there = set(_groups(connection).values())
    assert not here & there
    assert all(name.isascii() and len(name) <= 63 for name in here | there)


def test_an_account_that_is_not_there_is_named(owned: RegistryStore) -> None:
    """With what to do first; nothing is granted."""
    with pytest.raises(RegistryError, match="khong_co") as caught:
        grant_roles(owned, [Member("khong_co", Role.EDITOR)])
    assert "CREATE ROLE" in caught.value.line()


def test_an_editor_keeps_the_portfolio_and_a_reader_reads_it(account: Account) -> None:
    """The office's own plans are working data; who only reads changes nothing."""
    editor, reader = account(Role.EDITOR), account(Role.READER)
    change_portfolio(editor, [PLAN])
    change_portfolio(editor, [PLAN._replace(owner="Minh")])
    assert [plan.owner for plan in read_portfolio(reader)] == ["Minh"]
    for kept, gone in (((PLAN,), ()), ((), (PLAN.path,))):
        with pytest.raises(RegistryError, match="permission denied"):
            change_portfolio(reader, kept, gone)
    change_portfolio(account(Role.APPROVER), gone=[PLAN.path])
    assert read_portfolio(reader) == ()
