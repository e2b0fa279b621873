"""The registry of the project as it would have stood before a day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from lawreg.model import Instrument, Relation
from lawreg.registry.facts import Change, Fact
from lawreg.registry.record import record_changes
from lawreg.registry.source import load_source
from lawreg.registry.store import create_store

SOURCE = Path(__file__).resolve().parents[1] / "data" / "source"


def make_registry_before(day: date, path: Path) -> None:
    """Record what the source holds, without what was issued on ``day`` or later."""
    facts = list(_facts_before(day))
    at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    changes = [Change(None, fact) for fact in facts]
    with closing(create_store(f"sqlite:///{path}")) as store:
        record_changes(
            store, changes, at=at, author="kiểm thử", reason=f"Nguồn trước {day}"
        )


def _facts_before(day: date) -> Iterator[Fact]:
    facts = [fact for _, fact in load_source(str(SOURCE)).facts]
    later = {
        fact.instrument_id
        for fact in facts
        if isinstance(fact, Instrument) and _is_since(fact, day)
    }
    for fact in facts:
        ids: set[str] = set()
        if isinstance(fact, Instrument):
            ids = {fact.instrument_id}
        elif isinstance(fact, Relation):
            ids = {fact.actor, fact.target}
        if not ids & later:
            yield fact


def _is_since(instrument: Instrument, day: date) -> bool:
    if instrument.issued_on is not None:
        return instrument.issued_on >= day
    return (instrument.year or 0) > day.year
