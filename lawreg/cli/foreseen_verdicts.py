"""What a changeset would do to the plans kept: the end of ``intake``, ``review`` and others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.cli.console import Console
from lawreg.cli.kept_plans import no_plans

if TYPE_CHECKING:
    from lawreg.check import Rules
    from lawreg.intake.foreseen import Foreseen
    from lawreg.intake.proposed import Proposed
    from lawreg.model import RegistryView
    from lawreg.portfolio import VerdictDiff
    from lawreg.registry import QueryableRegistry
    from lawreg.report.records import Record


class ForeseenVerdicts(NamedTuple):
    """What would be recorded, and how the plans would be judged by it."""

    foreseen: Foreseen
    diff: VerdictDiff

    def text(self, console: Console) -> str:
        """Tell it to a person."""
        from lawreg.report.foreseen import render_foreseen

        colour = console.colour()
        return render_foreseen(*self, console.language, colour=colour)

    def record(self, console: Console) -> Record:
        """Give it to programs."""
        from lawreg.report.foreseen import foreseen_record

        return foreseen_record(*self, console.language)


def foresee_verdicts(
    proposed: Proposed,
    view: RegistryView,
    portfolio: QueryableRegistry,
    as_of: date,
    rules: Rules | None = None,
) -> ForeseenVerdicts:
    """Judge the plans that ``portfolio`` keeps, by ``view`` and with what was accepted.

    A registry that keeps no plans gives a diff of none.
    """
    from lawreg.check import load_packs
    from lawreg.intake.foreseen import foresee
    from lawreg.portfolio import verdict_diff
    from lawreg.registry.overlaid import Overlaid
    from lawreg.registry.portfolio import read_portfolio

    foreseen = foresee(proposed, view)
    after = Overlaid(view, foreseen.changes)
    plans = read_portfolio(portfolio)
    diff = verdict_diff(plans, view, after, rules or load_packs(), as_of)
    return ForeseenVerdicts(foreseen, diff)


def tell_verdicts(
    proposed: Proposed,
    view: RegistryView,
    portfolio: QueryableRegistry,
    address: str,
    console: Console,
) -> None:
    """Print it as the end of a report; without plans, one line says how to keep some."""
    found = foresee_verdicts(proposed, view, portfolio, console.today())
    if found.diff.judged or found.diff.unread:
        console.deliver(f"\n{found.text(console)}")
    else:
        console.say(no_plans(address).line(console.language))
