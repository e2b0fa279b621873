"""From what a text says to what should be recorded of it."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.errors import IntakeError
from lawreg.intake import EffectiveDay, read_issued_text
from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.merging import merge_instrument
from lawreg.intake.notes import notes_on
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Item, Proposed, digest_of
from lawreg.model import (
    Certainty,
    Confidence,
    Instrument,
    InstrumentKind,
    RegistryView,
    Relation,
    RelationKind,
    Scope,
)
from lawreg.registry.facts import IssuerFact
from tests.intake_samples import (
    AMENDING,
    CONTROL,
    ENDS_FIRST,
    ENDS_SECOND,
    LAW,
    ONE_STOP,
    STARTS,
    TEXT,
    effect,
    issued,
    registry,
    span,
)
from tests.new_texts import decree_text
from tests.registry_fakes import InMemoryRegistry, instrument, relation

OWN = "vn/cp/2025/118-2025-nd-cp"


def _acts(proposed: Proposed, *kinds: RelationKind) -> list[Relation]:
    found = [i.fact for i in proposed.items if isinstance(i.fact, Relation)]
    return [r for r in found if not kinds or r.kind in kinds]


def _instruments(proposed: Proposed) -> dict[str, Instrument]:
    found = [i.fact for i in proposed.items if isinstance(i.fact, Instrument)]
    return {i.instrument_id: i for i in found}


def _item(proposed: Proposed, target: str) -> tuple[int, Item]:
    return next(
        (n, item)
        for n, item in enumerate(proposed.items)
        if isinstance(item.fact, Relation) and item.fact.target == target
    )


def _codes(proposed: Proposed, view: RegistryView, target: str = "") -> set[str]:
    """Give the codes of the notes on the act on ``target``, else of all."""
    notes = notes_on(proposed, view)
    if target:
        notes = [notes[_item(proposed, target)[0]]]
    return {note.code for one in notes for note in one}


def test_a_new_decree_is_proposed_whole() -> None:
    """The instrument with its days, what it ends and amends, and what it rests on."""
    proposed = propose(issued(), registry(), source="https://luatvietnam.vn/118")
    (own,) = _instruments(proposed).values()
    assert own.instrument_id == OWN
    assert (own.issued_on, own.effective_from) == (date(2025, 6, 9), STARTS)
    assert own.signer == "Nguyễn Hòa Bình"
    (part,) = own.commencements
    assert (part.provisions, part.effective_from) == (("d7.k2",), date(2026, 1, 1))
    acts = _acts(proposed)
    assert [(r.kind.value, r.target) for r in acts] == [
        ("REPLACES", ONE_STOP.instrument_id),
        ("REPLACES", AMENDING.instrument_id),
        ("AMENDS", CONTROL.instrument_id),
        ("BASED_ON", LAW.instrument_id),
        ("BASED_ON", "vn/cp/2020/45-2020-nd-cp"),
    ]
    assert {r.effective_from for r in acts[:3]} == {STARTS}
    assert acts[2].target_provisions == ("d5.k3",)


def test_the_quote_is_the_lead_and_the_item_as_printed() -> None:
    """A list item alone says nothing of what happens to it."""
    proposed = propose(issued(), registry(), source="https://luatvietnam.vn/118")
    index, item = _item(proposed, ONE_STOP.instrument_id)
    (evidence,) = item.fact.evidence
    assert evidence.source == "https://luatvietnam.vn/118"
    assert evidence.quote.startswith("Các văn bản sau đây hết hiệu lực")
    assert evidence.quote.endswith(
        "a) Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018;"
    )
    (place,) = item.places
    assert TEXT[place.start : place.end].startswith("a) Nghị định")
    assert index > 0


def test_what_an_editor_put_in_is_not_quoted() -> None:
    """A remark of a legal site is none of the words of the text."""
    note = "[Khoản này hết hiệu lực bởi Khoản 2 Điều 19 Luật Giá 2023]"
    text = decree_text(
        "301/2026/NĐ-CP",
        date(2026, 8, 3),
        enforcement=f"2. Bãi bỏ {note} khoản 2 Điều 3 Nghị định số 63/2010/NĐ-CP. {note}",
    )
    proposed = propose(read_issued_text(text), registry())
    (act,) = _acts(proposed, RelationKind.REPEALS)
    assert act.target_provisions == ("d3.k2",)
    assert [one.quote for one in act.evidence] == [
        "Bãi bỏ […] khoản 2 Điều 3 Nghị định số 63/2010/NĐ-CP."
    ]


@pytest.mark.parametrize(
    ("source", "grade"),
    [
        pytest.param("https://vanban.chinhphu.vn/?docid=1", "confirmed", id="portal"),
        pytest.param("https://snv.lamdong.gov.vn/x", "confirmed", id="state body"),
        pytest.param("Công báo số 12+13/2025", "confirmed", id="gazette"),
        pytest.param("https://thuvienphapluat.vn/x", "single-source", id="private"),
        pytest.param("https://gov.vn.example.com/x", "single-source", id="look-alike"),
        pytest.param("", "single-source", id="a file alone"),
    ],
)
def test_one_text_is_one_source_unless_it_is_official(source: str, grade: str) -> None:
    """Whoever issued a text attests it; anybody else is one source."""
    proposed = propose(issued(), registry(), source=source, name="nd118.docx")
    graded = [i.fact for i in proposed.items if not isinstance(i.fact, IssuerFact)]
    assert {fact.confidence.value for fact in graded} == {grade}


def test_a_file_without_a_source_is_named_as_one() -> None:
    """Whoever reads the record later knows that nobody said where it was got."""
    proposed = propose(issued(), registry(), name="nd118.docx")
    assert "«nd118.docx»" in proposed.items[0].fact.evidence[0].source


def test_a_text_held_already_adds_nothing() -> None:
    """Applied and read again, it proposes nothing, and says what is held."""
    first = propose(issued(), registry(), source="https://luatvietnam.vn/118")
    held = registry(*(item.fact for item in first.items))
    again = propose(issued(), held, source="https://luatvietnam.vn/118")
    assert again.items == ()
    assert len(again.held) == len(first.items)


def test_acts_held_already_are_told_in_words_one_line_each() -> None:
    """Several acts of one kind on one target are several; the file of it is read again."""
    text = decree_text(
        "118/2026/NĐ-CP",
        date(2026, 6, 9),
        enforcement="2. Bãi bỏ khoản 3 Điều 4 Nghị định số 61/2018/NĐ-CP từ ngày 01 tháng "
        "9 năm 2026.\n3. Bãi bỏ Điều 7 Nghị định số 61/2018/NĐ-CP từ ngày 01 tháng 10 năm 2026.",
    )
    read = read_issued_text(text, "nd118.txt")
    first = propose(read, registry(), name="nd118.txt")
    view = registry(*(item.fact for item in first.items))
    again = propose(read, view, name="nd118.txt")
    assert [held.vi for held in again.held] == [
        "Nghị định 118/2026/NĐ-CP",
        (
            "Nghị định 118/2026/NĐ-CP bãi bỏ khoản 3 Điều 4 của Nghị định 61/2018/NĐ-CP, "
            "từ 01/09/2026 (theo khoản 2 Điều 9)"
        ),
        (
            "Nghị định 118/2026/NĐ-CP bãi bỏ Điều 7 của Nghị định 61/2018/NĐ-CP, "
            "từ 01/10/2026 (theo khoản 3 Điều 9)"
        ),
    ]
    assert parse_changeset(render_changeset(again, view), "c.toml").held == again.held


def test_what_is_held_and_sure_is_never_overwritten() -> None:
    """A title the registry attests stays; what it lacks is filled in."""
    held = instrument(
        "118/2025/NĐ-CP",
        issued_on=date(2025, 6, 9),
        effective_from=date(2025, 6, 10),
        title="Tên sổ đã ghi",
    )
    proposed = propose(issued(), registry(held))
    item = proposed.items[0]
    assert isinstance(item.fact, Instrument)
    assert (item.fact.title, item.fact.effective_from) == (
        "Tên sổ đã ghi",
        date(2025, 6, 10),
    )
    assert item.fact.signer == "Nguyễn Hòa Bình"
    assert item.corrects == digest_of(held)
    assert "differs" in _codes(proposed, registry(held))


def test_what_is_held_from_memory_gives_way_to_the_text() -> None:
    """A stub becomes a record, of the grade of its source."""
    stub = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 1))._replace(
        confidence=Confidence.MEMORY
    )
    proposed = propose(issued(), registry(stub))
    own = proposed.items[0].fact
    assert isinstance(own, Instrument)
    assert own.issued_on == date(2025, 6, 9)
    assert own.confidence is Confidence.SINGLE_SOURCE


def test_a_target_not_held_is_a_stub_with_all_to_verify() -> None:
    """Recorded from memory, so that no status can rest on it."""
    without = registry(without=(CONTROL,))
    proposed = propose(issued(), without)
    stub = _instruments(proposed)["vn/cp/2010/63-2010-nd-cp"]
    assert stub.confidence is Confidence.MEMORY
    assert all(stub.doubts(f) for f in ("title", "issued_on", "effective_from"))
    assert _item(proposed, stub.instrument_id)[1].cited == "63/2010/NĐ-CP"
    assert "stub" in _codes(proposed, without)


def test_a_number_of_several_texts_waits_for_a_person() -> None:
    """76/NQ-CP is one text a year: without its day nothing is chosen."""
    twins = [
        instrument("76/NQ-CP", InstrumentKind.RESOLUTION, issued_on=date(y, 7, 15))
        for y in (2021, 2023)
    ]
    unclear = effect("76/NQ-CP", target_kind=InstrumentKind.RESOLUTION)
    view = registry(*twins)
    proposed = propose(issued(effects=(unclear,)), view)
    _, item = _item(proposed, "")
    assert item.candidates == tuple(t.instrument_id for t in twins)
    (note,) = [n for one in notes_on(proposed, view) for n in one if n.waits]
    assert note.code == "undecided-target"
    assert all(t.instrument_id in note.what.vi for t in twins)
    dated = unclear._replace(target_issued_on=date(2021, 7, 15))
    told = propose(issued(effects=(dated,)), view)
    assert _item(told, twins[0].instrument_id)


def test_a_number_that_comes_back_each_year_is_a_text_of_the_year_printed() -> None:
    """The registry has the number, of another year: neither is taken for the other."""
    other = effect(
        "76/NQ-CP",
        target_kind=InstrumentKind.RESOLUTION,
        target_issued_on=date(2022, 7, 15),
    )
    twin = instrument(
        "76/NQ-CP", InstrumentKind.RESOLUTION, issued_on=date(2021, 7, 15)
    )
    proposed = propose(issued(effects=(other,)), registry(twin))
    _, item = _item(proposed, "vn/cp/2022/76-nq-cp")
    assert item.candidates == ()
    assert _instruments(proposed)["vn/cp/2022/76-nq-cp"].issued_on == date(2022, 7, 15)


def test_a_body_the_registry_lacks_is_proposed_with_the_level_its_name_tells() -> None:
    """Nothing is left to fill in; the instrument waits for nothing else."""
    read = issued(
        number="05/2025/TT-BDTTG",
        kind=InstrumentKind.CIRCULAR,
        issuer="Bộ Dân tộc và Tôn giáo",
        effects=(),
        bases=(),
    )
    proposed = propose(read, registry())
    body, own = (item.fact for item in proposed.items)
    assert isinstance(body, IssuerFact)
    assert isinstance(own, Instrument)
    assert body.issuer.name == "Bộ Dân tộc và Tôn giáo"
    assert body.issuer.level == "ministry"
    assert own.instrument_id == "vn/bdttg/2025/05-2025-tt-bdttg"
    assert "no-issuer" in _codes(proposed, registry())
    assert not [n for one in notes_on(proposed, registry()) for n in one if n.waits]


@pytest.mark.parametrize(
    ("issuer", "place", "number", "found"),
    [
        pytest.param("Chính phủ", "", "1/2025/NĐ-CP", "cp", id="the Government"),
        pytest.param("Bộ trưởng Bộ Nội vụ", "", "1/2025/TT-BNV", "bnv", id="its head"),
        pytest.param("", "", "1/2025/TT-BTC", "btc", id="by the symbol alone"),
        pytest.param(
            "Ủy ban nhân dân tỉnh Đồng Nai",
            "Đồng Nai",
            "1/2025/QĐ-UBND",
            "dong-nai-ubnd",
            id="a province",
        ),
    ],
)
def test_the_issuer_is_one_of_the_registry(
    issuer: str, place: str, number: str, found: str
) -> None:
    """By its name, by whoever heads it, by the symbol of the number."""
    kind = {"NĐ": "nghi-dinh", "TT": "thong-tu", "QĐ": "quyet-dinh"}
    symbol = number.split("/")[2].split("-", maxsplit=1)[0]
    read = issued(
        number=number,
        kind=InstrumentKind(kind[symbol]),
        issuer=issuer,
        place=place,
        effects=(),
        bases=(),
    )
    proposed = propose(read, registry())
    (item,) = proposed.items
    assert isinstance(item.fact, Instrument)
    assert item.fact.issuer_id == found
    # A number of one province is a number of every other: the reason says whose.
    assert (f"{number} của {issuer} từ toàn văn" in proposed.reason) is bool(place)


def test_an_act_held_from_another_day_corrects_it_and_says_so() -> None:
    """The registry is not given a second act beside the first."""
    own = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
    held = relation(RelationKind.REPLACES, own, ONE_STOP, date(2025, 8, 1))
    view = registry(own, held)
    proposed = propose(issued(), view)
    _, item = _item(proposed, ONE_STOP.instrument_id)
    assert item.corrects == digest_of(held)
    assert "other-day" in _codes(proposed, view, ONE_STOP.instrument_id)


@pytest.mark.parametrize(
    ("day", "proposed"),
    [
        pytest.param(STARTS, 0, id="the same day"),
        pytest.param(date(2025, 8, 1), 1, id="another day"),
    ],
)
def test_an_end_by_what_replaces_it_is_held_already(day: date, proposed: int) -> None:
    """«Hết hiệu lực» says no more than the replacement that the registry holds."""
    own = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
    held = relation(RelationKind.REPLACES, own, ONE_STOP, day)
    ends = ENDS_FIRST._replace(kind=RelationKind.REPEALS)
    made = propose(issued(effects=(ends,), bases=()), registry(own, held))
    assert sum(isinstance(item.fact, Relation) for item in made.items) == proposed


def test_only_the_provisions_not_yet_held_are_proposed() -> None:
    """What the registry knows of an amendment is not told twice."""
    own = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
    held = relation(
        RelationKind.AMENDS, own, CONTROL, STARTS, target_provisions=("d5", "d9")
    )
    more = effect(
        "63/2010/NĐ-CP",
        RelationKind.AMENDS,
        target_provisions=("d5.k3", "d6"),
        scope=Scope.PROVISIONS,
    )
    proposed = propose(issued(effects=(more,)), registry(own, held))
    act = _acts(proposed, RelationKind.AMENDS)[0]
    assert act.target_provisions == ("d6",)


def test_two_clauses_on_one_provision_are_one_act() -> None:
    """Recorded twice, one would repeat the other."""
    clauses = [
        effect(
            "63/2010/NĐ-CP",
            RelationKind.AMENDS,
            target_provisions=on,
            scope=Scope.PROVISIONS,
            actor_provision=by,
            certainty=sure,
        )
        for on, by, sure in (
            (("d5",), "d1.k1", Certainty.HIGH),
            (("d8",), "d1.k2", Certainty.HIGH),
            (("d5.k3",), "d1.k3", Certainty.LOW),
        )
    ]
    proposed = propose(issued(effects=tuple(clauses)), registry())
    first, second = _acts(proposed, RelationKind.AMENDS)
    assert first.target_provisions == ("d5", "d5.k3")
    assert first.actor_provisions == ("d1.k1", "d1.k3")
    assert second.target_provisions == ("d8",)
    assert "unsure" in _codes(proposed, registry(), CONTROL.instrument_id)


def test_the_end_of_a_content_is_recorded_as_of_a_part() -> None:
    """Recorded as the end of the article it would take the rest of it along."""
    ends = [
        effect(
            "63/2010/NĐ-CP",
            RelationKind.REPEALS,
            target_provisions=on,
            scope=Scope.UNSPECIFIED,
            scope_note=note,
            actor_provision=by,
            certainty=Certainty.MEDIUM,
        )
        for on, note, by in (
            (("d5",), "nội dung quy định về phí", "d40.k1"),
            (("d8",), "nội dung quy định về lệ phí", "d40.k2"),
            ((), "các quy định về cước", "d40.k3"),
        )
    ]
    proposed = propose(issued(effects=tuple(ends)), registry())
    acts = _acts(proposed, RelationKind.REPEALS)
    assert [(a.scope, a.target_provisions, a.scope_note) for a in acts] == [
        (Scope.UNSPECIFIED, ("d5",), "nội dung quy định về phí"),
        (Scope.UNSPECIFIED, ("d8",), "nội dung quy định về lệ phí"),
        (Scope.UNSPECIFIED, (), "các quy định về cước"),
    ]
    assert "unsure" in _codes(proposed, registry(), CONTROL.instrument_id)


ENDER = instrument("900/2024/NĐ-CP", issued_on=date(2024, 1, 2))
LATER = instrument("63/2010/NĐ-CP", issued_on=date(2010, 6, 8))._replace(
    issued_on=date(2026, 1, 1)
)


@pytest.mark.parametrize(
    ("more", "read", "target", "code"),
    [
        pytest.param(
            (ENDER, relation(RelationKind.REPEALS, ENDER, ONE_STOP)),
            issued(effects=(ENDS_FIRST,)),
            ONE_STOP,
            "ended-before",
            id="the target had been ended by another",
        ),
        pytest.param(
            (),
            issued(effects=(ENDS_FIRST._replace(effective_from=date(2025, 6, 1)),)),
            ONE_STOP,
            "before-issue",
            id="the effect is before the text",
        ),
        pytest.param(
            (),
            issued(
                number="9/2025/QĐ-TTg",
                kind=InstrumentKind.DECISION,
                issuer="Thủ tướng Chính phủ",
                effects=(ENDS_SECOND,),
            ),
            AMENDING,
            "outranked",
            id="the actor is of lower rank",
        ),
        pytest.param(
            (
                instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9)),
                relation(
                    RelationKind.REPEALS,
                    ONE_STOP,
                    instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9)),
                ),
            ),
            issued(effects=(ENDS_FIRST,)),
            ONE_STOP,
            "reversed",
            id="the registry has it the other way round",
        ),
    ],
)
def test_what_contradicts_the_registry_or_the_law_is_noted(
    more: tuple[object, ...], read: object, target: Instrument, code: str
) -> None:
    """For a person to weigh: it is proposed all the same."""
    view = registry(*more)
    proposed = propose(read, view)  # type: ignore[arg-type]  # an issued text
    assert code in _codes(proposed, view, target.instrument_id)


@pytest.mark.parametrize(
    ("later", "said"),
    [
        pytest.param(
            LATER,
            "văn bản tác động ban hành ngày 09/06/2025, trước văn bản chịu tác động "
            "(01/01/2026).",
            id="attested: it must be mended",
        ),
        pytest.param(
            LATER._replace(unconfirmed=("issued_on",)),
            "Nghị định 63/2010/NĐ-CP ban hành ngày 01/01/2026, sau văn bản tác động.",
            id="from memory: to be looked at",
        ),
    ],
)
def test_a_target_issued_later_is_told_once(later: Instrument, said: str) -> None:
    """A text cannot end one that is not yet there; one note says so, no two."""
    view = registry(later, without=(CONTROL,))
    proposed = propose(issued(), view)
    at, _ = _item(proposed, later.instrument_id)
    told = [note.what.vi for note in notes_on(proposed, view)[at]]
    assert [words for words in told if "ban hành ngày" in words] == [said]


def test_an_effect_too_early_for_its_law_is_noted_with_the_law() -> None:
    """45 days from signing, Law 64/2025/QH15: 09/6 to 01/7 is less."""
    proposed = propose(issued(), registry())
    (note,) = [
        n
        for one in notes_on(proposed, registry())
        for n in one
        if n.code == "too-early"
    ]
    assert "64/2025/QH15" in note.what.vi
    late = issued(
        effective=(EffectiveDay(date(2025, 9, 1), (), "", "", span("Điều 40")),)
    )
    assert "too-early" not in _codes(propose(late, registry()), registry())


def test_a_text_without_identity_is_refused() -> None:
    """No number, no year: nobody can tell which text it is."""
    with pytest.raises(IntakeError, match="số, ký hiệu"):
        propose(issued(number=""), registry())
    with pytest.raises(IntakeError, match="năm ban hành"):
        propose(issued(number="12/NQ-CP", issued_on=None), registry())


def test_a_record_corrected_meanwhile_is_not_corrected_over() -> None:
    """The changeset waits until it is proposed anew."""
    stub = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
    proposed = propose(issued(), registry(stub))
    other = stub._replace(note="Đã xem lại.")
    assert "changed-since" in _codes(proposed, registry(other))


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("VỀ KIỂM SOÁT  THỦ TỤC", "Về kiểm soát thủ tục"),
        ("Về kiểm soát thủ tục khác", "Về kiểm soát thủ tục khác"),
    ],
)
def test_a_title_in_capitals_is_the_same_title(printed: str, title: str) -> None:
    """A heading prints it so; the record stays, and is in doubt no longer."""
    held = CONTROL._replace(title="Về kiểm soát thủ tục", unconfirmed=("title",))
    view = InMemoryRegistry((held,))
    item, merged = merge_instrument(held._replace(title=printed), view)
    assert item is not None
    assert (merged.title, merged.unconfirmed) == (title, ())
