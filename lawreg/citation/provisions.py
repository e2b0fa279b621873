"""Lists of provisions read into addresses: «điểm a, b khoản 2 và khoản 3 Điều 5»."""

from __future__ import annotations

import re
from itertools import repeat
from typing import NamedTuple

from lawreg.citation.labels import (
    ANNEX,
    UNITS,
    between,
    closes_point,
    decimal_at,
    division_at,
    is_note,
    is_unit,
    ordinal_at,
    read_label,
)
from lawreg.citation.words import Reading
from lawreg.model.citation import Pinpoint, Span

_ARTICLE = 2
JOINERS = frozenset({",", ";", "va", "hoac", "den", "tu", "cac", "-"})
_APART = frozenset({"va", "hoac", ";"})
_NUMBERED_POINT = re.compile(r"[a-zđ]{1,2}\d")
_MOST_TARGETS = 200
"""More provisions than any sentence names; ranges in a damaged table can give thousands."""


class _Group(NamedTuple):
    """One unit word with its labels: khoản 1, 2."""

    letter: str
    rank: int
    unit: int
    labels: tuple[tuple[str, int], ...]
    """Each label as written in an address, and the word it stands at."""
    end: int


class _Step(NamedTuple):
    part: str
    rank: int
    end: int


_Context = tuple[_Step, ...]
"""What a provision lies in, the outermost first."""


def read_provisions(
    reading: Reading, first: int, last: int, *, bare_annex: bool
) -> tuple[Pinpoint, ...]:
    """Read the provisions named in words ``first`` to ``last`` (exclusive), as printed.

    ``bare_annex`` tells whether «Phụ lục» without a number, as the last word, is
    the one annex of the instrument.
    """
    groups = _groups(reading, first, last, bare_annex=bare_annex)
    if not groups:
        return ()
    if groups[-1].rank < groups[0].rank:
        found = _outermost_first(reading, groups)
    else:
        found = _innermost_first(reading, groups)
    unique = {p.address: p for p in sorted(found, key=lambda p: p.span.start)}
    return tuple(unique.values())


def _groups(
    reading: Reading, first: int, last: int, *, bare_annex: bool
) -> list[_Group]:
    words = reading.words
    groups: list[_Group] = []
    at = first
    while at < last:
        unit, length = at, is_unit(reading, at)
        if not length:
            at += 1
            continue
        letter, rank = UNITS.get(words[at], ANNEX)
        labels, at = _labels(reading, at + length, last, letter)
        if labels:
            groups.append(_Group(letter, rank, unit, tuple(labels), at))
        elif letter == "pl" and at >= last and bare_annex:
            groups.append(_Group(letter, rank, unit, (("0", unit),), at))
    return _ranged(groups, words)


def _labels(
    reading: Reading, at: int, last: int, letter: str
) -> tuple[list[tuple[str, int]], int]:
    labels: list[tuple[str, int]] = []
    end = at
    ranged = False
    while at < last:
        word = reading.words[at]
        if is_unit(reading, at):
            break
        if word in JOINERS or is_note(word) or (word == "so" and letter == "pl"):
            ranged = ranged or word in {"den", "-"}
            at += 1
            continue
        at += ordinal_at(reading.words, at) != ""
        label = read_label(reading, at, letter)
        if label is None:
            break
        if ranged and labels and len(labels) < _MOST_TARGETS:
            labels += zip(between(labels[-1][0], label), repeat(at))
        start = at
        at += 1
        while decimal_at(reading, at):
            if label[0].isdecimal():
                inner = reading.printed(at + 1)
                inserted = reading.words[at] == "-" and inner.isalpha()
                label += inner if inserted else f".{inner}"
            at += 2
        at += division_at(reading.words, at)
        at += closes_point(reading.words, at)
        labels.append((label, start))
        ranged = False
        end = at
    return labels, end


def _ranged(groups: list[_Group], words: list[str]) -> list[_Group]:
    """Fill in «từ Điều 5 đến Điều 9», where each end has its own unit word."""
    filled: list[_Group] = []
    for group in groups:
        before = filled[-1] if filled else None
        if (
            before
            and before.rank == group.rank
            and words[group.unit - 1] in {"den", "-"}
        ):
            inside = between(before.labels[-1][0], group.labels[0][0])
            labels = (*zip(inside, repeat(group.labels[0][1])), *group.labels)
            group = group._replace(labels=labels)  # noqa: PLW2901  # the same group, filled in
        filled.append(group)
    return filled


