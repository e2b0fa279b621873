"""The life of an instrument or provision, for people: one paragraph an interval."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lawreg.language import Text, day, listed
from lawreg.model.finding import Interval
from lawreg.model.instrument import Evidence
from lawreg.model.kinds import RelationKind, Status
from lawreg.model.life import Stretch
from lawreg.model.provision import inserted_steps, overlaps, render_provision
from lawreg.model.reach import alters, touches
from lawreg.model.relation import Relation
from lawreg.model.start import render_commencement
from lawreg.model.timeline import StatusAnswer
from lawreg.report.lines import Line, heading, print_lines
from lawreg.report.show import part_phrases, relation_line, source_lines
from lawreg.report.timeline import ParentEnded, Timeline
from lawreg.report.visible import one_line
from lawreg.report.words import (
    TERM_OVER,
    TO_VERIFY,
    UNDECIDED,
    instrument_name,
    interval_phrase,
    revision_phrase,
    sentence,
)

_HEADING = Text("Diễn biến hiệu lực", "Life")
_HEADING_OF = Text("Diễn biến hiệu lực của {provision}", "Life of {provision}")
_ASKED = Text("tại ngày {day}", "on {day}")
_EVER = Text("từ trước đến nay", "at all times")
_BY_DATE = Text("theo ngày có hiệu lực của văn bản", "by the instrument's own date")
_NOT_ISSUED = Text("văn bản chưa được ban hành", "it had not been issued")
_MAYBE = Text(
    "có thể cả {actors} («cần xác minh»)", "perhaps {actors} (to be verified)"
)
_BOTH = Text("{surely}; {maybe}", "{surely}; {maybe}")
_RESUMED = Text("thời hạn ngưng hiệu lực đã hết", "the time of suspension is over")
_TERM_DOUBTED = Text(
    "thời hạn của văn bản chưa được xác nhận", "its own term is not confirmed"
)
_NOT_INSERTED = Text(
    "sổ đăng ký chưa ghi văn bản nào thêm điều khoản này",
    "the registry holds no act that inserted this provision",
)
_INSERTED_BY = Text("do {actor} thêm vào", "inserted by {actor}")
_NOT_NAMED = Text(
    "không văn bản nào trong sổ nêu đích danh điều khoản này; sổ không giữ lời văn nên "
    "không biết điều khoản có trong văn bản hay không",
    "no act held names this provision; the registry holds no texts and cannot say "
    "whether it is there",
)
_OWN_DAY = Text(
    "ngày có hiệu lực riêng của điều khoản, theo việc nó làm",
    "the provision's own day of effect, by what it does",
)
_STILL_BY = Text("vẫn theo {actors}", "still by {actors}")
_NO_DATE = Text(
    "chưa rõ ngày có hiệu lực, xếp theo ngày ban hành",
    "effective date not known, placed at the day of issue",
)
_MAY_TOUCH = Text(
    "phạm vi chưa rõ đủ, có thể tác động đến điều khoản này («cần xác minh»)",
    "scope not fully known, may touch this provision ('to be verified')",
)
_PARENT = Text(
    "{parent} hết hiệu lực từ {day}: xác minh văn bản này có còn được áp dụng không",
    "{parent} ended on {day}: verify whether this text still applies",
)
_NO_REGIME = Text(
    "sổ đăng ký chưa giữ quy định của thời kỳ ấy về văn bản hướng dẫn",
    "the law of that time on implementing texts is not held",
)
_NOT_SPOKEN_OF = Text(
    "luật khi ấy không nói rõ trường hợp này", "the law of that day is silent on it"
)
_NOT_ALL = Text(
    "có hiệu lực từ những ngày khác nhau, tùy nơi hoặc tùy nội dung",
    "it takes effect on different days, by place or by matter",
)
_UNDATED = Text("Chưa rõ ngày («cần xác minh»)", "Of no known day ('to be verified')")
_PROVISIONS = Text(
    "Các điều khoản được nêu tên, tại ngày {day}", "Provisions named, on {day}"
)
_DATE_SOURCES = 2


def render_timeline(
    timeline: Timeline, language: str = "vi", *, colour: bool = False
) -> str:
    """Tell the life of an instrument or provision, doubts marked as such."""
    card = timeline.card
    instrument = card.instrument
    name = instrument_name(instrument, dated=True).to(language)
    lines = [heading(one_line(sentence(name)))]
    if instrument.number and instrument.title:
        lines.append(Line(one_line(instrument.title), indent=2))
    lines += [Line(), *life_lines(timeline, language)]
    if timeline.provisions:
        lines += [Line(), *provision_lines(timeline, language)]
    footing = sentence(revision_phrase(card.revision).to(language))
    lines += [Line(), Line(footing, quiet=True)]
    return print_lines(lines, colour=colour)


def life_lines(timeline: Timeline, language: str, *, full: bool = False) -> list[Line]:
    """Tell what was in force when, a paragraph an interval, then what has no day.

    ``full`` gives every source of an act and its whole quotation.
    """
    told = _Told(timeline, language, full=full)
    title = _HEADING
    if timeline.provision is not None:
        title = _HEADING_OF.fill(provision=render_provision(timeline.provision))
    lines = [heading(title.to(language))]
    if timeline.provision is not None and not _is_named(timeline):
        lines.append(Line(_NOT_NAMED.to(language), indent=2))
    before: Stretch | None = None
    for stretch in timeline.life.stretches:
        lines += [Line(), _first_line(stretch, timeline, language)]
        lines += [x._replace(indent=x.indent + 2) for x in _why(stretch, before, told)]
        before = stretch
    if timeline.life.undated:
        lines += [Line(), heading(_UNDATED.to(language))]
        for act in timeline.life.undated:
            lines += _act_lines(act, told)
    return lines


class _Told(NamedTuple):
    """What is told, and how."""

    timeline: Timeline
    language: str
    full: bool

    def line(self, words: Text, leads_to: str = "") -> Line:
        """Make a line of a list."""
        return Line(f"- {one_line(words.to(self.language))}", leads_to=leads_to)

    def sources(self, evidence: tuple[Evidence, ...]) -> list[Line]:
        """Give the sources below a line of a list."""
        told = source_lines(evidence, self.language, bullet="", full=self.full)
        return [Line(words, indent=4) for words in told]


def _is_named(timeline: Timeline) -> bool:
    """Whether some act names the provision asked about, on either side."""
    card, asked = timeline.card, timeline.provision or ""
    named = [p for r in card.onto for p in r.target_provisions]
    named += [p for r in card.acts for p in r.actor_provisions]
    named += [p for part in card.instrument.commencements for p in part.provisions]
    return any(overlaps(p, asked) for p in named)


def _first_line(stretch: Stretch, timeline: Timeline, language: str) -> Line:
    start, until = stretch.interval
    if start is None and until is not None:
        issued = timeline.card.instrument.issued_on
        start = issued if issued is not None and issued < until else None
    known = start is not None or until is not None
    when = (interval_phrase(Interval(start, until)) if known else _EVER).to(language)
    asked = ""
    if timeline.is_asked_about(stretch):
        asked = f"  ← {_ASKED.fill(day=day(timeline.card.as_of)).to(language)}"
    return Line(f"{sentence(when)}: ", stretch.answer.status.label.to(language), asked)


def _why(stretch: Stretch, before: Stretch | None, told: _Told) -> list[Line]:
    """Say by which acts a stretch is what it is, each with its sources."""
    timeline = told.timeline
    lines: list[Line] = []
    for act in stretch.acts:
        lines += _act_lines(act, told)
    if timeline.is_orphaned(stretch) and timeline.parent_ended is not None:
        return lines + _parent_lines(timeline.parent_ended, told)
    answer, key = stretch.answer, timeline.card.instrument.instrument_id
    for act in answer.because:
        if act.actor == key:  # its own act tells on which day the provision began
            lines.append(told.line(_OWN_DAY))
            if answer.since == stretch.interval.start:
                lines += _act_lines(act, told)
    lines += _part_lines(stretch, before, told)
    others = [r for r in answer.because if r not in stretch.acts and r.actor != key]
    if answer.status is Status.NOT_YET and others:
        inserted = _INSERTED_BY.fill(actor=timeline.card.name(others[0].actor))
        return [*lines, told.line(inserted, others[0].actor)]
    if others:
        actors = _actors(others, timeline, timeline.provision)
        lines.append(told.line(_STILL_BY.fill(actors=actors), others[0].actor))
    if not lines or (answer.status is Status.UNKNOWN and not answer.because):
        lines.append(told.line(_own_reason(stretch, before, timeline)))
        if answer.status is Status.IN_FORCE:
            lines += told.sources(_date_sources(timeline))
    return lines


def _part_lines(stretch: Stretch, before: Stretch | None, told: _Told) -> list[Line]:
    """Name the parts that begin with a stretch, and all with days of their own in it."""
    known = before.answer.parts if before is not None else ()
    lines: list[Line] = []
    for part in dict.fromkeys((*known, *stretch.answer.parts)):
        begins = part.effective_from == stretch.interval.start
        if begins or part in stretch.answer.parts:
            lines.append(told.line(render_commencement(part)))
        if begins and part.evidence is not None:
            lines += told.sources((part.evidence,))
    return lines


def _actors(
    relations: Iterable[Relation], timeline: Timeline, provision: str | None
) -> Text:
    """List who acted, those last of whom it is not known that they touched this."""
    held = tuple(relations)
    sure = [r.actor for r in held if r.kind is not RelationKind.AMENDS]
    sure += [r.actor for r in held if r.effective_from and alters(r, provision)]
    maybe = dict.fromkeys(r.actor for r in held if r.actor not in sure)
    name = timeline.card.name
    surely = listed(name(key) for key in dict.fromkeys(sure))
    if not maybe:
        return surely
    also = _MAYBE.fill(actors=listed(name(key) for key in maybe))
    return also if not sure else _BOTH.fill(surely=surely, maybe=also)


def _own_reason(stretch: Stretch, before: Stretch | None, timeline: Timeline) -> Text:
    """Say which of the instrument's own dates decided."""
    answer, instrument = stretch.answer, timeline.card.instrument
    if answer.status is Status.CEASED:
        return TERM_OVER
    if answer.status is Status.UNKNOWN:
        return _own_doubt(answer, timeline)
    until = stretch.interval.until
    if answer.status is Status.NOT_YET and until == instrument.issued_on:
        return _NOT_ISSUED
    if before is not None and before.answer.status is Status.SUSPENDED:
        return _RESUMED
    return _BY_DATE


