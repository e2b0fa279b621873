"""Changesets that are being applied to a source when the process is killed."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress

from bench.growing import made_up, now
from lawreg.errors import RegistryError
from lawreg.registry.source import load_source
from lawreg.registry.source_writing import write_to_source

SOURCE = "data/source"
Killed = Callable[[Callable[[int], None], int, float], tuple[str, float]]


def kill_applies(kills: int, chance: random.Random, killed: Killed) -> dict[str, int]:
    """Kill writers of a source at random moments; each change is there whole, or not."""
    counts = dict.fromkeys(("kills", "whole", "none", "torn"), 0)
    with tempfile.TemporaryDirectory(prefix="lawreg-bench-") as place:
        folder = os.path.join(place, "source")
        shutil.copytree(SOURCE, folder)
        # The lines of open data take most of the time and none of the risk.
        with suppress(FileNotFoundError):
            os.unlink(os.path.join(folder, "open-data.jsonl"))
        usual = _usual(folder)
        for n in range(kills):
            changes = made_up(n + 1, 3)

            def work(pipe: int, changes: object = changes) -> None:
                os.write(pipe, b"!")
                write_to_source(
                    folder,
                    lambda _: changes,  # type: ignore[arg-type, return-value]  # changes
                    at=now(),
                    author="thử",
                    reason="Bị giết giữa chừng.",
                )

            killed(work, 0, chance.uniform(0, 1.2 * usual))
            counts["kills"] += 1
            try:
                held = {fact for _, fact in load_source(folder).facts}
            except RegistryError as error:
                print(f"apply {n + 1}: {error}")
                counts["torn"] += 1
                continue
            there = [change.after in held for change in changes]
            name = "whole" if all(there) else "torn" if any(there) else "none"
            counts[name] += 1
    return counts


def _usual(folder: str) -> float:
    """Measure one writing that nobody stops."""
    begun = time.perf_counter()
    write_to_source(
        folder,
        lambda _: made_up(0, 3),
        at=now(),
        author="thử",
        reason="Không ai ngắt.",
    )
    return time.perf_counter() - begun
