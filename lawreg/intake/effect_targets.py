"""Which instrument a clause acts on: cited in it, above it, or in the title alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lawreg.folding import fold, fold_letters, squeeze
from lawreg.model import Citation, InstrumentKind, Span

_OF = re.compile(r"^luat (?:sua doi|bo sung).{0,60}? cua (?=(?:bo )?luat |phap lenh )")
_FORMULA_LENGTH = 14
"""Characters of «ban hành» with the blanks after it."""
_LONGEST_BETWEEN = 80
_LAWS = (InstrumentKind.LAW, InstrumentKind.CODE, InstrumentKind.ORDINANCE)


class Target(NamedTuple):
    """An instrument acted on, with what any place of the text tells of it."""

    number: str | None
    name: str
    kind: InstrumentKind | None
    issued_on: date | None
    span: Span

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells it from others."""
        return self.number, fold(self.name)


class Targets:
    """The instruments a text cites, each mention with what the others say of it."""

    def __init__(
        self,
        text: str,
        citations: Sequence[Citation],
        formula: tuple[int, int],
        own: str,
    ) -> None:
        self.text = text
        self.citations = citations
        self.own = own
        self.numbers: dict[str, tuple[str, InstrumentKind | None]] = {}
        self.dates: dict[str, date] = {}
        self.shown: dict[str, str] = {}
        """Names with the year that another mention prints."""
        self._amenders: dict[str, str] | None = None
        self._learn(formula)

    def _learn(self, formula: tuple[int, int]) -> None:
        """Remember which number a law's name has, and on which day each was issued."""
        for citation in self.citations:
            if citation.number is not None:
                if citation.issued_on is not None:
                    self.dates.setdefault(citation.number, citation.issued_on)
                self._learn_name(citation, formula)
            elif citation.name is not None:
                key = fold(squeeze(citation.name))
                if citation.issued_on is not None:
                    self.dates.setdefault(key, citation.issued_on)
                elif citation.year is not None and citation.mention.end > citation.end:
                    mention = self.text[citation.mention.start : citation.mention.end]
                    self.shown.setdefault(key, squeeze(mention.replace("*", " ")))

    def _learn_name(self, citation: Citation, formula: tuple[int, int]) -> None:
        if citation.kind not in _LAWS or citation.title_span is None:
            return
        name = fold(
            squeeze(self.text[citation.title_span.start : citation.title_span.end])
        )
        if formula[0] <= citation.start < formula[1] or name.startswith("luat sua doi"):
            inner = _OF.sub("", name)
            promulgated = citation.mention.start <= formula[0] + _FORMULA_LENGTH
            if inner != name and formula[0] <= citation.start and promulgated:
                # «ban hành Luật sửa đổi … của Bộ luật X số …»: the number is that of X.
                kind = (
                    InstrumentKind.CODE
                    if inner.startswith("bo luat")
                    else citation.kind
                )
                self.numbers.setdefault(inner, (citation.number or "", kind))
                return
        self.numbers.setdefault(name, (citation.number or "", citation.kind))

    def amender(self, name: str) -> str | None:
        """Give the number of the law that amends, where a basis names it after the law amended."""
        inner = _OF.sub("", name)
        base = self.numbers.get(inner) if inner != name else None
        if base is None:
            return None
        if self._amenders is None:
            self._amenders = self._find_amenders()
        return self._amenders.get(base[0])

    def _find_amenders(self) -> dict[str, str]:
        """Find by the number of each instrument the one printed as amending it."""
        found: dict[str, str] = {}
        for citation, later in pairwise(self.citations):
            if not citation.number or not later.number or citation.number in found:
                continue
            if later.start - citation.end > _LONGEST_BETWEEN * 4:
                continue
            between = fold(self.text[citation.end : later.start])
            amends = "sua doi" in " ".join(between.split())
            if amends and len(between) < _LONGEST_BETWEEN:
                found[citation.number] = later.number
        return found

    def amended(self, target: Target) -> Target:
        """Give what a law is made to amend, where the formula names it as one name.

        «ban hành Luật sửa đổi, bổ sung một số điều của Luật dầu khí năm 1993»: the law
        named is the one made here, and acts on the other.
        """
        title = _OF.match(fold_letters(target.name)) if not target.number else None
        if title is None:
            return target
        name = target.name[title.end() :]
        is_code = fold(name).startswith("bo luat")
        kind = InstrumentKind.CODE if is_code else target.kind
        number, kind = self.numbers.get(fold(name), (None, kind))
        return target._replace(number=number, kind=kind, name="" if number else name)

    def read(self, index: int) -> Target | None:
        """Give the instrument that a citation means; nothing for the text itself."""
        citation = self.citations[index]
        if citation.stands_for is not None:
            full = self.citations[citation.stands_for]
            if full.number is not None or full.name is not None:
                return self._target(full, citation)
        return self._target(citation, citation)

    def _target(self, citation: Citation, printed: Citation) -> Target | None:
        number, kind, name = citation.number, citation.kind, ""
        if number is None:
            number, kind, name = self._by_name(citation)
        elif number.isdecimal():
            # «Thông tư 02» in a copy that nowhere prints the whole number.
            number, name = None, squeeze(self.text[slice(*citation.mention)])
        if number is not None and number == self.own:
            return None
        issued = printed.issued_on or citation.issued_on
        if issued is None:
            issued = self.dates.get(number or fold(squeeze(citation.name or "")))
        span = printed.mention if number is None else Span(printed.start, printed.end)
        return Target(number, name, kind, issued, span)

    def _by_name(
        self, citation: Citation
    ) -> tuple[str | None, InstrumentKind | None, str]:
        """Give the number of a law cited by name, where another place prints it."""
        name = squeeze(citation.name or "")
        key = fold(name)
        known = self.numbers.get(key)
        if known is not None and not (
            citation.year and str(citation.year) not in known[0]
        ):
            return known[0], known[1] or citation.kind, ""
        amender = self.amender(key)
        if amender is not None:
            return amender, citation.kind, ""
        return None, citation.kind, self.shown.get(key, name)
