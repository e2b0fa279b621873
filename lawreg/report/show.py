"""The card of an instrument, for people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lawreg.language import Text, day
from lawreg.model.field_words import field_label
from lawreg.model.instrument import Commencement, Evidence, Instrument, Issuer
from lawreg.model.kinds import ENDING_KINDS, Confidence, RelationKind, Status
from lawreg.model.provision import render_provision
from lawreg.model.relation import Relation
from lawreg.model.start import render_commencement
from lawreg.model.timeline import StatusAnswer
from lawreg.registry.codified import FIELDS, fields_of
from lawreg.report.card import Card
from lawreg.report.lines import Line, heading, print_lines
from lawreg.report.visible import one_line
from lawreg.report.words import (
    NOT_KNOWN,
    TERM_OVER,
    TO_VERIFY,
    UNDECIDED,
    instrument_name,
    revision_phrase,
    sentence,
    shortened,
)

_STATUS = Text("Tình trạng tại ngày {day}", "Status on {day}")
_SINCE = Text(" (từ {day})", " (since {day})")
_FROM = Text(" (có hiệu lực từ {day})", " (in force from {day})")
"""Of a text that waits: the day known is the one on which it begins."""
_OWN_DATES = Text(
    "theo ngày có hiệu lực; sổ đăng ký chưa ghi văn bản nào kết thúc hoặc ngưng hiệu lực",
    "by its effective date; the registry holds no act that ends or suspends it",
)
_NOT_BEGUN = Text("theo ngày có hiệu lực", "by its effective date")
_PARENT_ENDED = Text(
    "văn bản ấy hết hiệu lực từ {day}: xác minh văn bản này có còn được áp dụng không",
    "that text ended on {day}: verify whether this one still applies",
)
_REASONS = {
    Status.UNKNOWN: UNDECIDED,
    Status.NOT_YET: _NOT_BEGUN,
    Status.CEASED: TERM_OVER,
}
_ONTO = Text("Văn bản khác tác động đến văn bản này", "Acts of others on it")
_ACTS = Text("Văn bản này tác động đến văn bản khác", "Its acts on others")
_NONE = Text("Sổ đăng ký chưa ghi quan hệ nào.", "The registry holds no relations.")
_KEPT = Text("chuyển tiếp: {words}", "transition: {words}")
_KEPT_UNTIL = Text(
    "chuyển tiếp, đến trước {day}: {words}", "transition, until before {day}: {words}"
)
_SOURCES = Text("Nguồn", "Sources")
_NO_SOURCE = Text("chưa có nguồn", "no source")
_MORE = Text(
    "và {n} nguồn khác: xem --output-format json",
    "and {n} more: see --output-format json",
)
_SOURCES_OF_RELATION = 2


def render_card(card: Card, language: str = "vi", *, colour: bool = False) -> str:
    """Give everything the registry says of an instrument, doubts marked as such."""
    space = Line()
    footing = sentence(revision_phrase(card.revision).to(language))
    lines = [
        *name_lines(card, language),
        *field_lines(card, language),
        space,
        *status_lines(card, language),
        space,
        *act_lines(card, language),
        *evidence_lines(card, language),
        space,
        Line(footing, quiet=True),
    ]
    return print_lines(lines, colour=colour)


def since_phrase(answer: StatusAnswer, language: str) -> str:
    """Say in brackets since when a status holds, or from when it will end waiting."""
    if answer.since is None:
        return ""
    words = _FROM if answer.status is Status.NOT_YET else _SINCE
    return words.fill(day=day(answer.since)).to(language)


def name_lines(card: Card, language: str) -> list[Line]:
    """Name the instrument as it is cited, and below by its title."""
    instrument = card.instrument
    name = sentence(instrument_name(instrument).to(language))
    lines = [heading(one_line(name))]
    if instrument.number and instrument.title:
        title = f"{one_line(instrument.title)}{_doubt(instrument, 'title')}"
        lines.append(Line(title, indent=2))
    return lines


def field_lines(card: Card, language: str) -> list[Line]:
    """Give the fields that have a value, and every date that ought to have one."""
    return instrument_fields(card.instrument, card.issuer, language)


def instrument_fields(
    instrument: Instrument, issuer: Issuer | None, language: str
) -> list[Line]:
    """Give the same of an instrument around which nothing was asked."""
    shown = {
        "issuer_id": issuer.name if issuer else instrument.issuer_id,
        "place": instrument.place,
        "issued_on": _date(instrument.issued_on, language),
        "effective_from": _date(instrument.effective_from, language),
        "ceased_on": _date(instrument.ceased_on, language)
        if instrument.ceased_on
        else "",
        "signer": instrument.signer,
        "aliases": "; ".join(instrument.aliases),
        "fields": _fields_of_law(instrument),
        "instrument_id": instrument.instrument_id,
        "note": instrument.note,
    }
    wide = max(len(field_label(field).to(language)) for field in shown)
    return [
        Line(
            f"{field_label(field).to(language) + ':':{wide + 1}} "
            f"{one_line(value)}{_doubt(instrument, field, language)}",
            indent=2,
        )
        for field, value in shown.items()
        if value
    ]


def _doubt(instrument: Instrument, field: str, language: str = "vi") -> str:
    """Mark a field that is held from memory."""
    never_doubted = ("instrument_id", "note", "aliases", "fields")
    if field in never_doubted or not instrument.doubts(field):
        return ""
    return f" («{TO_VERIFY.to(language)}»)"


def _fields_of_law(instrument: Instrument) -> str:
    """Name the headings of the codification that it stands under, if it does."""
    numbers = fields_of(instrument.evidence)
    return "; ".join(f"{n} {FIELDS[n]}" if n in FIELDS else n for n in numbers)


def status_lines(card: Card, language: str) -> list[Line]:
    """Say the status on the date asked about, and each act that decided it."""
    answer = card.answer
    asked = _STATUS.fill(day=day(card.as_of)).to(language)
    state = answer.status.label.to(language)
    lines = [Line(f"{asked}: ", state, since_phrase(answer, language))]
    lines += [
        Line(
            f"- {relation_line(r, card, language)}",
            indent=2,
            leads_to=card.far_end(r),
        )
        for r in answer.because
    ]
    if card.parent_ended is not None:
        ended = _PARENT_ENDED.fill(day=day(card.parent_ended))
        lines.append(Line(f"- {ended.to(language)}", indent=2))
    if not answer.because:
        reason = _REASONS.get(answer.status, _OWN_DATES)
        lines.append(Line(f"- {reason.to(language)}", indent=2))
    lines += [
        Line(f"- {told}", indent=2) for told in part_phrases(answer.parts, language)
    ]
    return lines


def part_phrases(parts: Iterable[Commencement], language: str) -> list[str]:
    """Say which parts have days of their own, one a line."""
    return [one_line(render_commencement(part).to(language)) for part in parts]


def act_lines(card: Card, language: str, *, full: bool = False) -> list[Line]:
    """Tell the acts of others on the instrument, then its own, each group by kind.

    ``full`` gives every source of an act and its whole quotation. An empty line
    ends each group.
    """
    if not card.onto and not card.acts:
        return [Line(_NONE.to(language)), Line()]
    lines: list[Line] = []
    for title, relations in ((_ONTO, card.onto), (_ACTS, card.acts)):
        if relations:
            lines.append(heading(title.to(language)))
            lines += _acts_by_kind(relations, card, language, full=full)
            lines.append(Line())
    return lines


def _acts_by_kind(
    relations: tuple[Relation, ...], card: Card, language: str, *, full: bool
) -> list[Line]:
    """Group acts by kind, in the order of the kinds, each group oldest first."""
    lines = []
    for kind in RelationKind:
        held = [r for r in relations if r.kind is kind]
        if not held:
            continue
        outgoing = held[0].actor == card.instrument.instrument_id
        label = kind.label if outgoing else kind.inverse_label
        lines.append(Line(f"{label.to(language)}:", indent=2))
        for relation in held:
            end = f"- {_end_line(relation, card, language)}"
            lines.append(Line(end, indent=4, leads_to=card.far_end(relation)))
            sources = source_lines(relation.evidence, language, bullet="", full=full)
            lines += [Line(words, indent=8) for words in sources]
    return lines


def evidence_lines(card: Card, language: str, *, full: bool = False) -> list[Line]:
    """Say where the instrument was read, and how well it is attested."""
    instrument = card.instrument
    grade = instrument.confidence.label.to(language)
    sources = source_lines(instrument.evidence, language, "- ", full=full)
    return [
        Line(f"{_SOURCES.to(language)} ({grade})"),
        *(Line(words, indent=2) for words in sources),
    ]


def relation_line(relation: Relation, card: Card, language: str) -> str:
    """Say in a line what acted on what, from when, with its doubts."""
    outgoing = relation.actor == card.instrument.instrument_id
    label = relation.kind.label if outgoing else relation.kind.inverse_label
    return f"{label.to(language)} {_end_line(relation, card, language)}"


def _end_line(relation: Relation, card: Card, language: str) -> str:
    """Name the far end of a relation with its day, its provisions and its doubts."""
    parts = [card.name(card.far_end(relation)).to(language)]
    if relation.effective_from is not None:
        start = Text("hiệu lực {day}", "effective {day}")
        parts.append(start.fill(day=day(relation.effective_from)).to(language))
    if relation.effective_until is not None and relation.kind not in ENDING_KINDS:
        until = Text("đến trước {day}", "until before {day}")
        parts.append(until.fill(day=day(relation.effective_until)).to(language))
    touched = _touched(relation, language)
    if touched:
        parts.append(touched)
    if not relation.is_certain:
        parts.append(f"«{TO_VERIFY.to(language)}»")
    elif relation.confidence is Confidence.SINGLE_SOURCE:
        parts.append(relation.confidence.label.to(language))
    if relation.transition:
        parts.append(_transition(relation, language))
    if relation.note:
        parts.append(relation.note)
    return one_line("; ".join(parts))


def _transition(relation: Relation, language: str) -> str:
    """Say what the ended text still governs, and until when where that is known."""
    until = relation.effective_until
    kept = _KEPT if until is None else _KEPT_UNTIL
    over = day(until) if until is not None else NOT_KNOWN
    words = relation.transition.rstrip(".")
    return kept.fill(words=words, day=over).to(language)


def _touched(relation: Relation, language: str) -> str:
    """Say which provisions of the actor act on which of the target."""
    actor = _provisions(relation.actor_provisions, language)
    target = _provisions(relation.target_provisions, language)
    if relation.scope_note:
        target = f"{target} ({relation.scope_note})" if target else relation.scope_note
    return " → ".join(part for part in (actor, target) if part)


def _provisions(addresses: tuple[str, ...], language: str) -> str:
    return ", ".join(render_provision(a).to(language) for a in addresses)


def source_lines(
    evidence: tuple[Evidence, ...],
    language: str,
    bullet: str = "  - ",
    *,
    full: bool = False,
) -> list[str]:
    """Give the first sources; of a relation (no bullet) a couple are enough.

    ``full`` gives all of them, and quotations to their end.
    """
    if not evidence:
        return [f"{bullet}{_NO_SOURCE.to(language)}"] if bullet else []
    shown = evidence if bullet or full else evidence[:_SOURCES_OF_RELATION]
    lines = []
    for source, quote in shown:
        told = quote if full else shortened(quote)
        lines.append(bullet + one_line(f"{source} «{told}»" if quote else source))
    if len(evidence) > len(shown):
        lines.append(_MORE.fill(n=len(evidence) - len(shown)).to(language))
    return lines


def _date(when: date | None, language: str) -> str:
    return (day(when) if when is not None else NOT_KNOWN).to(language)
