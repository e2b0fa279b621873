"""What a check of a clean plan does not load, so that it can sit in every save."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.small_world import ROOT

HEAVY = (
    "sqlalchemy",
    "sqlmodel",
    "pydantic",
    "networkx",
    "rapidfuzz",
    "rich",
    "textual",
    "alembic",
    "dataclasses",
    "pathlib",
    "inspect",
    "importlib.metadata",
    "importlib.resources",
    "tempfile",
    "shutil",
    "textwrap",
    "difflib",
    "urllib",
    "socket",
    "asyncio",
    "logging",
    "subprocess",
    "random",
    "decimal",
    "xml",
    "zipfile",
)
SHOW_MODULES = "\nimport sys; print(*sys.modules, file=sys.stderr)"
RUN = "import sys; from lawreg.cli.main import main; code = main(sys.argv[1:])"


@pytest.mark.parametrize("form", ["full", "json", "concise"])
def test_a_clean_check_loads_nothing_heavy(form: str, world: Path) -> None:
    """A check costs a few starts of Python because it loads nothing it does not use."""
    argv = ["clean.txt", "--registry", "small.sqlite", "--output-format", form]
    done = subprocess.run(
        [sys.executable, "-S", "-c", RUN + SHOW_MODULES, "check", *argv],
        cwd=world,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stderr.split())
    assert "lawreg.check" in loaded
    assert sorted(loaded & set(HEAVY)) == []
    assert "lawreg.report.excerpt" not in loaded


def test_a_check_with_findings_loads_no_networkx(world: Path) -> None:
    """Only `graph`, `impact` and what is asked of a whole registry need it."""
    argv = ["stale.txt", "--registry", "small.sqlite", "--as-of", "2026-11-23"]
    ask = "; from lawreg.graph import AmendmentGraph"
    done = subprocess.run(
        [sys.executable, "-c", RUN + ask + SHOW_MODULES, "check", *argv],
        cwd=world,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stderr.split())
    assert "VAL" in done.stdout
    assert "lawreg.graph.amendments" in loaded
    assert "networkx" not in loaded
