"""Which bodies a name is of, in any spelling: no accents, abbreviations, with its unit or without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lawreg.citation.bodies import PEOPLES_SHORT
from lawreg.folding import fold
from lawreg.model.instrument import Issuer

_WORD = re.compile(r"[^\W_]+")
_SHORT = (
    *((fold(full), fold(short)) for full, short in PEOPLES_SHORT.items()),
    ("thanh pho", "tp"),
    ("bo truong bo", "bo"),
)
_UNITS = frozenset({"tinh", "tp"})
_ORGANS = {
    "ubnd": "UBND",
    "hdnd": "HĐND",
    "chu tich ubnd": "CTUBND",
    "thuong truc hdnd": "TTHĐND",
}


def body_key(name: str) -> str:
    """Reduce a name to what its spellings share.

    >>> body_key("Uỷ ban Nhân dân TP. Huế"), body_key("ubnd thành phố huế")
    ('ubnd tp hue', 'ubnd tp hue')
    """
    key = " ".join(_WORD.findall(fold(name)))
    for long, short in _SHORT:
        key = key.replace(long, short)
    return key


def names_of(issuer: Issuer) -> tuple[str, ...]:
    """Give every name of a body."""
    return issuer.name, *issuer.aliases


def organ_of(name: str) -> str:
    """Give the symbol of the organ of a province or district, empty for any other.

    >>> organ_of("Chủ tịch Ủy ban nhân dân thành phố Huế")
    'CTUBND'
    """
    key = body_key(name)
    return next((told for organ, told in _ORGANS.items() if key.startswith(organ)), "")


def is_named(issuer: Issuer, name: str) -> bool:
    """Say whether a name is of a body.

    One with «tỉnh» is never one with «thành phố»; one with neither may be both.
    """
    asked = body_key(name)
    keys = {body_key(told) for told in names_of(issuer)}
    return asked in keys or asked in {_without_unit(key) for key in keys}


def bodies_named(words: str, issuers: Iterable[Issuer]) -> list[Issuer]:
    """Give the bodies that words name: by id or name, else all that the words fit.

    >>> hue = Issuer("hue-ubnd", "Ủy ban nhân dân thành phố Huế", "province", "Huế")
    >>> [one.issuer_id for one in bodies_named("hue", [hue])]
    ['hue-ubnd']
    """
    known = list(issuers)
    same = [i for i in known if fold(words.strip()) == i.issuer_id]
    same = same or [i for i in known if is_named(i, words)]
    if same:
        return same
    asked = set(body_key(words).split())
    return [i for i in known if asked and asked <= set(_words(i))]


def listed_bodies(bodies: Iterable[Issuer]) -> str:
    """Name bodies with their ids, as a person chooses among them."""
    return "; ".join(f"{body.name} ({body.issuer_id})" for body in bodies)


def _words(issuer: Issuer) -> Iterator[str]:
    for name in names_of(issuer):
        yield from body_key(name).split()
    yield from _WORD.findall(issuer.issuer_id)


def _without_unit(key: str) -> str:
    return " ".join(word for word in key.split() if word not in _UNITS)
