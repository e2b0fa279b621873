"""The life of an instrument or provision, for people: one paragraph an interval."""

from __future__ import annotations

from collections.abc import Iterable

from lawreg.language import Text, day, listed
from lawreg.model.finding import Interval
from lawreg.model.instrument import Evidence
from lawreg.model.kinds import RelationKind, Status
from lawreg.model.life import Stretch
from lawreg.model.provision import inserted_steps, overlaps, render_provision
from lawreg.model.reach import alters, touches
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer
from lawreg.report.paint import Paint
from lawreg.report.show import part_lines, relation_line, source_lines
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
    card, paint = timeline.card, Paint(colour=colour)
    instrument = card.instrument
    name = instrument_name(instrument, dated=True).to(language)
    lines = [paint.strong(one_line(sentence(name)))]
    if instrument.number and instrument.title:
        lines.append(f"  {one_line(instrument.title)}")
    heading = _HEADING
    if timeline.provision is not None:
        heading = _HEADING_OF.fill(provision=render_provision(timeline.provision))
    lines += ["", paint.strong(heading.to(language))]
    if timeline.provision is not None and not _is_named(timeline):
        lines.append(f"  {_NOT_NAMED.to(language)}")
    before: Stretch | None = None
    for stretch in timeline.life.stretches:
        lines += ["", _first_line(stretch, timeline, language, paint)]
        lines += [f"  {x}" for x in _why(stretch, before, timeline, language)]
        before = stretch
    if timeline.life.undated:
        lines += ["", paint.strong(_UNDATED.to(language))]
        for act in timeline.life.undated:
            lines += _act_lines(act, timeline, language)
    if timeline.provisions:
        lines += ["", *_provision_lines(timeline, language, paint)]
    lines += ["", paint.dim(sentence(revision_phrase(card.revision).to(language)))]
    return "\n".join(lines) + "\n"


def _is_named(timeline: Timeline) -> bool:
    """Whether some act names the provision asked about, on either side."""
    card, asked = timeline.card, timeline.provision or ""
    named = [p for r in card.onto for p in r.target_provisions]
    named += [p for r in card.acts for p in r.actor_provisions]
    named += [p for part in card.instrument.commencements for p in part.provisions]
    return any(overlaps(p, asked) for p in named)


def _first_line(
    stretch: Stretch, timeline: Timeline, language: str, paint: Paint
) -> str:
    start, until = stretch.interval
    if start is None and until is not None:
        issued = timeline.card.instrument.issued_on
        start = issued if issued is not None and issued < until else None
    known = start is not None or until is not None
    when = (interval_phrase(Interval(start, until)) if known else _EVER).to(language)
    line = f"{sentence(when)}: {paint.strong(stretch.answer.status.label.to(language))}"
    if timeline.is_asked_about(stretch):
        asked = _ASKED.fill(day=day(timeline.card.as_of)).to(language)
        line += f"  ← {asked}"
    return line


def _why(
    stretch: Stretch, before: Stretch | None, timeline: Timeline, language: str
) -> list[str]:
    """Say by which acts a stretch is what it is, each with its sources."""
    lines: list[str] = []
    for act in stretch.acts:
        lines += _act_lines(act, timeline, language)
    if timeline.is_orphaned(stretch) and timeline.parent_ended is not None:
        return lines + _parent_lines(timeline.parent_ended, timeline, language)
    answer, key = stretch.answer, timeline.card.instrument.instrument_id
    for act in answer.because:
        if act.actor == key:  # its own act tells on which day the provision began
            lines.append(f"- {_OWN_DAY.to(language)}")
            if answer.since == stretch.interval.start:
                lines += _act_lines(act, timeline, language)
    lines += _part_lines(stretch, before, language)
    others = [r for r in answer.because if r not in stretch.acts and r.actor != key]
    if answer.status is Status.NOT_YET and others:
        inserted = _INSERTED_BY.fill(actor=timeline.card.name(others[0].actor))
        return [*lines, f"- {inserted.to(language)}"]
    if others:
        actors = _actors(others, timeline, timeline.provision)
        still = _STILL_BY.fill(actors=actors)
        lines.append(f"- {one_line(still.to(language))}")
    if not lines or (answer.status is Status.UNKNOWN and not answer.because):
        reason = _own_reason(stretch, before, timeline)
        lines.append(f"- {reason.to(language)}")
        if answer.status is Status.IN_FORCE:
            lines += _indented(_date_sources(timeline), language)
    return lines


def _part_lines(stretch: Stretch, before: Stretch | None, language: str) -> list[str]:
    """Name the parts that begin with a stretch, and those it is the first to tell of."""
    told = before.answer.parts if before is not None else ()
    lines: list[str] = []
    for part in dict.fromkeys((*told, *stretch.answer.parts)):
        begins = part.effective_from == stretch.interval.start
        if begins or part not in told:
            lines += [f"- {line}" for line in part_lines([part], language)]
        if begins and part.evidence is not None:
            lines += _indented((part.evidence,), language)
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


def _act_lines(act: Relation, timeline: Timeline, language: str) -> list[str]:
    line = relation_line(act, timeline.card, language)
    if act.effective_from is None:
        line += f"; {_NO_DATE.to(language)}"
    key = timeline.card.instrument.instrument_id
    if act.target == key and not touches(act, timeline.provision):
        line += f"; {_MAY_TOUCH.to(language)}"
    return [f"- {line}", *_indented(act.evidence, language)]


def _parent_lines(parent: ParentEnded, timeline: Timeline, language: str) -> list[str]:
    """Say what ended, what the law of that day says of it, and where it says so."""
    orphaned, regime = parent.orphaned, parent.regime
    ended = _PARENT.fill(
        parent=instrument_name(orphaned.parent, dated=True), day=day(orphaned.ended)
    )
    lines = [
        f"- {relation_line(orphaned.link, timeline.card, language)}",
        f"- {one_line(ended.to(language))}",
    ]
    if regime is None:
        return [*lines, f"- {_NO_REGIME.to(language)}"]
    if not parent.decides:
        return [*lines, f"- {_NOT_SPOKEN_OF.to(language)}"]
    basis = regime.basis
    where = Text("{part} {name}", "{part} of {name}").fill(
        part=basis.where, name=basis.instrument
    )
    lines.append(f"- {regime.statement.to(language)} ({where.to(language)})")
    return lines + _indented((Evidence(basis.source, basis.quote),), language)


def _indented(evidence: tuple[Evidence, ...], language: str) -> list[str]:
    return [f"    {line}" for line in source_lines(evidence, language, bullet="")]


def _provision_lines(timeline: Timeline, language: str, paint: Paint) -> list[str]:
    """List the provisions that acts name, in the order of the text, with their status."""
    card = timeline.card
    lines = [paint.strong(_PROVISIONS.fill(day=day(card.as_of)).to(language))]
    for address, answer in timeline.provisions:
        line = f"  - {render_provision(address).to(language)}: "
        line += answer.status.label.to(language)
        if answer.because:
            actors = _actors(answer.because, timeline, address)
            line += f" ({one_line(actors.to(language))})"
        elif answer.parts:
            line += f" ({'; '.join(part_lines(answer.parts, language))})"
        elif answer.status is Status.UNKNOWN:
            line += f" («{TO_VERIFY.to(language)}»)"
        lines.append(line)
    return lines
