"""The text of a plan, with what a check says of its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from lawreg.model import Plan
from lawreg.report.verdicts import Mark
from lawreg_tui.looks import VERDICT_SIGNS, VERDICT_STYLES
from lawreg_tui.text_rows import Marked
from lawreg_tui.widgets.marked_text import MarkedText


class PlanText(MarkedText):
    """Every word that a check speaks of has the sign of its verdict."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(VERDICT_STYLES.values())

    def read(self, plan: Plan, marks: Sequence[Mark]) -> None:
        """Show a plan; the cursor stays in its row and `go_to` puts it elsewhere."""
        shown = [
            Marked(
                mark.start,
                mark.end,
                VERDICT_SIGNS[mark.verdict],
                VERDICT_STYLES[mark.verdict],
            )
            for mark in marks
        ]
        self.show(plan.text, shown, _section_labels(plan))


def _section_labels(plan: Plan) -> dict[int, str]:
    """Give the labels that a JSON plan keeps apart from its words, by where they belong."""
    if not any(piece.pointer for piece in plan.pieces):
        return {}
    return {section.span.start: section.section_id for section in plan.sections}
