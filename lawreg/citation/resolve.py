"""Which instrument of the registry each citation is, or why none can be said.

Nothing is guessed: where number, date, issuer and place leave a doubt the
answer is a value that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lawreg.citation.likeness import (
    agreed_dates,
    agreed_issuers,
    agreed_years,
    agrees,
    may_issue,
    name_forms,
    name_key,
    province_in,
    spellings,
    year_in,
    year_of,
)
from lawreg.citation.party_terms import numbering_since
from lawreg.citation.places import bare_place
from lawreg.folding import fold, squeeze
from lawreg.model.citation import (
    Ambiguous,
    Citation,
    NotInRegistry,
    OutsideCoverage,
    Resolution,
    Resolved,
)
from lawreg.model.instrument import Instrument, Issuer
from lawreg.model.kinds import InstrumentKind, Status
from lawreg.model.registry_view import RegistryView
from lawreg.model.timeline import status

_LAWMAKERS = ("QH", "UBTVQH")
_BY_NAME = frozenset(
    {
        InstrumentKind.LAW,
        InstrumentKind.CODE,
        InstrumentKind.ORDINANCE,
        InstrumentKind.CONSTITUTION,
    }
)
"""Kinds that are cited by name, and so few that a name can be compared with all."""
_PARTY = frozenset({"TW", "TU"})
_MOST_NEAR = 5
_MOST_LOOKUPS = 50
"""Numbers of one text for which the nearest are sought; a list of thousands gets none."""


def resolve_citations(
    citations: Sequence[Citation],
    view: RegistryView,
    *,
    place: str = "",
    issuer: str = "",
    issued_on: date | None = None,
) -> list[Resolution]:
    """Say for each citation which instrument of ``view`` it is.

    ``place``, ``issuer`` and ``issued_on`` are those of the citing text: its
    place settles «UBND tỉnh», its date rules out what came later and decides
    which law of a name was in force. The answers stand in the order asked.
    """
    resolver = _Resolver(citations, view, place or province_in(issuer), issued_on)
    answers: list[Resolution] = []
    for citation in citations:
        full = citation.stands_for
        if full is not None and citation.number is None:
            # «Luật BHXH» is whatever the mention that gave it the name is.
            answers.append(answers[full])
        else:
            answers.append(resolver.resolve(citation))
    return answers


class _Resolver:
    """What is asked of the registry once for all citations of a text."""

    def __init__(
        self,
        citations: Sequence[Citation],
        view: RegistryView,
        place: str,
        issued_on: date | None,
    ) -> None:
        self.view = view
        self.place = fold(bare_place(place)) if place else ""
        self.issued_on = issued_on
        self.dates = agreed_dates(citations)
        self.years = agreed_years(citations)
        self.lookups = 0
        self.issuers_of = agreed_issuers(citations)
        numbers = {v for c in citations if c.number for v in spellings(c.number)}
        self.by_number = view.by_number(sorted(numbers)) if numbers else {}
        names = {v for c in citations if not c.number for v in name_forms(c)}
        self.by_name = view.by_name(sorted(names)) if names else {}
        self._issuers: Mapping[str, Issuer] | None = None

    @property
    def issuers(self) -> Mapping[str, Issuer]:
        """The issuers of the registry, asked for only where one is compared."""
        if self._issuers is None:
            self._issuers = self.view.issuers()
        return self._issuers

    def resolve(self, citation: Citation) -> Resolution:
        if citation.number:
            return self._numbered(citation, citation.number)
        return self._named(citation)

    def _numbered(self, citation: Citation, number: str) -> Resolution:
        if number[-1].isdigit() and number.isalnum():
            return OutsideCoverage()
        held = _unique(i for v in spellings(number) for i in self.by_number.get(v, ()))
        if not held:
            return self._missing(citation, (), near=True)
        fitting = self._of_place(citation, self._of_kind(citation, number, held))
        if not fitting:
            return self._missing(citation, held)
        day, year = self._when(citation)
        if citation.kind is InstrumentKind.STANDARD or year_in(number):
            return self._with_year(citation, fitting, day)
        if day is None and year is None:
            return self._undated(citation, number, fitting)
        return self._dated(citation, held, _of_time(fitting, day, year))

    def _with_year(
        self, citation: Citation, fitting: Sequence[Instrument], day: date | None
    ) -> Resolution:
        """Decide where the number holds its year: date and issuer only tell twins apart."""
        if len(fitting) > 1 and day is not None:
            exact = [i for i in fitting if i.issued_on == day]
            fitting = exact or fitting
        if len(fitting) > 1:
            fitting = self._of_issuer(citation, fitting) or fitting
        return _only(fitting)

    def _dated(
        self,
        citation: Citation,
        held: Sequence[Instrument],
        exact: Sequence[Instrument],
    ) -> Resolution:
        """Decide by date or year, as a number without one comes back every year.

        ``exact`` are those of the day or year told; the issuer parts them.
        """
        if not exact:
            return self._missing(citation, held)
        if len(exact) > 1:
            exact = self._of_issuer(citation, exact) or exact
        return _only(exact)

    def _undated(
        self, citation: Citation, number: str, fitting: Sequence[Instrument]
    ) -> Resolution:
        """Decide without any date: only the term of a Party body limits its numbers."""
        before = self.issued_on
        if before is not None:
            fitting = [
                i for i in fitting if i.issued_on is None or i.issued_on <= before
            ] or fitting
        fitting = self._of_issuer(citation, fitting) or fitting
        if number.rpartition("/")[2] in _PARTY and before is not None:
            start = numbering_since(before)
            running = [i for i in fitting if i.issued_on and i.issued_on >= start]
            if len(running) == 1:
                return Resolved(running[0])
        return Ambiguous(tuple(fitting))

    def _of_kind(
        self, citation: Citation, number: str, held: Sequence[Instrument]
    ) -> Sequence[Instrument]:
        """Keep the kind printed; it is part of the identity of acts of the Assembly."""
        same = [i for i in held if citation.kind is None or i.kind is citation.kind]
        if same:
            return same
        symbol = number.rpartition("/")[2]
        return () if symbol.startswith(_LAWMAKERS) else held

    def _of_place(
        self, citation: Citation, held: Sequence[Instrument]
    ) -> Sequence[Instrument]:
        printed = citation.issuer or self.issuers_of.get(citation.number or "", "")
        wanted = fold(province_in(printed)) or self.place
        return [i for i in held if not i.place or fold(bare_place(i.place)) == wanted]

    def _of_issuer(
        self, citation: Citation, held: Sequence[Instrument]
    ) -> Sequence[Instrument]:
        printed = citation.issuer or self.issuers_of.get(citation.number or "")
        if not printed:
            return held
        return [i for i in held if agrees(printed, self.issuers.get(i.issuer_id))]

    def _named(self, citation: Citation) -> Resolution:
        held = _unique(
            i for form in name_forms(citation) for i in self.by_name.get(form, ())
        )
        held = tuple(i for i in held if i.kind is citation.kind)
        if not held:
            return self._missing(citation, (), near=True)
        day, year = self._when(citation)
        if day is not None:
            exact = [i for i in held if i.issued_on == day]
            year = None if exact else day.year
            if exact:
                return _only(exact)
        if year is not None:
            same = [i for i in held if year_of(i) == year]
            return _only(same) if same else self._missing(citation, held)
        return self._in_force(citation, held)

    def _when(self, citation: Citation) -> tuple[date | None, int | None]:
        """Give the date or year printed here, or what all other mentions that have one say."""
        if citation.issued_on or citation.year:
            return citation.issued_on, citation.year
        number = citation.number
        return self.dates.get(number or name_key(citation)), self.years.get(
            number or ""
        )

    def _in_force(self, citation: Citation, held: Sequence[Instrument]) -> Resolution:
        """Read a bare name as the law of that name in force when the text was signed.

        Where none is known to be, one of which little is known may have been
        followed by another of the same name, so it is offered and not taken;
        only of constitutions there is never a second.
        """
        day = self.issued_on
        if day is None:
            return _only(held)
        onto = self.view.relations_onto([i.instrument_id for i in held])
        in_force, unknown = [], []
        for law in held:
            answer = status(law, onto.get(law.instrument_id, ()), day)
            if law.issued_on is not None and law.issued_on > day:
                continue
            if answer.status is Status.UNKNOWN:
                unknown.append(law)
            elif answer.status not in (Status.CEASED, Status.NOT_YET):
                in_force.append(law)
        alone = [i for i in unknown if i.kind is InstrumentKind.CONSTITUTION]
        if in_force or alone:
            return _only(in_force or alone)
        return self._missing(citation, unknown or held)

    def _missing(
        self,
        citation: Citation,
        contradicted: Sequence[Instrument],
        *,
        near: bool = False,
    ) -> Resolution:
        nearest: tuple[Instrument, ...] = ()
        if near and self.lookups < _MOST_LOOKUPS:
            self.lookups += 1
            nearest = self._nearest(citation)
        if self._is_covered(citation):
            return NotInRegistry(nearest, tuple(contradicted))
        return OutsideCoverage(nearest, tuple(contradicted))

    def _nearest(self, citation: Citation) -> tuple[Instrument, ...]:
        """Offer what could have been meant; a local act only from the same place."""
        kind = citation.kind
        if citation.number:
            found = self._of_place(citation, self.view.near_numbers(citation.number))
            found = [i for i in found if kind is None or i.kind is kind]
        else:
            name = squeeze(citation.name or "")
            found = self.view.near_names(name, kind) if kind in _BY_NAME else ()
        return tuple(found[:_MOST_NEAR])

    def _is_covered(self, citation: Citation) -> bool:
        """Whether the registry claims to hold everything of the class cited."""
        number = citation.number or ""
        printed = citation.issued_on.year if citation.issued_on else citation.year
        year = year_in(number) or printed or self.years.get(number)
        claims = [c for c in self.view.coverage() if c.kind is citation.kind]
        if not year or not claims:
            return False
        return any(
            claim.from_year <= year <= claim.to_year
            and may_issue(self.issuers.get(claim.issuer_id), citation, self.place)
            for claim in claims
        )


def _of_time(
    fitting: Sequence[Instrument], day: date | None, year: int | None
) -> list[Instrument]:
    """Keep those of the day, or where none is, of its year with no day known; else of the year."""
    if day is None:
        return [i for i in fitting if year_of(i) == year]
    return [i for i in fitting if i.issued_on == day] or [
        i for i in fitting if i.issued_on is None and i.year == day.year
    ]


def _unique(found: Iterable[Instrument]) -> tuple[Instrument, ...]:
    return tuple({i.instrument_id: i for i in found}.values())


def _only(fitting: Sequence[Instrument]) -> Resolution:
    return Resolved(fitting[0]) if len(fitting) == 1 else Ambiguous(tuple(fitting))
