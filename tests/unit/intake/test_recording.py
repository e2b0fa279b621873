"""A reviewed changeset applied: whole, once, and only what was accepted."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lawreg.errors import IntakeError, RegistryError
from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Decision, Proposed
from lawreg.intake.recording import NotReadyError, accept_all, apply_changeset
from lawreg.model import Evidence, Relation, Status, status
from lawreg.registry import open_registry
from lawreg.registry.approvals import set_approvals
from lawreg.registry.deciding import apply_proposal
from lawreg.registry.exchange import export_registry
from lawreg.registry.facts import Change, Fact, IssuerFact
from lawreg.registry.journal import read_log
from lawreg.registry.record import open_for_writing, record_changes
from lawreg.registry.store import create_store
from lawreg.registry.undoing import undo_changeset
from lawreg.registry.verify import verify_registry
from tests.intake_samples import CONTROL, ONE_STOP, STARTS, issued, registry
from tests.registry_fakes import ISSUERS

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
SOURCE = "https://vanban.chinhphu.vn/118"
_SEEN = Evidence("Công báo")
MEMORY = registry(without=(CONTROL,))


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Make a registry from before the decree, which lacks one that it amends."""
    path = str(tmp_path / "so.sqlite")
    attested = [i._replace(evidence=(_SEEN,)) for i in MEMORY.instruments]
    acts = [r._replace(not_before=None) for r in MEMORY.relations]
    facts: list[Fact] = [*map(IssuerFact, ISSUERS), *attested, *acts]
    changes = [Change(None, fact) for fact in facts]
    with closing(create_store(f"sqlite:///{path}")) as store:
        record_changes(store, changes, at=AT, author="Lan", reason="Nạp")
    return path


def _proposed(address: str) -> Proposed:
    with closing(open_registry(address)) as view:
        made = propose(issued(), view, source=SOURCE, name="nd118.docx")
        return parse_changeset(render_changeset(made, view), "cs.toml")


def _apply(proposed: Proposed, address: str) -> object:
    return apply_changeset(proposed, address, at=AT, author="Lan")


def _export(address: str) -> bytes:
    with closing(open_registry(address)) as view:
        return export_registry(view, "jsonl")


def _status(address: str, day: date) -> Status:
    with closing(open_registry(address)) as view:
        (held,) = view.by_id([ONE_STOP.instrument_id]).values()
        onto = view.relations_onto([ONE_STOP.instrument_id])
        return status(held, onto.get(ONE_STOP.instrument_id, ()), day).status


def test_applied_it_decides_from_its_day_and_undone_it_leaves_no_trace(
    address: str,
) -> None:
    """61/2018 ends on 01/7/2025 and no earlier; undone, the export is as it was."""
    before = _export(address)
    done = apply_changeset(accept_all(_proposed(address)), address, at=AT, author="Lan")
    assert done.recorded is not None
    assert done.recorded.number == 2
    assert len(done.accepted.changes) == 7
    assert _status(address, date(2025, 6, 30)) is not Status.CEASED
    assert _status(address, STARTS) is Status.CEASED
    errors = [f for f in verify_registry(address).faults if f.severity == "error"]
    assert errors == []
    undo_changeset(address, "2", at=AT, author="Lan")
    assert _export(address) == before
    assert read_log(address)[0].reason.startswith("Hoàn tác đợt 2: «Nhập Nghị định")


def test_applied_twice_it_records_once(address: str) -> None:
    """Whoever is not sure that it went well applies it again."""
    proposed = accept_all(_proposed(address))
    _apply(proposed, address)
    held = _export(address)
    again = apply_changeset(proposed, address, at=AT, author="Lan")
    assert (again.recorded, again.accepted.changes) == (None, ())
    assert again.accepted.already == len(proposed.items)
    assert _export(address) == held


def test_undecided_items_are_counted_and_nothing_is_recorded(address: str) -> None:
    """A decision is a person's."""
    proposed = _proposed(address).decide(0, Decision.ACCEPT)
    before = _export(address)
    with pytest.raises(IntakeError, match=f"còn {len(proposed.items) - 1} mục"):
        _apply(proposed, address)
    assert _export(address) == before


