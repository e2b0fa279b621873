"""The office's own plans, kept in the registry's database beside the facts of law.

They are working data: they come, change and go, and no part of the journal, of the
revision or of an export says anything of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from lawreg.model import Period, Span
from lawreg.registry.rows import grouped, to_day

if TYPE_CHECKING:
    from lawreg.registry.store import RegistryStore
    from lawreg.registry.view import QueryableRegistry


class KeptCitation(NamedTuple):
    """A citation of a plan, and the instrument it was found to be."""

    shown: str
    """The number, or a law's name, as it is cited."""
    span: Span
    """In the text of the plan."""
    instrument_id: str | None
    """``None`` where the registry could not tell what is meant."""


class KeptPlan(NamedTuple):
    """A plan of the office's own, with its text: it is judged wherever its file is now."""

    path: str
    """Absolute, as it was when the plan was added."""
    name: str
    digest: str
    """SHA-256 of the file."""
    owner: str
    """Who answers for it, empty where nobody was named."""
    number: str
    title: str
    issuer: str
    place: str
    issued_on: date | None
    """Day of signing; ``None`` while it is left blank."""
    period: Period | None
    source: str
    """The file as text."""
    encoding: str
    read_as: str
    """The lawreg and the revision with which its citations were looked up."""
    added_at: datetime
    updated_at: datetime
    citations: tuple[KeptCitation, ...] = ()

    @property
    def cited_as(self) -> str:
        """What people call it: its number, else its title, else the name of its file."""
        return self.number or self.title or self.name


_PLANS = """
SELECT plan_id, path, name, digest, owner, number, title, issuer, place,
       CAST(issued_on AS TEXT), CAST(period_start AS TEXT), CAST(period_until AS TEXT),
       source, encoding, read_as, added_at, updated_at
FROM portfolio_plans
"""
_CITATIONS = """
SELECT plan_id, shown, span_start, span_end, instrument_id
FROM portfolio_citations ORDER BY plan_id, position
"""


def read_portfolio(
    view: QueryableRegistry, owner: str | None = None
) -> tuple[KeptPlan, ...]:
    """Give the plans kept, those of one ``owner`` where one is named, by path.

    Raises `RegistryError` when the database cannot be read.
    """
    rows = view.query(_PLANS)
    cited = grouped((row[0], row[1:]) for row in view.query(_CITATIONS) if rows)
    plans = (_plan(row, cited.get(row[0], ())) for row in rows)
    wanted = (plan for plan in plans if owner is None or plan.owner == owner)
    return tuple(sorted(wanted, key=lambda plan: plan.path))


def change_portfolio(
    store: RegistryStore, kept: Sequence[KeptPlan] = (), gone: Iterable[str] = ()
) -> None:
    """Keep plans, in the place of what was kept of their paths, and let others go.

    All in one transaction. ``gone`` are paths. Raises `RegistryError` when the
    database cannot be written.
    """
    from sqlmodel import col, delete, select

    from lawreg.registry.inserting import insert_rows, next_id
    from lawreg.registry.portfolio_tables import PlanCitationRow, PlanRow
    from lawreg.registry.records import chunks

    with store.writing() as session:
        for some in chunks([*gone, *(plan.path for plan in kept)]):
            held = select(PlanRow.plan_id).where(col(PlanRow.path).in_(some))
            ids = session.exec(held).all()
            cited = col(PlanCitationRow.plan_id).in_(ids)
            session.execute(delete(PlanCitationRow).where(cited))
            session.execute(delete(PlanRow).where(col(PlanRow.plan_id).in_(ids)))
        first = next_id(session, PlanRow, "plan_id")
        insert_rows(session, PlanRow, [_row(first + n, p) for n, p in enumerate(kept)])
        cites = [row for n, p in enumerate(kept) for row in _cited(first + n, p)]
        insert_rows(session, PlanCitationRow, cites)
        session.commit()


def _row(plan_id: int, plan: KeptPlan) -> dict[str, object]:
    values = plan._asdict()
    period = values.pop("period")
    del values["citations"]
    return {
        "plan_id": plan_id,
        **values,
        "period_start": period and period.start,
        "period_until": period and period.until,
    }


def _cited(plan_id: int, plan: KeptPlan) -> Iterator[dict[str, object]]:
    for position, citation in enumerate(plan.citations):
        yield {
            "plan_id": plan_id,
            "position": position,
            "shown": citation.shown,
            "span_start": citation.span.start,
            "span_end": citation.span.end,
            "instrument_id": citation.instrument_id,
        }


def _plan(row: tuple[object, ...], cited: Sequence[tuple[object, ...]]) -> KeptPlan:
    path, name, digest, owner, number, title, issuer, place = map(str, row[1:9])
    issued, start, until = (
        to_day(None if day is None else str(day)) for day in row[9:12]
    )
    source, encoding, read_as = map(str, row[12:15])
    return KeptPlan(
        path=path,
        name=name,
        digest=digest,
        owner=owner,
        number=number,
        title=title,
        issuer=issuer,
        place=place,
        issued_on=issued,
        period=Period(start, until) if start and until else None,
        source=source,
        encoding=encoding,
        read_as=read_as,
        added_at=_moment(row[15]),
        updated_at=_moment(row[16]),
        citations=tuple(map(_citation, cited)),
    )


def _citation(row: tuple[object, ...]) -> KeptCitation:
    shown, start, end, instrument_id = row
    found = None if instrument_id is None else str(instrument_id)
    return KeptCitation(str(shown), Span(int(str(start)), int(str(end))), found)


def _moment(at: object) -> datetime:
    return datetime.fromisoformat(str(at)).astimezone(UTC)
