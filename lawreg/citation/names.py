"""Laws, codes, ordinances and the Constitution cited by name, with or without a year."""

from typing import NamedTuple

from lawreg.citation.law_names import (
    ABBREVIATIONS,
    LINKING,
    MAX_WORDS,
    full_words,
    known_names,
)
from lawreg.citation.places import province_at
from lawreg.citation.words import Reading, word_set
from lawreg.folding import fold
from lawreg.model.kinds import InstrumentKind

_KINDS = {
    "luat": InstrumentKind.LAW,
    "bo luat": InstrumentKind.CODE,
    "phap lenh": InstrumentKind.ORDINANCE,
    "hien phap": InstrumentKind.CONSTITUTION,
}
_STOPS = word_set(
    "và của theo ngày năm số tại quy có được để là này trong cho hoặc thì phải đã sẽ do từ khi "
    "cần với đó trên nếu mà không các những vào đến bằng nhằm về nhu như hiện mới"
)
"""Words that end a name, accented: «tù» and «tư» are words of names, «từ» is none."""
_PLAIN_STOPS = frozenset(fold(word) for word in _STOPS)
_NOT_LAWS = word_set(
    "luat nay do su gia hoc khoa tren nao moi cu duoc hien va hoac cua co la so sua"
)
_CLOSES_NAME = frozenset({"ngay", "nam", "so"})
_NOT_IN_NAMES = word_set(
    "nay luat lenh dieu khoan diem chuong muc nghi thong theo tai ke neu la duoc phai khi thi da den "
    "truoc sau trong ma de"
)
"""Words that show a sentence, not a name, between a law and a date."""
_REPUBLIC = ("nuoc", "cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam")
_KIND_STARTS = frozenset({"luat", "bo", "phap"})
_BILLS = (["du", "an"], ["du", "thao"])
"""A bill is not yet a law."""
_AMENDING = (("sua", "doi"), ("bo", "sung"))


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
    return found


def _anchors(reading: Reading) -> list[tuple[int, str, int]]:
    """Find kind words: first word, folded kind, word after."""
    words, folded = reading.words, reading.folded
    anchors: list[tuple[int, str, int]] = []
    for needle in ("luat", "lenh", "hien"):
        at = folded.find(needle)
        while at >= 0:
            i = reading.at(at)
            if i < len(words) and reading.starts[i] == at:
                anchor = _anchor(words, i)
                if anchor:
                    anchors.append(anchor)
            at = folded.find(needle, at + 4)
    return sorted(set(anchors))


def _anchor(words: list[str], i: int) -> tuple[int, str, int] | None:
    before = words[i - 1] if i else ""
    if words[i] == "luat":
        if before == "bo":
            return i - 1, "bo luat", i + 1
        if before in {"phap", "ky", "quy", "dinh"} or words[i - 2 : i] in _BILLS:
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
        end = _unknown(reading, after) or _dated(reading, after)
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


def _dated(reading: Reading, i: int) -> int | None:
    """Take an unlisted law in small letters when its date or number closes the name.

    «Pháp lệnh về nhập cảnh, xuất cảnh, cư trú … ngày 28 tháng 4 năm 2000».
    """
    words = reading.words
    if i >= len(words) or i in reading.hard or words[i] in _NOT_LAWS:
        return None
    for at in range(i, min(i + MAX_WORDS, len(words) - 1)):
        if words[at] in _CLOSES_NAME and words[at + 1][0].isdigit():
            return at if at > i else None
        plain = words[at].isalpha() or words[at] in {",", "-"}
        if not plain or words[at] in _NOT_IN_NAMES or (at in reading.hard and at > i):
            return None
    return None


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
    at = i + (words[i : i + 1] == ["ve"])
    seen: list[str] = []
    best: int | None = None
    short = False
    while at < len(words) and len(seen) < MAX_WORDS:
        token = words[at]
        if at in reading.hard and at > i:
            break
        if token.isalnum():
            if token not in LINKING:
                seen.append(token)
                short = short or token in ABBREVIATIONS
                name = " ".join(full_words(seen) if short else seen)
                if name in names or (short and " ".join(seen) in names):
                    best = at + 1
        elif token not in {",", "-", "(", ")", "/"}:
            break
        at += 1
    if best is not None and words[best - 1 : best + 1] == ["aids", ")"]:
        return best + 1
    return best


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
        if words[at] in _KIND_STARTS and words[at - 1].isdigit():
            return _one_law(reading, at, bare=False)
    return None


def _amended(reading: Reading, i: int) -> int | None:
    """Read the laws that an amending law names: a list, or «37 luật có liên quan đến …»."""
    words = reading.words
    counted = i < len(words) and words[i].isdigit()
    if counted or words[i : i + 2] == ["cac", "luat"]:
        at = i + 1
        while at < len(words) and at - i < 20 and not _stops(reading, at):
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
        i = end + 1
    return end


def _begins_amending(words: list[str], i: int) -> bool:
    """Whether another amending law begins, which is a citation of its own."""
    start = i + (1 if words[i : i + 1] == ["luat"] else 2)
    return (
        words[i : i + 1] != []
        and words[i] in _KIND_STARTS
        and (tuple(words[start : start + 2]) in _AMENDING)
    )


def _one_law(reading: Reading, i: int, *, bare: bool) -> int | None:
    """Read a law at word ``i``; later in a list its kind word may be left out."""
    words = reading.words
    if bare and i < len(words) and reading.capital(i) and words[i] not in _KIND_STARTS:
        return _known(reading, i, "luat")
    for kind in (("bo", "luat"), ("luat",), ("phap", "lenh")):
        if tuple(words[i : i + len(kind)]) == kind:
            after = i + len(kind)
            return _known(reading, after, " ".join(kind)) or _unknown(reading, after)
    return None


def _stops(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    numbered = word == "so" and reading.words[i + 1 : i + 2] != []
    return (
        not word.isalnum()
        or word in {"ngay", "nam"}
        or (numbered and reading.words[i + 1][0].isdigit())
        or i in reading.hard
    )


def _unknown(reading: Reading, i: int) -> int | None:
    """Take an unlisted law printed with a capital, up to a mark or a small joining word."""
    words = reading.words
    if (
        i >= len(words)
        or i in reading.hard
        or not words[i].isalpha()
        or words[i] in _NOT_LAWS
        or not reading.capital(i)
        or province_at(words, i)
    ):
        return None
    end = i + 1
    while end < min(i + 14, len(words)):
        if not words[end].isalpha() or end in reading.hard or _ends_name(reading, end):
            break
        end += 1
    return end if end > i + 1 else None


def _ends_name(reading: Reading, i: int) -> bool:
    """Whether word ``i`` belongs to the sentence, not to the name of a law."""
    word = reading.words[i]
    if word not in _PLAIN_STOPS:
        return False
    printed = reading.printed(i)
    return printed == word or printed in _STOPS
