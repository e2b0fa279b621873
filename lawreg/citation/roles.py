"""What a citation does in its sentence: basis, carried out, changed, history, mention."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from lawreg.citation.aliases import is_aside
from lawreg.citation.cues import CHANGES, by_cue
from lawreg.citation.draft import Draft
from lawreg.citation.grammar import KIND_WORDS
from lawreg.citation.words import Reading, word_set
from lawreg.model.kinds import CitationRole as Role

_BASIS_STARTS = (
    ("can", "cu"),
    ("theo", "de", "nghi"),
    ("xet", "de", "nghi"),
    ("xet", "to", "trinh"),
    ("theo", "to", "trinh"),
)
_DETAILING = word_set(
    "quy dinh chi tiet va huong dan bien phap thi hanh mot so dieu cua cac viec"
)
_FURTHEST = 70
_TO_AMENDER = 20
_ENDS = frozenset({";", ".", ":"})
_AMENDED_STARTS = frozenset({"duoc", "da", ",", "("})
_OBJECT_WORDS = 700


class _Told(NamedTuple):
    """What the text says beyond the sentence of a citation."""

    objects: set[str]
    """Numbers of what the whole text carries out."""
    notes: dict[str, int]
    """Where the text points to each footnote, by its label."""


def read_roles(reading: Reading, drafts: list[Draft]) -> None:
    """Give every citation its role, in order, so that lists follow their first item."""
    told = _Told(set(), _note_marks(reading.words))
    previous: Draft | None = None
    for draft in drafts:
        draft.role = _role(reading, drafts, draft, previous, told)
        if draft.holder is None:
            previous = draft
        if (
            draft.role is Role.CARRIED_OUT
            and draft.mention < _OBJECT_WORDS
            and draft.canonical
            and _opens(reading, draft)
        ):
            told.objects.add(draft.canonical)


def _opens(reading: Reading, draft: Draft) -> bool:
    """Whether the citation is what the whole text carries out: «Thực hiện <nó>» at a start."""
    words = reading.words
    start = _block_start(reading, draft.mention)
    return draft.mention - start <= 6 and any(
        tuple(words[i : i + 2]) in {("thuc", "hien"), ("trien", "khai")}
        for i in range(start, draft.mention)
    )


def _role(
    reading: Reading,
    drafts: list[Draft],
    draft: Draft,
    previous: Draft | None,
    told: _Told,
) -> Role:
    words = reading.words
    if draft.holder is not None:
        return Role.TITLE
    if is_aside(reading, draft):
        return Role.MENTION
    first = _before_pinpoints(reading, draft)
    first -= words[first - 1 : first] == ["("]
    by_change = _by_change(reading, first, previous)
    if by_change is not None:
        return by_change
    if draft.leader is not None and not _has_own_start(words, first):
        return drafts[draft.leader].role
    if _in_unnumbered(words, draft, first) and draft.canonical not in told.objects:
        return Role.TITLE
    return _from_sentence(reading, draft, first, previous, told)


def _by_change(reading: Reading, first: int, previous: Draft | None) -> Role | None:
    """Tell the role of what this text changes, and of what has changed the one before.

    «Căn cứ Luật A được sửa đổi bởi Luật B»: B is a basis too.
    """
    if previous is not None and _amends(reading.words, previous.closes, first):
        return Role.MENTION if previous.role is Role.CHANGED else previous.role
    return Role.CHANGED if _is_changed(reading, first) else None


def _from_sentence(
    reading: Reading,
    draft: Draft,
    first: int,
    previous: Draft | None,
    told: _Told,
) -> Role:
    """Tell the role from the paragraph and the nearest verb before the citation."""
    words = reading.words
    block = _block_start(reading, first)
    if _is_footnote(words, block):
        mark = told.notes[words[block + 1]]
        first = mark if 0 < mark < block else first
        block = _block_start(reading, first)
    basis = _basis_words(words, block)
    if basis and not _has_own_start(words, first):
        return _basis_role(words, block + basis, first)
    if words[first - 2 : first] == ["can", "cu"]:
        return Role.BASIS
    role = by_cue(words, max(block, first - _FURTHEST), first)
    if role is None and first == block:
        return _listed(reading, first, previous)
    if role is None and previous is not None and _goes_on(reading, previous, first):
        return previous.role
    if draft.canonical in told.objects and role in {None, Role.MENTION}:
        return Role.MENTION if words[first - 1 : first] == ["tai"] else Role.CARRIED_OUT
    return role or Role.MENTION


def _amends(words: list[str], start: int, first: int) -> bool:
    """Whether «(đã) được sửa đổi, bổ sung … bởi» leads from what is amended to this."""
    between = words[start:first]
    if not 2 < len(between) <= _TO_AMENDER or between[0] not in _AMENDED_STARTS:
        return False
    if not _ENDS.isdisjoint(between):
        return False
    return any(pair in CHANGES or pair == ("bo", "sung") for pair in pairwise(between))


def _listed(reading: Reading, first: int, previous: Draft | None) -> Role:
    """Tell the role of an item that is nothing but the citation, by the head of its list."""
    words = reading.words
    mark = _paragraph(reading, first)
    if words[mark - 1 : mark] == [":"]:
        head = mark - 1
        if _is_changed(reading, head):
            return Role.CHANGED
        start = _block_start(reading, head)
        role = by_cue(words, max(start, head - _FURTHEST), head)
        return role or Role.MENTION
    if previous is not None and _block_start(reading, previous.mention) == (
        previous.mention
    ):
        passed = bisect_left(reading.breaks, previous.closes)
        if bisect_right(reading.breaks, mark) - passed == 1:
            return previous.role
    return Role.MENTION


def _basis_role(words: list[str], start: int, first: int) -> Role:
    """Tell the role in a paragraph that begins with «Căn cứ»: a basis, or a later clause."""
    if words[first] == "(" or first - start <= 10:
        return Role.BASIS
    role = by_cue(words, max(start, first - _FURTHEST), first)
    return Role.CARRIED_OUT if role is Role.CARRIED_OUT else Role.BASIS


def _before_pinpoints(reading: Reading, draft: Draft) -> int:
    if not draft.pinpoints:
        return draft.mention
    start = min(p.span.start for p in draft.pinpoints)
    at = draft.mention
    while at > 0 and reading.word_span(at - 1, at).start >= start:
        at -= 1
    return at


def _block_start(reading: Reading, i: int) -> int:
    """Find the first word of the paragraph or item that word ``i`` stands in."""
    at = max(_paragraph(reading, i), i - 400, 0)
    words = reading.words
    while at < i and (
        words[at] in {"-", "+", "•", "–", "“"} or at in _bullets(words, at)
    ):
        at += 1
    return at


def _paragraph(reading: Reading, i: int) -> int:
    """Find the first word of what word ``i`` stands in, its item mark included."""
    k = bisect_right(reading.breaks, i)
    return reading.breaks[k - 1] if k else 0


def _bullets(words: list[str], at: int) -> range:
    """Words of an item mark such as «a)» or «1.» that begin at ``at``."""
    if words[at + 1 : at + 2] in ([")"], ["."]) and len(words[at]) <= 2:
        return range(at, at + 2)
    return range(at - 1, at + 1) if words[at] in {")", "."} else range(0)


def _is_changed(reading: Reading, first: int) -> bool:
    """Whether this very text replaces, repeals or amends the citation."""
    words = reading.words
    start = _block_start(reading, first)
    for at in range(first - 2, max(start - 1, first - 16), -1):
        if words[at] in {";", "(", ":"}:
            return False
        if tuple(words[at : at + 2]) in CHANGES:
            if at == start or words[start : start + 1] == ["dieu"]:
                return True
            return any(
                words[i] == "nay" and tuple(words[i - 2 : i]) in KIND_WORDS
                for i in range(max(start, at - 40), at)
            )
    return False


def _has_own_start(words: list[str], first: int) -> bool:
    """Whether the words after the last semicolon begin an action of their own."""
    for at in range(first - 1, max(0, first - 12), -1):
        if words[at] == ";":
            return tuple(words[at + 1 : at + 3]) in {
                ("thuc", "hien"),
                ("trien", "khai"),
            }
    return False


def _basis_words(words: list[str], block: int) -> int:
    """Give the length of «Căn cứ» or the like at the head of a paragraph, 0 if none."""
    return next(
        (len(s) for s in _BASIS_STARTS if tuple(words[block : block + len(s)]) == s), 0
    )


def _is_footnote(words: list[str], block: int) -> bool:
    return words[block : block + 1] == ["["] and words[block + 2 : block + 3] == ["]"]


def _note_marks(words: list[str]) -> dict[str, int]:
    """Find the first «[n]» of each label: where the text points to a footnote.

    All are found at once, for a search from each footnote would take the square
    of their number.
    """
    marks: dict[str, int] = {}
    at = -1
    while True:
        try:
            at = words.index("[", at + 1)
        except ValueError:
            return marks
        if words[at + 2 : at + 3] == ["]"]:
            marks.setdefault(words[at + 1], at)


def _in_unnumbered(words: list[str], draft: Draft, first: int) -> bool:
    """Whether it stands in the title of a text that is named without a number.

    «Kế hoạch của UBND tỉnh về thực hiện Nghị quyết số …», «quy định chi tiết
    một số điều của Luật …».
    """
    if draft.number is None:
        at = first
        while at > 0 and words[at - 1] in _DETAILING:
            at -= 1
        told = words[at:first]
        return ("tiet" in told or "huong" in told) and words[at - 2 : at] != [
            "van",
            "ban",
        ]
    for at in range(first - 2, max(1, first - 18), -1):
        if words[at] in {";", ".", ","}:
            return False
        if words[at] == "cua" and tuple(words[at - 2 : at]) in KIND_WORDS:
            return (
                words[first - 2 : first] == ["thuc", "hien"] and "ve" in words[at:first]
            )
    return False


def _goes_on(reading: Reading, previous: Draft, first: int) -> bool:
    """Whether the citation belongs to what was said of the one before.

    So it does in the same sentence, and where a sentence begins with the
    citation itself, without a verb.
    """
    words = reading.words
    if words[first - 1 : first] == ["."]:
        return first - 2 not in reading.hard
    between = range(previous.closes, first + 1)
    return len(between) < _FURTHEST and not any(
        words[i] in {".", ";"} or i in reading.hard for i in between
    )
