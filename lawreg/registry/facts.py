"""What a registry is told: facts, the changes that record them, and the revision.

A fact is a whole record. A correction gives the record as it was and as it
shall be; what was is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from lawreg.model import Coverage, Evidence, Instrument, Issuer, Relation
from lawreg.registry.canonical import record_json, values_json

_BEGINNING = "lawreg"
"""What the first changeset continues; the same whatever tables hold it."""


class IssuerFact(NamedTuple):
    """A body that issues instruments, with what the registry says about it."""

    issuer: Issuer
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


class CoverageFact(NamedTuple):
    """A claim to hold a class of instruments in full, with its evidence."""

    coverage: Coverage
    evidence: tuple[Evidence, ...] = ()


Fact = IssuerFact | Instrument | Relation | CoverageFact


class Change(NamedTuple):
    """One record as it was and as it shall be.

    ``before`` is ``None`` for a new fact, ``after`` for one that is withdrawn.
    """

    before: Fact | None
    after: Fact | None


class Changeset(NamedTuple):
    """Changes that are recorded together: who, when (UTC) and why."""

    number: int
    at: datetime
    author: str
    reason: str


class Entry(NamedTuple):
    """One line of the journal: what was recorded about one subject.

    ``before`` and ``after`` are canonical JSON, ``None`` where there was nothing.
    """

    subject_kind: str
    """``issuer``, ``instrument``, ``relation`` or ``coverage``."""
    subject: str
    before: str | None
    after: str | None


def subject_of(fact: Fact) -> tuple[str, str]:
    """Name what a fact is about: the kind of subject, and which one.

    A relation is ``<actor> AMENDS <target>``; coverage ``nghi-dinh cp 2018-2025``.
    """
    match fact:
        case Instrument():
            return "instrument", fact.instrument_id
        case Relation():
            return "relation", f"{fact.actor} {fact.kind.value} {fact.target}"
        case IssuerFact():
            return "issuer", fact.issuer.issuer_id
        case CoverageFact(coverage=c):
            years = f"{c.from_year}-{c.to_year}"
            return "coverage", f"{c.kind.value} {c.issuer_id} {years}"


def entry_of(change: Change) -> Entry:
    """Write a change as a line of the journal.

    Raises `ValueError` for a change of nothing into nothing.
    """
    fact = change.after or change.before
    if fact is None:
        raise ValueError("a change needs a fact before or after it")
    before = canonical_json(change.before) if change.before else None
    after = canonical_json(change.after) if change.after else None
    return Entry(*subject_of(fact), before, after)


def canonical_json(fact: Fact) -> str:
    """Write a fact as the one JSON text it has: sorted keys, nothing empty, UTF-8.

    The derived ``not_before`` of a relation is left out.
    """
    return record_json(fact)


def moment_text(at: datetime) -> str:
    """Write a recorded time as ``2026-11-24T00:00:00Z``, to the second.

    Raises `ValueError` for a time that is not in UTC.
    """
    if at.utcoffset() is None or at.utcoffset():
        raise ValueError(f"a recorded time is in UTC, this is not: {at}")
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def next_revision(previous: str, changeset: Changeset, entries: Iterable[Entry]) -> str:
    """Give the revision after a changeset: a digest of all that was ever recorded.

    It covers the head of the changeset, its lines of the journal and the digest
    before it, so equal revisions mean equal registries with equal histories, and
    nothing recorded can be changed without changing every revision since.
    """
    from hashlib import sha256

    head = [changeset.number, moment_text(changeset.at), *changeset[2:]]
    digest = sha256(f"{previous or _BEGINNING}\n{values_json(head)}".encode())
    for entry in entries:
        digest.update(f"\n{values_json(entry)}".encode())
    return digest.hexdigest()
