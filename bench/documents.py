"""What reading the text of a file costs, by its form: `python bench/documents.py FOLDER…`."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections import defaultdict

from lawreg.documents import load_document
from lawreg.errors import DocumentError

ROUNDS = 5


def print_times(folders: list[str]) -> int:
    """Print milliseconds a file and form; 2 where no file could be read."""
    times: dict[str, list[float]] = defaultdict(list)
    letters: dict[str, int] = defaultdict(int)
    refused = 0
    for path in _files(folders):
        with open(path, "rb") as file:
            content = file.read()
        try:
            taken, form, size = _time(path, content)
        except DocumentError:
            refused += 1
            continue
        times[form].append(taken)
        letters[form] += size
    if not times:
        print("no file could be read", file=sys.stderr)
        return 2
    print("form    files   median ms      max ms   characters/s")
    for form, taken_of in sorted(times.items()):
        rate = letters[form] / (sum(taken_of) / 1000)
        print(
            f"{form:6}{len(taken_of):7}{statistics.median(taken_of):12.2f}"
            f"{max(taken_of):12.2f}{rate:15,.0f}"
        )
    print(f"refused: {refused}")
    return 0


def _files(folders: list[str]) -> list[str]:
    return sorted(
        os.path.join(folder, name)
        for top in folders
        for folder, _, names in os.walk(top)
        for name in names
        if not name.endswith(".json")
    )


def _time(path: str, content: bytes) -> tuple[float, str, int]:
    """Read one file a few times; the best time in milliseconds counts."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        made = load_document(path, content)
        best = min(best, time.perf_counter() - begun)
    return best * 1000, made.form, len(made.text)


if __name__ == "__main__":
    sys.exit(print_times(sys.argv[1:]))
