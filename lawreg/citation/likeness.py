"""What makes printed references alike: spellings of numbers, names of bodies and laws."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lawreg.citation.context import fits
from lawreg.citation.grammar import party_form
from lawreg.citation.law_names import canonical_name
from lawreg.citation.places import bare_place, provinces
from lawreg.folding import fold, squeeze
from lawreg.model.citation import Citation
from lawreg.model.instrument import Instrument, Issuer
from lawreg.model.kinds import InstrumentKind

_LOCAL = frozenset({"UBND", "HĐND", "TU"})
"""Symbols of local bodies, whose numbers come back in every province."""


def spellings(number: str) -> tuple[str, ...]:
    """Give the numbers that may be registered for one printed: ``18/NQ-TW`` is ``18-NQ/TW``."""
    head, _, symbol = number.rpartition("/")
    party = party_form(number)
    if party is not None:
        return number, party
    if number.endswith("-SL"):
        return number, f"{number.removesuffix('-SL')}/SL"
    if head.endswith("/TTLT"):
        return number, f"{head}-{symbol}"
    if symbol.startswith("TTLT-"):
        return number, f"{head}/TTLT/{symbol.removeprefix('TTLT-')}"
    return (number,)


def year_in(number: str) -> int | None:
    """Give the year that stands inside a number, ``None`` for numbers without one."""
    parts = number.split("/")
    if len(parts) > 2 and len(parts[1]) == 4 and parts[1].isdigit():
        return int(parts[1])
    return None


def year_of(instrument: Instrument) -> int | None:
    """Give the year an instrument is registered under, or that of its day."""
    day = instrument.issued_on
    return instrument.year or (day.year if day else None)


def may_issue(body: Issuer | None, citation: Citation, place: str) -> bool:
    """Whether ``body`` is of those that can have issued what is cited.

    ``place`` is the folded name of the citing text's own province.
    """
    if body is None:
        return False
    if citation.number is None:
        return body.issuer_id in {"qh", "ubtvqh"}
    if citation.issuer and not agrees(citation.issuer, body):
        return False
    symbol = citation.number.rpartition("/")[2]
    parts = {p.rstrip("0123456789") for p in symbol.split("-")}
    if not body.place:
        return not parts.isdisjoint(body.aliases)
    wanted = fold(province_in(citation.issuer or "")) or place
    return wanted == fold(bare_place(body.place)) and any(
        fits(part, body.name) for part in parts & _LOCAL
    )


def agrees(printed: str, body: Issuer | None) -> bool:
    """Whether printed words name ``body``, or the head or standing organ of it."""
    if body is None:
        return False
    words = _plain(printed)
    names = {_plain(name) for name in (body.name, *body.aliases) if len(name) > 5}
    return any(words == name or words in name or name in words for name in names)


def _plain(name: str) -> str:
    """Reduce a body's name to what tells it from others."""
    plain = fold(squeeze(name))
    for long, short in (
        ("uy ban nhan dan", "ubnd"),
        ("hoi dong nhan dan", "hdnd"),
        ("bo truong bo", "bo"),
        ("chu tich ubnd", "ubnd"),
        ("ban thuong vu ", ""),
        ("ban chap hanh dang bo tinh", "tinh uy"),
        ("ban chap hanh dang bo thanh pho", "thanh uy"),
    ):
        plain = plain.replace(long, short)
    return plain


_folded_provinces: list[tuple[str, str]] = []


def province_in(words: str) -> str:
    """Find the province or city named in the words for a body, the longest name first."""
    if not words:
        return ""
    if not _folded_provinces:
        _folded_provinces.extend(
            (fold(name), name) for name in sorted(provinces(), key=len, reverse=True)
        )
    folded = f" {fold(squeeze(words))} "
    return next((name for key, name in _folded_provinces if f" {key} " in folded), "")


def agreed_dates(citations: Sequence[Citation]) -> dict[str, date]:
    """Give the date printed for a number or name, where all dated mentions agree.

    A number of which another mention has another year has no such date.
    """
    seen: dict[str, set[date]] = {}
    for c in citations:
        if c.issued_on is not None:
            seen.setdefault(c.number or name_key(c), set()).add(c.issued_on)
    agreed = {key: days.pop() for key, days in seen.items() if len(days) == 1}
    for c in citations:
        day = agreed.get(c.number or "")
        if day is not None and c.year not in (None, day.year):
            del agreed[c.number or ""]
    return agreed


def agreed_years(citations: Sequence[Citation]) -> dict[str, int]:
    """Give the year printed for a number, where all mentions with a year or date agree."""
    seen: dict[str, set[int]] = {}
    for c in citations:
        year = c.issued_on.year if c.issued_on else c.year
        if c.number and year is not None:
            seen.setdefault(c.number, set()).add(year)
    return {number: years.pop() for number, years in seen.items() if len(years) == 1}


def agreed_issuers(citations: Sequence[Citation]) -> dict[str, str]:
    """Give the issuer printed for a number, where all mentions that name one agree."""
    seen: dict[str, set[str]] = {}
    for c in citations:
        if c.issuer and c.number:
            seen.setdefault(c.number, set()).add(c.issuer)
    return {key: names.pop() for key, names in seen.items() if len(names) == 1}


def name_key(citation: Citation) -> str:
    """Give the key under which mentions of one law by name are alike."""
    return fold(squeeze(citation.name or ""))


def name_forms(citation: Citation) -> tuple[str, ...]:
    """Give the names to ask for: as printed, as listed, and with its year."""
    name = squeeze(citation.name or "")
    forms = [name, canonical_name(name)]
    if citation.kind is InstrumentKind.CONSTITUTION:
        forms += ["Hiến pháp", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"]
    year = citation.year or (citation.issued_on.year if citation.issued_on else None)
    if year:
        forms.append(f"{name} năm {year}")
    return tuple(dict.fromkeys(form for form in forms if form))
