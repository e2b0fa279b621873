"""What an expert reviewer reports on real plans is reported, and false alarms are not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from lawreg.bundled import find_bundled
from lawreg.check import PlanResult, check_plan, load_packs
from lawreg.model import Certainty, Finding, Severity, When
from lawreg.plan import load_plan
from lawreg.registry import QueryableRegistry, open_registry
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared

SEED = "41-KH-SNgV"
SIGNED = date(2021, 12, 28)
TODAY = date(2026, 11, 23)
RULES = load_packs()


@pytest.fixture(scope="module")
def registry() -> QueryableRegistry:
    """Open the committed registry."""
    return open_registry(find_bundled("data/decrees.sqlite"))


def checked(registry: QueryableRegistry, name: str, as_of: date) -> PlanResult:
    """Check one of the real plans."""
    plan = load_plan(str(SHARED / "plans" / f"{name}.txt"))
    return check_plan(plan, registry, RULES, as_of)


def shown(result: PlanResult) -> list[Finding]:
    """Give the findings a reader sees without asking for more."""
    return [f for f in result.findings if f.certainty is not Certainty.LOW]


def labels(name: str) -> dict[str, Any]:
    """Read what the expert wrote."""
    path = SHARED / "plans" / f"{name}.findings.json"
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def musts() -> Iterator[Any]:
    """Give each finding that an expert must report on the seed plan."""
    if not SHARED.is_dir():
        return
    for label in labels(SEED)["findings"]:
        if label["must"]:
            about = label["number"] or "".join(label["related"][:1]) or label["text"]
            words = f"{label['kind']} {about}"
            yield pytest.param(label, id=words)


def meets(finding: Finding, label: dict[str, Any]) -> bool:
    """Whether a finding is the one the expert describes."""
    named = {finding.instrument, *finding.related}
    about = label["number"] is None or finding.instrument == label["number"]
    related = not label["related"] or bool(named & set(label["related"]))
    if label["number"] is None and not label["related"]:
        about = finding.start < label["end"] and label["start"] < finding.end
    return (
        finding.code.startswith(label["family"])
        and finding.when == label["when"]
        and about
        and related
    )


@pytest.mark.parametrize("label", list(musts()))
def test_what_an_expert_must_report_is_reported(
    label: dict[str, Any], registry: QueryableRegistry
) -> None:
    """Each finding of the expert list, at its own date."""
    found = shown(checked(registry, SEED, TODAY))
    assert any(meets(f, label) for f in found)


def test_as_of_signing_nothing_later_is_known(registry: QueryableRegistry) -> None:
    """What was issued after the plan cannot have been missed by its signer."""
    found = shown(checked(registry, SEED, SIGNED))
    assert {f.when for f in found} == {When.AT_SIGNING}
    later = {"118/2025/NĐ-CP", "75/2026/NĐ-CP", "33/2022/TT-BTC", "42/2022/NĐ-CP"}
    assert not later & {number for f in found for number in f.related}


def test_the_amendment_of_one_stop_service_is_dated(
    registry: QueryableRegistry,
) -> None:
    """The finding says from when Decree 107/2021 was in force: before the signing."""
    (found,) = [
        f
        for f in shown(checked(registry, SEED, SIGNED))
        if f.instrument == "61/2018/NĐ-CP" and "107/2021/NĐ-CP" in f.related
    ]
    assert found.code == "REL101"
    assert "ngày 06/12/2021, có hiệu lực từ 06/12/2021" in found.message.vi
    assert found.evidence


def test_a_missing_reference_is_never_an_error(registry: QueryableRegistry) -> None:
    """Expected is a warning, optional a remark; neither is an illegality."""
    found = [f for f in checked(registry, SEED, TODAY).findings if f.code[:3] == "REQ"]
    assert found
    assert {f.severity for f in found} <= {Severity.WARNING, Severity.INFO}
    assert not any("trái" in f.message.vi or "vi phạm" in f.message.vi for f in found)


def test_the_end_of_a_decree_names_its_living_successor(
    registry: QueryableRegistry,
) -> None:
    """Outdated since: not wrong when signed, and what to cite now, with its amendments."""
    (found,) = [
        f
        for f in shown(checked(registry, SEED, TODAY))
        if f.instrument == "61/2018/NĐ-CP" and f.code.startswith("VAL")
    ]
    assert found.when is When.SINCE
    assert {"118/2025/NĐ-CP", "309/2026/NĐ-CP"} <= set(found.related)
    assert found.advice is not None
    assert "118/2025/NĐ-CP" in found.advice.vi


@pytest.mark.parametrize(
    ("number", "families"),
    [
        pytest.param(
            "63/2010/NĐ-CP", {"VAL", "REL", "CIT"}, id="complete with two amendments"
        ),
        pytest.param(
            "03/CT-UBND", {"VAL", "REL", "CIT"}, id="a directive without a year"
        ),
        pytest.param(
            "18/CT-UBND", {"VAL", "REL", "CIT"}, id="a directive of December 2016"
        ),
        pytest.param(
            "45/2016/QĐ-TTg", {"VAL", "REL", "CIT"}, id="in force then and now"
        ),
        pytest.param("3223/QĐ-UBND", {"CIT"}, id="dated the day before"),
        pytest.param("18-NQ/TW", {"VAL", "REL"}, id="a homonym ruled out by its date"),
        pytest.param("01/2018/TT-VPCP", {"VAL"}, id="only its parent has ended"),
        pytest.param("999-QĐ/TU", {"VAL", "REL", "CIT"}, id="hyphen first is regular"),
    ],
)
def test_false_alarms_stay_silent(
    number: str, families: set[str], registry: QueryableRegistry
) -> None:
    """What looks wrong and is not."""
    found = shown(checked(registry, SEED, TODAY))
    assert [
        f.code for f in found if f.instrument == number and f.code[:3] in families
    ] == []


def test_every_citation_of_the_seed_plan_is_known(registry: QueryableRegistry) -> None:
    """All 23 are in the registry: none is ambiguous, none dropped."""
    result = checked(registry, SEED, TODAY)
    outcomes = {type(r).__name__ for r in result.resolutions}
    assert len(result.citations) == 23
    assert outcomes == {"Resolved"}
