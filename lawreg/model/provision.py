"""Addresses of provisions: ``d5.k2.a`` is Điều 5, khoản 2, điểm a.

The letters: ``p`` Phần, ``c`` Chương, ``m`` Mục, ``d`` Điều, ``k`` khoản, a bare
letter for điểm, ``pl`` Phụ lục (``pl0`` the one annex without a number).
Numbers keep the letter that an amendment gave them (``d48a``, ``k2a``), letters the
number: in an article or a clause ``d1`` is điểm d1, for no article lies there. Parts,
sections and annexes that are lettered have a capital: ``pB.mA`` is Mục A Phần B.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lawreg.errors import ProvisionSyntaxError
from lawreg.language import Text

_PART = (
    r"(?:pl\d{1,3}[a-zđ]?|[pcmdk][1-9]\d{0,3}[a-zđ]{0,2}|(?:pl|[pm])[A-ZĐ]"
    r"|[a-zđ]{1,2}(?:[1-9]\d?)?|\d{1,3}[a-zđ]?)"
)
"""Compiled at first use: most checks read no address."""
_NUMBERED_POINT = r"[cdkmp][1-9]"
"""A point with a letter that is also that of a larger unit: điểm c1, điểm d1."""
_WORDS = {
    "pl": Text("Phụ lục", "Annex"),
    "p": Text("Phần", "Part"),
    "c": Text("Chương", "Chapter"),
    "m": Text("Mục", "Section"),
    "d": Text("Điều", "Article"),
    "k": Text("khoản", "clause"),
    "": Text("điểm", "point"),
}
_PART_OF_POINT = Text("tiết", "item")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""In the order in which points are numbered: đ stands after d."""
_ORDER = ("p", "c", "m", "d", "k", "", "pl")
"""Kinds of step; the annexes stand after the text."""
_DIVISIONS = ("p", "c", "m")
_NESTING = ("pl", *_ORDER[:5])
"""Kinds of step, each of which may hold those after it; points lie in any."""
_LETTERED = ("p", "m", "pl")
"""Kinds of step that may bear a capital letter for a number."""


def parse_provision(address: str) -> tuple[str, ...]:
    """Split an address into its steps, outermost first.

    >>> parse_provision("d5.k2.a"), parse_provision("pB.m3")
    (('d5', 'k2', 'a'), ('pB', 'm3'))

    Raises `ProvisionSyntaxError` for anything that is not an address, and for one
    that no instrument can have: a lettered point of nothing, an article in a clause.
    """
    if not is_provision(address):
        raise ProvisionSyntaxError(
            Text(
                "«{address}» không phải địa chỉ điều khoản.",
                "'{address}' is not a provision address.",
            ).fill(address=address),
            hint=Text(
                "Viết từ lớn đến nhỏ; ví dụ d5.k2.a là điểm a khoản 2 Điều 5.",
                "Write the largest first; d5.k2.a is point a clause 2 Article 5.",
            ),
        )
    return tuple(address.split("."))


def is_provision(address: str) -> bool:
    """Say whether these words are the address of a provision that a text can have.

    >>> is_provision("d5.k2.a"), is_provision("a"), is_provision("d5.d6")
    (True, False, False)
    """
    steps = tuple(address.split("."))
    return all(re.fullmatch(_PART, step) for step in steps) and _is_nested(steps)


def covers(outer: str, inner: str) -> bool:
    """Say whether ``outer`` is ``inner`` or contains it.

    Articles are numbered through the whole text, so that a chapter printed
    before one adds nothing.

    >>> covers("d5", "d5.k2.a"), covers("d5", "d50"), covers("d5", "c2.d5.k1")
    (True, False, True)
    """
    return _begins(outer, inner) or _begins(_of_article(outer), _of_article(inner))


def overlaps(one: str, other: str) -> bool:
    """Say whether the two provisions share any text."""
    return covers(one, other) or covers(other, one)


def may_overlap(one: str, other: str) -> bool:
    """Say whether the two provisions share text, or may.

    Which articles stand in a chapter no address tells, nor of which article a clause
    is that is named without one.

    >>> may_overlap("c2", "d5"), may_overlap("c2", "c3"), may_overlap("c2", "pl1")
    (True, False, False)
    >>> may_overlap("d1.k11", "k11"), may_overlap("d1.k11.a", "k11"), may_overlap("d1", "k11")
    (True, True, True)
    """
    if overlaps(one, other):
        return True
    if _may_hold(one, other) or _may_hold(other, one):
        return True
    first, second = one.partition(".")[0], other.partition(".")[0]
    kinds = _split(first)[0], _split(second)[0]
    if kinds[0] == kinds[1] or "pl" in kinds:
        return False
    return any(kind in _DIVISIONS for kind in kinds)


def inserted_steps(address: str) -> tuple[str, ...]:
    """Give the provisions on the way to an address that an amendment must have added.

    A text is first numbered without letters; an article, clause, chapter or point
    put in later takes the number before it with a letter («Điều 35a»), or the
    letter with a number («điểm đ1»). Annexes are lettered from the start.

    >>> inserted_steps("d35a.k2.a"), inserted_steps("d4.k2a"), inserted_steps("pl1a")
    (('d35a',), ('d4.k2a',), ())
    """
    steps = address.split(".")
    return tuple(
        ".".join(steps[: n + 1])
        for n, parts in enumerate(_split_all(steps))
        if _is_inserted(parts)
    )


