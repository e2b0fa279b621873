"""Fixtures of the command line: the small world, and ``lawreg`` run in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.small_world import ROOT, Lawreg, Ran, make_world


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small world once."""
    folder = tmp_path_factory.mktemp("lawreg")
    make_world(folder)
    return folder


@pytest.fixture
def lawreg(world: Path) -> Lawreg:
    """Run ``lawreg`` as a process in the folder of the small world."""

    def run(*argv: str, stdin: str = "", **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "lawreg", *argv],
            cwd=world,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            input=stdin.encode(),
            capture_output=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def check(lawreg: Lawreg) -> Lawreg:
    """Run ``lawreg check`` on the small registry with the small pack, date fixed."""

    def run(*argv: str, stdin: str = "", **environment: str) -> Ran:
        fixed = ["--registry", "small.sqlite", "--rules", "rules"]
        if "--as-of" not in argv:
            fixed += ["--as-of", "2026-11-23"]
        return lawreg("check", *argv, *fixed, stdin=stdin, **environment)

    return run
