"""Bringing records into a registry: read, gathered, settled, written in batches.

Each batch is a changeset of its own, recorded whole or not at all. Run again after
a stop, an import finds what it has recorded already and goes on from there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model import Confidence, Instrument, Relation
from lawreg.registry.exchange import read_records
from lawreg.registry.facts import Change, Fact
from lawreg.registry.gather import Question, gather_instruments
from lawreg.registry.gather_acts import gather_relations
from lawreg.registry.open_data import OpenRecord, is_open_data, read_open_data
from lawreg.registry.placed import InstrumentFile
from lawreg.registry.proposals import propose_changes
from lawreg.registry.record import open_for_writing, record_changes
from lawreg.registry.record_lines import lines_of, read_lines, render_lines
from lawreg.registry.settle import settle
from lawreg.registry.source import read_files
from lawreg.registry.source_checks import check_files
from lawreg.registry.store import RegistryStore, open_store
from lawreg.registry.toml_table import Problems
from lawreg.registry.view import QueryableRegistry

BATCH = 2000
"""Facts recorded together: a tenth of a second's work, and what a stop can cost."""


class ImportPlan(NamedTuple):
    """What an import would record, what it asks a person, and what it leaves out."""

    instruments: tuple[Instrument, ...]
    relations: tuple[Relation, ...]
    questions: tuple[Question, ...]
    left_out: Mapping[Text, int]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Everything to be recorded, instruments before the acts that name them."""
        return (*self.instruments, *self.relations)

    @property
    def observed(self) -> int:
        """How many of the facts are observations, which decide nothing."""
        grades = [i.confidence for i in self.instruments]
        grades += [r.confidence for r in self.relations]
        return grades.count(Confidence.MEMORY)


def plan_import(
    paths: Sequence[str], view: QueryableRegistry, *, alone: bool = False
) -> ImportPlan:
    """Read files of any known form and say what of them a registry could take.

    ``alone`` asks what the files say together, whatever the registry holds.

    Raises `RegistryError` for a file that cannot be read or contradicts its own form.
    """
    records: list[OpenRecord] = []
    instruments: list[Instrument] = []
    relations: list[Relation] = []
    for path in paths:
        if _is_open_data(path):
            records += read_open_data(path)
        else:
            own = _read_own(path, view)
            instruments += (file.instrument.value for file in own)
            relations += (acts.value for file in own for acts in file.relations)
    gathered = gather_instruments(records, view.issuers().values())
    acts = gather_relations(gathered.acts, gathered.instruments)
    instruments += gathered.instruments
    relations += acts.relations
    held = ([], []) if alone else _held(instruments, relations, view)
    settled = settle(instruments, relations, *held)
    left_out = Counter(gathered.left_out)
    left_out.update(acts.left_out)
    left_out.update(settled.set_aside)
    return ImportPlan(
        settled.instruments,
        settled.relations,
        (*gathered.questions, *acts.questions, *settled.questions),
        left_out,
    )


def _read_own(path: str, view: QueryableRegistry) -> list[InstrumentFile]:
    """Read a file of our own forms, checked as the source is."""
    problems = Problems()
    files = read_files(read_records(path), path, problems)
    named = {acts.value.target for file in files for acts in file.relations}
    check_files(view.issuers(), files, view.by_id(sorted(named)))
    problems.raise_first()
    return files


def _is_open_data(path: str) -> bool:
    if not path.endswith(".jsonl"):
        return False
    return any(is_open_data(line) for line in islice(read_lines(path), 1))


def _held(
    instruments: Sequence[Instrument],
    relations: Sequence[Relation],
    view: QueryableRegistry,
) -> tuple[list[Instrument], list[Relation]]:
    """Read what the registry holds of the numbers, ids and acts at hand, and no more."""
    numbered = view.by_number({i.number for i in instruments if i.number})
    ids = {i.instrument_id for i in instruments}
    ids |= {end for r in relations for end in (r.actor, r.target)}
    held = {i.instrument_id: i for group in numbered.values() for i in group}
    held |= view.by_id(sorted(ids))
    acts = view.relations_from(sorted(held))
    return list(held.values()), [
        relation._replace(not_before=None)
        for group in acts.values()
        for relation in group
    ]


def record_import(
    plan: ImportPlan,
    address: str,
    *,
    author: str,
    reason: str,
    done: Callable[[int], None] = lambda _: None,
) -> int:
    """Record a plan in batches, telling after each how many facts it recorded.

    Gives the number of batches. Raises `RegistryError` for a registry that refuses
    one; the batches before it stay recorded.
    """
    url = address if "://" in address else f"sqlite:///{address}"
    store = open_store(url)
    try:
        return _record(plan, store, author, reason, done)
    finally:
        store.close()


def propose_import(plan: ImportPlan, address: str, author: str, reason: str) -> int:
    """Write a plan down as one proposal and give its number.

    Raises `RegistryError` when there is nothing in it or it cannot be written.
    """
    changes = (Change(None, fact) for fact in plan.facts)
    with closing(open_for_writing(address)) as store:
        return propose_changes(store, changes, at=_now(), author=author, reason=reason)


def _record(
    plan: ImportPlan,
    store: RegistryStore,
    author: str,
    reason: str,
    done: Callable[[int], None],
) -> int:
    batches = 0
    for batch in _batches(plan.facts):
        changes = [Change(None, fact) for fact in batch]
        record_changes(store, changes, at=_now(), author=author, reason=reason)
        batches += 1
        done(len(batch))
    return batches


def _batches(facts: Sequence[Fact]) -> Iterator[Sequence[Fact]]:
    for at in range(0, len(facts), BATCH):
        yield facts[at : at + BATCH]


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def open_lines(plan: ImportPlan, changeset: int) -> str:
    """Write a plan as the open data of a source, recorded in one of its changesets."""
    lines = lines_of(plan.instruments, plan.relations)
    return render_lines({**line, "changeset": changeset} for line in lines)


def render_questions(questions: Iterable[Question]) -> str:
    """Write what a person is to look up, one JSON object a line."""
    return "".join(
        json.dumps(
            {**q._asdict(), "matter": q.matter.vi}, ensure_ascii=False, sort_keys=True
        )
        + "\n"
        for q in sorted(questions, key=lambda q: (q.number, q.field, q.said))
    )