def provision_order(address: str) -> tuple[tuple[int, int, tuple[int, ...]], ...]:
    """Give a key that sorts addresses as the text prints them.

    >>> sorted(["d10", "d9", "d9a", "d9.k1.đ", "d9.k1.e", "pl1"], key=provision_order)
    ['d9', 'd9.k1.đ', 'd9.k1.e', 'd9a', 'd10', 'pl1']
    """
    return tuple(map(_step_order, _split_all(_of_article(address).split("."))))


_Parts = tuple[str, str, str]
"""Of a step: its kind, its number and the letters after that."""


def _split_all(steps: Sequence[str]) -> list[_Parts]:
    """Split each step, knowing what it lies in.

    >>> _split_all(["d128", "k3", "c1"])[2], _split_all(["c1", "d5"])[0]
    (('', '', 'c1'), ('c', '1', ''))
    """
    split: list[_Parts] = []
    in_article = False
    for step in steps:
        kind, number, letters = _split(step)
        inside = split[-1][0] if split else "p"
        if re.fullmatch(_NUMBERED_POINT, step) and (
            (inside == "k" and (in_article or kind != "d"))
            or (inside == "d" and kind not in ("d", "k"))
        ):
            kind, number, letters = "", "", step
        in_article = in_article or kind == "d"
        split.append((kind, number, letters))
    return split


def _split(step: str) -> _Parts:
    """Split a step into its kind, its number and the letters after that.

    A point is of kind ``""``; its letter, and a number after it, are its letters.

    >>> _split("d35a"), _split("pl1"), _split("đ1"), _split("mA")
    (('d', '35', 'a'), ('pl', '1', ''), ('', '', 'đ1'), ('m', 'A', ''))
    """
    if step[-1:].isupper() and step[:-1] in _LETTERED:
        return step[:-1], step[-1], ""
    kind = step.rstrip(_LETTERS).rstrip("0123456789")
    number = step[len(kind) :].rstrip(_LETTERS)
    if kind not in _ORDER or not number:
        return "", "", step
    return kind, number, step[len(kind) + len(number) :]


def _is_nested(steps: tuple[str, ...]) -> bool:
    """Whether each step can lie in the one before, and the first in an instrument.

    A lettered point needs something above it. A number alone does not: old
    directives are divided into numbered points and nothing else.
    """
    kinds = [kind for kind, _, _ in _split_all(steps)]
    if not kinds[0] and not steps[0][0].isdigit():
        return False
    ranks = [_NESTING.index(kind) for kind in kinds if kind]
    return all(outer < inner for outer, inner in pairwise(ranks))


def _may_hold(whole: str, bare: str) -> bool:
    """Whether a clause or point named without its article may be in, or hold, ``whole``."""
    first = bare.partition(".")[0]
    steps = whole.split(".")
    if _split(first)[0] not in ("k", "") or _split(steps[0])[0] != "d":
        return False
    if len(steps) == 1:
        return True
    inside = ".".join(steps[1:])
    return _begins(inside, bare) or _begins(bare, inside)


def _is_inserted(parts: _Parts) -> bool:
    kind, _, letters = parts
    if not kind:
        return letters[:1].isalpha() and letters[-1:].isdigit()
    return kind in ("c", "m", "d", "k") and bool(letters)


def _step_order(parts: _Parts) -> tuple[int, int, tuple[int, ...]]:
    kind, number, letters = parts
    return (
        _ORDER.index(kind),
        int(number) if number.isdecimal() else _LETTERS.find(number.lower()),
        tuple(_LETTERS.find(c) if c.isalpha() else int(c) for c in letters),
    )


def _of_article(address: str) -> str:
    """Leave out the chapters and sections printed before an article."""
    before, at, inside = address.partition(".d")
    steps = before.split(".")
    if not at or not inside[:1].isdigit():
        return address
    if any(_split(step)[0] not in _DIVISIONS for step in steps):
        return address
    return f"d{inside}"


def _begins(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(outer + ".")


def render_provision(address: str) -> Text:
    """Write an address as a lawyer would, innermost first.

    >>> render_provision("d5.k2.a").vi, render_provision("pB.mA").vi
    ('điểm a khoản 2 Điều 5', 'Mục A Phần B')
    >>> render_provision("d5.k2.a.3").vi
    'tiết 3 điểm a khoản 2 Điều 5'
    """
    return render_pinpoint(".".join(parse_provision(address)))


def render_pinpoint(address: str) -> Text:
    """Write what a citation names, be it a provision or a point of nothing.

    A text may name «điểm a» of a decree and no more; with a number it is ``.c1``,
    since ``c1`` is a chapter.

    >>> render_pinpoint("a").vi, render_pinpoint(".c1").vi, render_pinpoint("d5").vi
    ('điểm a', 'điểm c1', 'Điều 5')
    """
    if address.startswith("."):
        return _step(("", "", address[1:]))
    steps = _split_all(address.split("."))
    names = [
        _step(step, within=outer)
        for outer, step in zip([None, *steps], steps, strict=False)
    ][::-1]
    return Text(" ".join(n.vi for n in names), " ".join(n.en for n in names))


def _step(parts: _Parts, within: _Parts | None = None) -> Text:
    kind, number, letters = parts
    word, label = _WORDS[kind], number + letters
    # A number inside a lettered point is a «tiết» of it, and no second point.
    if number and not kind and within and not within[0] and within[2]:
        word = _PART_OF_POINT
    shown = "" if label == "0" else f" {label}"
    return Text(word.vi + shown, word.en + shown)
