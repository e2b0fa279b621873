"""A target typed in a changeset as people write it: one text, or a person chooses."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.errors import IntakeError
from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.foreseen import foresee
from lawreg.intake.notes import notes_on
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Decision, Proposed
from lawreg.intake.recording import accept_all, find_accepted
from lawreg.intake.typed_targets import settle_typed
from lawreg.model import InstrumentKind, Relation, RelationKind, Scope
from tests.intake_samples import CONTROL, effect, issued, registry
from tests.registry_fakes import InMemoryRegistry, instrument

_ID = CONTROL.instrument_id
FIRST = instrument("76/NQ-CP", InstrumentKind.RESOLUTION, issued_on=date(2020, 5, 28))
LATER = instrument("76/NQ-CP", InstrumentKind.RESOLUTION, issued_on=date(2021, 7, 15))
HERE = instrument(
    "79/2025/QĐ-UBND",
    InstrumentKind.DECISION,
    "binh-phuoc-ubnd",
    date(2025, 3, 4),
    place="Bình Phước",
)
HELD = registry(FIRST, LATER, HERE)


def _typed(target: str, view: InMemoryRegistry = HELD) -> Proposed:
    """Give the sample changeset with another target of its act on 63/2010/NĐ-CP."""
    text = render_changeset(propose(issued(), view, name="a.txt"), view)
    assert text.count(f'target = "{_ID}"') == 1
    return parse_changeset(
        text.replace(f'target = "{_ID}"', f'target = "{target}"'), "a"
    )


def _at(proposed: Proposed, target: str) -> int:
    return next(
        n
        for n, item in enumerate(proposed.items)
        if isinstance(item.fact, Relation) and item.fact.target == target
    )


def _told(target: str, view: InMemoryRegistry = HELD) -> list[str]:
    """Give what must be mended of the item whose target was typed."""
    proposed = _typed(target, view)
    notes = notes_on(proposed, view)[_at(proposed, target)]
    return [note.what.vi for note in notes if note.waits]


@pytest.mark.parametrize(
    "target",
    [
        "63/2010/NĐ-CP",
        "63/2010/nđ-cp",
        "Nghị định số 63/2010/NĐ-CP",
        "Nghị định 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ",
    ],
)
def test_a_number_of_one_text_is_its_id(target: str) -> None:
    """Nothing is left to mend, and what is recorded and foreseen names the id."""
    assert _told(target) == []
    proposed = accept_all(_typed(target))
    for changes in (
        find_accepted(proposed, HELD).changes,
        foresee(proposed, HELD).changes,
    ):
        targets = [c.after.target for c in changes if isinstance(c.after, Relation)]
        assert _ID in targets
        assert target not in targets


def test_a_number_may_be_of_a_text_of_the_same_changeset() -> None:
    """A stub that another item records is as good as what is held."""
    view = registry(without=(CONTROL,))
    proposed = accept_all(_typed("63/2010/NĐ-CP", view))
    changes = find_accepted(proposed, view).changes
    assert _ID in [c.after.target for c in changes if isinstance(c.after, Relation)]


def test_an_act_on_what_a_rejected_item_adds_rests_on_it() -> None:
    """The number is understood, and the item that would add the text is named."""
    view = registry(without=(CONTROL,))
    proposed = _typed("63/2010/NĐ-CP", view)
    stub = next(
        n
        for n, item in enumerate(proposed.items)
        if getattr(item.fact, "instrument_id", "") == _ID
    )
    proposed = proposed.decide(stub, Decision.REJECT)
    notes = notes_on(proposed, view)[_at(proposed, "63/2010/NĐ-CP")]
    assert [(n.code, n.rests_on) for n in notes if n.waits] == [
        ("rests-on-rejected", stub + 1)
    ]


def test_a_number_of_several_texts_waits_and_tells_their_ids() -> None:
    """Each with its day, and nothing is recorded."""
    (told,) = _told("76/NQ-CP")
    assert f"Nghị quyết 76/NQ-CP ngày 28/05/2020 ({FIRST.instrument_id})" in told
    assert f"Nghị quyết 76/NQ-CP ngày 15/07/2021 ({LATER.instrument_id})" in told
    with pytest.raises(IntakeError, match="có thể là 2 văn bản"):
        find_accepted(accept_all(_typed("76/NQ-CP")), HELD)


@pytest.mark.parametrize(
    "target",
    ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "76/NQ-CP năm 2021"],
)
def test_a_day_or_a_year_typed_along_decides(target: str) -> None:
    """One of the two was issued then."""
    changes = find_accepted(accept_all(_typed(target)), HELD).changes
    acts = [c.after for c in changes if isinstance(c.after, Relation)]
    assert LATER.instrument_id in [act.target for act in acts]


@pytest.mark.parametrize(
    ("target", "near"),
    [
        pytest.param("63/2011/NĐ-CP", _ID, id="one digit wrong"),
        pytest.param("Nghị định 63/2010/NĐ-CP ngày 09/6/2010", _ID, id="another day"),
        pytest.param("nghị định cũ", "", id="no number at all"),
    ],
)
def test_a_number_of_no_text_waits(target: str, near: str) -> None:
    """With what it may be a misspelling of."""
    (told,) = _told(target)
    assert f"không rõ «{target}» là văn bản nào" in told
    assert near in told


def test_the_number_of_the_acting_text_is_refused() -> None:
    """As its id is, where the file is read."""
    (told,) = _told("118/2025/NĐ-CP")
    assert "chính mình" in told


def test_local_texts_of_one_number_are_told_by_their_provinces() -> None:
    """The number alone is the same in every province."""
    there = HERE._replace(
        instrument_id="vn/dong-nai/2025/79-2025-qd-ubnd",
        issuer_id="dong-nai-ubnd",
        place="Đồng Nai",
    )
    (told,) = _told("79/2025/QĐ-UBND", registry(HERE, there))
    assert "của Ủy ban nhân dân tỉnh Bình Phước ngày 04/03/2025" in told
    assert "của Ủy ban nhân dân tỉnh Đồng Nai ngày 04/03/2025" in told


POWER = "vn/qh/2004/luat-28-2004-qh11"
OTHER = "vn/qh/2024/luat-61-2024-qh15"


def _asking(*targets: str, view: InMemoryRegistry = HELD) -> Proposed:
    """Give acts on «Luật Điện lực», which is not held, with targets that were chosen."""
    acts = [
        effect(
            None,
            RelationKind.AMENDS,
            target_name="Luật Điện lực",
            target_kind=InstrumentKind.LAW,
            actor_provision=f"d1.k{n}",
            effective_from=date(2026, n, 1),
            target_provisions=(f"d{n}",),
            scope=Scope.PROVISIONS,
        )
        for n, _ in enumerate(targets, 1)
    ]
    made = propose(issued(effects=tuple(acts), bases=()), view)
    own = [i for i in made.items if not isinstance(i.fact, Relation)]
    asking = [i for i in made.items if isinstance(i.fact, Relation)]
    chosen = [
        item._replace(fact=item.fact._replace(target=target))
        for item, target in zip(asking, targets, strict=True)
        if isinstance(item.fact, Relation)
    ]
    return made._replace(items=(*own, *chosen))


@pytest.mark.parametrize(
    ("targets", "settled"),
    [
        pytest.param(("", "", ""), ["", "", ""], id="nobody chose"),
        pytest.param(("", POWER, ""), [POWER] * 3, id="one stands for all"),
        pytest.param((POWER, OTHER, ""), [POWER, OTHER, ""], id="two were chosen"),
        pytest.param((POWER, OTHER), [POWER, OTHER], id="each has its own"),
    ],
)
def test_what_is_chosen_once_counts_for_all_that_name_it_so(
    targets: tuple[str, ...], settled: list[str]
) -> None:
    """A text that amends one law in thirty places asks once which law it is."""
    made = settle_typed(_asking(*targets), HELD)
    acts = [i.fact for i in made.items if isinstance(i.fact, Relation)]
    assert [act.target for act in acts] == settled


def test_the_same_question_is_told_whole_once() -> None:
    """The others name the item where it is."""
    made = _asking("", "", "")
    first = next(n for n, i in enumerate(made.items, 1) if isinstance(i.fact, Relation))
    told = [n.what.vi for notes in notes_on(made, HELD) for n in notes if n.waits]
    assert ["tra số" in said for said in told] == [True, False, False]
    assert all(f"như ở mục {first}" in said for said in told[1:])
