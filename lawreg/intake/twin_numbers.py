"""One law printed under two numbers that differ only in the term of the assembly.

A text that names «Luật thuế thu nhập cá nhân» once as 04/2007/QH11 and once as
04/2007/QH12 has one of them misprinted, and means one law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lawreg.folding import fold, squeeze
from lawreg.model import Citation, Instrument, RegistryView

_OF_TERM = re.compile(r"(.+/(?:QH|UBTVQH))\d{1,2}")


class Twins(NamedTuple):
    """The numbers under which a text prints one law."""

    numbers: tuple[str, ...]
    name: str
    """The name printed beside each, in small letters without accents."""

    def held(self, view: RegistryView) -> tuple[Instrument, ...]:
        """Give those that the registry holds under the printed name."""
        found = view.by_number(self.numbers)
        return tuple(
            one
            for number in self.numbers
            for one in found.get(number, ())
            if fold(squeeze(one.title)) == self.name
        )


def find_twins(text: str, citations: Iterable[Citation]) -> Mapping[str, Twins]:
    """Find the numbers of which one is a misprint of another, each with its fellows."""
    printed: dict[tuple[str, str], dict[str, None]] = {}
    for one in citations:
        term = _OF_TERM.fullmatch(one.number or "")
        if term is None or one.number is None or one.title_span is None:
            continue
        name = fold(squeeze(text[slice(*one.title_span)]))
        printed.setdefault((term[1], name), {})[one.number] = None
    return {
        number: Twins(tuple(numbers), name)
        for (_, name), numbers in printed.items()
        if len(numbers) > 1
        for number in numbers
    }
