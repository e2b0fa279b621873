"""Implementing texts and their parents: who has been orphaned, and when."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lawreg.check.neighbourhood import Neighbourhood
from lawreg.model import (
    PARENT_KINDS,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Status,
)

_LAWS = frozenset(
    {InstrumentKind.CONSTITUTION, InstrumentKind.CODE, InstrumentKind.LAW}
)


class Orphaned(NamedTuple):
    """A text whose parent has ended."""

    link: Relation
    parent: Instrument
    ended: date


def find_orphaned(around: Neighbourhood, instrument: Instrument) -> Orphaned | None:
    """Say whether what an instrument implements, amends or rests on has ended.

    An implementing or amending text of several parents is orphaned only when
    the last of them ends. Of bases, only those of a local instrument count, and
    no law: the law on an office's organisation changes without touching its acts.
    """
    acts = around.acts_of(instrument.instrument_id)
    orphaned = find_without_parent(around, instrument) or _all_ended(
        around, [r for r in acts if r.kind is RelationKind.AMENDS]
    )
    if orphaned is not None or not instrument.place:
        return orphaned
    bases = [_ended(around, r) for r in acts if r.kind is RelationKind.BASED_ON]
    over = [e for e in bases if e is not None and e.parent.kind not in _LAWS]
    return min(over, key=lambda e: e.ended, default=None)


def find_without_parent(
    around: Neighbourhood, instrument: Instrument
) -> Orphaned | None:
    """Say whether everything that an implementing text implements has ended."""
    acts = around.acts_of(instrument.instrument_id)
    return _all_ended(around, [r for r in acts if r.kind in PARENT_KINDS])


def _all_ended(around: Neighbourhood, links: Sequence[Relation]) -> Orphaned | None:
    ends = [_ended(around, link) for link in links]
    known = [e for e in ends if e is not None]
    if not links or len(known) < len(links):
        return None
    return max(known, key=lambda e: e.ended)


def _ended(around: Neighbourhood, link: Relation) -> Orphaned | None:
    parent = around.instrument(link.target)
    if parent is None:
        return None
    answer = around.status(parent, around.as_of)
    if answer.status is not Status.CEASED or answer.since is None:
        return None
    return Orphaned(link, parent, answer.since)
