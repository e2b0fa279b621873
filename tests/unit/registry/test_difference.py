"""What lies between two states: added, corrected field by field, withdrawn."""

from __future__ import annotations

import tempfile
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.errors import RegistryError
from lawreg.model import Confidence, Issuer, Relation, RelationKind, Scope, Succession
from lawreg.registry.difference import Difference, FieldChange, compare_states
from lawreg.registry.facts import (
    Change,
    Changeset,
    Fact,
    IssuerFact,
    subject_of,
)
from lawreg.registry.journal import read_log
from lawreg.registry.store import RegistryStore, create_store
from lawreg.registry.writer import write_changeset
from tests.registry_fakes import instrument, relation

CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
OLD = instrument("10/2010/NĐ-CP", issued_on=date(2010, 1, 5))
NEW = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
REPLACES = relation(RelationKind.REPLACES, NEW, OLD)._replace(not_before=None)
BEGUN = datetime(2026, 11, 20, tzinfo=UTC)


def _record(store: RegistryStore, number: int, *changes: Change) -> str:
    head = Changeset(number, BEGUN + timedelta(days=number), "a", "b")
    with store.session() as session:
        return write_changeset(session, head, changes)


def _address(store: RegistryStore) -> str:
    return store.engine.url.render_as_string(hide_password=False)


def _subjects(found: Difference) -> tuple[list[str], list[str], list[str]]:
    added, corrected, withdrawn = found.altered
    return (
        [held.subject for held in added],
        [correction.subject for correction in corrected],
        [held.subject for held in withdrawn],
    )


@pytest.fixture
def address(store: RegistryStore) -> str:
    """Give a registry of four changesets, on either database."""
    signed = NEW._replace(signer="Nguyễn Xuân Phúc")
    part = REPLACES._replace(scope=Scope.PROVISIONS, target_provisions=("d5",))
    renamed = CP._replace(issuer=CP.issuer._replace(place="x"))
    _record(store, 1, *(Change(None, fact) for fact in (CP, OLD, NEW)))
    _record(store, 2, Change(None, REPLACES), Change(NEW, signed))
    _record(store, 3, Change(REPLACES, part), Change(CP, renamed))
    _record(store, 5, Change(part, None), Change(signed, NEW))
    return _address(store)


def test_fields_are_told_one_by_one(address: str) -> None:
    """With what they were and what they became."""
    found = compare_states(address, "2", address, "3")
    assert (found.altered.added, found.altered.withdrawn) == ((), ())
    issuer, act = found.altered.corrected
    assert (issuer.kind, issuer.subject) == ("issuer", "cp")
    assert issuer.fields == (FieldChange("issuer.place", None, "x"),)
    assert {change.field: change[1:] for change in act.fields} == {
        "scope": ("whole", "provisions"),
        "target_provisions": (None, ["d5"]),
    }


def test_what_comes_and_goes_in_between_is_nothing(address: str) -> None:
    """Only the two ends count: the act of the second changeset is gone by the last."""
    found = compare_states(address, "1", address, "5")
    assert _subjects(found) == ([], ["cp"], [])
    assert (found.before.number, found.after.number) == (1, 5)
    assert found.before.on == date(2026, 11, 21)


def test_backwards_is_the_other_way_round(address: str) -> None:
    """What was added is withdrawn."""
    act = subject_of(REPLACES)[1]
    forth = compare_states(address, "1", address, "2")
    back = compare_states(address, "2", address, "1")
    assert _subjects(forth) == ([act], [NEW.instrument_id], [])
    assert _subjects(back) == ([], [NEW.instrument_id], [act])
    (change,) = back.altered.corrected[0].fields
    assert change == FieldChange("signer", "Nguyễn Xuân Phúc", None)


def test_a_revision_is_as_good_as_its_number(address: str) -> None:
    """As reports print it; without a name the newest is meant."""
    log = {entry.number: entry.revision for entry in read_log(address)}
    by_number = compare_states(address, "2", address, "5")
    assert compare_states(address, log[2][:12], address, "") == by_number
    assert by_number.after.revision == log[5]


