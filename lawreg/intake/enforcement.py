"""From which day an instrument has effect, in whole and in part, and until when.

Only what the text says of itself counts: not «kể từ ngày Nghị định này có hiệu lực»,
not the effect of others, not wording quoted for others, not an attached regulation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.citation import find_back_references
from lawreg.folding import fold
from lawreg.intake.day_phrases import DayPhrase, read_day, read_until
from lawreg.intake.issued import EffectiveDay
from lawreg.intake.plane import Plane
from lawreg.intake.subjects import PLAIN_PART, subject_of
from lawreg.model import InstrumentKind as Kind

_EFFECT = re.compile(
    r"\b(?:(het)\s+hieu\s+luc|(?:(?:bat\s+dau|se|chinh\s+thuc)\s+)?"
    r"(?:co(?:\s+gia\s+tri)?\s*|phat\s+sinh\s+(?:gia\s+tri\s+)?)hieu\s*luc)"
    r"(?:\s+(?:thi\s+hanh|phap\s+luat|ap\s+dung|thuc\s+hien))?\b"
)
_CARRIED_OUT = re.compile(
    r"(?<!luc )(?<!luc\n)\b(?:duoc\s+)?(?:thuc\s+hien|ap\s+dung|thi\s+hanh)(?=\s+(?:ke\s+)?tu\s+ngay\s+(?:\d|ky|ban))"
)
"""«được thực hiện kể từ ngày …»: of own provisions beside the day of the text."""
_KINDS = {
    Kind.CODE: r"(?:bo\s+luat|luat)",
    Kind.JOINT_CIRCULAR: r"thong\s+tu(?:\s+lien\s+(?:tich|bo))?",
    Kind.RESOLUTION: r"nghi\s+quyet(?:\s+lien\s+tich)?",
}
_ANY_KIND = (
    r"(?:bo\s+luat|luat|phap\s+lenh|nghi\s+quyet(?:\s+lien\s+tich)?|nghi\s+dinh|quyet\s+dinh"
    r"|chi\s+thi|thong\s+tu(?:\s+lien\s+tich)?|lenh)"
)
_BOUNDARY = re.compile(
    r"\.\s+|(?<!\d)[;:]\s+|[”\"]\s*(?=dieu\s+\d)|\n\s*(?:\d{1,3}\s*[.)]|[a-zđ]\s*\)|[-+•])\s*"
    r"|\n\s*dieu\s+\d+[a-z]?\s*[.:]?\s*|\n\s*\n\s*"
)
_FULL_STOP = re.compile(r"\.\s+|\n\s*(?:\d{1,3}\s*[.)]|dieu\s+\d+[a-z]?\s*[.:]?)\s*")
_ASIDE = re.compile(
    r"hieu\s+luc\b.*?[,;]\s*(?=(?:(?:ngoai\s+)?tru|rieng|(?:cac\s+)?(?:dieu|khoan|diem|quy\s+dinh))\b)",
    re.DOTALL,
)
"""«… có hiệu lực từ ngày A, trừ khoản 2 Điều 5 có hiệu lực từ ngày B»."""
_SAVE = re.compile(r",?\s+trừ\s")
_ARTICLE = re.compile(r"(?:^|\n)\s*+(?:dieu\s+(\d+[a-z]?)\b\s*[.:\n])?")
"""Blank lines too, so that a long row of them is passed once."""
_HERE = re.compile(r"\b([Đđ]iều|[Kk]hoản)\s+này\b")
_OF_ALL = re.compile(r"^(?:cac\s+)?(?:che do|quy dinh|chinh sach|muc)\b(?!.*\bdieu \d)")
_REACH = 500
_LIST_REACH = 1500


class Term(NamedTuple):
    """Days of effect, general rule first, and the first day out of force."""

    effective: tuple[EffectiveDay, ...]
    ceased_on: date | None


class _Clause(NamedTuple):
    """Words that say of the text, or of a part of it, that it has effect."""

    start: int
    end: int
    phrase: DayPhrase
    subject: str
    """What has effect as printed, without «Nghị định này»; empty for the text as a whole."""
    is_carried_out: bool = False


def read_term(
    plane: Plane, start: int, end: int, kind: Kind | None, issued_on: date | None
) -> Term:
    """Read the days of effect that the articles between ``start`` and ``end`` give."""
    reader = _Reader(plane, start, end, issued_on)
    label = _name_of(kind)
    clauses: list[_Clause] = []
    of_itself: list[_Clause] = []
    for named in (rf"{label}\s+nay", rf"{_ANY_KIND}\s+nay", rf"(?<![^\n.:] ){label}"):
        clauses = reader.clauses(named) if label else clauses
        of_itself = of_itself or clauses
        if any(not clause.subject for clause in clauses):
            break
    whole = [c for c in clauses if not c.subject]
    if not whole:
        own = [c for c in clauses if not c.is_carried_out]
        if (
            not own
            and len(of_itself) == 1
            and _OF_ALL.match(fold(of_itself[0].subject))
        ):
            # Older texts say of all they rule that it is carried out from a day.
            (only,) = of_itself
            where = plane.span(only.start, only.end)
            day = EffectiveDay(only.phrase.day, (), only.phrase.rule, "", where)
            return Term((day,), reader.ceased(label))
        parts = tuple(reader.part(c, kind) for c in own)
        return Term(tuple(p for p in parts if p), reader.ceased(label))
    first = whole[-1] if _is_last_better(whole) else whole[0]
    general = EffectiveDay(
        first.phrase.day, (), first.phrase.rule, "", plane.span(first.start, first.end)
    )
    parts = tuple(reader.part(c, kind) for c in clauses if c.subject)
    told = tuple(p for p in parts if p is not None and p[:3] != general[:3])
    until = read_until(plane, first.phrase.end)
    return Term((general, *dict.fromkeys(told)), until or reader.ceased(label))


def _name_of(kind: Kind | None) -> str:
    """Give the pattern of the words by which a text calls itself."""
    if kind is None or kind is Kind.CONSOLIDATION:
        return _ANY_KIND
    return _KINDS.get(kind, fold(kind.label.vi).replace(" ", r"\s+"))


def _is_last_better(whole: list[_Clause]) -> bool:
    """Whether the first of several has no day and the last one has."""
    return whole[0].phrase.day is None and whole[-1].phrase.day is not None


class _Reader:
    """The articles of one text."""

    def __init__(
        self,
        plane: Plane,
        start: int,
        end: int,
        issued_on: date | None,
    ) -> None:
        self.plane = plane
        self.start, self.end = start, end
        self.issued_on = issued_on
        self._articles: list[tuple[int, str]] | None = None

    def clauses(self, named: str) -> list[_Clause]:
        """Find the clauses of effect of the text that calls itself ``named``."""
        own = re.compile(rf"\b{named}\b")
        found = [
            clause
            for match in _EFFECT.finditer(self.plane.folded, self.start, self.end)
            if not match[1] and (clause := self._clause(match, own)) is not None
        ]
        articles = {self._article(clause.start) for clause in found}
        for match in _CARRIED_OUT.finditer(self.plane.folded, self.start, self.end):
            if self._article(match.start()) in articles or not found:
                clause = self._clause(match, own)
                if clause is None:
                    continue
                if clause.subject and clause.phrase.day is not None:
                    found.append(clause._replace(is_carried_out=True))
                elif not clause.subject and not found:
                    found.append(clause)
        return sorted(found)

    def _clause(self, match: re.Match[str], own: re.Pattern[str]) -> _Clause | None:
        at = match.start()
        if not self.plane.is_own(at):
            return None
        first = self._sentence(at)
        phrase = read_day(self.plane, match.end(), self.issued_on)
        if phrase is None:
            return self._day_first(first, match, own)
        subject = subject_of(self.plane, first, at, own)
        if subject is None:
            # A list with semicolons may be what has effect.
            first = self._sentence(at, _FULL_STOP)
            subject = subject_of(self.plane, first, at, own)
        if subject is None:
            return None
        return _Clause(first, phrase.end, phrase, subject)

    def _day_first(
        self, first: int, match: re.Match[str], own: re.Pattern[str]
    ) -> _Clause | None:
        """Read «Kể từ ngày 01/7/2031, Nghị định này có hiệu lực»."""
        named = own.search(self.plane.folded, first, match.start())
        if named is None or self.plane.folded[named.end() : match.start()].strip():
            return None
        before = self.plane.folded[first : named.start()].rstrip()
        phrase = read_day(self.plane, first, self.issued_on)
        if phrase is None or not before.endswith(","):
            return None
        led = self.plane.folded[phrase.end : named.start()].strip()
        return _Clause(first, match.end(), phrase, "") if led == "," else None

    def _sentence(self, at: int, boundary: re.Pattern[str] = _BOUNDARY) -> int:
        """Find where the sentence, the item or the exception that holds ``at`` begins."""
        first = max(self.start, at - _REACH)
        for found in boundary.finditer(self.plane.folded, first, at):
            first = found.end()
        aside = _ASIDE.search(self.plane.folded, first, at)
        return aside.end() if aside else first

    def part(self, clause: _Clause, kind: Kind | None) -> EffectiveDay | None:
        """Give the day of a part, by its addresses, else in words."""
        named = kind.label.vi.lower() if kind else "nghị định"
        whole = _EXCEPT_PRINTED.sub("", clause.subject)
        words = _SAVE.split(whole)[0]
        addresses = self._addresses(words, clause.start, named)
        if (
            not addresses
            and self.plane.words[clause.phrase.end : clause.phrase.end + 1] == ":"
        ):
            listed = self._listed(clause.phrase.end + 1)
            addresses = self._addresses(listed, clause.start, named)
        if not addresses and clause.is_carried_out:
            return None
        note = "" if addresses and PLAIN_PART.match(fold(words)) else _note(words)
        note = whole if words != whole else note
        return EffectiveDay(
            clause.phrase.day,
            addresses,
            clause.phrase.rule,
            note if not addresses or "sau day" not in fold(words) else "",
            self.plane.span(clause.start, clause.end),
        )

    def _addresses(self, words: str, at: int, named: str) -> tuple[str, ...]:
        """Read own provisions in words such as «khoản 2 Điều 5 và Điều 7»."""
        article = self._article(at)
        here = _HERE.sub(
            lambda m: f"{m[1]} {article}" if m[1].lower() == "điều" else m[0], words
        )
        found: list[str] = []
        for piece in re.split(r"[;.]\s", here):
            bare = re.sub(r"[\s,;.]+$|\s+(?:của|tại)$", "", piece)
            text = f"{bare} của {named} này"
            for reference in find_back_references(text, (), kind=_kind_of(named)):
                found += [p.address for p in reference.pinpoints]
        return tuple(dict.fromkeys(found))

    def _listed(self, at: int) -> str:
        """Give the list after «các quy định sau đây có hiệu lực từ ngày …:»."""
        stop = min(self.end, at + _LIST_REACH)
        end = re.compile(r"\n\s*(?:\d{1,2}\s*\.\s|dieu\s+\d)").search(
            self.plane.folded, at, stop
        )
        return self.plane.shown(at, end.start() if end else stop)

    def _article(self, at: int) -> str:
        """Give the number of the article that holds ``at``."""
        if self._articles is None:
            self._articles = [
                (found.start(), found[1])
                for found in _ARTICLE.finditer(self.plane.folded, self.start, self.end)
                if found[1] and self.plane.is_own(found.start(1))
            ]
        k = bisect_right(self._articles, at, key=lambda article: article[0])
        return self._articles[k - 1][1] if k else ""

    def ceased(self, named: str) -> date | None:
        """Read «Nghị quyết này hết hiệu lực từ ngày …»: the first day out of force."""
        own = re.compile(rf"\b{named}\s+nay\b")
        for match in _EFFECT.finditer(self.plane.folded, self.start, self.end):
            if not match[1] or not self.plane.is_own(match.start()):
                continue
            first = self._sentence(match.start())
            if subject_of(self.plane, first, match.start(), own) != "":
                continue
            phrase = read_day(self.plane, match.end(), None)
            if phrase is not None and phrase.day is not None:
                shown = fold(self.plane.shown(match.end(), phrase.end))
                after_it = "sau ngay" in shown or "het ngay" in shown
                return phrase.day + timedelta(1) if after_it else phrase.day
        return None


_PLACED = re.compile(
    r",?\s+(?:được\s+)?(?:quy định\s+)?tại\s+(?:(?:các|những)\s+)?(?:[Đđ]i[ềể][um]|[Kk]hoản|[Qq]uy|[Cc]hương)\b"
)
_EXCEPT_PRINTED = re.compile(r"^(?:[Tt]rừ|[Rr]iêng|[Nn]goại trừ)\s+(?:trường hợp\s+)?")


def _note(words: str) -> str:
    """Give the part in words, up to «quy định tại …»."""
    return _PLACED.split(words)[0].strip(" ,;")


def _kind_of(named: str) -> Kind | None:
    return next((kind for kind in Kind if kind.label.vi.lower() == named), None)
