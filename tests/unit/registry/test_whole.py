"""Every relation at once, read alike on both databases."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from lawreg.graph.links import Link
from lawreg.model import Issuer, RelationKind
from lawreg.registry import QueryableRegistry
from lawreg.registry.facts import Change, Changeset, IssuerFact
from lawreg.registry.store import RegistryStore
from lawreg.registry.whole import read_links
from lawreg.registry.writer import write_changeset
from tests.registry_samples import AMENDING_ID, LOCAL_ID, ONE_STOP_ID, REPLACING_ID
from tests.unit.registry.test_tangles import AMENDS, END, NEW, NEWER, OLD


def test_links_say_who_does_what(view: QueryableRegistry, built: Path) -> None:
    """By actor, target and kind."""
    assert read_links(view, str(built)) == [
        Link(LOCAL_ID, ONE_STOP_ID, RelationKind.BASED_ON),
        Link(AMENDING_ID, ONE_STOP_ID, RelationKind.AMENDS),
        Link(REPLACING_ID, ONE_STOP_ID, RelationKind.REPLACES),
        Link(REPLACING_ID, AMENDING_ID, RelationKind.REPLACES),
    ]


def test_what_was_withdrawn_is_not_read(store: RegistryStore) -> None:
    """On either database, only what the registry holds now."""
    at = datetime(2026, 11, 20, 8, tzinfo=UTC)
    body = IssuerFact(Issuer("cp", "Chính phủ", "central"))
    held = [Change(None, fact) for fact in (body, OLD, NEW, NEWER, END, AMENDS)]
    with store.session() as session:
        write_changeset(session, Changeset(1, at, "a", "b"), held)
    with store.session() as session:
        gone = [Change(AMENDS, None)]
        write_changeset(session, Changeset(2, at, "a", "b"), gone)
    assert read_links(store, "") == [
        Link(NEW.instrument_id, OLD.instrument_id, RelationKind.REPLACES)
    ]
