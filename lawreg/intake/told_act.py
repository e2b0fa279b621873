"""What a person states that one instrument does to another, made into a changeset."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lawreg.errors import IntakeError
from lawreg.intake.merging import (
    acts_alike,
    holding_all_of,
    is_of_part,
    settle_relation,
)
from lawreg.intake.proposed import Proposed, bare, digest_of
from lawreg.intake.stated import evidence_told, grade_told, propose_told
from lawreg.language import Text, listed
from lawreg.model import (
    Instrument,
    RegistryView,
    Relation,
    RelationKind,
    Scope,
    named_with_body,
    render_provision,
)

_OF_ACT = (
    *("effective_from", "effective_until", "actor_provisions", "target_provisions"),
    "scope",
)
"""What a person states of an act beside its kind and its two ends."""
_SAME_ACT = Text(
    "sổ đã ghi đúng như vậy: {does}.", "that is what is held already: {does}."
)
_WIDER = Text(
    "sổ đã ghi rộng hơn: {held}; điều đang ghi nằm trong đó: {does}.",
    "more than that is held already: {held}; what you say lies in it: {does}.",
)
_NARROW = Text(
    "Nếu bản ghi rộng hơn ấy sai thì hoàn tác đợt đã ghi nó rồi ghi lại.",
    "If the wider record is wrong, revert the changeset that made it and record anew.",
)
_ITSELF = Text(
    "{name} không thể tác động lên chính mình.", "{name} cannot act on itself."
)


class ToldAct(NamedTuple):
    """What a person says one instrument does to another."""

    actor: Instrument
    kind: RelationKind
    target: Instrument
    effective_from: date | None = None
    effective_until: date | None = None
    actor_provisions: tuple[str, ...] = ()
    target_provisions: tuple[str, ...] = ()
    in_part: bool = False
    """Whether only a part is touched that no provision names whole."""
    source: str = ""
    quote: str = ""


def relate(told: ToldAct, view: RegistryView) -> Proposed:
    """Propose that one instrument acts on another, as a text that says so would be.

    What is held of the same act on the same part is corrected, as `settle_relation`
    does; an act on any other part is one more. Without a source a new act is held from
    memory; what is corrected of a held one is marked as to be verified. Raises
    `IntakeError` for an instrument that would act on itself, and where the registry
    holds just this, or an act that it lies in.
    """
    actor, target = told.actor, told.target
    if actor.instrument_id == target.instrument_id:
        raise IntakeError(_ITSELF.fill(name=actor.cited_as))
    made = _act(told)
    item = settle_relation(made, view, on_same_part=True)
    alike = {digest_of(held): held for held in acts_alike(made, view)}
    held = alike.get(item.corrects) if item else None
    if item is not None and held is not None and not told.source:
        item = item._replace(fact=_unsourced(held, made))
    if item is None or (held is not None and bare(item.fact) == bare(held)):
        raise _held_already(told, made, view)
    return propose_told([item], view, f"Ghi: {_said(told, view).vi}.", told.source)


def _held_already(told: ToldAct, made: Relation, view: RegistryView) -> IntakeError:
    """Say that just this is held, or what is held that it is a part of."""
    says = _said(told, view)
    holding = holding_all_of(made, view)
    if not holding or any(is_of_part(held, made) for held in holding):
        return IntakeError(_SAME_ACT.fill(does=says))
    widest = next((h for h in holding if h.scope is Scope.WHOLE), holding[0])
    held = told._replace(
        kind=widest.kind,
        target_provisions=widest.target_provisions,
        in_part=widest.scope is Scope.UNSPECIFIED,
    )
    wider = _WIDER.fill(held=_said(held, view, of_whole=True), does=says)
    return IntakeError(wider, hint=_NARROW)


def _act(told: ToldAct) -> Relation:
    touched = told.target_provisions
    scope = Scope.PROVISIONS if touched else Scope.WHOLE
    note = ""
    if told.in_part:
        scope = Scope.UNSPECIFIED
        note = listed(map(render_provision, touched)).vi
    return Relation(
        told.kind,
        told.actor.instrument_id,
        told.target.instrument_id,
        told.effective_from,
        told.effective_until,
        told.actor_provisions,
        touched,
        scope,
        note,
        confidence=grade_told(told.source),
        evidence=evidence_told(told.source, told.quote),
    )


def _unsourced(held: Relation, made: Relation) -> Relation:
    """Put what is stated in the place of what is held, as well attested as before it.

    What is not stated is not taken away; what changes is marked as to be verified.
    """
    changed = {
        field: getattr(made, field)
        for field in _OF_ACT
        if getattr(made, field) and not _is_alike(made, held, field)
    }
    doubted = tuple(dict.fromkeys((*held.unconfirmed, *changed)))
    return held._replace(**changed, unconfirmed=doubted, not_before=None)


def _is_alike(made: Relation, held: Relation, field: str) -> bool:
    """Whether two acts say the same in a field; provisions in any order."""
    one, other = getattr(made, field), getattr(held, field)
    if field.endswith("_provisions"):
        return set(one) == set(other)
    return bool(one == other)


def _said(told: ToldAct, view: RegistryView, *, of_whole: bool = False) -> Text:
    """Say what a person said, for the journal and for messages.

    With ``of_whole`` that the whole is acted on is said too.
    """
    part = Text("toàn bộ ", "the whole of ") if of_whole else Text("", "")
    if told.in_part and not told.target_provisions:
        part = Text("một phần ", "part of ")
    elif told.target_provisions:
        named = listed(map(render_provision, told.target_provisions))
        part = Text("{named} của ", "{named} of ").fill(named=named)
    return Text("{actor} {does} {part}{target}", "{actor} {does} {part}{target}").fill(
        actor=named_with_body(told.actor, view.issuers()),
        does=told.kind.label,
        part=part,
        target=named_with_body(told.target, view.issuers()),
    )
