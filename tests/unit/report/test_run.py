"""A run counts what it shows, what it hides and what it could not do."""

from __future__ import annotations

import json
from datetime import date

import pytest

from lawreg.check import PlanResult
from lawreg.cli.exit_codes import after_check
from lawreg.language import Text
from lawreg.model import (
    Certainty,
    Evidence,
    Fact,
    Finding,
    Interval,
    RelationKind,
    Severity,
)
from lawreg.report.card import make_card
from lawreg.report.full import render_full
from lawreg.report.json_report import render_json
from lawreg.report.records import render_card_json
from lawreg.report.run import CheckRun
from lawreg.report.show import render_card
from lawreg.report.words import interval_phrase
from tests.golden import samples
from tests.registry_fakes import InMemoryRegistry, instrument, relation


@pytest.mark.parametrize(
    ("least", "shown", "hidden"),
    [
        pytest.param(Certainty.HIGH, 3, 2, id="only sure findings"),
        pytest.param(Certainty.MEDIUM, 4, 1, id="the default hides doubtful ones"),
        pytest.param(Certainty.LOW, 5, 0, id="everything"),
    ],
)
def test_findings_are_shown_or_counted_as_hidden(
    least: Certainty, shown: int, hidden: int
) -> None:
    """No finding disappears: what is not shown is counted."""
    run = samples.run(min_certainty=least)
    assert len(list(run.shown())) == shown
    assert run.hidden == hidden
    assert sum(run.severities().values()) == shown


@pytest.mark.parametrize(
    ("run", "fail_on", "exit_zero", "code"),
    [
        pytest.param(samples.run(), Severity.ERROR, False, 1, id="an error is found"),
        pytest.param(samples.clean_run(), Severity.INFO, False, 0, id="nothing found"),
        pytest.param(samples.run(), None, False, 0, id="never fail"),
        pytest.param(samples.run(), Severity.ERROR, True, 0, id="exit zero was asked"),
        pytest.param(
            samples.run(unreadable=1),
            Severity.ERROR,
            True,
            2,
            id="exit zero does not hide an unread plan",
        ),
        pytest.param(
            samples.clean_run()._replace(unreadable=1),
            None,
            False,
            2,
            id="never failing does not hide an unread plan",
        ),
    ],
)
def test_exit_codes(
    run: CheckRun, fail_on: Severity | None, exit_zero: bool, code: int
) -> None:
    """0 nothing at the level asked, 1 findings, 2 something was not checked."""
    assert after_check(run, fail_on, exit_zero=exit_zero) == code


def _uncited(*findings: Finding) -> PlanResult:
    """A plan without a citation, and what rules say of it all the same."""
    return PlanResult(samples.text_plan(), (), (), findings)


MISSING = samples.finding(samples.text_plan(), "10/2010/NĐ-CP", severity=Severity.ERROR)
"""A reference that the plan must have, at the words that ask for it."""


@pytest.mark.parametrize(
    ("result", "fail_on", "exit_zero", "code"),
    [
        pytest.param(_uncited(), Severity.ERROR, False, 2, id="nothing was checked"),
        pytest.param(_uncited(), None, False, 2, id="never failing hides nothing"),
        pytest.param(_uncited(), Severity.ERROR, True, 2, id="nor does exit zero"),
        pytest.param(
            _uncited(MISSING), Severity.ERROR, False, 1, id="what it lacks is found"
        ),
        pytest.param(
            _uncited(MISSING), Severity.ERROR, True, 0, id="and may be passed"
        ),
        pytest.param(
            _uncited(MISSING._replace(severity=Severity.WARNING)),
            Severity.ERROR,
            False,
            2,
            id="a remark alone is no check against the registry",
        ),
    ],
)
def test_a_plan_that_cites_nothing_is_never_clean(
    result: PlanResult, fail_on: Severity | None, exit_zero: bool, code: int
) -> None:
    """An empty or scanned document must not pass for one in which all is well."""
    alone = samples.run(results=(result,))
    assert after_check(alone, fail_on, exit_zero=exit_zero) == code
    clean = samples.clean_run()
    beside = clean._replace(results=(*clean.results, result))
    assert after_check(beside, fail_on, exit_zero=exit_zero) == code
    assert beside.uncited() == (result.plan.path,)


