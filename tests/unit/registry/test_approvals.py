"""Two persons for a change, where the registry asks for two."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from lawreg.errors import RegistryError
from lawreg.model import Issuer
from lawreg.registry.approvals import approvals_of, read_settings, set_approvals
from lawreg.registry.deciding import apply_proposal, refuse_proposal
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.guards import find_altered_guards
from lawreg.registry.proposals import propose_changes
from lawreg.registry.record import record_changes
from lawreg.registry.store import RegistryStore
from tests.registry_fakes import instrument

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
DECREE = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
CHANGES = [Change(None, CP), Change(None, DECREE)]


def _record(store: RegistryStore) -> None:
    record_changes(store, CHANGES, at=AT, author="Lan", reason="Nạp")


def test_one_person_is_enough_until_two_are_asked_for(store: RegistryStore) -> None:
    """Who asked, and when, is kept; the last word holds."""
    with store.session() as session:
        assert approvals_of(session) == 1
    set_approvals(store, 2, at=AT, author="Trần Thị B")
    with pytest.raises(RegistryError, match="cần hai người"):
        _record(store)
    assert store.issuers() == {}
    set_approvals(store, 1, at=AT, author="Trần Thị B")
    _record(store)
    with store.session() as session:
        assert [(s.approvals, s.author) for s in read_settings(session)] == [
            (2, "Trần Thị B"),
            (1, "Trần Thị B"),
        ]


@pytest.mark.parametrize("same", ["Lan", "  lan ", "LAN"])
def test_whoever_proposed_cannot_apply(store: RegistryStore, same: str) -> None:
    """However the name is written; another can, and anybody may refuse."""
    set_approvals(store, 2, at=AT, author="B")
    number = propose_changes(store, CHANGES, at=AT, author="Lan", reason="Nạp")
    with pytest.raises(RegistryError, match="người khác"):
        apply_proposal(store, number, at=AT, author=same)
    assert store.issuers() == {}
    if store.dialect == "sqlite":
        # On PostgreSQL the one account of this test is one person.
        apply_proposal(store, number, at=AT, author="Minh")
        assert "cp" in store.issuers()
    else:
        with pytest.raises(RegistryError, match="người khác"):
            apply_proposal(store, number, at=AT, author="Minh")
        refuse_proposal(store, number, at=AT, author=same)


def test_the_setting_cannot_be_taken_away(store: RegistryStore) -> None:
    """Rows are only added; to the guards it is no edit behind lawreg."""
    set_approvals(store, 2, at=AT, author="B")
    sqlite = store.dialect == "sqlite"
    assert list(find_altered_guards(store, sqlite=sqlite)) == []
    with pytest.raises(RegistryError), store.session() as session:
        session.connection().execute(
            text("DELETE FROM meta WHERE key LIKE 'approvals%'")
        )
