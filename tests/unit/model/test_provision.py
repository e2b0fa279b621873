"""Addresses of provisions are parsed, compared and written as lawyers write them."""

from __future__ import annotations

import pytest

from lawreg.errors import ProvisionSyntaxError
from lawreg.model import (
    covers,
    may_overlap,
    overlaps,
    parse_provision,
    provision_order,
    render_provision,
)
from lawreg.model.provision import inserted_steps


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
        pytest.param(
            "d128.k3.c1",
            "điểm c1 khoản 3 Điều 128",
            "point c1 clause 3 Article 128",
            id="point c1, which is no chapter",
        ),
        pytest.param(
            "d5.k2.d1",
            "điểm d1 khoản 2 Điều 5",
            "point d1 clause 2 Article 5",
            id="point d1, which is no article",
        ),
        pytest.param(
            "d5.m1",
            "điểm m1 Điều 5",
            "point m1 Article 5",
            id="point m1 of an article without clauses",
        ),
        pytest.param("c2", "Chương 2", "Chapter 2", id="a chapter"),
        pytest.param("pl0", "Phụ lục", "Annex", id="the only annex"),
        pytest.param("pl2", "Phụ lục 2", "Annex 2", id="a numbered annex"),
        pytest.param("plA", "Phụ lục A", "Annex A", id="a lettered annex"),
        pytest.param(
            "pB.mA", "Mục A Phần B", "Section A Part B", id="lettered divisions"
        ),
        pytest.param("mĐ.k2", "khoản 2 Mục Đ", "clause 2 Section Đ", id="section Đ"),
    ],
)
def test_an_address_is_written_innermost_first(
    address: str, vietnamese: str, english: str
) -> None:
    """Vietnamese law names the smallest part first."""
    assert render_provision(address) == (vietnamese, english)


@pytest.mark.parametrize(
    "wrong", ["", "d5..a", "Điều 5", "d5.k2.", "x99999", "D5", "dA", "mAB"]
)
def test_what_is_not_an_address_is_refused_with_an_example(wrong: str) -> None:
    """The message shows what an address looks like."""
    with pytest.raises(ProvisionSyntaxError, match=r"d5\.k2\.a"):
        parse_provision(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param("xx", id="a lettered point of nothing"),
        pytest.param("a.d5", id="an article in a point of nothing"),
        pytest.param("k2.d5", id="an article in a clause"),
        pytest.param("d5.d6", id="an article in an article"),
        pytest.param("d5.k2.a.k1", id="a clause in a clause"),
        pytest.param("d5.pl1", id="an annex in an article"),
    ],
)
def test_what_no_instrument_can_have_is_refused(wrong: str) -> None:
    """The largest part stands first; a lettered point lies in something."""
    with pytest.raises(ProvisionSyntaxError, match=r"d5\.k2\.a"):
        parse_provision(wrong)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("k2", id="a clause of a text without articles"),
        pytest.param("2", id="a numbered point of a directive"),
        pytest.param("m3.1.a", id="a point of a section"),
        pytest.param("m3.2.k1", id="a clause of a sub-section"),
        pytest.param("pl6.4.1.m8.b", id="a part of a divided annex"),
        pytest.param("c2.m1", id="a section of a chapter"),
        pytest.param("p1.c2.m1.d9.k2.a.1", id="everything at once"),
        pytest.param("pl1.d3.k2", id="a clause of a statute that is annexed"),
    ],
)
def test_what_old_and_annexed_texts_have_is_read(address: str) -> None:
    """Directives have no articles, annexes divisions of their own."""
    assert ".".join(parse_provision(address)) == address


def test_a_lettered_division_is_no_point_and_was_not_inserted() -> None:
    """``mA`` is Mục A; ``ma`` would be a point."""
    assert covers("pB", "pB.mA.k2")
    assert not overlaps("mA", "ma")
    assert may_overlap("pB", "d5")
    assert not may_overlap("mA", "mB")
    assert inserted_steps("pB.mA.k2") == ()
    mixed = ["plB", "mA", "pB.mE", "pA", "d1", "pB.mĐ", "plA", "pB", "pB.mA"]
    in_order = ["pA", "pB", "pB.mA", "pB.mĐ", "pB.mE", "mA", "d1", "plA", "plB"]
    assert sorted(mixed, key=provision_order) == in_order


def test_an_article_holds_its_clauses_and_no_other_article() -> None:
    """Điều 5 holds khoản 2 Điều 5; Điều 50 is another article."""
    assert covers("d5", "d5.k2")
    assert not covers("d5", "d50")
    assert not covers("d5.k2", "d5")
    assert overlaps("d5.k2", "d5")
    assert not overlaps("d5.k2", "d5.k3")


@pytest.mark.parametrize(
    ("address", "steps"),
    [
        pytest.param("d35a.k1", ("d35a",), id="an article between two"),
        pytest.param("d4.k2a.b", ("d4.k2a",), id="a clause between two"),
        pytest.param("d9a.k1a", ("d9a", "d9a.k1a"), id="a clause in such an article"),
        pytest.param("d5.k1.đ1", ("d5.k1.đ1",), id="a point between two"),
        pytest.param("c2a.d9", ("c2a",), id="a chapter between two"),
        pytest.param("d5.k2.a", (), id="a point is a letter from the start"),
        pytest.param("pl1a", (), id="an annex is lettered from the start"),
    ],
)
def test_a_letter_after_the_number_tells_what_was_inserted(
    address: str, steps: tuple[str, ...]
) -> None:
    """A text is first numbered without letters."""
    assert inserted_steps(address) == steps


def test_a_chapter_before_an_article_adds_nothing() -> None:
    """Articles are numbered through the whole text; annexes have their own."""
    assert covers("d5", "c2.m1.d5.k1")
    assert covers("c2", "c2.d5")
    assert not covers("d5", "pl1.d5")


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param("c2", "d9", True, id="an article may stand in the chapter"),
        pytest.param("c2", "m1", True, id="a section may"),
        pytest.param("c2", "c3.d9", False, id="one of another chapter does not"),
        pytest.param("c2", "pl1", False, id="an annex stands in no chapter"),
        pytest.param("d5", "d6", False, id="two articles share nothing"),
    ],
)
def test_what_no_address_tells_may_overlap(
    one: str, other: str, *, answer: bool
) -> None:
    """Either order gives one answer."""
    assert may_overlap(one, other) is may_overlap(other, one) is answer


def test_provisions_sort_as_they_are_printed() -> None:
    """Letters follow the Vietnamese alphabet, annexes the text."""
    printed = ["d5", "d5.k1", "d5.k1.d", "d5.k1.đ", "d5.k1.đ1", "d5.k1.e", "d5a"]
    printed += ["c2.d6", "d10", "pl0", "pl2"]
    assert sorted(set(printed), key=provision_order) == printed
