"""The head of an instrument: number, kind, place and day of issue, title.

The form is that of Decree 30/2020/NĐ-CP, Annex I, and, for acts of the National
Assembly and of councils, of the resolutions on their form: the number after «Số:»,
the day after the place, the kind in capitals on a line of its own and the title below.
Copies lose line breaks, so nothing rests on lines alone.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from lawreg.citation.dates import match_date
from lawreg.citation.numbers import Number, find_numbers
from lawreg.citation.old_numbers import find_old_numbers
from lawreg.citation.words import Reading
from lawreg.folding import fold
from lawreg.intake.plane import Plane
from lawreg.intake.title import Title, read_title
from lawreg.model import InstrumentKind as Kind

_FIRST_LINES = 400
_SAYS_LITTLE = frozenset({Kind.OFFICIAL_LETTER, Kind.OTHER})
"""What a symbol without a kind is taken for: 63-HĐBT, 84 TC/TCT."""
_REACH = 12_000
"""Characters within which a head ends."""
_END = re.compile(r"\bcan\s+cu\b|\bdieu\s+(?:1|thu\s+nhat)\b|\bchuong\s+(?:1|i)\b")
_OWN = re.compile(
    r"(?:\b(?:luat|bo\s+luat|phap\s+lenh|nghi\s+quyet|nghi\s+dinh|lenh|quyet\s+dinh"
    r"|thong\s+tu(?:\s+lien\s+tich)?|chi\s+thi)\s+)?\bso\s*:?[\s.…]*\Z"
)
_DAY = re.compile(r"\bngay[\s.…]*(?=\d)")
_UNDATED = re.compile(r",\s*ngay[\s.…]*thang")
_ADOPTED = re.compile(
    r"\b(?:da\s+)?duoc\s+[^.;:]{5,160}?thong\s+qua\s+(?:vao\s+)?ngay\s+(?=\d)"
)
_CODES = "bo\\s+luat|luat|phap\\s+lenh|lenh|nghi\\s+quyet\\s+lien\\s+tich|nghi\\s+quyet"
_KIND = re.compile(
    rf"\b(?:hien\s+phap|{_CODES}|nghi\s+dinh|quyet\s+dinh|chi\s+thi"
    r"|thong\s+tu\s+lien\s+tich|thong\s+tu\s+lien\s+bo|thong\s+tu|van\s+ban\s+hop\s+nhat"
    r"|ke\s+hoach|chuong\s+trinh|de\s+an|bao\s+cao|to\s+trinh|thong\s+bao|huong\s+dan"
    r"|ket\s+luan|cong\s+dien|quy\s+che|quy\s+dinh)\b"
)
_CITED_KIND = re.compile(
    r"\b(?:cua|cac|theo|the|bo|sung|doi|hanh|gian)\s+(?:luat|phap\s+lenh|nghi\s+quyet"
    r"|nghi\s+dinh|quyet\s+dinh|thong\s+tu(?:\s+lien\s+tich)?|chi\s+thi)\Z"
)
_ITSELF = re.compile(
    rf"(?:^|[\n.] *)({_CODES}|nghi\s+dinh|quyet\s+dinh|thong\s+tu(?:\s+lien\s+tich)?)"
    r"\s+nay\s+co\s+hieu\s+luc\b"
)
_ADDRESSED = re.compile(r"\n[^\S\n]*kinh\s+gui\b")
_NOT_BEFORE = ("bo", "so", "ban", "vu", "cuc", "va", "cua", "phong", "ve")
"""Words after which a kind is part of a name: «BỘ KẾ HOẠCH VÀ ĐẦU TƯ»."""
_KINDS = {
    "hien phap": Kind.CONSTITUTION,
    "nghi quyet lien tich": Kind.RESOLUTION,
    "thong tu lien bo": Kind.JOINT_CIRCULAR,
}
OF_LAWMAKERS = frozenset(
    {Kind.CONSTITUTION, Kind.CODE, Kind.LAW, Kind.ORDINANCE, Kind.RESOLUTION}
)
"""What the National Assembly and its Standing Committee make; their numbers tell no kind."""
_LAWS = frozenset({Kind.CONSTITUTION, Kind.CODE, Kind.LAW, Kind.ORDINANCE})


class Heading(NamedTuple):
    """The marks of an instrument; what the head does not show is empty."""

    number: Number | None
    kind: Kind | None
    printed_kind: Kind | None
    """As it stands in capitals above the title."""
    issued_on: date | None
    dated_at: str
    """The place beside the day."""
    title: Title
    kind_at: int
    """Where the kind stands in capitals, else where the title or the text begins."""
    ends: int
    """Where the bases or the first article begin."""


class KindLine(NamedTuple):
    """The name of a kind, in capitals, where a line begins."""

    start: int
    end: int
    kind: Kind


def read_heading(plane: Plane) -> Heading:
    """Read the head of a text."""
    ends = head_end(plane, 0)
    number = _own_number(plane, ends)
    day = _day_line(plane, ends)
    after = max(number.end if number else 0, day[2] if day else 0)
    line = _kind_line(plane, ends, after, number)
    kind = _kind(plane, number, line)
    told = number.kind if number else None
    above = line.start if line else ends
    if told in {None, *_SAYS_LITTLE} and _ADDRESSED.search(plane.folded, 0, above):
        kind = Kind.OFFICIAL_LETTER
    begins = line.start if line and kind in _LAWS else line.end if line else ends
    if line and number and line.end <= number.start < ends:
        # «Nghị định của Chính phủ số … ngày … / Quy định …», as gazettes once printed it.
        day = day or _day_after(plane, number)
        begins = max(number.end, day[2] if day else 0)
    kind_at = line.start if line else ends
    title = read_title(plane, begins, ends, from_kind=line is not None)
    if ends >= min(_REACH, len(plane.words)):
        # A directive has neither bases nor articles.
        ends = title.end or kind_at
    issued_on = day[0] if day else None
    if issued_on is None:
        issued_on = _adopted_on(plane)
    return Heading(
        number,
        kind,
        line.kind if line else None,
        issued_on,
        day[1] if day else "",
        title,
        kind_at,
        ends,
    )


def head_end(plane: Plane, start: int) -> int:
    """Find where the bases, or the first article where there are none, begin."""
    stop = min(len(plane.words), start + _REACH)
    for found in _END.finditer(plane.folded, start, stop):
        at = found.start()
        if not plane.words[at].isupper() or plane.is_capitals(at, found.end()):
            continue
        if found[0].startswith("can") or _opens_provision(plane, at, found.end()):
            return at
    return stop


def _opens_provision(plane: Plane, start: int, end: int) -> bool:
    """Whether «Điều 1» is the heading of the first article, not a word of a title."""
    after = plane.words[end : end + 3].lstrip(" \t")
    return (
        plane.begins_line(start)
        and not after[:1].islower()
        and (after[:1] in (".", ":", "\n") or after[:1].isupper())
    )


def kind_named(words: str) -> Kind | None:
    """Give the kind that these words, in any case, name.

    >>> kind_named("THÔNG TƯ LIÊN TỊCH")
    <InstrumentKind.JOINT_CIRCULAR: 'thong-tu-lien-tich'>
    """
    folded = " ".join(fold(words).split())
    if not _KINDS.keys() >= {"nghi dinh"}:
        _KINDS.update({fold(kind.label.vi): kind for kind in Kind})
    return _KINDS.get(folded)


def _kind_of_itself(plane: Plane) -> Kind | None:
    """Give the kind by which the text calls itself as it takes effect: «Luật này có hiệu lực»."""
    found = _ITSELF.search(plane.folded)
    return kind_named(plane.words[found.start(1) : found.end(1)]) if found else None


def _own_number(plane: Plane, ends: int) -> Number | None:
    """Find the number after «Số:», where a line or a column begins."""
    words = plane.words[:ends]
    numbers = find_numbers(words)
    alone = numbers[0] if len(numbers) == 1 else None
    if alone is not None and not (words[: alone.start] + words[alone.end :]).strip():
        # Of an excerpt nothing but the number may stand above the articles.
        return alone
    return _labelled(plane, numbers) or _labelled(plane, old_numbers(words))


def old_numbers(words: str) -> list[Number]:
    """Find numbers of before 1996: 63-HĐBT."""
    words = words.replace(":", " ")
    reading = Reading((words, words, None), [(0, len(words))], wrapped=True)
    return find_old_numbers(reading)


def _labelled(plane: Plane, numbers: list[Number]) -> Number | None:
    """Give the number that its label says is the text's own."""
    fallback = None
    for number in numbers:
        before = plane.folded[max(0, number.start - 60) : number.start]
        own = _OWN.search(before)
        if own is None:
            continue
        at = number.start - (len(before) - own.start())
        if _goes_on_from(plane, at):
            continue
        begins = plane.begins_line(at) or before.rstrip().endswith(":")
        if plane.words[at].isupper() and begins:
            return number
        if at < _FIRST_LINES and _opens_with_kind(plane, at):
            fallback = fallback or number
    return fallback


