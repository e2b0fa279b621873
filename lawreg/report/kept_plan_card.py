"""A plan of the portfolio as a reader at a screen asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.language import Text, day
from lawreg.model import Instrument
from lawreg.report.drawing import short_name_in
from lawreg.report.lines import Line, heading
from lawreg.report.portfolio import verdict_phrase
from lawreg.report.visible import one_line
from lawreg.report.words import period_phrase, sentence

if TYPE_CHECKING:
    from lawreg.portfolio.listing import JudgedPlan
    from lawreg.portfolio.upcoming import Event
    from lawreg.registry.portfolio import KeptCitation, KeptPlan

_NUMBER = Text("Số, ký hiệu", "Number")
_OWNER = Text("Người phụ trách", "Owner")
_ISSUER = Text("Cơ quan ban hành", "Issued by")
_SIGNED = Text("Ngày ký", "Signed on")
_PERIOD = Text("Kỳ kế hoạch", "Period")
_FILE = Text("Tệp", "File")
_UPDATED = Text("Đưa vào danh mục", "Kept as of")
_NOBODY = Text("chưa ghi", "not named")
_BLANK = Text("chưa ghi ngày ký", "no day of signing")
_VERDICT = Text("Tại ngày {day}", "On {day}")
_WAITING = Text("đang xét …", "being judged …")
_SOON = Text("Sắp tới, đến hết {day}", "Coming, until the end of {day}")
_NOTHING = Text(
    "không có thay đổi nào chạm đến kế hoạch này", "nothing that touches this plan"
)
_EVENT = Text("{day}: {name} {what}", "{day}: {name} {what}")
_THROUGH = Text(", qua văn bản hướng dẫn thi hành", ", through what implements it")
_CITED = Text("Văn bản được viện dẫn", "Instruments cited")
_NOT_HELD = Text(" (chưa rõ là văn bản nào)", " (not decided which it is)")


class Known(NamedTuple):
    """What is known of a plan by now."""

    judged: JudgedPlan | None
    """``None`` while it is not judged."""
    events: Sequence[Event] | None
    """What touches it soon; ``None`` while nobody knows."""
    as_of: date
    last: date
    """The last day looked at."""


def kept_plan_card(
    plan: KeptPlan, known: Known, names: Mapping[str, Instrument], language: str
) -> list[Line]:
    """Say whose plan it is, how it is judged, what will touch it, and what it cites."""
    space = Line()
    lines = [heading(one_line(plan.title or plan.cited_as)), space]
    lines += [_field(label, words, language) for label, words in _fields(plan)]
    asked = _VERDICT.fill(day=day(known.as_of)).to(language)
    lines += [space, Line(f"{asked}: ", strong=_judged(known.judged, language))]
    lines += [space, heading(f"{_SOON.fill(day=day(known.last)).to(language)}:")]
    lines += _events(plan, known.events, language)
    if plan.citations:
        lines += [space, heading(f"{_CITED.to(language)}:")]
        lines += _cited(plan.citations, names, language)
    return lines


def _fields(plan: KeptPlan) -> Iterator[tuple[Text, Text]]:
    if plan.number:
        yield _NUMBER, _same(plan.number)
    yield _OWNER, _same(plan.owner) if plan.owner else _NOBODY
    if plan.issuer:
        yield _ISSUER, _same(plan.issuer)
    yield _SIGNED, day(plan.issued_on) if plan.issued_on else _BLANK
    if plan.period is not None:
        yield _PERIOD, period_phrase(plan.period)
    yield _FILE, _same(plan.path)
    yield _UPDATED, day(plan.updated_at.date())


def _judged(judged: JudgedPlan | None, language: str) -> str:
    if judged is None:
        return _WAITING.to(language)
    if judged.unread is not None:
        return one_line(judged.unread.line(language))
    return verdict_phrase(judged.verdict).to(language)


def _events(
    plan: KeptPlan, events: Sequence[Event] | None, language: str
) -> Iterator[Line]:
    if not events:
        told = _WAITING if events is None else _NOTHING
        yield Line(told.to(language), indent=2)
        return
    for event in events:
        name = event.instrument.cited_as
        told = _EVENT.fill(day=day(event.day), name=name, what=event.what.label)
        through = any(
            one.plan.path == plan.path and all(way.path for way in one.through)
            for one in event.plans
        )
        rest = _THROUGH.to(language) if through else ""
        words = f"{one_line(told.to(language))}{rest}"
        yield Line(words, indent=2, leads_to=event.instrument.instrument_id)


def _cited(
    citations: Sequence[KeptCitation], names: Mapping[str, Instrument], language: str
) -> Iterator[Line]:
    """Name each instrument once, and what could not be decided as it is written."""
    told: dict[str, Line] = {}
    for citation in citations:
        key = citation.instrument_id
        if key is None:
            words = f"{one_line(citation.shown)}{_NOT_HELD.to(language)}"
            told.setdefault(words, Line(f"- {words}", indent=2))
        else:
            name = sentence(short_name_in(names, key).to(language))
            line = Line(one_line(name), indent=2, leads_to=key if key in names else "")
            told.setdefault(key, line)
    yield from told.values()


def _field(label: Text, words: Text, language: str) -> Line:
    said = one_line(words.to(language))
    return Line(f"{label.to(language)}: ", rest=said, indent=2)


def _same(words: str) -> Text:
    return Text(words, words)
