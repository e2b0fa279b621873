"""What stands after a number or name: its date, its year, its issuer."""

from __future__ import annotations

from lawreg.citation.bodies import Home
from lawreg.citation.dates import match_date
from lawreg.citation.draft import Draft
from lawreg.citation.issuers import issuer_after, read_body
from lawreg.citation.number_years import year_after
from lawreg.citation.numbers import Number
from lawreg.citation.words import Reading

_RENAMINGS = (["(", "nay", "la"], ["(", "truoc", "day"], ["(", "cu", ")"])
_REVISIONS = (["sua", "doi"], ["sua", "doi", ",", "bo", "sung"], ["sd"], ["moi"])
_DAY_WORDS = frozenset({"ngay", "nga"})
_PASSING_WORDS = 24
"""How far the day may stand from the body that passed a law."""


def read_date(reading: Reading, draft: Draft, latest: int | None = None) -> None:
    """Read the date printed after a number or name, or «năm 2013» in its place.

    ``latest`` is the year of the text itself, after which nothing it cites was signed.
    """
    words = reading.words
    at = draft.end
    number = draft.number
    if number is not None and reading.end(at - 1) > number.end:
        _glued_date(reading, draft, number)
        return
    if words[at : at + 1] in ([","], ["("]) and words[at + 1 : at + 2] == ["ngay"]:
        at += 1
    elif words[at : at + 1] == ["("] and words[at + 2 : at + 4] == [")", "ngay"]:
        at += 3
    elif words[at : at + 1] == [")"] and "(" in words[draft.mention : draft.first]:
        at += 1
    elif number is None:
        at = after_revision(words, at)
    _date_at(reading, draft, at)
    if draft.date_end is None and number is None:
        _year_at(reading, draft, at)
    elif draft.date_end is None:
        _number_year(reading, draft, latest)
    if draft.date_end is None:
        _passed_at(reading, draft)
    draft.tail = draft.date_end or draft.end
    if words[at - 1 : at] == ["("] and words[draft.tail : draft.tail + 1] == [")"]:
        draft.tail += 1


def after_revision(words: list[str], at: int) -> int:
    """Pass over «(sửa đổi)» or «(sửa đổi, bổ sung)», which tell a law from its forerunner."""
    if words[at : at + 1] == ["("]:
        for form in _REVISIONS:
            end = at + 1 + len(form)
            if words[at + 1 : end] == form and words[end : end + 1] == [")"]:
                return end + 1
    return at


def _date_at(reading: Reading, draft: Draft, at: int) -> int | None:
    """Read «ngày …» at word ``at`` into the draft; gives the word after it.

    «ngày» is left out, or printed twice, only where the month stands in words.
    """
    words = reading.words
    first = at
    while at < len(words) and words[at] in _DAY_WORDS and at < first + 2:
        at += 1
    if at >= len(words):
        return None
    begin = reading.starts[at]
    if words[at].startswith("ngay") and words[at][4:].isdigit():
        begin += len("ngay")
    elif at == first and words[at + 1 : at + 2] != ["thang"]:
        return None
    found = match_date(reading.folded, begin)
    if found is None:
        return None
    draft.issued_on = found.value
    draft.date_first, draft.date_end = first, reading.at(found.end)
    return draft.date_end


def _passed_at(reading: Reading, draft: Draft) -> None:
    """Read «được Quốc hội khóa XI, kỳ họp thứ 4 thông qua ngày …» after a citation.

    The clause tells body and day; it says something of the citation and is no part of it.
    """
    words = reading.words
    at = draft.end
    while at < len(words) and words[at] in {",", "da"}:
        at += 1
    named = at + 1 < len(words) and words[at] == "duoc" and reading.capital(at + 1)
    if not named:
        return
    body = read_body(reading, at + 1, Home())
    if body is None:
        return
    passed = False
    for i in range(body.end, min(body.end + _PASSING_WORDS, len(words))):
        if i in reading.hard or words[i] in {";", ".", "va"}:
            return
        passed = passed or words[i : i + 2] == ["thong", "qua"]
        if passed and words[i] == "ngay":
            if _date_at(reading, draft, i) is not None:
                draft.body, draft.date_apart = body, True
            return


def _glued_date(reading: Reading, draft: Draft, number: Number) -> None:
    """Read the date of «38/2009/TT-BNNPTNTngày 26 tháng 6 năm 2009»."""
    rest = reading.folded[number.end : reading.end(draft.end - 1)]
    if rest == "ngay" and draft.end < len(reading.words):
        found = match_date(reading.folded, reading.starts[draft.end])
        if found is not None:
            draft.issued_on = found.value
            draft.date_first, draft.date_end = draft.end, reading.at(found.end)
    draft.tail = draft.date_end or draft.end


def _year_at(reading: Reading, draft: Draft, at: int) -> None:
    words = reading.words
    if words[at : at + 1] == ["("] and words[at + 2 : at + 3] == [")"]:
        at += 1
    first = at
    if words[at : at + 1] == ["thang"] and words[at + 1 : at + 2] != []:
        at += 2 + (words[at + 2 : at + 3] in (["nam"], ["/"], ["-"]))
    else:
        at += words[at : at + 1] == ["nam"]
    if at < len(words) and words[at].isdigit() and len(words[at]) == 4:
        year = int(words[at])
        if 1945 <= year <= 2099 and words[at + 1 : at + 2] not in (["-"], ["/"]):
            draft.year = year
            draft.date_first, draft.date_end = first, at + 1


def _number_year(reading: Reading, draft: Draft, latest: int | None) -> None:
    year = year_after(reading, draft, latest)
    if year is not None:
        draft.year = year
        draft.date_first, draft.date_end = draft.end, draft.end + 2


def read_issuer(reading: Reading, draft: Draft, home: Home) -> None:
    """Read the issuer after number and date, and a date that follows the issuer."""
    body = issuer_after(reading, draft.tail, home, joint=draft.is_joint)
    if body is None:
        return
    draft.body = body
    draft.tail = _after_renaming(reading, body.end)
    if draft.date_end is None:
        draft.tail = _date_at(reading, draft, body.end) or draft.tail


def _after_renaming(reading: Reading, at: int) -> int:
    """Pass over «(nay là tỉnh Đồng Tháp)» or «(cũ)» after an issuer."""
    words = reading.words
    if words[at : at + 3] in _RENAMINGS:
        for end in range(at + 2, min(at + 16, len(words))):
            if words[end] == ")":
                return end + 1
    return at
