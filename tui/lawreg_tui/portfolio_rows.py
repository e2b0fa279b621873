"""The plans of a portfolio as rows: filtered, put in order, and what there is to choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lawreg.language import Text
from lawreg.portfolio.listing import JudgedPlan
from lawreg.portfolio.upcoming import Event
from lawreg.registry.portfolio import KeptPlan
from lawreg.report.verdicts import Verdict
from lawreg_tui.dialogs.chooser import Choice
from lawreg_tui.looks import verdict_words
from lawreg_tui.matching import rank

_ALL = Text("Bỏ mọi bộ lọc", "Without any filter")
_OWNER = Text("Người phụ trách", "Owner")
_VERDICT = Text("Kết luận", "Verdict")
_SOON = Text("Sắp tới", "Coming")
_TOUCHED = Text("có thay đổi sắp tới chạm đến", "touched by what comes")
_NOBODY = Text("(chưa ghi)", "(not named)")
_UNREAD = Text("? không xét được", "? could not be judged")


class Order(StrEnum):
    """By what the plans are put in order."""

    PATH = "path"
    WORST = "worst"
    SOON = "soon"
    OWNER = "owner"
    SIGNED = "signed"
    NUMBER = "number"

    @property
    def label(self) -> Text:
        """Say it in words."""
        return _ORDERS[self]


_ORDERS = {
    Order.PATH: Text("đường dẫn của tệp", "path of the file"),
    Order.WORST: Text("nhiều lỗi trước", "most errors first"),
    Order.SOON: Text("sắp bị chạm đến trước", "touched soonest first"),
    Order.OWNER: Text("người phụ trách", "owner"),
    Order.SIGNED: Text("mới ký trước", "signed last first"),
    Order.NUMBER: Text("số, ký hiệu", "number"),
}


class PortfolioRow(NamedTuple):
    """A plan and what is known of it by now."""

    plan: KeptPlan
    judged: JudgedPlan | None = None
    events: Sequence[Event] | None = None
    """What touches it soon; ``None`` while nobody knows."""

    @property
    def verdict(self) -> Verdict | None:
        """The worst that is said of it; ``None`` while it is not judged."""
        if self.judged is None:
            return None
        if self.judged.verdict is None:
            return Verdict.DOUBT
        worst = self.judged.verdict.worst
        return Verdict(worst.value) if worst else Verdict.CLEAN


class Narrowing(NamedTuple):
    """What the list is filtered by."""

    words: str = ""
    owner: str | None = None
    verdict: Verdict | None = None
    touched: bool = False

    def with_choice(self, name: str) -> Narrowing:
        """Filter by what was chosen; the same once more takes its filter away."""
        facet, _, value = name.partition("=")
        if facet == "all":
            return Narrowing(self.words)
        if facet == "soon":
            return self._replace(touched=not self.touched)
        if facet == "owner":
            return self._replace(owner=None if self.owner == value else value)
        verdict = Verdict(value)
        return self._replace(verdict=None if self.verdict is verdict else verdict)

    def told(self, language: str) -> list[str]:
        """Say each filter that is on."""
        told = []
        if self.verdict is not None:
            told.append(_verdict(self.verdict, language))
        if self.owner is not None:
            owner = self.owner or _NOBODY.to(language)
            told.append(f"{_OWNER.to(language)}: {owner}")
        if self.touched:
            told.append(_TOUCHED.to(language))
        return told


def narrowed(
    rows: Iterable[PortfolioRow], asked: Narrowing, order: Order
) -> list[PortfolioRow]:
    """Give the rows that answer, in order."""
    found = [row for row in rows if _answers(row, asked)]
    return sorted(found, key=lambda row: (_place(row, order), row.plan.path))


def _answers(row: PortfolioRow, asked: Narrowing) -> bool:
    plan = row.plan
    words = f"{plan.number} {plan.title} {plan.name} {plan.owner} {plan.issuer}"
    return (
        (not asked.words.strip() or rank(asked.words, words) is not None)
        and (asked.owner is None or plan.owner == asked.owner)
        and (asked.verdict is None or row.verdict is asked.verdict)
        and (not asked.touched or bool(row.events))
    )


def _place(row: PortfolioRow, order: Order) -> tuple[object, ...]:
    plan = row.plan
    if order is Order.WORST:
        verdict = row.judged.verdict if row.judged else None
        counts = verdict or (0, 0, 0)
        return verdict is None, *(-n for n in counts)
    if order is Order.SOON:
        return (row.events[0].day if row.events else date.max,)
    if order is Order.OWNER:
        return not plan.owner, plan.owner
    if order is Order.SIGNED:
        signed = plan.issued_on
        return signed is None, -signed.toordinal() if signed else 0
    return (plan.number,) if order is Order.NUMBER else ()


def facet_choices(rows: Sequence[PortfolioRow], language: str) -> list[Choice]:
    """Offer the verdicts, what comes soon, and the owners, each with its count."""
    return [Choice("all", _ALL.to(language)), *_facets(rows, language)]


def _facets(rows: Sequence[PortfolioRow], language: str) -> Iterator[Choice]:
    for verdict in Verdict:
        n = sum(row.verdict is verdict for row in rows)
        words = _verdict(verdict, language)
        yield Choice(f"verdict={verdict.value}", words, f"{n}", _VERDICT.to(language))
    n = sum(bool(row.events) for row in rows)
    yield Choice("soon", _TOUCHED.to(language), f"{n}", _SOON.to(language))
    for owner in sorted({row.plan.owner for row in rows}):
        n = sum(row.plan.owner == owner for row in rows)
        words = owner or _NOBODY.to(language)
        yield Choice(f"owner={owner}", words, f"{n}", _OWNER.to(language))


def order_choices(language: str) -> list[Choice]:
    """Offer every order."""
    return [Choice(order.value, order.label.to(language)) for order in Order]


def _verdict(verdict: Verdict, language: str) -> str:
    if verdict is Verdict.DOUBT:
        return _UNREAD.to(language)
    return verdict_words(verdict, language)
