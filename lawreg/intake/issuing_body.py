"""Which issuer of the registry issued a text, by its name and the symbol of its number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lawreg.citation.likeness import agrees
from lawreg.citation.places import bare_place
from lawreg.folding import fold, squeeze
from lawreg.model import Issuer, slug
from lawreg.registry.facts import IssuerFact
from lawreg.registry.open_words import Bodies

_LOCAL = ("UBND", "HĐND", "CTUBND")


class Author(NamedTuple):
    """Whoever issued a text, as it is printed."""

    name: str
    place: str
    number: str
    issued_on: date | None


def find_issuer(author: Author, issuers: Mapping[str, Issuer]) -> Issuer | None:
    """Give the one body that a text was issued by; ``None`` when none or several fit."""
    alive = [i for i in issuers.values() if _lives(i, author.issued_on)]
    found = _local(author, alive) if author.place else _central(author, alive)
    return found[0] if len(found) == 1 else None


def _lives(issuer: Issuer, day: date | None) -> bool:
    if day is None:
        return True
    begun = issuer.valid_from is None or issuer.valid_from <= day
    return begun and (issuer.valid_until is None or day < issuer.valid_until)


def _central(author: Author, alive: list[Issuer]) -> list[Issuer]:
    bodies, known = Bodies(alive), {i.issuer_id: i for i in alive}
    named = bodies.by_name(author.name) if author.name else None
    symbol = _by_symbol(author.number, alive)
    if named is None and symbol is not None:
        # The number alone says who, unless the words name somebody else.
        fits = not author.name or agrees(author.name, known[symbol])
        named = symbol if fits else None
    return [known[named]] if named in known else []


def _by_symbol(number: str, alive: list[Issuer]) -> str | None:
    """Give the first body that the symbol of a number names."""
    central = [i for i in alive if not i.place]
    for part in _symbol_parts(number)[1:] or _symbol_parts(number):
        for issuer in central:
            if part in issuer.aliases:
                return issuer.issuer_id
    return None


def _local(author: Author, alive: list[Issuer]) -> list[Issuer]:
    here = [i for i in alive if _same_place(i.place, author.place)]
    exact = [i for i in here if fold(squeeze(author.name)) in _names(i)]
    return exact or [i for i in here if agrees(author.name, i)]


def _same_place(one: str, other: str) -> bool:
    return bool(one) and fold(bare_place(one)) == fold(bare_place(other))


def _names(issuer: Issuer) -> set[str]:
    return {fold(squeeze(name)) for name in (issuer.name, *issuer.aliases)}


def _symbol_parts(number: str) -> list[str]:
    symbol = number.rpartition("/")[2]
    return [part.rstrip("0123456789") for part in symbol.split("-")]


def missing_issuer(author: Author) -> IssuerFact:
    """Give what is known of a body the registry lacks; its level a person must fill in.

    >>> body = Author("Bộ Dân tộc và Tôn giáo", "", "05/2025/TT-BDTTG", None)
    >>> missing_issuer(body).issuer.issuer_id
    'bdttg'
    """
    parts = [p for p in _symbol_parts(author.number) if p]
    symbol = parts[-1] if parts else author.name
    local = author.place and symbol in _LOCAL
    owner = f"{bare_place(author.place)} {symbol}" if local else symbol
    aliases = (symbol,) if symbol and not author.place else ()
    name = author.name or symbol
    issuer = Issuer(slug(owner), name, "", bare_place(author.place), aliases)
    return IssuerFact(issuer)
