"""Both readers answer alike, whatever the registry holds."""

from __future__ import annotations

import tempfile
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.folding import number_key
from lawreg.model import (
    Commencement,
    Confidence,
    Coverage,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Scope,
    Succession,
)
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.facts import Change, Changeset, CoverageFact, Fact, IssuerFact
from lawreg.registry.near import one_keystroke_away
from lawreg.registry.search import find_instruments, suggest_instruments
from lawreg.registry.store import create_store
from lawreg.registry.writer import write_changeset

DAYS = st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 31))
WORDS = st.sampled_from(
    ["", "Luật Đất đai", "luật đất đai", "Về cơ chế một cửa", "100% số_hóa!", "ĐẤT"]
)
EVIDENCE = st.lists(
    st.builds(Evidence, st.sampled_from(["Công báo", "vbpl.vn"]), WORDS), max_size=2
).map(tuple)
NUMBERS = st.builds(
    "{}{}/{}".format,
    st.sampled_from(["1", "01", "16", "61", "610"]),
    st.sampled_from(["", "/2018", "/2019"]),
    st.sampled_from(["NĐ-CP", "QĐ-UBND", "NQ-CP"]),
)
PROVISIONS = st.lists(
    st.sampled_from(["d1", "d5.k2", "d5.k2.đ", "pl1"]), max_size=3, unique=True
).map(tuple)
PARTS = st.lists(
    st.builds(
        Commencement,
        PROVISIONS,
        DAYS,
        st.just("đối với cấp xã"),
        st.none() | st.builds(Evidence, st.just("Công báo"), WORDS),
    ),
    max_size=2,
).map(tuple)
ISSUERS = ["cp", "ubnd", "qh"]


@st.composite
def registries(draw: st.DrawFn) -> list[Fact]:
    """Draw the facts of a small registry, full of homonyms and of what is unknown."""
    facts: list[Fact] = [
        IssuerFact(
            Issuer(
                issuer,
                draw(st.sampled_from(["Chính phủ", "Ủy ban nhân dân"])),
                "central",
                draw(st.sampled_from(["", "Bình Phước"])),
                draw(st.sampled_from([(), ("CP",), ("CP", "Chính phủ VN")])),
                draw(DAYS),
                draw(DAYS),
                draw(st.sampled_from([(), (Succession("cp", None, "nhập"),)])),
            ),
            draw(WORDS),
            draw(EVIDENCE),
        )
        for issuer in ISSUERS
    ]
    ids = [f"vn/cp/2018/{n}" for n in range(draw(st.integers(1, 6)))]
    facts += [
        Instrument(
            instrument_id,
            draw(NUMBERS),
            draw(st.sampled_from(InstrumentKind)),
            draw(st.sampled_from(ISSUERS)),
            draw(WORDS),
            draw(DAYS),
            draw(DAYS),
            draw(DAYS),
            draw(st.sampled_from(["", "Bình Phước"])),
            draw(WORDS),
            draw(st.none() | st.integers(2017, 2019)),
            draw(st.sampled_from(Confidence)),
            draw(st.sampled_from([(), ("title",), ("title", "signer")])),
            draw(st.sampled_from([(), ("Luật đất đai",), ("Luật A", "luat a")])),
            draw(WORDS),
            draw(EVIDENCE),
            draw(PARTS),
        )
        for instrument_id in ids
    ]
    relations = st.builds(
        Relation,
        kind=st.sampled_from(RelationKind),
        actor=st.sampled_from(ids),
        target=st.sampled_from(ids),
        effective_from=DAYS,
        effective_until=DAYS,
        actor_provisions=PROVISIONS,
        target_provisions=PROVISIONS,
        scope=st.sampled_from(Scope),
        scope_note=WORDS,
        confidence=st.sampled_from(Confidence),
        unconfirmed=st.sampled_from([(), ("scope",)]),
        note=WORDS,
        transition=WORDS,
        evidence=EVIDENCE,
    ).filter(lambda relation: relation.actor != relation.target)
    if len(ids) > 1:
        facts += draw(st.lists(relations, max_size=8, unique=True))
    claim = Coverage(draw(st.sampled_from(InstrumentKind)), "cp", 2018, 2020)
    return [*facts, CoverageFact(claim)] if draw(st.booleans()) else facts


