"""What a clause leaves out of what it does: «…, trừ Điều 5», «chỉ hết hiệu lực đối với …».

Provisions that are left out make the end one of a part; cases that may still be dealt
with as before leave it whole, and are what a transitional clause keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
    for found in verbs.EXCEPT.finditer(script.words, unit.start, unit.end):
        if not is_exception(script, *found.span()):
            continue
        n = _bounded(script, unit, clauses, found.start())
        if n < 0:
            continue
        end = _end_of(script, unit, clauses, n, found.start())
        if _EFFECT.search(script.words, found.end(), end):
            untils.setdefault(n, found.start())
        limit = _exception(script, found, end)
        if limit is not None:
            of_clause.setdefault(n, []).append(limit)
    for n, clause in enumerate(clauses):
        limits = of_clause.get(n) or list(_only(script, unit, clause))
        yield clause._replace(
            limits=tuple(limits),
            until=untils.get(n, clause.until),
            objects=tuple(_after(script, o, limits) for o in clause.objects),
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


def _bounded(script: Script, unit: Unit, clauses: Sequence[Clause], at: int) -> int:
    """Give the clause that an exception at a place bounds; -1 for none."""
    before = [n for n, clause in enumerate(clauses) if clause.start < at]
    if not before:
        return -1
    clause = clauses[before[-1]]
    if at < clause.end or _sentence_end(script, unit, clause.start) > at:
        return before[-1]
    # «Riêng Điều 5 tiếp tục có hiệu lực …» in a sentence of its own.
    follows = script.words[at : at + 5] == "rieng" and not script.words[
        clause.end : at
    ].strip(_ENDS_WORDS)
    return before[-1] if follows else -1


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
        cited = tuple(i for at, _, i in script.places if first <= at < head_end)
        return Limit(start, end, is_of_cases=False, cited=cited)
    return None


def _end_of(
    script: Script, unit: Unit, clauses: Sequence[Clause], n: int, start: int
) -> int:
    """Give where the words of an exception end."""
    words = script.words
    end = _sentence_end(script, unit, start)
    for mark in (";", ")") if "(" in words[max(0, start - 2) : start] else (";",):
        at = words.find(mark, start, end)
        end = at if at >= 0 else end
    if clauses[n].is_lead or any(
        o.before[0] <= start < o.before[1] for o in clauses[n].objects
    ):
        at = words.find(":", start, end)
        end = at if at >= 0 else end
    said = verbs.PREDICATES.search(words, clauses[n].start, end)
    if clauses[n].is_said and said is not None and said.start() > start:
        # «Nghị định số …, trừ Điều 5, hết hiệu lực …»
        return said.start()
    for clause in clauses[n + 1 :]:
        if start < clause.start < end and not clause.is_said:
            return clause.start
    return end


def _only(script: Script, unit: Unit, clause: Clause) -> Iterator[Limit]:
    """Read «chỉ hết hiệu lực đối với …», and that an end is but for some."""
    if not (clause.is_said or clause.objects) or clause.is_phrase:
        return
    found = _ONLY.search(script.words, clause.start, clause.end)
    if found is None:
        return
    start = found.start() if found[0].startswith("chi") else found.end()
    end = _sentence_end(script, unit, start)
    over = _OVER.search(script.words, start, end)
    yield Limit(start, over.start() if over else end, is_of_cases=False)


def _sentence_end(script: Script, unit: Unit, at: int) -> int:
    """Give where the sentence that holds a place ends."""
    clean = script.sheet.clean
    while (at := script.words.find(".", at, unit.end)) >= 0:
        rest = clean[at + 1 : min(unit.end, at + 40)]
        shown = rest.lstrip(" \n\t*\xa0|")
        if not shown or (rest[:1].isspace() and not shown[0].islower()):
            return at
        at += 1
    return unit.end
