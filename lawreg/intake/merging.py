"""What a text says beside what the registry holds of the same: added to, never overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from lawreg.folding import squeeze
from lawreg.intake.proposed import Item, digest_of
from lawreg.model import (
    Confidence,
    Instrument,
    RegistryView,
    Relation,
    RelationKind,
    Scope,
    covers,
)

COMPARED = (
    *("kind", "issuer_id", "title", "issued_on", "effective_from", "ceased_on"),
    "signer",
)
"""Fields of an instrument that a text states of itself."""
_DATELESS = frozenset({RelationKind.BASED_ON, RelationKind.CITES})
"""Acts of which the day says nothing that the actor's own does not."""


def held_twin(read: Instrument, view: RegistryView) -> Instrument | None:
    """Give the record the registry holds of the same instrument."""
    held = view.by_id([read.instrument_id]).get(read.instrument_id)
    if held is not None:
        return held
    same = [
        one
        for one in view.by_number([read.number]).get(read.number, ())
        if (one.kind, one.year, one.place) == (read.kind, read.year, read.place)
    ]
    return same[0] if len(same) == 1 else None


def merge_instrument(
    read: Instrument, view: RegistryView
) -> tuple[Item | None, Instrument]:
    """Propose a new instrument, or what a text adds to the record that is held.

    Gives no item where the record says all of it, and the instrument as it would be.
    """
    held = held_twin(read, view)
    if held is None:
        return Item(read), read
    merged = _merged(held, read)
    if merged == held:
        return None, held
    return Item(merged, corrects=digest_of(held)), merged


def _merged(held: Instrument, read: Instrument) -> Instrument:
    """Fill in what is empty or in doubt; what is held and sure stays as it is."""
    fields: dict[str, object] = {}
    for field in COMPARED:
        mine, told = getattr(held, field), getattr(read, field)
        if told and (not mine or (held.doubts(field) and _is_other(mine, told))):
            fields[field] = told
    sure = tuple(f for f in held.unconfirmed if not getattr(read, _NAMES.get(f, f)))
    if held.confidence is Confidence.MEMORY:
        fields["confidence"] = read.confidence
    if sure != held.unconfirmed:
        fields["unconfirmed"] = sure
    parts = _new(held.commencements, read.commencements)
    if parts and not held.commencements:
        fields["commencements"] = parts
    if not fields:
        return held
    evidence = (*held.evidence, *_new(held.evidence, read.evidence))
    return held._replace(**fields, evidence=evidence)  # type: ignore[arg-type]  # fields of it


def _is_other(mine: object, told: object) -> bool:
    """Whether a text says something else; the capitals of a heading alone are nothing."""
    if isinstance(mine, str) and isinstance(told, str):
        mine, told = (squeeze(words).casefold() for words in (mine, told))
    return mine != told


_NAMES = {"issuer": "issuer_id"}
"""How ``unconfirmed`` names fields, where it is not their own name."""
T = TypeVar("T")


def _new(held: Iterable[T], read: Iterable[T]) -> tuple[T, ...]:
    known = tuple(held)
    return tuple(one for one in read if one not in known)


def settle_relation(
    read: Relation, view: RegistryView, *, on_same_part: bool = False
) -> Item | None:
    """Propose an act, or what it adds to or changes of the one that is held.

    ``None`` where the registry holds it already. A record that says less surely, or of
    another day, what the text says is corrected; the person who reviews is told of it.
    With ``on_same_part`` only the record of an act on just that part is.
    """
    same = acts_alike(read, view)
    if holding_all_of(read, view):
        return None
    stale = [
        r
        for r in same
        if is_of_part(r, read) or (not on_same_part and _may_widen(r, read))
    ]
    if len(stale) == 1:
        return Item(_corrected(stale[0], read), corrects=digest_of(stale[0]))
    if read.scope is not Scope.PROVISIONS:
        return Item(read)
    told = [p for r in same if _same_day(r, read) for p in r.target_provisions]
    lacking = tuple(
        p for p in read.target_provisions if not any(covers(held, p) for held in told)
    )
    return Item(read._replace(target_provisions=lacking)) if lacking else None


def holding_all_of(read: Relation, view: RegistryView) -> list[Relation]:
    """Give the acts held that say all that is read, and perhaps more."""
    same = (*acts_alike(read, view), *_replacing(read, view))
    return [held for held in same if _says_all(held, read)]


def acts_alike(read: Relation, view: RegistryView) -> list[Relation]:
    """Give what the registry holds of the same kind of act between the same two."""
    held = view.relations_from([read.actor]).get(read.actor, ())
    return [r for r in held if (r.kind, r.target) == (read.kind, read.target)]


def _replacing(read: Relation, view: RegistryView) -> list[Relation]:
    """Give the acts held that replace what the text only says has ended.

    Which text takes its place is known from elsewhere; «hết hiệu lực» does not deny it.
    """
    if read.kind is not RelationKind.REPEALS or read.scope is not Scope.WHOLE:
        return []
    return acts_alike(read._replace(kind=RelationKind.REPLACES), view)


def _same_day(held: Relation, read: Relation) -> bool:
    if read.kind in _DATELESS or read.effective_from is None:
        return True
    return (held.effective_from, held.effective_until) == (
        read.effective_from,
        read.effective_until,
    )


def is_of_part(held: Relation, read: Relation) -> bool:
    """Whether the act held is on just what the text says, no more and no less."""
    parts = [set(act.target_provisions) for act in (held, read)]
    return held.scope is read.scope and parts[0] == parts[1]


def _may_widen(held: Relation, read: Relation) -> bool:
    """Whether all that is held of an act lies in what the text says of it.

    An act on a part, confirmed and of another day, is another act.
    """
    if held.scope is not read.scope:
        return False
    if not _same_day(held, read) and held.confidence is not Confidence.MEMORY:
        return False
    return all(
        any(covers(theirs, mine) for theirs in read.target_provisions)
        for mine in held.target_provisions
    )


def _says_all(held: Relation, read: Relation) -> bool:
    """Whether the act held is the one read, and attested no less."""
    if not _same_day(held, read) or held.confidence is Confidence.MEMORY:
        return False
    if held.scope is Scope.WHOLE or read.kind in _DATELESS:
        return True
    return held.scope is read.scope and all(
        any(covers(mine, theirs) for mine in held.target_provisions)
        for theirs in read.target_provisions
    )


def _corrected(held: Relation, read: Relation) -> Relation:
    """Give the act as the text says it, its words beside those of older sources."""
    actor_parts = _in_order_held(read.actor_provisions, held.actor_provisions)
    return read._replace(
        actor_provisions=actor_parts or held.actor_provisions,
        target_provisions=_in_order_held(
            read.target_provisions, held.target_provisions
        ),
        scope_note=read.scope_note or held.scope_note,
        note=held.note,
        transition=read.transition or held.transition,
        evidence=(*held.evidence, *_new(held.evidence, read.evidence)),
    )


def _in_order_held(read: tuple[str, ...], held: tuple[str, ...]) -> tuple[str, ...]:
    """Give what is read; where only the order is another, that of the record stays."""
    return held if set(read) == set(held) else read