@pytest.mark.parametrize("name", ["4", "0123456789ab"])
def test_a_state_that_never_was_is_told(address: str, name: str) -> None:
    """With where to look them up."""
    with pytest.raises(RegistryError, match="không có bản") as caught:
        compare_states(address, "1", address, name)
    assert "registry log" in caught.value.line()


def test_two_files_are_compared_from_where_they_part(tmp_path: Path) -> None:
    """A registry of one's own against another grown from the same beginning."""
    addresses = []
    for name, last in (("a", Change(None, REPLACES)), ("b", Change(OLD, None))):
        with closing(create_store(f"sqlite:///{tmp_path / name}")) as store:
            _record(store, 1, *(Change(None, fact) for fact in (CP, OLD, NEW)))
            _record(store, 2, last)
        addresses.append(str(tmp_path / name))
    found = compare_states(addresses[0], "", addresses[1], "")
    gone = [OLD.instrument_id, subject_of(REPLACES)[1]]
    assert _subjects(found) == ([], [], gone)
    assert found.before.address == addresses[0]


def test_files_without_a_common_beginning_are_compared_in_whole(tmp_path: Path) -> None:
    """What both hold alike is no difference."""
    other = CP._replace(note="Khác.")
    for name, facts in (("a", (CP, OLD)), ("b", (other, OLD, NEW))):
        with closing(create_store(f"sqlite:///{tmp_path / name}")) as store:
            _record(store, 1, *(Change(None, fact) for fact in facts))
    found = compare_states(str(tmp_path / "a"), "", str(tmp_path / "b"), "")
    assert _subjects(found) == ([NEW.instrument_id], ["cp"], [])


ACTS: list[Relation] = [
    Relation(
        RelationKind.AMENDS,
        NEW.instrument_id,
        OLD.instrument_id,
        date(2019, month, 1),
        scope=Scope.PROVISIONS,
        target_provisions=(f"d{month}",),
        confidence=Confidence.MEMORY,
    )
    for month in (1, 2, 3)
]
MERGED = CP._replace(
    issuer=CP.issuer._replace(successions=(Succession("cp", date(2025, 1, 1)),))
)
SUBJECTS: list[list[Fact]] = [
    [CP, CP._replace(note="a"), MERGED],
    [OLD, OLD._replace(title="a"), OLD._replace(title="b", note="c")],
]
SUBJECTS.extend([act, act._replace(note="a")] for act in ACTS)


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_nothing_more_and_nothing_less_than_what_differs(data: st.DataObject) -> None:
    """Whatever was recorded in between, every record that differs is told once."""
    states: list[list[Fact | None]] = [[None] * len(SUBJECTS)]
    for _ in range(3):
        drawn = [data.draw(st.sampled_from([None, *of])) for of in SUBJECTS]
        states.append(drawn)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "r.sqlite")
        with closing(create_store(f"sqlite:///{path}")) as store:
            for n in (1, 2, 3):
                pairs = zip(states[n - 1], states[n], strict=True)
                changes = [Change(was, now) for was, now in pairs if was != now]
                head = Changeset(n, BEGUN + timedelta(days=n), "a", "b")
                with store.session() as session:
                    write_changeset(session, head, changes, complete=False)
        found = compare_states(path, "1", path, "3")
    before, after = ([f for f in states[n] if f is not None] for n in (1, 3))
    assert _told(found) == _touched(before, after)


def _touched(before: list[Fact], after: list[Fact]) -> Counter[str]:
    gone = [f for f in before if f not in after]
    come = [f for f in after if f not in before]
    return Counter(subject_of(f)[1] for f in (*gone, *come))


def _told(found: Difference) -> Counter[str]:
    told = Counter(h.subject for h in (*found.altered.added, *found.altered.withdrawn))
    for correction in found.altered.corrected:
        told[correction.subject] += 2
    return told
