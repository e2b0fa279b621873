"""A registry looked through from its pages to its law: is it what was recorded, is it sound?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model import named_with_body
from lawreg.registry.chain import Journal
from lawreg.registry.fault import Fault, error
from lawreg.registry.guards import find_altered_guards, find_damage
from lawreg.registry.proposals import find_altered_proposals
from lawreg.registry.reader import open_registry
from lawreg.registry.recorded import read_records
from lawreg.registry.soundness import Held, find_unsound
from lawreg.registry.view import QueryableRegistry

INSTRUMENT_ID = re.compile(r"vn/[a-z0-9/-]*[a-z0-9]")
"""An id inside what is said."""


class Verification(NamedTuple):
    """What was looked through, and everything found."""

    changesets: int
    records: int
    revision: str
    """The last; empty when nothing was recorded."""
    faults: tuple[Fault, ...]
    names: Mapping[str, str]
    """How the instruments that faults name are cited, by id."""


def verify_registry(address: str, expected: str | None = None) -> Verification:
    """Look through a registry: its chain, its rows, and what it holds now.

    With ``expected``, the revision that a report names, or its beginning, must be
    one the registry had: a chain made anew in whole is found by that alone.

    Raises `RegistryError` when it cannot be read at all.
    """
    with closing(open_registry(address)) as view:
        return _verify(view, expected, sqlite=_is_sqlite(address))


def _verify(
    view: QueryableRegistry, expected: str | None, *, sqlite: bool
) -> Verification:
    faults = list(find_altered_guards(view, sqlite=sqlite))
    if sqlite:
        faults += find_damage(view)
    journal = Journal(view)
    faults += journal.faults
    held = Held()
    records = 0
    for record in read_records(view):
        records += 1
        faults += journal.compare(record)
        if record.fact is not None and record.superseded_by is None:
            held.add(record.fact, record.recorded_at)
    faults += journal.left_over()
    faults += find_altered_proposals(view)
    if expected is not None:
        faults += _find_unknown(journal, expected)
    faults += find_unsound(held)
    heads = journal.heads
    revision = heads[-1].revision if heads else ""
    names = _names(faults, held)
    return Verification(len(heads), records, revision, tuple(faults), names)


def _names(faults: Iterable[Fault], held: Held) -> dict[str, str]:
    """Name the instruments of faults as they were read: nothing is asked of a damaged file."""
    told = " ".join(f"{fault.subject} {fault.what.vi}" for fault in faults)
    ids = set(INSTRUMENT_ID.findall(told)) & held.instruments.keys()
    return {key: named_with_body(held.instruments[key], held.issuers) for key in ids}


def _find_unknown(journal: Journal, expected: str) -> Iterator[Fault]:
    if not any(head.revision.startswith(expected) for head in journal.heads):
        yield error("revision-unknown", expected, _UNKNOWN)


def _is_sqlite(address: str) -> bool:
    return "://" not in address or address.startswith("sqlite")


_UNKNOWN = Text(
    "sổ đăng ký chưa bao giờ ở bản này: nó thuộc sổ khác, hoặc lịch sử đã bị viết lại.",
    "the registry was never at this revision: it is of another, or history was rewritten.",
)
