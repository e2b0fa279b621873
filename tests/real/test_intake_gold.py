"""How well effects are read from real texts, measured against labels made by people."""

from __future__ import annotations

import json
from typing import Any

from bench.intake_relations import gold_days, invented, score
from lawreg.intake.effects import read_effects
from lawreg.intake.issued import Effect
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


def effects(name: str, gold: dict[str, Any]) -> tuple[Effect, ...]:
    """Read one labelled text with the days its labels give."""
    text = (SHARED / "decrees" / f"{name}.txt").read_bytes().decode("utf-8")
    return read_effects(text, gold_days(gold), own_number=gold["number"])


@needs_shared
def test_effects_agree_with_the_labels() -> None:
    """What was reached on the development texts is kept."""
    labelled = golds()
    read = {name: effects(name, gold) for name, gold in labelled.items()}
    assert labelled
    for what, figures in score(read, labelled).items():
        assert figures.f1 >= LEAST[what], f"{what}: {figures.shown()}"


@needs_shared
def test_no_effect_is_made_of_a_mention() -> None:
    """Titles, bases and history invent no relation."""
    for name, gold in golds().items():
        assert invented(effects(name, gold), gold) == [], name
