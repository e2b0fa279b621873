"""Laws, codes, ordinances and the Constitution cited by name, with or without a year."""

from collections.abc import Iterator
from typing import NamedTuple

from lawreg.citation.law_names import (
    extend_name,
    known_names,
)
from lawreg.citation.regions import places
from lawreg.citation.short_laws import SHORT_LAWS, find_short_laws, is_code
from lawreg.citation.unlisted import dated, unlisted
from lawreg.citation.words import Reading, word_set
from lawreg.folding import fold
from lawreg.model.kinds import InstrumentKind

_KINDS = {
    "luat": InstrumentKind.LAW,
    "bo luat": InstrumentKind.CODE,
    "phap lenh": InstrumentKind.ORDINANCE,
    "hien phap": InstrumentKind.CONSTITUTION,
}
_LONG_KINDS = frozenset({("bo", "luat"), ("phap", "lenh")})
_REPUBLIC = ("nuoc", "cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam")
_NAME_MARKS = frozenset({",", "&", "-", "(", ")", "/", "“", "”", '"'})
"""Marks that people set or leave out inside the name of a law."""
_BILLS = (["du", "an"], ["du", "thao"])
"""A bill is not yet a law."""
_NOT_BEFORE = word_set("phap ky quy dinh khoa nganh")
"""What makes «luật» no law: pháp luật, kỷ luật, khoa Luật, ngành Luật."""
_AMENDING = (("sua", "doi"), ("bo", "sung"))
_BEFORE_AMENDED = frozenset({"doi", "sung", "dieu"})
"""Words after which «của» is left out: «sửa đổi Luật …», «một số điều Luật …»."""
_ENDS_COUNTED = frozenset({"duoc", "da", "thi", "va", "theo", "nay", "do"})


class NameFound(NamedTuple):
    """The name of a law as words ``first`` to ``end``, kind word included."""

    first: int
    end: int
    kind: InstrumentKind
    kind_end: int
    """The word after the kind word."""


def find_names(reading: Reading) -> list[NameFound]:
    """Find laws by name, in order, the longest reading of each, never overlapping."""
    found: list[NameFound] = []
    for first, word, after in _anchors(reading):
        if found and first < found[-1].end:
            continue
        name = _name_at(reading, first, word, after)
        if name is not None:
            found.append(name)
    short = list(_short_laws(reading))
    return sorted([*found, *short]) if short else found


def _short_laws(reading: Reading) -> Iterator[NameFound]:
    """Find «BLDS 2015» and, with a year or a provision, «Điều 62 LĐĐ»."""
    for start, end in find_short_laws(reading.clean):
        first, last = reading.at(start), reading.at(end)
        short = reading.clean[start:end]
        if reading.starts[first : first + 1] == [start] and (
            is_code(short)
            or _is_of_provision(reading, first)
            or _year_follows(reading.words, last)
        ):
            word = " ".join(fold(SHORT_LAWS[short]).split()[: 1 + is_code(short)])
            yield NameFound(first, last, _KINDS[word], first)


def _year_follows(words: list[str], i: int) -> bool:
    year = "".join(words[i + (words[i : i + 1] == ["nam"]) :][:1])
    return year.isdecimal() and 1945 <= int(year) <= 2099


def _anchors(reading: Reading) -> list[tuple[int, str, int]]:
    """Find kind words: first word, folded kind, word after."""
    words, folded = reading.words, reading.folded
    anchors: set[tuple[int, str, int]] = set()
    for at in places(folded, ("luat", "lenh", "hien")):
        i = reading.at(at)
        if i < len(words) and reading.starts[i] == at:
            anchor = _anchor(words, i)
            if anchor:
                anchors.add(anchor)
    return sorted(anchors)


def _anchor(words: list[str], i: int) -> tuple[int, str, int] | None:
    before = words[i - 1] if i else ""
    if words[i] == "luat":
        if before == "bo":
            return i - 1, "bo luat", i + 1
        if before in _NOT_BEFORE or words[i - 2 : i] in _BILLS:
            return None
        return i, "luat", i + 1
    if words[i] == "lenh":
        return (i - 1, "phap lenh", i + 1) if before == "phap" else None
    if words[i : i + 2] == ["hien", "phap"]:
        return i, "hien phap", i + 2
    return None


def _name_at(reading: Reading, first: int, word: str, after: int) -> NameFound | None:
    if word == "hien phap":
        return _constitution(reading, first, after)
    kind = _KINDS[word]
    upper = reading.capital(first)
    end = _amending(reading, after) if upper else None
    if end is None:
        end = _known(reading, after, word)
        if end is not None and not upper and not reading.capital(after):
            return None
        if end is not None and _is_one_small_word(reading, after, end):
            end = end if _is_of_provision(reading, first) else None
    if end is None and upper and not _is_subject(reading, first, after):
        end = unlisted(reading, after) or dated(reading, after)
    return NameFound(first, end, kind, after) if end is not None else None


def _is_subject(reading: Reading, first: int, after: int) -> bool:
    """Whether it is what a treaty is about: «Công ước … về Luật biển năm 1982»."""
    words = reading.words
    small = after < len(words) and not reading.capital(after)
    return small and words[first - 1 : first] == ["ve"]


