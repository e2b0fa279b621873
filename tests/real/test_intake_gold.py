"""How well effects are read from real texts, measured against labels made by people."""

from __future__ import annotations

import json
from typing import Any

from bench.intake_relations import invented, score_relations
from lawreg.intake import Effect, read_issued_text
from tests.shared_material import SHARED, needs_shared

LEAST = {
    "relations": 0.99,
    "with actor": 0.99,
    "whole": 0.99,
    "provisions": 0.99,
    "days": 0.99,
}


def golds() -> dict[str, dict[str, Any]]:
    """Load the labels that are present, by the name of the text."""
    paths = sorted((SHARED / "decrees").glob("*.gold.json"))
    return {
        path.name.removesuffix(".gold.json"): json.loads(path.read_text("utf-8"))
        for path in paths
    }


def effects(name: str) -> tuple[Effect, ...]:
    """Read one labelled text as a new instrument is read."""
    text = (SHARED / "decrees" / f"{name}.txt").read_bytes().decode("utf-8")
    return read_issued_text(text, name).effects


@needs_shared
def test_effects_agree_with_the_labels() -> None:
    """What was reached on the development texts is kept."""
    labelled = golds()
    read = {name: effects(name) for name in labelled}
    assert labelled
    for what, figures in score_relations(read, labelled).items():
        assert figures.f1 >= LEAST[what], f"{what}: {figures.shown()}"


@needs_shared
def test_no_effect_is_made_of_a_mention() -> None:
    """Titles, bases and history invent no relation."""
    for name, gold in golds().items():
        assert invented(effects(name), gold) == [], name
