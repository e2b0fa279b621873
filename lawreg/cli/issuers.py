"""Which body a person means by its id, one of its names or its province."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from lawreg.citation.body_names import is_named, listed_bodies
from lawreg.cli.options import did_you_mean
from lawreg.errors import ConfigError
from lawreg.folding import fold, squeeze
from lawreg.language import Text
from lawreg.model import Issuer

_LOCAL = "province"
"""The level of bodies of a province that issue legal documents; the Party's do not."""


def find_issuer(asked: str | None, issuers: Mapping[str, Issuer]) -> str | None:
    """Give the id of the body asked for by its id or one of its names.

    Raises `ConfigError` when there is none, or more than one of that name.
    """
    if asked is None or asked in issuers:
        return asked
    named = _named(asked, issuers)
    if len(named) == 1:
        return named[0]
    if named:
        raise _several(asked, named, issuers)
    raise _none(asked, issuers)


def find_offices(asked: str, issuers: Mapping[str, Issuer]) -> list[str]:
    """Give the ids of the body asked for, or of the council and committee of a province.

    With them, those whose place they have taken, whose texts are now theirs to list.
    Raises `ConfigError` as `find_issuer` does.
    """
    place = _bare_place(asked)
    of_place = [
        key
        for key, held in issuers.items()
        if held.level == _LOCAL and place and _bare_place(held.place) == place
    ]
    named = [asked] if asked in issuers else _named(asked, issuers) or of_place
    if not named:
        raise _none(asked, issuers)
    if len(named) > 1 and named is not of_place:
        raise _several(asked, named, issuers)
    return sorted({*named, *_predecessors(named, issuers)})


def _named(asked: str, issuers: Mapping[str, Issuer]) -> list[str]:
    key = fold(squeeze(asked))
    return [
        issuer_id
        for issuer_id, issuer in issuers.items()
        if key == issuer_id or is_named(issuer, asked)
    ]


def _bare_place(words: str) -> str:
    """Fold the name of a province, without what it is called."""
    key = fold(squeeze(words))
    for called in ("tinh ", "thanh pho ", "tp. ", "tp "):
        key = key.removeprefix(called)
    return key


def _predecessors(
    successors: Collection[str], issuers: Mapping[str, Issuer]
) -> set[str]:
    found: set[str] = set()
    asked = set(successors)
    while asked:
        before = {
            key
            for key, issuer in issuers.items()
            if any(s.successor in asked for s in issuer.successions)
        }
        asked = before - found - set(successors)
        found |= asked
    return found


def _several(
    asked: str, named: Collection[str], issuers: Mapping[str, Issuer]
) -> ConfigError:
    several = Text(
        "«{asked}» là tên của {n} cơ quan; dùng mã: {ids}.",
        "'{asked}' names {n} bodies; use an id: {ids}.",
    )
    return ConfigError(
        several.fill(
            asked=asked,
            n=len(named),
            ids=listed_bodies(issuers[key] for key in sorted(named)),
        ),
        "--issuer",
    )


def _none(asked: str, issuers: Mapping[str, Issuer]) -> ConfigError:
    names = (name for i, issuer in issuers.items() for name in (i, issuer.name))
    return ConfigError(
        Text("không có cơ quan «{asked}».", "there is no issuer '{asked}'.").fill(
            asked=asked
        ),
        "--issuer",
        did_you_mean(asked, names),
    )