def _is_of_provision(reading: Reading, first: int) -> bool:
    """Whether a provision stands before: «Chương II Luật dược», «Điều 3 của Luật giá»."""
    words = reading.words
    at = first - (words[first - 1 : first] == ["cua"])
    return at > 1 and words[at - 2] in {"dieu", "chuong", "muc", "khoan"}


def _is_one_small_word(reading: Reading, after: int, end: int) -> bool:
    """«Luật giá cả»: one small word after Luật is rarely the name of a law."""
    return end - after == 1 and not reading.capital(after)


def _constitution(reading: Reading, first: int, after: int) -> NameFound | None:
    if not reading.capital(first) or reading.words[first - 1 : first] == ["hop"]:
        return None
    end = after
    if reading.follows(after, _REPUBLIC):
        end = after + len(_REPUBLIC)
    return NameFound(first, end, InstrumentKind.CONSTITUTION, after)


def _known(reading: Reading, i: int, word: str) -> int | None:
    """Find the longest known name at word ``i``; gives the word after it."""
    names = known_names(word)
    words = reading.words
    first = at = i + (words[i : i + 1] == ["ve"])
    name = ""
    best: int | None = None
    while at < len(words):
        token = words[at]
        if at in reading.hard and at > i:
            break
        if token.isalnum():
            longer = extend_name(name, token)
            whole = names.get(longer)
            if whole is None:
                break
            if whole and longer != name:
                best = at + 1
            name = longer
        elif token not in _NAME_MARKS and not _joins_parts(reading, at):
            break
        at += 1
    return _closed(words, first, best) if best is not None else None


def _closed(words: list[str], first: int, end: int) -> int:
    """Take in the mark that closes what was opened inside a name: «(HIV/AIDS)»."""
    opened = {")": "(", "”": "“", '"': '"'}.get(words[end] if end < len(words) else "")
    return end + 1 if opened in words[first:end] else end


def _joins_parts(reading: Reading, i: int) -> bool:
    """Whether a semicolon stands inside a name: «Chi phí giám định, định giá; chi phí …»."""
    words = reading.words
    return words[i] == ";" and i + 1 < len(words) and not reading.capital(i + 1)


def _amending(reading: Reading, i: int) -> int | None:
    """Read «Luật sửa đổi, bổ sung một số điều của Luật A và Luật B» to its end."""
    words = reading.words
    if tuple(words[i : i + 2]) not in _AMENDING:
        return None
    for at in range(i, min(i + 24, len(words) - 1)):
        if words[at] in {";", "."} or (at in reading.hard and at > i):
            return None
        if words[at] == "cua":
            return _amended(reading, at + 1)
        before = words[at - 1]
        if _is_kind(words, at) and (before.isdigit() or before in _BEFORE_AMENDED):
            return _amended(reading, at)
    return None


def _amended(reading: Reading, i: int) -> int | None:
    """Read the laws that an amending law names: a list, or «37 luật có liên quan đến …»."""
    words = reading.words
    counted = i < len(words) and words[i].isdigit()
    if counted or words[i : i + 2] == ["cac", "luat"]:
        at = i + 1
        while at < len(words) and at - i < 20 and not _ends_counted(reading, at):
            at += 1
        return at
    end: int | None = None
    while not _begins_amending(words, i):
        step = _one_law(reading, i, bare=end is not None)
        if step is None:
            return end
        end = step
        if words[end : end + 1] not in ([","], ["va"]):
            return end
        i = _after_articles(words, end + 1)
    return end


def _after_articles(words: list[str], i: int) -> int:
    """Pass over «Điều 121 của» before a further law that is amended by articles."""
    if words[i : i + 1] != ["dieu"]:
        return i
    for at in range(i + 1, min(i + 12, len(words))):
        if words[at] == "cua":
            return at + 1
        if not (words[at].isalnum() or words[at] == ","):
            break
    return i


def _begins_amending(words: list[str], i: int) -> bool:
    """Whether another amending law begins, which is a citation of its own."""
    start = i + (1 if words[i : i + 1] == ["luat"] else 2)
    return _is_kind(words, i) and tuple(words[start : start + 2]) in _AMENDING


def _is_kind(words: list[str], i: int) -> bool:
    """Whether a law, a code or an ordinance is named at word ``i``."""
    return words[i : i + 1] == ["luat"] or tuple(words[i : i + 2]) in _LONG_KINDS


def _one_law(reading: Reading, i: int, *, bare: bool) -> int | None:
    """Read a law at word ``i``; later in a list its kind word may be left out."""
    words = reading.words
    if bare and i < len(words) and reading.capital(i) and not _is_kind(words, i):
        return _known(reading, i, "luat")
    for kind in (("bo", "luat"), ("luat",), ("phap", "lenh")):
        if tuple(words[i : i + len(kind)]) == kind:
            after = i + len(kind)
            return _known(reading, after, " ".join(kind)) or unlisted(reading, after)
    return None


def _ends_counted(reading: Reading, i: int) -> bool:
    """Whether «37 luật có liên quan đến quy hoạch» ends before word ``i``."""
    words = reading.words
    word = words[i]
    numbered = word == "so" and words[i + 1 : i + 2] != []
    return (
        not word.isalnum()
        or word in {"ngay", "nam"}
        or word in _ENDS_COUNTED
        or words[i : i + 2] == ["co", "hieu"]
        or (numbered and words[i + 1][0].isdigit())
        or i in reading.hard
    )
