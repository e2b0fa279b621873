"""Which plans proposed changes break, by which finding, and from which day."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.check import check_plan
from lawreg.language import Text
from lawreg.model import Instrument, Relation, RelationKind
from lawreg.portfolio import PlanDifference, VerdictDiff, verdict_diff
from lawreg.portfolio.judging import kept_plan
from lawreg.portfolio.sides import Key, Sides, which_finding
from lawreg.registry.facts import Change
from lawreg.registry.overlaid import Overlaid
from lawreg.registry.portfolio import KeptPlan
from lawreg.report.verdict_diff import render_verdict_diff
from tests.plans_kept import RULES, keep, plan_text
from tests.registry_fakes import InMemoryRegistry, instrument, relation

OLD = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
PARENT = instrument("12/2017/NĐ-CP", issued_on=date(2017, 3, 1))
HEIR = instrument("50/2023/NĐ-CP", issued_on=date(2023, 5, 4))
NEW = instrument(
    "40/2025/NĐ-CP", issued_on=date(2025, 6, 9), effective_from=date(2025, 7, 1)
)
ENDS = relation(RelationKind.REPLACES, NEW, OLD)
AS_OF = date(2026, 11, 24)
CITING = "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."
BESIDE = "Thực hiện Nghị định số 12/2017/NĐ-CP ngày 01/3/2017 của Chính phủ."


def differ(
    *changes: Change,
    text: str = plan_text(CITING),
    as_of: date = AS_OF,
    held: tuple[Instrument, ...] = (OLD, PARENT, HEIR),
    acts: tuple[Relation, ...] = (),
) -> VerdictDiff:
    """Compare a small registry with what it would be, on one plan."""
    view = InMemoryRegistry(held, acts)
    after = Overlaid(view, changes)
    return verdict_diff([keep(text)], view, after, RULES, as_of)


def new(*facts: Instrument | Relation) -> list[Change]:
    """Add facts."""
    return [Change(None, fact) for fact in facts]


def only(diff: VerdictDiff) -> PlanDifference:
    """Give the one plan that is judged otherwise."""
    (found,) = diff.plans
    return found


def test_a_plan_is_wrong_from_the_day_of_the_effect() -> None:
    """Neither from the issue of the new decree nor from the day asked about."""
    found = only(differ(*new(NEW, ENDS)))
    (turn,) = [t for t in found.appearing if t.finding.code == "VAL301"]
    assert turn.day == date(2025, 7, 1)
    assert turn.holds
    assert turn.finding.instrument == OLD.number
    assert found.wrong_from == found.since == date(2025, 7, 1)
    assert found.after.warnings > found.before.warnings
    assert found.first == (found.before, found.after)


def test_no_day_earlier() -> None:
    """The check itself, made on the eve, says the same before and after."""
    view = InMemoryRegistry((OLD, PARENT, HEIR))
    after = Overlaid(view, new(NEW, ENDS))
    plan = kept_plan(keep(plan_text(CITING)))
    for eve, same in ((date(2025, 6, 30), True), (date(2025, 7, 1), False)):
        said = [check_plan(plan, one, RULES, eve).findings for one in (view, after)]
        assert (said[0] == said[1]) is same


def test_what_is_to_come_is_told_with_its_day() -> None:
    """Read in June, the decree breaks the plan in July: today nothing differs yet."""
    found = only(differ(*new(NEW, ENDS), as_of=date(2025, 6, 10)))
    assert found.before == found.after
    assert found.wrong_from == date(2025, 7, 1)
    assert not any(turn.holds for turn in found.appearing)


def test_a_plan_is_never_wrong_before_it_was_signed() -> None:
    """One signed after the end cites what had ended: from its signing on."""
    text = plan_text(CITING, signed=date(2025, 9, 1))
    found = only(differ(*new(NEW, ENDS), text=text))
    assert [t.finding.code for t in found.appearing][:1] == ["VAL101"]
    assert found.wrong_from == date(2025, 9, 1)


def test_nor_is_one_that_will_be_signed() -> None:
    """Its day stands in it, and lies after the day asked about."""
    text = plan_text(CITING, signed=date(2025, 9, 1))
    found = only(differ(*new(NEW, ENDS), text=text, as_of=date(2025, 6, 10)))
    assert found.wrong_from == date(2025, 9, 1)


def test_a_blank_plan_is_judged_from_the_day_asked_about() -> None:
    """It is about to be signed; the past does not concern it."""
    text = plan_text(CITING, signed=None, title="Công tác mẫu")
    found = only(differ(*new(NEW, ENDS), text=text))
    assert found.wrong_from == AS_OF


def test_a_day_that_is_only_assumed_is_told_as_assumed() -> None:
    """No reader may take the day judged by for one that stands in the plan."""
    text = plan_text(CITING, signed=None, title="Công tác mẫu")
    diff = differ(*new(NEW, ENDS), text=text, as_of=date(2025, 6, 10))
    assert only(diff).wrong_from == date(2025, 7, 1)
    told = render_verdict_diff(diff)
    assert "đúng ngày ký 01/07/2025 (ngày giả định: kế hoạch chưa ghi ngày ký)" in told
    assert "kế hoạch chưa ghi ngày ký: tại ngày nào thì xét như ký ngày ấy" in told
    told = render_verdict_diff(differ(*new(NEW, ENDS), text=plan_text(CITING)))
    assert "giả định" not in told
    assert "chưa ghi ngày ký" not in told


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        pytest.param([], plan_text(CITING), id="no change"),
        pytest.param(
            new(NEW, relation(RelationKind.CITES, NEW, OLD)),
            plan_text(CITING),
            id="an act that touches nothing",
        ),
        pytest.param(new(NEW, ENDS), plan_text(BESIDE), id="another decree"),
        pytest.param(new(NEW, ENDS), plan_text("Không viện dẫn."), id="no citation"),
    ],
)
def test_what_is_not_touched_is_not_told(changes: list[Change], text: str) -> None:
    """And still counted as judged."""
    diff = differ(*changes, text=text)
    assert diff.plans == ()
    assert diff.judged == 1


def test_what_is_withdrawn_lets_a_finding_go() -> None:
    """A relation recorded by mistake: its finding disappears from its day on."""
    diff = differ(Change(ENDS, None), held=(OLD, NEW), acts=(ENDS,))
    found = only(diff)
    assert "VAL301" in {t.finding.code for t in found.disappearing}
    assert found.since == date(2025, 7, 1)
    assert found.wrong_from is None


def test_one_more_amendment_words_a_finding_anew() -> None:
    """The finding was there and says more now."""
    first = instrument("7/2021/NĐ-CP", issued_on=date(2021, 2, 1))
    second = instrument("8/2021/NĐ-CP", issued_on=date(2021, 3, 1))
    acts = [relation(RelationKind.AMENDS, actor, OLD) for actor in (first, second)]
    diff = differ(*new(second, acts[1]), held=(OLD, first), acts=(acts[0],))
    found = only(diff)
    (turn,) = found.reworded
    assert turn.finding.code == "REL101"
    assert "8/2021/NĐ-CP" in turn.finding.message.vi
    assert turn.day == date(2022, 1, 10)
    assert turn.was is not None
    assert "8/2021/NĐ-CP" not in turn.was.message.vi
    told = render_verdict_diff(diff).splitlines()
    at = next(n for n, line in enumerate(told) if line.startswith("  ~ nội dung khác"))
    assert turn.finding.message.vi in told[at]
    assert told[at + 1] == f"    trước: {turn.was.message.vi}"
    assert found.appearing == ()


@pytest.mark.parametrize("about", [("7/2021/NĐ-CP",), ("8/2021/NĐ-CP", "9/2021/NĐ-CP")])
def test_what_no_words_show_is_no_change(about: tuple[str, ...]) -> None:
    """Another instrument behind the same words: a person reads nothing new."""
    view = InMemoryRegistry((OLD, NEW), (ENDS,))
    plan = kept_plan(keep(plan_text(CITING)))
    finding = check_plan(plan, view, RULES, AS_OF).findings[0]
    first = finding._replace(related=("7/2021/NĐ-CP", "8/2021/NĐ-CP"))
    then = finding._replace(related=about)
    before = {Key(which_finding(first), 1): first}
    sides = Sides(
        date(2022, 1, 10),
        before,
        {Key(which_finding(then), 1): then},
        frozenset(),
        frozenset(),
    )
    assert sides.turned() == {}
    louder = then._replace(message=Text("lời khác", "other words"))
    other = sides._replace(after={Key(which_finding(louder), 1): louder})
    assert other.turned() != {}


def test_an_end_known_before_dates_a_finding_that_only_now_arises() -> None:
    """That a text details a parent is learnt; the parent ended long ago."""
    ended = relation(RelationKind.REPLACES, HEIR, PARENT, date(2023, 6, 15))
    details = relation(RelationKind.GUIDES, OLD, PARENT)
    found = only(differ(*new(details), acts=(ended,)))
    (turn,) = [t for t in found.appearing if t.finding.code == "REL201"]
    assert turn.day == date(2023, 6, 15)


def test_a_number_that_is_now_known_is_no_longer_in_doubt() -> None:
    """A new instrument answers a citation that nothing answered."""
    found = only(differ(*new(OLD), held=()))
    assert found.disappearing
    assert {t.day for t in found.disappearing} == {date(2022, 1, 10)}


def test_a_plan_that_cannot_be_read_is_told() -> None:
    """It is no plan that stays as it was."""
    view = InMemoryRegistry((OLD,))
    broken: KeptPlan = keep(plan_text(CITING))._replace(path="/a.json", source="{")
    diff = verdict_diff([broken], view, Overlaid(view, new(NEW, ENDS)), RULES, AS_OF)
    assert (diff.judged, diff.plans) == (0, ())
    assert [error.where for error in diff.unread] == ["/a.json:1:2"]


def test_findings_too_unsure_to_be_shown_are_not_told() -> None:
    """As in a check: what only memory says is for whoever asks for it."""
    unsure = ENDS._replace(confidence=NEW.confidence, unconfirmed=("effective_from",))
    found = differ(*new(NEW, unsure))
    shown = [t.finding for p in found.plans for t in p.appearing]
    assert all(f.certainty.value != "low" for f in shown)
