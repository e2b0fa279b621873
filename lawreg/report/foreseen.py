"""What a changeset would do to the plans of an office, and what of it was not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawreg.language import Text
from lawreg.report.paint import Paint
from lawreg.report.records import Record
from lawreg.report.verdict_diff import render_verdict_diff, verdict_diff_record
from lawreg.report.words import count

if TYPE_CHECKING:
    from lawreg.intake.foreseen import Foreseen
    from lawreg.portfolio import VerdictDiff

_HEADING = Text(
    "Nếu áp dụng, kế hoạch trong danh mục:",
    "If this is applied, the plans of the portfolio:",
)
_WAITING = Text(
    "Chưa kể {n} còn phải sửa, coi như bị bỏ.",
    "Without {n} that must be mended first, taken as rejected.",
)
_UNDECIDED = Text("Chưa kể {n} chưa quyết định.", "Without {n} not decided.")


def render_foreseen(
    foreseen: Foreseen, diff: VerdictDiff, language: str = "vi", *, colour: bool = False
) -> str:
    """Tell which plans would be judged otherwise, and which items were left out."""
    paint = Paint(colour=colour)
    lines = [paint.strong(_HEADING.to(language))]
    for words, n in (
        (_WAITING, foreseen.waiting),
        (_UNDECIDED, foreseen.undecided),
    ):
        if n:
            lines.append(words.fill(n=count(n, "mục", "item")).to(language))
    told = render_verdict_diff(diff, language, colour=colour)
    return "\n".join(lines) + f"\n{told}"


def foreseen_record(
    foreseen: Foreseen, diff: VerdictDiff, language: str = "vi"
) -> Record:
    """Give the same as a record: the verdict diff, and how many items it is without."""
    return {
        **verdict_diff_record(diff, language),
        "left_out": {"waiting": foreseen.waiting, "undecided": foreseen.undecided},
    }
