"""What is held meets what is new: what is held stands, and a difference is told.

A registry that has looked at an instrument itself knows it better than open data
does. So its record stays as it is, nothing new acts on it, and where the two differ
a person is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lawreg.folding import fold, number_key, squeeze
from lawreg.language import Text
from lawreg.model import Confidence, Instrument, Relation
from lawreg.registry.facts import canonical_json
from lawreg.registry.gather import CONFLICT, Question

HELD = Text("văn bản sổ đã giữ", "instruments held already")
SAME = Text("bản ghi đã có y như vậy", "records held already, the same")
ONTO_HELD = Text(
    "tác động lên văn bản sổ đã giữ, để người biên tập xem",
    "acts on instruments held already, for an editor to look at",
)
NO_END = Text("quan hệ với văn bản không có trong sổ", "acts with a text not held")
LACKING = Text("sổ đăng ký chưa ghi quan hệ này", "the registry lacks this act")
_COMPARED = ("issuer_id", "issued_on", "effective_from", "ceased_on", "title")


class Settled(NamedTuple):
    """What may be added, what is to be asked, and what was set aside why."""

    instruments: tuple[Instrument, ...]
    relations: tuple[Relation, ...]
    questions: tuple[Question, ...]
    set_aside: Mapping[Text, int]


def settle(
    instruments: Iterable[Instrument],
    relations: Iterable[Relation],
    held: Sequence[Instrument],
    held_relations: Iterable[Relation] = (),
) -> Settled:
    """Keep of what is new only what says nothing about an instrument that is held."""
    twins: dict[str, list[Instrument]] = {}
    for one in held:
        twins.setdefault(number_key(one.number), []).append(one)
    aside: Counter[Text] = Counter()
    questions: list[Question] = []
    added: list[Instrument] = []
    ids = {one.instrument_id: one.instrument_id for one in held}
    guarded = set(ids)
    for new in instruments:
        twin = _twin(new, twins)
        if twin is None:
            added.append(new)
            ids[new.instrument_id] = new.instrument_id
            # Told again in the same run, it is held.
            twins.setdefault(number_key(new.number), []).append(new)
            continue
        ids[new.instrument_id] = twin.instrument_id
        if canonical_json(new) == canonical_json(twin):
            aside[SAME] += 1
            guarded.discard(twin.instrument_id)
        else:
            aside[HELD] += 1
            questions += _differences(twin, new)
    held_acts = list(held_relations)
    known = {canonical_json(relation) for relation in held_acts}
    told = {(act.actor, act.kind, act.target) for act in held_acts}
    numbers = {one.instrument_id: one.number for one in held}
    acts: list[Relation] = []
    for relation in relations:
        actor, target = ids.get(relation.actor), ids.get(relation.target)
        if actor is None or target is None or actor == target:
            aside[NO_END] += 1
            continue
        moved = relation._replace(actor=actor, target=target, not_before=None)
        if canonical_json(moved) in known:
            aside[SAME] += 1
        elif target not in guarded:
            acts.append(moved)
        else:
            aside[ONTO_HELD] += 1
            stated = moved.confidence is not Confidence.MEMORY
            if stated and (actor, moved.kind, target) not in told:
                questions.append(_lacking(numbers[target], moved))
    return Settled(tuple(added), tuple(acts), tuple(questions), aside)


def _twin(
    new: Instrument, held: Mapping[str, Sequence[Instrument]]
) -> Instrument | None:
    """Give the instrument held that is the same: by id, or by number, kind and year."""
    same = [
        one
        for one in held.get(number_key(new.number), ())
        if one.instrument_id == new.instrument_id
        or (new.number and _identity(one) == _identity(new))
    ]
    return same[0] if same else None


def _identity(instrument: Instrument) -> tuple[object, ...]:
    return instrument.kind, instrument.year, instrument.place


def _differences(held: Instrument, new: Instrument) -> Iterable[Question]:
    for field in _COMPARED:
        mine, other = getattr(held, field), getattr(new, field)
        if not mine or not other or _key(mine) == _key(other):
            continue
        source = new.evidence[0].source if new.evidence else ""
        told = (f"{mine} (sổ đăng ký)", f"{other} ({source})")
        yield Question(held.number, CONFLICT, field, told)


def _lacking(number: str, act: Relation) -> Question:
    """Ask whether an act that a source states is missing from what is held."""
    provisions = ", ".join(act.target_provisions)
    said = f"{act.kind.value} {provisions}: {act.actor}, {act.effective_from}"
    source = act.evidence[0].source if act.evidence else ""
    return Question(number, LACKING, "relations", (f"{said} ({source})",))


def _key(value: object) -> object:
    return fold(squeeze(value)) if isinstance(value, str) else value
