"""What the head of a document says of it: office, number, place and date, kind, title."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.folding import fold, squeeze
from lawreg.model.citation import Span
from lawreg.model.kinds import InstrumentKind
from lawreg.plan.office_name import Office, read_office
from lawreg.plan.page import Line, Page, is_capitals

_HEAD_LINES = 60
_LONGEST_LINE = 400
_MOTTO = (
    "cong hoa xa hoi",
    "chu nghia viet nam",
    "doc lap",
    "dang cong san viet nam",
    "tu do - hanh phuc",
)
_STAMPS = frozenset({"du thao", "mat", "toi mat", "tuyet mat", "khan", "hoa toc"})
_NUMBER = re.compile(
    r"\bSố[ \t\u00a0]*+:?[ \t\u00a0.…_]*+(\d[\d.]{0,6}[A-Z]?)?[ \t\u00a0.…_]*+"
    r"((?:/\d{4})?[/-][ ]?[A-ZĐ][\w&Đđ]*(?:[ ]?[-–/,&][ ]?[A-ZĐ][\w&Đđ]*){0,5})"
)
_BLANK = r"[\s.…_]*+"
_DATED = re.compile(
    rf",{_BLANK}ngày{_BLANK}(\d{{1,2}})?{_BLANK}(?:tháng|/){_BLANK}(\d{{1,2}})?"
    rf"{_BLANK}(?:năm|/){_BLANK}(\d{{4}})?",
    re.IGNORECASE,
)
_DATED_ALONE = re.compile(r"([^,:;\d]{2,40}),[ \t]*ngày [^,:;]{4,40}")
_SUBJECT = re.compile(r"(?:V/v|Về việc)\b[ :]*", re.IGNORECASE)
_ADDRESSED = "kinh gui"
_NEVER_TITLE = ("(kem theo", "(ban hanh kem", "kinh gui", "can cu ")
_AFTER_TITLE = (
    "thuc hien ",
    "nham ",
    "de ",
    "tren co so ",
    "trong ",
    "thi hanh ",
)
_AUTHORITY = re.compile(
    r"(?:uy ban nhan dan|chu tich|bo truong|giam doc|hoi dong nhan dan|thu truong|"
    r"thu tuong|chinh phu|chanh |tong |cuc truong|ban thuong vu|thong doc|vien truong)"
)
_MOST_TITLE_LINES = 8

_kinds: dict[str, InstrumentKind] = {}


class DateLine(NamedTuple):
    """«Bình Phước, ngày … tháng 12 năm 2021»: the place, and as much of the day as is filled in."""

    place: str = ""
    issued_on: date | None = None
    signed_by: date | None = None
    """Where the day is blank: the last day of the month or year printed."""


_NO_DATE = DateLine()


class Letterhead(NamedTuple):
    """The marks of a document; what it does not show is empty."""

    number: str = ""
    dated: DateLine = _NO_DATE
    office: Office = Office("")
    kind: InstrumentKind = InstrumentKind.PLAN
    title: str = ""
    title_span: Span | None = None
    body_line: int = 0
    """The first line after the title."""


class _Title(NamedTuple):
    """The kind line and the title under it."""

    at: int
    kind: InstrumentKind
    words: str
    span: Span | None
    after: int


def read_letterhead(page: Page, text: str) -> Letterhead:
    """Read the head of a document set as ``page``."""
    title = _find_title(page)
    top = [_clipped(x) for x in page.lines[: title.at if title else _HEAD_LINES]]
    numbered = next(
        ((i, m) for i, line in enumerate(top) if (m := _own_number(line.words))),
        None,
    )
    has_motto = any(_is_motto(line.words) for line in top)
    if title is None:
        if not has_motto:
            alone = [line for line in top if _is_place_and_date(line.raw.strip())]
            return Letterhead(dated=_dated(alone[:1]))
        title = _subject(page, top) or _Title(0, InstrumentKind.PLAN, "", None, 0)
    dated = _dated(top)
    office = Office("")
    if numbered or has_motto:
        below = text[page.lines[title.at].start :]
        office = read_office(_office_cells(top, numbered), dated.place, below)
    return Letterhead(
        _number(numbered[1]) if numbered else "",
        dated,
        office,
        title.kind,
        title.words,
        title.span,
        title.after,
    )


def kind_named(words: str) -> InstrumentKind | None:
    """Give the kind whose name, in capitals and alone, these words are."""
    if not _kinds:
        _kinds.update({fold(k.label.vi): k for k in InstrumentKind})
        del _kinds[fold(InstrumentKind.OTHER.label.vi)]
        _kinds["phuong an"] = InstrumentKind.OTHER
    return _kinds.get(fold(words)) if is_capitals(words) else None


def _clipped(line: Line) -> Line:
    """Cut a line that is no line of a letterhead but a whole text without breaks."""
    if line.end - line.start <= _LONGEST_LINE:
        return line
    return line._replace(raw=line.raw[:_LONGEST_LINE], words=line.words[:_LONGEST_LINE])


def _own_number(words: str) -> re.Match[str] | None:
    """Find «Số: …» where a line or a column begins; elsewhere it cites something."""
    found = _NUMBER.search(words)
    if found is None:
        return None
    before = words[: found.start()]
    begins = not before.strip(" |") or before.endswith(("   ", "\t", "|", "| "))
    return found if begins else None


def _is_motto(words: str) -> bool:
    folded = fold(words)
    return any(phrase in folded for phrase in _MOTTO)


def _find_title(page: Page) -> _Title | None:
    """Find the line that names the kind, in capitals, and the title below or beside it."""
    for i, line in enumerate(page.lines[:_HEAD_LINES]):
        if not line.words or not is_capitals(line.words):
            continue
        kind = kind_named(line.words)
        if kind is not None:
            return _title_below(page, i, i + 1, kind)
        kind = _kind_before(line.words)
        if kind is not None:
            return _title_below(page, i, i, kind)
    return None


def _kind_before(words: str) -> InstrumentKind | None:
    """Read a line such as «KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2022»."""
    parts = words.split()
    for length in (3, 2):
        kind = kind_named(" ".join(parts[:length])) if len(parts) > length + 1 else None
        if kind is not None:
            return kind
    return None


def _title_below(page: Page, at: int, first: int, kind: InstrumentKind) -> _Title:
    lines = page.lines
    begin = first
    while begin < min(first + 4, len(lines)) and not lines[begin].words:
        begin += 1
    end = begin
    while end < len(lines) and end - begin < _MOST_TITLE_LINES:
        if _ends_title(lines, begin, end):
            break
        end += 1
    words = squeeze(" ".join(line.words for line in lines[begin:end]))
    span = Span(lines[begin].start, lines[end - 1].end) if end > begin else None
    return _Title(at, kind, words, span, end)


def _ends_title(lines: list[Line], begin: int, at: int) -> bool:
    """Whether the line is no longer part of the title that began at ``begin``."""
    words = lines[at].words
    if not words or not any(c.isalnum() for c in words):
        return True
    folded = fold(words)
    if folded.startswith(_NEVER_TITLE):
        return True
    in_capitals = words.isupper()
    if at == begin:
        return in_capitals and _AUTHORITY.match(folded) is not None
    if lines[at - 1].words.isupper() != in_capitals:
        return True
    opens = folded.startswith(_AFTER_TITLE) and words[:1].isupper()
    return words.startswith("I. ") if in_capitals else opens


def _subject(page: Page, top: list[Line]) -> _Title | None:
    """Read «V/v …», the title of an official letter."""
    for i, line in enumerate(top):
        found = _SUBJECT.search(line.words)
        if found is None:
            continue
        parts = [
            line.cells()[0] if len(line.cells()) > 1 else line.words[found.end() :]
        ]
        parts[0] = _SUBJECT.sub("", parts[0])
        end = i + 1
        while end < len(top) and _goes_on(top[end]):
            parts.append(top[end].cells()[0])
            end += 1
        is_letter = any(
            fold(x.words).startswith(_ADDRESSED) for x in page.lines[i : i + 25]
        )
        kind = InstrumentKind.OFFICIAL_LETTER if is_letter else InstrumentKind.PLAN
        start = page.lines[i].start + line.raw.find(found[0])
        span = Span(start, page.lines[end - 1].end)
        return _Title(i, kind, squeeze(" ".join(parts)), span, end)
    return None


def _goes_on(line: Line) -> bool:
    """Whether the line still belongs to the subject of a letter."""
    return bool(
        line.words
        and not _DATED.search(line.words)
        and not _own_number(line.words)
        and not _is_motto(line.words)
        and not fold(line.words).startswith(_ADDRESSED)
    )


def _number(found: re.Match[str]) -> str:
    """Give number and symbol without the spaces of typing; empty while it is blank."""
    if not found[1]:
        return ""
    return "".join(f"{found[1]}{found[2]}".split()).replace("–", "-")


def _dated(top: list[Line]) -> DateLine:
    """Read the line of place and date; a day that does not exist counts as blank."""
    flat = _joined_cells(top)
    found = _DATED.search(flat)
    if found is None:
        return _NO_DATE
    place = squeeze(flat[: found.start()].rpartition("|")[2])
    day, month, year = (int(part) if part else 0 for part in found.groups())
    try:
        if day and month and year:
            return DateLine(place, date(year, month, day))
        return DateLine(place, signed_by=_last_day(year, month) if year else None)
    except ValueError:
        return DateLine(place)


def _is_place_and_date(line: str) -> bool:
    """Whether a line is «TP. Hồ Chí Minh, ngày 15 tháng 3 năm 2024» and nothing else.

    Every word of a place begins with a capital, which those of a sentence do not.
    """
    found = _DATED_ALONE.fullmatch(line)
    place = found[1].replace(".", " ").replace("-", " ").split() if found else []
    return bool(place) and all(word[0].isupper() for word in place)


def _last_day(year: int, month: int) -> date:
    """Give the last day of a month, or of the year where the month is blank too."""
    if month in (0, 12):
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def _joined_cells(top: list[Line]) -> str:
    """Lay the head on one line, a bar where a column or a cell ends."""
    flat = " ".join(
        re.sub(r"\||\t| {3,}", " | ", line.raw.replace("*", "").strip())
        if not _is_blank_date(line.raw)
        else line.raw.replace("*", "").replace("|", " | ").strip()
        for line in top
    )
    return squeeze(flat)


def _is_blank_date(raw: str) -> bool:
    """Whether gaps in the line are a day left open, not columns."""
    return "ngày" in raw and "tháng" in raw and not re.search(r"ngày\s+\d", raw)


def _office_cells(top: list[Line], numbered: tuple[int, re.Match[str]] | None) -> str:
    """Join the cells above the number that are neither motto nor stamp nor rule."""
    last = numbered[0] if numbered else len(top)
    kept: list[str] = []
    for line in top[:last]:
        for cell in line.cells():
            if _DATED.search(cell) or _SUBJECT.match(cell):
                return " ".join(kept)
            if any(c.isalpha() for c in cell) and not _is_motto(cell):
                kept.append(cell)
    return " ".join(c for c in kept if fold(c).strip(" .:") not in _STAMPS)
