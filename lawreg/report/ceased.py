"""What ended within a span of days: the list that an office publishes each January.

The columns are those of a list as published: Decision 135/QĐ-BLĐTBXH of 31/01/2024
(Official Gazette 377 + 378 of 04/3/2024), under Law 80/2015/QH13 and Decree
34/2016/NĐ-CP as amended by Decree 154/2020/NĐ-CP, with the text told apart by kind,
number and date, and title. Since 01/4/2025 Decrees 78/2025/NĐ-CP and 79/2025/NĐ-CP
govern; the form annexed to them was not to be read, and the list says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.folding import fold
from lawreg.model.instrument import Instrument, Issuer
from lawreg.model.kinds import (
    ENDING_KINDS,
    PARENT_KINDS,
    InstrumentKind,
    RelationKind,
    Scope,
    Status,
)
from lawreg.model.provision import provision_order
from lawreg.model.registry_view import Coverage, RegistryView, Revision
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer
from lawreg.registry.promulgation import is_normative
from lawreg.report.ceased_days import ActorDays, days_of_actors, odd_acts
from lawreg.report.drawing import find_answers
from lawreg.report.insertions import without_insertions

_IN_PART = ENDING_KINDS | {RelationKind.AMENDS}
_NOT_ALL = re.compile(r"\bchua (?:ro|biet|day du|liet ke du|du)\b")
"""What a keeper of the registry notes of a list of provisions that is not whole."""
_RANKS = {kind: rank for rank, kind in enumerate(InstrumentKind)}


class CeasedEntry(NamedTuple):
    """One text, and what ended or touched it."""

    instrument: Instrument
    on: date | None
    """First day without the text, or the part; ``None`` where nobody knows."""
    acts: tuple[Relation, ...]
    """What did it; empty where its own term was over."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """What is touched, each once, in the order of the text."""
        named = {p for act in self.acts for p in act.target_provisions}
        return tuple(sorted(named, key=provision_order))


class CeasedList(NamedTuple):
    """The texts of some bodies that ended between two days, both included."""

    first: date
    last: date
    offices: tuple[Issuer, ...]
    """Empty where all bodies were asked about."""
    whole: tuple[CeasedEntry, ...]
    part: tuple[CeasedEntry, ...]
    """Amended or ended in part, and not ended as a whole within the days."""
    suspended: tuple[CeasedEntry, ...]
    doubtful: tuple[CeasedEntry, ...]
    """«Cần xác minh»: never listed as ended. An end that is certain is among them where
    a column of the list is not: which text, or which provisions."""
    others: int
    """Texts left out because kind and number do not show general rules (QPPL)."""
    added: int
    """Texts left out because an act only added to them: that ends nothing."""
    instruments: Mapping[str, Instrument]
    issuers: Mapping[str, Issuer]
    coverage: tuple[Coverage, ...]
    """What the registry claims to hold in full of these bodies."""
    revision: Revision
    days: ActorDays
    """Of those that acted."""


def make_ceased_list(
    view: RegistryView,
    candidates: Collection[str],
    first: date,
    last: date,
    offices: Collection[str] = (),
) -> CeasedList:
    """Sort what may have ended between two days by what is known of its end.

    ``candidates`` are ids that `find_possibly_ceased` gave. Whether a text had ended
    is asked on the day before and on the last day; a text whose end has no certain
    day, or that may have ended with what it implements, is doubtful.
    """
    held = view.by_id(candidates)
    normative = {key: i for key, i in held.items() if is_normative(i)}
    before = find_answers(view, normative.values(), first - timedelta(days=1))
    after = find_answers(view, normative.values(), last)
    onto = view.relations_onto(normative, _IN_PART | {RelationKind.SUSPENDS})
    span = _Span(first, last)
    added = 0
    whole: list[CeasedEntry] = []
    part: list[CeasedEntry] = []
    suspended: list[CeasedEntry] = []
    doubtful: list[CeasedEntry] = []
    for key, instrument in normative.items():
        named = onto.get(key, ())
        acts = _touching(named)
        if before[key].status is Status.CEASED:
            continue
        if after[key].status is Status.CEASED:
            ending = tuple(r for r in after[key].because if r.kind in ENDING_KINDS)
            whole.append(CeasedEntry(instrument, after[key].since, ending))
            continue
        doubtful += _doubts(instrument, after[key], acts, span)
        part += _grouped(instrument, acts, _IN_PART, span)
        suspended += _grouped(instrument, acts, {RelationKind.SUSPENDS}, span)
        added += len(_grouped(instrument, named, _IN_PART, span)) > len(
            _grouped(instrument, acts, _IN_PART, span)
        )
    told = [*whole, *part, *suspended]
    days = days_of_actors(view, [act for e in told for act in e.acts], onto)
    doubtful += [e for e in told if not is_complete(e) or odd_acts(e.acts, days)]
    whole, part, suspended = (
        [e for e in listed if is_complete(e) and not odd_acts(e.acts, days)]
        for listed in (whole, part, suspended)
    )
    entries = [*whole, *part, *suspended, *doubtful]
    near = [end for e in entries for r in e.acts for end in (r.actor, r.target)]
    issuers = view.issuers()
    return CeasedList(
        first=first,
        last=last,
        offices=tuple(issuers[key] for key in sorted(offices)),
        whole=_sorted(whole),
        part=_sorted(part),
        suspended=_sorted(suspended),
        doubtful=_sorted(doubtful),
        others=len(held) - len(normative),
        added=added,
        instruments={**view.by_id(near), **held},
        issuers=issuers,
        coverage=tuple(c for c in view.coverage() if c.issuer_id in offices),
        revision=view.revision(),
        days=days,
    )


def is_complete(entry: CeasedEntry) -> bool:
    """Say whether every column of the list is sure: which text, and what of it."""
    return is_identified(entry.instrument) and is_located(entry)


def is_identified(instrument: Instrument) -> bool:
    """Say whether day of issue and title, which the list prints, are known and attested."""
    printed = {"issued_on": instrument.issued_on, "title": instrument.title}
    return all(value and not instrument.doubts(f) for f, value in printed.items())


def is_located(entry: CeasedEntry) -> bool:
    """Say whether it is known, and attested, which provisions are touched."""
    if is_whole(entry):
        return True
    said = any(act.target_provisions or act.scope_note for act in entry.acts)
    return said and not any(_is_incomplete(act) for act in entry.acts)


def _is_incomplete(act: Relation) -> bool:
    """Whether a record says itself that it does not name all provisions."""
    unsaid = _NOT_ALL.search(fold(act.scope_note)) is not None
    return unsaid or "target_provisions" in act.unconfirmed


def _touching(acts: Collection[Relation]) -> tuple[Relation, ...]:
    """Give acts as far as they touch what was in force: what they put in ends nothing."""
    return tuple(t for act in acts if (t := without_insertions(act, acts)) is not None)


class _Span(NamedTuple):
    """Two days and those between."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Say whether a day is known and one of them."""
        return day is not None and self.first <= day <= self.last


