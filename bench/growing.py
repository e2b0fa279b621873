"""A registry that grows: what the commands on its safety record, and what they look for."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from lawreg.model import (
    Confidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
    Severity,
)
from lawreg.registry.facts import Change
from lawreg.registry.locate import init_registry
from lawreg.registry.verify import verify_registry

TARGET = "vn/cp/2018/61-2018-nd-cp"


@contextmanager
def own_registry() -> Iterator[str]:
    """Make a user's own registry in a folder of its own, and take it away after."""
    with tempfile.TemporaryDirectory(prefix="lawreg-bench-") as folder:
        os.environ["XDG_DATA_HOME"] = folder
        yield init_registry()


def made_up(serial: int, size: int) -> list[Change]:
    """Make instruments of a year to come and an act of each, never the same twice."""
    changes: list[Change] = []
    for n in range(size):
        key = f"vn/cp/2020/{serial}-{n}-2020-nd-cp"
        instrument = Instrument(
            key,
            f"{serial}.{n}/2020/NĐ-CP",
            InstrumentKind.DECREE,
            "cp",
            f"Văn bản dựng để thử số {serial}",
            date(2020, 5, 1),
            None,
            year=2020,
        )
        act = Relation(
            RelationKind.GUIDES,
            key,
            TARGET,
            None,
            scope=Scope.UNSPECIFIED,
            confidence=Confidence.MEMORY,
        )
        changes += [Change(None, instrument), Change(None, act)]
    return changes


def now() -> datetime:
    """Read the clock, in UTC."""
    return datetime.now(UTC)


def torn(path: str) -> list[str]:
    """Give what is broken in a registry; what made-up instruments lack is not asked."""
    spelling = {"number-not-canonical"}
    return [
        f"{fault.code} {fault.subject}"
        for fault in verify_registry(path).faults
        if fault.severity is Severity.ERROR and fault.code not in spelling
    ]
