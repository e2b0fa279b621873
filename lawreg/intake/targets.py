"""Which instruments of the registry a new text acts on and rests on, or why none is told.

What is not held gets a stub, of which everything is to be verified; where several
fit, or the day printed fits none, nothing is chosen and a person decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.citation import find_citations, resolve_citations
from lawreg.citation.likeness import year_in
from lawreg.citation.numbers import Number, find_numbers
from lawreg.folding import fold, squeeze
from lawreg.intake.issued import Basis, Effect
from lawreg.intake.issuing_body import Author, find_issuer
from lawreg.model import (
    Ambiguous,
    Citation,
    CitationRole,
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    RegistryView,
    Resolved,
    Span,
    instrument_id,
    slug,
)


class Named(NamedTuple):
    """An instrument as a text names it."""

    number: str
    """Empty for one cited by name."""
    name: str
    kind: InstrumentKind | None
    issued_on: date | None

    @property
    def shown(self) -> str:
        """The number, or the name, as a person would say it."""
        return self.number or self.name


class Target(NamedTuple):
    """What was found of an instrument that is named."""

    instrument_id: str
    """Empty where nothing decides."""
    candidates: tuple[str, ...] = ()
    stub: Instrument | None = None
    """What to record of it, where the registry lacks it."""


class Home(NamedTuple):
    """The text that names the others, and where its words were read."""

    issuer: str
    place: str
    issued_on: date | None
    number: str
    evidence: str


def named_by(said: Effect | Basis) -> Named:
    """Give how an effect or a basis names its instrument."""
    if isinstance(said, Effect):
        return Named(
            said.target_number or "",
            said.target_name,
            said.target_kind,
            said.target_issued_on,
        )
    return Named(said.number or "", said.name, None, said.issued_on)


def find_targets(
    named: Sequence[Named], view: RegistryView, home: Home
) -> Mapping[Named, Target]:
    """Say for each instrument named which one of the registry it is."""
    distinct = list(dict.fromkeys(named))
    answers = resolve_citations(
        [_citation(one) for one in distinct],
        view,
        place=home.place,
        issuer=home.issuer,
        issued_on=home.issued_on,
    )
    issuers = view.issuers()
    found: dict[Named, Target] = {}
    for one, answer in zip(distinct, answers, strict=True):
        match answer:
            case Resolved(instrument=instrument):
                found[one] = Target(instrument.instrument_id)
            case Ambiguous(candidates=several):
                found[one] = Target("", _ids(several))
            case _ if answer.contradicted:
                found[one] = Target("", _ids(answer.contradicted))
            case _:
                stub = _stub(one, issuers, home)
                key = stub.instrument_id if stub else ""
                nearest = () if stub else _ids(answer.nearest)
                found[one] = Target(key, nearest, stub)
    return found


def _ids(instruments: Sequence[Instrument]) -> tuple[str, ...]:
    return tuple(i.instrument_id for i in instruments)


def _citation(named: Named) -> Citation:
    """Write what is named as the citation that it is."""
    shown = named.shown
    span = Span(0, len(shown))
    read = [c for c in find_citations(named.name) if not c.number] if named.name else []
    name, kind = named.name or None, named.kind
    if read and not named.number:
        # A basis is printed with its title; only of a law is that its name.
        name, kind = read[0].name, read[0].kind
    return Citation(
        *span,
        text=shown,
        number=named.number or None,
        name=None if named.number else name,
        kind=kind or _kind_of(named),
        issued_on=named.issued_on,
        year=read[0].year if read and not named.issued_on else None,
        issuer=None,
        role=CitationRole.CHANGED,
        pinpoints=(),
        mention=span,
    )


def _number(number: str) -> Number | None:
    found = find_numbers(number)
    return found[0] if len(found) == 1 else None


_BY_NAME = (
    InstrumentKind.CODE,
    InstrumentKind.LAW,
    InstrumentKind.ORDINANCE,
    InstrumentKind.RESOLUTION,
    InstrumentKind.CONSTITUTION,
)


def _kind_of(named: Named) -> InstrumentKind | None:
    """Read the kind in the symbol of a number, else in the first words of a name."""
    number = _number(named.number) if named.number else None
    if number is not None and number.has_type:
        return number.kind
    said = f"{fold(named.name)} "
    return next((k for k in _BY_NAME if said.startswith(f"{fold(k.label.vi)} ")), None)


def _stub(named: Named, issuers: Mapping[str, Issuer], home: Home) -> Instrument | None:
    """Give the record of an instrument of which only a mention is known.

    ``None`` where number, year, kind or issuer stay unknown: those make its identity.
    """
    year = year_in(named.number) or (named.issued_on and named.issued_on.year)
    kind = named.kind or _kind_of(named)
    issuer = find_issuer(_author(named, home), issuers) if named.number else None
    if not year or kind is None or issuer is None:
        return None
    owner = slug(issuer.place) if issuer.place else issuer.issuer_id
    return Instrument(
        instrument_id=instrument_id(owner, year, named.number, kind),
        number=named.number,
        kind=kind,
        issuer_id=issuer.issuer_id,
        title=_title(named, kind),
        issued_on=named.issued_on,
        effective_from=None,
        place=issuer.place,
        year=year,
        confidence=Confidence.MEMORY,
        note=f"Chỉ biết qua {home.number}; cần xác minh.",
        evidence=(Evidence(f"Được nhắc đến trong {home.number}: {home.evidence}"),),
    )


def _title(named: Named, kind: InstrumentKind) -> str:
    """Take the title out of what is printed with kind and number; a law's is its name."""
    read = next(iter(find_citations(named.name)), None) if named.name else None
    if read is not None and read.title_span is not None:
        return squeeze(named.name[slice(*read.title_span)])
    if read is not None and read.name:
        return read.name
    return named.name if kind in _BY_NAME and not read else ""


def _author(named: Named, home: Home) -> Author:
    """Take the body from the symbol; that of a local text is of the same place."""
    symbol = named.number.rpartition("/")[2].split("-")
    body = next((_PEOPLES[part] for part in symbol if part in _PEOPLES), "")
    place = home.place if body else ""
    return Author(f"{body} {place}".strip(), place, named.number, named.issued_on)


_PEOPLES = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