def test_what_is_rejected_is_not_recorded(address: str) -> None:
    """And what needs it is named by its number."""
    proposed = accept_all(_proposed(address))
    index = next(
        n
        for n, item in enumerate(proposed.items)
        if isinstance(item.fact, Relation)
        and item.fact.target == ONE_STOP.instrument_id
    )
    _apply(proposed.decide(index, Decision.REJECT), address)
    assert _status(address, STARTS) is not Status.CEASED


def test_an_item_that_needs_a_rejected_one_is_named(address: str) -> None:
    """The act on a text of which the stub was rejected, both by number and by name."""
    proposed = accept_all(_proposed(address))
    stub = next(n for n, item in enumerate(proposed.items) if item.cited)
    act = next(
        n
        for n, item in enumerate(proposed.items, 1)
        if isinstance(item.fact, Relation) and item.fact.target == CONTROL.instrument_id
    )
    with pytest.raises(NotReadyError) as raised:
        _apply(proposed.decide(stub, Decision.REJECT), address)
    ((item, what),) = raised.value.problems
    assert item == stub + 1
    assert CONTROL.cited_as in what.vi
    assert CONTROL.instrument_id not in what.vi
    assert f"dựa vào nó: {act}." in what.vi


def test_all_that_rests_on_the_rejected_text_itself_is_told_at_once(
    address: str,
) -> None:
    """The decree rejected, every act of it is left without its actor."""
    proposed = accept_all(_proposed(address))
    acts = [n for n, i in enumerate(proposed.items, 1) if isinstance(i.fact, Relation)]
    with pytest.raises(NotReadyError) as raised:
        _apply(proposed.decide(0, Decision.REJECT), address)
    ((item, what),) = raised.value.problems
    assert item == 1
    assert len(acts) > 2
    assert ", ".join(map(str, acts)) in what.vi
    assert "Nghị định 118/2025/NĐ-CP" in what.en
    undecided = proposed.items[acts[0] - 1]
    assert isinstance(undecided.fact, Relation)
    open_target = undecided._replace(fact=undecided.fact._replace(target=""))
    both = proposed.decide(0, Decision.REJECT).replace(acts[0] - 1, open_target)
    with pytest.raises(NotReadyError, match=r"còn 1 điều nữa") as raised:
        _apply(both, address)
    assert [item for item, _ in raised.value.problems] == [1, acts[0]]


def test_a_stub_held_meanwhile_is_no_obstacle(address: str) -> None:
    """Somebody recorded the text itself: its record stands."""
    proposed = accept_all(_proposed(address))
    with closing(open_for_writing(address)) as store:
        record_changes(
            store,
            [Change(None, CONTROL._replace(title="Về kiểm soát", evidence=(_SEEN,)))],
            at=AT,
            author="Minh",
            reason="Thêm",
        )
    _apply(proposed, address)
    with closing(open_registry(address)) as view:
        (held,) = view.by_id([CONTROL.instrument_id]).values()
    assert held.title == "Về kiểm soát"


def test_where_two_must_agree_it_waits_for_another(address: str) -> None:
    """Proposed by one, applied by another; the same person is refused."""
    with closing(open_for_writing(address)) as store:
        set_approvals(store, 2, at=AT, author="B")
    before = _export(address)
    done = apply_changeset(accept_all(_proposed(address)), address, at=AT, author="Lan")
    assert (done.recorded, done.proposal) == (None, 1)
    assert _export(address) == before
    with closing(open_for_writing(address)) as store:
        with pytest.raises(RegistryError, match="Lan"):
            apply_proposal(store, 1, at=AT, author="Lan")
        apply_proposal(store, 1, at=AT, author="Minh")
    assert _status(address, STARTS) is Status.CEASED
    undone = undo_changeset(address, "2", at=AT, author="Lan")
    assert undone.proposal == 2
