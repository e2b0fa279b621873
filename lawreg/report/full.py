"""The report for people: every finding in its place, then what was checked.

What renders a finding is loaded when there is one: a clean check stays quick.
"""

from __future__ import annotations

from lawreg.report.run import CheckRun
from lawreg.report.summary import render_summary


def render_full(run: CheckRun, language: str = "vi", *, colour: bool = False) -> str:
    """Give every finding shown with its excerpt and evidence, then the summary."""
    blocks = []
    for result, finding in run.shown():
        from lawreg.report.block import render_finding
        from lawreg.report.paint import Paint

        paint = Paint(colour=colour)
        blocks.append(
            render_finding(finding, result, run.as_of, language, paint) + "\n"
        )
    return "".join(blocks) + render_summary(run, language)
