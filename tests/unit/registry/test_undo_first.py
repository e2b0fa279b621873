"""What must be undone before a changeset: all of it, in an order that can be followed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event

from lawreg.errors import RegistryError
from lawreg.model import Issuer, RelationKind
from lawreg.registry.blocking import find_blocked
from lawreg.registry.exchange import export_registry
from lawreg.registry.facts import Change, Changeset, Fact, IssuerFact
from lawreg.registry.inverse import find_inverse
from lawreg.registry.record import record_changes
from lawreg.registry.store import RegistryStore
from lawreg.registry.writer import write_changeset
from tests.registry_fakes import instrument, relation

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
BNV = IssuerFact(Issuer("bnv", "Bộ Nội vụ", "ministry"))
OLD = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NEW = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
OF_BNV = instrument("5/2026/TT-BNV", issuer_id="bnv", issued_on=date(2026, 1, 5))
ACT = relation(RelationKind.AMENDS, NEW, OLD, not_before=None)


def _record(store: RegistryStore, *changes: Change) -> int:
    done = record_changes(store, changes, at=AT, author="Lan", reason="Việc thử")
    return done.number


def _add(store: RegistryStore, *facts: Fact) -> int:
    return _record(store, *(Change(None, fact) for fact in facts))


def _undo(store: RegistryStore, number: int) -> int:
    _, changes = find_inverse(store, str(number), "sổ")
    return _record(store, *changes)


def _hint(store: RegistryStore, number: int) -> str:
    with pytest.raises(RegistryError) as raised:
        find_inverse(store, str(number), "so.sqlite")
    return raised.value.hint.vi


def test_the_order_told_can_be_followed_to_the_end(store: RegistryStore) -> None:
    """Also what rests only on what rests on it; then the registry is as it was."""
    _add(store, CP, OLD)
    before = export_registry(store, "jsonl")
    _add(store, NEW)
    titled = NEW._replace(title="Tên đúng")
    _record(store, Change(NEW, titled))
    _add(store, ACT)
    _record(store, Change(titled, titled._replace(title="Tên đúng hơn")))
    assert "theo thứ tự này: 5, 4, 3;" in _hint(store, 2)
    assert "`lawreg revert 5 --registry so.sqlite`" in _hint(store, 2)
    blocked = find_blocked(store, 2)
    assert blocked is not None
    for number in (*blocked.first, 2):
        _undo(store, number)
    assert export_registry(store, "jsonl") == before


def test_changesets_that_rest_on_one_another_are_not_sent_round(
    store: RegistryStore,
) -> None:
    """A source is built in steps, where an act may come before the text it is of."""
    back = relation(RelationKind.CITES, OLD, NEW, not_before=None)
    steps: list[list[Fact]] = [[CP], [OLD, ACT], [NEW, back]]
    for number, facts in enumerate(steps, 1):
        with store.writing() as session:
            write_changeset(
                session,
                Changeset(number, AT, "Lan", "Nạp"),
                [Change(None, fact) for fact in facts],
                complete=False,
            )
    for number in (2, 3):
        hint = _hint(store, number)
        assert "Các đợt 2 và 3 dựa vào nhau" in hint
        assert "revert" not in hint


def test_a_ground_that_was_withdrawn_is_brought_back_first(
    store: RegistryStore,
) -> None:
    """The acts of a text cannot be recorded again while the text is not held."""
    _add(store, CP, OLD)
    _add(store, NEW)
    _add(store, ACT)
    whole = export_registry(store, "jsonl")
    withdrawn = _undo(store, 3)
    ground = _undo(store, 2)
    with pytest.raises(RegistryError, match=NEW.instrument_id) as raised:
        find_inverse(store, str(withdrawn), "sổ")
    assert f"Hoàn tác đợt {ground} trước" in raised.value.hint.vi
    _undo(store, ground)
    _undo(store, withdrawn)
    assert export_registry(store, "jsonl") == whole


def test_a_body_that_issued_something_since_stays(store: RegistryStore) -> None:
    """Undone, its text would be of nobody; corrected since, that goes first."""
    _add(store, CP)
    _add(store, BNV)
    _add(store, OF_BNV)
    assert "Hoàn tác đợt 3 trước" in _hint(store, 2)
    _record(store, Change(OF_BNV, OF_BNV._replace(title="Tên đúng")))
    assert "theo thứ tự này: 4, 3;" in _hint(store, 2)
    _undo(store, 4)
    assert "Hoàn tác đợt 3 trước" in _hint(store, 2)


def test_much_is_undone_in_few_steps(store: RegistryStore) -> None:
    """The statements do not grow with the records, where one each took minutes."""
    _add(store, CP)
    _add(store, *(instrument(f"{n}/2020/NĐ-CP", year=2020) for n in range(1, 400)))
    said: list[str] = []

    def keep(_: object, __: object, statement: str, *___: object) -> None:
        said.append(statement)

    event.listen(store.engine, "before_cursor_execute", keep)
    _undo(store, 2)
    event.remove(store.engine, "before_cursor_execute", keep)
    assert len(said) < 40
