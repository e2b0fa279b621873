"""Provisions completed from what stands around a clause."""

from __future__ import annotations

import doctest

import pytest

from lawreg.intake import addresses
from lawreg.intake.addresses import reach_of
from lawreg.intake.tokens import Mark, Token


def named(*provisions: str, tie: str = "") -> Token:
    """Make a token that names provisions."""
    return Token(Mark.PROVISIONS, 0, 1, addresses=provisions, lead=tie)


CASES = {
    "what has its article stays": ([named("d5.k2")], "d7", [], ("d5.k2",)),
    "a clause lies in the article named above": ([named("k1")], "d7", [], ("d7.k1",)),
    "a point lies in the clause named above": ([named("đ")], "d7.k2", [], ("d7.k2.đ",)),
    "a point put after a point lies beside it": (
        [named("h"), named("k2.g", tie="anchor")],
        "d39",
        [],
        ("d39.k2.h",),
    ),
    "a point lies where the next clause acts": (
        [named("c")],
        "",
        [named("d8.k3.g")],
        ("d8.k3.c",),
    ),
    "a part of an annex is the annex": ([named("pl2.m3.k1")], "", [], ("pl2",)),
    "sections of a form in an annex are the annex": (
        [named("m2.2.5.6"), named("pl6")],
        "",
        [],
        ("pl6",),
    ),
    "what is named twice is told once": ([named("d5"), named("d5")], "", [], ("d5",)),
}


@pytest.mark.parametrize(
    ("tokens", "above", "near", "expected"), CASES.values(), ids=CASES
)
def test_the_reach_of_a_clause(
    tokens: list[Token], above: str, near: list[Token], expected: tuple[str, ...]
) -> None:
    """A clause, a point or a form is found where the words around it say."""
    assert reach_of(tokens, above, near).addresses == expected


def test_the_examples_hold() -> None:
    """The examples in the module are true."""
    assert doctest.testmod(addresses).failed == 0
