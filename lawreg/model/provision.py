"""Addresses of provisions: ``d5.k2.a`` is Điều 5, khoản 2, điểm a.

The letters: ``p`` Phần, ``c`` Chương, ``m`` Mục, ``d`` Điều, ``k`` khoản, a bare
letter for điểm, ``pl`` Phụ lục (``pl0`` the one annex without a number).
Numbers keep the letter that an amendment gave them (``d48a``, ``k2a``).
"""

from __future__ import annotations

import re

from lawreg.errors import ProvisionSyntaxError
from lawreg.language import Text

_PART = re.compile(
    r"(?:pl\d{1,3}[a-zđ]?|[pcmdk]\d{1,4}[a-zđ]{0,2}|[a-zđ]{1,2}\d{0,2}|\d{1,3}[a-zđ]?)"
)
_WORDS = (
    ("pl", Text("Phụ lục", "Annex")),
    ("p", Text("Phần", "Part")),
    ("c", Text("Chương", "Chapter")),
    ("m", Text("Mục", "Section")),
    ("d", Text("Điều", "Article")),
    ("k", Text("khoản", "clause")),
)
_POINT = Text("điểm", "point")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""In the order in which points are numbered: đ stands after d."""
_ORDER = ("p", "c", "m", "d", "k", "", "pl")
"""Kinds of step; the annexes stand after the text."""
_NUMBERED = re.compile(r"(pl|[pcmdk]|)(\d+)([a-zđ]*)")
_INSERTED = re.compile(r"[cmdk]\d+[a-zđ]+|[abeghilnoqrstuvxyđ]\d+")
_DIVISION = re.compile(r"[pcm]\d+[a-zđ]*")
_BEFORE_ARTICLE = re.compile(r"(?:[pcm]\d+[a-zđ]*\.)+(?=d\d)")


def parse_provision(address: str) -> tuple[str, ...]:
    """Split an address into its steps, outermost first.

    >>> parse_provision("d5.k2.a")
    ('d5', 'k2', 'a')

    Raises `ProvisionSyntaxError` for anything that is not an address.
    """
    steps = tuple(address.split("."))
    if not all(_PART.fullmatch(step) for step in steps):
        raise ProvisionSyntaxError(
            Text(
                "«{address}» không phải địa chỉ điều khoản.",
                "'{address}' is not a provision address.",
            ).fill(address=address),
            hint=Text("Ví dụ: d5.k2.a", "Example: d5.k2.a"),
        )
    return steps


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

    Which articles stand in a chapter no address tells.

    >>> may_overlap("c2", "d5"), may_overlap("c2", "c3"), may_overlap("c2", "pl1")
    (True, False, False)
    """
    if overlaps(one, other):
        return True
    first, second = one.partition(".")[0], other.partition(".")[0]
    kinds = _kind(first), _kind(second)
    if kinds[0] == kinds[1] or "pl" in kinds:
        return False
    return any(_DIVISION.fullmatch(step) for step in (first, second))


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
        for n, step in enumerate(steps)
        if _INSERTED.fullmatch(step)
    )


def provision_order(address: str) -> tuple[tuple[int, int, tuple[int, ...]], ...]:
    """Give a key that sorts addresses as the text prints them.

    >>> sorted(["d10", "d9", "d9a", "d9.k1.đ", "d9.k1.e", "pl1"], key=provision_order)
    ['d9', 'd9.k1.đ', 'd9.k1.e', 'd9a', 'd10', 'pl1']
    """
    return tuple(_step_order(step) for step in _of_article(address).split("."))


def _step_order(step: str) -> tuple[int, int, tuple[int, ...]]:
    numbered = _NUMBERED.fullmatch(step)
    if numbered is None:
        return _ORDER.index(""), 0, tuple(_LETTERS.find(c) for c in step)
    kind, number, letters = numbered.groups()
    return _ORDER.index(kind), int(number), tuple(_LETTERS.find(c) for c in letters)


def _kind(step: str) -> str:
    numbered = _NUMBERED.fullmatch(step)
    return numbered.group(1) if numbered else ""


def _of_article(address: str) -> str:
    return _BEFORE_ARTICLE.sub("", address, count=1)


def _begins(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(outer + ".")


def render_provision(address: str) -> Text:
    """Write an address as a lawyer would, innermost first.

    >>> render_provision("d5.k2.a").vi
    'điểm a khoản 2 Điều 5'
    """
    steps = parse_provision(address)
    names = [_step(step) for step in reversed(steps)]
    return Text(" ".join(n.vi for n in names), " ".join(n.en for n in names))


def _step(step: str) -> Text:
    for letter, word in _WORDS:
        label = step.removeprefix(letter)
        if label != step and label[:1].isdigit():
            shown = "" if label == "0" else f" {label}"
            return Text(word.vi + shown, word.en + shown)
    return Text(f"{_POINT.vi} {step}", f"{_POINT.en} {step}")
