"""What finding citations costs, beside ripgrep on the same text in the same run."""

from __future__ import annotations

import importlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from lawreg.citation import find_citations
from lawreg.citation.numbers import find_numbers

FULL_PATTERN = r"\d{1,5}(?:/\d{4})?/[A-ZĐ][A-Za-zĐđ0-9]*(?:-[A-ZĐ][A-Za-zĐđ0-9]*)*"
"""Every number with a slash in it, whole; nothing of kinds, dates, names or pinpoints."""
SEED = "41-KH-SNgV.txt"
LARGE = 10_000_000
ROUNDS = 5
BESIDE_EYECITE = (20_000, 200_000)
"""Bytes that each of the two reads of its own kind of text; longer ones slow eyecite down."""
ENGLISH = """\
The court below read the statute as closing every door. We do not. A claim must be
plausible, Bell Atlantic Corp. v. Twombly, 550 U.S. 544, 570 (2007), and Ashcroft v. Iqbal,
556 U.S. 662, 678 (2009), tells us how to weigh it; but nothing in 42 U.S.C. § 1983 asks
the plaintiff to prove at the threshold what only discovery can show. Id. at 679. The same
was said of pleadings by persons without counsel in Erickson v. Pardus, 551 U.S. 89, 94
(2007) (per curiam), and Twombly, 550 U.S. at 556, did not take it back.

The clerk's second ground fares no better. Deference to an agency once followed Chevron
U.S.A. Inc. v. Natural Resources Defense Council, Inc., 467 U.S. 837 (1984), and ended with
Loper Bright Enterprises v. Raimondo, 603 U.S. 369 (2024); the rule at issue,
29 C.F.R. § 541.100, stands or falls on its own words. Counsel for the county relies on a case of the
last century that was later limited, and the parties have not told us why it should still
govern a dispute about wages, notice and the time within which an appeal must be lodged.
"""
"""English with citations of American cases and statutes, about one in 120 characters."""


def print_speed(shared: str, eyecite_text: str = "") -> int:
    """Print megabytes a second on dense and on thin text; 2 when the texts are absent.

    ``eyecite_text`` names a file to measure eyecite on in place of `ENGLISH`.
    """
    if eyecite_text and not os.path.isfile(eyecite_text):
        print(f"{eyecite_text}: no such file", file=sys.stderr)
        return 2
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
    _print_eyecite(seed, _read(eyecite_text) if eyecite_text else ENGLISH)
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


def _print_eyecite(seed: str, english: str) -> None:
    """Print what eyecite does with its own kind of text beside lawreg with the seed."""
    try:
        eyecite = importlib.import_module("eyecite")
    except ImportError:
        print(
            "eyecite is not installed: to compare, pip install eyecite, and run again"
        )
        return
    for size in BESIDE_EYECITE:
        _print_beside(_repeated(seed, size), _repeated(english, size), eyecite)


def _print_beside(ours: str, theirs: str, eyecite: Any) -> None:  # noqa: ANN401  # no types published
    # Once before the clock runs: both build tables at the first call.
    counts = len(find_citations(ours)), len(eyecite.get_citations(theirs))
    taken = _round_robin(
        {
            "full citations": lambda: find_citations(ours),
            "eyecite": lambda: eyecite.get_citations(theirs),
        }
    )
    print("each on its own kind of text:")
    for (name, seconds), text, count in zip(
        taken.items(), (ours, theirs), counts, strict=True
    ):
        size = len(text.encode())
        print(
            f"  {name:18} {size / 1e6 / seconds:8.2f} MB/s  {count / seconds:9.0f} citations a second"
            f"  ({size // 1000} KB, {count} citations)"
        )


def _repeated(text: str, size: int) -> str:
    """Repeat a text to about ``size`` bytes; a longer one stays as it is."""
    return text * max(1, size // len(text.encode()))


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
