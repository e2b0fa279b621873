"""What finding citations costs, beside ripgrep on the same text in the same run."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from lawreg.citation import find_citations
from lawreg.citation.numbers import find_numbers

FULL_PATTERN = r"\d{1,5}(?:/\d{4})?/[A-ZĐ][A-Za-zĐđ0-9]*(?:-[A-ZĐ][A-Za-zĐđ0-9]*)*"
"""Every number with a slash in it, whole; nothing of kinds, dates, names or pinpoints."""
SEED = "41-KH-SNgV.txt"
LARGE = 10_000_000
ROUNDS = 5


def print_speed(shared: str) -> int:
    """Print megabytes a second on dense and on thin text; 2 when the texts are absent."""
    seed_path = os.path.join(shared, "plans", SEED)
    folder = os.path.join(shared, "decrees", "texts")
    if not (os.path.isfile(seed_path) and os.path.isdir(folder)):
        print(f"{shared}: the texts to measure on are not there", file=sys.stderr)
        return 2
    seed = _read(seed_path)
    dense = seed * (LARGE // len(seed.encode()) + 1)
    statutes = "\n".join(_read(os.path.join(folder, n)) for n in _texts(folder))
    _print_table("seed x 10 MB", dense)
    _print_table("statutes", statutes)
    small = _rate(lambda: find_citations(seed), seed, 20)
    large = _rate(lambda: find_citations(dense), dense, 1)
    loss = 1 - large / small
    print(
        f"from {len(seed.encode()) // 1000} KB ({small:.1f} MB/s) to {len(dense.encode()) // 1_000_000} MB "
        f"({large:.1f} MB/s): {loss:+.1%} a byte"
    )
    return 0


def _texts(folder: str) -> list[str]:
    return sorted(n for n in os.listdir(folder) if n.endswith(".txt"))


def _read(path: str) -> str:
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def _print_table(title: str, text: str) -> None:
    found = find_citations(text)
    size = len(text.encode()) / 1e6
    print(f"{title}: {size:.1f} MB, {len(found)} citations")
    ripgrep = shutil.which("rg")
    contenders: dict[str, Callable[[], object]] = {
        "spans of numbers": lambda: find_numbers(text),
        "full citations": lambda: find_citations(text),
    }
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        if ripgrep:
            contenders["rg -j1 -o"] = lambda: subprocess.run(
                [ripgrep, "-j1", "-o", FULL_PATTERN, file.name],
                stdout=subprocess.DEVNULL,
                check=False,
            )
        else:
            print("  ripgrep is not installed: nothing to compare with")
        taken = _round_robin(contenders)
    for name, seconds in taken.items():
        beside = f"  {taken['rg -j1 -o'] / seconds:6.3f} x rg" if ripgrep else ""
        each = f"  {seconds / len(found) * 1e6:7.1f} µs a citation" if found else ""
        print(f"  {name:18} {size / seconds:8.1f} MB/s{beside}{each}")


def _round_robin(contenders: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Run all in turn, so that a busy moment of the machine falls on each."""
    taken: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            begun = time.perf_counter()
            run()
            taken[name].append(time.perf_counter() - begun)
    return {name: statistics.median(times) for name, times in taken.items()}


def _rate(run: Callable[[], object], text: str, times: int) -> float:
    """Give the median rate in MB a second, each measurement over ``times`` runs."""
    seconds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for _ in range(times):
            run()
        seconds.append((time.perf_counter() - begun) / times)
    return len(text.encode()) / 1e6 / statistics.median(seconds)
