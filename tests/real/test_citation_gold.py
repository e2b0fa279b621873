"""How well the finder reads real plans, measured against labels made by people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest

from bench.citations import fields_of
from lawreg.citation import find_citations
from lawreg.model import Citation
from tests.shared_material import SHARED, needs_shared

SEED = "41-KH-SNgV"
FIELDS = ("number", "kind", "issued_on", "issuer", "name", "year", "pinpoints", "role")
LEAST = {"issuer": 0.98, "role": 0.99, "span": 0.995}
"""What was reached on the development documents; other fields must be perfect."""


def documents() -> list[str]:
    """Name the labelled documents that are present."""
    labels = (SHARED / "plans").glob("*.gold.json")
    return sorted(path.name.removesuffix(".gold.json") for path in labels)


@cache
def read(
    name: str,
) -> tuple[dict[tuple[int, int], Any], dict[tuple[int, int], Citation]]:
    """Give labelled and found citations of a document, keyed by span."""
    folder = SHARED / "plans"
    gold = json.loads((folder / f"{name}.gold.json").read_text("utf-8"))
    # Offsets count every character of the file: no newline may be translated.
    text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
    ignored = [tuple(span) for span in gold.get("ignore", [])]
    found = {(c.start, c.end): c for c in find_citations(text)}
    return (
        {(c["start"], c["end"]): c for c in gold["citations"]},
        {
            span: c
            for span, c in found.items()
            if not any(a < span[1] and span[0] < b for a, b in ignored)
        },
    )


def share(right: int, all_: int) -> float:
    """Give a share, 1 where there is nothing to count."""
    return right / all_ if all_ else 1.0


def right_fields(names: Iterable[str]) -> dict[str, float]:
    """Give the share of found labels in which each field is right."""
    right = dict.fromkeys(FIELDS, 0)
    total = 0
    for name in names:
        gold, found = read(name)
        for span in gold.keys() & found.keys():
            total += 1
            got = fields_of(found[span])
            for field in FIELDS:
                right[field] += got[field] == gold[span][field]
    return {field: share(n, total) for field, n in right.items()}


@needs_shared
def test_the_seed_plan_is_read_without_one_fault() -> None:
    """Every citation of the seed, every field, nothing missed and nothing extra."""
    gold, found = read(SEED)
    assert {span: fields_of(c) for span, c in found.items()} == {
        span: {field: label[field] for field in FIELDS} for span, label in gold.items()
    }


@needs_shared
@pytest.mark.parametrize("name", documents())
def test_spans_of_each_document(name: str) -> None:
    """No labelled citation is missed or cut, and nothing else is cited."""
    gold, found = read(name)
    right = len(gold.keys() & found.keys())
    precision, recall = share(right, len(found)), share(right, len(gold))
    assert 2 * precision * recall / (precision + recall) >= LEAST["span"]


@needs_shared
@pytest.mark.parametrize("field", FIELDS)
def test_each_field_over_all_documents(field: str) -> None:
    """Fields are as right as they have been; labels disagree only on issuers."""
    assert right_fields(documents())[field] >= LEAST.get(field, 1.0)
