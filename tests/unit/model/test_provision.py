"""Addresses of provisions are parsed, compared and written as lawyers write them."""

from __future__ import annotations

import pytest

from lawreg.errors import ProvisionSyntaxError
from lawreg.model import covers, overlaps, parse_provision, render_provision


@pytest.mark.parametrize(
    ("address", "vietnamese", "english"),
    [
        pytest.param("d5", "Điều 5", "Article 5", id="an article"),
        pytest.param(
            "d5.k2.a",
            "điểm a khoản 2 Điều 5",
            "point a clause 2 Article 5",
            id="a point",
        ),
        pytest.param(
            "d48a.k2a", "khoản 2a Điều 48a", "clause 2a Article 48a", id="letters added"
        ),
        pytest.param(
            "d9.k2.đ",
            "điểm đ khoản 2 Điều 9",
            "point đ clause 2 Article 9",
            id="point đ",
        ),
        pytest.param(
            "d7.k1.c",
            "điểm c khoản 1 Điều 7",
            "point c clause 1 Article 7",
            id="point c",
        ),
        pytest.param("c2", "Chương 2", "Chapter 2", id="a chapter"),
        pytest.param("pl0", "Phụ lục", "Annex", id="the only annex"),
        pytest.param("pl2", "Phụ lục 2", "Annex 2", id="a numbered annex"),
    ],
)
def test_an_address_is_written_innermost_first(
    address: str, vietnamese: str, english: str
) -> None:
    """Vietnamese law names the smallest part first."""
    assert render_provision(address) == (vietnamese, english)


@pytest.mark.parametrize("wrong", ["", "d5..a", "Điều 5", "d5.k2.", "x99999", "D5"])
def test_what_is_not_an_address_is_refused_with_an_example(wrong: str) -> None:
    """The message shows what an address looks like."""
    with pytest.raises(ProvisionSyntaxError, match=r"d5\.k2\.a"):
        parse_provision(wrong)


def test_an_article_holds_its_clauses_and_no_other_article() -> None:
    """Điều 5 holds khoản 2 Điều 5; Điều 50 is another article."""
    assert covers("d5", "d5.k2")
    assert not covers("d5", "d50")
    assert not covers("d5.k2", "d5")
    assert overlaps("d5.k2", "d5")
    assert not overlaps("d5.k2", "d5.k3")