def _grouped(
    instrument: Instrument,
    acts: Collection[Relation],
    kinds: Collection[RelationKind],
    span: _Span,
) -> list[CeasedEntry]:
    """Give what touched a part from days that are certain, one entry an actor and day."""
    grouped: dict[tuple[date, str], list[Relation]] = {}
    for act in acts:
        if act.kind in kinds and act.is_certain and span.holds(act.effective_from):
            assert act.effective_from is not None
            grouped.setdefault((act.effective_from, act.actor), []).append(act)
    return [CeasedEntry(instrument, on, tuple(of)) for (on, _), of in grouped.items()]


def _doubts(
    instrument: Instrument,
    answer: StatusAnswer,
    acts: Collection[Relation],
    span: _Span,
) -> list[CeasedEntry]:
    """Give ends and parts whose day nobody attests, and the end of what it implements."""
    found = [
        CeasedEntry(instrument, act.effective_from, (act,))
        for act in acts
        if act.kind in _IN_PART and not act.is_certain and _may_fall(act, span)
    ]
    orphaned = tuple(r for r in answer.because if r.kind in PARENT_KINDS)
    if answer.status is Status.UNKNOWN and orphaned and span.holds(answer.since):
        found.append(CeasedEntry(instrument, answer.since, orphaned))
    own = instrument.ceased_on
    if answer.status is Status.UNKNOWN and span.holds(own):
        found.append(CeasedEntry(instrument, own, ()))
    return found


def _may_fall(act: Relation, span: _Span) -> bool:
    """Whether an act of a day that is not certain may have had effect within the days."""
    earliest = act.effective_from or act.not_before
    return earliest is None or span.holds(earliest)


def _sorted(entries: list[CeasedEntry]) -> tuple[CeasedEntry, ...]:
    return tuple(sorted(entries, key=_order))


def _order(entry: CeasedEntry) -> tuple[int, date, str, date]:
    """Put higher kinds first, then the older text."""
    held = entry.instrument
    return (
        _RANKS[held.kind],
        held.issued_on or date(held.year or 9999, 12, 31),
        held.instrument_id,
        entry.on or date.max,
    )


def is_whole(entry: CeasedEntry) -> bool:
    """Say whether every act of an entry reaches the text as a whole."""
    return all(act.scope is Scope.WHOLE for act in entry.acts)