def _goes_on_from(plane: Plane, at: int) -> bool:
    """Whether «SỐ 219/2013/TT-BTC» ends a line «… CỦA THÔNG TƯ»: another text is named."""
    before = plane.folded[max(0, at - 60) : at].rstrip().rpartition("\n")[2]
    return _CITED_KIND.search(before) is not None


def _opens_with_kind(plane: Plane, at: int) -> bool:
    """Whether the text begins «Nghị định / của Chính phủ số …», without a letterhead.

    What stands between the kind and the number may only name who issued it: a title
    has the number of another text.
    """
    first = len(plane.words) - len(plane.words.lstrip())
    kind = _KIND.match(plane.folded, first)
    between = plane.folded[kind.end() : at].split() if kind else ["-"]
    return not between or between[0] == "cua"


def _day_line(plane: Plane, ends: int) -> tuple[date | None, str, int] | None:
    """Read «Huế, ngày 24 tháng 11 năm 2025»: the day, the place, where it ends."""
    for found in _DAY.finditer(plane.folded, 0, ends):
        before = plane.words[max(0, found.start() - 80) : found.start()].rstrip()
        day = match_date(plane.folded, found.end())
        if day is None:
            continue
        if before[-1:] in (",", "."):
            return day.value, _place(before[:-1]), day.end
        line = before.rpartition("\n")[2].split()
        if 0 < len(line) <= 4 and all(w[0].isupper() and w[1:].islower() for w in line):
            # «Hà Nội ngày 01 tháng 12 năm 2025»: a comma lost.
            return day.value, " ".join(line), day.end
    return None


