"""CIT203 tells apart what has one number and is of different years."""

from __future__ import annotations

from datetime import date

from lawreg.check import check_plan, load_packs, select_rules
from lawreg.model import Plan
from tests.registry_fakes import InMemoryRegistry

SIGNED = date(2021, 12, 28)


def _message(text: str) -> str:
    """Check a text against a registry that holds and claims nothing."""
    rules = select_rules(load_packs(), ["CIT203"], [])
    plan = Plan("kh.txt", text, issued_on=SIGNED)
    (finding,) = check_plan(plan, InMemoryRegistry([]), rules, SIGNED).findings
    return finding.message.vi


def test_another_year_is_another_text_and_the_year_of_the_date_is_not() -> None:
    """A mention by year is what is dated in that year, else a text of its own."""
    message = _message(
        "Căn cứ Quyết định số 12/QĐ-SNV ngày 05/01/2021; Quyết định số 12/QĐ-SNV năm "
        "2021; Quyết định số 12/QĐ-SNV năm 2019 và Quyết định số 12/QĐ-SNV."
    )
    assert message.startswith("2 văn bản")
    assert "12/QĐ-SNV ngày 05/01/2021 và 12/QĐ-SNV năm 2019" in message


def test_a_bare_mention_is_what_has_a_year_elsewhere() -> None:
    """It is told once, and by the number alone."""
    message = _message("Căn cứ Quyết định 12/QĐ-SNV năm 2019; Quyết định 12/QĐ-SNV.")
    assert message.startswith("1 văn bản")
    assert "12/QĐ-SNV năm" not in message
