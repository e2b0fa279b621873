"""What one proposes and another applies, or refuses."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from lawreg.errors import RegistryError
from lawreg.model import (
    Commencement,
    Confidence,
    Coverage,
    Evidence,
    InstrumentKind,
    Issuer,
    RelationKind,
    Scope,
    Succession,
)
from lawreg.registry.change_text import read_changes, write_changes
from lawreg.registry.deciding import apply_proposal, refuse_proposal
from lawreg.registry.facts import Change, CoverageFact, Fact, IssuerFact
from lawreg.registry.journal import read_log
from lawreg.registry.proposals import (
    find_altered_proposals,
    propose_changes,
    read_proposals,
)
from lawreg.registry.record import record_changes
from lawreg.registry.store import RegistryStore
from tests.registry_fakes import instrument, relation

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 7, tzinfo=UTC)
CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
DECREE = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NEWER = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))


def _begin(store: RegistryStore) -> None:
    changes = [Change(None, CP), Change(None, DECREE)]
    record_changes(store, changes, at=AT, author="Lan", reason="Nạp ban đầu")


def _propose(store: RegistryStore, *changes: Change) -> int:
    return propose_changes(store, changes, at=AT, author="Lan", reason="Nghị định mới")


def test_a_proposal_is_no_fact(store: RegistryStore) -> None:
    """Nobody who asks the registry is told of it."""
    _begin(store)
    assert _propose(store, Change(None, NEWER)) == 1
    assert store.by_number(["118/2025/NĐ-CP"]) == {}
    assert len(read_log(store)) == 1
    (held,) = read_proposals(store)
    assert held.changes == (Change(None, NEWER),)
    assert (held.author, held.decision) == ("Lan", None)
    assert held.account


def test_applied_it_is_a_changeset_of_whoever_proposed_it(
    store: RegistryStore,
) -> None:
    """Who applied it stands in the reason, and beside the proposal."""
    _begin(store)
    number = _propose(store, Change(None, NEWER))
    done = apply_proposal(store, number, at=LATER, author="Minh", note="đã đối chiếu")
    assert list(store.by_number([NEWER.number])[NEWER.number]) == [NEWER]
    newest = read_log(store)[0]
    assert (newest.number, newest.author) == (2, "Lan")
    assert newest.reason == "Nghị định mới (đề xuất số 1, Minh duyệt)"
    assert newest.revision == done.revision
    (held,) = read_proposals(store)
    assert held.decision is not None
    assert held.decision[:5] == ("applied", LATER, "Minh", "đã đối chiếu", 2)


def test_refused_it_changes_nothing(store: RegistryStore) -> None:
    """The refusal and its reason stay written."""
    _begin(store)
    number = _propose(store, Change(None, NEWER))
    refuse_proposal(store, number, at=LATER, author="Minh", note="chưa có nguồn")
    assert store.by_number(["118/2025/NĐ-CP"]) == {}
    (held,) = read_proposals(store)
    assert held.decision is not None
    assert held.decision[:5] == ("refused", LATER, "Minh", "chưa có nguồn", None)


@pytest.mark.parametrize("again", [apply_proposal, refuse_proposal])
def test_what_is_decided_stays_decided(store: RegistryStore, again: object) -> None:
    """Told who decided, and when."""
    assert callable(again)
    _begin(store)
    number = _propose(store, Change(None, NEWER))
    apply_proposal(store, number, at=LATER, author="Minh")
    with pytest.raises(RegistryError, match="Minh áp dụng ngày 25/11/2026"):
        again(store, number, at=LATER, author="Hoa")
    assert len(read_log(store)) == 2


def test_what_was_corrected_since_is_not_applied(store: RegistryStore) -> None:
    """A proposal rests on what was held when it was made."""
    _begin(store)
    dated = DECREE._replace(effective_from=date(2018, 6, 21))
    number = _propose(store, Change(DECREE, dated))
    other = DECREE._replace(signer="Nguyễn Xuân Phúc")
    change = [Change(DECREE, other)]
    record_changes(store, change, at=AT, author="Hoa", reason="Người ký")
    with pytest.raises(RegistryError, match="không còn như lúc đọc"):
        apply_proposal(store, number, at=LATER, author="Minh")
    assert read_proposals(store)[0].decision is None
    assert len(read_log(store)) == 2


def test_what_was_recorded_since_may_make_an_error_of_it(store: RegistryStore) -> None:
    """Two proposals tell one end on two days: the first that is applied stands."""
    _begin(store)
    ends = relation(RelationKind.REPLACES, NEWER, DECREE, date(2025, 7, 1))
    first = _propose(store, Change(None, NEWER), Change(None, ends))
    later = ends._replace(effective_from=date(2025, 8, 1))
    second = _propose(store, Change(None, later))
    apply_proposal(store, first, at=LATER, author="Minh")
    with pytest.raises(RegistryError, match="áp dụng đề xuất số 2 thì sổ sai") as told:
        apply_proposal(store, second, at=LATER, author="Minh")
    assert "--refuse" in told.value.hint.vi
    assert read_proposals(store)[0].decision is None
    assert len(read_log(store)) == 2
    refuse_proposal(store, second, at=LATER, author="Minh")


def test_one_that_names_what_is_not_held_is_not_applied(store: RegistryStore) -> None:
    """Neither the changeset nor the decision is recorded."""
    _begin(store)
    act = relation(RelationKind.AMENDS, NEWER, DECREE, date(2025, 7, 1))
    number = _propose(store, Change(None, act))
    with pytest.raises(RegistryError, match="không có trong sổ"):
        apply_proposal(store, number, at=LATER, author="Minh")
    assert read_proposals(store)[0].decision is None


def test_the_same_is_not_proposed_twice_while_it_waits(store: RegistryStore) -> None:
    """One file applied twice is one proposal; refused, it may be proposed again."""
    _begin(store)
    number = _propose(store, Change(None, NEWER))
    with pytest.raises(RegistryError, match=f"đề xuất số {number} y như vậy"):
        _propose(store, Change(None, NEWER))
    refuse_proposal(store, number, at=LATER, author="Minh")
    assert _propose(store, Change(None, NEWER)) == number + 1


def test_there_must_be_something_to_propose(store: RegistryStore) -> None:
    """A change of nothing is none."""
    _begin(store)
    with pytest.raises(RegistryError, match="không có gì để đề xuất"):
        _propose(store, Change(DECREE, DECREE))


def test_a_proposal_that_is_not_there_cannot_be_decided(store: RegistryStore) -> None:
    """With where to look."""
    _begin(store)
    with pytest.raises(RegistryError, match="registry proposals"):
        apply_proposal(store, 7, at=LATER, author="Minh")


@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_nobody_signs_for_another_account(store: RegistryStore) -> None:
    """PostgreSQL knows who is connected; a file does not."""
    _begin(store)
    with (
        pytest.raises(DatabaseError, match="not the one that writes"),
        store.engine.begin() as connection,
    ):
        connection.execute(
            text(
                "INSERT INTO proposals VALUES"
                " (1, '2026-11-24T00:00:00Z', 'Lan', 'x', 'minh', '[]', '')"
            )
        )


def test_an_untouched_chain_of_proposals_is_sound(store: RegistryStore) -> None:
    """Several proposals, decided in another order than they were made."""
    _begin(store)
    for number in ("1/2020/NĐ-CP", "2/2020/NĐ-CP", "3/2020/NĐ-CP"):
        made = instrument(number, issued_on=date(2020, 1, 6))
        _propose(store, Change(None, made))
    refuse_proposal(store, 3, at=LATER, author="Minh")
    apply_proposal(store, 1, at=LATER, author="Minh")
    assert list(find_altered_proposals(store)) == []
    assert [p.number for p in read_proposals(store)] == [3, 2, 1]


EVERY_FACT: tuple[Fact, ...] = (
    DECREE._replace(
        confidence=Confidence.CONFIRMED,
        aliases=("Nghị định một cửa",),
        unconfirmed=("signer",),
        evidence=(Evidence("Công báo", "có hiệu lực từ …"),),
        commencements=(
            Commencement(("d5.k2",), None, "cấp xã", Evidence("Công báo")),
            Commencement((), date(2019, 1, 1), "phần còn lại"),
        ),
    ),
    relation(
        RelationKind.AMENDS,
        NEWER,
        DECREE,
        date(2025, 7, 1),
        target_provisions=("d1", "d5.k2"),
        scope=Scope.PROVISIONS,
    )._replace(not_before=None),
    IssuerFact(
        Issuer("a", "A", "central", successions=(Succession("cp", None, "nhập"),)),
        "ghi chú",
        (Evidence("x"),),
    ),
    CoverageFact(Coverage(InstrumentKind.DECREE, "cp", 2018, 2019, "đủ")),
)


@pytest.mark.parametrize("fact", EVERY_FACT, ids=lambda fact: type(fact).__name__)
def test_a_change_is_read_back_as_it_was(fact: Fact) -> None:
    """Whatever kind of fact it is, new or withdrawn."""
    changes = [Change(None, fact), Change(fact, None)]
    assert read_changes(write_changes(changes)) == changes
