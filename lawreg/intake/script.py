"""The own words of a new instrument cut into what its clauses are made of.

Each piece of the text becomes a row of tokens: the verbs that act, the instruments
and provisions they may act on, quoted words, and the marks that part them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from lawreg.citation.pinpoints import find_provisions
from lawreg.citation.words import Reading
from lawreg.intake import verbs
from lawreg.intake.outline import Outline
from lawreg.intake.sheet import BLANK, Sheet
from lawreg.intake.tokens import Mark, Token, Unit
from lawreg.model import Citation

_CITED, _PAST = verbs.CITED, verbs.PAST
_WITH = frozenset({"bằng", "thành", "thánh", "băng", "bắng", "bang"})
"""Spelt as they should be, as scans give them, and without marks."""
_SPELT = {"bo": "bỏ", "sua": "sửa", "doi": "đổi"}
_FORM = re.compile(r"\bmau(?:\s+so)?\b[^;.§]*$")
_FORM_REACH = 120
_TOLD = re.compile("¶+")


class Script:
    """A text ready to have its clauses read."""

    def __init__(
        self, sheet: Sheet, outline: Outline, citations: Sequence[Citation]
    ) -> None:
        self.sheet = sheet
        self.outline = outline
        self.citations = citations
        self.places: list[tuple[int, int, int]] = []
        self.words = self._masked()
        self.units = self._units()
        self.hot = self._hot()
        self._reading: Reading | None = None
        self._starts: list[int] = [place[0] for place in self.places]

    def _masked(self) -> str:
        """Blank out citations, and what is told of the past of what they cite."""
        parts: list[str] = []
        done = held = 0
        acts = {
            i
            for i, c in enumerate(self.citations)
            if c.title_span is not None and self._is_act(c.title_span.start)
        }
        for i, citation in enumerate(self.citations):
            start, end = self._region(i, citation)
            noted = self.sheet.clean[start : start + 1].isspace()
            if start < done or end <= start or noted or self.sheet.is_quoted(start):
                continue
            cited = citation.holder is None or citation.holder in acts
            if cited and held and self.sheet.own[held:start].strip() == ",":
                # The row of instruments that a title amends goes on.
                cited = False
            cited = (
                cited
                and citation.kind is not None
                and not self._is_form(citation, start)
            )
            mark = _CITED if cited else _PAST
            held = 0 if cited else end
            parts += (self.sheet.own[done:start], mark * (end - start))
            done = end
            if mark == _CITED:
                self.places.append((start, end, i))
        words = "".join([*parts, self.sheet.own[done:]])
        if _CITED in words:
            for pattern in (verbs.ASIDE, verbs.HISTORY, verbs.BY_LAW):
                words = pattern.sub(lambda m: _PAST * len(m[0]), words)
        self.places = [p for p in self.places if words[p[0]] == _CITED]
        return words

    def _is_form(self, citation: Citation, start: int) -> bool:
        """Whether a number is that of a form: «Mẫu số 05-TT/SHTT»."""
        before = self.sheet.own[max(0, start - _FORM_REACH) : start]
        return citation.kind_span is None and _FORM.search(before) is not None

    def _region(self, i: int, citation: Citation) -> tuple[int, int]:
        """Give where a citation begins and its title or issuer ends, in the clean text.

        An issuer printed once after a row of citations is no part of the first.
        """
        first = citation.mention.start
        ends = [citation.mention.end]
        others = self.citations[i + 1 : i + 2]
        limit = others[0].mention.start if others and others[0].holder is None else None
        for span in (citation.issuer_span, citation.title_span):
            if span is not None and span.start >= first:
                title = span is citation.title_span
                if title and self._is_act(span.start):
                    continue
                if not title and limit is not None and span.start > limit:
                    continue
                ends.append(span.end)
        return self.sheet.at(first), self.sheet.at(max(ends) - 1) + 1

    def _is_act(self, start: int) -> bool:
        """Whether what was read as a title is the clause that begins after a heading."""
        at = self.sheet.at(start)
        if verbs.PREDICATES.match(self.sheet.own, at):
            return True
        return (
            verbs.VERBS.match(self.sheet.own, at) is not None
            and self.sheet.clean[at].isupper()
            and not self.sheet.clean[at + 1 : at + 2].isupper()
        )

    def _units(self) -> list[Unit]:
        pieces = self.outline.pieces
        units = [Unit(-1, 0, self.outline.first)]
        for k, piece in enumerate(pieces):
            if piece.start >= self.outline.end or piece.is_attached:
                # What a text issues along with itself rules its matter; the text acts.
                continue
            end = min(piece.end, self.outline.end)
            if k + 1 < len(pieces):
                end = min(end, pieces[k + 1].start)
            units.append(Unit(k, piece.body, max(piece.body, end)))
        return units

    def _hot(self) -> list[bool]:
        """Tell the units that hold a verb, and those below one."""
        hot: list[bool] = []
        of_piece: dict[int, bool] = {}
        for unit in self.units:
            found = unit.piece < 0 or any(
                pattern.search(self.words, unit.start, unit.end)
                for pattern in (verbs.VERBS, verbs.PREDICATES, verbs.DETAILS)
            )
            if not found and unit.piece >= 0:
                parent = self.outline.pieces[unit.piece].parent
                found = of_piece.get(parent, False)
            of_piece[unit.piece] = found and unit.piece >= 0
            hot.append(found)
        return hot

    @property
    def reading(self) -> Reading:
        """The words of the units that may act, for the provisions named in them."""
        if self._reading is None:
            regions = [
                (u.start, u.end)
                for u, hot in zip(self.units, self.hot, strict=True)
                if hot and u.end > u.start
            ]
            flat = self._flat()
            source, _, origins = self.sheet.cleaned
            self._reading = Reading((source, flat, origins), regions, wrapped=False)
        return self._reading

    def _flat(self) -> str:
        """Give the clean text with quoted words, citations and line ends out of the way."""
        clean = self.sheet.clean
        parts: list[str] = []
        done = 0
        blanks = [(q.start, q.end, BLANK) for q in self.sheet.quoted]
        blanks += [(start, end, "|") for start, end, _ in self.places]
        blanks += [(m.start(), m.end(), BLANK) for m in _TOLD.finditer(self.words)]
        for start, end, mark in sorted(blanks):
            if start < done:
                continue
            parts += (clean[done:start], mark + BLANK * (end - start - 1))
            done = end
        parts.append(clean[done:])
        return "".join(parts).replace("\n", " ")

    def tokens(self, unit: Unit) -> list[Token]:
        """Cut the own words of a unit into tokens, in order."""
        found = [*self._cited(unit), *self._provisions(unit), *self._marks(unit)]
        found.sort(key=lambda t: (t.start, -t.end))
        return found

    def _cited(self, unit: Unit) -> list[Token]:
        first = bisect_left(self._starts, unit.start)
        last = bisect_left(self._starts, unit.end)
        return [
            Token(Mark.CITED, start, end, cited=i)
            for start, end, i in self.places[first:last]
        ]

    def _provisions(self, unit: Unit) -> list[Token]:
        reading = self.reading
        first, last = reading.at(unit.start), reading.at(unit.end)
        found = []
        for at, after, named in find_provisions(reading, first, last):
            start, end = reading.starts[at], reading.end(after - 1)
            if self.words[start] in (_PAST, BLANK):
                continue
            lead = self._tie(unit, start, end)
            if lead == "here":
                continue
            addresses = tuple(dict.fromkeys(p.address for p in named))
            found.append(
                Token(Mark.PROVISIONS, start, end, addresses=addresses, lead=lead)
            )
        return found

    def _tie(self, unit: Unit, start: int, end: int) -> str:
        """Say how provisions are tied to what stands before them, or whose they are."""
        after = self.words[end : end + 70]
        own = verbs.SELF.search(after)
        if (
            own
            and not after[: own.start()]
            .replace("ban hanh", "")
            .replace("kem theo", "")
            .replace("cua", "")
            .replace("tai", "")
            .strip()
        ):
            return "own"
        edge = start
        while edge > unit.start and self.words[edge - 1].isspace():
            # What an editor put between is blank.
            edge -= 1
        before = self.words[max(unit.start, edge - 40) : edge]
        before = before.removesuffix("cac").rstrip()
        if before.endswith(("(co", "( co")):
            # «(Có Phụ lục kèm theo)» tells of the text's own.
            return "here"
        if verbs.ANCHOR.search(before):
            return "anchor"
        if verbs.HERE.match(after):
            return "here"
        tied = verbs.INTO.search(before) or verbs.PART_OF.search(before)
        return "into" if tied else ""

    def _marks(self, unit: Unit) -> list[Token]:
        """Find verbs, quoted words and the marks between clauses."""
        words, start, end = self.words, unit.start, unit.end
        found = self._verbs(unit)
        found += [
            Token(Mark.SELF, m.start(), m.end())
            for m in verbs.SELF.finditer(words, start, end)
        ]
        for mark, pattern in ((Mark.WITH, verbs.WITH), (Mark.EXCEPT, verbs.EXCEPT)):
            found += [
                Token(mark, m.start(), m.end())
                for m in pattern.finditer(words, start, end)
                if mark is not Mark.WITH or self._is_with(m)
            ]
        found += [
            Token(Mark.PHRASE, m.start(), m.end())
            for m in verbs.PHRASES.finditer(words, start, end)
        ]
        found += self._quotes(unit)
        found += self._stops(unit)
        return found

    def _verbs(self, unit: Unit) -> list[Token]:
        """Find what acts: predicates, and verbs that are no part of one."""
        words, start, end = self.words, unit.start, unit.end
        said = [
            Token(Mark.PREDICATE, m.start(), m.end(), verb=verbs.read_predicate(m))
            for m in verbs.PREDICATES.finditer(words, start, end)
        ]
        found: list[Token] = []
        k = 0
        for m in verbs.VERBS.finditer(words, start, end):
            while k < len(said) and said[k].end <= m.start():
                k += 1
            if (k == len(said) or said[k].start >= m.end()) and self._is_spelt(m):
                verb = verbs.read_verb(m[0])
                found.append(Token(Mark.VERB, m.start(), m.end(), verb=verb))
        return found + said

    def _is_spelt(self, match: re.Match[str]) -> bool:
        """Whether a short verb is that and no other word: «bỏ», not «Bộ Tư pháp»."""
        first, *rest = match[0].split()
        adds = "".join(rest[:1]).rstrip(",") == "sung"
        meant = None if adds else _SPELT.get(first)
        printed = self.sheet.clean[match.start() : match.end()].split()[0].lower()
        return meant is None or printed == meant or printed.isascii()

    def _is_with(self, match: re.Match[str]) -> bool:
        """Whether «bằng» or «thành» is meant, and not «bảng» or «thanh toán»."""
        printed = self.sheet.clean[match.start() : match.end()].lower()
        return printed in _WITH

    def _quotes(self, unit: Unit) -> list[Token]:
        quoted = self.sheet.quoted
        first = bisect_left(quoted, unit.start, key=lambda q: q.start)
        last = bisect_left(quoted, unit.end, key=lambda q: q.start)
        return [
            Token(
                Mark.WORDING if q.is_wording else Mark.PHRASE,
                q.start,
                q.end,
                lead="quoted" if q.is_sure else "doubtful",
            )
            for q in quoted[first:last]
        ]

    def _stops(self, unit: Unit) -> list[Token]:
        found = []
        clean = self.sheet.clean
        for at in range(unit.start, unit.end):
            mark = self.words[at]
            if mark == ";":
                found.append(Token(Mark.NEXT, at, at + 1))
            elif mark == ":":
                found.append(Token(Mark.COLON, at, at + 1))
            elif mark == "." and clean[at + 1 : at + 2].isspace():
                rest = clean[at + 1 : min(unit.end, at + 40)].lstrip(" \n\t*\xa0|")
                if not rest or rest[0].isupper() or not rest[0].isalnum():
                    found.append(Token(Mark.STOP, at, at + 1))
            elif mark == "." and at + 1 >= unit.end:
                found.append(Token(Mark.STOP, at, at + 1))
        return found
