"""From numbers to mentions: kind words, dates, issuers, and what they share in a list."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from lawreg.citation.bodies import Home
from lawreg.citation.dates import match_date
from lawreg.citation.draft import Draft
from lawreg.citation.grammar import (
    GENERIC_KIND_WORDS,
    KIND_ABBREVIATIONS,
    KIND_PHRASE_ENDS,
    KIND_WORDS,
    NOT_A_CITATION,
)
from lawreg.citation.issuers import issuer_after, read_body
from lawreg.citation.numbers import Number
from lawreg.citation.standards import is_standard
from lawreg.citation.words import Reading
from lawreg.model.kinds import InstrumentKind

_HEAD_WORDS = 400
_TO_CONTRACT = 6
_RENAMINGS = (["(", "nay", "la"], ["(", "truoc", "day"], ["(", "cu", ")"])
_REVISIONS = (["sua", "doi"], ["sua", "doi", ",", "bo", "sung"], ["sd"], ["moi"])
_DAY_WORDS = frozenset({"ngay", "nga"})
_PASSING_WORDS = 24
"""How far the day may stand from the body that passed a law."""
_NOT_NUMBER_WORDS = frozenset({"sở", "sơ", "sổ"})
_BETWEEN_ITEMS = frozenset({",", ";", "va", "hoac", "so", "cac", "cung", "nhu", ":"})


def draft_number(reading: Reading, number: Number) -> Draft:
    """Begin a mention from a number, with the kind word before it."""
    first, end = reading.at(number.start), reading.at(number.end)
    draft = Draft(first, end, number)
    _read_kind(reading, draft)
    if draft.kind is None:
        draft.kind = number.kind
    if is_standard(number):
        draft.kind = InstrumentKind.STANDARD
    return draft


def _read_kind(reading: Reading, draft: Draft) -> None:
    words = reading.words
    at = number_word(reading, draft.first)
    if at < draft.first:
        draft.mention = at + (words[at] == ":")
    found = _kind_ending_at(reading, at)
    if found is None:
        found = _kind_before_issuer(reading, draft, at)
    if found is not None:
        draft.kind_first, draft.kind_end, kind = found
        draft.mention = draft.kind_first
        draft.kind = kind


def number_word(reading: Reading, first: int) -> int:
    """Give the word where «số», or «: số», before word ``first`` begins."""
    words = reading.words
    at = first
    while at > 0 and words[at - 1] in {"so", ":"}:
        if reading.printed(at - 1) in _NOT_NUMBER_WORDS:
            break
        at -= 1
    return at


def _kind_ending_at(
    reading: Reading, at: int
) -> tuple[int, int, InstrumentKind | None] | None:
    """Read the longest kind phrase whose last word stands before word ``at``."""
    words = reading.words
    if at == 0:
        return None
    if words[at - 1] not in KIND_PHRASE_ENDS:
        return _abbreviation_at(reading, at - 1)
    for length in (4, 3, 2, 1):
        start = at - length
        if start < 0 or any(i in reading.hard for i in range(start + 1, at)):
            continue
        phrase = tuple(words[start:at])
        if phrase in KIND_WORDS and words[start - 1 : at] != ["phap", "luat"]:
            in_name = phrase == ("quy", "hoach") and words[start - 1] == "luat"
            return None if in_name else (start, at, KIND_WORDS[phrase])
        if phrase in GENERIC_KIND_WORDS:
            return start, at, None
    return None


def _abbreviation_at(
    reading: Reading, i: int
) -> tuple[int, int, InstrumentKind | None] | None:
    """Read «NĐ» or «TT» in capitals for the kind word; «TT.» is the abbreviation of a town."""
    if len(reading.words[i]) > 4:
        return None
    printed = reading.clean[reading.starts[i] : reading.end(i)].replace("Ð", "Đ")
    kind = KIND_ABBREVIATIONS.get(printed)
    return (i, i + 1, kind) if kind is not None else None


def _kind_before_issuer(
    reading: Reading, draft: Draft, at: int
) -> tuple[int, int, InstrumentKind | None] | None:
    """Read «Nghị định của Chính phủ số …», where the body stands before the number."""
    words = reading.words
    for start in range(at - 2, max(-1, at - 9), -1):
        if start + 1 in reading.hard:
            return None
        if words[start] == "cua":
            body = read_body(reading, start + 1, Home(), joint=draft.is_joint)
            if body is None or body.end != at:
                return None
            draft.body = body
            return _kind_ending_at(reading, start)
    return None


def is_citation(reading: Reading, draft: Draft, before: Draft | None) -> bool:
    """Whether a number with its surroundings cites an instrument.

    Form codes, contracts and addresses have the shape of numbers too, and a
    number that stands for itself with nothing around it proves nothing.
    """
    number = draft.number
    if number is None or draft.kind is InstrumentKind.STANDARD:
        return True
    words = reading.words
    if draft.kind_first is not None:
        # «Đề án 06/CP» is what people call a scheme, not its number.
        return draft.kind is not InstrumentKind.SCHEME or number.has_type
    if number.symbols[0].startswith(("QH", "UBTVQH")):
        # Whatever stands before: «… lao động theo hợp đồng số 69/2020/QH14» is a law.
        return True
    numbered = words[draft.mention] == "so" and draft.mention < draft.first
    at = draft.mention
    if _is_of_something_else(words, at):
        return False
    whole = number.has_type and len(number.symbols) > 1
    if numbered:
        return whole or len(number.symbols) > 1 or number.year is not None
    listed = before is not None and is_joined(reading, before, draft)
    return whole or listed


def _is_of_something_else(words: list[str], at: int) -> bool:
    """Whether the words before tell a form, a contract or an address."""
    before = words[max(0, at - _TO_CONTRACT) : at]
    return ("hop", "dong") in pairwise(before) or any(
        tuple(before[-length:]) in NOT_A_CITATION for length in (3, 2, 1)
    )


def is_joined(reading: Reading, before: Draft, draft: Draft) -> bool:
    """Whether nothing but commas, «và» and «số» stands between two mentions."""
    start = max(before.closes, before.date_end or 0)
    if not start <= draft.mention <= start + 4:
        return False
    between = reading.words[start : draft.mention]
    return all(word in _BETWEEN_ITEMS for word in between)


def is_own_number(
    reading: Reading, draft: Draft, own: str, own_date: date | None
) -> bool:
    """Whether the number is that of the document itself, in its header or later.

    Another office can have an act of the same number; its date tells it apart.
    """
    if not own or draft.canonical != own:
        return False
    if draft.issued_on is None or draft.issued_on == own_date:
        return True
    before = reading.words[max(0, draft.mention - 3) : draft.mention]
    return own_date is None and "kem" in before


def is_aside(reading: Reading, draft: Draft) -> bool:
    """Whether it stands by itself in brackets, or names what the text calls it later."""
    words = reading.words
    first = draft.mention
    if words[first - 1 : first] == ["("] and draft.kind_first is not None:
        return True
    return words[first - 1 : first] in (["la"], [":"]) and any(
        words[i : i + 2] in (["sau", "day"], ["goi", "tat"], ["viet", "tat"])
        for i in range(max(0, first - 8), first)
    )


def header_number(reading: Reading, draft: Draft) -> bool:
    """Whether the number stands as «Số: 41/KH-SNgV» at the head of a document.

    Laws write «Luật số: 63/2025/QH15» there.
    """
    words = reading.words
    if draft.number is None:
        return False
    at = number_word(reading, draft.first)
    if words[at : at + 1] != ["so"] or at == draft.first:
        return False
    colon = ":" in words[at : draft.first]
    heads = draft.first < _HEAD_WORDS
    dated = words[draft.end : draft.end + 1] == ["ngay"]
    if dated and (draft.kind_first is not None or not heads):
        # An item of a list or a table; a head has its date beside the place.
        return False
    if draft.kind_first is not None:
        return heads and colon and _begins_line(reading, draft.kind_first)
    return _begins_line(reading, at) and (colon or heads)


def _begins_line(reading: Reading, i: int) -> bool:
    """Whether word ``i`` begins a line, a cell, or what follows a rule in a head.

    Heads are printed in one line too: «CHÍNH PHỦ ------- Số: 12/NQ-CP».
    """
    words = reading.words
    if i in reading.hard or i == 0 or words[i - 1] == "|":
        return True
    ruled = "_" in reading.clean[reading.end(i - 1) : reading.starts[i]]
    return i < _HEAD_WORDS and (ruled or words[i - 2 : i] == ["-", "-"])


def read_date(reading: Reading, draft: Draft) -> None:
    """Read the date printed after a number or name, and «năm 2013» after a name."""
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
    if draft.date_end is None and draft.number is None:
        _year_at(reading, draft, at)
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
