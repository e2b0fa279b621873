"""The schema of the registry, on SQLite and PostgreSQL: what SQLModel creates.

A record of a fact and its parts (aliases, provisions, evidence, successions) is
written once. ``superseded_by`` is the changeset that corrected or withdrew it;
a record without one is what the registry holds now.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from lawreg.model import Confidence, InstrumentKind, RelationKind, Scope
from lawreg.registry.columns import Moment, Words, current, held, iso_days, one_of, past

_OWNERS = ("issuer", "instrument", "relation", "coverage")


class MetaRow(SQLModel, table=True):
    """What the registry says about itself; the key ``schema`` names its version."""

    __tablename__: ClassVar[str] = "meta"

    key: str = Field(primary_key=True, sa_type=Words)
    value: str = Field(sa_type=Words)


class ChangesetRow(SQLModel, table=True):
    """Who changed the registry, when and why; ``revision`` is the state after it."""

    __tablename__: ClassVar[str] = "changesets"
    __table_args__ = (
        CheckConstraint("number > 0", "counts_from_one"),
        CheckConstraint("author <> '' AND reason <> ''", "says_who_and_why"),
        CheckConstraint("at LIKE '____-__-__T__:__:__Z'", "at_is_utc"),
    )

    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    author: str = Field(sa_type=Words)
    reason: str = Field(sa_type=Words)
    revision: str = Field(sa_type=Words, unique=True)


class JournalRow(SQLModel, table=True):
    """One subject as it was before and after a changeset, as canonical JSON."""

    __tablename__: ClassVar[str] = "journal"
    __table_args__ = (
        CheckConstraint("before IS NOT NULL OR after IS NOT NULL", "says_something"),
        Index("journal_of_subject", "subject"),
    )

    entry_id: int = Field(primary_key=True)
    changeset: int = Field(foreign_key="changesets.number", index=True)
    subject_kind: str = Field(sa_type=Words)
    subject: str = Field(sa_type=Words)
    before: str | None = Field(sa_type=Words)
    after: str | None = Field(sa_type=Words)


class IssuerRow(SQLModel, table=True):
    """A body that issues instruments, with its territory and validity."""

    __tablename__: ClassVar[str] = "issuers"
    __table_args__ = (
        current("issuer_now", "issuer_id", unique=True),
        CheckConstraint("issuer_id <> '' AND name <> ''", "is_named"),
        *iso_days("valid_from", "valid_until"),
    )

    row_id: int = Field(primary_key=True)
    issuer_id: str = Field(sa_type=Words)
    name: str = Field(sa_type=Words)
    level: str = Field(sa_type=Words)
    place: str = Field(sa_type=Words)
    valid_from: date | None
    valid_until: date | None
    note: str = Field(sa_type=Words)
    recorded_at: datetime = Field(sa_type=Moment)
    superseded_by: int | None = Field(foreign_key="changesets.number")


class IssuerAliasRow(SQLModel, table=True):
    """Another name of a body, or its symbol in numbers."""

    __tablename__: ClassVar[str] = "issuer_aliases"

    issuer_row: int = Field(primary_key=True, foreign_key="issuers.row_id")
    position: int = Field(primary_key=True)
    name: str = Field(sa_type=Words)


class SuccessionRow(SQLModel, table=True):
    """A body taking over from another; ``on_day`` is unknown where no source gives it."""

    __tablename__: ClassVar[str] = "successions"
    __table_args__ = (*iso_days("on_day"),)

    issuer_row: int = Field(primary_key=True, foreign_key="issuers.row_id")
    position: int = Field(primary_key=True)
    successor: str = Field(sa_type=Words)
    on_day: date | None
    note: str = Field(sa_type=Words)


class InstrumentRow(SQLModel, table=True):
    """A legal text; ``number_key`` and ``title_fold`` are what it is found by."""

    __tablename__: ClassVar[str] = "instruments"
    __table_args__ = (
        current("instrument_now", "instrument_id", unique=True),
        current("instrument_number", "number_key"),
        current("instrument_title", "title_fold"),
        current("instrument_of_kind", "kind", "year"),
        current("instrument_of_issuer", "issuer_id", "year"),
        past("instrument_past"),
        CheckConstraint("instrument_id LIKE 'vn/%'", "has_an_id"),
        CheckConstraint("number <> '' OR title <> ''", "can_be_cited"),
        *iso_days("issued_on", "effective_from", "ceased_on"),
    )

    row_id: int = Field(primary_key=True)
    instrument_id: str = Field(sa_type=Words)
    number: str = Field(sa_type=Words)
    number_key: str = Field(sa_type=Words)
    kind: InstrumentKind = Field(sa_column=one_of(InstrumentKind))
    issuer_id: str = Field(sa_type=Words)
    place: str = Field(sa_type=Words)
    title: str = Field(sa_type=Words)
    title_fold: str = Field(sa_type=Words)
    words_fold: str = Field(sa_type=Words)
    """Folded words by which a search finds it beside its title: number, kind, body …"""
    year: int | None
    issued_on: date | None
    effective_from: date | None
    ceased_on: date | None
    signer: str = Field(sa_type=Words)
    confidence: Confidence = Field(sa_column=one_of(Confidence))
    unconfirmed: str = Field(sa_type=Words)
    """Names of fields, separated by spaces."""
    note: str = Field(sa_type=Words)
    recorded_at: datetime = Field(sa_type=Moment)
    superseded_by: int | None = Field(foreign_key="changesets.number")


class AliasRow(SQLModel, table=True):
    """A name by which an instrument is cited beside its number and title."""

    __tablename__: ClassVar[str] = "aliases"
    __table_args__ = (Index("alias_name", "name_fold"),)

    instrument_row: int = Field(primary_key=True, foreign_key="instruments.row_id")
    position: int = Field(primary_key=True)
    name: str = Field(sa_type=Words)
    name_fold: str = Field(sa_type=Words)


class CommencementRow(SQLModel, table=True):
    """A part of an instrument that takes effect on a day of its own."""

    __tablename__: ClassVar[str] = "commencements"
    __table_args__ = (
        CheckConstraint("addresses <> '' OR scope_note <> ''", "says_which_part"),
        *iso_days("effective_from"),
    )

    instrument_row: int = Field(primary_key=True, foreign_key="instruments.row_id")
    position: int = Field(primary_key=True)
    addresses: str = Field(sa_type=Words)
    """Of its provisions, separated by spaces."""
    effective_from: date | None
    scope_note: str = Field(sa_type=Words)
    source: str = Field(sa_type=Words)
    """Empty for what is held from memory."""
    quote: str = Field(sa_type=Words)


class RelationRow(SQLModel, table=True):
    """A dated act of one instrument on another; the inverse is never stored."""

    __tablename__: ClassVar[str] = "relations"
    __table_args__ = (
        current("relation_target", "target"),
        current("relation_actor", "actor"),
        past("relation_past"),
        CheckConstraint("actor <> target", "acts_on_another"),
        *iso_days("effective_from", "effective_until"),
    )

    row_id: int = Field(primary_key=True)
    kind: RelationKind = Field(sa_column=one_of(RelationKind))
    actor: str = Field(sa_type=Words)
    target: str = Field(sa_type=Words)
    effective_from: date | None
    effective_until: date | None
    scope: Scope = Field(sa_column=one_of(Scope))
    scope_note: str = Field(sa_type=Words)
    confidence: Confidence = Field(sa_column=one_of(Confidence))
    unconfirmed: str = Field(sa_type=Words)
    """Names of fields, separated by spaces."""
    note: str = Field(sa_type=Words)
    transition: str = Field(sa_type=Words)
    recorded_at: datetime = Field(sa_type=Moment)
    superseded_by: int | None = Field(foreign_key="changesets.number")


class ProvisionRow(SQLModel, table=True):
    """A provision that a relation names, on the side of its actor or its target."""

    __tablename__: ClassVar[str] = "relation_provisions"
    __table_args__ = (CheckConstraint("side IN ('actor', 'target')", "has_a_side"),)

    relation_row: int = Field(primary_key=True, foreign_key="relations.row_id")
    side: str = Field(primary_key=True, sa_type=Words)
    position: int = Field(primary_key=True)
    address: str = Field(sa_type=Words)


class CoverageRow(SQLModel, table=True):
    """A class of instruments that the registry claims to hold in full."""

    __tablename__: ClassVar[str] = "coverage"
    __table_args__ = (CheckConstraint("from_year <= to_year", "years_in_order"),)

    row_id: int = Field(primary_key=True)
    kind: InstrumentKind = Field(sa_column=one_of(InstrumentKind))
    issuer_id: str = Field(sa_type=Words)
    from_year: int
    to_year: int
    note: str = Field(sa_type=Words)
    recorded_at: datetime = Field(sa_type=Moment)
    superseded_by: int | None = Field(foreign_key="changesets.number")


class EvidenceRow(SQLModel, table=True):
    """Where one record was read: a source, and the words relied on."""

    __tablename__: ClassVar[str] = "evidence"
    __table_args__ = (
        CheckConstraint(
            "(issuer_row IS NOT NULL) + (instrument_row IS NOT NULL)"
            " + (relation_row IS NOT NULL) + (coverage_row IS NOT NULL) = 1",
            "is_for_one_record",
        ).ddl_if(dialect="sqlite"),
        CheckConstraint(
            "num_nonnulls(issuer_row, instrument_row, relation_row, coverage_row) = 1",
            "is_for_one_record",
        ).ddl_if(dialect="postgresql"),
        CheckConstraint("source <> ''", "names_a_source"),
        *(held(f"evidence_of_{owner}", f"{owner}_row") for owner in _OWNERS),
    )

    evidence_id: int = Field(primary_key=True)
    issuer_row: int | None = Field(foreign_key="issuers.row_id")
    instrument_row: int | None = Field(foreign_key="instruments.row_id")
    relation_row: int | None = Field(foreign_key="relations.row_id")
    coverage_row: int | None = Field(foreign_key="coverage.row_id")
    position: int
    source: str = Field(sa_type=Words)
    quote: str = Field(sa_type=Words)


class ProposalRow(SQLModel, table=True):
    """Changes that somebody proposes; they are no facts until somebody applies them."""

    __tablename__: ClassVar[str] = "proposals"
    __table_args__ = (
        CheckConstraint("number > 0", "counts_from_one"),
        CheckConstraint("author <> '' AND reason <> ''", "says_who_and_why"),
        CheckConstraint("at LIKE '____-__-__T__:__:__Z'", "at_is_utc"),
    )

    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    author: str = Field(sa_type=Words)
    reason: str = Field(sa_type=Words)
    account: str = Field(sa_type=Words)
    """As which the database, or the machine of a file, knew the author."""
    changes: str = Field(sa_type=Words)
    """Pairs of facts, before and after, as canonical JSON."""
    digest: str = Field(sa_type=Words)
    """SHA-256 of this row and the digest of the one before."""


class DecisionRow(SQLModel, table=True):
    """What became of a proposal: applied as a changeset, or refused."""

    __tablename__: ClassVar[str] = "decisions"
    __table_args__ = (
        CheckConstraint("verdict IN ('applied', 'refused')", "says_what"),
        CheckConstraint(
            "(verdict = 'applied') = (changeset IS NOT NULL)", "names_its_changeset"
        ),
        CheckConstraint("author <> ''", "says_who"),
        CheckConstraint("at LIKE '____-__-__T__:__:__Z'", "at_is_utc"),
    )

    proposal: int = Field(primary_key=True, foreign_key="proposals.number")
    at: datetime = Field(sa_type=Moment)
    author: str = Field(sa_type=Words)
    account: str = Field(sa_type=Words)
    verdict: str = Field(sa_type=Words)
    note: str = Field(sa_type=Words)
    changeset: int | None = Field(foreign_key="changesets.number")
    digest: str = Field(sa_type=Words)
    """SHA-256 of this row and the digest of its proposal."""


FactRow = IssuerRow | InstrumentRow | RelationRow | CoverageRow

JOURNAL_TABLES = (MetaRow, ChangesetRow, JournalRow)
"""Nothing in them is ever changed."""
FACT_TABLES = (IssuerRow, InstrumentRow, RelationRow, CoverageRow)
"""Of these only ``superseded_by`` is ever set, once."""
PART_TABLES = (
    IssuerAliasRow,
    SuccessionRow,
    AliasRow,
    CommencementRow,
    ProvisionRow,
    EvidenceRow,
)
"""Parts of a fact; written with it and never changed."""
PROPOSAL_TABLES = (ProposalRow, DecisionRow)
"""What is proposed and what became of it; written once, and no part of the facts."""
