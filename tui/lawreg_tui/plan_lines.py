"""The lines of a plan as choices, to go to one by words in it."""

from __future__ import annotations

from lawreg_tui.dialogs.chooser import Choice
from lawreg_tui.plan_questions import Checked


def line_choices(checked: Checked) -> list[Choice]:
    """Offer every line that is not empty, by its number from 0, with that of the file."""
    choices, begin = [], 0
    for number, line in enumerate(checked.result.plan.text.split("\n")):
        if line.strip(" \t\r\x1e"):
            told = str(checked.line_of(begin))
            choices.append(Choice(str(number), " ".join(line.split()), told))
        begin += len(line) + 1
    return choices
