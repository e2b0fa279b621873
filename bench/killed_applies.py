"""Changesets that are being applied to a source when the process is killed."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable

from bench.growing import made_up, now
from lawreg.errors import RegistryError
from lawreg.registry.source import load_source
from lawreg.registry.source_writing import write_to_source

SOURCE = "data/source"
_TARGET = re.compile(r'^target = "([^"]+)"', re.MULTILINE)
Killed = Callable[[Callable[[int], None], int, float], tuple[str, float]]


def kill_applies(kills: int, chance: random.Random, killed: Killed) -> dict[str, int]:
    """Kill writers of a source at random moments; each change is there whole, or not."""
    counts = dict.fromkeys(("kills", "whole", "none", "torn"), 0)
    with tempfile.TemporaryDirectory(prefix="lawreg-bench-") as place:
        folder = os.path.join(place, "source")
        shutil.copytree(SOURCE, folder)
        _lighten(folder)
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


def _lighten(folder: str) -> None:
    """Keep of open data what the files act on: the rest takes time and runs no risk."""
    path = os.path.join(folder, "open-data.jsonl")
    if not os.path.exists(path):
        return
    named: set[str] = set()
    for place, _, files in os.walk(os.path.join(folder, "instruments")):
        for file in files:
            with open(os.path.join(place, file), encoding="utf-8") as text:
                named |= set(_TARGET.findall(text.read()))
    with open(path, encoding="utf-8") as text:
        lines = [json.loads(line) for line in text]
    with open(path, "w", encoding="utf-8") as text:
        for line in lines:
            if line["id"] in named:
                line.pop("relations", None)
                text.write(json.dumps(line, ensure_ascii=False) + "\n")


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
