"""An item of a changeset, as whoever must decide it at a screen asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lawreg.intake.proposed import Item
from lawreg.intake.told import Namer, item_sentence
from lawreg.language import Text, day, listed
from lawreg.model import Instrument, Issuer, Relation, Scope, render_provision
from lawreg.model.levels import LEVELS
from lawreg.model.start import render_commencement
from lawreg.registry.facts import IssuerFact
from lawreg.report.lines import Line, heading
from lawreg.report.show import instrument_fields, source_lines
from lawreg.report.visible import one_line

if TYPE_CHECKING:
    from lawreg.intake.note import Note

_MUST = Text("Phải sửa trước khi nhận", "To be mended before it is accepted")
_NOTE = Text("Lưu ý", "Note")
_FACTS = Text("Bản ghi", "The record")
_SOURCES = Text("Nguồn", "Sources")
_ACTOR = Text("Văn bản tác động", "Actor")
_DOES = Text("Tác động", "Does")
_TARGET = Text("Văn bản bị tác động", "Target")
_MAY_BE = Text("Có thể là", "May be")
_PART = Text("Phần bị tác động", "Part")
_BY = Text("Theo", "By")
_FROM = Text("Từ ngày", "From")
_UNTIL = Text("Đến trước ngày", "Until before")
_KEPT = Text("Chuyển tiếp", "Transition")
_NAME = Text("Tên", "Name")
_ALSO = Text("Tên gọi khác", "Also called")
_PLACE = Text("Địa phương", "Place")
_LEVEL = Text("Cấp", "Level")
_WHOLE = Text("toàn bộ", "the whole")
_SOME = Text("một phần", "a part")
_NO_DAY = Text("chưa rõ", "not known")


class Held(NamedTuple):
    """What the registry holds of what a changeset names."""

    ids: Collection[str]
    """Of the instruments that can be shown."""
    issuers: Mapping[str, Issuer]
    """With those that the changeset adds."""


def item_card(
    item: Item, notes: Sequence[Note], name: Namer, held: Held, language: str
) -> list[Line]:
    """Say what an item does, what is to be known of it, the record, and its sources."""
    space = Line()
    lines = [heading(one_line(item_sentence(item, name).to(language))), space]
    for note in notes:
        label = (_MUST if note.waits else _NOTE).to(language)
        lines.append(Line(strong=f"{label}: ", rest=one_line(note.what.to(language))))
    if notes:
        lines.append(space)
    lines += [heading(f"{_FACTS.to(language)}:"), *_facts(item, name, held, language)]
    grade = item.fact.confidence if not isinstance(item.fact, IssuerFact) else None
    told = f" ({grade.label.to(language)})" if grade else ""
    lines += [space, heading(f"{_SOURCES.to(language)}{told}:")]
    sources = source_lines(item.fact.evidence, language, "- ", full=True)
    return [*lines, *(Line(words, indent=2) for words in sources)]


def _facts(item: Item, name: Namer, held: Held, language: str) -> list[Line]:
    match item.fact:
        case Instrument() as fact:
            issuer = held.issuers.get(fact.issuer_id)
            lines = instrument_fields(fact, issuer, language)
            for part in fact.commencements:
                words = one_line(render_commencement(part).to(language))
                lines.append(Line(f"- {words}", indent=2))
            return lines
        case Relation() as act:
            return list(_act(item, act, name, held, language))
        case IssuerFact(issuer=body):
            level = LEVELS.get(body.level)
            told = (
                (_NAME, body.name),
                (_LEVEL, level.to(language) if level else body.level),
                (_PLACE, body.place),
                (_ALSO, "; ".join(body.aliases)),
            )
            return [_field(label, words, language) for label, words in told if words]


def _act(
    item: Item, act: Relation, name: Namer, held: Held, language: str
) -> Iterator[Line]:
    yield _end(_ACTOR, act.actor, name, held, language)
    yield _field(_DOES, act.kind.label.to(language), language)
    if act.target:
        yield _end(_TARGET, act.target, name, held, language)
    else:
        yield _field(_TARGET, f"«{item.cited}»", language)
    for candidate in item.candidates:
        yield _end(_MAY_BE, candidate, name, held, language)
    yield _field(_PART, _part(act).to(language), language)
    if act.actor_provisions:
        yield _field(_BY, _listed(act.actor_provisions).to(language), language)
    began = day(act.effective_from) if act.effective_from else _NO_DAY
    yield _field(_FROM, began.to(language), language)
    if act.effective_until is not None:
        yield _field(_UNTIL, day(act.effective_until).to(language), language)
    if act.transition:
        yield _field(_KEPT, act.transition, language)


def _part(act: Relation) -> Text:
    if act.scope is Scope.WHOLE:
        return _WHOLE
    told = _listed(act.target_provisions) if act.target_provisions else _SOME
    if not act.scope_note:
        return told
    return Text(f"{told.vi} ({act.scope_note})", f"{told.en} ({act.scope_note})")


def _end(label: Text, key: str, name: Namer, held: Held, language: str) -> Line:
    leads_to = key if key in held.ids else ""
    words = f"{label.to(language)}: "
    return Line(
        words, rest=one_line(name(key).to(language)), indent=2, leads_to=leads_to
    )


def _field(label: Text, words: str, language: str) -> Line:
    return Line(f"{label.to(language)}: ", rest=one_line(words), indent=2)


def _listed(provisions: tuple[str, ...]) -> Text:
    return listed(render_provision(address) for address in provisions)
