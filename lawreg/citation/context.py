"""Issuers and dates printed before a citation, and what the items of a list share."""

from __future__ import annotations

from lawreg.citation.aliases import is_aside
from lawreg.citation.bodies import Body, Home
from lawreg.citation.dates import match_date
from lawreg.citation.draft import Draft
from lawreg.citation.grammar import ISSUER_SYMBOLS, KIND_WORDS
from lawreg.citation.issuers import issuer_before, read_body
from lawreg.citation.local_bodies import is_home
from lawreg.citation.mentions import is_joined
from lawreg.citation.places import UNITS, province_at, with_unit
from lawreg.citation.words import Reading
from lawreg.folding import fold

_GROUP_REACH = 60
_LEAD = ("ky", "vua", "da", "se", "cung", "moi")


def link_list(reading: Reading, drafts: list[Draft]) -> None:
    """Tell each citation which one goes before it in the same list, if any.

    Those inside one title make a list of their own.
    """
    before: dict[int | None, int] = {}
    for i, draft in enumerate(drafts):
        k = before.get(draft.holder)
        if k is not None and _is_next(reading, drafts[k], draft):
            draft.leader = k
        if not is_aside(reading, draft):
            before[draft.holder] = i


def _is_next(reading: Reading, previous: Draft, draft: Draft) -> bool:
    """Whether nothing but joining words, or a semicolon, stands between two citations."""
    words = reading.words
    at = draft.mention
    while at > 0 and words[at - 1] in {"so", "cac", "va"}:
        at -= 1
    listed = words[at - 1 : at] == [";"] and _same_block(reading, previous.mention, at)
    return listed or is_joined(reading, previous, draft)


def _same_block(reading: Reading, first: int, last: int) -> bool:
    """Whether no paragraph ends between two words, one that ends in «;» excepted."""
    words = reading.words
    return last - first < 400 and all(
        words[i - 1] == ";" or i == last
        for i in range(first + 1, last + 1)
        if i in reading.hard
    )


def read_before(reading: Reading, drafts: list[Draft], home: Home) -> None:
    """Fill in issuers and dates that stand before the citation or govern its list."""
    floor = 0
    for draft in drafts:
        if draft.body is not None and draft.body.is_relative:
            draft.body = read_body(reading, draft.body.first, home) or draft.body
        if draft.number is not None and draft.body is None and draft.holder is None:
            _subject(reading, draft, floor, home)
            if draft.body is None:
                _group_head(reading, draft, home)
        if draft.body is None and draft.leader is not None:
            _from_leader(drafts, draft)
        floor = draft.end
    _share_back(reading, drafts)
    _complete(drafts)


def _subject(reading: Reading, draft: Draft, floor: int, home: Home) -> None:
    """Read «UBND tỉnh đã ban hành Kế hoạch số …» or «của Chính phủ tại Nghị định số …»."""
    words = reading.words
    at = draft.mention
    if at > 0 and words[at - 1] == "cac":
        at -= 1
    if at == 0 or at in reading.hard:
        return
    verb = at
    if words[at - 1] == "tai":
        verb = at - 1
        if words[verb - 2 : verb] == ["chi", "dao"] and words[verb - 3] == "co":
            verb -= 3
    elif words[at - 2 : at] in (["ban", "hanh"], ["phe", "duyet"]):
        verb = at - 2
    elif words[at - 1] in {"co", "gui"}:
        verb = at - 1
    else:
        return
    while verb > floor and words[verb - 1] in _LEAD:
        verb -= 1
    body = issuer_before(reading, verb, floor, home) or _territory(
        reading, draft, verb, home
    )
    if body is None or not fits(draft.body_symbol, body.name):
        return
    draft.body = body
    if draft.issued_on is None:
        _date_before(reading, draft, body.first)


def _territory(reading: Reading, draft: Draft, verb: int, home: Home) -> Body | None:
    """Read «tỉnh Lâm Đồng đã ban hành …»: the territory stands for its committee."""
    symbol = draft.body_symbol
    if symbol not in {"UBND", "HĐND"}:
        return None
    words = reading.words
    for start in range(verb - 1, max(0, verb - 7), -1):
        unit = UNITS.get((words[start],)) or UNITS.get(tuple(words[start : start + 2]))
        if unit not in {"tỉnh", "thành phố"}:
            continue
        named = province_at(words, start + len(unit.split()))
        if named and named[1] == verb:
            return Body(f"{symbol} {with_unit(unit, named[0])}", start, verb)
        if start + len(unit.split()) == verb and is_home(home, unit):
            name = f"{symbol} {with_unit(unit, home.place)}"
            return Body(name, start, verb, is_relative=True)
    return None