def _innermost_first(reading: Reading, groups: list[_Group]) -> list[Pinpoint]:
    """Read «điểm a khoản 2 Điều 5»: what stands to the left lies inside."""
    contexts: list[_Context] = [()]
    found: list[Pinpoint] = []
    for i in range(len(groups) - 1, -1, -1):
        group = groups[i]
        inner = groups[i - 1] if i else None
        outer = groups[i + 1] if i + 1 < len(groups) else None
        if outer and outer.rank > group.rank and _apart(reading, group, outer):
            contexts = [()]
        contexts = _outside(contexts, group)
        holds = (
            inner is not None
            and inner.rank < group.rank
            and not _apart(reading, inner, group)
        )
        spread = (
            holds and inner is not None and _is_shared(reading, group, inner, contexts)
        )
        inside = range(len(group.labels) if spread else 1)
        if not spread:
            told = range(int(holds), len(group.labels))
            found += _pinpoints(reading, group, contexts, told)
        if len(found) >= _MOST_TARGETS:
            break
        contexts = [(*c, _step(group, n)) for c in contexts for n in inside]
    return found


def _outermost_first(reading: Reading, groups: list[_Group]) -> list[Pinpoint]:
    """Read «Điều 5 khoản 2 điểm a»: what stands to the right lies inside."""
    context: _Context = ()
    found: list[Pinpoint] = []
    for i, group in enumerate(groups):
        inner = groups[i + 1] if i + 1 < len(groups) else None
        context = tuple(step for step in context if step.rank > group.rank)
        holds = (
            inner is not None
            and inner.rank < group.rank
            and not _listed(reading, group, inner)
        )
        told = range(len(group.labels) - holds)
        found += _pinpoints(reading, group, [context], told)
        if len(found) >= _MOST_TARGETS:
            break
        context = (*context, _step(group, -1))
    return found


def _step(group: _Group, n: int) -> _Step:
    return _Step(group.letter + group.labels[n][0], group.rank, group.end)


def _listed(reading: Reading, outer: _Group, inner: _Group) -> bool:
    """Whether a smaller unit is named beside a larger one: «Điều 5 và khoản 2 Điều 6».

    «Mục 2, Điều 11» are two: articles are numbered without regard to sections.
    """
    before = reading.words[inner.unit - 1]
    return before in _APART or (before == "," and outer.rank > _ARTICLE == inner.rank)


def _outside(contexts: list[_Context], group: _Group) -> list[_Context]:
    """Drop the steps that cannot hold ``group``, and what becomes equal by it."""
    kept = (tuple(s for s in context if s.rank > group.rank) for context in contexts)
    return list(dict.fromkeys(kept))


def _is_shared(
    reading: Reading, group: _Group, inner: _Group, contexts: list[_Context]
) -> bool:
    """Whether each label holds what stands before: «khoản 1 các điều 134, 135 và 136».

    A range inside a range could name thousands of provisions; it is not spread.
    """
    many = len(group.labels) * len(inner.labels) * len(contexts)
    shared = len(group.labels) > 1 and reading.words[group.unit - 1] == "cac"
    return shared and many <= _MOST_TARGETS


def _apart(reading: Reading, inner: _Group, outer: _Group) -> bool:
    """Whether a larger unit is named beside a smaller one: «Điều 5 và Chương II».

    An article never lies in an annex, so a comma is enough between them.
    """
    before = reading.words[outer.unit - 1]
    if before == "cac":
        before = reading.words[outer.unit - 2]
    return before in _APART or (
        outer.letter == "pl" and inner.rank == _ARTICLE and before == ","
    )


def _pinpoints(
    reading: Reading, group: _Group, contexts: list[_Context], told: range
) -> list[Pinpoint]:
    """Address the labels ``told`` of one group inside each of ``contexts``.

    «điểm c, c1» of nothing are ``.c`` and ``.c1``: by itself ``c1`` is Chương 1.
    """
    heads = [_head(context, group) for context in contexts]
    if heads == [""] and any(map(_NUMBERED_POINT.fullmatch, dict(group.labels))):
        heads = ["."]
    ends = [max(group.end, *(s.end for s in context), 0) for context in contexts]
    found: list[Pinpoint] = []
    spans: list[Span] = []
    spanned = -1
    for n in told[: max(1, _MOST_TARGETS // len(contexts))]:
        label, at = group.labels[n]
        start = at if n else group.unit
        if start != spanned:
            spans = [reading.word_span(start, end) for end in ends]
            spanned = start
        found += [Pinpoint(h + label, s) for h, s in zip(heads, spans, strict=True)]
    return found


def _head(context: _Context, group: _Group) -> str:
    """Give an address up to the label: the provisions outside, and the unit's letter."""
    if group.rank == _ARTICLE or any(step.rank == _ARTICLE for step in context):
        # Articles are numbered through the whole text, whatever chapter they are in.
        kept = tuple(s for s in context if s.rank <= _ARTICLE or s.rank == ANNEX[1])
    else:
        kept = context
    return "".join(f"{step.part}." for step in kept) + group.letter
