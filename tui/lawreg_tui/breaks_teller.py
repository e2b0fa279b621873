"""Telling, plan by plan, what the accepted items of a changeset do to the portfolio."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lawreg.errors import LawregError
from lawreg.language import Text
from lawreg.portfolio import VerdictDiff
from lawreg.registry import QueryableRegistry
from lawreg.report.lines import Line
from lawreg.report.verdict_diff import render_verdict_diff
from lawreg.report.visible import one_line
from lawreg_tui.breaks import MOST_KEPT, Weighed, Weighing, open_weighing, weighed

if TYPE_CHECKING:
    from lawreg_tui.screens.review import ReviewRoom

GROUP = "breaks"
_TITLE = Text("Kế hoạch", "Plans")
_GOING = Text("Kế hoạch ({at}/{n} …)", "Plans ({at}/{n} …)")
_CHANGED = Text("Kế hoạch ({n} đổi)", "Plans ({n} changed)")
_NOTHING = Text(
    "Chưa nhận mục nào: các kế hoạch trong danh mục vẫn như cũ.",
    "Nothing is accepted: the plans of the portfolio stay as they are.",
)
_CANNOT = Text("Chưa xét được các kế hoạch: {why}", "The plans cannot be judged: {why}")
_STOPPED = Text(
    "Đã dừng; bấm {key} để xét tiếp các kế hoạch.",
    "Stopped; press {key} to judge the plans.",
)


class BreaksTeller:
    """Asks the registry's thread for one plan after another; an answer is kept."""

    def __init__(self, room: ReviewRoom) -> None:
        self._room = room
        self._kept: dict[Weighed, VerdictDiff] = {}
        self._asked: Weighed | None = None
        self._over = True

    def forget(self) -> None:
        """Let go of every answer: the registry or the changeset is another."""
        self._kept.clear()
        self._asked, self._over = None, True
        self._room.tell_breaks([], _TITLE)

    def begin(self) -> None:
        """Say what the items accepted now do to the plans."""
        room = self._room
        review = room.review
        if review is None:
            return
        room.withdraw(GROUP)
        session = room.session
        asked = weighed(review.proposed, room.lawreg.as_of, session.ignored)
        self._asked, self._over = asked, True
        if not asked.facts:
            told = _NOTHING.to(session.language)
            room.tell_breaks([Line(told)], _TITLE)
        elif asked in self._kept:
            self._tell(self._kept[asked])
        else:
            self._over = False
            room.tell_breaks([], _GOING.fill(at=0, n="…"))
            proposed, as_of = review.proposed, asked.as_of
            room.ask(
                lambda view: open_weighing(view, proposed, session.rules_on, as_of),
                partial(self._take, asked),
                GROUP,
            )

    def go_on(self) -> None:
        """Judge what was stopped."""
        if not self._over:
            self.begin()

    def stopped(self) -> None:
        """Say that the plans were not all judged."""
        if not self._over:
            key = self._room.lawreg.keys_of("review.breaks")
            told = _STOPPED.fill(key=key).to(self._room.session.language)
            self._room.tell_breaks([Line(told)], _TITLE)
            self._asked = None

    def _take(self, asked: Weighed, weighing: Weighing | LawregError) -> None:
        room = self._room
        if asked != self._asked:
            return
        if isinstance(weighing, LawregError):
            self._over = True
            told = _CANNOT.fill(why=weighing.what).to(room.session.language)
            room.tell_breaks([Line(one_line(told))], _TITLE)
            return
        # Not from within the worker that the next question takes the place of.
        room.call_later(self._next, asked, weighing, weighing.nothing(), 0)

    def _next(
        self, asked: Weighed, weighing: Weighing, diff: VerdictDiff, at: int
    ) -> None:
        """Show what is known by now, and judge the next plan."""
        if asked != self._asked:
            return
        n = len(weighing.plans)
        if at == n:
            self._over = True
            if len(self._kept) >= MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[asked] = diff
            self._tell(diff)
            return
        if diff.plans:
            self._tell(diff)
        self._room.tell_breaks(None, _GOING.fill(at=at, n=n))
        then = partial(self._then, asked, weighing, at + 1)
        self._room.ask(partial(_add, weighing, diff, at), then, GROUP)

    def _then(
        self, asked: Weighed, weighing: Weighing, at: int, diff: VerdictDiff
    ) -> None:
        self._room.call_later(self._next, asked, weighing, diff, at)

    def _tell(self, diff: VerdictDiff) -> None:
        language = self._room.session.language
        title = _CHANGED.fill(n=len(diff.plans)) if diff.plans else _TITLE
        self._room.tell_breaks(diff_lines(diff, language), title)


def _add(
    weighing: Weighing, diff: VerdictDiff, at: int, _: QueryableRegistry
) -> VerdictDiff:
    return weighing.add(diff, at)


def diff_lines(diff: VerdictDiff, language: str) -> list[Line]:
    """Give the verdict diff to read line by line."""
    told = render_verdict_diff(diff, language).splitlines()
    return [Line(x.lstrip(), indent=len(x) - len(x.lstrip())) for x in told]
