"""From acts as open data tells them to relations between instruments that are held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.folding import number_key
from lawreg.language import Text
from lawreg.model import (
    ENDING_KINDS,
    Confidence,
    Evidence,
    Instrument,
    Relation,
    RelationKind,
    Scope,
)
from lawreg.registry.gather import CONFLICT, Question
from lawreg.registry.open_data import OpenAct, read_day
from lawreg.registry.open_words import canonical_number, in_order, provisions_of

UNHELD = Text(
    "quan hệ với văn bản không được nạp", "acts with a text that was not read"
)
HOMONYM = Text(
    "quan hệ với số của hai văn bản khác loại", "acts with a number of two kinds"
)
NO_ADDRESS = Text(
    "quan hệ mà điều khoản không đọc được", "acts whose provisions cannot be read"
)
ITSELF = Text("quan hệ của văn bản với chính nó", "acts of a text on itself")
BACKWARD = Text(
    "quan hệ của văn bản có trước với văn bản có sau",
    "acts of an earlier on a later text",
)
OUTRANKED = Text(
    "quan hệ lên văn bản của Quốc hội từ văn bản của cơ quan khác",
    "acts of other bodies on texts of the National Assembly",
)
OBSERVED_TOO = Text(
    "quan hệ quan sát được mà nguồn chính thức đã ghi",
    "observed acts that a statement covers",
)
_ASSEMBLY = frozenset({"qh", "ubtvqh"})
_CHANGES = ENDING_KINDS | {RelationKind.AMENDS, RelationKind.SUSPENDS}
"""What only the Assembly does to its own texts."""


class GatheredActs(NamedTuple):
    """Relations, what is to be asked about them, and how many acts were left out why."""

    relations: tuple[Relation, ...]
    questions: tuple[Question, ...]
    left_out: Mapping[Text, int]


class _Key(NamedTuple):
    """What acts share that are one relation: one clause acting on one text."""

    kind: RelationKind
    actor: str
    target: str
    effective: str
    scope: Scope
    actor_provisions: tuple[str, ...]
    is_fact: bool


def gather_relations(
    acts: Iterable[OpenAct], instruments: Sequence[Instrument]
) -> GatheredActs:
    """Join acts of one clause on one text, told from either side or twice."""
    known: dict[str, list[Instrument]] = {}
    for instrument in instruments:
        known.setdefault(number_key(instrument.number), []).append(instrument)
    left_out: Counter[Text] = Counter()
    joined: dict[_Key, dict[str, dict[Evidence, None]]] = {}
    touched: dict[_Key, set[str]] = {}
    for act in dict.fromkeys(acts):
        sides = _sides(act, known)
        if isinstance(sides, Text):
            left_out[sides] += 1
            continue
        key, provisions = sides
        joined.setdefault(key, {}).setdefault("", {})[
            Evidence(act.source, act.quote)
        ] = None
        touched.setdefault(key, set()).update(provisions)
    stated = {(k.kind, k.actor, k.target) for k in joined if k.is_fact}
    relations = []
    questions: list[Question] = []
    by_id = {i.instrument_id: i for i in instruments}
    for key, evidence in joined.items():
        if not key.is_fact and (key.kind, key.actor, key.target) in stated:
            left_out[OBSERVED_TOO] += 1
            continue
        relations.append(
            _relation(key, in_order(touched[key]), evidence[""], by_id, questions)
        )
    questions += _disagreeing(touched, by_id)
    relations.sort(key=_order)
    return GatheredActs(tuple(relations), tuple(questions), left_out)


def _is_backward(actor: Instrument, target: Instrument) -> bool:
    """Whether the text acted on came after the one that is said to act."""
    if actor.issued_on is None or target.issued_on is None:
        return (actor.year or 0) < (target.year or 0)
    return actor.issued_on < target.issued_on


def _impossible(
    kind: RelationKind, actor: Instrument, target: Instrument
) -> Text | None:
    """Say why one text cannot have acted so on the other, if it cannot.

    The codification links some by mistake: a decree that amends a law.
    """
    if actor.instrument_id == target.instrument_id:
        return ITSELF
    if _is_backward(actor, target):
        return BACKWARD
    under = target.issuer_id in _ASSEMBLY and actor.issuer_id not in _ASSEMBLY
    return OUTRANKED if under and kind in _CHANGES else None


def _sides(
    act: OpenAct, known: Mapping[str, list[Instrument]]
) -> tuple[_Key, tuple[str, ...]] | Text:
    numbers = map(canonical_number, (act.actor, act.target))
    ends = [known.get(number_key(number), []) for number in numbers]
    if not all(ends):
        return UNHELD
    if any(len(end) > 1 for end in ends):
        return HOMONYM
    actor, target = (end[0].instrument_id for end in ends)
    impossible = _impossible(act.kind, ends[0][0], ends[1][0])
    if impossible is not None:
        return impossible
    on, by = provisions_of(act.target_words), provisions_of(act.actor_words)
    if on is None or by is None or (act.scope is Scope.PROVISIONS and not on):
        return NO_ADDRESS
    key = _Key(act.kind, actor, target, act.effective, act.scope, by, act.is_fact)
    return key, on


def _relation(
    key: _Key,
    provisions: tuple[str, ...],
    evidence: Iterable[Evidence],
    by_id: Mapping[str, Instrument],
    questions: list[Question],
) -> Relation:
    begun = read_day(key.effective)
    actor, target = by_id[key.actor], by_id[key.target]
    issued = actor.issued_on or date(actor.year or 1, 1, 1)
    if begun is not None and begun < issued:
        told = (f"{begun} (tác động)", f"{issued} (ban hành {actor.number})")
        subject = f"{actor.number} {key.kind.value} {target.number}"
        questions.append(Question(subject, CONFLICT, "effective_from", told))
        begun = None
    return Relation(
        kind=key.kind,
        actor=key.actor,
        target=key.target,
        effective_from=begun,
        actor_provisions=key.actor_provisions,
        target_provisions=provisions,
        scope=key.scope,
        confidence=Confidence.SINGLE_SOURCE if key.is_fact else Confidence.MEMORY,
        evidence=_worded(evidence),
    )


def _worded(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Keep of each source the words it gives, if it gives any."""
    quotes: dict[str, str] = {}
    for item in evidence:
        quotes[item.source] = quotes.get(item.source) or item.quote
    return tuple(Evidence(source, quote) for source, quote in sorted(quotes.items()))


def _disagreeing(
    touched: Mapping[_Key, set[str]], by_id: Mapping[str, Instrument]
) -> Iterable[Question]:
    """Ask where one clause is said to act on one provision from different days."""
    days: dict[tuple[object, ...], dict[str, None]] = {}
    for key, provisions in touched.items():
        for provision in provisions if key.is_fact else ():
            clause = (
                key.kind,
                key.actor,
                key.target,
                key.scope,
                key.actor_provisions,
            )
            days.setdefault((*clause, provision), {})[key.effective] = None
    for about, said in days.items():
        if len(said) > 1:
            kind, actor, target = about[:3]
            subject = f"{by_id[str(actor)].number} {kind} {by_id[str(target)].number}"
            told = tuple(f"{day} ({about[-1]})" for day in said)
            yield Question(subject, CONFLICT, "effective_from", told)


def _order(relation: Relation) -> tuple[str, str, str, str, tuple[str, ...]]:
    day = relation.effective_from.isoformat() if relation.effective_from else "9"
    return (
        relation.actor,
        relation.target,
        relation.kind.value,
        day,
        relation.actor_provisions,
    )
