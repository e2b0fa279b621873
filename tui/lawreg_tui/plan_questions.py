"""What the screen of plans asks; each question runs in the registry's thread."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lawreg.check import PlanResult, Rules
from lawreg.errors import PlanError
from lawreg.language import Text
from lawreg.model import Certainty, Finding, Instrument, RegistryView, Resolved
from lawreg.plan import load_plan, locate
from lawreg.report.checking import check_plans
from lawreg.report.doubts import reading_doubts, result_doubts
from lawreg.report.drawing import find_answers
from lawreg.report.finding_card import Around
from lawreg.report.run import CheckRun
from lawreg.report.verdicts import Mark, find_marks
from lawreg_tui.watching import Stamp, stamp_of


class Checked(NamedTuple):
    """One plan, checked."""

    path: str
    stamp: Stamp | None
    """Of the file before it was read."""
    run: CheckRun
    around: Around
    doubts: tuple[Text, ...]

    @property
    def result(self) -> PlanResult:
        """What the check says of the plan."""
        return self.run.results[0]

    def shown(self) -> list[Finding]:
        """Give the findings to show, in order."""
        return [finding for _, finding in self.run.shown()]

    def marks(self) -> tuple[Mark, ...]:
        """Give the words that the check speaks of."""
        return find_marks(self.result, self.run)

    def with_certainty(self, least: Certainty) -> Checked:
        """Show the findings that are at least so sure."""
        return self._replace(run=self.run._replace(min_certainty=least))

    def line_of(self, offset: int) -> int:
        """Give the line of the file, from 1, in which a character of the plan stands."""
        return locate(self.result.plan, offset, offset).line


class Unread(NamedTuple):
    """A plan that could not be read, and why."""

    path: str
    stamp: Stamp | None
    error: PlanError


def check_file(
    view: RegistryView, path: str, as_of: date, rules: Rules, registry: str
) -> Checked | Unread:
    """Read and check one plan, as ``lawreg check`` does; why it cannot be read is a value."""
    stamp = stamp_of(path)
    errors: list[PlanError] = []

    def tell(told: PlanResult | PlanError) -> None:
        if isinstance(told, PlanError):
            errors.append(told)

    run = check_plans(
        [path], load_plan, view, rules, as_of, registry=registry, tell=tell
    )
    if errors:
        return Unread(path, stamp, errors[0])
    result = run.results[0]
    doubts = (*reading_doubts(result.plan), *result_doubts(result, as_of))
    around = _look_around(view, result, as_of)
    return Checked(path, stamp, run, around, doubts)


def _look_around(view: RegistryView, result: PlanResult, as_of: date) -> Around:
    numbers = {n for f in result.findings for n in (f.instrument, *f.related) if n}
    found = view.by_number(sorted(numbers))
    named = {n: held[0] for n, held in found.items() if len(held) == 1}
    cited = {i.instrument_id: i for i in (*named.values(), *_cited(result))}
    days = dict.fromkeys((result.signed, as_of))
    answers = [(on, find_answers(view, cited.values(), on)) for on in days]
    return Around(named, answers, view.issuers(), as_of)


def _cited(result: PlanResult) -> Iterator[Instrument]:
    for found in result.resolutions:
        if isinstance(found, Resolved):
            yield found.instrument
