"""The bodies that a text prints beside the numbers of others."""

from __future__ import annotations

from collections.abc import Container, Iterable

from lawreg.citation.body_names import body_key
from lawreg.model import Citation


def printed_bodies(
    citations: Iterable[Citation], numbers: Container[str | None]
) -> dict[str, str]:
    """Give the body printed beside each of some numbers, where all that name one agree.

    A local number alone does not tell which province's it is.
    """
    told: dict[str, dict[str, str]] = {}
    for citation in citations:
        if citation.number and citation.number in numbers and citation.issuer:
            named = told.setdefault(citation.number, {})
            named.setdefault(body_key(citation.issuer), citation.issuer)
    return {
        number: next(iter(named.values()))
        for number, named in told.items()
        if len(named) == 1
    }
