"""Where the office's own plans are kept, beside the facts of law and no part of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from lawreg.registry.columns import Moment, Words, iso_days


class PlanRow(SQLModel, table=True):
    """A plan of the office's own, with its text: working data, no fact of law."""

    __tablename__: ClassVar[str] = "portfolio_plans"
    __table_args__ = (
        CheckConstraint("path <> '' AND name <> ''", "says_where"),
        CheckConstraint("added_at LIKE '____-__-__T__:__:__Z'", "added_at_is_utc"),
        CheckConstraint("updated_at LIKE '____-__-__T__:__:__Z'", "updated_at_is_utc"),
        *iso_days("issued_on", "period_start", "period_until"),
    )

    plan_id: int = Field(primary_key=True)
    path: str = Field(sa_type=Words, unique=True)
    """Absolute, as it was when the plan was added; the file may since have gone."""
    name: str = Field(sa_type=Words)
    digest: str = Field(sa_type=Words)
    """SHA-256 of the file."""
    owner: str = Field(sa_type=Words)
    number: str = Field(sa_type=Words)
    title: str = Field(sa_type=Words)
    issuer: str = Field(sa_type=Words)
    place: str = Field(sa_type=Words)
    issued_on: date | None
    period_start: date | None
    period_until: date | None
    source: str = Field(sa_type=Words)
    """The file as text: what is checked, wherever the file is now."""
    encoding: str = Field(sa_type=Words)
    read_as: str = Field(sa_type=Words)
    """The lawreg and the revision with which its citations were looked up."""
    added_at: datetime = Field(sa_type=Moment)
    updated_at: datetime = Field(sa_type=Moment)


class PlanCitationRow(SQLModel, table=True):
    """A citation in a plan of the office's own, and what it was found to be."""

    __tablename__: ClassVar[str] = "portfolio_citations"
    __table_args__ = (
        CheckConstraint("span_start < span_end", "has_words"),
        Index("portfolio_cited", "instrument_id"),
    )

    plan_id: int = Field(primary_key=True, foreign_key="portfolio_plans.plan_id")
    position: int = Field(primary_key=True)
    shown: str = Field(sa_type=Words)
    """The number, or a law's name, as it is cited."""
    span_start: int
    span_end: int
    """Offsets into the text of the plan."""
    instrument_id: str | None = Field(sa_type=Words)
    """``None`` where the registry could not tell what is meant."""


PORTFOLIO_TABLES = (PlanRow, PlanCitationRow)
"""The office's own plans, which come, change and go: no part of the record."""
