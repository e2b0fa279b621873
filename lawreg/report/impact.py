"""Who rests on an instrument, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.graph.impact import Dependent, Impact
from lawreg.language import Text
from lawreg.model.instrument import Instrument
from lawreg.model.kinds import Status
from lawreg.model.registry_view import RegistryView, Revision
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer
from lawreg.report.drawing import (
    find_answers,
    footing,
    name_in,
    relation_notes,
    short_name_in,
)
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.paint import Paint
from lawreg.report.portfolio import (
    plan_phrase,
    plan_record,
    verdict_phrase,
    verdict_record,
)
from lawreg.report.records import Record, end_record, relation_record
from lawreg.report.visible import one_line
from lawreg.report.words import count

if TYPE_CHECKING:
    from lawreg.portfolio.resting import RestingPlan

_NOBODY = Text(
    "Sổ đăng ký chưa ghi văn bản nào dựa vào văn bản này.",
    "The registry holds nothing that rests on it.",
)
_RESTING = Text(
    "{n} dựa vào, trong đó {alive} chưa hết hiệu lực",
    "{n} resting on it, {alive} of them not ceased",
)
_LEVEL = Text("Bậc {depth}: {n}", "Step {depth}: {n}")
_DEEPER = Text(
    "Còn văn bản ở bậc sâu hơn; xem thêm bằng --depth.",
    "There are more at deeper steps; see them with --depth.",
)
_PLANS = Text(
    "Kế hoạch trong danh mục dựa vào văn bản này: {n}",
    "Plans of the portfolio that rest on it: {n}",
)
_CITES = Text("viện dẫn {name}", "cites {name}")
_NOT_HELD = Text("không có trong sổ đăng ký", "not in the registry")


class ImpactReport(NamedTuple):
    """What rests on an instrument, with the status of each on a date."""

    impact: Impact
    instruments: Mapping[str, Instrument]
    """The instrument asked about and its dependents, by id."""
    answers: Mapping[str, StatusAnswer]
    as_of: date
    revision: Revision
    plans: tuple[RestingPlan, ...] = ()
    """Those of the office's own that cite any of them."""


def make_impact_report(
    view: RegistryView,
    instrument: Instrument,
    impact: Impact,
    as_of: date,
    plans: tuple[RestingPlan, ...] = (),
) -> ImpactReport:
    """Derive the status of the instrument and of everything that rests on it."""
    held = {instrument.instrument_id: instrument, **impact.instruments}
    answers = find_answers(view, held.values(), as_of)
    return ImpactReport(impact, held, answers, as_of, view.revision(), plans)


def render_impact(
    report: ImpactReport, language: str = "vi", *, colour: bool = False
) -> str:
    """List the dependents step by step, each with its status and its way down."""
    paint = Paint(colour=colour)
    root = _named(report, report.impact.root, language)
    lines = [paint.strong(root)]
    dependents = report.impact.dependents
    if not dependents:
        lines += ["", _NOBODY.to(language)]
    else:
        alive = sum(_status(report, d) is not Status.CEASED for d in dependents)
        resting = count(len(dependents), "văn bản", "instrument")
        lines.append(f"  {_RESTING.fill(n=resting, alive=alive).to(language)}")
    depth = 0
    for dependent in dependents:
        if dependent.depth != depth:
            depth = dependent.depth
            level = sum(d.depth == depth for d in dependents)
            many = count(level, "văn bản", "instrument")
            heading = _LEVEL.fill(depth=depth, n=many).to(language)
            lines += ["", paint.strong(heading)]
        lines.append(f"  {_named(report, dependent.instrument_id, language)}")
        way = _way(report, dependent, language)
        lines.append(paint.dim(f"    {way}"))
    lines.append("")
    if report.impact.deeper:
        lines.append(_DEEPER.to(language))
    lines += _plans(report, language, paint)
    lines.append(paint.dim(footing(report.as_of, report.revision).to(language)))
    return "\n".join(lines) + "\n"


def render_impact_json(report: ImpactReport) -> str:
    """Give the dependents, nearest first, each with the relations of its path."""
    return render_value(
        {
            "registry": revision_record(report.revision),
            "as_of": report.as_of.isoformat(),
            "instrument": _record(report, report.impact.root),
            "deeper": report.impact.deeper,
            "dependents": [
                {
                    **_record(report, dependent.instrument_id),
                    "depth": dependent.depth,
                    "path": [_step(report, step) for step in reversed(dependent.path)],
                }
                for dependent in report.impact.dependents
            ],
            "plans": [_plan_record(report, resting) for resting in report.plans],
        }
    )


def _plans(report: ImpactReport, language: str, paint: Paint) -> Iterator[str]:
    """List the office's own plans, each with its verdict and every way down."""
    if not report.plans:
        return
    yield paint.strong(_PLANS.fill(n=len(report.plans)).to(language))
    for plan, ways, verdict in report.plans:
        name = plan_phrase(plan).to(language)
        yield f"  {name} [{verdict_phrase(verdict).to(language)}]"
        for way in ways:
            cited = short_name_in(report.instruments, way.instrument_id)
            steps = [_CITES.fill(name=cited).to(language)]
            if way.path:
                steps.append(_way(report, way, language))
            yield paint.dim("    " + " → ".join(steps))
        yield paint.dim(f"    {one_line(plan.path)}")
    yield ""


def _plan_record(report: ImpactReport, resting: RestingPlan) -> Record:
    return {
        **plan_record(resting.plan),
        "verdict": verdict_record(resting.verdict),
        "cites": [
            {
                **_record(report, way.instrument_id),
                "depth": way.depth,
                "path": [_step(report, step) for step in reversed(way.path)],
            }
            for way in resting.ways
        ],
    }


def _named(report: ImpactReport, instrument_id: str, language: str) -> str:
    answer = report.answers.get(instrument_id)
    status = answer.status.label if answer is not None else _NOT_HELD
    name = name_in(report.instruments, instrument_id)
    return f"{name.to(language)} [{status.to(language)}]"


def _status(report: ImpactReport, dependent: Dependent) -> Status | None:
    answer = report.answers.get(dependent.instrument_id)
    return answer.status if answer is not None else None


def _way(report: ImpactReport, dependent: Dependent, language: str) -> str:
    """Tell the way from a dependent down to the instrument asked about."""
    return " → ".join(_act(report, step, language) for step in reversed(dependent.path))


def _act(report: ImpactReport, step: Relation, language: str) -> str:
    target = short_name_in(report.instruments, step.target)
    notes = ", ".join(note.to(language) for note in relation_notes(step))
    shown = f" ({notes})" if notes else ""
    return f"{step.kind.label.to(language)} {target.to(language)}{shown}"


def _record(report: ImpactReport, instrument_id: str) -> Record:
    answer = report.answers.get(instrument_id)
    return {
        **end_record(instrument_id, report.instruments.get(instrument_id)),
        "status": answer.status.value if answer is not None else None,
    }


def _step(report: ImpactReport, step: Relation) -> Record:
    return {
        **relation_record(step),
        "actor": end_record(step.actor, report.instruments.get(step.actor)),
        "target": end_record(step.target, report.instruments.get(step.target)),
    }
