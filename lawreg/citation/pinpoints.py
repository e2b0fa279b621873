"""Provisions cited before an instrument: «điểm a, b khoản 2 và khoản 3 Điều 5»."""

from typing import NamedTuple

from lawreg.citation.words import Reading
from lawreg.model.citation import Pinpoint, Span

_UNITS = {
    "diem": ("", 0),
    "khoan": ("k", 1),
    "dieu": ("d", 2),
    "muc": ("m", 3),
    "chuong": ("c", 4),
    "phan": ("p", 5),
}
_ANNEX = ("pl", 3)
_JOINERS = frozenset({",", ";", "va", "hoac", "den", "tu", "cac", "-"})
_ENCLOSED = (("ban", "hanh", "kem", "theo"), ("kem", "theo"), ("cua",))
_FURTHEST = 120
_LONGEST_RANGE = 60
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


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


def pinpoints_before(reading: Reading, mention: int) -> tuple[Pinpoint, ...]:
    """Read the provisions named directly before word ``mention``, in printed order."""
    last = _skip_joint(reading, mention)
    first = _region(reading, last, mention)
    if first is None:
        return ()
    groups = _groups(reading, first, last)
    if not groups:
        return ()
    if groups[-1].rank < groups[0].rank:
        groups.reverse()
    found = sorted(_targets(reading, groups), key=lambda p: p.span.start)
    return tuple(found)


def _skip_joint(reading: Reading, mention: int) -> int:
    """Pass back over «của» or «ban hành kèm theo» between provision and instrument."""
    words = reading.words
    for phrase in _ENCLOSED:
        start = mention - len(phrase)
        if start > 0 and tuple(words[start:mention]) == phrase:
            return start
    return mention


def _region(reading: Reading, last: int, mention: int) -> int | None:
    """Find where the words of the provisions begin; ``None`` if there are none."""
    words = reading.words
    if mention in reading.hard:
        return None
    at = last
    first: int | None = None
    while at > 0 and last - at < _FURTHEST:
        word = words[at - 1]
        if word in _UNITS:
            first = at - 1
        elif word == "luc" and words[at - 2 : at - 1] == ["phu"]:
            first = at - 2
            at -= 1
        elif not (word in _JOINERS or _is_label(word)):
            break
        at -= 1
        if at in reading.hard and first is not None and first == at:
            break
    return first


def _is_label(word: str) -> bool:
    if word[0].isdigit():
        return len(word) <= 5 and (
            word.isdigit() or (word[:-1].isdigit() or word[:-2].isdigit())
        )
    return len(word) <= 2 or all(c in _ROMAN for c in word)


def _groups(reading: Reading, first: int, last: int) -> list[_Group]:
    words = reading.words
    groups: list[_Group] = []
    at = first
    while at < last:
        unit = at
        if words[at] == "phu":
            letter, rank = _ANNEX
            at += 2
        elif words[at] in _UNITS:
            letter, rank = _UNITS[words[at]]
            at += 1
        else:
            at += 1
            continue
        labels, at = _labels(reading, at, last, letter)
        if labels:
            groups.append(_Group(letter, rank, unit, tuple(labels), at))
        elif letter == "pl" and at >= last:
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
        if word in _UNITS or word == "phu":
            break
        if word in _JOINERS and not (word == "d" and letter == ""):
            ranged = ranged or word in {"den", "-"}
            at += 1
            continue
        label = _label(reading, at, letter)
        if label is None:
            break
        if ranged and labels:
            labels.extend((x, at) for x in _between(labels[-1][0], label))
        labels.append((label, at))
        ranged = False
        at += 1
        end = at
    return labels, end


def _label(reading: Reading, at: int, letter: str) -> str | None:
    """Give a label as an address writes it; Roman figures become Arabic."""
    start, end = reading.starts[at], reading.end(at)
    printed = reading.clean[start:end].lower().replace("ð", "đ")
    if letter in {"m", "c", "p", "pl"} and all(c in _ROMAN for c in printed):
        return str(_roman(printed))
    if printed[0].isdigit():
        return printed
    return printed if letter == "" and printed.isalpha() and len(printed) <= 2 else None


def _roman(figures: str) -> int:
    values = [_ROMAN[c] for c in figures]
    return sum(
        -v if any(v < w for w in values[i + 1 : i + 2]) else v
        for i, v in enumerate(values)
    )


def _between(low: str, high: str) -> list[str]:
    """List what a range leaves out between its ends."""
    if not (low.isdigit() and high.isdigit()):
        return []
    if not 1 < int(high) - int(low) <= _LONGEST_RANGE:
        return []
    return [str(n) for n in range(int(low) + 1, int(high))]


def _ranged(groups: list[_Group], words: list[str]) -> list[_Group]:
    """Fill in «từ Điều 5 đến Điều 9», where each end has its own unit word."""
    filled: list[_Group] = []
    for group in groups:
        before = filled[-1] if filled else None
        if (
            before
            and before.rank == group.rank
            and words[group.unit - 1 : group.unit] == ["den"]
        ):
            between = _between(before.labels[-1][0], group.labels[0][0])
            labels = (*((x, group.labels[0][1]) for x in between), *group.labels)
            group = group._replace(labels=labels)  # noqa: PLW2901  # the same group, filled in
        filled.append(group)
    return filled


def _targets(reading: Reading, groups: list[_Group]) -> list[Pinpoint]:
    """Combine groups, innermost first, into addresses; one target for each label."""
    context: list[_Step] = []
    found: list[Pinpoint] = []
    for i in range(len(groups) - 1, -1, -1):
        group = groups[i]
        outer = groups[i + 1] if i + 1 < len(groups) else None
        if outer and outer.rank > group.rank and _stands_apart(reading, outer):
            context = []
        context = [step for step in context if step.rank > group.rank]
        inner = groups[i - 1] if i else None
        holds = (
            inner is not None
            and inner.rank < group.rank
            and not _stands_apart(reading, group)
        )
        labels = list(group.labels)
        for n, (label, at) in enumerate(labels):
            if holds and n == 0:
                continue
            step = _Step(group.letter + label, group.rank, group.end)
            start = group.unit if n == 0 else at
            found.append(_pinpoint(reading, start, [*context, step]))
        step = _Step(group.letter + labels[0][0], group.rank, group.end)
        context.append(step)
    return found


def _stands_apart(reading: Reading, outer: _Group) -> bool:
    """Whether a larger unit is named beside a smaller one: «Điều 5 và Chương II»."""
    return reading.words[outer.unit - 1 : outer.unit] in (["va"], ["hoac"], [";"])


def _pinpoint(reading: Reading, start: int, steps: list[_Step]) -> Pinpoint:
    ordered = sorted(steps, key=lambda s: -s.rank)
    if any(step.part.startswith("d") and step.rank == 2 for step in ordered):
        # Articles are numbered through the whole text, whatever chapter they are in.
        ordered = [step for step in ordered if step.rank <= 2]
    end = max(start + 1, *(step.end for step in steps))
    span: Span = reading.word_span(start, end)
    return Pinpoint(".".join(step.part for step in ordered), span)
