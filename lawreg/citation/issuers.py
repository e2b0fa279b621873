"""The issuing body of a citation, read from the words that name it.

Only words count: a symbol such as ``QĐ-UBND`` fits dozens of bodies, so the
finder leaves the issuer open where the text does not say it.
"""

from typing import NamedTuple

from lawreg.citation.bodies import (
    COMMITTEE_HEADS,
    COMMITTEES,
    GENERIC_HEADS,
    PEOPLES,
    PEOPLES_SHORT,
    longest,
    table,
)
from lawreg.citation.places import PROVINCIAL, UNITS, province_at, with_unit
from lawreg.citation.words import Reading, word_set

_STOP_PAIRS = frozenset(
    {
        ("ban", "hanh"),
        ("quy", "dinh"),
        ("phe", "duyet"),
        ("huong", "dan"),
        ("sua", "doi"),
        ("cong", "bo"),
        ("thanh", "lap"),
        ("thong", "bao"),
        ("bao", "cao"),
        ("v", "/"),
        ("thuc", "hien"),
        ("tren", "dia"),
        ("va", "ke"),
        ("va", "quyet"),
        ("va", "cong"),
        ("va", "bao"),
    }
)
_STOP_ALONE = word_set("về tại gửi đã được là có để nhằm ngày theo")
"""Words that end a name; accented, for folded they are Vệ, Tài, Đề, Cơ."""
_MARKS = frozenset(";.):|“”\"'/\x1e")
_MOST_WORDS = 40
_CENTRAL_COMMITTEE = ("ban", "chap", "hanh", "trung", "uong")


class Home(NamedTuple):
    """What a text says of its own author."""

    place: str = ""
    """Proper name of the province or city: ``Lâm Đồng``."""
    issuer: str = ""
    """The body as it calls itself in full."""


class Body(NamedTuple):
    """A body read at some words."""

    name: str
    first: int
    end: int
    """The word after it."""
    is_relative: bool = False
    """Whether the place was supplied, not printed."""


def read_body(reading: Reading, i: int, home: Home) -> Body | None:
    """Read the body that begins at word ``i``, in its full usual form."""
    words = reading.words
    if i >= len(words):
        return None
    for reader in (_central, _peoples, _committee, _ministry, _department, _generic):
        body = reader(reading, i, home)
        if body is not None:
            return body._replace(end=_after_term(words, body.end))
    return None


def issuer_after(reading: Reading, i: int, home: Home) -> Body | None:
    """Read «của <body>» at word ``i``, which follows a number or its date."""
    words = reading.words
    at = i
    comma = at < len(words) and words[at] == ","
    at += comma
    if at >= len(words) or (at in reading.hard and words[at] != "cua"):
        return None
    if words[at] == "cua":
        at += words[at + 1 : at + 2] == ["lien"]
        return read_body(reading, at + 1, home)
    if words[at] == "do":
        body = read_body(reading, at + 1, home)
        return body if body and words[body.end : body.end + 1] == ["ban"] else None
    central = _central(reading, at, home) or (
        None if comma else _ministry(reading, at, home)
    )
    if central is None or (comma and "Trung ương" not in central.name):
        return None
    return central._replace(end=_after_term(words, central.end))


def issuer_before(reading: Reading, verb: int, floor: int, home: Home) -> Body | None:
    """Read the body whose last word stands just before word ``verb``."""
    found: Body | None = None
    for start in range(verb - 1, max(floor, verb - 16) - 1, -1):
        if start + 1 in reading.hard and start + 1 < verb:
            break
        if found is not None and start < found.first - 4:
            break
        if not _may_begin(reading, start):
            continue
        if found and tuple(reading.words[start : start + 2]) not in _CHAIRS:
            continue
        body = read_body(reading, start, home)
        if body is not None and body.end == verb:
            found = body
    return found


_CHAIRS = frozenset(
    {
        ("chu", "tich"),
        ("bo", "truong"),
        ("giam", "doc"),
        ("ban", "thuong"),
        ("thuong", "truc"),
        ("ban", "chap"),
        ("ban", "can"),
        ("van", "phong"),
        ("thu", "tuong"),
        ("pho", "thu"),
    }
)
"""First words that lengthen the name of a body to the left."""


