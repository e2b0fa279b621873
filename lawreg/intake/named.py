"""An instrument as a text names it: by number or by name, with what stands beside that."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from lawreg.citation import find_citations
from lawreg.citation.dates import match_date
from lawreg.citation.likeness import year_in
from lawreg.folding import fold
from lawreg.intake.issued import Basis, Effect
from lawreg.model import Citation, InstrumentKind

_DAY = re.compile(r"\bngay\s+(?=\d)")


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


def year_named(named: Named) -> int | None:
    """Give the year printed of an instrument, in its number, its day or beside its name."""
    if named.issued_on is not None:
        return year_in(named.number) or named.issued_on.year
    if named.number:
        return year_in(named.number)
    read = laws_in(named.name)
    told = last_day(named.name)
    return (read[0].year if read else None) or (told.year if told else None)


def last_day(name: str) -> date | None:
    """Give the day printed last beside a name, where it could not be read as its own."""
    folded = fold(name)
    days = (match_date(folded, found.end()) for found in _DAY.finditer(folded))
    return next(reversed([d.value for d in days if d is not None]), None)


def laws_in(name: str) -> list[Citation]:
    """Give the laws that a name cites without a number."""
    return [c for c in find_citations(name) if not c.number] if name else []
