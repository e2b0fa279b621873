"""What to cite in the place of a text that has ended, or where to look for it."""

from __future__ import annotations

from datetime import date

from lawreg.check.case import Case
from lawreg.language import Text, day, listed
from lawreg.model import Instrument, Relation, RelationKind

_WRITE = Text("Nên viện dẫn: {names}.", "Cite instead: {names}.")
_NO_SUCCESSOR = Text(
    "Sổ đăng ký không ghi văn bản nào thay thế: xác minh văn bản đang điều chỉnh nội dung này.",
    "The registry names no successor: find out what governs this subject now.",
)
_SEE_ENDER = Text(
    "Sổ đăng ký không ghi văn bản nào thay thế; xem {actors} quy định gì về nội dung này.",
    "The registry names no successor; see what {actors} says on this subject.",
)
_SUCCESSOR_OVER = Text(
    "{actors} thay thế văn bản này, nhưng vào ngày {on} thì {status}; sổ đăng ký không ghi "
    "văn bản nào thay thế tiếp mà đang có hiệu lực: xác minh văn bản đang điều chỉnh nội "
    "dung này.",
    "{actors} replaced it, but on {on} is {status}; the registry names no further successor "
    "in force: find out what governs this subject.",
)
_TRANSITION = Text("Chuyển tiếp: {words} ", "Transition: {words} ")


def advice_instead(
    case: Case,
    live: tuple[Instrument, ...],
    on: date,
    because: tuple[Relation, ...],
    kept: str,
) -> Text:
    """Say what to cite instead, after what a transitional clause still allows."""
    first = _TRANSITION.fill(words=kept) if kept else Text("", "")
    second = _instead(case, live, on, because)
    return Text(first.vi + second.vi, first.en + second.en)


def _instead(
    case: Case, live: tuple[Instrument, ...], on: date, because: tuple[Relation, ...]
) -> Text:
    if not live:
        return _without_successor(case, on, because)
    names = []
    for instrument in live:
        name = case.name(instrument, dated=True)
        amended = case.around.amendments(instrument, on)
        if amended:
            name = Text(
                "{name} (được sửa đổi, bổ sung bởi {actors})",
                "{name} (amended by {actors})",
            ).fill(name=name, actors=actors_phrase(case, amended))
        names.append(name)
    return _WRITE.fill(names=listed(names))


def _without_successor(case: Case, on: date, because: tuple[Relation, ...]) -> Text:
    """Say where to look when nothing in force stands in the place of what ended."""
    replacing = [r for r in because if r.kind is RelationKind.REPLACES]
    actors = [a for r in replacing if (a := case.around.instrument(r.actor))]
    if actors:
        answers = dict.fromkeys(case.around.status(a, on).status for a in actors)
        return _SUCCESSOR_OVER.fill(
            actors=actors_phrase(case, tuple(replacing)),
            on=day(on),
            status=listed(answer.label for answer in answers),
        )
    if because:
        return _SEE_ENDER.fill(actors=actors_phrase(case, because))
    return _NO_SUCCESSOR


def actors_phrase(case: Case, relations: tuple[Relation, ...]) -> Text:
    """Name the instruments that did some acts."""
    actors = (case.around.instrument(r.actor) for r in relations)
    return listed(case.names(a for a in actors if a is not None))
