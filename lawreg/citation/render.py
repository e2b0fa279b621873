"""A citation written as Decree 30/2020/NĐ-CP, Annex I, II.6 asks."""

from __future__ import annotations

from lawreg.citation.dates import render_date
from lawreg.model.citation import Citation
from lawreg.model.kinds import InstrumentKind


def render_citation(c: Citation, style: str = "full", title: str = "") -> str:
    """Write ``c`` in full, as at its first mention, or short, as later.

    In full: kind, number, date, issuer and ``title``; short: kind and number.
    A law cited by name keeps the name and, in both styles, the year or date
    that tells it from others of that name; a standard is its number.
    """
    if style not in {"full", "short"}:
        msg = f"style is 'full' or 'short', not {style!r}"
        raise ValueError(msg)
    if c.number is None:
        return " ".join((c.name or c.text).split()) + _when(c)
    if c.kind is InstrumentKind.STANDARD and not c.number[0].isdigit():
        return c.number
    kind = c.kind or InstrumentKind.OTHER
    short = f"{kind.label.vi} số {c.number}"
    if style == "short":
        return short
    issuer = f" của {c.issuer}" if c.issuer else ""
    return short + _when(c) + issuer + (f" {title}" if title else "")


def _when(c: Citation) -> str:
    if c.issued_on:
        return f" ngày {render_date(c.issued_on, long=True)}"
    return f" năm {c.year}" if c.year else ""
