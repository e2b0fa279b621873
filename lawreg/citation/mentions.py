"""From numbers to mentions: kind words, and what is no citation after all."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from lawreg.citation.bodies import Home
from lawreg.citation.draft import Draft
from lawreg.citation.grammar import (
    GENERIC_KIND_WORDS,
    KIND_ABBREVIATIONS,
    KIND_PHRASE_ENDS,
    KIND_WORDS,
    NOT_A_CITATION,
)
from lawreg.citation.issuers import read_body
from lawreg.citation.numbers import Number
from lawreg.citation.standards import is_standard
from lawreg.citation.words import Reading
from lawreg.model.kinds import InstrumentKind

_HEAD_WORDS = 400
_TO_CONTRACT = 6
_LONGEST_KIND = max(map(len, KIND_WORDS))
_NO_KINDS = frozenset({(("luat",), "phap"), (("luat",), "ky")})
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
    """Read the kind phrase, or its abbreviation, whose last word stands before word ``at``."""
    if at == 0:
        return None
    if reading.words[at - 1] not in KIND_PHRASE_ENDS:
        return _abbreviation_at(reading, at - 1)
    found = kind_ending(reading, at)
    return (found[0], at, found[1]) if found is not None else None


def kind_ending(reading: Reading, at: int) -> tuple[int, InstrumentKind | None] | None:
    """Read the longest kind phrase right before word ``at``, none of it in another paragraph.

    Gives its first word and its kind, which «văn bản» leaves open. «pháp luật» and
    «kỷ luật» are no laws, and «Luật Quy hoạch» is no plan.
    """
    words = reading.words
    for length in range(min(_LONGEST_KIND, at), 0, -1):
        start = at - length
        if any(i in reading.hard for i in range(start + 1, at)):
            continue
        phrase = tuple(words[start:at])
        before = words[start - 1] if start else ""
        if phrase in KIND_WORDS and (phrase, before) not in _NO_KINDS:
            in_name = phrase == ("quy", "hoach") and before == "luat"
            return None if in_name else (start, KIND_WORDS[phrase])
        if phrase in GENERIC_KIND_WORDS:
            return start, None
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
    if words[draft.end : draft.end + 1] in ([";"], [","]):
        # «Nghị định số: 61/2018/NĐ-CP;» is an item; a head goes on with no mark.
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
