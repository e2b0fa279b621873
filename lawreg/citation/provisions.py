"""Lists of provisions read into addresses: «điểm a, b khoản 2 và khoản 3 Điều 5»."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.citation.labels import (
    ANNEX,
    UNITS,
    between,
    decimal_at,
    ordinal_at,
    read_label,
    unit_at,
)
from lawreg.citation.words import Reading
from lawreg.model.citation import Pinpoint

_ARTICLE = 2
JOINERS = frozenset({",", ";", "va", "hoac", "den", "tu", "cac", "-"})
_APART = frozenset({"va", "hoac", ";"})
_MOST_SPREAD = 200


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
        unit, length = at, unit_at(words, at)
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
        if unit_at(reading.words, at):
            break
        if word in JOINERS or (word == "so" and letter == "pl"):
            ranged = ranged or word in {"den", "-"}
            at += 1
            continue
        at += ordinal_at(reading.words, at) != ""
        label = read_label(reading, at, letter)
        if label is None:
            break
        if ranged and labels:
            labels.extend((x, at) for x in between(labels[-1][0], label))
        start = at
        at += 1
        while decimal_at(reading, at):
            label += "." + reading.printed(at + 1)
            at += 2
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
            labels = (*((x, group.labels[0][1]) for x in inside), *group.labels)
            group = group._replace(labels=labels)  # noqa: PLW2901  # the same group, filled in
        filled.append(group)
    return filled


def _innermost_first(reading: Reading, groups: list[_Group]) -> list[Pinpoint]:
    """Read «điểm a khoản 2 Điều 5»: what stands to the left lies inside."""
    contexts: list[list[_Step]] = [[]]
    found: list[Pinpoint] = []
    for i in range(len(groups) - 1, -1, -1):
        group = groups[i]
        inner = groups[i - 1] if i else None
        outer = groups[i + 1] if i + 1 < len(groups) else None
        if outer and outer.rank > group.rank and _apart(reading, group, outer):
            contexts = [[]]
        contexts = _outside(contexts, group)
        holds = (
            inner is not None
            and inner.rank < group.rank
            and not _apart(reading, inner, group)
        )
        steps = [
            _Step(group.letter + x, group.rank, group.end) for x, _ in group.labels
        ]
        spread = (
            holds and inner is not None and _is_shared(reading, group, inner, contexts)
        )
        for n, step in enumerate(steps):
            if not (spread or (holds and n == 0)):
                start = group.labels[n][1] if n else group.unit
                found.extend(_pinpoint(reading, start, [*c, step]) for c in contexts)
        inside = steps if spread else steps[:1]
        contexts = [[*c, step] for c in contexts for step in inside]
    return found


def _outermost_first(reading: Reading, groups: list[_Group]) -> list[Pinpoint]:
    """Read «Điều 5 khoản 2 điểm a»: what stands to the right lies inside."""
    context: list[_Step] = []
    found: list[Pinpoint] = []
    for i, group in enumerate(groups):
        inner = groups[i + 1] if i + 1 < len(groups) else None
        context = [step for step in context if step.rank > group.rank]
        holds = (
            inner is not None
            and inner.rank < group.rank
            and not _listed(reading, group, inner)
        )
        steps = [
            _Step(group.letter + x, group.rank, group.end) for x, _ in group.labels
        ]
        for n, step in enumerate(steps):
            if not (holds and n == len(steps) - 1):
                start = group.labels[n][1] if n else group.unit
                found.append(_pinpoint(reading, start, [*context, step]))
        context.append(steps[-1])
    return found


def _listed(reading: Reading, outer: _Group, inner: _Group) -> bool:
    """Whether a smaller unit is named beside a larger one: «Điều 5 và khoản 2 Điều 6».

    «Mục 2, Điều 11» are two: articles are numbered without regard to sections.
    """
    before = reading.words[inner.unit - 1]
    return before in _APART or (before == "," and outer.rank > _ARTICLE == inner.rank)


def _outside(contexts: list[list[_Step]], group: _Group) -> list[list[_Step]]:
    """Drop the steps that cannot hold ``group``, and what becomes equal by it."""
    kept: list[list[_Step]] = []
    for context in contexts:
        outer = [step for step in context if step.rank > group.rank]
        if outer not in kept:
            kept.append(outer)
    return kept


def _is_shared(
    reading: Reading, group: _Group, inner: _Group, contexts: list[list[_Step]]
) -> bool:
    """Whether each label holds what stands before: «khoản 1 các điều 134, 135 và 136».

    A range inside a range could name thousands of provisions; it is not spread.
    """
    many = len(group.labels) * len(inner.labels) * len(contexts)
    shared = len(group.labels) > 1 and reading.words[group.unit - 1] == "cac"
    return shared and many <= _MOST_SPREAD


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


def _pinpoint(reading: Reading, start: int, steps: list[_Step]) -> Pinpoint:
    ordered = sorted(steps, key=lambda s: -s.rank)
    if any(step.rank == _ARTICLE for step in ordered):
        # Articles are numbered through the whole text, whatever chapter they are in.
        ordered = [s for s in ordered if s.rank <= _ARTICLE or s.rank == ANNEX[1]]
    end = max(start + 1, *(step.end for step in steps))
    span = reading.word_span(start, end)
    return Pinpoint(".".join(step.part for step in ordered), span)
