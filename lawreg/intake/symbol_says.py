"""What the symbol of a number says of its text: the kind, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawreg.citation.body_names import is_named, organ_of
from lawreg.citation.grammar import ISSUER_SYMBOLS
from lawreg.citation.numbers import find_numbers
from lawreg.folding import fold_letters
from lawreg.intake.issuing_body import local_organ, symbol_of_bodies
from lawreg.language import Text
from lawreg.model import InstrumentKind, Issuer

_OTHER_KIND = Text(
    "số {number} là số của {said}, không phải của {told}.",
    "{number} is the number of a {said}, not of a {told}.",
)
_OTHER_BODY = Text(
    "số {number} là số của {said}, không phải của {told}.",
    "{number} is a number of {said}, not of {told}.",
)
_ACT_AS_ONE = frozenset({"UBND", "CTUBND"})
"""The head of a people's committee signs under its symbol too, and old texts do not tell."""


def kind_said(number: str) -> InstrumentKind | None:
    """Give the kind that the symbol of a number names.

    >>> kind_said("12/2026/NQ-HĐND"), kind_said("13/2023/QH15")
    (<InstrumentKind.RESOLUTION: 'nghi-quyet'>, None)
    """
    found = find_numbers(number)
    return found[0].kind if len(found) == 1 and found[0].has_type else None


def contradiction(
    number: str, kind: InstrumentKind, body: Issuer, issuers: Mapping[str, Issuer]
) -> Text | None:
    """Say what of a kind and a body the symbol of the number denies; ``None`` for nothing.

    A symbol that is of nobody known denies nothing.
    """
    said = kind_said(number)
    if said not in (None, kind):
        return _OTHER_KIND.fill(number=number, said=said.label, told=kind.label)
    organ, own = organ_of(local_organ(number)), organ_of(body.name)
    if organ:
        if organ == own or {organ, own} == _ACT_AS_ONE:
            return None
        return _OTHER_BODY.fill(number=number, said=local_organ(number), told=body.name)
    named = dict.fromkeys(_named(number, issuers))
    if not named or any(_is_of(body, part, name) for part, name in named):
        return None
    whose = ", ".join(dict.fromkeys(name for _, name in named))
    return _OTHER_BODY.fill(number=number, said=whose, told=body.name)


def _named(number: str, issuers: Mapping[str, Issuer]) -> Iterator[tuple[str, str]]:
    """Give the bodies at the centre that a symbol names, each with the part that does."""
    for part in symbol_of_bodies(number):
        for issuer in issuers.values():
            if not issuer.place and part in issuer.aliases:
                yield part, issuer.name
        if name := ISSUER_SYMBOLS.get(fold_letters(part)):
            yield part, name


def _is_of(body: Issuer, part: str, name: str) -> bool:
    # What a council of a body adopts is held as that body's: NQ-HĐTP of the court.
    of_council = name.startswith("Hội đồng ") and name.endswith(f" {body.name}")
    return part in body.aliases or is_named(body, name) or of_council
