"""Bodies of a province or district: committees, councils, Party committees, departments."""

from lawreg.citation.bodies import (
    COMMITTEE_HEADS,
    COMMITTEES,
    PEOPLES,
    PEOPLES_SHORT,
    Body,
    Home,
    longest,
    table,
)
from lawreg.citation.central_bodies import by_symbol
from lawreg.citation.places import CITIES, PROVINCIAL, UNITS, province_at, with_unit
from lawreg.citation.words import Reading


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


def is_home(home: Home, unit: str) -> bool:
    """Whether «tỉnh» or «thành phố» alone can mean the home of the text.

    Where a province became a city, «UBND tỉnh» is the committee of before.
    """
    if not home.place or unit not in PROVINCIAL:
        return False
    return unit == (home.unit or ("thành phố" if home.place in CITIES else "tỉnh"))


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
    if is_home(home, unit[0]):
        name = f"{PEOPLES_SHORT.get(head, head)} {with_unit(unit[0], home.place)}"
        return Body(name, first, unit[1], is_relative=True)
    return Body(f"{head} {unit[0]}", first, unit[1], is_relative=True)


def read_peoples(reading: Reading, i: int, home: Home) -> Body | None:
    """Read «(Chủ tịch) UBND tỉnh …» or «HĐND tỉnh …»."""
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


def read_committee(reading: Reading, i: int, home: Home) -> Body | None:
    """Read «(Ban Thường vụ) Tỉnh ủy …» or «Ban Chấp hành Đảng bộ tỉnh …»."""
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


def read_department(reading: Reading, i: int, home: Home) -> Body | None:
    """Read «(Giám đốc) Sở … (tỉnh …)»."""
    words = reading.words
    first, prefix = i, ""
    if tuple(words[i : i + 2]) == ("giam", "doc"):
        prefix, i = "Giám đốc ", i + 2
    if words[i : i + 1] != ["so"]:
        return None
    named = longest(table("department"), words, i + 1) or by_symbol(reading, i + 1)
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
    place = province_at(words, body.end) if unit is None else None
    if place and reading.capital(body.end):
        return Body(f"{body.name} {place[0]}", first, place[1])
    return body
