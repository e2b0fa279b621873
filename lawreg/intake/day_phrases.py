"""From which day: the phrases by which a text fixes the day of its own effect.

A printed day is taken as printed. «Kể từ ngày ký» is the day of issue. A period
«sau 45 ngày kể từ ngày ký» does not count its first day and is over with its last
(Civil Code 91/2015/QH13, Articles 147(2) and 148(2)): the day of issue and 45 days,
as offices print it (signed 10/02/2026, in force from 27/3/2026), and as the delay of
Law 80/2015/QH13, Article 151(1), and Law 64/2025/QH15, Article 53(1), is reckoned.
Working days, the day of the gazette and the day on which the President publishes a
law cannot be reckoned from the text: there the day is open and the words are kept.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.citation.dates import match_date
from lawreg.intake.plane import Plane

_G = r"\s+"
_LEAD = re.compile(
    rf"[\s,:]*+(?:bat{_G}dau{_G})?(?:ke{_G})?(?:tu|vao)\b"
    r"|[\s,:]++(?<=\s)ngay\b(?=\s*\d)"
)
_HOUR = re.compile(
    r"\s*(?:\d{1,2}\s*(?:gio|h|g)\s*(?:\d{0,2}\s*(?:phut)?)?\s*,?\s*(?:cua\s+)?)?(?:ke\s+tu\s+)?(?:ngay\b\s*)?"
    r"(?:mung\s+)?"
)
_EVENT = (
    rf"(?:duoc{_G}|quyet{_G}dinh{_G}|nghi{_G}quyet{_G}|van{_G}ban{_G})?"
    rf"(ky(?:{_G}va)?[\s,]*ban{_G}hanh|ky{_G}ket|ky(?!{_G}(?:lenh|hiep|hop))|ban{_G}hanh|thong{_G}qua|cong{_G}bo"
    rf"|[^.;:,]{{0,60}}?thong{_G}qua|(?:duoc{_G})?dang(?:{_G}tren)?{_G}cong{_G}bao"
    rf"|dang{_G}[^.;]{{0,30}})\b"
)
_FROM_EVENT = re.compile(rf"\s*ngay\s*{_EVENT}")
_AFTER = re.compile(
    rf"[\s,:]*(?:ke{_G}tu{_G})?sau{_G}(\d{{1,3}}|[a-z]{{2,5}}(?:{_G}[a-z]{{2,5}}){{0,2}}?)\s*(?:\([^)\n]{{1,40}}\)\s*)?"
    rf"ngay(\s*,?\s*lam{_G}viec)?\s*,?{_G}?(?:ke{_G})?tu{_G}(?:khi{_G}|ngay\s*){_EVENT}"
)
_AS_OF = re.compile(
    rf"\s+theo{_G}(?:quyet{_G}dinh|nghi{_G}dinh|thong{_G}tu|luat)\b[^.;]{{0,80}}"
)
_OTHER = re.compile(
    rf"\s*(?:ngay|khi|thoi{_G}diem|nam|quy|thang|ky|dau|cung|hoc{_G}ky)\b"
)
_WORDS_END = re.compile(
    r"[.;:\n]\s|,\s|\s(?=thay\s+the\b|va\s+(?:thay|bai|ap|duoc))|\Z"
)
_UNTIL = re.compile(
    rf"[\s,]*(?:va{_G})?(?:duoc{_G})?(?:co{_G}hieu{_G}luc{_G})?(?:thi{_G}hanh{_G}|thuc{_G}hien{_G}"
    rf"|ap{_G}dung{_G})?(?:cho{_G})?den(?:{_G}het)?(?:{_G}het)?(?:{_G}ngay)?{_G}(?=\d)"
)
_UNTIL_YEAR = re.compile(
    rf"[\s,]*(?:va{_G})?(?:duoc{_G})?(?:thuc{_G}hien{_G}|ap{_G}dung{_G}|co{_G}hieu{_G}luc{_G})?"
    rf"(?:cho{_G})?den{_G}het{_G}nam{_G}(\d{{4}})\b"
)
_FARTHEST = 220
_LONGEST_RULE = 400
_UNITS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "lam": 5, "sau": 6}
_UNITS |= {"bay": 7, "tam": 8, "chin": 9}
"""Figures in words, without accents."""
_SIGNED = ("ky", "ban", "thong")
_OF_ANOTHER = re.compile(
    r"\b(?:luat|phap\s+lenh|nghi\s+(?:dinh|quyet)|thong\s+tu)\s+(?!nay\b)"
)


class DayPhrase(NamedTuple):
    """The day, or the words where none is printed, and where the phrase ends."""

    day: date | None
    rule: str
    end: int


def read_day(plane: Plane, at: int, issued_on: date | None) -> DayPhrase | None:
    """Read from which day, right after «có hiệu lực (thi hành)» or a few words later."""
    folded = plane.folded
    for start in _starts(plane, at):
        after = _AFTER.match(folded, start)
        if after is not None:
            return _period(plane, after, issued_on)
        as_of = _AS_OF.match(folded, start) if start == at else None
        if as_of is not None:
            return DayPhrase(None, plane.shown(*as_of.span()), as_of.end())
        lead = _LEAD.match(folded, start)
        if lead is not None:
            found = _from(plane, lead.start(), lead.end(), issued_on)
            if found is not None:
                return found
    return None


def read_until(plane: Plane, at: int) -> date | None:
    """Read «đến hết ngày 31/12/2025» right after the day: the first day out of force.

    The day named is the last in force (Civil Code 91/2015/QH13, Article 148(5)).
    """
    year = _UNTIL_YEAR.match(plane.folded, at)
    if year is not None:
        return date(int(year[1]) + 1, 1, 1) if int(year[1]) > 1900 else None
    until = _UNTIL.match(plane.folded, at)
    day = match_date(plane.folded, until.end()) if until else None
    last = day.value if day else None
    return last + timedelta(1) if last and last.year < date.max.year else None


def _starts(plane: Plane, at: int) -> list[int]:
    """Give where the phrase may begin: here, or past a few words of the sentence."""
    starts = [at]
    for word in re.finditer(
        r"\s(?=(?:ke\s+tu|tu\s+ngay|sau\s+(?:\d+|[a-z\s]{2,18}?\sngay)|vao\s+ngay)\b)",
        plane.folded[at : at + _FARTHEST],
    ):
        between = plane.folded[at : at + word.start()]
        if any(mark in between for mark in ".;:") or "thay the" in between:
            break
        starts.append(at + word.start())
    return starts


def _in_words(words: str) -> int:
    """Read «bốn mươi lăm», without accents; 0 for no number."""
    parts = words.split()
    if "muoi" not in parts:
        return _UNITS.get(words, 0)
    at = parts.index("muoi")
    tens = _UNITS.get(parts[at - 1], 0) if at else 1
    return 10 * tens + (_UNITS.get(parts[at + 1], 0) if at + 1 < len(parts) else 0)


def _period(plane: Plane, found: re.Match[str], issued_on: date | None) -> DayPhrase:
    """Reckon «sau N ngày kể từ ngày ký»."""
    rule = plane.shown(*found.span()).strip(" ,:")
    days = int(found[1]) if found[1].isdigit() else _in_words(found[1])
    signed = found[3].split()[0].strip(",") in _SIGNED and not found[2]
    if signed and days and issued_on is not None and issued_on.year < date.max.year - 3:
        return DayPhrase(issued_on + timedelta(days), rule, found.end())
    return DayPhrase(None, rule, found.end())


def _from(
    plane: Plane, start: int, at: int, issued_on: date | None
) -> DayPhrase | None:
    """Read what follows «(kể) từ»: a day, an event, or what the text does not fix."""
    hour = _HOUR.match(plane.folded, at)
    day = match_date(plane.folded, hour.end()) if hour else None
    if day is not None:
        return DayPhrase(day.value, "", day.end)
    event = _FROM_EVENT.match(plane.folded, at)
    if event is not None:
        rule = plane.shown(start, event.end()).strip(" ,:")
        known = event[1].split()[0].strip(",") in _SIGNED or (
            event[1].endswith("qua") and not _OF_ANOTHER.search(event[1])
        )
        return DayPhrase(issued_on if known else None, rule, event.end())
    since = plane.folded[start:at].lstrip(" ,:\n").startswith("ke")
    if since or _OTHER.match(plane.folded, at):
        farthest = min(len(plane.folded), at + _LONGEST_RULE)
        end = _WORDS_END.search(plane.folded, min(at + 4, farthest), farthest)
        stop = end.start() if end else farthest
        return DayPhrase(None, plane.shown(start, stop).strip(" ,:"), stop)
    return None
