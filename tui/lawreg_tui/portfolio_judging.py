"""Judging the plans of the portfolio while the person looks on, then looking ahead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from lawreg.portfolio.listing import JudgedPlan
from lawreg.portfolio.upcoming import Event, Watch
from lawreg.registry.portfolio import KeptPlan
from lawreg_tui.portfolio_questions import Judge, look_ahead, touching

if TYPE_CHECKING:
    from lawreg_tui.screens.portfolio import PortfolioRoom

_GROUP = "verdicts"


class Judging:
    """What is known by now; a question is of a few plans, so that nothing else waits."""

    def __init__(self, room: PortfolioRoom) -> None:
        self.judged: dict[str, JudgedPlan] = {}
        """By the path of the plan."""
        self.watch: Watch | None = None
        """What comes; ``None`` while nobody knows."""
        self.at = 0
        self.stopped = False
        self._room = room
        self._plans: Sequence[KeptPlan] = ()
        self._judge: Judge | None = None
        self._touching: dict[str, list[Event]] = {}

    @property
    def total(self) -> int:
        """How many plans there are."""
        return len(self._plans)

    def events_of(self, path: str) -> Sequence[Event] | None:
        """Give what touches a plan soon; ``None`` while nobody knows."""
        return None if self.watch is None else self._touching.get(path, ())

    def begin(self, plans: Sequence[KeptPlan]) -> None:
        """Judge all plans anew."""
        self._plans, self.at, self.stopped = plans, 0, False
        self.judged.clear()
        self._judge = Judge(plans, self._room.lawreg.as_of)
        self._forget_watch()
        self._next(self._judge)

    def look_again(self) -> None:
        """Look ahead for another number of days."""
        self._forget_watch()
        if self._judge is not None and self.at >= self.total:
            self._next(self._judge)

    def stop(self) -> None:
        """Judge no further until somebody asks again."""
        if self._judge is not None and (self.at < self.total or self.watch is None):
            self._judge, self.stopped = None, bool(self._plans)
            self._room.show_known()

    def _forget_watch(self) -> None:
        self.watch, self._touching = None, {}

    def _next(self, judge: Judge) -> None:
        """Show what is known, and ask for more."""
        room = self._room
        if judge is not self._judge:
            return
        room.show_known()
        session, at = room.session, self.at
        if at < self.total:
            room.ask(
                lambda view: judge.some(view, session.rules_on(), at),
                partial(self._take, judge),
                _GROUP,
            )
        elif self._plans:
            plans, first, days = self._plans, room.lawreg.as_of, room.days
            room.ask(
                lambda view: look_ahead(view, plans, session.rules_on, first, days),
                partial(self._take_watch, judge),
                _GROUP,
            )

    def _take(self, judge: Judge, found: Sequence[JudgedPlan]) -> None:
        if judge is self._judge:
            self.judged |= {one.plan.path: one for one in found}
            self.at += len(found)
            # Not from within the worker that the next question takes the place of.
            self._room.call_later(self._next, judge)

    def _take_watch(self, judge: Judge, watch: Watch) -> None:
        if judge is self._judge:
            self.watch, self._touching = watch, touching(watch)
            self._room.show_known()
