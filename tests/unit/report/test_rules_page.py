"""The page of rules says what the rules say."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.check import load_packs
from lawreg.report.rules_page import render_rules_page

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"


def test_the_page_is_what_the_rules_give(request: pytest.FixtureRequest) -> None:
    """A rule changed without its page would mislead; --update-golden writes the page."""
    rules = load_packs()
    page = render_rules_page(rules)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page
    assert all(f"### {rule.code} " in page for rule in rules.rules)
