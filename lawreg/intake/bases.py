"""The legal bases: the lines of «Căn cứ» between the title and the first article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lawreg.citation import find_citations
from lawreg.intake.broken_years import mend_years
from lawreg.intake.heading import Heading
from lawreg.intake.issued import Basis
from lawreg.intake.plane import Plane
from lawreg.intake.preamble import preamble_end
from lawreg.model import Citation

_BASIS = re.compile(r"\bcan\s+cu\b(?:\s+vao\b)?[\s:]*")
_INSTRUMENT = re.compile(
    r"(?!\w+(?:\s+\w+)?\s+nay\b)(?:cac\s+)?(?:hien\s+phap|bo\s+luat|luat|phap\s+lenh|lenh|nghi\s+quyet|nghi\s+dinh"
    r"|quyet\s+dinh|thong\s+tu|chi\s+thi|ket\s+luan|quy\s+dinh|hiep\s+dinh|cong\s+uoc"
    r"|van\s+ban|thong\s+bao|so|can\s+cu)\b"
)
_NEXT = re.compile(r"[;.]\s*(?:[-–+•]\s*)?(?=[^\W\d_])|\n\s*(?:[-–+•]\s*)?(?=[^\W\d_])")
_AMENDED = re.compile(
    r",?\s*\(?\s*(?:da\s+duoc|da|duoc)\s+(?:sua\s+doi|bo\s+sung|thay\s+the|dinh\s+chinh)"
)
_AMENDS = re.compile(r"\b(?:sua\s+doi|bo\s+sung|bai\s+bo)[^;]{0,60}?\s(?:cua|tai)\s")
_SHORT = re.compile(
    r"\s*\(\s*(?:sau\s+day|duoc\s+viet|goi\s+tat|goi\s+chung|viet\s+tat)"
)
_AMENDING_LAW = re.compile(r"(?:luat|phap\s+lenh)\s+(?:sua\s+doi|bo\s+sung)\b")
_ITS_TITLE = re.compile(
    r"(?:\s*,?\s*ngay\s[\d/\s.-]*(?:thang[\d\s]*nam[\d\s]*)?)?(?:\s*cua\s"
    r"(?:(?!quy\s+dinh|huong\s+dan|thi\s+hanh|phap\s+lenh|luat|ve\s)[^;,]){4,60}?)?"
    r"(?:\s*(?:ve\s+)?(?:viec\s+)?)\s*(?:sua\s+doi|bo\s+sung)[\s,]*(?:bo\s+[sx]ung\s+)?"
    r"(?:mot\s+so\s+(?:dieu|quy\s+dinh)\s+(?:cua|tai)|cua|tai)\s+"
)
_KIND_WORDS = {"bo": 2, "phap": 2, "nghi": 2, "thong": 2, "quyet": 2}
"""How many words a kind has: «bộ luật», «nghị định»; of others it is one."""
_NAME_WORDS = 3
_PART = re.compile(r";")
_TRAILING = " \t\n,;:.()-–"


class _Part(NamedTuple):
    """Words that name one basis, or several joined by «và»."""

    start: int
    end: int


class _Head(NamedTuple):
    """A basis, what amended it, and what its title names."""

    citation: Citation
    amended_by: list[str]
    titled: list[Citation]
    stop: int | None = None
    """Where its words end at the latest, in the plane."""


def read_bases(plane: Plane, heading: Heading) -> tuple[Basis, ...]:
    """Read the bases in the order printed."""
    start = heading.ends
    end = preamble_end(plane, start)
    parts = list(_parts(plane, start, end))
    if not parts:
        return ()
    found = mend_years(
        find_citations(plane.words[start:end], own_number="-", issuer="-", place="-")
    )
    citations = [c for c in found if c.holder is None]
    bases: list[Basis] = []
    k = 0
    for part in parts:
        while k < len(citations) and start + citations[k].mention.start < part.start:
            k += 1
        first = k
        while k < len(citations) and start + citations[k].mention.start < part.end:
            k += 1
        bases += _of_part(plane, start, part, citations[first:k])
    return tuple(bases)


def _parts(plane: Plane, start: int, end: int) -> Iterator[_Part]:
    """Cut the lines of «Căn cứ» at semicolons; other grounds are left out."""
    for line in _BASIS.finditer(plane.folded, start, end):
        if not plane.words[line.start()].isupper() or not _opens(
            plane, start, line.start()
        ):
            continue
        stop = _line_end(plane, line.end(), end)
        at = line.end()
        for mark in _PART.finditer(plane.folded, line.end(), stop):
            following = plane.folded[mark.end() : mark.end() + 60].lstrip()
            if _INSTRUMENT.match(following) or mark.end() >= stop:
                yield _Part(at, mark.start())
                at = mark.end()
        if plane.words[at:stop].strip(_TRAILING):
            yield _Part(at, stop)


def _opens(plane: Plane, start: int, at: int) -> bool:
    """Whether a statement begins at ``at``: at the head of a line or after a stop."""
    before = plane.words[start:at].rstrip(" \t-–+•")
    return not before or before[-1] in "\n;.,:"


def _line_end(plane: Plane, at: int, end: int) -> int:
    """Find where the line of «Căn cứ» ends: before the next, or before another ground."""
    for found in _NEXT.finditer(plane.words, at, end):
        first = found.end()
        if not plane.words[first].isupper():
            continue
        stopped = found[0][0] in ";." or plane.words[
            at : found.start()
        ].rstrip().endswith((";", ".", ","))
        following = plane.folded[first : first + 40]
        if following.startswith("can cu") or re.match(r"can\s+cu\b", following):
            return found.start()
        if stopped and not _INSTRUMENT.match(following):
            return found.start()
        if found[0][0] == "." and re.match(r"\s*\n", plane.words[found.start() + 1 :]):
            return found.start()
    return end


def _of_part(
    plane: Plane, offset: int, part: _Part, citations: list[Citation]
) -> Iterator[Basis]:
    """Tell bases from what amended them, from short names and from laws in a title."""
    heads: list[_Head] = []
    for citation in citations:
        at = offset + citation.mention.start
        if not heads:
            heads.append(_Head(citation, [], []))
            continue
        head = heads[-1]
        between = plane.folded[offset + head.citation.mention.end : at]
        opened = between[between.rfind("(") :] if "(" in between else ""
        if ")" not in opened and _SHORT.match(opened):
            continue
        begun = plane.folded[offset + head.citation.mention.start : at]
        amended = _AMENDED.search(begun)
        amending = _AMENDS.search(begun)
        another = _AMENDING_LAW.match(plane.folded, at)
        if another and not amended:
            heads.append(_Head(citation, [], []))
        elif amending and not (amended and amended.start() < amending.start()):
            # Named in the title of a text that amends it.
            head.titled.append(citation)
        elif amended or head.amended_by:
            if citation.number and citation.number not in head.amended_by:
                head.amended_by.append(citation.number)
        elif _amends(plane, offset, head, citation):
            head.amended_by.append(citation.number or citation.text)
            heads[-1] = head._replace(stop=at)
        else:
            heads.append(_Head(citation, [], []))
    yield from _named(plane, offset, part, heads)


def _named(
    plane: Plane, offset: int, part: _Part, heads: list[_Head]
) -> Iterator[Basis]:
    """Make the bases of one part, each up to where the next begins."""
    for k, head in enumerate(heads):
        stop = part.end
        if k + 1 < len(heads):
            stop = offset + heads[k + 1].citation.mention.start
        yield _basis(plane, offset, head, stop if head.stop is None else head.stop)


def _amends(plane: Plane, offset: int, head: _Head, citation: Citation) -> bool:
    """Whether a citation is that of an amendment of the basis before it.

    «Luật Quản lý thuế số 78/2006/QH11 và Luật số 21/2012/QH13 sửa đổi, bổ sung một số
    điều của Luật Quản lý thuế»: by its number, or by the first words of its name.
    """
    after = offset + max(citation.mention.end, citation.end)
    title = _ITS_TITLE.match(plane.folded, after)
    if title is None or not citation.number:
        return False
    before = offset + head.citation.mention.start
    at = offset + citation.mention.start
    if head.citation.number and head.citation.number in plane.words[title.end() :][:60]:
        return True
    named = plane.folded[title.end() : title.end() + 200].split(";")[0].split()
    name = (
        " ".join(named[_KIND_WORDS.get(named[0], 1) :][:_NAME_WORDS]) if named else ""
    )
    return bool(name) and name in " ".join(plane.folded[before:at].split())


def _basis(plane: Plane, offset: int, head: _Head, stop: int) -> Basis:
    """Make the basis whose words end before ``stop``."""
    first = offset + head.citation.mention.start
    after = offset + head.citation.mention.end
    cuts = [_SHORT.search(plane.folded, after, stop)]
    if not head.titled:
        cuts.append(_AMENDED.search(plane.folded, after, stop))
    last = min([cut.start() for cut in cuts if cut], default=stop)
    last = _name_end(plane, first, last)
    number, issued_on = head.citation.number, head.citation.issued_on
    if head.titled and _AMENDING_LAW.match(plane.folded, first):
        number, issued_on = _of_amending_law(plane, offset, head)
    return Basis(
        number,
        plane.shown(first, last),
        issued_on,
        tuple(head.amended_by),
        plane.span(first, last),
    )


def _of_amending_law(
    plane: Plane, offset: int, head: _Head
) -> tuple[str | None, date | None]:
    """Tell the number of a law that amends several, printed after the last of them.

    «Luật sửa đổi … của Luật A, Luật B và Luật C số 90/2025/QH15» is number 90; in «… của
    Luật A số 31/2024/QH15 và Luật B số 27/2023/QH15» the numbers are those of A and B.
    """
    named = [head.citation, *head.titled]
    numbered = [c for c in named if c.number]
    last = named[-1]
    own = len(numbered) == 1 and last.number is not None
    before = plane.folded[offset + last.mention.start - 6 : offset + last.mention.start]
    twice = len(numbered) > 1 and re.search(r"\d\s*,?\s*(?:so\s*)?$", before)
    return (last.number if own or twice else None), last.issued_on


def _name_end(plane: Plane, first: int, last: int) -> int:
    """Leave off «và», marks and an opened bracket at the end of a name."""
    words = plane.words[first:last].rstrip(" \t\n,;:.–-")
    for joint in ("và", "đã", "("):
        words = words.removesuffix(joint).rstrip(" \t\n,;:")
    return first + len(words)
