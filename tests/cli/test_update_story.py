"""A new decree from its text to a plan that is wrong from its first day, and back again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.small_world import ROOT, Lawreg, Ran
from tests.earlier_registry import make_registry_before
from tests.shared_material import SHARED, needs_shared

pytest.importorskip(
    "lawreg.intake.effects", reason="what a text does to others is not read here"
)

TEXT = ROOT / "tests" / "samples" / "nghi-dinh-118-2025.txt"
EXAMPLE = ROOT / "examples" / "plan.json"
SEED = SHARED / "plans" / "41-KH-SNgV.txt"
ISSUED, EFFECT = date(2025, 6, 9), date(2025, 7, 1)
ENDED = ("61/2018/NĐ-CP", "107/2021/NĐ-CP")

Keeper = Callable[..., Ran]


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the registry as it would have stood on the eve of the decree."""
    path = tmp_path_factory.mktemp("so") / "so.sqlite"
    make_registry_before(ISSUED, path)
    return path


@pytest.fixture
def keeper(lawreg: Lawreg, earlier: Path, tmp_path: Path) -> Keeper:
    """Run ``lawreg`` on a registry of the keeper's own that is of that eve."""
    own = tmp_path / "so.sqlite"
    shutil.copy(earlier, own)

    def run(*argv: str, stdin: str = "") -> Ran:
        named = {"LAWREG_REGISTRY": str(own), "LAWREG_AUTHOR": "Lê Thị Lan"}
        return lawreg(*argv, stdin=stdin, **named)

    return run


def _ok(ran: Ran) -> Ran:
    assert ran.code == 0, ran.err
    return ran


def _status(keeper: Keeper, number: str, day: date) -> str:
    argv = ("show", number, "--as-of", day.isoformat(), "--output-format", "json")
    return str(json.loads(keeper(*argv).out)["status"])


def _findings(keeper: Keeper, plan: Path, day: date) -> object:
    argv = ("check", str(plan), "--as-of", day.isoformat(), "--output-format", "json")
    return json.loads(keeper(*argv).out)["findings"]


def _take_in(keeper: Keeper, folder: Path) -> str:
    """Read the decree, accept each item by a key, and apply; give what was printed."""
    changeset = str(folder / "118.toml")
    source = ("--source", "https://vanban.chinhphu.vn/118")
    _ok(keeper("intake", str(TEXT), *source, "-o", changeset))
    items = Path(changeset).read_text(encoding="utf-8").count("[[items]]")
    reviewed = _ok(keeper("review", changeset, stdin="a\n" * items + "k\n"))
    assert f"Mục {items}/{items}" in reviewed.out
    _ok(keeper("apply", changeset))
    return reviewed.out


def test_the_decrees_end_on_the_day_and_not_before(
    keeper: Keeper, tmp_path: Path
) -> None:
    """Both that the new one ends; what it amends goes on, and is amended."""
    eve = EFFECT - timedelta(days=1)
    _take_in(keeper, tmp_path)
    for number in ENDED:
        assert _status(keeper, number, eve) != "CEASED"
        assert _status(keeper, number, EFFECT) == "CEASED"
    amended = _ok(keeper("show", "63/2010/NĐ-CP", "--as-of", EFFECT.isoformat()))
    assert "118/2025/NĐ-CP" in amended.out
    assert _status(keeper, "63/2010/NĐ-CP", EFFECT) != "CEASED"


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(EXAMPLE, id="the example"),
        pytest.param(SEED, id="a real plan", marks=needs_shared),
    ],
)
def test_the_plan_is_judged_otherwise_from_that_day(
    keeper: Keeper, tmp_path: Path, plan: Path
) -> None:
    """No day earlier, and the portfolio said so before anything was recorded."""
    days = [ISSUED, ISSUED + timedelta(days=1), EFFECT - timedelta(days=1), EFFECT]
    before = [_findings(keeper, plan, day) for day in days]
    _ok(keeper("portfolio", "add", str(plan), "--owner", "Trần Thị B"))
    reviewed = _take_in(keeper, tmp_path)
    assert "1 trong 1 kế hoạch đổi kết luận" in reviewed
    assert "Trần Thị B" in reviewed
    assert "sai từ ngày 01/07/2025" in reviewed
    after = [_findings(keeper, plan, day) for day in days]
    assert after[:-1] == before[:-1]
    assert after[-1] != before[-1]


def test_what_is_foreseen_names_the_finding_and_the_day(
    keeper: Keeper, tmp_path: Path
) -> None:
    """While the decree waits, long before and long after its first day."""
    changeset = str(tmp_path / "118.toml")
    _ok(keeper("portfolio", "add", str(EXAMPLE)))
    _ok(keeper("intake", str(TEXT), "-o", changeset))
    argv = ("portfolio", "diff", changeset, "--accept-all", "--output-format", "json")
    for day in (ISSUED, date(2026, 11, 24)):
        told = json.loads(_ok(keeper(*argv, "--as-of", day.isoformat())).out)
        (plan,) = told["plans"]
        assert plan["since"] == plan["wrong_from"] == EFFECT.isoformat()
        codes = {turn["finding"]["code"]: turn["day"] for turn in plan["appearing"]}
        assert codes["VAL301"] == EFFECT.isoformat()


def test_undone_the_registry_is_exported_as_before(
    keeper: Keeper, tmp_path: Path
) -> None:
    """To the byte; the journal keeps both."""
    export = ("registry", "export", "--format", "jsonl")
    before = _ok(keeper(*export)).out
    _take_in(keeper, tmp_path)
    assert _ok(keeper(*export)).out != before
    _ok(keeper("revert", "2"))
    assert _ok(keeper(*export)).out == before
    _ok(keeper("registry", "verify"))
