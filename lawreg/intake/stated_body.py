"""The body that a person names by hand: one that is held, or a record of it to propose."""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.citation.bodies import longest, table
from lawreg.citation.body_names import bodies_named, is_named, listed_bodies, organ_of
from lawreg.citation.levels import level_of, run_by_centre
from lawreg.citation.likeness import province_in
from lawreg.citation.places import CITIES, UNITS, with_unit
from lawreg.errors import IntakeError
from lawreg.folding import fold, squeeze
from lawreg.intake.issuing_body import (
    Author,
    local_organ,
    missing_issuer,
    organ_in_full,
    usual_name,
)
from lawreg.language import Text
from lawreg.model import Issuer
from lawreg.registry.facts import IssuerFact

_OPTION = "--issuer"
_LOCAL = frozenset({"province", "department", "district", "commune"})
_SEVERAL = Text(
    "«{words}» có thể là {n} cơ quan; hãy ghi mã: {bodies}.",
    "'{words}' may be {n} bodies; give the id: {bodies}.",
)
_NOT_HELD = Text(
    "sổ không có cơ quan «{words}», và tên ấy chưa đủ để thêm.",
    "there is no body '{words}', and the name is not enough to add it.",
)
_IN_FULL = Text(
    "Ghi đủ tên có dấu, như «UBND tỉnh Bến Tre»; xem mã bằng `lawreg registry issuers`.",
    "Write the name in full, as «UBND tỉnh Bến Tre»; `lawreg registry issuers` lists ids.",
)


def stated_body(
    author: Author, source: str, issuers: Mapping[str, Issuer]
) -> IssuerFact | Issuer:
    """Give the body that ``author.name`` means, in any spelling, or a record of it.

    The number tells which organ of a province is meant where the words name only
    that. Raises `IntakeError` where the words fit several bodies, and where they are
    no name that can be recorded.
    """
    found = _of_organ(author, bodies_named(author.name, issuers.values()))
    if len(found) == 1:
        return found[0]
    if found:
        what = _SEVERAL.fill(
            words=author.name, n=len(found), bodies=listed_bodies(found)
        )
        raise IntakeError(what, _OPTION)
    named = _named(author)
    body = missing_issuer(named, source) if named is not None else None
    if body is None or body.issuer.issuer_id in issuers:
        raise IntakeError(_NOT_HELD.fill(words=author.name), _OPTION, _IN_FULL)
    return body


def _of_organ(author: Author, found: list[Issuer]) -> list[Issuer]:
    """Keep the organ that the number is of; another only where it is named in full."""
    organ = organ_of(local_organ(author.number))
    if not organ:
        return found
    kept = [i for i in found if organ_of(i.name) == organ]
    return kept or [i for i in found if is_named(i, author.name)]


def _named(author: Author) -> Author | None:
    """Write the name as bodies write it; ``None`` where its spelling is not known."""
    words = squeeze(author.name)
    province = province_in(words) or province_in(author.place)
    full = organ_in_full(organ_of(words)) or local_organ(author.number)
    if full and province and level_of(words) not in ("district", "commune"):
        unit = _unit(words, province, author.year)
        name = f"{full} {with_unit(unit, province)}" if unit else ""
        return author._replace(name=name, place=province) if unit else None
    central = _of_centre(words)
    if central and not local_organ(author.number):
        return author._replace(name=central, place="")
    level = "" if words.isascii() else level_of(words, author.year)
    if not level or (level in _LOCAL and not province):
        return None
    return author._replace(name=usual_name(words), place=province)


def _unit(words: str, province: str, year: int | None) -> str:
    """Give the unit printed, else what the place was in that year; empty if unknown."""
    said = f" {fold(words)} ".replace("tp. ", "thanh pho ").replace("tp ", "thanh pho ")
    for unit in (("tinh",), ("thanh", "pho")):
        if f" {' '.join(unit)} " in said:
            return UNITS[unit]
    if province not in CITIES:
        return "tỉnh"
    return "thành phố" if run_by_centre(province, year) else ""


def _of_centre(words: str) -> str:
    """Give the usual spelling of a body at the centre, or of a ministry."""
    folded = fold(words).replace(",", " , ").replace("-", " - ").split()
    central = longest(table("central"), folded, 0)
    if central is not None and central[1] == len(folded):
        return central[0]
    at = 1 if folded[:1] == ["bo"] else 0
    ministry = longest(table("ministry"), folded, at)
    return f"Bộ {ministry[0]}" if ministry and ministry[1] == len(folded) else ""
