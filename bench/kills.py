"""What is left of a registry when whoever writes to it is killed at a random moment.

    python bench/kills.py [--kills 200] [--imports 60] [--copies 40] [--applies 60]
                          [--seed 1]

A child records changesets of random size in a user's own registry and reports each
as it is recorded; it is killed (SIGKILL) at a random moment, again and again. What was
reported must be there, what is there must be whole. Imports of a large file are killed
and run again, and end as one does that nobody kills. Copies (``registry init``,
``registry backup``) are killed too: there is a whole one, or none. Changesets written
into a copy of ``data/source`` are whole or not there at all. Prints the counts;
exit 1 if anything was lost, torn or otherwise than it should be.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing

from bench.growing import made_up, now, own_registry, torn
from bench.killed_applies import kill_applies
from bench.killed_imports import WRONG, kill_imports
from lawreg.registry.copies import backup_registry, copy_as_own
from lawreg.registry.journal import read_log
from lawreg.registry.record import open_for_writing, record_changes

_MOST_WAITED_FOR = 3
"""Changesets that a child may report before the moment is drawn at which it is killed."""


def _killed(work: Callable[[int], None], lines: int, after: float) -> tuple[str, float]:
    """Run ``work`` in a child and kill it so long after it has told so many lines.

    Give all it told, and the seconds that a line took.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(0)
    os.close(writing)
    told = os.read(reading, 1)
    begun = time.perf_counter()
    while told.count(b"\n") < lines:
        more = os.read(reading, 4096)
        if not more:
            break
        told += more
    took = (time.perf_counter() - begun) / max(lines, 1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    with open(reading, "rb") as pipe:
        told += pipe.read()
    os.waitpid(child, 0)
    return told[1:].decode(), took


def _recording(path: str, seed: int) -> Callable[[int], None]:
    """Record for as long as one lives; every line told is a changeset recorded."""

    def work(pipe: int) -> None:
        chance = random.Random(seed)  # noqa: S311 - sizes, no secrets
        with closing(open_for_writing(path)) as store:
            os.write(pipe, b"!")
            serial = seed * 1000
            while True:
                serial += 1
                changes = made_up(serial, chance.randint(1, 20))
                done = record_changes(
                    store, changes, at=now(), author="thử", reason="Bị giết giữa chừng."
                )
                os.write(pipe, f"{done.number} {done.revision}\n".encode())

    return work


def _kill_writers(path: str, kills: int, chance: random.Random) -> dict[str, int]:
    counts = dict.fromkeys(("kills", "reported", "unreported", "lost", "torn"), 0)
    held = {entry.number for entry in read_log(path)}
    usual = 0.05
    for n in range(kills):
        wait = chance.randint(0, _MOST_WAITED_FOR)
        moment = chance.uniform(0, usual)
        told, took = _killed(_recording(path, n + 1), wait, moment)
        usual = (usual + took) / 2 if wait else usual
        # A last line without an end was not told whole.
        lines = [line.split() for line in told.split("\n")[:-1]]
        reported = {int(number): revision for number, revision in lines}
        found = {entry.number: entry.revision for entry in read_log(path)}
        counts["kills"] += 1
        counts["reported"] += len(reported)
        counts["lost"] += sum(found.get(k) != v for k, v in reported.items())
        counts["lost"] += len(held - found.keys())
        counts["unreported"] += len(found.keys() - held - reported.keys())
        broken = torn(path)
        counts["torn"] += bool(broken)
        for what in broken[:3]:
            print(f"kill {n + 1}: {what}")
        held = set(found)
    return counts


def _kill_copies(path: str, kills: int, chance: random.Random) -> dict[str, int]:
    counts = dict.fromkeys(("kills", "whole", "none", "torn"), 0)
    folder = os.path.dirname(path)
    begun = time.perf_counter()
    backup_registry(path, os.path.join(folder, "first.sqlite"))
    usual = time.perf_counter() - begun
    for n in range(kills):
        copy = os.path.join(folder, f"copy-{n}.sqlite")
        make = backup_registry if n % 2 else copy_as_own

        def work(pipe: int, copy: str = copy, make: _Copy = make) -> None:
            os.write(pipe, b"!")
            make(path, copy)

        _killed(work, 0, chance.uniform(0, 2 * usual))
        counts["kills"] += 1
        if not os.path.exists(copy):
            counts["none"] += 1
        elif torn(copy):
            counts["torn"] += 1
        else:
            counts["whole"] += 1
    return counts


_Copy = Callable[[str, str], None]


def main() -> int:
    """Kill, look, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--imports", type=int, default=60)
    parser.add_argument("--decrees", type=int, default=5000, help="in an import")
    parser.add_argument("--copies", type=int, default=40)
    parser.add_argument("--applies", type=int, default=60, help="to a source")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)  # noqa: S311 - moments, no secrets
    with own_registry() as path:
        counted = {
            "imports": kill_imports(path, args.imports, args.decrees, chance),
            "changesets": _kill_writers(path, args.kills, chance),
            "copies": _kill_copies(path, args.copies, chance),
            "applies": kill_applies(args.applies, chance, _killed),
        }
    for name, counts in counted.items():
        print(f"{name}: " + ", ".join(f"{v} {k}" for k, v in counts.items()))
    return int(any(counts.get(name) for counts in counted.values() for name in WRONG))


if __name__ == "__main__":
    sys.exit(main())