def _may_begin(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    return word in _FIRST_WORDS and (word == "ubnd" or reading.capital(i))


_FIRST_WORDS = word_set(
    "ubnd hdnd uy hoi chinh thu quoc chu van bo ban tinh thanh huyen so trung tong ngan thong "
    "kiem toa vien thuong to cuc cong giam dai thuong bao phong dang quan"
)


def _after_term(words: list[str], i: int) -> int:
    """Pass over the term of office after a body: «khóa XIII», «(khóa XII)»."""
    if words[i : i + 1] == ["khoa"] and i + 1 < len(words):
        return i + 2
    if words[i : i + 2] == ["(", "khoa"] and words[i + 3 : i + 4] == [")"]:
        return i + 4
    return i


def _central(reading: Reading, i: int, home: Home) -> Body | None:
    del home
    words = reading.words
    if words[i] == "hoi" and words[i + 1 : i + 2] == ["nghi"]:
        for at in range(i + 2, min(i + 10, len(words) - 4)):
            if tuple(words[at : at + 5]) == _CENTRAL_COMMITTEE:
                return _central_committee(words, i, at)
            if words[at] in _MARKS:
                return None
        return None
    if tuple(words[i : i + 5]) == _CENTRAL_COMMITTEE:
        return _central_committee(words, i, i)
    named = longest(table("central"), words, i)
    return Body(named[0], i, named[1]) if named else None


def _central_committee(words: list[str], first: int, at: int) -> Body:
    end = at + 5
    for tail in (("dang", "cong", "san", "viet", "nam"), ("dang",)):
        if tuple(words[end : end + len(tail)]) == tail:
            end += len(tail)
            break
    return Body("Ban Chấp hành Trung ương Đảng", first, end)


def _unit(reading: Reading, i: int) -> tuple[str, int] | None:
    for length in (1, 2):
        unit = UNITS.get(tuple(reading.words[i : i + length]))
        if unit and not (length == 1 and reading.follows(i, ("tp", "."))):
            return unit, i + length
    return None


def _place_after(reading: Reading, i: int, unit: str) -> tuple[str, int] | None:
    """Read the name of a place after its unit."""
    known = province_at(reading.words, i)
    if known or unit in PROVINCIAL:
        return known
    end = i
    while end < min(i + 4, len(reading.words)) and reading.capital(end):
        if end in reading.hard:
            break
        end += 1
    return (reading.shown(i, end), end) if end > i else None


def _located(
    reading: Reading, head: str, first: int, i: int, home: Home
) -> Body | None:
    """Finish «UBND» or «HĐND» with unit and place, printed or supplied."""
    unit = _unit(reading, i)
    if unit is None:
        known = province_at(reading.words, i)
        return Body(f"{head} {known[0]}", first, known[1]) if known else None
    place = _place_after(reading, unit[1], unit[0])
    if place:
        name = (
            with_unit(unit[0], place[0])
            if unit[0] in PROVINCIAL
            else f"{unit[0]} {place[0]}"
        )
        return Body(f"{head} {name}", first, place[1])
    short = PEOPLES_SHORT.get(head, head)
    if home.place and unit[0] in PROVINCIAL:
        name = with_unit(unit[0], home.place)
        return Body(f"{short} {name}", first, unit[1], is_relative=True)
    return Body(f"{short} {unit[0]}", first, unit[1], is_relative=True)


def _peoples(reading: Reading, i: int, home: Home) -> Body | None:
    words = reading.words
    first, chair = i, ""
    for title, shown in ((("chu", "tich"), "Chủ tịch "),):
        if tuple(words[i : i + 2]) == title:
            chair, i = shown, i + 2
    for phrase, head in PEOPLES.items():
        if tuple(words[i : i + len(phrase)]) != phrase:
            continue
        after = i + len(phrase)
        if words[after : after + 1] == ["("] and words[after + 2 : after + 3] == [")"]:
            after += 3
        if after >= len(words):
            return None
        body = _located(reading, head, first, after, home)
        return body._replace(name=chair + body.name) if body else None
    return None


def _committee(reading: Reading, i: int, home: Home) -> Body | None:
    words = reading.words
    first, head = i, ""
    for phrase, shown in COMMITTEE_HEADS.items():
        if tuple(words[i : i + len(phrase)]) == phrase:
            head, i = shown, i + len(phrase)
            break
    named = COMMITTEES.get((words[i], words[i + 1])) if i + 1 < len(words) else None
    if named:
        place = province_at(words, i + 2)
        if place:
            return Body(f"{head}{named} {place[0]}", first, place[1])
        provincial = named in {"Tỉnh ủy", "Thành ủy"} and home.place
        name = f"{named} {home.place}" if provincial else named
        return Body(head + name, first, i + 2, is_relative=True)
    if head and words[i : i + 2] == ["dang", "bo"]:
        return _party_branch(reading, head, first, i + 2, home)
    return None


def _party_branch(
    reading: Reading, head: str, first: int, i: int, home: Home
) -> Body | None:
    """Read «Ban Chấp hành Đảng bộ tỉnh», which is the Tỉnh ủy by its formal name."""
    unit = _unit(reading, i)
    if unit is None or unit[0] not in PROVINCIAL:
        return None
    place = province_at(reading.words, unit[1])
    if place:
        return Body(f"{head}Đảng bộ {with_unit(unit[0], place[0])}", first, place[1])
    committee = "Tỉnh ủy" if unit[0] == "tỉnh" else "Thành ủy"
    name = f"{committee} {home.place}".strip()
    if head.strip() != "Ban Chấp hành":
        name = head + name
    return Body(name, first, unit[1], is_relative=True)


def _ministry(reading: Reading, i: int, home: Home) -> Body | None:
    del home
    words = reading.words
    if words[i] != "bo":
        return None
    if words[i + 1 : i + 2] == ["truong"]:
        at = i + 2 + (words[i + 2 : i + 3] == ["bo"])
        prefix = "Bộ trưởng Bộ"
    else:
        at, prefix = i + 1, "Bộ"
    named = longest(table("ministry"), words, at)
    if named is None:
        return None
    body = Body(f"{prefix} {named[0]}", i, named[1])
    if words[body.end : body.end + 2] in (["-", "bo"], [",", "bo"], ["va", "bo"]):
        other = _ministry(reading, body.end + 1, Home())
        if other:
            return Body(f"{body.name} - {other.name}", i, other.end)
    return body


def _department(reading: Reading, i: int, home: Home) -> Body | None:
    words = reading.words
    first, prefix = i, ""
    if tuple(words[i : i + 2]) == ("giam", "doc"):
        prefix, i = "Giám đốc ", i + 2
    if words[i : i + 1] != ["so"]:
        return None
    named = longest(table("department"), words, i + 1)
    if named is None:
        return None
    body = Body(f"{prefix}Sở {named[0]}", first, named[1])
    unit = _unit(reading, body.end) if body.end < len(words) else None
    if unit and unit[0] in PROVINCIAL:
        place = province_at(words, unit[1])
        if place:
            name = f"{body.name} {with_unit(unit[0], place[0])}"
            return Body(name, first, place[1])
        if home.place:
            return body._replace(end=unit[1])
    return body


def _generic(reading: Reading, i: int, home: Home) -> Body | None:
    """Take a body of a known first word as printed, up to where its name ends."""
    words = reading.words
    head = next(
        (
            n
            for n in (4, 3, 2, 1)
            if i + n <= len(words) and tuple(words[i : i + n]) in GENERIC_HEADS
        ),
        0,
    )
    if not head or not reading.capital(i):
        return None
    end = i + head
    comma = 0
    while end < min(i + _MOST_WORDS, len(words)) and not _ends_name(reading, end):
        if words[end] == ",":
            comma = comma or end
        elif words[end] == "(":
            if words[end + 2 : end + 3] != [")"]:
                break
            end += 2
        end += 1
    if comma and not (end < len(words) and reading.printed(end) in {"về", "tại", "v"}):
        end = comma
    name = _without_brackets(reading, i, end)
    if end == i + head:
        if home.issuer.startswith(name + " "):
            return Body(home.issuer, i, end, is_relative=True)
        return None
    return Body(name, i, end)


def _ends_name(reading: Reading, i: int) -> bool:
    words = reading.words
    word = words[i]
    if word in _MARKS or i in reading.hard or reading.printed(i) in _STOP_ALONE:
        return True
    if word == "so" and words[i + 1 : i + 2] and words[i + 1][0].isdigit():
        return True
    return tuple(words[i : i + 2]) in _STOP_PAIRS


def _without_brackets(reading: Reading, first: int, end: int) -> str:
    """Give the printed name without an abbreviation set in brackets."""
    printed = reading.shown(first, end)
    while "(" in printed:
        before, _, after = printed.partition("(")
        printed = before.rstrip() + after.partition(")")[2]
    return printed.strip(" ,")
