"""Imports that are killed and run again: what they leave, and what they end in."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from typing import NamedTuple

from bench.growing import torn
from lawreg.model import (
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
)
from lawreg.registry import open_registry
from lawreg.registry.chain import read_heads
from lawreg.registry.exchange import export_registry
from lawreg.registry.facts import Entry, next_revision
from lawreg.registry.record_lines import lines_of, render_lines
from lawreg.registry.recorded import read_lines

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_ACTS_EACH = 2
WRONG = ("lost", "torn", "refused", "unlike")
"""Counts that are to be nought."""
_ONE_MOMENT = datetime(2027, 1, 1, tzinfo=UTC)


class _Whole(NamedTuple):
    """What an import leaves that nobody kills."""

    file: str
    revisions: list[str]
    content: bytes
    seconds: float


def kill_imports(
    own: str, kills: int, decrees: int, chance: random.Random
) -> dict[str, int]:
    """Kill `lawreg registry import` of so many decrees, each time to be run again.

    Of the counts ``seen`` are changesets that a reader saw before the kill, ``unseen``
    those found only after, ``idle`` kills before anything was recorded. Of what was
    seen, and of what an import that ended said, ``lost`` is what is not there after.
    ``refused`` are imports that did not go on, ``unlike`` those that did not end as one
    does that nobody kills.
    """
    whole = _unkilled(own, decrees)
    names = ("kills", "seen", "unseen", "idle", "ended", *WRONG)
    counts = dict.fromkeys(names, 0)
    already = len(_revisions(own))
    took = f"{whole.seconds:.1f} s"
    print(f"an import of {len(whole.revisions) - already} changesets takes {took}")
    path = os.path.join(os.path.dirname(own), "killed.sqlite")
    held = 0
    while (counts["kills"] < kills or held) and not counts["refused"]:
        if not held:
            _copy(own, path)
            held = already
        running = _import(whole.file, path)
        seen = held
        if counts["kills"] < kills:
            seen = _kill(running, path, held, whole.seconds, chance)
        _, said = running.communicate()
        counts["kills"] += running.returncode == -signal.SIGKILL
        counts["ended"] += running.returncode == 0
        if running.returncode not in (0, -signal.SIGKILL):
            counts["refused"] += 1
            print(said.decode())
        held = _look(path, held, seen, whole, counts, ended=running.returncode == 0)
    return counts


def _look(
    path: str,
    held: int,
    seen: int,
    whole: _Whole,
    counts: dict[str, int],
    *,
    ended: bool,
) -> int:
    """Count what an import left; give the changesets to go on from, none at the end."""
    found = _revisions(path)
    counts["seen"] += seen - held
    counts["unseen"] += max(len(found) - seen, 0)
    counts["idle"] += not ended and len(found) == held
    promised = len(whole.revisions) if ended else seen
    counts["lost"] += max(promised - len(found), 0)
    broken = torn(path)
    if found != whole.revisions[: len(found)]:
        broken.append("its journal is not the beginning of the whole one")
    counts["torn"] += bool(broken)
    for what in broken[:3]:
        print(f"after {counts['kills']} kills: {what}")
    if not ended:
        return len(found)
    counts["unlike"] += found != whole.revisions or _content(path) != whole.content
    return 0


def _unkilled(own: str, decrees: int) -> _Whole:
    folder = os.path.dirname(own)
    file = os.path.join(folder, "killed-imports.jsonl")
    with open(file, "w", encoding="utf-8") as out:
        out.write(_lines(decrees))
    path = os.path.join(folder, "whole.sqlite")
    _copy(own, path)
    begun = time.perf_counter()
    _import(file, path).communicate()
    seconds = time.perf_counter() - begun
    return _Whole(file, _revisions(path), _content(path), seconds)


def _kill(
    running: subprocess.Popen[bytes],
    path: str,
    held: int,
    usual: float,
    chance: random.Random,
) -> int:
    """Kill an import at a random moment: of its life, or soon after a changeset.

    Give how many changesets were there to be seen just before.
    """
    begun = time.perf_counter()
    wanted = held + chance.choice((0, 1, 1, 2, 3))
    until = begun + (chance.uniform(0, usual) if wanted == held else 10 * usual)
    seen = held
    while running.poll() is None and time.perf_counter() < until:
        seen = max(seen, _count(path))
        if wanted != held and seen >= wanted:
            # Writing takes a part of its life: the next moments are the ones to hit.
            wanted, until = held, time.perf_counter() + chance.uniform(0, usual / 20)
    seen = max(seen, _count(path))
    running.kill()
    return seen


def _import(file: str, path: str) -> subprocess.Popen[bytes]:
    command = ("registry", "import", file, "--registry", path, "--author", "thử")
    return subprocess.Popen(
        [sys.executable, "-m", "lawreg", *command],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _copy(own: str, path: str) -> None:
    for left in (path, f"{path}-wal", f"{path}-shm"):
        if os.path.exists(left):
            os.unlink(left)
    shutil.copyfile(own, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _count(path: str) -> int:
    """Count the changesets that another process can see at this moment."""
    with closing(sqlite3.connect(path, timeout=60)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM changesets").fetchone()
    return int(count)


def _revisions(path: str) -> list[str]:
    """Give the revision after each changeset, as if all had been recorded at once.

    Two imports of one file differ in nothing but their clocks.
    """
    with closing(open_registry(path)) as view:
        heads = read_heads(view)
        entries: dict[int, list[Entry]] = {}
        for line in read_lines(view):
            entries.setdefault(line.changeset, []).append(line.entry)
    revisions = [""]
    for head in heads:
        changeset = head.changeset._replace(at=_ONE_MOMENT)
        told = entries.get(changeset.number, [])
        revisions.append(next_revision(revisions[-1], changeset, told))
    return revisions[1:]


def _content(path: str) -> bytes:
    """Give all that a registry holds now."""
    with closing(open_registry(path)) as view:
        return export_registry(view, "jsonl")


def _lines(count: int) -> str:
    """Make decrees of which each amends those before it, as an export writes them."""
    chance = random.Random(1)  # noqa: S311 - the same file each time, no secret
    decrees = [_decree(n) for n in range(count)]
    return render_lines(lines_of(decrees, _acts(decrees, chance)))


def _decree(n: int) -> Instrument:
    day = date.fromordinal(date(2012, 1, 1).toordinal() + n // 4)
    number = 2000 + n
    return Instrument(
        f"vn/cp/{day.year}/{number}-{day.year}-nd-cp",
        f"{number}/{day.year}/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        f"Văn bản dựng để thử việc nạp, số {n}",
        day,
        day,
        year=day.year,
        evidence=(Evidence("dữ liệu dựng để thử"),),
    )


def _acts(decrees: list[Instrument], chance: random.Random) -> Iterator[Relation]:
    for n, actor in enumerate(decrees):
        for target in sorted({chance.randrange(n) for _ in range(_ACTS_EACH) if n}):
            yield Relation(
                RelationKind.GUIDES,
                actor.instrument_id,
                decrees[target].instrument_id,
                actor.issued_on,
                scope=Scope.UNSPECIFIED,
                confidence=Confidence.MEMORY,
                evidence=(Evidence("dữ liệu dựng để thử"),),
            )