def test_a_hidden_finding_does_not_fail_a_run() -> None:
    """What is too doubtful to show is too doubtful to stop a release."""
    low = samples.text_findings()[2:]
    result = samples.run().results[0]._replace(findings=low)
    run = samples.run(results=(result,))
    assert after_check(run, Severity.ERROR, exit_zero=False) == 0
    assert after_check(
        run._replace(min_certainty=Certainty.LOW), Severity.ERROR, exit_zero=False
    )


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        pytest.param(
            Interval(date(2018, 6, 21), date(2021, 12, 6)),
            "từ 21/06/2018 đến trước 06/12/2021",
            id="both ends known",
        ),
        pytest.param(Interval(date(2018, 6, 21), None), "từ 21/06/2018", id="no end"),
        pytest.param(
            Interval(None, date(2021, 12, 6)), "đến trước 06/12/2021", id="no start"
        ),
        pytest.param(Interval(None, None), "chưa rõ", id="nothing known"),
    ],
)
def test_an_interval_says_that_its_end_is_outside(
    interval: Interval, words: str
) -> None:
    """Intervals are half-open; a reader must not take the end for the last day."""
    assert interval_phrase(interval).vi == words


def test_a_long_quote_is_cut_at_a_word() -> None:
    """Evidence is shown, not printed in full: the JSON report has every word."""
    fact = Fact(Text("Theo", "By"), "nguồn", "một hai ba " * 40)
    found = samples.finding(samples.text_plan(), "10/2010/NĐ-CP", evidence=(fact,))
    result = samples.run().results[0]._replace(findings=(found,))
    run = samples.run(results=(result,))
    (line,) = [x for x in render_full(run).splitlines() if "Chứng cứ" in x]
    assert line.endswith(" …» [nguồn: nguồn]")
    assert len(line) < 220
    assert (
        fact.quote
        in json.loads(render_json(run))["findings"][0]["evidence"][0]["quote"]
    )


def test_an_escape_in_a_message_or_a_path_is_not_obeyed() -> None:
    """Words of the plan that come back in a message, or a file's name, are as suspect."""
    plan = samples.text_plan()
    evil = samples.finding(
        plan, "10/2010/NĐ-CP", message=Text("x\x1b[2J", "x"), path="a\x1b[2Jb"
    )
    result = samples.run().results[0]._replace(findings=(evil,))
    assert "\x1b" not in render_full(samples.run(results=(result,)))


def test_a_card_names_the_far_end_even_when_the_registry_lacks_it() -> None:
    """A relation to an instrument that is not held is shown by its id, not dropped."""
    held = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
    gone = instrument("10/2010/NĐ-CP", issued_on=date(2010, 2, 1))
    registry = InMemoryRegistry(
        [held], [relation(RelationKind.REPLACES, held, gone, date(2018, 6, 21))]
    )
    card = make_card(registry, held, date(2020, 1, 1))
    assert gone.instrument_id in render_card(card)


def test_a_relation_of_doubtful_date_is_marked() -> None:
    """Unconfirmed stays unconfirmed: «cần xác minh» stands beside the relation."""
    old = instrument("10/2010/NĐ-CP", issued_on=date(2010, 2, 1))
    new = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
    doubtful = relation(
        RelationKind.REPLACES, new, old, unconfirmed=("effective_from",)
    )
    card = make_card(InMemoryRegistry([old, new], [doubtful]), old, date(2020, 1, 1))
    text = render_card(card)
    assert "Tình trạng tại ngày 01/01/2020: cần xác minh" in text
    assert text.count("«cần xác minh»") == 2


def test_a_relation_shows_a_couple_of_its_sources() -> None:
    """A card stays readable; what is left out is counted, and the JSON has it."""
    old = instrument("10/2010/NĐ-CP", issued_on=date(2010, 2, 1))
    new = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
    sources = tuple(Evidence(f"nguồn {n}") for n in range(5))
    act = relation(RelationKind.REPLACES, new, old, evidence=sources)
    card = make_card(InMemoryRegistry([old, new], [act]), old, date(2020, 1, 1))
    text = render_card(card)
    assert "nguồn 1" in text
    assert "nguồn 2" not in text
    assert "và 3 nguồn khác" in text
    assert "nguồn 4" in render_card_json(card)