def _own_doubt(answer: StatusAnswer, timeline: Timeline) -> Text:
    """Say which of the instrument's own dates is in doubt."""
    if answer.parts:
        return _NOT_ALL
    if answer.since is not None:
        return _TERM_DOUBTED
    begun = timeline.card.instrument.effective_from is not None
    inserted = inserted_steps(timeline.provision or "")
    return _NOT_INSERTED if inserted and begun else UNDECIDED


def _date_sources(timeline: Timeline) -> tuple[Evidence, ...]:
    """Give the sources whose words tell a beginning of force, else the first."""
    evidence = timeline.card.instrument.evidence
    told = tuple(
        e
        for e in evidence
        if "có hiệu lực" in e.quote and "hết hiệu lực" not in e.quote
    )
    return told[:_DATE_SOURCES] or evidence[:1]


def _act_lines(act: Relation, told: _Told) -> list[Line]:
    card = told.timeline.card
    words = relation_line(act, card, told.language)
    if act.effective_from is None:
        words += f"; {_NO_DATE.to(told.language)}"
    key = card.instrument.instrument_id
    if act.target == key and not touches(act, told.timeline.provision):
        words += f"; {_MAY_TOUCH.to(told.language)}"
    line = Line(f"- {words}", leads_to=card.far_end(act))
    return [line, *told.sources(act.evidence)]


