"""How statuses look: a sign and a word each, and a colour that only repeats them."""

from __future__ import annotations

from lawreg.language import Text
from lawreg.model import Status
from lawreg.report.verdicts import Verdict

SIGNS = {
    Status.NOT_YET: "○",
    Status.IN_FORCE: "✓",
    Status.AMENDED: "±",
    Status.PARTLY_CEASED: "◐",
    Status.CEASED: "✗",
    Status.SUSPENDED: "⊘",
    Status.UNKNOWN: "?",
}
"""Each one cell wide in every terminal."""

STYLES = {
    Status.NOT_YET: "status--waiting",
    Status.IN_FORCE: "status--good",
    Status.AMENDED: "status--good",
    Status.PARTLY_CEASED: "status--doubt",
    Status.CEASED: "status--over",
    Status.SUSPENDED: "status--over",
    Status.UNKNOWN: "status--doubt",
}
"""Component classes of the style sheet."""


def status_words(status: Status, language: str) -> str:
    """Say a status with its sign: «✗ hết hiệu lực toàn bộ»."""
    return f"{SIGNS[status]} {status.label.to(language)}"


def count_words(number: int) -> Text:
    """Write a number with its thousands apart.

    >>> count_words(7182)
    Text(vi='7.182', en='7,182')
    """
    english = f"{number:,}"
    return Text(english.replace(",", "."), english)


VERDICT_SIGNS = {
    Verdict.ERROR: "✗",
    Verdict.WARNING: "!",
    Verdict.INFO: "◇",
    Verdict.DOUBT: "?",
    Verdict.CLEAN: "✓",
}
"""Each one cell wide in every terminal."""

VERDICT_STYLES = {verdict: f"verdict--{verdict.value}" for verdict in Verdict}
"""Component classes of the style sheet."""


def verdict_words(verdict: Verdict, language: str) -> str:
    """Say a verdict with its sign: «✗ lỗi»."""
    return f"{VERDICT_SIGNS[verdict]} {verdict.label.to(language)}"
