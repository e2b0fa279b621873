"""Changes laid over a registry are answered as changes recorded in it."""

from __future__ import annotations

import tempfile
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.errors import RegistryError
from lawreg.model import Coverage, Instrument, InstrumentKind, RegistryView, Relation
from lawreg.registry import open_registry
from lawreg.registry.facts import Change, Changeset, CoverageFact, Fact, IssuerFact
from lawreg.registry.overlaid import Overlaid
from lawreg.registry.store import create_store
from lawreg.registry.writer import write_changeset
from tests.property.test_registry_readers import registries

HEAD = Changeset(1, datetime(2026, 11, 20, tzinfo=UTC), "a", "b")


def _corrected(draw: st.DrawFn, facts: list[Fact], other: list[Fact]) -> list[Change]:
    """Withdraw, correct and add: of each fact held, and of another registry's."""
    changes = []
    for fact in facts:
        match fact, draw(st.sampled_from(["keep", "correct", "withdraw"])):
            case (Relation() | CoverageFact(), "withdraw"):
                changes.append(Change(fact, None))
            case Instrument(), "correct":
                ids = (
                    f for f in other if isinstance(f, Instrument) and f[0] == fact[0]
                )
                changes.append(Change(fact, next(ids, fact)))
            case Relation(), "correct":
                day = draw(st.dates(date(2000, 1, 1), date(2030, 1, 1)))
                changes.append(Change(fact, fact._replace(effective_from=day)))
            case IssuerFact(), "correct":
                issuer = fact.issuer._replace(name="Bộ Nội vụ", place="Huế")
                changes.append(Change(fact, fact._replace(issuer=issuer)))
    held = {f.instrument_id for f in facts if isinstance(f, Instrument)}
    for fact in other:
        if isinstance(fact, Instrument) and fact.instrument_id not in held:
            changes.append(Change(None, fact))
        if isinstance(fact, Relation) and fact not in facts:
            changes.append(Change(None, fact))
    if draw(st.booleans()):
        claim = Coverage(InstrumentKind.CIRCULAR, "cp", 2001, 2002)
        changes.append(Change(None, CoverageFact(claim)))
    return list(dict.fromkeys(changes))


@st.composite
def changed(draw: st.DrawFn) -> tuple[list[Fact], list[Change]]:
    """Draw a registry and changes to it, made of another."""
    facts, other = draw(registries()), draw(registries())
    return facts, _corrected(draw, facts, other)


def _answers(view: RegistryView, facts: list[Fact]) -> list[object]:
    """Ask everything that these facts can be asked, in one batch and one by one."""
    held = [f for f in facts if isinstance(f, Instrument)]
    ids = [*(i.instrument_id for i in held), "vn/x"]
    numbers = [*(i.number for i in held), "62/2018/NĐ-CP", ""]
    names = [*(i.title for i in held if i.title), "Luật A", "LUẬT ĐẤT ĐAI"]
    kinds = frozenset(f.kind for f in facts if isinstance(f, Relation))
    return [
        list(view.by_id(ids).items()),
        {n: list(found) for n, found in view.by_number(numbers).items()},
        {n: list(found) for n, found in view.by_name(names).items()},
        {i: list(acts) for i, acts in view.relations_onto(ids).items()},
        {i: list(a) for i, a in view.relations_onto(ids, set(list(kinds)[:1])).items()},
        {i: list(acts) for i, acts in view.relations_from(ids).items()},
        list(view.issuers().items()),
        list(view.coverage()),
        [list(view.near_numbers(number)) for number in numbers],
        [
            list(view.near_names(name, kind))
            for name in (*names, "Luật Đất đại")
            for kind in {i.kind for i in held}
        ],
    ]


@settings(max_examples=60, deadline=None)
@given(drawn=changed())
def test_what_is_overlaid_answers_as_what_is_recorded(
    drawn: tuple[list[Fact], list[Change]],
) -> None:
    """Whatever is added, corrected or withdrawn: the same answers in the same order."""
    facts, changes = drawn
    everything = [*facts, *(c.after for c in changes if c.after is not None)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.sqlite"
        with closing(create_store(f"sqlite:///{path}")) as store:
            with store.session() as session:
                write_changeset(session, HEAD, [Change(None, f) for f in facts])
            with closing(open_registry(str(path))) as view:
                laid = _answers(Overlaid(view, changes), everything)
                again = _answers(Overlaid(store, changes), everything)
            try:
                with store.session() as session:
                    write_changeset(session, HEAD._replace(number=2), changes)
            except RegistryError:
                return  # no changeset that could be recorded
        with closing(open_registry(str(path))) as recorded:
            assert laid == _answers(recorded, everything)
        assert laid == again


@settings(max_examples=20, deadline=None)
@given(facts=registries())
def test_no_change_changes_no_answer(facts: list[Fact]) -> None:
    """And the registry below is only read."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(create_store(f"sqlite:///{Path(folder) / 'r.sqlite'}")) as store,
    ):
        with store.session() as session:
            write_changeset(session, HEAD, [Change(None, f) for f in facts])
        laid = Overlaid(store, [Change(f, f) for f in facts])
        assert _answers(laid, facts) == _answers(store, facts)
        assert laid.revision() == store.revision()
