"""One golden file a format of the portfolio, the verdict diff, impact and watch."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lawreg.errors import PlanError
from lawreg.graph.impact import find_impact
from lawreg.language import Text
from lawreg.model import Commencement, InstrumentKind, Relation, RelationKind, Revision
from lawreg.portfolio import VerdictDiff, verdict_diff
from lawreg.portfolio.listing import JudgedPlan, judge_plans
from lawreg.portfolio.resting import find_resting
from lawreg.portfolio.upcoming import Watch, watch_days
from lawreg.registry.facts import Change, Fact, IssuerFact
from lawreg.registry.overlaid import Overlaid
from lawreg.registry.record import record_changes
from lawreg.registry.store import create_store
from lawreg.report.impact import (
    ImpactReport,
    make_impact_report,
    render_impact,
    render_impact_json,
)
from lawreg.report.portfolio import render_portfolio, render_portfolio_json
from lawreg.report.verdict_diff import render_verdict_diff, render_verdict_diff_json
from lawreg.report.watch import render_watch, render_watch_json
from tests.plans_kept import RULES, keep, plan_text
from tests.registry_fakes import ISSUERS, InMemoryRegistry, instrument, relation

Golden = Callable[[str, str], None]
AS_OF = date(2026, 11, 23)
READ_ON = date(2025, 6, 9)
REVISION = Revision("3f2a9c1d0e5b7788aa99", date(2026, 11, 20))
OLD = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
GUIDE = instrument("5/2019/TT-BNV", InstrumentKind.CIRCULAR, "bnv", date(2019, 2, 1))
NEW = instrument(
    "40/2025/NĐ-CP", issued_on=READ_ON, effective_from=date(2025, 7, 1)
)._replace(commencements=(Commencement(("d3.k2",), date(2025, 7, 5), "cấp xã"),))
GUIDES = relation(RelationKind.GUIDES, GUIDE, OLD)
ENDS = relation(RelationKind.REPLACES, NEW, OLD)
VIEW = InMemoryRegistry((OLD, GUIDE), (GUIDES,))
CITING = "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."
GUIDED = "Theo Thông tư số 5/2019/TT-BNV ngày 01/02/2019 của Bộ Nội vụ."
TEXTS = {
    "kh-1.txt": plan_text(CITING),
    "kh-2.txt": plan_text(GUIDED, number="2/KH-SM", title="Về \x1b[31m năm 2025"),
    "kh-3.txt": plan_text("Không viện dẫn gì.", number="3/KH-SM", signed=None),
}
OWNERS = {"kh-1.txt": "Trần Thị B", "kh-2.txt": "", "kh-3.txt": "Lê Văn C"}
PLANS = [
    keep(text, VIEW, path=f"/van-phong/{name}", owner=OWNERS[name])
    for name, text in TEXTS.items()
]


def judged() -> tuple[JudgedPlan, ...]:
    """Judge the plans, and one that this lawreg does not read."""
    unread = PlanError(Text("không còn đọc được.", "is not read any more."))
    broken = JudgedPlan(PLANS[0]._replace(path="/van-phong/x.json"), None, unread)
    return (*judge_plans(PLANS, VIEW, RULES, AS_OF), broken)


def diff(as_of: date = AS_OF) -> VerdictDiff:
    """Let a new decree replace what the first plan cites."""
    after = Overlaid(VIEW, [Change(None, NEW), Change(None, ENDS)])
    broken = PLANS[0]._replace(path="/van-phong/x.json", source="{")
    return verdict_diff([*PLANS, broken], VIEW, after, RULES, as_of)


def no_diff() -> VerdictDiff:
    """Change nothing."""
    return verdict_diff(PLANS, VIEW, VIEW, RULES, AS_OF)


def impact() -> ImpactReport:
    """Tell who rests on the old decree."""
    found = find_impact(VIEW, OLD.instrument_id, as_of=AS_OF)
    plans = find_resting(PLANS, found, VIEW, RULES, AS_OF)
    return make_impact_report(VIEW, OLD, found, AS_OF, plans)


def watch(folder: Path, *acts: Relation) -> Watch:
    """Look ahead from the day on which the new decree was issued."""
    with closing(create_store(f"sqlite:///{folder / 'r.sqlite'}")) as store:
        bodies = [IssuerFact(issuer) for issuer in ISSUERS]
        term = GUIDE._replace(ceased_on=date(2025, 7, 3))
        facts: list[Fact] = [*bodies, OLD, term, NEW, GUIDES, *acts]
        changes = [Change(None, fact) for fact in facts]
        at = datetime(2026, 11, 20, tzinfo=UTC)
        record_changes(store, changes, at=at, author="Lan", reason="Nạp")
        return watch_days(store, PLANS, RULES, READ_ON, 30)._replace(revision=REVISION)


FORMATS: dict[str, Callable[[], str]] = {
    "portfolio.vi.txt": lambda: render_portfolio(judged(), AS_OF, REVISION),
    "portfolio.en.txt": lambda: render_portfolio(judged(), AS_OF, REVISION, "en"),
    "portfolio.colour.txt": lambda: render_portfolio(
        judged(), AS_OF, REVISION, colour=True
    ),
    "portfolio.json": lambda: render_portfolio_json(judged(), AS_OF, REVISION),
    "verdict-diff.vi.txt": lambda: render_verdict_diff(diff()),
    "verdict-diff.en.txt": lambda: render_verdict_diff(diff(READ_ON), "en"),
    "verdict-diff.colour.txt": lambda: render_verdict_diff(diff(), colour=True),
    "verdict-diff.json": lambda: render_verdict_diff_json(diff()),
    "verdict-diff-none.vi.txt": lambda: render_verdict_diff(no_diff()),
    "impact-plans.vi.txt": lambda: render_impact(impact()),
    "impact-plans.en.txt": lambda: render_impact(impact(), "en"),
    "impact-plans.json": lambda: render_impact_json(impact()),
}
WATCHED: dict[str, Callable[[Watch], str]] = {
    "watch.vi.txt": render_watch,
    "watch.en.txt": lambda w: render_watch(w, "en"),
    "watch.colour.txt": lambda w: render_watch(w, colour=True),
    "watch.json": render_watch_json,
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_keeps_its_bytes(name: str, golden: Golden) -> None:
    """What other people and programs read changes only on purpose."""
    golden(name, FORMATS[name]())


@pytest.mark.parametrize("name", WATCHED)
def test_a_watch_keeps_its_bytes(name: str, golden: Golden, tmp_path: Path) -> None:
    """What begins and ends, with the plans touched."""
    golden(name, WATCHED[name](watch(tmp_path, ENDS)))
