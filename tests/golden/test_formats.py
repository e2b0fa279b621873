"""One golden file a format and language, with the date fixed and the bytes compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lawreg.registry.search import statuses
from lawreg.report.card import make_card
from lawreg.report.citations import render_citations
from lawreg.report.concise import render_concise
from lawreg.report.full import render_full
from lawreg.report.json_report import render_json
from lawreg.report.listing import render_instruments
from lawreg.report.records import (
    render_card_json,
    render_citations_json,
    render_citations_jsonl,
    render_instruments_json,
)
from lawreg.report.rule_card import render_rule, render_rule_list, render_rules_json
from lawreg.report.show import render_card
from lawreg.report.summary import render_line, render_summary
from lawreg.report.timeline import Timeline, make_timeline
from lawreg.report.timeline_json import render_timeline_json
from lawreg.report.timeline_text import render_timeline
from tests.golden import samples

Golden = Callable[[str, str], None]
ISSUERS = samples.REGISTRY.issuers()
ANSWERS = statuses(samples.REGISTRY, samples.TWINS, samples.AS_OF)
SIGNED = date(2021, 12, 28)


def _card(number: str, language: str = "vi") -> str:
    card = make_card(samples.REGISTRY, samples.named(number), SIGNED)
    return render_card(card, language)


def _timeline(number: str, provision: str | None = None) -> Timeline:
    return make_timeline(
        samples.REGISTRY, samples.named(number), SIGNED, samples.rules(), provision
    )


TEXTS: dict[str, Callable[[], str]] = {
    "check-full.vi.txt": lambda: render_full(samples.run()),
    "check-full.en.txt": lambda: render_full(samples.run(), "en"),
    "check-full.colour.txt": lambda: render_full(samples.run(), colour=True),
    "check-full-clean.vi.txt": lambda: render_full(samples.clean_run()),
    "check-concise.vi.txt": lambda: render_concise(samples.run()),
    "check-concise.en.txt": lambda: render_concise(samples.run(), "en"),
    "check.json": lambda: render_json(samples.run()),
    "check.en.json": lambda: render_json(samples.run(), "en"),
    "check-clean.json": lambda: render_json(samples.clean_run()),
    "summary.vi.txt": lambda: render_summary(samples.run(unreadable=1)),
    "summary.en.txt": lambda: render_summary(samples.run(unreadable=1), "en"),
    "summary-line.vi.txt": lambda: render_line(samples.run()),
    "summary-line.en.txt": lambda: render_line(samples.run(), "en"),
    "show-amended.vi.txt": lambda: _card("20/2018/NĐ-CP"),
    "show-amended.en.txt": lambda: _card("20/2018/NĐ-CP", "en"),
    "show-ceased.vi.txt": lambda: _card("10/2010/NĐ-CP"),
    "show-doubtful.vi.txt": lambda: _card("01/2018/TT-VPCP"),
    "show.json": lambda: render_card_json(
        make_card(samples.REGISTRY, samples.named("20/2018/NĐ-CP"), SIGNED)
    ),
    "timeline.vi.txt": lambda: render_timeline(_timeline("20/2018/NĐ-CP")),
    "timeline.en.txt": lambda: render_timeline(_timeline("20/2018/NĐ-CP"), "en"),
    "timeline-provision.vi.txt": lambda: render_timeline(
        _timeline("20/2018/NĐ-CP", "d5.k2.a")
    ),
    "timeline-parent-ended.vi.txt": lambda: render_timeline(
        _timeline("15/2011/TT-VPCP")
    ),
    "timeline.json": lambda: render_timeline_json(_timeline("15/2011/TT-VPCP")),
    "candidates.vi.txt": lambda: render_instruments(samples.TWINS, ISSUERS, ANSWERS),
    "candidates.json": lambda: render_instruments_json(
        samples.TWINS, ISSUERS, ANSWERS, samples.REVISION, "candidates"
    ),
    "rule.vi.txt": lambda: render_rule(samples.rule()),
    "rule.en.txt": lambda: render_rule(samples.rule(), "en"),
    "rule-list.vi.txt": lambda: render_rule_list([samples.rule()]),
    "rule.json": lambda: render_rules_json([samples.rule()]),
    "cite.vi.txt": lambda: render_citations(
        samples.CITATIONS, samples.REFERENCES, samples.text_plan()
    ),
    "cite.colour.txt": lambda: render_citations(
        samples.CITATIONS,
        samples.REFERENCES,
        samples.text_plan(),
        colour=True,
    ),
    "cite.en.txt": lambda: render_citations(
        samples.CITATIONS, samples.REFERENCES, samples.text_plan(), "en"
    ),
    "cite.json": lambda: render_citations_json(
        samples.CITATIONS, samples.REFERENCES, samples.text_plan()
    ),
    "cite.jsonl": lambda: render_citations_jsonl(
        samples.CITATIONS, samples.text_plan()
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_format_keeps_its_bytes(name: str, golden: Golden) -> None:
    """What other people and programs read changes only on purpose."""
    golden(name, TEXTS[name]())
