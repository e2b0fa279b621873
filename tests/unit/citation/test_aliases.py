"""«(sau đây gọi tắt là …)» and bare digits: which mention in full a short name stands for."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations, resolve_citations
from lawreg.model import InstrumentKind as Kind
from lawreg.model import Resolved
from tests.registry_fakes import InMemoryRegistry, instrument

INSURANCE = "Luật Bảo hiểm xã hội ngày 20 tháng 11 năm 2014"

SHORT_NAMES = [
    (
        "a law, here and after",
        f"{INSURANCE} (sau đây gọi tắt là Luật BHXH). Điều 5 Luật BHXH; Luật BHXH",
        [None, 0, 0, 0],
    ),
    (
        "called so, without tắt",
        f"{INSURANCE} (sau đây được gọi là Luật BHXH) và Luật BHXH",
        [None, 0, 0],
    ),
    (
        "a number's digits",
        "Nghị định số 61/2018/NĐ-CP (sau đây viết tắt là Nghị định 61); Nghị định 61",
        [None, 0, 0],
    ),
    (
        "after a title",
        "Luật số 58/2014/QH13 ngày 20/11/2014 (sau đây gọi là Luật BHXH), Luật BHXH",
        [None, 0, 0],
    ),
    ("another law of full name", f"{INSURANCE} và Luật Đất đai", [None, None]),
    ("no name was given", f"{INSURANCE}. Luật BHXH quy định", [None, None]),
    (
        "another kind before the bracket",
        "Nghị định số 1/2020/NĐ-CP (sau đây gọi tắt là Luật BHXH)",
        [None, None],
    ),
    (
        "a law of that name with a year of its own",
        f"{INSURANCE} (sau đây gọi tắt là Luật BHXH); Luật BHXH năm 2024",
        [None, 0, None],
    ),
]


@pytest.mark.parametrize(
    ("text", "stands_for"),
    [s[1:] for s in SHORT_NAMES],
    ids=[s[0] for s in SHORT_NAMES],
)
def test_what_a_short_name_stands_for(text: str, stands_for: list[int | None]) -> None:
    """Only a name the text itself gave, or digits it told in full, stand for another."""
    assert [c.stands_for for c in find_citations(text)] == stands_for


def test_a_short_name_is_resolved_as_what_it_stands_for() -> None:
    """No registry lists «Luật BHXH»; the text says which law that is."""
    law = instrument(
        "58/2014/QH13",
        Kind.LAW,
        "qh",
        date(2014, 11, 20),
        title="Luật Bảo hiểm xã hội",
    )
    text = f"{INSURANCE} (sau đây gọi tắt là Luật BHXH). Theo Điều 5 Luật BHXH,"
    answers = resolve_citations(find_citations(text), InMemoryRegistry((law,)))
    assert answers == [Resolved(law)] * 3
