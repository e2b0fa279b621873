"""How open data writes kinds, numbers, issuers and articles, and what that is here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from lawreg.citation import whole_number
from lawreg.folding import canonical_spelling, fold
from lawreg.model import InstrumentKind, Issuer

_NUMBER = re.compile(r"\d{1,5}[a-zA-Z]?/((?:19|20)\d\d)/([0-9A-ZĐƯa-z&-]+)")
_ARTICLE = re.compile(r"Điều (\d{1,3}[a-zđ]?)")
_CLAUSE = re.compile(r"khoản (\d{1,2}[a-zđ]?) Điều (\d{1,3}[a-zđ]?)")
_POINT = re.compile(r"điểm ([a-zđ]) khoản (\d{1,2}[a-zđ]?) Điều (\d{1,3}[a-zđ]?)")
_SECTION = re.compile(r"Mục (\d{1,2})")
_HEADS = ("bo truong ", "thong doc ", "tong ", "hoi dong tham phan ")
_KINDS = {fold(kind.label.vi): kind for kind in InstrumentKind}
_SYMBOLS = {
    InstrumentKind.DECREE: ("NĐ",),
    InstrumentKind.CIRCULAR: ("TT",),
    InstrumentKind.JOINT_CIRCULAR: ("TTLT",),
    InstrumentKind.DECISION: ("QĐ",),
    InstrumentKind.DIRECTIVE: ("CT",),
    InstrumentKind.LAW: ("QH",),
    InstrumentKind.CODE: ("QH",),
    InstrumentKind.ORDINANCE: ("PL", "UBTVQH"),
    InstrumentKind.RESOLUTION: ("NQ", "QH", "UBTVQH"),
}
"""What a number of each kind begins its symbol with. Other kinds are not read."""
_LOCAL = frozenset({"UBND", "UB", "HĐND", "CTUBND"})
_NAMED = frozenset({InstrumentKind.LAW, InstrumentKind.CODE, InstrumentKind.ORDINANCE})


class ReadNumber(NamedTuple):
    """A number taken apart: its year, and the words of its symbol."""

    number: str
    year: int
    parts: tuple[str, ...]

    @property
    def is_local(self) -> bool:
        """Whether a local body issued it: the number alone does not say which."""
        return not _LOCAL.isdisjoint(self.parts)


@cache
def canonical_number(words: str) -> str:
    """Give the number in canonical form where the words are one, else the words.

    >>> canonical_number("02/2006/QĐ-BGD&ĐT"), canonical_number("21/2016/QĐ-TTG")
    ('02/2006/QĐ-BGDĐT', '21/2016/QĐ-TTg')
    """
    spelt = canonical_spelling(words).strip()
    return whole_number(spelt) or spelt


def read_number(words: str) -> ReadNumber | None:
    """Read a number that holds its year; ``None`` for any other.

    A number without a year comes back every year, so it names nothing alone.

    >>> read_number("61/2018/NĐ-CP").parts
    ('NĐ', 'CP')
    """
    spelt = canonical_number(words)
    found = _NUMBER.fullmatch(spelt)
    if found is None:
        return None
    return ReadNumber(spelt, int(found[1]), tuple(found[2].split("-")))


def read_kind(words: str, number: ReadNumber) -> InstrumentKind | None:
    """Give the kind a record states, if the symbol of its number can be of that kind."""
    kind = _KINDS.get(fold(words))
    first = number.parts[0].rstrip("0123456789")
    return kind if kind is not None and first in _SYMBOLS.get(kind, ()) else None


def kinds_of(number: ReadNumber) -> tuple[InstrumentKind, ...]:
    """Give every kind the symbol of a number allows."""
    first = number.parts[0].rstrip("0123456789")
    return tuple(kind for kind, symbols in _SYMBOLS.items() if first in symbols)


class Bodies:
    """The issuers known, found by name or by the symbol in a number."""

    def __init__(self, issuers: Iterable[Issuer]) -> None:
        self._central = {i.issuer_id: i for i in issuers if not i.place}
        self._named: dict[str, str] = {}
        self._symbols: dict[str, str] = {}
        for issuer in self._central.values():
            self._named[_key(issuer.name)] = issuer.issuer_id
            for alias in issuer.aliases:
                self._named.setdefault(_key(alias), issuer.issuer_id)
                self._symbols.setdefault(alias, issuer.issuer_id)

    def by_name(self, words: str) -> str | None:
        """Give the issuer of a name, with or without the title of its head."""
        key = _key(words)
        for head in ("", *_HEADS):
            found = self._named.get(key.removeprefix(head))
            if found is not None:
                return found
        return None

    def by_symbol(self, number: ReadNumber) -> str | None:
        """Give the issuer a number names; the first one where several signed."""
        for part in (*number.parts[1:], number.parts[0].rstrip("0123456789")):
            found = self._symbols.get(part.rstrip("0123456789"))
            if found is not None:
                return found
        return None


def name_of(kind: InstrumentKind, title: str) -> str:
    """Give the title as the registry keeps it: a law is named with its kind."""
    words = title.strip(" .")
    if kind not in _NAMED or not words or fold(words).startswith(fold(kind.label.vi)):
        return words
    if words.startswith("Sửa đổi"):
        words = words[0].lower() + words[1:]
    return f"{kind.label.vi} {words}"


def provisions_of(words: str) -> tuple[str, ...] | None:
    """Read the articles a source names; ``None`` when some word is no address.

    >>> provisions_of("Điều 5, Điều 6a"), provisions_of("khoản 2 Điều 1")
    (('d5', 'd6a'), ('d1.k2',))
    """
    found: list[str] = []
    for part in words.split(", "):
        if match := _ARTICLE.fullmatch(part):
            found.append(f"d{match[1]}")
        elif match := _CLAUSE.fullmatch(part):
            found.append(f"d{match[2]}.k{match[1]}")
        elif match := _POINT.fullmatch(part):
            found.append(f"d{match[3]}.k{match[2]}.{match[1]}")
        elif match := _SECTION.fullmatch(part):
            found.append(f"m{match[1]}")
        elif part:
            return None
    return tuple(dict.fromkeys(found))


def in_order(addresses: Iterable[str]) -> tuple[str, ...]:
    """Order addresses as a text does: Điều 9 before Điều 10."""
    return tuple(sorted(set(addresses), key=_natural))


def _natural(address: str) -> tuple[tuple[str, int, str], ...]:
    steps = re.findall(r"([^\d.]*)(\d*)([^\d.]*)", address)
    return tuple((a, int(n or 0), b) for a, n, b in steps)


def _key(words: str) -> str:
    kept = fold(words).replace(" - ", " ").replace(",", " ").strip(" .")
    return " ".join(kept.split())
