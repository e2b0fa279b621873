"""What real new instruments are read as, against their labels."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lawreg.intake import IssuedText, read_issued_text
from tests.shared_material import SHARED, needs_shared

GOLD = sorted((SHARED / "decrees").glob("*.gold.json")) if SHARED.is_dir() else []

pytestmark = needs_shared


@pytest.fixture(params=GOLD, ids=lambda path: path.name.removesuffix(".gold.json"))
def labelled(request: pytest.FixtureRequest) -> tuple[IssuedText, dict[str, Any]]:
    """A real instrument with what is known of it."""
    gold = json.loads(request.param.read_text(encoding="utf-8"))
    with request.param.with_name(gold["file"]).open(
        encoding="utf-8", newline=""
    ) as file:
        return read_issued_text(file.read(), gold["file"]), gold


def test_the_marks_of_the_head(labelled: tuple[IssuedText, dict[str, Any]]) -> None:
    """Number, kind, issuer, day, signer and title."""
    issued, gold = labelled
    assert issued.number == gold["number"]
    assert issued.kind == gold["kind"]
    assert str(issued.issued_on) == gold["issued_on"]
    assert (issued.issuer, issued.signer) == (gold["issuer"], gold["signer"])
    assert issued.title == gold["title"]


def test_the_days_of_effect(labelled: tuple[IssuedText, dict[str, Any]]) -> None:
    """A label without a day and with a rule that the text is silent is no entry."""
    issued, gold = labelled
    expected = [
        (e["date"], sorted(e["provisions"]))
        for e in gold["effective"]
        if e["date"] or "states no effective date" not in e.get("rule", "")
    ]
    read = [
        (e.day.isoformat() if e.day else None, sorted(e.provisions))
        for e in issued.effective
    ]
    assert read == expected


def test_the_bases(labelled: tuple[IssuedText, dict[str, Any]]) -> None:
    """Each by its number, or by the name a law is cited by."""
    issued, gold = labelled
    expected = [b["number"] or b["name"] for b in gold["bases"]]
    assert [b.number or b.name for b in issued.bases] == expected


def test_nothing_stops_a_real_instrument(
    labelled: tuple[IssuedText, dict[str, Any]],
) -> None:
    """All of them are taken."""
    issued, _ = labelled
    assert not [p for p in issued.problems if p.stops]
