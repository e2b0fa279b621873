"""Who issued an instrument: by the symbol of its number, else by its letterhead."""

from __future__ import annotations

import re

from lawreg.citation.grammar import ISSUER_SYMBOLS, kind_of_symbol
from lawreg.citation.places import bare_place, province_at
from lawreg.folding import fold
from lawreg.intake.heading import Heading
from lawreg.intake.plane import Plane
from lawreg.intake.preamble import read_promulgator
from lawreg.model import InstrumentKind as Kind
from lawreg.plan.office_name import Office, read_office

_LAWMAKERS = (("UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("QH", "Quốc hội"))
_MAKERS = {
    Kind.CONSTITUTION: "Quốc hội",
    Kind.CODE: "Quốc hội",
    Kind.LAW: "Quốc hội",
    Kind.ORDINANCE: "Ủy ban Thường vụ Quốc hội",
}
"""Who alone makes these (Law 64/2025/QH15, Article 4, and its forerunners)."""
_HEAD_OF = {"CTUBND": "Chủ tịch "}
_NOT_OFFICE = re.compile(
    r"\bcong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s*nam|\bdoc\s+lap\s*[-–—]*\s*tu\s+do"
    r"\s*[-–—]*\s*hanh\s+phuc|\bvan\s+ban\s+(?:quy\s+pham\s+phap\s+luat|khac|hop\s+nhat)"
    r"|\bmuc\s+luc|\bvan\s+ban\b|\bphan\s+(?:van\s+ban|i+)\b|\bdu\s+thao\b"
)


def read_issuer(plane: Plane, heading: Heading) -> Office:
    """Name the issuer in its usual form, and the province or city of a local body."""
    number = heading.number
    symbols = number.symbols if number else ()
    bodies = [s for s in symbols if kind_of_symbol(s) is None]
    for symbol, name in _LAWMAKERS:
        if any(s.startswith(symbol) for s in symbols):
            return Office(name)
    named = [ISSUER_SYMBOLS.get(fold(s), "") for s in bodies]
    if named and all(named):
        return Office(" - ".join(named))
    office = _letterhead(plane, heading)
    chief = next((_HEAD_OF[s] for s in bodies if s in _HEAD_OF), "")
    if chief and not office.name.startswith(chief):
        return office._replace(name=chief + office.name)
    return office


def _letterhead(plane: Plane, heading: Heading) -> Office:
    """Read the office printed above the number, or who promulgates."""
    top = heading.number.start if heading.number else heading.kind_at
    printed = _capitals(plane, 0, top) or _capitals(plane, 0, heading.kind_at)
    body = plane.words[heading.kind_at :]
    office = _office(printed, heading, body)
    if office.name and (office.place or not _needs_place(office.name)):
        return office
    below = _promulgator(plane, heading)
    return below if below.place or not office.name else office


def _promulgator(plane: Plane, heading: Heading) -> Office:
    """Read the office below the title, or in «… ban hành Nghị định …»."""
    below = heading.title.end or heading.kind_at
    named = read_promulgator(plane, below, heading.ends, heading.dated_at)
    if named.name or heading.number is not None:
        return named
    return Office(_MAKERS.get(heading.kind, "") if heading.kind else "")


def _office(printed: str, heading: Heading, body: str) -> Office:
    if not printed:
        return Office("")
    office = read_office(_mended(printed), heading.dated_at, body)
    if office.place or not _needs_place(office.name):
        return office
    return _at_province(office.name, heading.dated_at)


def _mended(printed: str) -> str:
    """Write the chief of a committee as the committee: «CHỦ TỊCH NHÂN DÂN» is a slip."""
    words = printed.split()
    if fold(printed).startswith("chu tich nhan dan "):
        return " ".join(["ỦY BAN", *words[2:]])
    if fold(printed).startswith("chu tich uy ban"):
        return " ".join(words[2:])
    half = len(words) // 2
    return " ".join(words[:half]) if words[:half] == words[half:] else printed


def _needs_place(name: str) -> bool:
    return fold(name).startswith(("uy ban nhan dan", "hoi dong nhan dan"))


def _at_province(name: str, dated_at: str) -> Office:
    """Complete «ỦY BAN NHÂN DÂN» with the province beside the day of issue."""
    known = province_at(fold(dated_at).split(), 0)
    return Office(name, bare_place(known[0]) if known else "")


def _capitals(plane: Plane, start: int, end: int) -> str:
    """Join the words in capitals that are neither motto nor stamp, on one line."""
    folded = plane.folded[start:end]
    words = list(plane.words[start:end])
    for found in _NOT_OFFICE.finditer(folded):
        words[found.start() : found.end()] = "\n" * (found.end() - found.start())
    kept = []
    for line in "".join(words).split("\n"):
        part = re.sub(r"[-–—_=.]{3,}.*", "", line).strip(" -–|*:")
        is_name = sum(c.isalpha() for c in part) > 1 and not any(map(str.isdigit, part))
        if part.isupper() and is_name:
            kept.append(part)
    return " ".join(kept)
