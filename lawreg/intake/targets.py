"""Which instruments of the registry a new text acts on and rests on, or why none is told.

What is not held gets a stub, of which everything is to be verified, and so does the
body that issued it; where several fit, or the day printed fits none, nothing is chosen
and a person decides among those that can be meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.citation import find_citations, resolve_citations
from lawreg.citation.likeness import year_of
from lawreg.citation.numbers import Number, find_numbers
from lawreg.folding import fold, squeeze
from lawreg.intake.broken_years import is_broken
from lawreg.intake.issuing_body import (
    Author,
    body_of_target,
    find_issuer,
    local_organ,
    missing_issuer,
)
from lawreg.intake.named import Named, last_day, laws_in, year_named
from lawreg.intake.twin_numbers import Twins
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
from lawreg.registry.facts import IssuerFact


class Target(NamedTuple):
    """What was found of an instrument that is named."""

    instrument_id: str
    """Empty where nothing decides."""
    candidates: tuple[str, ...] = ()
    stub: Instrument | None = None
    """What to record of it, where the registry lacks it."""
    body: IssuerFact | None = None
    """Who issued it, where the registry lacks that too."""


class Home(NamedTuple):
    """The text that names the others, and where its words were read."""

    author: Author
    instrument: Instrument
    """As it is proposed."""
    issuers: Mapping[str, Issuer]
    """Those of the registry, and the text's own where that is proposed."""
    printed: Mapping[str, str]
    """The bodies printed beside the numbers of others."""
    evidence: str
    twins: Mapping[str, Twins] = {}
    """The numbers of which one is a misprint of another."""

    @property
    def number(self) -> str:
        """The text as it is cited."""
        return self.instrument.cited_as

    @property
    def issued_on(self) -> date | None:
        """The day printed, else the one the registry holds of the text."""
        return self.author.issued_on or self.instrument.issued_on


def find_targets(
    named: Sequence[Named], view: RegistryView, home: Home
) -> Mapping[Named, Target]:
    """Say for each instrument named which one of the registry it is."""
    distinct = list(dict.fromkeys(named))
    answers = resolve_citations(
        [_citation(one, home) for one in distinct],
        view,
        place=home.author.place,
        issuer=home.author.name,
        issued_on=home.issued_on,
    )
    found: dict[Named, Target] = {}
    for one, answer in zip(distinct, answers, strict=True):
        match answer:
            case Resolved(instrument=instrument):
                found[one] = Target(instrument.instrument_id)
            case _ if one.number in home.twins:
                # Which of its numbers is the misprint a person must say.
                held = home.twins[one.number].held(view)
                found[one] = Target("", _meant(held, one, home))
            case Ambiguous(candidates=several) if _meant(several, one, home):
                found[one] = Target("", _meant(several, one, home))
            case Ambiguous():
                found[one] = _stub(one, home) or Target("")
            case _ if _meant(answer.contradicted, one, home):
                found[one] = Target("", _meant(answer.contradicted, one, home))
            case _:
                nearest = _meant(answer.nearest, one, home)
                found[one] = _stub(one, home) or Target("", nearest)
    return found


def _meant(several: Sequence[Instrument], named: Named, home: Home) -> tuple[str, ...]:
    """Give the ids of those that can be what is named.

    None is the text itself, or was issued after it or in another year than is printed.
    A law cited by name with its day is no law of another day; a number that holds its
    year is one text, whatever day was printed.
    """
    year = year_named(named)
    printed = named.issued_on or last_day(named.name)
    return tuple(
        i.instrument_id
        for i in several
        if i.instrument_id != home.instrument.instrument_id
        and not _is_later(i, home)
        and (not year or year_of(i) in (None, year))
        and not (_of_assembly(named.number) and named.kind not in (None, i.kind))
        and (named.number or printed in (None, i.issued_on) or not i.issued_on)
    )


def _of_assembly(number: str) -> bool:
    """Whether laws and resolutions of one number are two texts."""
    return number.rpartition("/")[2].startswith(("QH", "UBTVQH"))


def _is_later(one: Instrument, home: Home) -> bool:
    """Whether one was issued after the text."""
    if one.issued_on is not None and home.issued_on is not None:
        return one.issued_on > home.issued_on
    mine, theirs = home.author.year, year_of(one)
    return mine is not None and theirs is not None and theirs > mine


def _citation(named: Named, home: Home) -> Citation:
    """Write what is named as the citation that it is."""
    shown = named.shown
    span = Span(0, len(shown))
    read = laws_in(named.name)
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
        issuer=home.printed.get(named.number),
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


def _stub(named: Named, home: Home) -> Target | None:
    """Give the record of an instrument of which only a mention is known.

    ``None`` where number, year, kind or issuer stay unknown: those make its identity, and
    a number whose year is broken is none.
    Of a constitution kind and year are enough.
    """
    year, kind = year_named(named), named.kind or _kind_of(named)
    found = _issuer(named, kind, home)
    broken = is_broken(named.number, named.issued_on)
    if not year or kind is None or found is None or broken:
        return None
    issuer, body = found
    is_printed = named.number in home.printed or not local_organ(named.number)
    owner = slug(issuer.place) if issuer.place else issuer.issuer_id
    stub = Instrument(
        instrument_id=instrument_id(owner, year, named.number or kind.value, kind),
        number=named.number,
        kind=kind,
        issuer_id=issuer.issuer_id,
        title=_title(named, kind),
        issued_on=named.issued_on,
        effective_from=None,
        place=issuer.place,
        year=year,
        confidence=Confidence.MEMORY,
        note=_KNOWN_BY.format(number=home.number) + ("" if is_printed else _AS_HOME),
        evidence=(Evidence(_mention(home)),),
    )
    return Target(stub.instrument_id, (), stub, body)


_KNOWN_BY = "Chỉ biết qua {number}; cần xác minh."
_AS_HOME = " Văn bản ấy không in cơ quan: ghi theo nơi ban hành của chính nó."
"""Where provinces were merged the number may be that of the other one."""


def _mention(home: Home) -> str:
    return f"Được nhắc đến trong {home.number}: {home.evidence}"


def _issuer(
    named: Named, kind: InstrumentKind | None, home: Home
) -> tuple[Issuer, IssuerFact | None] | None:
    """Give who issued what is named, and the record of that body where none is held."""
    if not named.number:
        made = kind is InstrumentKind.CONSTITUTION and _ASSEMBLY in home.issuers
        return (home.issuers[_ASSEMBLY], None) if made else None
    printed = home.printed.get(named.number, "")
    author = body_of_target(named.number, printed, home.author, named.issued_on)
    held = find_issuer(author, home.issuers) if author else None
    if author is None or held is not None:
        return (held, None) if held else None
    body = missing_issuer(author, _mention(home))
    # A body that is held under that id is another one, or this one under another name.
    known = author.level and body.issuer.issuer_id not in home.issuers
    return (body.issuer, body) if known else None


_ASSEMBLY = "qh"
"""Who alone makes a constitution."""


def _title(named: Named, kind: InstrumentKind) -> str:
    """Take the title out of what is printed with kind and number; a law's is its name."""
    read = next(iter(find_citations(named.name)), None) if named.name else None
    if read is not None and read.title_span is not None:
        return squeeze(named.name[slice(*read.title_span)])
    if read is not None and read.name:
        return read.name
    return named.name if kind in _BY_NAME and not read else ""
