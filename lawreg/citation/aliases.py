"""Short names a text gives: «(sau đây gọi tắt là Luật BHXH)», and the mentions that use them."""

from __future__ import annotations

from lawreg.citation.draft import Draft
from lawreg.citation.words import Reading
from lawreg.folding import fold, squeeze

_CALLED = (("sau", "day"), ("goi",), ("viet", "tat"))
_FURTHEST = 8
"""Words of «(sau đây được gọi tắt là», from the bracket to the short name."""
_APART = 20
"""Words that can stand between a mention in full and the bracket."""


def is_aside(reading: Reading, draft: Draft) -> bool:
    """Whether it stands by itself in brackets, or names what the text calls it later."""
    words = reading.words
    first = draft.mention
    if words[first - 1 : first] == ["("] and draft.kind_first is not None:
        return True
    led = words[first - 1 : first] in (["la"], [":"])
    return led and _is_called(words, max(0, first - _FURTHEST), first)


def _is_called(words: list[str], start: int, end: int) -> bool:
    """Whether words ``start`` to ``end`` (exclusive) lead to a short name: «gọi tắt là»."""
    return any(
        tuple(words[k : min(k + len(cue), end)]) == cue
        for cue in _CALLED
        for k in range(start, end)
    )


def link_aliases(reading: Reading, drafts: list[Draft]) -> None:
    """Tell each mention by a short name which mention in full it stands for.

    A short name is one the text gives in brackets after the full mention, or
    the bare digits of a number told in full before.
    """
    full: dict[str, int] = {}
    named: dict[str, int] = {}
    for i, draft in enumerate(drafts):
        if draft.is_short:
            draft.stands_for = full.get(draft.canonical)
        elif draft.canonical:
            full.setdefault(draft.canonical, i)
        if draft.name is None:
            continue
        key = fold(squeeze(draft.name))
        dated = draft.issued_on is not None or draft.year is not None
        if key in named and not dated:
            draft.stands_for = named[key]
        before = _called_before(reading, drafts, i)
        if before is not None:
            draft.stands_for = named[key] = before


def _called_before(reading: Reading, drafts: list[Draft], i: int) -> int | None:
    """Give the mention that the words in brackets around ``drafts[i]`` give a short name."""
    words = reading.words
    at = drafts[i].mention
    opened = next(
        (k for k in range(at - 1, max(-1, at - _FURTHEST), -1) if words[k] == "("), None
    )
    if opened is None or opened in reading.hard:
        return None
    if i == 0 or not _is_called(words, opened, at):
        return None
    held_by = drafts[i - 1].holder
    before = i - 1 if held_by is None else held_by
    between = range(min(drafts[before].closes, opened), opened)
    apart = len(between) > _APART or any(
        words[k] in {".", ";"} or k in reading.hard for k in between
    )
    same = drafts[before].kind is drafts[i].kind
    return before if same and not apart else None
