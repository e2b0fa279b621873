"""What `verify` would call an error waits for a person before it is recorded."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.errors import IntakeError
from lawreg.intake import EffectiveDay
from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.note import Note
from lawreg.intake.notes import notes_on
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Decision, Item, Proposed, ProposedFact, digest_of
from lawreg.intake.recording import accept_all, find_accepted
from lawreg.model import RegistryView, Relation, RelationKind, Scope
from tests.intake_samples import (
    AMENDED,
    AMENDING,
    CONTROL,
    ONE_STOP,
    issued,
    registry,
    span,
)
from tests.registry_fakes import instrument, relation

REACHES_BACK = EffectiveDay(
    date(2025, 6, 1),
    ("d7.k2",),
    "",
    "",
    span("4. Khoản 2 Điều 7 có hiệu lực từ ngày 01 tháng 01 năm 2026."),
)
NEW = instrument("200/2024/NĐ-CP", issued_on=date(2024, 5, 2), title="Về việc thử")
ENDS = relation(RelationKind.REPLACES, AMENDING, CONTROL)


def _waiting(
    fact: ProposedFact, view: RegistryView, corrects: str = "", **when: date
) -> list[str]:
    """Give the codes of what one item must be mended for."""
    (notes,) = notes_on(Proposed((Item(fact, corrects=corrects),), "thử"), view, **when)
    return [note.code for note in notes if note.waits]


def test_a_part_that_reaches_back_is_noted_and_read_again() -> None:
    """As an allowance paid from before the decree: a person is told, nothing refuses."""
    whole = issued().effective[0]
    proposed = propose(issued(effective=(whole, REACHES_BACK)), registry())
    (note,) = [n for n in notes_on(proposed, registry())[0] if n.code == "before-issue"]
    assert note == Note("before-issue", note.what, waits=False)
    assert "khoản 2 Điều 7 có hiệu lực từ 01/06/2025, trước ngày ban hành" in (
        note.what.vi
    )
    written = render_changeset(proposed, registry())
    assert parse_changeset(written, "cs.toml") == proposed


@pytest.mark.parametrize(
    ("fact", "corrects", "code"),
    [
        pytest.param(
            ONE_STOP._replace(ceased_on=date(2010, 1, 1)),
            digest_of(ONE_STOP),
            "date-before-cause",
            id="a text that ends before it begins",
        ),
        pytest.param(
            ONE_STOP._replace(issued_on=date(2019, 4, 23)),
            digest_of(ONE_STOP),
            "date-before-cause",
            id="a day of another year than the number",
        ),
        pytest.param(
            NEW._replace(number="200/2023/NĐ-CP"),
            "",
            "other-id",
            id="an id of another number",
        ),
        pytest.param(
            instrument("200/2023/NĐ-CP", issued_on=date(2024, 5, 2)),
            "",
            "date-before-cause",
            id="a new text whose number is of another year",
        ),
        pytest.param(
            ENDS._replace(
                kind=RelationKind.SUSPENDS,
                effective_from=date(2027, 1, 1),
                effective_until=date(2026, 12, 1),
            ),
            "",
            "date-before-cause",
            id="a suspension that is over before it begins",
        ),
        pytest.param(
            relation(RelationKind.BASED_ON, CONTROL, AMENDING),
            "",
            "date-before-cause",
            id="an act on a text that came later",
        ),
        pytest.param(
            relation(RelationKind.AMENDS, ONE_STOP, AMENDING),
            "",
            "cycle",
            id="two texts that amend each other",
        ),
        pytest.param(
            AMENDED._replace(scope=Scope.WHOLE, target_provisions=(), note="khác"),
            "",
            "overlap",
            id="an act that is held already in other words",
        ),
    ],
)
def test_what_cannot_be_true_must_be_mended(
    fact: ProposedFact, corrects: str, code: str
) -> None:
    """Nothing of it is recorded; `verify` would call it an error."""
    view = registry()
    assert code in _waiting(fact, view, corrects)
    alone = Proposed((Item(fact, Decision.ACCEPT, corrects),), "thử")
    with pytest.raises(IntakeError):
        find_accepted(alone, view)


def test_one_end_on_two_days_must_be_mended() -> None:
    """A text is replaced once by another, whatever two records say."""
    moved = ENDS._replace(effective_from=date(2022, 1, 1))
    assert _waiting(moved, registry(ENDS)) == ["two-days"]
    assert _waiting(moved, registry(ENDS), digest_of(ENDS)) == []


def test_a_text_of_a_day_to_come_waits_for_that_day() -> None:
    """Where the day of recording is known; nobody records what was not issued yet."""
    assert _waiting(NEW, registry(), on=date(2024, 1, 1)) == ["date-before-cause"]
    assert _waiting(NEW, registry(), on=date(2024, 5, 2)) == []
    assert _waiting(NEW, registry()) == []


def test_what_is_wrong_already_is_nobodys_fault() -> None:
    """An error of another record stops no item."""
    wrong = relation(RelationKind.BASED_ON, CONTROL, AMENDING)
    assert _waiting(NEW, registry(wrong)) == []
    added = relation(RelationKind.BASED_ON, AMENDING, CONTROL, note="x")
    assert "date-before-cause" not in _waiting(added, registry(wrong))


def test_of_two_items_the_one_that_makes_the_error_waits() -> None:
    """One on the whole repeats both on its parts: without it there is no error."""
    view = registry(NEW)

    def act(*provisions: str) -> Relation:
        made = relation(RelationKind.REPEALS, NEW, CONTROL)
        scope = Scope.PROVISIONS if provisions else Scope.WHOLE
        return made._replace(target_provisions=provisions, scope=scope)

    items = tuple(map(Item, (act(), act("d5"), act("d7"))))
    noted = notes_on(Proposed(items, "thử"), view)
    waits = [[note.code for note in notes if note.waits] for notes in noted]
    assert waits == [["overlap"], [], []]
    assert "Hãy bỏ mục này" in noted[0][-1].what.vi
    rest = Proposed((items[0]._replace(decision=Decision.REJECT), *items[1:]), "thử")
    assert len(find_accepted(accept_all(rest), view).changes) == 2


def test_what_may_not_be_said_twice_is_not_said_to_be_kept() -> None:
    """«sổ giữ cả hai» would deny that the item must be mended."""
    again = AMENDED._replace(scope=Scope.WHOLE, target_provisions=(), note="khác")
    (notes,) = notes_on(Proposed((Item(again),), "thử"), registry())
    assert [note.code for note in notes if note.waits] == ["overlap"]
    assert not any("giữ cả hai" in note.what.vi for note in notes)
    later = again._replace(effective_from=date(2031, 1, 1))
    (notes,) = notes_on(Proposed((Item(later),), "thử"), registry())
    assert any("giữ cả hai" in note.what.vi for note in notes)


def test_of_one_item_all_that_is_wrong_is_told() -> None:
    """In one line; of several items the first thing, and how many more there are."""
    wrong = ONE_STOP._replace(ceased_on=date(2017, 1, 1), signer="Ai đó")
    items = (Item(wrong, Decision.ACCEPT, digest_of(ONE_STOP)),)
    with pytest.raises(IntakeError) as refused:
        find_accepted(Proposed(items, "thử"), registry())
    line = refused.value.line()
    assert "trước ngày có hiệu lực" in line
    assert "trước ngày ban hành" in line
    assert "điều nữa" not in line
    with pytest.raises(IntakeError) as refused:
        find_accepted(
            Proposed(
                (*items, Item(AMENDED._replace(actor="vn/x"), Decision.ACCEPT)), ""
            ),
            registry(),
        )
    assert "điều nữa phải sửa" in refused.value.line()


def test_what_is_held_otherwise_says_in_what_and_what_to_do() -> None:
    """A new record of a text that is held would stand beside it."""
    other = ONE_STOP._replace(signer="Người khác", effective_from=date(2018, 7, 1))
    (notes,) = notes_on(Proposed((Item(other),), "thử"), registry())
    (note,) = [note for note in notes if note.code == "held"]
    assert note.waits
    assert "sổ đã có Nghị định 61/2018/NĐ-CP" in note.what.vi
    assert "bổ sung người ký: Người khác" in note.what.vi
    assert "sửa ngày có hiệu lực: 21/06/2018 → 01/07/2018" in note.what.vi
    assert "`lawreg edit`" in note.what.vi


def test_a_number_that_was_deleted_is_asked_for() -> None:
    """The id is that of a text with a number: nobody should invent another."""
    (notes,) = notes_on(Proposed((Item(NEW._replace(number="")),), "thử"), registry())
    (note,) = [note for note in notes if note.waits]
    assert note.code == "number"
    assert "number = " in note.what.vi


def test_no_correction_takes_the_number_of_a_text_away() -> None:
    """A line that was deleted in the file says nothing of the text."""
    lost = ONE_STOP._replace(number="", signer="Người khác")
    assert _waiting(lost, registry(), digest_of(ONE_STOP)) == ["number"]


def test_a_sound_proposal_waits_for_nothing() -> None:
    """The sample decree, with its bases and all it does."""
    notes = notes_on(propose(issued(), registry()), registry(), date(2026, 1, 1))
    assert not any(note.waits for one in notes for note in one)
