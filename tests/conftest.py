"""Golden files, what a format looks like byte for byte, and how long examples may take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How fast a machine draws examples says nothing about what they show.
settings.register_profile(
    "lawreg", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("lawreg")
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person accept a changed format after looking at it."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew; look at the difference before keeping it",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name, byte for byte."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.write_bytes(text.encode())
        assert file.is_file(), f"{name} is missing: run pytest --update-golden"
        assert text.encode() == file.read_bytes()

    return compare