def _parent_lines(parent: ParentEnded, told: _Told) -> list[Line]:
    """Say what ended, what the law of that day says of it, and where it says so."""
    orphaned, regime, language = parent.orphaned, parent.regime, told.language
    ended = _PARENT.fill(
        parent=instrument_name(orphaned.parent, dated=True), day=day(orphaned.ended)
    )
    way = relation_line(orphaned.link, told.timeline.card, language)
    key = orphaned.parent.instrument_id
    lines = [Line(f"- {way}", leads_to=key), told.line(ended, key)]
    if regime is None:
        return [*lines, told.line(_NO_REGIME)]
    if not parent.decides:
        return [*lines, told.line(_NOT_SPOKEN_OF)]
    basis = regime.basis
    where = Text("{part} {name}", "{part} of {name}").fill(
        part=basis.where, name=basis.instrument
    )
    said = Line(f"- {regime.statement.to(language)} ({where.to(language)})")
    return [*lines, said, *told.sources((Evidence(basis.source, basis.quote),))]


def provision_lines(timeline: Timeline, language: str) -> list[Line]:
    """List the provisions that acts name, in the order of the text, with their status."""
    card = timeline.card
    lines = [heading(_PROVISIONS.fill(day=day(card.as_of)).to(language))]
    for address, answer in timeline.provisions:
        words = f"- {render_provision(address).to(language)}: "
        words += answer.status.label.to(language)
        if answer.because:
            actors = _actors(answer.because, timeline, address)
            words += f" ({one_line(actors.to(language))})"
        elif answer.parts:
            words += f" ({'; '.join(part_phrases(answer.parts, language))})"
        elif answer.status is Status.UNKNOWN:
            words += f" («{TO_VERIFY.to(language)}»)"
        leads_to = card.far_end(answer.because[0]) if answer.because else ""
        lines.append(Line(words, indent=2, leads_to=leads_to))
    return lines
