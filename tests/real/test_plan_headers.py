"""What the heads of real plans are read as, against their labels."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from typing import Any

import jsonschema
import pytest

from lawreg.citation import find_citations
from lawreg.citation.places import bare_place
from lawreg.model import Plan
from lawreg.plan import load_plan
from lawreg.plan.convert import render_plan_json
from lawreg.plan.schema import render_schema
from tests.shared_material import SHARED, needs_shared

PLANS = sorted((SHARED / "plans").glob("*.gold.json")) if SHARED.is_dir() else []
HEADS = ("chủ tịch ", "bộ trưởng ")
"""The labels sometimes name the person who signs; the letterhead names the body."""
SAME = (
    "number",
    "kind",
    "title",
    "issuer",
    "place",
    "issued_on",
    "signed_by",
    "period",
)

pytestmark = needs_shared


@pytest.fixture(params=PLANS, ids=lambda path: path.name.removesuffix(".gold.json"))
def labelled(request: pytest.FixtureRequest) -> tuple[Plan, dict[str, Any]]:
    """A real plan with what is known of it."""
    gold = json.loads(request.param.read_text(encoding="utf-8"))
    return load_plan(str(request.param.with_name(gold["file"]))), gold


def _body(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).lower().replace("uỷ ban", "ủy ban")
    for head in HEADS:
        plain = plain.removeprefix(head)
    return plain.replace("ủy ban nhân dân", "ubnd")


def test_number_and_date_are_those_printed(
    labelled: tuple[Plan, dict[str, Any]],
) -> None:
    """Blank ones are empty, never filled from elsewhere."""
    plan, gold = labelled
    issued_on = plan.issued_on.isoformat() if plan.issued_on else None
    assert plan.number == (gold["own_number"] or "")
    assert issued_on == gold["own_date"]


def test_the_issuer_is_the_body_of_the_letterhead(
    labelled: tuple[Plan, dict[str, Any]],
) -> None:
    """In full, whether printed in full or shortened."""
    plan, gold = labelled
    assert _body(plan.issuer) == _body(gold["own_issuer"])


def test_the_place_is_the_territory(labelled: tuple[Plan, dict[str, Any]]) -> None:
    """A ministry dates its acts from Hà Nội and has no territory."""
    plan, gold = labelled
    is_central = plan.issuer.startswith("Bộ ")
    assert plan.place == ("" if is_central else bare_place(gold["place"]))


def test_conversion_keeps_citations_and_sections(
    labelled: tuple[Plan, dict[str, Any]],
) -> None:
    """The plan file is valid and says what the document says."""
    plan, _ = labelled
    source = render_plan_json(plan)
    jsonschema.validate(json.loads(source), json.loads(render_schema()))
    again = load_plan("plan.json", source)
    for field in SAME:
        assert getattr(again, field) == getattr(plan, field)
    assert _cited(again) == _cited(plan)
    assert [s.section_id for s in again.sections] == [
        s.section_id for s in plan.sections
    ]


def _cited(plan: Plan) -> Counter[tuple[str | None, object]]:
    found = find_citations(plan.text, place=plan.place, own_number=plan.number)
    return Counter((c.number or c.name, c.issued_on) for c in found)


def test_every_part_of_a_department_s_plan_is_found() -> None:
    """Six Roman parts, their numbered parts, the points under them."""
    path = SHARED / "plans" / "41-KH-SNgV.txt"
    ids = [s.section_id for s in load_plan(str(path)).sections]
    assert [i for i in ids if "." not in i] == ["I", "II", "III", "IV", "V", "VI"]
    assert [i for i in ids if i.startswith("II.2.")] == [
        f"II.2.{letter}" for letter in "abcdđegh"
    ]
    assert len(ids) == len(set(ids))