def _date_before(reading: Reading, draft: Draft, first: int) -> None:
    """Read «Ngày 25/9/2025, UBND tỉnh đã ban hành …»."""
    words = reading.words
    if words[first - 1 : first] != [","]:
        return
    for start in range(first - 2, max(-1, first - 10), -1):
        if words[start] == "ngay":
            found = match_date(reading.folded, reading.starts[start + 1])
            if found and reading.at(found.end) == first - 1:
                draft.issued_on = found.value
                draft.date_first, draft.date_end = start, first - 1
                draft.date_apart = True
            return


def _group_head(reading: Reading, draft: Draft, home: Home) -> None:
    """Read «các Quyết định của Thủ tướng Chính phủ: Quyết định số …»."""
    words = reading.words
    before = words[draft.mention - 1] if draft.mention else ""
    if before not in {":", "("}:
        return
    for at in range(draft.mention - 2, max(1, draft.mention - _GROUP_REACH), -1):
        if words[at] == ";" or at + 1 in reading.hard:
            return
        if words[at] != "cua":
            continue
        kind = KIND_WORDS.get(tuple(words[at - 2 : at]))
        if kind is not None and kind is draft.kind and words[at - 3] == "cac":
            body = read_body(reading, at + 1, home)
            if body and fits(draft.body_symbol, body.name):
                draft.body = body
            return


def _from_leader(drafts: list[Draft], draft: Draft) -> None:
    """Take the issuer of the item before when it governs the list from its head."""
    assert draft.leader is not None
    leader = drafts[draft.leader]
    governs = leader.body is not None and leader.body.first < leader.first
    if governs and leader.body_symbol == draft.body_symbol:
        draft.body = leader.body


def _share_back(reading: Reading, drafts: list[Draft]) -> None:
    """Give earlier items of a list the issuer, and a date, printed once at its end."""
    for draft in reversed(drafts):
        if draft.leader is None:
            continue
        leader = drafts[draft.leader]
        if leader.title_end is not None or leader.number is None:
            continue
        alike = leader.body_symbol == draft.body_symbol
        # «Nghị định A; Nghị định B ngày … của Chính phủ»: the rest is said of B alone.
        semicolon = reading.words[draft.mention - 1] == ";"
        apart = semicolon and draft.date_end is not None and leader.date_end is None
        if leader.body is None and draft.body is not None and alike and not apart:
            leader.body = draft.body
        same_form = leader.number.symbols == (draft.number and draft.number.symbols)
        if (
            leader.date_end is None
            and leader.issued_on is None
            and same_form
            and draft.kind_first is None
            and leader.number.year is None
            and reading.words[leader.end : leader.end + 1] == ["va"]
        ):
            leader.issued_on = draft.issued_on


def _complete(drafts: list[Draft]) -> None:
    """Give a body printed without its place the place printed at an earlier mention."""
    seen: dict[str, Body] = {}
    for draft in drafts:
        if draft.body is None or not draft.canonical:
            continue
        earlier = seen.get(draft.canonical)
        if draft.body.is_relative and earlier is not None:
            draft.body = draft.body._replace(name=earlier.name)
        elif not draft.body.is_relative:
            seen.setdefault(draft.canonical, draft.body)


def fits(symbol: str, name: str) -> bool:
    """Whether a body can issue under a symbol; an unknown symbol fits any body."""
    full = ISSUER_SYMBOLS.get(fold(symbol))
    if full is not None:
        return full in name or name in full
    if symbol == "UBND":
        return "UBND" in name or "Ủy ban nhân dân" in name
    if symbol == "HĐND":
        return "HĐND" in name or "Hội đồng nhân dân" in name
    if symbol == "TU":
        return "Tỉnh ủy" in name or "Thành ủy" in name or "Đảng bộ" in name
    if symbol.startswith("QH"):
        return "Quốc hội" in name
    return True
