"""Names of laws that no list holds: where they begin to be one, and where they end."""

from __future__ import annotations

from lawreg.citation.places import province_at
from lawreg.citation.words import Reading, word_set
from lawreg.folding import fold

_STOPS = word_set(
    "và của theo ngày năm số tại quy có được để là này trong cho hoặc thì phải đã sẽ do từ khi "
    "cần với đối đó trên nếu mà không các những vào đến bằng nhằm về như hiện mới gồm bao"
)
"""Words before which an unlisted name ends; accented, for «án phạt tù» goes on where «từ» ends."""
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
_NEXT_BEGINS = frozenset(
    {
        ("can", "cu"),
        ("bo", "luat"),
        ("phap", "lenh"),
        ("nghi", "dinh"),
        ("nghi", "quyet"),
        ("thong", "tu"),
        ("quyet", "dinh"),
    }
)
"""Words that, in capitals, begin what comes after an unlisted name."""
_MAX_WORDS = 24
"""How far an unlisted name may reach before the date or number that closes it."""


def unlisted(reading: Reading, i: int) -> int | None:
    """Take an unlisted law printed with a capital, up to a mark or a small joining word."""
    words = reading.words
    if (
        i >= len(words)
        or i in reading.hard
        or not words[i].isalpha()
        or words[i] in _NOT_LAWS
        or not reading.capital(i)
        or province_at(words, i)
        or words[i : i + 2] == ["viet", "nam"]
        or tuple(words[i : i + 2]) in _NEXT_BEGINS
    ):
        return None
    end = i + 1
    while end < min(i + 14, len(words)):
        if not words[end].isalpha() or end in reading.hard or _ends_name(reading, end):
            break
        end += 1
    return end if end > i + 1 else None


def dated(reading: Reading, i: int) -> int | None:
    """Take an unlisted law in small letters when its date or number closes the name.

    «Pháp lệnh về nhập cảnh, xuất cảnh, cư trú … ngày 28 tháng 4 năm 2000».
    """
    words = reading.words
    if i >= len(words) or i in reading.hard or words[i] in _NOT_LAWS:
        return None
    for at in range(i, min(i + _MAX_WORDS, len(words) - 1)):
        if words[at] in _CLOSES_NAME and words[at + 1][0].isdigit():
            return at if at > i else None
        plain = words[at].isalpha() or words[at] in {",", "-"}
        if not plain or (at in reading.hard and at > i):
            return None
        if words[at] in _NOT_IN_NAMES and words[at : at + 3] != ["tai", "viet", "nam"]:
            return None
    return None


def _ends_name(reading: Reading, i: int) -> bool:
    """Whether word ``i`` ends an unlisted name; a word without accents may be any of them."""
    words = reading.words
    word = words[i]
    if reading.capital(i) and (
        tuple(words[i : i + 2]) in _NEXT_BEGINS
        or (word == "luat" and words[i + 1 : i + 2] != ["su"])
    ):
        return True
    if word not in _PLAIN_STOPS or words[i - 1 : i + 1] == ["viet", "nam"]:
        return False
    printed = reading.printed(i)
    return printed in _STOPS or printed == word
