"""Which plans a changeset would make wrong: told by every command that leads to it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.changesets import write_changeset
from tests.cli.small_world import Lawreg, Ran

Office = Callable[..., Ran]


@pytest.fixture
def own(world: Path, tmp_path: Path) -> str:
    """Copy the small registry to where it may be written to."""
    return str(shutil.copy(world / "small.sqlite", tmp_path / "own.sqlite"))


@pytest.fixture
def office(lawreg: Lawreg, own: str) -> Office:
    """Run ``lawreg`` with a registry that keeps one plan, which cites a decree to end."""
    plan = ("portfolio", "add", "clean.txt", "--owner", "Trần Thị B")
    assert lawreg(*plan, LAWREG_REGISTRY=own).code == 0

    def run(*argv: str, **environment: str) -> Ran:
        return lawreg(*argv, **{"LAWREG_REGISTRY": own, **environment})

    return run


@pytest.fixture
def changeset(own: str, tmp_path: Path) -> str:
    """Write the changeset of a decree that ends the one that the plan cites."""
    return str(write_changeset(own, tmp_path / "cs.toml"))


def test_diff_tells_the_plan_its_owner_and_the_day(
    office: Office, changeset: str
) -> None:
    """Before and after the day: a plan is told while there is time."""
    argv = ("portfolio", "diff", changeset, "--accept-all", "--as-of")
    for as_of in ("2025-06-09", "2026-11-23"):
        ran = office(*argv, as_of)
        assert ran.code == 0
        assert "1 trong 1 kế hoạch đổi kết luận" in ran.out
        assert "Trần Thị B" in ran.out
        assert "sai từ ngày 01/07/2025" in ran.out
        assert "có thêm từ 01/07/2025: VAL301" in ran.out


def test_diff_counts_what_was_accepted_only(office: Office, changeset: str) -> None:
    """Items that nobody decided are told, and change no plan."""
    ran = office("portfolio", "diff", changeset)
    assert ran.code == 0
    assert "Chưa kể 4 mục chưa quyết định" in ran.out
    assert "Không kế hoạch nào trong 1 kế hoạch đổi kết luận" in ran.out


def test_diff_for_programs(office: Office, changeset: str) -> None:
    """The verdict diff, and how much of the changeset it is without."""
    argv = ("portfolio", "diff", changeset, "--accept-all", "--output-format", "json")
    told = json.loads(office(*argv, "--as-of", "2025-06-09").out)
    (plan,) = told["plans"]
    assert (plan["owner"], plan["wrong_from"]) == ("Trần Thị B", "2025-07-01")
    assert told["left_out"] == {"waiting": 0, "undecided": 0}


def test_diff_takes_the_rules_asked_for(office: Office, changeset: str) -> None:
    """A rule that is left out makes no plan wrong."""
    argv = ("portfolio", "diff", changeset, "--accept-all", "--ignore", "VAL,REL")
    assert "Không kế hoạch nào" in office(*argv).out


@pytest.mark.parametrize("command", ["apply", "review"])
def test_whoever_decides_sees_it_first(
    office: Office, lawreg: Lawreg, own: str, changeset: str, command: str
) -> None:
    """At the end of a dry run, and of a review before the question."""
    if command == "apply":
        ran = office("apply", changeset, "--accept-all", "--dry-run")
    else:
        keys = "a\na\na\na\nk\n"
        ran = lawreg("review", changeset, stdin=keys, LAWREG_REGISTRY=own)
        assert ran.out.index("đổi kết luận") < ran.out.index("Áp dụng ngay")
    assert ran.code == 0
    assert "Nếu áp dụng, kế hoạch trong danh mục:" in ran.out
    assert "có thêm từ 01/07/2025: VAL301" in ran.out


def test_a_dry_run_on_a_source_judges_the_plans_of_the_registry(
    office: Office, world: Path, changeset: str
) -> None:
    """The source holds the law, the registry beside it the plans."""
    source = ("--source-dir", str(world / "source"))
    ran = office("apply", changeset, "--accept-all", "--dry-run", *source)
    assert (ran.code, "có thêm từ 01/07/2025: VAL301" in ran.out) == (0, True)


def test_without_plans_one_line_says_how_to_keep_some(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """Beside the report of a dry run; instead of a diff."""
    asked = ("--registry", own)
    ran = lawreg("apply", changeset, "--accept-all", "--dry-run", *asked)
    assert ran.code == 0
    assert "lawreg portfolio add" in ran.err.splitlines()[-2]
    assert "kế hoạch trong danh mục" not in ran.out
    ran = lawreg("portfolio", "diff", changeset, *asked)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "lawreg portfolio add" in ran.err
