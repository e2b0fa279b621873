"""From what a person types to the instruments it may mean."""

from __future__ import annotations

from collections.abc import Sequence

from lawreg.model import Ambiguous, Instrument, RegistryView, Resolved
from lawreg.registry import QueryableRegistry


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


def find_near(view: QueryableRegistry, words: str) -> Sequence[Instrument]:
    """Find instruments that ``words`` may be a misspelling of, nearest first."""
    from lawreg.citation import find_citations
    from lawreg.registry.search import suggest_instruments

    numbers = [c.number for c in find_citations(words) if c.number]
    for number in (*numbers, words):
        near = suggest_instruments(view, number)
        if near:
            return near
    return ()


def _find_mentioned(view: RegistryView, words: str) -> Sequence[Instrument]:
    from lawreg.citation import find_citations, resolve_citations

    citations = find_citations(words)
    if len(citations) != 1:
        return ()
    (found,) = resolve_citations(citations, view)
    if isinstance(found, Resolved):
        return (found.instrument,)
    return found.candidates if isinstance(found, Ambiguous) else ()
