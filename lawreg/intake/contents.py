"""What part of the content of provisions a clause tells in words.

«Bãi bỏ các nội dung quy định về tỷ giá tại Điều 8»: Điều 8 goes on without that content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawreg.citation.words import word_set
from lawreg.folding import fold
from lawreg.intake import verbs
from lawreg.intake.clause import Clause, Object
from lawreg.intake.scopes import LOCATED, goes_on_row, shown_part
from lawreg.intake.script import Script
from lawreg.intake.tokens import Token

_NOUN = r"(?:phan|noi dung|quy dinh|thu tuc|danh muc|bieu mau|che do|dieu kien)"
_BEGINS = re.compile(
    verbs.spaced(
        r"(?:^|[,:]|\bva\b)(?:\s|[-+*])*(?:hieu luc (?:thi hanh )?(?:cua |doi voi )?)?"
        rf"(?P<told>(?:toan bo |cac |nhung |mot so |mot phan )*{_NOUN}\b)"
    )
)
_LISTED = re.compile(
    verbs.spaced(
        r"(?: ?,| va| (?:cac|nhung|mot so|van ban|quy pham phap luat|bo luat|luat|phap lenh|nghi dinh|nghi quyet"
        r"|thong tu(?: lien tich)?|quyet dinh|chi thi|dieu|khoan|diem|sau day|sau|duoi day))* ?:?$"
    )
)
"""What the lead-in of a list says of its items: «tại các văn bản sau đây:»."""
_SOME_PART = re.compile(verbs.spaced(r"\bmot phan(?: noi dung| quy dinh)*$"))
_PART_BEFORE = re.compile(
    verbs.spaced(r"phan (?=(?:dieu|khoan|diem|chuong|muc|phu luc)\b)")
)
"""«một phần khoản 3», which is read as if a Phần were named."""
_SAYS_NOTHING = word_set(
    "toan bo cac nhung noi dung quy dinh tai trong cua va hoac nay sau day duoc da neu ghi dieu khoan diem hieu luc "
    "thi hanh"
)
"""Words between «bãi bỏ» and a provision that leave it whole."""
_SOME = frozenset({"mot", "so", "phan"})
_WORD = re.compile(r"\w+|¶+")


class Part(NamedTuple):
    """Provisions, or an instrument, of an object, and what of their content is meant."""

    named: Object
    content: str
    """As printed; empty where all of it is."""
    near: tuple[Token, ...]
    """Provisions named beside its own that can complete them."""


def parts_of(
    script: Script, clause: Clause, lead: Clause | None, near: tuple[Token, ...]
) -> Iterator[Part]:
    """Cut what a clause acts on where it goes over from one content to another.

    What is told of a content holds for the row that follows: «tại Điều 5 Nghị định A
    và Điều 6 Nghị định B». The ``lead`` of a list tells it for the items; ``near`` are
    the provisions named after the clause.
    """
    content = led = content_of_lead(script, lead) if lead is not None else ""
    nears = [*(obj.provisions for obj in clause.objects[1:]), near]
    for obj, after in zip(clause.objects, nears, strict=False):
        begin = obj.before[0]
        if not obj.provisions:
            if not goes_on_row(script, obj):
                content = led
            yield Part(obj, content, after)
            continue
        groups: list[tuple[list[Token], str]] = []
        for token in obj.provisions:
            part = _PART_BEFORE.match(script.words, token.start)
            first = token.start if part is None else part.end()
            told = read_content(script, begin, first)
            goes_on = not told and _is_row(script.words[begin : token.start])
            if not goes_on:
                content = told or led
            if groups and groups[-1][1] == content:
                groups[-1][0].append(token)
            else:
                groups.append(([token], content))
            begin = token.end
        for n, (tokens, of) in enumerate(groups):
            later = [t for g in groups[n + 1 :] for t in g[0]]
            earlier = [t for g in groups[:n] for t in g[0]]
            named = obj._replace(provisions=tuple(tokens))
            yield Part(named, of, (*later, *after, *earlier))


def read_content(script: Script, start: int, end: int) -> str:
    """Give the content that the words between two places tell, as printed.

    Empty where they tell none: «bãi bỏ quy định tại khoản 2» leaves nothing of it.
    """
    words = script.words[start:end]
    start += words.rfind(";") + 1
    words = script.words[start:end].rstrip()
    located = LOCATED.search(words)
    last = located.start() if located is not None else len(words)
    begins = _SOME_PART.search(words) if located is None else _BEGINS.search(words)
    if begins is None or begins.start(begins.lastgroup or 0) >= last:
        return ""
    first = begins.start(begins.lastgroup or 0)
    if not _limits(words[first:last]):
        return ""
    return shown_part(script, start + first, start + last)


def content_of_lead(script: Script, lead: Clause) -> str:
    """Give the content that the lead-in of a list says is ended «tại:» its items."""
    if lead.objects or lead.is_phrase or lead.names:
        return ""
    words = script.words
    verb = verbs.VERBS.match(words, lead.start, lead.end)
    start = verb.end() if verb is not None else lead.start
    said = verbs.PREDICATES.search(words, start, lead.end)
    end = said.start() if said is not None else lead.end
    listed = _LISTED.search(words[start:end].rstrip())
    return read_content(script, start, start + listed.start() if listed else end)


def tells_content(note: str) -> bool:
    """Whether the words for a part say which: «các quy định về phí», not «một số điều»."""
    words = _WORD.findall(fold(note))
    return any(w not in _SAYS_NOTHING and w not in _SOME for w in words)


def _limits(said: str) -> bool:
    """Whether words that name a content say more than that it is one."""
    folded = " ".join(said.split())
    if re.search(r"\bmot (?:so|phan)\b|^(?:cac )?phan\b", folded):
        return True
    return any(w not in _SAYS_NOTHING for w in _WORD.findall(folded))


def _is_row(between: str) -> bool:
    """Whether provisions are but others of a row: «…, khoản 3 Điều 5»."""
    words = _WORD.findall(between)
    return all(w in {"va", "hoac", "cac", "tai", "cua", "so"} for w in words)
