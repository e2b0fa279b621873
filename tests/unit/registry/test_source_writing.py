"""Changes written into a source: all of its files or none, whenever one is stopped."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lawreg.errors import RegistryError
from lawreg.model import (
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    RelationKind,
    Scope,
)
from lawreg.registry.build import build_registry
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.source import load_source
from lawreg.registry.source_writing import Written, source_view, write_to_source
from tests.registry_fakes import instrument, relation
from tests.registry_samples import ONE_STOP_ID, REPLACING_ID

AT = datetime(2026, 11, 25, 8, tzinfo=UTC)
SEEN = (Evidence("Công báo", 'câu «trích» "như in"'),)
NEW = instrument("309/2026/NĐ-CP", issued_on=date(2026, 8, 1), evidence=SEEN)
BODY = IssuerFact(Issuer("bnv", "Bộ Nội vụ", "ministry", aliases=("BNV",)))
CIRCULAR = instrument(
    "1/2026/TT-BNV", InstrumentKind.CIRCULAR, "bnv", date(2026, 9, 1), evidence=SEEN
)


def _act(target: str) -> Change:
    made = relation(RelationKind.REPEALS, NEW, NEW, date(2026, 10, 1))
    return Change(None, made._replace(target=target, evidence=SEEN, not_before=None))


CHANGES = (
    Change(None, NEW),
    _act(REPLACING_ID),
    Change(None, BODY),
    Change(None, CIRCULAR),
)


def _write(folder: Path, changes: Sequence[Change] = CHANGES) -> Written | None:
    return write_to_source(
        str(folder), lambda _: changes, at=AT, author="Lan", reason="Nghị định mới"
    )


def _state(folder: Path) -> dict[str, bytes]:
    """Give every file a person would see in the source."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*.toml"))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def test_new_files_and_an_entry_make_the_registry(source: Path, tmp_path: Path) -> None:
    """What stood in the other files stands there byte for byte."""
    before = _state(source)
    written = _write(source)
    assert written is not None
    assert written.number == 3
    after = _state(source)
    kept = [n for n in before if n not in ("changesets.toml", "issuers.toml")]
    assert all(after[name] == before[name] for name in kept)
    assert after["issuers.toml"].startswith(before["issuers.toml"].rstrip())
    assert set(after) - set(before) == {
        "instruments/cp/2026/309-2026-nd-cp.toml",
        "instruments/bnv/2026/1-2026-tt-bnv.toml",
    }
    facts = [fact for _, fact in load_source(str(source)).facts]
    assert all(change.after in facts for change in CHANGES)
    report = build_registry(str(source), str(tmp_path / "r.sqlite"))
    assert report.instruments == 7
    assert sorted(os.listdir(source)) == sorted(
        ["changesets.toml", "coverage.toml", "instruments", "issuers.toml"]
    )


def test_a_correction_changes_its_lines_alone(source: Path) -> None:
    """An act corrected stands where it stood, between its neighbours."""
    view = source_view(load_source(str(source)))
    (held, other) = view.relations_from([REPLACING_ID])[REPLACING_ID]
    moved = held._replace(effective_from=date(2025, 7, 2))
    _write(source, [Change(held, moved)])
    acts = source_view(load_source(str(source))).relations_from([REPLACING_ID])
    assert set(acts[REPLACING_ID]) == {moved, other}
    text = (source / "instruments/cp/2025/118-2025-nd-cp.toml").read_text()
    assert "changeset = 3" in text
    assert "effective_from = 2025-07-02" in text


def test_nothing_to_write_writes_nothing(source: Path) -> None:
    """No entry is made of it."""
    before = _state(source)
    assert _write(source, ()) is None
    assert _state(source) == before


def test_what_would_spoil_the_source_is_refused(source: Path) -> None:
    """An act on what nobody holds: the file is named, and all is as it was."""
    before = _state(source)
    with pytest.raises(RegistryError) as raised:
        _write(source, [Change(None, NEW), _act("vn/cp/1990/1-1990-nd-cp")])
    assert str(source) in raised.value.where
    assert "309-2026" in raised.value.where
    assert _state(source) == before


def test_a_text_known_from_open_data_may_be_acted_on(source: Path) -> None:
    """It stays a line of open data: nobody has looked it up."""
    line = {
        "id": "vn/cp/2014/30-2014-nd-cp",
        "number": "30/2014/NĐ-CP",
        "kind": "nghi-dinh",
        "issuer": "cp",
        "year": 2014,
        "confidence": "memory",
    }
    (source / "open-data.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    act = _act("vn/cp/2014/30-2014-nd-cp")
    _write(source, [Change(None, NEW), act])
    facts = [fact for _, fact in load_source(str(source)).facts]
    assert act.after in facts
    assert not (source / "instruments/cp/2014").exists()


STEPS = 72
"""More than the writing of the sample changes takes."""


class _PowerLoss(BaseException):
    """Whatever stops a process where no code of it runs any more."""


@pytest.fixture
def stopped_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Stop the writing at the n-th step that changes the folder."""
    steps = [0, 0]
    for name in ("rename", "replace", "makedirs", "mkdir", "fsync"):
        real = getattr(os, name)

        def step(*args: object, real: object = real, **named: object) -> object:
            steps[0] += 1
            if steps[1] and steps[0] >= steps[1]:
                raise _PowerLoss
            return real(*args, **named)  # type: ignore[operator]  # one of os

        monkeypatch.setattr(os, name, step)
    # What is stopped cleans nothing up either.
    monkeypatch.setattr("shutil.rmtree", _no_rmtree(steps))
    yield steps
    monkeypatch.undo()


def _no_rmtree(steps: list[int]) -> object:
    import shutil

    real = shutil.rmtree

    def rmtree(*args: object, **named: object) -> None:
        if not steps[1] or steps[0] < steps[1]:
            real(*args, **named)  # type: ignore[arg-type]  # as it was called

    return rmtree


def test_the_steps_below_are_all_there_are(source: Path, stopped_at: list[int]) -> None:
    """So that no moment is left out."""
    _write(source)
    assert 20 < stopped_at[0] <= STEPS


@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_stopped_anywhere_it_is_whole_or_not_at_all(
    source: Path, step: int, stopped_at: list[int]
) -> None:
    """Read again, the source holds all of the changes or none; written again, all."""
    stopped_at[1] = step
    with contextlib.suppress(_PowerLoss):
        _write(source)
    stopped_at[1] = 0
    facts = [fact for _, fact in load_source(str(source)).facts]
    there = [change.after in facts for change in CHANGES]
    assert all(there) or not any(there)
    if not any(there):
        _write(source)
    facts = [fact for _, fact in load_source(str(source)).facts]
    assert all(change.after in facts for change in CHANGES)
    assert len(load_source(str(source)).changesets) == 3


def test_a_stub_is_written_as_one(source: Path) -> None:
    """From memory, so that the tool says «cần xác minh»."""
    stub = Instrument(
        "vn/cp/2012/9-2012-nd-cp",
        "9/2012/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        "",
        None,
        None,
        year=2012,
        confidence=Confidence.MEMORY,
    )
    act = relation(RelationKind.CITES, stub, stub)._replace(
        target=ONE_STOP_ID,
        effective_from=None,
        not_before=None,
        scope=Scope.UNSPECIFIED,
        confidence=Confidence.MEMORY,
    )
    _write(source, [Change(None, stub), Change(None, act)])
    facts = [fact for _, fact in load_source(str(source)).facts]
    assert stub in facts
    assert act in facts
