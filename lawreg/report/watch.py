"""What begins and ends soon, and the plans it touches, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lawreg.graph.impact import Dependent
from lawreg.language import Text, day, listed
from lawreg.model import Commencement, Instrument, render_provision
from lawreg.portfolio.upcoming import Happening
from lawreg.report.drawing import name_in, relation_notes, short_name_in
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.paint import Paint
from lawreg.report.portfolio import plan_phrase, plan_record
from lawreg.report.records import Record, end_record, part_record, relation_record
from lawreg.report.visible import one_line
from lawreg.report.words import TERM_OVER, count, revision_phrase, sentence

if TYPE_CHECKING:
    from lawreg.portfolio.upcoming import Event, Touched, Watch

_NOTHING = Text(
    "Từ {first} đến {last}: sổ đăng ký không ghi văn bản nào bắt đầu, thay đổi hay hết "
    "hiệu lực.",
    "From {first} to {last} the registry names nothing that begins, changes or ends.",
)
_HEAD = Text(
    "Từ {first} đến {last}: {n}, chạm đến {plans}.",
    "From {first} to {last}: {n}, touching {plans}.",
)
_BY = Text("{act} {name}", "{act} {name}")
_TOUCHES = Text("kế hoạch: {plan}", "plan: {plan}")
_THROUGH = Text("qua {names}", "through {names}")


def render_watch(watch: Watch, language: str = "vi", *, colour: bool = False) -> str:
    """Tell what happens, a day at a time, each with its acts and the plans touched."""
    paint = Paint(colour=colour)
    lines = [_heading(watch).to(language)]
    shown = None
    for event in watch.events:
        if event.day != shown:
            shown = event.day
            lines += ["", paint.strong(day(shown).to(language))]
        lines += _event(event, watch.instruments, language, paint)
    footing = sentence(revision_phrase(watch.revision).to(language))
    lines += ["", paint.dim(footing)]
    return "\n".join(lines) + "\n"


def render_watch_json(watch: Watch) -> str:
    """Give every event with its acts, parts and plans as one JSON object."""
    return render_value(
        {
            "registry": revision_record(watch.revision),
            "from": watch.first.isoformat(),
            "to": watch.last.isoformat(),
            "plans": watch.plans,
            "events": [_record(event, watch.instruments) for event in watch.events],
        }
    )


def _heading(watch: Watch) -> Text:
    days = {"first": day(watch.first), "last": day(watch.last)}
    if not watch.events:
        return _NOTHING.fill(**days)
    touched = {t.plan.path for event in watch.events for t in event.plans}
    return _HEAD.fill(
        **days,
        n=count(len(watch.events), "thay đổi", "change"),
        plans=count(len(touched), "kế hoạch", "plan"),
    )


def _event(
    event: Event, names: Mapping[str, Instrument], language: str, paint: Paint
) -> Iterator[str]:
    name = name_in(names, event.instrument.instrument_id).to(language)
    yield f"  {name} {event.what.label.to(language)}"
    for act in event.because:
        label = act.kind.inverse_label
        said = _BY.fill(act=label, name=short_name_in(names, act.actor))
        notes = ", ".join(note.to(language) for note in relation_notes(act))
        yield f"    {said.to(language)}{f' ({notes})' if notes else ''}"
    if event.what is Happening.ENDS and not event.because:
        yield f"    {TERM_OVER.to(language)}"
    for part in event.parts:
        yield f"    {one_line(_part(part).to(language))}"
    for touched in event.plans:
        told = _TOUCHES.fill(plan=plan_phrase(touched.plan)).to(language)
        yield f"    {paint.strong(told)}{_through(touched, names, language)}"


def _part(part: Commencement) -> Text:
    where = listed(render_provision(address) for address in part.provisions)
    note = part.scope_note
    return Text(
        " · ".join(filter(None, (where.vi, note))),
        " · ".join(filter(None, (where.en, note))),
    )


def _through(touched: Touched, names: Mapping[str, Instrument], language: str) -> str:
    """Name what stands between the plan and the instrument, where anything does."""
    if any(not one.path for one in touched.through):
        return ""
    between = listed(short_name_in(names, one.instrument_id) for one in touched.through)
    return f", {_THROUGH.fill(names=between).to(language)}"


def _record(event: Event, names: Mapping[str, Instrument]) -> Record:
    return {
        "day": event.day.isoformat(),
        "what": event.what.value,
        "instrument": end_record(event.instrument.instrument_id, event.instrument),
        "because": [
            {**relation_record(r), "actor": end_record(r.actor, names.get(r.actor))}
            for r in event.because
        ],
        "parts": [part_record(part) for part in event.parts],
        "plans": [
            {
                **plan_record(touched.plan),
                "through": [_cited(one, names) for one in touched.through],
            }
            for touched in event.plans
        ],
    }


def _cited(one: Dependent, names: Mapping[str, Instrument]) -> Record:
    found = end_record(one.instrument_id, names.get(one.instrument_id))
    return {**found, "depth": one.depth}
