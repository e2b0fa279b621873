"""What is published of the plan format: schema, document and examples agree with the reader."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from lawreg.citation import find_citations
from lawreg.model import Plan
from lawreg.plan import load_plan
from lawreg.plan.fields import SHAPES
from lawreg.plan.schema import render_schema

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "examples"
FORMAT = (ROOT / "docs" / "plan-format.md").read_text(encoding="utf-8")


def _cited(plan: Plan) -> Counter[str | None]:
    found = find_citations(plan.text, place=plan.place)
    return Counter(c.number or c.name for c in found)


def test_the_published_schema_is_the_one_made() -> None:
    """Mend it with ``lawreg plan schema > docs/plan.schema.json``."""
    published = (ROOT / "docs" / "plan.schema.json").read_text(encoding="utf-8")
    assert published == render_schema()


def test_the_schema_is_one() -> None:
    """Draft 2020-12, checked against its own rules."""
    jsonschema.Draft202012Validator.check_schema(json.loads(render_schema()))


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_every_key_is_explained(shape: str) -> None:
    """A key that people cannot read about does not exist for them."""
    for key in SHAPES[shape].keys:
        assert f"`{key}`" in FORMAT or f'"{key}"' in FORMAT, key


@pytest.mark.parametrize("name", ["plan.json", "plan-clean.json"])
def test_the_examples_are_valid(name: str) -> None:
    """By the schema and by the reader."""
    source = (EXAMPLES / name).read_text(encoding="utf-8")
    jsonschema.validate(
        json.loads(source),
        json.loads(render_schema()),
        format_checker=jsonschema.FormatChecker(["date"]),
    )
    assert load_plan(str(EXAMPLES / name)).place == "Bình Phước"


def test_the_example_is_the_same_plan_in_both_forms() -> None:
    """Text and JSON tell the same of themselves and cite the same instruments."""
    plan = load_plan(str(EXAMPLES / "plan.json"))
    text = load_plan(str(EXAMPLES / "plan.txt"))
    for field in ("number", "kind", "title", "issuer", "place", "issued_on", "period"):
        assert getattr(text, field) == getattr(plan, field)
    assert _cited(text) == _cited(plan)
    assert len(_cited(plan)) > 15
    ids = [s.section_id for s in plan.sections]
    assert [s.section_id for s in text.sections] == ids


def test_the_smallest_plan_of_the_document_can_be_checked() -> None:
    """What the document shows works when copied."""
    shown = re.search(r"<!-- smallest-plan -->\s*```json\n(.*?)```", FORMAT, re.DOTALL)
    assert shown is not None
    assert _cited(load_plan("plan.json", shown[1])) == {"61/2018/NĐ-CP": 1}