@settings(max_examples=40, deadline=None)
@given(facts=registries(), corrected=st.booleans())
def test_reader_and_store_answer_alike(facts: list[Fact], corrected: bool) -> None:
    """The checker may be given either; and what is superseded is seen by neither."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.sqlite"
        with closing(create_store(f"sqlite:///{path}")) as store:
            at = datetime(2026, 11, 20, tzinfo=UTC)
            with store.session() as session:
                head = Changeset(1, at, "a", "b")
                write_changeset(session, head, [Change(None, f) for f in facts])
            if corrected:
                changes = [
                    Change(f, f._replace(note="khác"))
                    for f in facts
                    if isinstance(f, Instrument)
                ]
                with store.session() as session:
                    write_changeset(session, head._replace(number=2), changes)
            with closing(open_registry(str(path))) as reader:
                ids = [f.instrument_id for f in facts if isinstance(f, Instrument)]
                numbers = [f.number for f in facts if isinstance(f, Instrument)]
                names = [f.title for f in facts if isinstance(f, Instrument)]
                assert reader.revision() == store.revision()
                assert reader.by_id([*ids, "vn/x"]) == store.by_id([*ids, "vn/x"])
                assert set(reader.by_id(ids)) == set(ids)
                assert reader.by_number(numbers) == store.by_number(numbers)
                assert set(reader.by_number(numbers)) == set(numbers)
                asked = [*names, "luat a", "LUẬT ĐẤT ĐAI"]
                assert reader.by_name(asked) == store.by_name(asked)
                assert reader.relations_onto(ids) == store.relations_onto(ids)
                assert reader.relations_from(ids) == store.relations_from(ids)
                assert reader.issuers() == store.issuers()
                assert reader.coverage() == store.coverage()
                for number in numbers:
                    assert reader.near_numbers(number) == store.near_numbers(number)
                for words in ("dat dai", "61", "100%", numbers[0]):
                    found = find_instruments(reader, words)
                    assert found == find_instruments(store, words)
                    near = suggest_instruments(reader, words)
                    assert near == suggest_instruments(store, words)
                written = {
                    f._replace(not_before=None)
                    for f in facts
                    if isinstance(f, Relation)
                }
                read = {
                    relation._replace(not_before=None)
                    for acts in reader.relations_from(ids).values()
                    for relation in acts
                }
                assert read == written


def _answers(view: QueryableRegistry, facts: list[Fact]) -> list[object]:
    """Ask everything that these facts can be asked."""
    held = [f for f in facts if isinstance(f, Instrument)]
    ids = [i.instrument_id for i in held]
    return [
        view.revision()._replace(known_at=None),
        view.by_id(ids),
        view.by_number([i.number for i in held]),
        view.by_name([i.title for i in held]),
        view.relations_onto(ids),
        view.relations_from(ids),
        view.issuers(),
        view.coverage(),
        [view.near_numbers(i.number) for i in held],
        [find_instruments(view, words) for words in ("dat dai", "61", "100%")],
    ]


@settings(max_examples=25, deadline=None)
@given(facts=registries(), data=st.data())
def test_the_past_answers_as_it_did_then(
    facts: list[Fact], data: st.DataObject
) -> None:
    """Whatever is added, corrected or withdrawn later, both readers know what was."""
    whole = [f for f in facts if not isinstance(f, Relation)]
    acts = [f for f in facts if isinstance(f, Relation)]
    begun = data.draw(st.integers(0, len(acts)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.sqlite"
        url = f"sqlite:///{path}"
        with closing(create_store(url)) as store:
            head = Changeset(1, datetime(2026, 11, 20, tzinfo=UTC), "a", "b")
            first = [Change(None, f) for f in (*whole, *acts[:begun])]
            with store.session() as session:
                write_changeset(session, head, first)
            then = _answers(store, facts)
            changes = [Change(None, act) for act in acts[begun:]]
            changes += [Change(act, None) for act in acts[:begun:2]]
            changes += [
                Change(f, f._replace(note="khác", aliases=("luat a",)))
                for f in whole
                if isinstance(f, Instrument)
            ]
            later = head._replace(number=2, at=head.at.replace(day=22))
            with store.session() as session:
                write_changeset(session, later, changes)
        for address in (str(path), url):
            with closing(open_registry(address, date(2026, 11, 21))) as view:
                assert _answers(view, facts) == then


@given(number=NUMBERS, at=st.integers(0, 20), letter=st.sampled_from("0129/-abcdnqt"))
def test_one_keystroke_away_is_its_own_inverse(
    number: str, at: int, letter: str
) -> None:
    """Whatever slip was made, the number meant is among the neighbours of what was typed."""
    key = number_key(number)
    at = min(at, len(key))
    slips = {
        key[:at] + letter + key[at:],
        key[:at] + letter + key[at + 1 :],
        key[:at] + key[at + 1 :],
        key[:at] + key[at + 1 : at + 2] + key[at : at + 1] + key[at + 2 :],
    }
    for slip in slips - {""}:
        assert key in set(one_keystroke_away(slip))
