"""Several writers of one registry at once: is every update there, does anybody fail?

    python bench/writers.py [--writers 8] [--seconds 60]

Each writer records new instruments, and between them corrects one record that all
share: it adds one to a count kept there. Who read it before somebody else corrected it
is refused and reads again. Prints the counts; exit 1 if an update was lost, anything is
torn, or a writer was told that the database is locked.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import traceback
from contextlib import closing
from typing import Any

from bench.growing import TARGET, made_up, now, own_registry, torn
from lawreg.errors import RegistryError
from lawreg.registry import open_registry
from lawreg.registry.facts import Change
from lawreg.registry.journal import read_log
from lawreg.registry.record import open_for_writing, record_changes
from lawreg.registry.store import RegistryStore

_STALE = "không còn như lúc đọc"


def _write(path: str, writer: int, until: float) -> dict[str, Any]:
    """Record until the time is over; give what was recorded and what was refused."""
    counts: dict[str, Any] = {"added": 0, "corrected": 0, "stale": 0, "failed": []}
    slowest = 0.0
    with closing(open_for_writing(path)) as store:
        serial = writer * 1_000_000
        while time.time() < until:
            serial += 1
            begun = time.perf_counter()
            try:
                if serial % 2:
                    _record(store, made_up(serial, 2))
                    counts["added"] += 2
                else:
                    _record(store, [_one_more(store)])
                    counts["corrected"] += 1
            except RegistryError as error:
                if _STALE in error.line():
                    counts["stale"] += 1
                else:
                    counts["failed"].append(error.line("en"))
            slowest = max(slowest, time.perf_counter() - begun)
    return {**counts, "slowest": slowest}


def _record(store: RegistryStore, changes: list[Change]) -> None:
    record_changes(
        store, changes, at=now(), author="thử", reason="Nhiều người cùng ghi."
    )


def _one_more(store: RegistryStore) -> Change:
    held = store.by_id([TARGET])[TARGET]
    count = int(held.note) if held.note.isdecimal() else 0
    return Change(held, held._replace(note=str(count + 1)))


def _start(path: str, writer: int, until: float) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    try:
        told: dict[str, Any] = _write(path, writer, until)
    except BaseException:  # noqa: BLE001 - a child has nobody else to tell
        told = {"failed": [traceback.format_exc(limit=-2)]}
    with open(writing, "w", encoding="utf-8") as pipe:
        json.dump(told, pipe)
    os._exit(0)


def _run(path: str, writers: int, seconds: float) -> tuple[int, list[str]]:
    before = len(read_log(path))
    until = time.time() + seconds
    started = [_start(path, n + 1, until) for n in range(writers)]
    results: list[dict[str, Any]] = []
    for child, reading in started:
        with open(reading, encoding="utf-8") as pipe:
            results.append(json.load(pipe))
        os.waitpid(child, 0)
    total = {
        key: sum(result.get(key, 0) for result in results)
        for key in ("added", "corrected", "stale")
    }
    failed = [line for result in results for line in result["failed"]]
    with closing(open_registry(path)) as view:
        note = view.by_id([TARGET])[TARGET].note
        rows = view.query(
            "SELECT count(*) FROM instruments WHERE title LIKE 'Văn bản dựng để thử%'"
        )
    log = read_log(path)
    lost = total["corrected"] - (int(note) if note.isdecimal() else 0)
    lost += total["added"] - int(str(rows[0][0]))
    lost += total["added"] // 2 + total["corrected"] - (len(log) - before)
    slowest = max(result.get("slowest", 0.0) for result in results)
    print(
        f"{writers} writers, {seconds:g} s: {len(log) - before} changesets,"
        f" {total['added']} added, {total['corrected']} corrected,"
        f" {total['stale']} refused and read again, {lost} lost,"
        f" {sum('lock' in f or 'writing' in f for f in failed)} locked,"
        f" {len(failed)} failed, slowest {slowest:.2f} s"
    )
    return lost, failed


def main() -> int:
    """Let them write, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=60)
    args = parser.parse_args()
    with own_registry() as path:
        lost, failed = _run(path, args.writers, args.seconds)
        broken = torn(path)
    for line in [*failed[:5], *broken[:5]]:
        print(line)
    print(f"torn: {len(broken)}")
    return 1 if lost or failed or broken else 0


if __name__ == "__main__":
    sys.exit(main())
