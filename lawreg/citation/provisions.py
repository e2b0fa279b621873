"""Lists of provisions read into addresses: «điểm a, b khoản 2 và khoản 3 Điều 5»."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.citation.words import Reading
from lawreg.model.citation import Pinpoint

_UNITS = {
    "tiet": ("", -1),
    "diem": ("", 0),
    "khoan": ("k", 1),
    "dieu": ("d", 2),
    "muc": ("m", 3),
    "chuong": ("c", 4),
    "phan": ("p", 5),
}
_ARTICLE = 2
_ANNEX = ("pl", 6)
JOINERS = frozenset({",", ";", "va", "hoac", "den", "tu", "cac", "-"})
_APART = frozenset({"va", "hoac", ";"})
_LONGEST_RANGE = 60
_MOST_SPREAD = 200
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_POINTS = "abcdđeghiklmnopqrstuvxy"
"""Letters of points in the order in which they are given; f, j, w and z are not used."""
_ORDINALS = {
    "nhat": "1",
    "hai": "2",
    "ba": "3",
    "tu": "4",
    "nam": "5",
    "sau": "6",
    "bay": "7",
    "tam": "8",
    "chin": "9",
    "muoi": "10",
}
_POINT = re.compile(r"[a-zđ]{1,2}\d?")


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


def unit_at(words: list[str], i: int) -> int:
    """Give how many words at word ``i`` name a unit: Điều, khoản, Phụ lục; 0 for none."""
    if words[i] in _UNITS:
        return 1
    return 2 if words[i : i + 2] == ["phu", "luc"] else 0


def is_label(word: str) -> bool:
    """Whether a word has the form of a provision's number or letter."""
    if word[0].isdigit():
        return len(word) <= 5 and (
            word.isdigit() or word[:-1].isdigit() or word[:-2].isdigit()
        )
    return word.isalpha() and (len(word) <= 2 or all(c in _ROMAN for c in word))


def decimal_at(reading: Reading, i: int) -> int:
    """Give how many words «.3» or «.b» at word ``i`` add to a label: 1.3 lies inside 1."""
    words = reading.words
    tight = (
        0 < i < len(words) - 1
        and words[i] == "."
        and reading.starts[i] == reading.end(i - 1)
        and reading.starts[i + 1] == reading.end(i)
    )
    return 2 if tight and words[i - 1].isdigit() and is_label(words[i + 1]) else 0


def ordinal_at(words: list[str], i: int) -> str:
    """Give the figure of «thứ hai» at word ``i``, as Parts are counted; empty for none."""
    if words[i] != "thu":
        return ""
    return _ORDINALS.get("".join(words[i + 1 : i + 2]), "")


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
        letter, rank = _UNITS.get(words[at], _ANNEX)
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
        label = _label(reading, at, letter)
        if label is None:
            break
        if ranged and labels:
            labels.extend((x, at) for x in _between(labels[-1][0], label))
        start = at
        at += 1
        while decimal_at(reading, at):
            label += "." + reading.printed(at + 1)
            at += 2
        labels.append((label, start))
        ranged = False
        end = at
    return labels, end


def _label(reading: Reading, at: int, letter: str) -> str | None:
    """Give a label as an address writes it; Roman figures become Arabic."""
    printed = reading.printed(at).replace("ð", "đ")
    if letter in {"m", "c", "p", "pl"} and all(c in _ROMAN for c in printed):
        return str(_roman(printed))
    if printed[0].isdigit():
        return printed.lstrip("0") or printed
    if letter == "p":
        return ordinal_at(reading.words, at - 1) or None
    return printed if letter == "" and _POINT.fullmatch(printed) else None


def _roman(figures: str) -> int:
    values = [_ROMAN[c] for c in figures]
    return sum(
        -v if any(v < w for w in values[i + 1 : i + 2]) else v
        for i, v in enumerate(values)
    )


def _between(low: str, high: str) -> list[str]:
    """List what a range leaves out between its ends."""
    if low.isdigit() and high.isdigit():
        inside = range(int(low) + 1, int(high))
        return [str(n) for n in inside] if len(inside) < _LONGEST_RANGE else []
    if len(low) == len(high) == 1 and low in _POINTS and high in _POINTS:
        return list(_POINTS[_POINTS.index(low) + 1 : _POINTS.index(high)])
    return []


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
            between = _between(before.labels[-1][0], group.labels[0][0])
            labels = (*((x, group.labels[0][1]) for x in between), *group.labels)
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
        ordered = [s for s in ordered if s.rank <= _ARTICLE or s.rank == _ANNEX[1]]
    end = max(start + 1, *(step.end for step in steps))
    span = reading.word_span(start, end)
    return Pinpoint(".".join(step.part for step in ordered), span)
