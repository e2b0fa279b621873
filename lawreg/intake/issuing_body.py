"""Which issuer of the registry issued a text, by its name and the symbol of its number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lawreg.citation.bodies import PEOPLES_SHORT
from lawreg.citation.body_names import body_key, is_named, organ_of
from lawreg.citation.grammar import ISSUER_SYMBOLS, kind_of_symbol
from lawreg.citation.levels import level_of
from lawreg.citation.likeness import agrees, province_in, year_in
from lawreg.citation.places import bare_place
from lawreg.folding import fold
from lawreg.model import Evidence, Issuer, slug
from lawreg.registry.facts import IssuerFact
from lawreg.registry.open_words import Bodies

_PART_OF_PROVINCE = ("district", "commune")


class Author(NamedTuple):
    """Whoever issued a text, as it is printed."""

    name: str
    place: str
    """The province or city of a local body, whatever part of it is the body's own."""
    number: str
    issued_on: date | None

    @property
    def year(self) -> int | None:
        """The year in which the text was issued."""
        return self.issued_on.year if self.issued_on else year_in(self.number)

    @property
    def level(self) -> str:
        """The level that the name tells; empty where it does not."""
        return level_of(self.name, self.year)

    @property
    def territory(self) -> str:
        """The territory that the body binds; empty for the whole country.

        Of a district its own, with the province: numbers of both come back each year.
        """
        place = bare_place(self.place)
        if self.level not in _PART_OF_PROVINCE:
            return place
        own = _after_organ(self.name)
        known = not place or fold(place) in fold(own)
        return own if known else f"{own}, {place}"


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
    for part in symbol_of_bodies(number):
        for issuer in central:
            if part in issuer.aliases:
                return issuer.issuer_id
    return None


def _local(author: Author, alive: list[Issuer]) -> list[Issuer]:
    here = [i for i in alive if _same_place(i.place, author.territory)]
    named = [i for i in here if is_named(i, author.name)]
    # Its standing organs act for a body, but never those of another level.
    level = author.level
    alike = [i for i in here if level in ("", i.level) and agrees(author.name, i)]
    return named or alike


def _same_place(one: str, other: str) -> bool:
    return bool(one) and fold(bare_place(one)) == fold(bare_place(other))


def _symbol_parts(number: str) -> list[str]:
    symbol = number.rpartition("/")[2]
    return [part.rstrip("0123456789") for part in symbol.split("-")]


def symbol_of_bodies(number: str) -> list[str]:
    """Give the parts of a number's symbol that may be of bodies.

    >>> symbol_of_bodies("05/2019/TTLT-BTC-BNV"), symbol_of_bodies("13/2023/QH15")
    (['BTC', 'BNV'], ['QH'])
    """
    parts = _symbol_parts(number)
    return parts[1:] or parts


def _after_organ(name: str) -> str:
    """Give what of «UBND huyện Ba Tri» is the name of the territory."""
    for full, short in PEOPLES_SHORT.items():
        for head in (full, short):
            if head in name:
                return name.partition(head)[2].strip(" ,")
    return ""


def usual_name(name: str) -> str:
    """Write the name of a body in full, as letterheads do.

    >>> usual_name("UBND tỉnh Bến Tre")
    'Ủy ban nhân dân tỉnh Bến Tre'
    """
    for full, short in PEOPLES_SHORT.items():
        if name.startswith((short, f"Chủ tịch {short}")):
            return name.replace(short, full, 1)
    return name


def missing_issuer(author: Author, source: str = "") -> IssuerFact:
    """Give what is known of a body the registry lacks, as ``source`` names it.

    The level is left empty, for a person to fill in, where the name does not tell it.

    >>> body = Author("Bộ Dân tộc và Tôn giáo", "", "05/2025/TT-BDTTG", None)
    >>> missing_issuer(body).issuer.issuer_id, missing_issuer(body).issuer.level
    ('bdttg', 'ministry')
    """
    parts = [p for p in _symbol_parts(author.number) if p]
    name = usual_name(author.name)
    organ = organ_of(name) if author.place else ""
    symbol = organ or (parts[-1] if parts else name)
    owner = f"{author.territory} {symbol}" if author.place else symbol
    aliases = (symbol,) if symbol and not author.place else ()
    issuer = Issuer(
        slug(owner), name or symbol, author.level, author.territory, aliases
    )
    return IssuerFact(issuer, evidence=(Evidence(source),) if source else ())


def body_of_target(
    number: str, printed: str, home: Author, day: date | None
) -> Author | None:
    """Say who issued what another text names by its number, ``printed`` beside it or not.

    A local body that is not printed is that of the text's own place. ``None`` where
    nobody can say: «UBND tỉnh» in the text of a city is the committee of before, and
    so is any committee of the years before the city was its province's equal.
    """
    organ = local_organ(number) or _ORGANS.get(organ_of(printed), "")
    if not organ:
        return Author(printed or _name_by_symbol(number), "", number, day)
    province = province_in(printed)
    if province:
        return Author(_body_of_number(printed, number), province, number, day)
    own = _after_organ(home.name)
    if not home.place or not own:
        return None
    if printed and body_key(_after_organ(printed)) not in ("", *_unit_of(own)):
        whole = Author(_body_of_number(printed, number), home.place, number, day)
        return whole if whole.level in _PART_OF_PROVINCE else None
    meant = Author(f"{organ} {own}", home.place, number, day)
    return meant if meant.level in ("", home.level) else None


def _body_of_number(printed: str, number: str) -> str:
    """Give the name of a local body: that of the committee for what its chair signed as such.

    «Quyết định số 1029/QĐ-UBND của Chủ tịch UBND tỉnh» is numbered among the committee's.
    """
    name = usual_name(printed)
    committee = name.removeprefix(_CHAIR)
    organ = local_organ(number)
    return committee if organ and committee.startswith(organ) else name


def local_organ(number: str) -> str:
    """Give the organ of a province or district that a number is of; empty for others.

    >>> local_organ("01/1999/QĐ-UB"), local_organ("61/2018/NĐ-CP")
    ('Ủy ban nhân dân', '')
    """
    return next((_ORGANS[p] for p in _symbol_parts(number) if p in _ORGANS), "")


def organ_in_full(symbol: str) -> str:
    """Give the name of an organ of a province or district by its symbol."""
    return _ORGANS.get(symbol, "")


_CHAIR = "Chủ tịch "
_ORGANS = {
    "UBND": "Ủy ban nhân dân",
    "UB": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "CTUBND": "Chủ tịch Ủy ban nhân dân",
}
"""Organs of a province or district by their symbol; of old «QĐ-UB» was the committee's."""


def _unit_of(territory: str) -> tuple[str, ...]:
    """Give how «tỉnh Bến Tre» is cut short in its own texts."""
    key = body_key(territory)
    return key, key.partition(" ")[0]


def _name_by_symbol(number: str) -> str:
    """Give the body that the first symbol of a number names, of those that name one."""
    bodies = [p for p in _symbol_parts(number) if kind_of_symbol(p) is None]
    return ISSUER_SYMBOLS.get(fold(bodies[0]), "") if bodies else ""
