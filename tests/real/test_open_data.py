"""What the committed registry holds from open data, and what it never says on it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bench.status_oracle import LEAST, ask, published
from lawreg.bundled import find_bundled
from lawreg.model import Confidence, Instrument, Relation, Status, status
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.importing import open_lines, plan_import, render_questions
from tests.shared_material import SHARED, needs_shared

PROJECT = Path(__file__).resolve().parents[2]
OPEN_DATA = PROJECT / "data" / "source" / "open-data.jsonl"
QUESTIONS = OPEN_DATA.with_name("open-data-questions.jsonl")
FOLDER = SHARED / "decrees" / "metadata"
NAMES = ("phapdien_2024-04", "phapdien_2026-05", "instruments_merged")
MOST_BYTES = 15 * 1024 * 1024
DAYS = (date(2015, 1, 1), date(2024, 4, 30), date(2026, 11, 24))


@pytest.fixture(scope="module")
def registry() -> Iterator[QueryableRegistry]:
    """Open the committed registry."""
    with closing(open_registry(find_bundled("data/decrees.sqlite"))) as view:
        yield view


@pytest.fixture(scope="module")
def from_open_data(registry: QueryableRegistry) -> list[Instrument]:
    """Read every instrument that is held from open data only."""
    rows = registry.query("SELECT instrument_id FROM instruments")
    curated = {
        f"vn/{file.relative_to(PROJECT / 'data/source/instruments').with_suffix('')}"
        for file in (PROJECT / "data/source/instruments").rglob("*.toml")
    }
    ids = [str(row[0]) for row in rows if row[0] not in curated]
    return list(registry.by_id(ids).values())


def test_it_is_of_a_size_that_can_be_kept() -> None:
    """Every version of it stays in the history."""
    assert Path(find_bundled("data/decrees.sqlite")).stat().st_size <= MOST_BYTES


def test_open_data_alone_says_neither_in_force_nor_ended(
    registry: QueryableRegistry, from_open_data: list[Instrument]
) -> None:
    """Unless an act of the curated core, with its source, ends the text."""
    onto = registry.relations_onto([i.instrument_id for i in from_open_data])
    said: Counter[Status] = Counter()
    for instrument in from_open_data:
        acts = onto.get(instrument.instrument_id, ())
        for day in DAYS:
            answer = status(instrument, acts, day)
            said[answer.status] += 1
            if answer.status is Status.CEASED:
                assert all(r.is_certain for r in answer.because)
                assert answer.because
    assert set(said) <= {Status.UNKNOWN, Status.NOT_YET, Status.CEASED}
    assert said[Status.CEASED] < len(from_open_data) / 100


def test_observations_act_on_nothing_curated(
    registry: QueryableRegistry, from_open_data: list[Instrument]
) -> None:
    """What acts on a text of the core is what the core says of it."""
    new = {i.instrument_id for i in from_open_data}
    acts = registry.relations_from(sorted(new))
    found: list[Relation] = [r for group in acts.values() for r in group]
    assert found
    assert {r.target for r in found} <= new


def test_every_fact_has_a_source(from_open_data: list[Instrument]) -> None:
    """And a grade: stated by the codification, or only observed."""
    grades = Counter(i.confidence for i in from_open_data)
    assert set(grades) == {Confidence.SINGLE_SOURCE, Confidence.MEMORY}
    for instrument in from_open_data:
        assert instrument.evidence or instrument.confidence is Confidence.MEMORY
        assert instrument.doubts("effective_from")


def test_no_coverage_is_claimed(registry: QueryableRegistry) -> None:
    """Some thousands of texts are not all of any class."""
    assert registry.coverage() == ()


@needs_shared
def test_the_committed_lines_are_what_the_import_makes(
    registry: QueryableRegistry,
) -> None:
    """Anybody who has the open data can make them again."""
    paths = [str(FOLDER / f"{name}.jsonl") for name in NAMES]
    plan = plan_import(paths, registry, alone=True)
    assert open_lines(plan, 3) == OPEN_DATA.read_text(encoding="utf-8")


@needs_shared
def test_the_committed_questions_are_those_the_import_asks(
    registry: QueryableRegistry,
) -> None:
    """Between the sources, and between them and the curated core."""
    plan = plan_import([str(FOLDER / f"{name}.jsonl") for name in NAMES], registry)
    assert plan.facts == ()
    assert render_questions(plan.questions) == QUESTIONS.read_text(encoding="utf-8")


@needs_shared
def test_derived_statuses_are_those_published(registry: QueryableRegistry) -> None:
    """In 99 of 100 decided cases; the rest is the codification's delay."""
    said = list(published(str(FOLDER)))
    held = registry.by_number({one.number for one in said})
    cases = [
        (one, held[one.number][0]) for one in said if len(held.get(one.number, ())) == 1
    ]
    onto = registry.relations_onto([i.instrument_id for _, i in cases])
    tally = ask(cases, onto, {}, trusting=True)
    assert tally.agreed > 8000
    assert tally.share >= LEAST, json.dumps(tally.disagreed, ensure_ascii=False)
