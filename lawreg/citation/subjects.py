"""Titles of many subjects: «quy định … khai hải quan; cấp và thu hồi mã số nhân viên …»."""

from __future__ import annotations

from lawreg.citation.holders import JOINERS
from lawreg.citation.labels import unit_at
from lawreg.citation.words import Reading, word_set

_OPENINGS = frozenset(
    {("sua", "doi"), ("quy", "dinh"), ("huong", "dan"), ("xu", "phat")}
)
"""How the titles begin that go on so; «về …» leads to what is to be done far more often."""
_LEADS = (("ve", "viec"), ("ve",), ())


def _pairs(words: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(pair.split()) for pair in words.split("|"))


_TASKS = _pairs(
    "phoi hop|day manh|tang cuong|tiep tuc|chi dao|tham muu|bao cao|trien khai|nghien cuu|"
    "ra soat|de nghi|de xuat|yeu cau|hoan thien|hoan thanh|xu ly|dam bao|bao dam|nang cao|"
    "khan truong|kip thoi|chu tri|chu dong|dong thoi|trong do|can cu|thay the|bai bo|xay dung|"
    "ban hanh|to chuc|thuc hien|thanh lap|tuyen truyen|kiem tra|don doc|thong bao|"
    "tap trung|quan triet|cap nhat|bo tri|huong dan|giao cho|van ban"
)
"""First words of what is to be done, or of another clause, not of a further subject."""
_CLAUSES = word_set("có giao khi nếu theo do từ với còn những mỗi gửi việc")
_OPERATION = ("to", "chuc", "hoat")
"""«tổ chức hoạt động» is a subject of many a rule, other «tổ chức …» a task."""
_VERBS = frozenset({"đã", "phải", "sẽ", "thì", "là"})
_SAYS = frozenset(
    {("co", "trach"), ("trong", "do"), ("duoc", "thuc"), ("chiu", "trach")}
)
_LONGEST = 40
_ENDS = frozenset({";", ".", ":", "|", "\x1e", "”", ")"})


def subjects_go_on(reading: Reading, at: int, first: int) -> bool:
    """Whether the title from word ``first`` goes on after the semicolon at word ``at``.

    A further subject begins in small letters and is no clause of its own: «; phối hợp
    với …» is a new task, «; khoản 1 Điều 3 …» and «; b) …» are other items.
    """
    words = reading.words
    start = at + 1
    if start >= len(words) or start in reading.hard or words[at] != ";":
        return False
    if not words[start].isalpha() or reading.capital(start) or words[start] in JOINERS:
        return False
    opening = _opening(words, first)
    if opening is None or opening == ("sua", "doi"):
        return opening is not None
    return _is_subject(reading, start)


def _opening(words: list[str], first: int) -> tuple[str, ...] | None:
    """Give the words that show such a title, ``None`` for another."""
    for lead in _LEADS:
        start = first + len(lead)
        pair = tuple(words[start : start + 2])
        if tuple(words[first:start]) == lead and pair in _OPENINGS:
            return pair
    return None


def _is_subject(reading: Reading, start: int) -> bool:
    """Whether what begins at word ``start`` names a subject and says nothing of it."""
    words = reading.words
    if len(words[start]) == 1 or unit_at(words, start):
        return False
    if reading.printed(start) in _CLAUSES:
        return False
    task = tuple(words[start : start + 2]) in _TASKS
    if task and not reading.follows(start, _OPERATION):
        return False
    for i in range(start, min(start + _LONGEST, len(words))):
        if words[i] in _ENDS or i in reading.hard:
            break
        if tuple(words[i : i + 2]) in _SAYS or reading.printed(i) in _VERBS:
            return False
    return True
