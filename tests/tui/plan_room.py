"""What a test looks at on the screen of plans."""

from __future__ import annotations

from pathlib import Path

from lawreg_tui.screens.plan import PlanRoom
from lawreg_tui.widgets.finding_list import FindingList
from lawreg_tui.widgets.plan_text import PlanText
from lawreg_tui.widgets.reading import Reading

from tests.tui.conftest import House

ENDED = "đã hết hiệu lực từ 01/07/2025, trước ngày ký 12/01/2026"


def room(house: House) -> PlanRoom:
    """Give the screen."""
    screen = house.app.screen
    assert isinstance(screen, PlanRoom)
    return screen


def told(house: House) -> str:
    """Give everything that is told of the finding or citation, in sight or not."""
    return "\n".join(x.text for x in room(house).query_one("#about", Reading).lines)


def words_here(house: House) -> str:
    """Give the words of the plan that the cursor stands on."""
    text = room(house).query_one(PlanText)
    known = room(house).panes.checked
    assert known is not None
    assert text.mark is not None
    mark = room(house).panes.marks[text.mark]
    return known.result.plan.text[mark.start : mark.end]


def save(plan: Path, text: str) -> None:
    """Save the plan as an editor does, while the app is open."""
    plan.write_text(text, encoding="utf-8")


def codes(house: House) -> list[str]:
    """Give the codes in the list."""
    return [finding.code for finding in room(house).panes.findings]


def at(house: House) -> int:
    """Give the place of the finding under the cursor of the list."""
    return room(house).query_one(FindingList).cursor
