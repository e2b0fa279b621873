"""A changeset undone: the registry is afterwards, to the byte of its export, as before."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lawreg.errors import RegistryError
from lawreg.model import (
    Commencement,
    Coverage,
    Evidence,
    InstrumentKind,
    Issuer,
    RelationKind,
    Succession,
)
from lawreg.registry.exchange import export_registry
from lawreg.registry.fact_text import read_fact
from lawreg.registry.facts import (
    Change,
    CoverageFact,
    Fact,
    IssuerFact,
    canonical_json,
    subject_of,
)
from lawreg.registry.inverse import find_inverse
from lawreg.registry.journal import read_log
from lawreg.registry.record import record_changes
from lawreg.registry.store import RegistryStore
from tests.registry_fakes import instrument, relation

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
OLD = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NEW = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
LATER = instrument("309/2026/NĐ-CP", issued_on=date(2026, 8, 1))
FIRST = relation(
    RelationKind.AMENDS, NEW, OLD, target_provisions=("d1",), not_before=None
)
SECOND = FIRST._replace(target_provisions=("d2",))


def _record(store: RegistryStore, *changes: Change) -> int:
    done = record_changes(store, changes, at=AT, author="Lan", reason="Việc thử")
    return done.number


def _add(store: RegistryStore, *facts: Fact) -> int:
    return _record(store, *(Change(None, fact) for fact in facts))


def _undo(store: RegistryStore, name: str) -> int:
    _, changes = find_inverse(store, name, "sổ")
    return _record(store, *changes)


def _export(store: RegistryStore) -> bytes:
    return export_registry(store, "jsonl")


def test_what_was_added_is_withdrawn(store: RegistryStore) -> None:
    """By its number, and once more by the revision after it: the undoing is undone."""
    _add(store, CP, OLD)
    before = _export(store)
    _add(store, NEW, FIRST, SECOND)
    after = _export(store)
    assert after != before
    assert _undo(store, "2") == 3
    assert _export(store) == before
    revision = read_log(store)[0].revision
    _undo(store, revision[:12])
    assert _export(store) == after


def test_what_was_corrected_is_as_it_was(store: RegistryStore) -> None:
    """And of two acts alike, either is where it was in the export."""
    _add(store, CP, OLD, NEW, FIRST, SECOND)
    before = _export(store)
    titled = OLD._replace(title="Tên đúng")
    moved = FIRST._replace(note="đã xem")
    _record(store, Change(OLD, titled), Change(FIRST, moved), Change(SECOND, None))
    _undo(store, "2")
    assert _export(store) == before


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(Change(NEW, NEW._replace(title="Khác")), id="corrected since"),
        pytest.param(Change(FIRST, None), id="withdrawn since"),
        pytest.param(
            Change(None, FIRST._replace(effective_from=date(2026, 1, 1))),
            id="acts since",
        ),
    ],
)
def test_what_was_built_on_since_is_named(store: RegistryStore, change: Change) -> None:
    """With the changeset to undo first; then it can be undone."""
    _add(store, CP, OLD)
    before = _export(store)
    _add(store, NEW, FIRST)
    _record(store, change)
    with pytest.raises(RegistryError) as raised:
        find_inverse(store, "2", "sổ")
    assert "đợt 3 (Lan, 24/11/2026)" in raised.value.line()
    assert "lawreg" not in raised.value.where
    _undo(store, "3")
    _undo(store, "2")
    assert _export(store) == before


def test_an_instrument_others_act_on_stays(store: RegistryStore) -> None:
    """Undone, the later act would name what is not held."""
    _add(store, CP, OLD)
    _add(store, NEW)
    _add(store, LATER, relation(RelationKind.REPEALS, LATER, NEW, not_before=None))
    with pytest.raises(RegistryError, match="đợt 3"):
        find_inverse(store, "2", "sổ")


def test_what_was_withdrawn_and_recorded_anew_is_named(store: RegistryStore) -> None:
    """Undone, it would be held twice."""
    _add(store, CP, OLD, NEW, FIRST)
    _record(store, Change(FIRST, None))
    _add(store, FIRST)
    with pytest.raises(RegistryError, match="đợt 3"):
        find_inverse(store, "2", "sổ")


def test_undone_twice_it_is_said_by_what(store: RegistryStore) -> None:
    """Undoing the undoing would record it all again: the hint says so, no more."""
    _add(store, CP, OLD)
    _add(store, NEW, FIRST)
    _undo(store, "2")
    with pytest.raises(RegistryError) as raised:
        find_inverse(store, "2", "sổ riêng.sqlite")
    assert raised.value.what.vi == "đợt 2 đã được hoàn tác bởi đợt 3 (Lan, 24/11/2026)."
    assert raised.value.hint.vi == (
        "Muốn ghi lại điều đợt 2 đã ghi: `lawreg revert 3 --registry 'sổ riêng.sqlite'`."
    )
    _undo(store, "3")
    _undo(store, "2")
    with pytest.raises(RegistryError, match="bởi đợt 5"):
        find_inverse(store, "2", "sổ")


@pytest.mark.parametrize("name", ["9", "60a2aaf60378", ""])
def test_a_changeset_that_is_not_there_is_said(store: RegistryStore, name: str) -> None:
    """Nothing is undone by mistake."""
    _add(store, CP, OLD)
    with pytest.raises(RegistryError):
        find_inverse(store, name, "sổ")


FACTS = (
    CP,
    IssuerFact(
        Issuer(
            "binh-phuoc-ubnd",
            "Ủy ban nhân dân tỉnh Bình Phước",
            "province",
            "Bình Phước",
            ("UBND tỉnh Bình Phước",),
            None,
            date(2025, 7, 1),
            (Succession("dong-nai-ubnd", None),),
        ),
        "nhập tỉnh",
        (Evidence("Nghị quyết", "câu"),),
    ),
    CoverageFact(Coverage(InstrumentKind.DECREE, "cp", 2018, 2020), (Evidence("a"),)),
    NEW,
    OLD._replace(
        number="",
        title="",
        effective_from=None,
        issued_on=None,
        commencements=(Commencement((), None, "cấp xã"), Commencement(("d1",), None)),
        evidence=(Evidence("a", "b"),),
    ),
    SECOND,
    relation(RelationKind.CITES, NEW, OLD)._replace(
        effective_from=None, not_before=None
    ),
)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: subject_of(fact)[1])
def test_a_record_is_read_back_from_the_journal(fact: Fact) -> None:
    """What its text leaves out is empty."""
    assert read_fact(subject_of(fact)[0], canonical_json(fact)) == fact