def _day_after(plane: Plane, number: Number) -> tuple[date | None, str, int] | None:
    """Read the day right after the number: «Số 94/1998/NĐ-CP ngày 17 tháng 11 năm 1998»."""
    found = _DAY.match(plane.folded, number.end + 1)
    day = match_date(plane.folded, found.end()) if found else None
    return (day.value, "", day.end) if day else None


def _place(before: str) -> str:
    """Give the capitalised words before the comma, over a broken line if need be."""
    words: list[str] = []
    for word in reversed(before.rpartition("\n\n")[2].split()):
        if not word[:1].isupper() or word.isupper() or not word.isalpha():
            break
        words.insert(0, word)
    return " ".join(words[-4:])


def _adopted_on(plane: Plane) -> date | None:
    """Read «được Quốc hội … thông qua ngày 14 tháng 6 năm 2005» at the end of a law."""
    last = None
    for found in _ADOPTED.finditer(plane.folded):
        subject = plane.folded[max(0, found.start() - 40) : found.start()]
        if re.search(r"\bnay\s*$", subject):
            last = match_date(plane.folded, found.end())
    return last.value if last else None


def _kind_line(
    plane: Plane, ends: int, after: int, number: Number | None
) -> KindLine | None:
    """Find the kind in capitals: below number and day, of the kind the number tells."""
    lines = kind_lines(plane, ends) or _small_kind_lines(plane, ends)
    told = number.kind if number else None
    of_lawmakers = number is not None and told is None
    below = [line for line in lines if line.start >= after] or lines
    for line in below:
        if line.kind is told or (of_lawmakers and line.kind in OF_LAWMAKERS):
            return line
    return below[0] if below else None


def kind_lines(plane: Plane, ends: int, start: int = 0) -> list[KindLine]:
    """Find the names of kinds in capitals where a line begins or after a day."""
    found = []
    for match in _KIND.finditer(plane.folded, start, ends):
        start, end = match.span()
        if not plane.is_capitals(start, end):
            continue
        before = plane.folded[max(0, start - 40) : start].split()
        if before and before[-1] in _NOT_BEFORE:
            continue
        dated = bool(before) and re.fullmatch(r"[\d./-]+", before[-1]) is not None
        if not (plane.begins_line(start) or dated):
            continue
        kind = kind_named(match[0])
        if kind is not None:
            found.append(KindLine(start, end, kind))
    return found


def _small_kind_lines(plane: Plane, ends: int) -> list[KindLine]:
    """Find kinds alone on their lines in small letters, as fonts of capitals leave them."""
    found = []
    for match in _KIND.finditer(plane.folded, 0, ends):
        below = plane.words[match.end() : match.end() + 200].split("\n", 1)[0]
        kind = kind_named(match[0])
        if kind is not None and plane.begins_line(match.start()) and not below.strip():
            found.append(KindLine(match.start(), match.end(), kind))
    return found


def _kind(plane: Plane, number: Number | None, line: KindLine | None) -> Kind | None:
    """Weigh what the number says and what stands in capitals; the number goes first.

    Where both are silent, what the text calls itself: «Luật này».
    """
    told = number.kind if number else None
    if told is None:
        if line is None and number is not None:
            return _kind_of_itself(plane)
        return line.kind if line else None
    if told in _SAYS_LITTLE and line is not None:
        return line.kind
    return told
