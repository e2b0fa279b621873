"""Many records at once: each is kept as it was given, or none is."""

from __future__ import annotations

import gc
from datetime import UTC, date, datetime, timedelta

import pytest

from lawreg.errors import RegistryError
from lawreg.model import (
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Scope,
)
from lawreg.registry.facts import Change, Changeset, Fact, IssuerFact
from lawreg.registry.inserting import AT_ONCE, insert_rows
from lawreg.registry.journal import read_log
from lawreg.registry.search import find_instruments
from lawreg.registry.store import RegistryStore
from lawreg.registry.tables import MetaRow
from lawreg.registry.writer import write_changeset

CP = IssuerFact(Issuer("cp", "Chính phủ", "central", aliases=("CP",)))
HEAD = Changeset(1, datetime(2026, 11, 20, 8, tzinfo=UTC), "Người biên tập", "Thử.")
FIRST = date(2015, 1, 1)


def decree(n: int) -> Instrument:
    """Make a decree that has something of its own in every part."""
    day = FIRST + timedelta(days=n)
    return Instrument(
        f"vn/cp/{day.year}/{n}-{day.year}-nd-cp",
        f"{n}/{day.year}/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        f"Quy định thứ {n}",
        day,
        day + timedelta(days=45) if n % 3 else None,
        year=day.year,
        confidence=Confidence.SINGLE_SOURCE if n % 2 else Confidence.CONFIRMED,
        aliases=tuple(f"Tên khác {n}.{k}" for k in range(n % 3)),
        evidence=(Evidence("Công báo", f"trang {n}"),),
    )


def amending(n: int, target: Instrument) -> Relation:
    """Make an act of a decree on another."""
    actor = decree(n)
    return Relation(
        RelationKind.AMENDS if n % 2 else RelationKind.REPEALS,
        actor.instrument_id,
        target.instrument_id,
        actor.effective_from,
        actor_provisions=(f"d{n}",),
        target_provisions=("d1", f"d{n}.k2"),
        scope=Scope.PROVISIONS,
        evidence=(Evidence("Công báo", f"điều {n}"),) * (n % 2),
    )


def write(store: RegistryStore, head: Changeset, *facts: Fact) -> str:
    """Record facts as one changeset."""
    with store.session() as session:
        return write_changeset(session, head, [Change(None, fact) for fact in facts])


@pytest.mark.parametrize(
    "count", [AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, 2 * AT_ONCE + AT_ONCE // 2]
)
def test_all_of_many_are_kept_as_given(store: RegistryStore, count: int) -> None:
    """However the rows are divided into statements."""
    decrees = [decree(n) for n in range(1, count + 1)]
    acts = [amending(n, decrees[0]) for n in range(2, count + 1)]
    write(store, HEAD, CP, *decrees, *acts)
    ids = [one.instrument_id for one in decrees]
    assert list(store.by_id(ids).values()) == decrees
    held = store.relations_onto(ids[:1])[ids[0]]
    assert {act._replace(not_before=None) for act in held} == set(acts)
    assert store.query("SELECT count(*) FROM journal") == [(2 * count,)]
    for one in (decrees[0], decrees[-1]):
        found = find_instruments(store, one.title)
        assert one.instrument_id in {f.instrument_id for f in found}


def test_one_row_too_many_refuses_all(store: RegistryStore) -> None:
    """A key that is taken, anywhere among many, leaves nothing of them."""
    rows = [{"key": f"k{n}", "value": "x"} for n in range(AT_ONCE - 1)]
    before = store.query("SELECT key, value FROM meta")
    taken = [*rows, {"key": "schema", "value": "x"}]
    with pytest.raises(RegistryError), store.session() as session:
        insert_rows(session, MetaRow, taken)
    assert store.query("SELECT key, value FROM meta") == before
    with pytest.raises(KeyError), store.session() as session:
        insert_rows(session, MetaRow, [{"key": "k"}])


HALVES: dict[str, tuple[Changeset, Fact, str]] = {
    "a title": (HEAD, decree(1)._replace(title="Về \udfff việc"), r"U\+DFFF"),
    "an id": (
        HEAD,
        decree(1)._replace(instrument_id="vn/cp/2015/1\ud800"),
        r"vn/cp/2015/1\\ud800 có nửa ký tự hỏng \(U\+D800\)",
    ),
    "evidence": (
        HEAD,
        decree(1)._replace(evidence=(Evidence("\ud83c"),)),
        "^vn/cp/2015/1-2015-nd-cp có nửa ký tự",
    ),
    "the author": (HEAD._replace(author="\udcff"), decree(1), r"\\udcff: Thử. có nửa"),
}


@pytest.mark.parametrize("name", HALVES)
def test_half_of_a_character_is_refused(store: RegistryStore, name: str) -> None:
    """In one line that can be printed and says where; nothing is recorded."""
    head, fact, said = HALVES[name]
    with pytest.raises(RegistryError, match=said) as caught:
        write(store, head, CP, fact)
    line = caught.value.line()
    assert "\n" not in line
    assert line.encode()
    assert read_log(store) == ()


def test_other_marks_are_kept(store: RegistryStore) -> None:
    """What only looks broken is text."""
    title = "Về\u2028\u2029 \x01\x1f\x7f\ufeff \U0001f1fb \\ud800 \"'%s? :name"
    write(store, HEAD, CP, decree(1)._replace(title=title))
    assert [i.title for i in store.by_id([decree(1).instrument_id]).values()] == [title]


def test_the_collector_works_again_after(store: RegistryStore) -> None:
    """Also when a changeset is refused."""
    assert gc.isenabled()
    write(store, HEAD, CP)
    assert gc.isenabled()
    with pytest.raises(RegistryError):
        write(store, HEAD, CP)
    assert gc.isenabled()
