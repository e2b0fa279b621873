"""What a clause leaves out of what it does: «…, trừ Điều 5», «chỉ hết hiệu lực đối với …».

Provisions that are left out make the end one of a part; cases that may still be dealt
with as before leave it whole, and are what a transitional clause keeps.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from lawreg.folding import squeeze
from lawreg.intake import verbs
from lawreg.intake.clause import Clause, Limit, Object
from lawreg.intake.script import Script
from lawreg.intake.tokens import Unit

_HOW = re.compile(
    verbs.spaced(r"(?P<how>ngoai tru|tru|rieng)(?: (?:doi voi|cho))?\b ?[:,]? ?")
)
_ABOUT = (
    r"(?:(?:cac|nhung|mot so|toan bo|hieu luc|thi hanh|cua|noi dung|quy dinh|tai|o) )*"
)
_PROVISIONS = re.compile(
    verbs.spaced(
        rf"{_ABOUT}(?:dieu|khoan|diem|chuong|muc|phan|phu luc|mau|bieu|danh muc)\b"
    )
)
_CONTENT = re.compile(
    verbs.spaced(
        r"(?:(?:cac|nhung|mot so|phan) )*(?:quy dinh|noi dung|thu tuc|che do|dieu kien)\b"
    )
)
_CASES = re.compile(
    verbs.spaced(
        r"(?:(?:cac|nhung|mot so) )*(?:truong hop|ho so|du an|hop dong|goi thau|to chuc|ca nhan|doi tuong|hoat dong|viec|khi|neu)\b"
    )
)
_TEXTS = re.compile(
    verbs.spaced(
        r"(?:(?:cac|nhung|mot so) )*(?:van ban|nghi dinh|thong tu|quyet dinh|nghi quyet|luat|phap lenh|chi thi|§)"
    )
)
_OWN = re.compile(
    verbs.SELF.pattern
    + "|"
    + verbs.spaced(r"\b(?:dieu|khoan|diem|muc|chuong|phu luc) nay\b")
)
_SAYS_ON = re.compile(
    verbs.spaced(
        r"\b(?:tiep tuc|van (?:con|duoc)|het hieu luc|chua het hieu luc|con hieu luc|duoc (?:tiep tuc|ap dung|thuc hien)|co hieu luc)\b"
    )
)
"""Where it is told what becomes of what is left out."""
_BEGINS = re.compile(verbs.spaced(r"\b(?:co|phat sinh) hieu luc"))
_ONLY = re.compile(
    verbs.spaced(
        r"\bchi (?:bi )?(?:het hieu luc|cham dut hieu luc|ngung hieu luc|bai bo|thay the)\b"
        r"|(?:\bhet hieu luc(?: thi hanh)?(?:,? (?:ke )?tu ngay [^,;.:§]{0,60}?)?|§|\bhet hieu luc)"
        r" (?=(?:mot phan|doi voi|trong pham vi|tren dia ban|tai dia ban)\b"
        r"(?! (?:cac |nhung |toan bo )*(?:van ban|nghi dinh|thong tu|quyet dinh|nghi quyet|luat|phap lenh|chi thi|§)))"
    )
)
_DAY = re.compile(verbs.spaced(r",? (?:ke )?tu ngay\b"))
_OVER = re.compile(rf";|{_DAY.pattern}")
_EFFECT = re.compile(verbs.spaced(r"\bhieu luc\b"))
_ENDS_WORDS = " \n\t\xa0,;:.()*"
_LONGEST = 400
_REACH = 800
_GAP = 40
_STOP = re.compile(r"\.")


def is_exception(script: Script, start: int, end: int) -> bool:
    """Whether what reads like «trừ» or «riêng» without its marks is that."""
    printed = script.sheet.clean[start:end].lower()
    return printed.endswith(("trừ", "riêng")) or printed.isascii()


def with_limits(
    script: Script, unit: Unit, clauses: Sequence[Clause]
) -> Iterator[Clause]:
    """Give the clauses of a unit, each with what bounds it."""
    of_clause: dict[int, list[Limit]] = {}
    untils: dict[int, int] = {}
    around = _Around(script, unit, clauses)
    for found in verbs.EXCEPT.finditer(script.words, unit.start, unit.end):
        if not is_exception(script, *found.span()):
            continue
        n = around.bounded(found.start())
        if n < 0:
            continue
        end = around.end_of(n, found.start())
        if _EFFECT.search(script.words, found.end(), end):
            untils.setdefault(n, found.start())
        limit = _exception(script, found, end)
        if limit is not None:
            of_clause.setdefault(n, []).append(limit)
    for n, clause in enumerate(clauses):
        limits = of_clause.get(n) or list(_only(around, clause))
        yield clause._replace(
            limits=tuple(limits),
            until=untils.get(n, clause.until),
            objects=tuple(_after(script, o, limits[:1]) for o in clause.objects),
        )


def _after(script: Script, obj: Object, limits: Sequence[Limit]) -> Object:
    """Leave the words of an exception above a list out of those that name an item."""
    first, last = obj.before
    for limit in limits:
        listed = first <= limit.start and limit.end <= last
        if listed and ":" in script.words[limit.end : last]:
            first = limit.end
    return obj._replace(before=(first, last))


def shown_limit(script: Script, limit: Limit) -> str:
    """Print the words of a limit on one line."""
    printed = script.sheet.clean[limit.start : limit.end].replace("*", " ")
    shown = squeeze(printed).strip(_ENDS_WORDS).removesuffix(" và")
    if len(shown) <= _LONGEST:
        return shown
    return f"{shown[:_LONGEST].rpartition(' ')[0]}…"


def _exception(script: Script, found: re.Match[str], end: int) -> Limit | None:
    """Read what is left out; nothing where that says when the text itself begins."""
    start, words = found.start(), script.words
    how = _HOW.match(words, start, end)
    first = how.end() if how is not None else found.end()
    told = _SAYS_ON.search(words, first, end)
    head_end = told.start() if told is not None else end
    if told is not None and _BEGINS.match(words, told.start()):
        return None
    own = _OWN.search(words, first, head_end) is not None
    if words.startswith("rieng", start) and (own or told is None):
        return None
    if told is None:
        dated = _DAY.search(words, first, end)
        end = dated.start() if dated is not None else end
    if _CASES.match(words, first) or (own and not _TEXTS.match(words, first)):
        return Limit(start, end, is_of_cases=True)
    if _PROVISIONS.match(words, first) or _CONTENT.match(words, first):
        k = bisect_left(script.places, (first, 0, 0))
        last = bisect_left(script.places, (head_end, 0, 0))
        cited = tuple(i for _, _, i in script.places[k:last])
        return Limit(start, end, is_of_cases=False, cited=cited)
    return None


def _only(around: _Around, clause: Clause) -> Iterator[Limit]:
    """Read «chỉ hết hiệu lực đối với …», and that an end is but for some."""
    if not (clause.is_said or clause.objects) or clause.is_phrase:
        return
    words = around.script.words
    found = _ONLY.search(words, clause.start, clause.end)
    if found is None:
        return
    start = found.start() if found[0].startswith("chi") else found.end()
    end = min(around.sentence_end(start), start + _REACH)
    over = _OVER.search(words, start, end)
    yield Limit(start, over.start() if over else end, is_of_cases=False)


class _Around:
    """Where the clauses and sentences of a unit begin and end."""

    def __init__(self, script: Script, unit: Unit, clauses: Sequence[Clause]) -> None:
        self.script = script
        self.unit = unit
        self.clauses = clauses
        self._starts = [clause.start for clause in clauses]
        self._said: dict[int, int] = {}
        """Where it is said of the subject of a clause that it ends."""

    @cached_property
    def _stops(self) -> list[int]:
        """The full stops of the unit."""
        clean, unit = self.script.sheet.clean, self.unit
        found: list[int] = []
        for stop in _STOP.finditer(self.script.words, unit.start, unit.end):
            rest = clean[stop.end() : min(unit.end, stop.end() + 40)]
            shown = rest.lstrip(" \n\t*\xa0|")
            if not shown or (rest[:1].isspace() and not shown[0].islower()):
                found.append(stop.start())
        return found

    def sentence_end(self, at: int) -> int:
        """Give where the sentence that holds a place ends."""
        k = bisect_left(self._stops, at)
        return self._stops[k] if k < len(self._stops) else self.unit.end

    def bounded(self, at: int) -> int:
        """Give the clause that an exception at a place bounds; -1 for none."""
        n = bisect_left(self._starts, at) - 1
        if n < 0:
            return -1
        clause, words = self.clauses[n], self.script.words
        if at < clause.end or self.sentence_end(clause.start) > at:
            return n
        # «Riêng Điều 5 tiếp tục có hiệu lực …» in a sentence of its own.
        near = at - clause.end < _GAP and not words[clause.end : at].strip(_ENDS_WORDS)
        return n if near and words.startswith("rieng", at) else -1

    def end_of(self, n: int, start: int) -> int:
        """Give where the words of an exception to a clause end."""
        words, clause = self.script.words, self.clauses[n]
        end = min(self.sentence_end(start), start + _REACH)
        marks = [";"]
        if "(" in words[max(0, start - 2) : start]:
            marks.append(")")
        before = any(o.before[1] > start for o in clause.objects[-1:])
        if clause.is_lead or before:
            marks.append(":")
        for mark in marks:
            at = words.find(mark, start, end)
            end = at if at >= 0 else end
        if clause.is_said and start < self._said_at(n) < end:
            # «Nghị định số …, trừ Điều 5, hết hiệu lực …»
            return self._said_at(n)
        following = self.clauses[n + 1 : n + 2]
        if following and start < following[0].start < end and not following[0].is_said:
            return following[0].start
        return end

    def _said_at(self, n: int) -> int:
        if n not in self._said:
            clause = self.clauses[n]
            said = verbs.PREDICATES.search(self.script.words, clause.start, clause.end)
            self._said[n] = said.start() if said is not None else -1
        return self._said[n]
