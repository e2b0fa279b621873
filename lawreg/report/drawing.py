"""A neighbourhood of the registry ready to be drawn, whatever the format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from lawreg.check.neighbourhood import Neighbourhood, is_known
from lawreg.graph.circles import find_circles
from lawreg.graph.web import Web
from lawreg.language import Text, day
from lawreg.model.instrument import Instrument
from lawreg.model.kinds import (
    ENDING_KINDS,
    TERM_KINDS,
    TEXT_KINDS,
    Confidence,
    RelationKind,
    Scope,
    Status,
)
from lawreg.model.registry_view import RegistryView, Revision
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer, status
from lawreg.report.card import beside_parents
from lawreg.report.visible import one_line
from lawreg.report.words import TO_VERIFY, instrument_name, revision_phrase, sentence

_NOT_HELD = Text("không có trong sổ đăng ký", "not in the registry")
_IN_PART = Text("một phần", "in part")
_NO_DAY = Text("chưa rõ ngày", "day not known")
_ARROW = Text(
    "Mũi tên đi từ văn bản tác động đến văn bản chịu tác động.",
    "Arrows run from the text that acts to the text acted on.",
)
_FOOTING = Text("Tình trạng tại ngày {day}; {registry}", "Status on {day}; {registry}")
_MORE = Text("còn {n} quan hệ", "{n} more relations")
_CIRCLE = Text("Có vòng, cần xem lại: {way}.", "A circle, to be looked at: {way}.")
_CROWDED = Text(
    "Chỉ nêu {n} văn bản gần nhất; xem thêm bằng --limit.",
    "Only the nearest {n} instruments are shown; see more with --limit.",
)
_DATED = ENDING_KINDS | {
    RelationKind.AMENDS,
    RelationKind.SUSPENDS,
    RelationKind.RESUMES,
    RelationKind.EXTENDS,
}
"""Acts of which the day decides something, so that its lack is told."""

FIRM = frozenset({Status.IN_FORCE, Status.AMENDED})
"""Statuses drawn with a whole border; of all others it is broken."""


class Drawing(NamedTuple):
    """Instruments, the relations between them, and what is said of each on a date."""

    web: Web
    as_of: date
    answers: Mapping[str, StatusAnswer]
    """By id, of the instruments that the registry holds."""
    circles: tuple[tuple[str, ...], ...]
    revision: Revision

    def name(self, instrument_id: str, *, dated: bool = True) -> Text:
        """Name an instrument of the drawing; its id where the registry lacks it."""
        return name_in(self.web.instruments, instrument_id, dated=dated)

    def short_name(self, instrument_id: str) -> Text:
        """Name an instrument of the drawing where it is told in full elsewhere."""
        return short_name_in(self.web.instruments, instrument_id)

    def standing(self, instrument_id: str) -> Text:
        """Say the status of an instrument in words."""
        answer = self.answers.get(instrument_id)
        return answer.status.label if answer is not None else _NOT_HELD

    def status(self, instrument_id: str) -> Status | None:
        """Give the status of an instrument, `None` where the registry lacks it."""
        answer = self.answers.get(instrument_id)
        return answer.status if answer is not None else None

    def more(self, instrument_id: str) -> Text | None:
        """Say how many relations lead out of the drawing, if any do."""
        beyond = self.web.beyond.get(instrument_id, 0)
        return _MORE.fill(n=beyond) if beyond else None

    def remarks(self) -> list[Text]:
        """Say what a reader must know of the drawing as a whole."""
        found = [_CIRCLE.fill(way=self._way(circle)) for circle in self.circles]
        if self.web.crowded:
            found.append(_CROWDED.fill(n=len(self.web.distances)))
        return found

    def _way(self, circle: tuple[str, ...]) -> Text:
        names = [self.short_name(i) for i in (*circle, circle[0])]
        return Text(" → ".join(n.vi for n in names), " → ".join(n.en for n in names))

    def legend(self) -> Text:
        """Say how to read a picture: arrows, the date, the state of the registry."""
        below = footing(self.as_of, self.revision)
        return Text(f"{_ARROW.vi} {below.vi}.", f"{_ARROW.en} {below.en}.")


def make_drawing(view: RegistryView, web: Web, as_of: date) -> Drawing:
    """Derive the status of every instrument of a neighbourhood, read in one batch."""
    held = list(web.instruments.values())
    return Drawing(
        web=web,
        as_of=as_of,
        answers=find_answers(view, held, as_of),
        circles=tuple(find_circles(web.relations)),
        revision=view.revision(),
    )


def find_answers(
    view: RegistryView,
    instruments: Iterable[Instrument],
    as_of: date,
    parents: Neighbourhood | None = None,
) -> dict[str, StatusAnswer]:
    """Give the status of each instrument on a date, by id, in few questions.

    What only rests on an instrument says nothing of its status and is not read: of
    some laws that is the greater part of a registry. ``parents`` holds what has been
    read of them (`parents_on`) for whoever asks again on the same day.
    """
    held = {i.instrument_id: i for i in instruments}
    above = parents_on(view, as_of) if parents is None else parents
    above.load_parents(held.values())
    onto = view.relations_onto(held, TEXT_KINDS)
    around = {
        key: tuple(r for r in onto.get(key, ()) if is_known(r, as_of)) for key in held
    }
    return {
        key: beside_parents(status(i, around[key], as_of), above, i)[0]
        for key, i in held.items()
    }


def parents_on(view: RegistryView, as_of: date) -> Neighbourhood:
    """Prepare to read whether what instruments implement has ended."""
    return Neighbourhood(view, as_of, TERM_KINDS)


def footing(as_of: date, revision: Revision) -> Text:
    """Say on what an answer rests: the day asked about, the state of the registry."""
    return _FOOTING.fill(day=day(as_of), registry=revision_phrase(revision))


def name_in(
    instruments: Mapping[str, Instrument], instrument_id: str, *, dated: bool = True
) -> Text:
    """Name an instrument safely on one line; its id where it is not held."""
    found = instruments.get(instrument_id)
    if found is None:
        return Text(instrument_id, instrument_id)
    name = instrument_name(found, dated=dated)
    return Text(one_line(sentence(name.vi)), one_line(sentence(name.en)))


def short_name_in(instruments: Mapping[str, Instrument], instrument_id: str) -> Text:
    """Name an instrument by kind and number alone, where it has a number."""
    found = instruments.get(instrument_id)
    if found is None or not found.number:
        return name_in(instruments, instrument_id, dated=False)
    kind, number = found.kind.label, one_line(found.number)
    return Text(f"{kind.vi} {number}", f"{sentence(kind.en)} {number}")


def relation_notes(relation: Relation) -> list[Text]:
    """Say the day of an act, whether it touches a part, and how sure it is."""
    notes = []
    if relation.effective_from is not None:
        start = Text("từ {day}", "from {day}")
        notes.append(start.fill(day=day(relation.effective_from)))
    elif relation.kind in _DATED:
        notes.append(_NO_DAY)
    if relation.effective_until is not None:
        until = Text("đến trước {day}", "until before {day}")
        notes.append(until.fill(day=day(relation.effective_until)))
    if relation.kind in ENDING_KINDS and relation.scope is not Scope.WHOLE:
        notes.append(_IN_PART)
    # Only days that decide something are worth a doubt beside them.
    if relation.confidence is Confidence.MEMORY or (
        relation.kind in _DATED and not relation.is_certain
    ):
        notes.append(TO_VERIFY)
    return notes


def arrow_label(relation: Relation, language: str) -> list[str]:
    """Write an act along an arrow: what it does, and below it when and how surely."""
    notes = ", ".join(note.to(language) for note in relation_notes(relation))
    return [relation.kind.label.to(language), *([notes] if notes else [])]
