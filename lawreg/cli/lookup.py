"""From what a person types to the instruments it may mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawreg.model import Ambiguous, Instrument, RegistryView, Resolved
from lawreg.registry import QueryableRegistry

_AS_A_FILE = re.compile(
    r"\b(\d{1,5}[a-zđ]?)[-_.](\d{4})[-_.](?=[^\W\d])", re.IGNORECASE
)
"""The beginning of a number as files are named: «30-2020-NĐ-CP»."""


def find_meant(view: RegistryView, words: str) -> Sequence[Instrument]:
    """Find the instruments meant by an id, a number, a name or a full mention.

    A mention such as «Nghị quyết 76/NQ-CP ngày 15/7/2021» tells homonyms apart;
    a bare number gives all of them.
    """
    if words.startswith("vn/"):
        return list(view.by_id([words]).values())
    for held in (view.by_number([words]), view.by_name([words])):
        if words in held:
            return held[words]
    return _find_mentioned(view, words)


def find_pinpoint(words: str) -> str | None:
    """Find the one provision that a mention names («khoản 2 Điều 5 Nghị định số …»)."""
    from lawreg.citation import find_citations

    citations = find_citations(words)
    addresses = [p.address for c in citations for p in c.pinpoints]
    return addresses[0] if len(citations) == len(addresses) == 1 else None


def find_near(view: QueryableRegistry, words: str) -> Sequence[Instrument]:
    """Find instruments that ``words`` may have meant, nearest first.

    Those with the number that a file name spells, those a slip away from a number,
    those that a search for the words finds («61/2018»), those with names alike.
    """
    from lawreg.citation import find_citations
    from lawreg.registry.search import find_instruments, suggest_instruments

    spelt = _AS_A_FILE.sub(r"\1/\2/", words)
    numbers = [c.number for c in find_citations(spelt) if c.number]
    for number in numbers:
        near = view.by_number([number]).get(number) or suggest_instruments(view, number)
        if near:
            return near
    return find_instruments(view, spelt, limit=5) or suggest_instruments(view, spelt)


def _find_mentioned(view: RegistryView, words: str) -> Sequence[Instrument]:
    from lawreg.citation import find_citations, resolve_citations

    citations = find_citations(words)
    if len(citations) != 1:
        return ()
    (found,) = resolve_citations(citations, view)
    if isinstance(found, Resolved):
        return (found.instrument,)
    return found.candidates if isinstance(found, Ambiguous) else ()
