"""The issuing body of a citation, read from the words that name it.

Only words count: a symbol such as ``QĐ-UBND`` fits dozens of bodies, so the
finder leaves the issuer open where the text does not say it.
"""

from lawreg.citation.bodies import GENERIC_HEADS, Body, Home
from lawreg.citation.central_bodies import (
    begins_joint,
    read_central,
    read_joint,
    read_ministry,
)
from lawreg.citation.local_bodies import read_committee, read_department, read_peoples
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
_PEOPLES = ("uy", "ban", "nhan")
"""Uỷ ban nhân dân of no named place is nobody."""


def read_body(
    reading: Reading, i: int, home: Home, *, joint: bool = False
) -> Body | None:
    """Read the body that begins at word ``i``, in its full usual form.

    ``joint`` says that several bodies issued the text together; all are read.
    """
    words = reading.words
    if i >= len(words):
        return None
    if joint or begins_joint(words, i):
        body = read_joint(reading, i)
        if body is not None:
            return body
    for reader in _READERS:
        body = reader(reading, i, home)
        if body is not None:
            return body._replace(end=_after_term(words, body.end))
    return None


def issuer_after(
    reading: Reading, i: int, home: Home, *, joint: bool = False
) -> Body | None:
    """Read «của <body>» at word ``i``, which follows a number or its date."""
    words = reading.words
    at = i
    comma = at < len(words) and words[at] == ","
    at += comma
    if at >= len(words) or (at in reading.hard and words[at] != "cua"):
        return None
    if words[at] == "cua" or (joint and words[at] == "giua"):
        return read_body(reading, at + 1, home, joint=joint)
    if words[at] == "do":
        body = read_body(reading, at + 1, home, joint=joint)
        return body if body and words[body.end : body.end + 1] == ["ban"] else None
    central = read_central(reading, at, home) or (
        None if comma else read_ministry(reading, at, home)
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
        ("chu", "nhiem"),
        ("bo", "truong"),
        ("truong", "ban"),
        ("vien", "truong"),
        ("cuc", "truong"),
        ("hieu", "truong"),
        ("thong", "doc"),
        ("tong", "thanh"),
        ("tong", "kiem"),
        ("tong", "giam"),
        ("chanh", "van"),
        ("chanh", "an"),
        ("chanh", "thanh"),
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
    "kiem toa vien thuong to cuc cong giam dai bao phong dang quan chanh hieu truong mat lien doan"
)


def _after_term(words: list[str], i: int) -> int:
    """Pass over the term of office after a body: «khóa XIII», «(khóa XII)»."""
    if words[i : i + 1] == ["khoa"] and i + 1 < len(words):
        return i + 2
    if words[i : i + 2] == ["(", "khoa"] and words[i + 3 : i + 4] == [")"]:
        return i + 4
    return i


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
    if not head or not reading.capital(i) or reading.follows(i, _PEOPLES):
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


_READERS = (
    read_central,
    read_peoples,
    read_committee,
    read_ministry,
    read_department,
    _generic,
)
