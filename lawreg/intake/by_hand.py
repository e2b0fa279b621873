"""What a person states of an instrument, made into a changeset like any other."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lawreg.citation import whole_number
from lawreg.citation.likeness import year_in
from lawreg.errors import IntakeError
from lawreg.intake.issuing_body import Author, find_issuer
from lawreg.intake.proposed import Item, Proposed, digest_of
from lawreg.intake.stated import evidence_told, grade_told, propose_told
from lawreg.intake.stated_body import stated_body
from lawreg.intake.symbol_says import contradiction, kind_said
from lawreg.language import Text
from lawreg.model import (
    Confidence,
    Instrument,
    InstrumentKind,
    Issuer,
    RegistryView,
    instrument_id,
    named_with_body,
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
        confidence=grade_told(source),
        evidence=evidence_told(source),
    )._replace(**stated.fields())  # type: ignore[arg-type]  # fields of it
    held = view.by_id([made.instrument_id])
    if held:
        raise IntakeError(_HELD.fill(name=made.cited_as), hint=_EDIT)
    items = [Item(body)] if isinstance(body, IssuerFact) else []
    name = named_with_body(made, {issuer.issuer_id: issuer})
    return propose_told([*items, Item(made)], view, f"Thêm {name}.", source)


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
    evidence = (*held.evidence, *evidence_told(source))
    confidence = held.confidence
    if source and confidence is Confidence.MEMORY:
        confidence = grade_told(source)
        doubted = [f for f in _DOUBTFUL if f not in told and _value(held, f)]
    made = held._replace(
        **told,  # type: ignore[arg-type]  # fields of it
        unconfirmed=tuple(dict.fromkeys(doubted)),
        confidence=confidence,
        evidence=tuple(dict.fromkeys(evidence)),
    )
    item = Item(made, corrects=digest_of(held))
    name = named_with_body(held, view.issuers())
    return propose_told([item], view, f"Sửa bản ghi của {name}.", source)


def _value(held: Instrument, field: str) -> object:
    return getattr(held, "issuer_id" if field == "issuer" else field)


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
