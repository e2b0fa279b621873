"""What a list or a search is narrowed to, and the same as a condition of SQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lawreg.model import InstrumentKind

NO_YEAR = 0
"""Stands for instruments of which no year is known."""
_HEADINGS = "(' ' || replace(replace(e.source, ',', ' '), ';', ' ') || ' ')"
_CODIFIED = """
 AND EXISTS (SELECT 1 FROM evidence AS e WHERE e.instrument_row = i.row_id
   AND e.source LIKE '%đề mục%' AND ({any}))
"""
"""What the codification is a source of, under one of some headings."""


class Narrowed(NamedTuple):
    """What a list is narrowed to; ``None`` leaves everything."""

    kind: InstrumentKind | None = None
    issuer: str | None = None
    """Its id."""
    year: int | None = None
    fields: tuple[str, ...] = ()
    """Headings of the codification, as `lawreg.registry.codified` numbers them: any
    of them will do."""

    def condition(self) -> tuple[str, Mapping[str, str | int]]:
        """Write it as conditions on ``instruments AS i``, and their values."""
        asked = {
            "kind": self.kind and self.kind.value,
            "issuer_id": self.issuer,
            "year": self.year,
        }
        values = {name: value for name, value in asked.items() if value is not None}
        told = "".join(f" AND i.{name} = :{name}" for name in values)
        if self.year == NO_YEAR:
            told = told.replace("i.year = :year", "i.year IS NULL")
            del values["year"]
        headings = {f"field{n}": f"% {field} %" for n, field in enumerate(self.fields)}
        if headings:
            any_of = " OR ".join(f"{_HEADINGS} LIKE :{name}" for name in headings)
            told += _CODIFIED.format(any=any_of)
        return told, {**values, **headings}

    def holds(self, kind: InstrumentKind, issuer: str, year: int | None) -> bool:
        """Say whether an instrument of that kind, issuer and year is kept."""
        return (
            self.kind in (None, kind)
            and self.issuer in (None, issuer)
            and self.year in (None, year)
        )


EVERYTHING = Narrowed()
