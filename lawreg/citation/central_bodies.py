"""Bodies at the centre, ministries above all, alone or several together."""

from lawreg.citation.bodies import Body, Home, longest, ministry_by_symbol, table
from lawreg.citation.words import Reading

_CENTRAL_COMMITTEE = ("ban", "chap", "hanh", "trung", "uong")
_SEPARATORS = frozenset({"-", "–", ",", "va"})
_MOST_TOGETHER = 12
_LONGEST_SYMBOL = 7


def read_central(reading: Reading, i: int, home: Home) -> Body | None:
    """Read a body of the State or the Party at the centre."""
    del home
    words = reading.words
    if words[i] == "hoi" and words[i + 1 : i + 2] == ["nghi"]:
        for at in range(i + 2, min(i + 10, len(words) - 4)):
            if tuple(words[at : at + 5]) == _CENTRAL_COMMITTEE:
                return _central_committee(words, i, at)
            if not words[at].isalnum():
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


def begins_joint(words: list[str], i: int) -> bool:
    """Whether «liên Bộ …» or «liên tịch Bộ …» begins at word ``i``."""
    return words[i] == "lien" and words[i + 1 : i + 2] in (["bo"], ["tich"])


def read_joint(reading: Reading, i: int) -> Body | None:
    """Read bodies that issued a text together: «Bộ Tài chính - Bộ Nội vụ và Bộ Y tế».

    «(liên) Bộ Tài chính - Công nghiệp» names two ministries with one word Bộ.
    """
    words = reading.words
    first = i
    if begins_joint(words, i):
        i += 2 if words[i + 1] == "tich" else 1
    if words[i : i + 2] == ["bo", ":"]:
        body = _bare_ministry(reading, i + 2)
    else:
        body = _one(reading, i)
    if body is None:
        return None
    for _ in range(_MOST_TOGETHER):
        if words[body.end : body.end + 1] == []:
            break
        mark = words[body.end]
        if mark not in _SEPARATORS:
            break
        at = body.end + 1
        other = _one(reading, at) or _bare_ministry(reading, at)
        if other is None:
            break
        body = Body(f"{body.name} - {other.name}", first, other.end)
    return body._replace(first=first)


def _one(reading: Reading, i: int) -> Body | None:
    if i >= len(reading.words):
        return None
    return read_ministry(reading, i, Home()) or read_central(reading, i, Home())


def _bare_ministry(reading: Reading, i: int) -> Body | None:
    """Read «Công nghiệp» that shares the word Bộ with the ministry before it."""
    named = longest(table("ministry"), reading.words, i)
    if named is None or not reading.capital(i):
        return None
    return Body(f"Bộ {named[0]}", i, named[1])


def read_ministry(reading: Reading, i: int, home: Home) -> Body | None:
    """Read «Bộ …» or «Bộ trưởng (Bộ) …», in full or as «Bộ KH&ĐT»."""
    del home
    words = reading.words
    if words[i] != "bo":
        return None
    if words[i + 1 : i + 2] == ["truong"]:
        at = i + 2 + (words[i + 2 : i + 3] == ["bo"])
        prefix = "Bộ trưởng Bộ"
    else:
        at, prefix = i + 1, "Bộ"
    named = longest(table("ministry"), words, at) or by_symbol(reading, at)
    return Body(f"{prefix} {named[0]}", i, named[1]) if named else None


def by_symbol(reading: Reading, i: int) -> tuple[str, int] | None:
    """Read «LĐTBXH», «LĐ-TB&XH» or «NN&PTNT», as ministries and departments are cut short."""
    words = reading.words
    found: tuple[str, int] | None = None
    symbol = ""
    for at in range(i, min(i + _LONGEST_SYMBOL, len(words))):
        if words[at] not in {"&", "-"}:
            if not reading.clean[reading.starts[at] : reading.end(at)].isupper():
                break
            symbol += words[at]
            name = ministry_by_symbol(symbol)
            found = (name, at + 1) if name else found
    return found
