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

    >>> covers("d5", "d5.k2.a"), covers("d5", "d50")
    (True, False)
    """
    return inner == outer or inner.startswith(outer + ".")


def overlaps(one: str, other: str) -> bool:
    """Say whether the two provisions share any text."""
    return covers(one, other) or covers(other, one)


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
