"""What a person states of an instrument or an act, made into a changeset like any other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lawreg.citation import whole_number
from lawreg.citation.likeness import year_in
from lawreg.errors import IntakeError
from lawreg.intake.issuing_body import Author, find_issuer
from lawreg.intake.merging import (
    acts_alike,
    holding_all_of,
    is_of_part,
    settle_relation,
)
from lawreg.intake.proposed import Decision, Item, Proposed, bare, digest_of
from lawreg.intake.reading_grade import grade_of
from lawreg.intake.stated_body import stated_body
from lawreg.intake.symbol_says import contradiction, kind_said
from lawreg.language import Text, listed
from lawreg.model import (
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    RegistryView,
    Relation,
    RelationKind,
    Scope,
    instrument_id,
    named_with_body,
    render_provision,
    slug,
)
from lawreg.registry.facts import IssuerFact

_DOUBTFUL = ("issuer", "title", "issued_on", "effective_from", "ceased_on", "signer")
"""Fields that ``unconfirmed`` may name, of those a person can state."""


class Stated(NamedTuple):
    """What a person states of an instrument; ``None`` is not stated."""

    kind: InstrumentKind | None = None
    issuer: str | None = None
    """An id, or a name as instruments write it."""
    place: str = ""
    title: str | None = None
    issued_on: date | None = None
    effective_from: date | None = None
    ceased_on: date | None = None
    signer: str | None = None
    year: int | None = None
    note: str | None = None

    def fields(self) -> dict[str, object]:
        """Give what is stated beyond the identity, by the name of its field."""
        names = (*_DOUBTFUL[1:], "note")
        told = {name: getattr(self, name) for name in names}
        return {name: value for name, value in told.items() if value is not None}


def add_instrument(
    number: str, stated: Stated, view: RegistryView, source: str
) -> Proposed:
    """Propose an instrument; what is not stated its number says, where it does.

    Without a ``source`` it is held from memory, which decides nothing. A body that is
    stated and not held is proposed too. Raises `IntakeError` for what is no number, and
    where kind, year or issuer stay unknown or the number denies them.
    """
    canonical = whole_number(number)
    if canonical is None:
        raise IntakeError(_NO_NUMBER.fill(number=number), hint=_LIKE)
    kind = stated.kind or kind_said(canonical)
    year = stated.year or (stated.issued_on.year if stated.issued_on else None)
    year = year or year_in(canonical)
    body = _issuer(canonical, stated, view, source)
    issuer = body.issuer if isinstance(body, IssuerFact) else body
    for known, option in (
        (kind, "--kind"),
        (year, "--issued-on"),
        (issuer, "--issuer"),
    ):
        if not known:
            raise IntakeError(_LACKS.fill(number=canonical, option=option))
    assert kind is not None
    assert issuer is not None
    denied = contradiction(canonical, kind, issuer, view.issuers())
    if denied is not None:
        raise IntakeError(denied, hint=_WHICH_IS_WRONG)
    owner = slug(issuer.place) if issuer.place else issuer.issuer_id
    made = Instrument(
        instrument_id=instrument_id(owner, year or 0, canonical, kind),
        number=canonical,
        kind=kind,
        issuer_id=issuer.issuer_id,
        title="",
        issued_on=None,
        effective_from=None,
        place=issuer.place,
        year=year,
        confidence=_grade(source),
        evidence=_evidence(source),
    )._replace(**stated.fields())  # type: ignore[arg-type]  # fields of it
    held = view.by_id([made.instrument_id])
    if held:
        raise IntakeError(_HELD.fill(name=made.cited_as), hint=_EDIT)
    items = [Item(body)] if isinstance(body, IssuerFact) else []
    name = named_with_body(made, {issuer.issuer_id: issuer})
    return _proposed([*items, Item(made)], view, f"Thêm {name}.", source)


def _issuer(
    number: str, stated: Stated, view: RegistryView, source: str
) -> Issuer | IssuerFact | None:
    author = Author(stated.issuer or "", stated.place, number, stated.issued_on)
    held = find_issuer(author, view.issuers())
    if held is not None or not author.name:
        return held
    return stated_body(author, source, view.issuers())


def edit_instrument(
    held: Instrument, stated: Stated, view: RegistryView, source: str
) -> Proposed:
    """Propose what a person states of an instrument in the place of what is held.

    Fields stated without a ``source`` are marked as to be verified, those with one
    are no longer. Raises `IntakeError` where nothing is stated or would change.
    """
    if not stated.fields():
        raise IntakeError(_NOTHING_STATED, hint=_STATE)
    told = {k: v for k, v in stated.fields().items() if getattr(held, k) != v}
    confirmed = [k for k in stated.fields() if source and k in held.unconfirmed]
    if not told and not confirmed:
        raise IntakeError(_SAME.fill(name=held.cited_as))
    doubted = [f for f in held.unconfirmed if f not in told and f not in confirmed]
    if not source:
        doubted += [f for f in told if f in _DOUBTFUL]
    evidence = (*held.evidence, *_evidence(source))
    confidence = held.confidence
    if source and confidence is Confidence.MEMORY:
        confidence = _grade(source)
        doubted = [f for f in _DOUBTFUL if f not in told and _value(held, f)]
    made = held._replace(
        **told,  # type: ignore[arg-type]  # fields of it
        unconfirmed=tuple(dict.fromkeys(doubted)),
        confidence=confidence,
        evidence=tuple(dict.fromkeys(evidence)),
    )
    item = Item(made, corrects=digest_of(held))
    name = named_with_body(held, view.issuers())
    return _proposed([item], view, f"Sửa bản ghi của {name}.", source)


def _value(held: Instrument, field: str) -> object:
    return getattr(held, "issuer_id" if field == "issuer" else field)


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
    return _proposed([item], view, f"Ghi: {_said(told, view).vi}.", told.source)


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
        confidence=_grade(told.source),
        evidence=_evidence(told.source, told.quote),
    )


_OF_ACT = (
    *("effective_from", "effective_until", "actor_provisions", "target_provisions"),
    "scope",
)
"""What a person states of an act beside its kind and its two ends."""


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


def _grade(source: str) -> Confidence:
    return grade_of(source) if source else Confidence.MEMORY


def _evidence(source: str, quote: str = "") -> tuple[Evidence, ...]:
    return (Evidence(source, quote),) if source else ()


def _proposed(
    items: Sequence[Item], view: RegistryView, reason: str, source: str
) -> Proposed:
    """Whoever states a thing accepts it; it can be looked at again in the file."""
    accepted = tuple(item._replace(decision=Decision.ACCEPT) for item in items)
    revision = view.revision().revision
    return Proposed(accepted, reason, source=source, revision=revision)


_NO_NUMBER = Text(
    "«{number}» không phải số, ký hiệu.", "'{number}' is no number of an instrument."
)
_LIKE = Text("Ví dụ: 118/2025/NĐ-CP.", "Such as 118/2025/NĐ-CP.")
_LACKS = Text(
    "số {number} chưa cho biết điều này: hãy ghi {option}.",
    "the number {number} does not say: give {option}.",
)
_WHICH_IS_WRONG = Text(
    "Xem lại số, ký hiệu, --kind và --issuer: một trong đó ghi sai.",
    "Look at the number, --kind and --issuer again: one of them is wrong.",
)
_HELD = Text("sổ đã có {name}.", "the registry holds {name} already.")
_EDIT = Text("Sửa bằng `lawreg edit`.", "Correct it with `lawreg edit`.")
_SAME = Text(
    "sổ đã ghi đúng như vậy về {name}.", "that is what is held of {name} already."
)
_NOTHING_STATED = Text(
    "chưa nêu điều gì cần sửa.", "it is not said what is to be corrected."
)
_STATE = Text(
    "Nêu ít nhất một: --title, --issued-on, --effective-from, --ceased-on, --signer, "
    "--note.",
    "Give one at least: --title, --issued-on, --effective-from, --ceased-on, --signer, "
    "--note.",
)
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
