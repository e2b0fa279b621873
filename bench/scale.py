"""What a registry of the whole country costs: import, check, search, memory.

python bench/scale.py --instruments 1000000 [--keep FILE]

Makes a registry of invented instruments, shaped as the country's are, and prints, all
in one run: the rate of an import through lawreg beside a plain `executemany` of the
same rows; the time of a check on it and on a registry of 1,000; the 95th percentile of
searches; the memory of a check.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

from lawreg.folding import fold, number_key  # noqa: E402  # the checkout is found above
from lawreg.model import Instrument, InstrumentKind, Relation, RelationKind, Scope  # noqa: E402
from lawreg.model.kinds import Confidence  # noqa: E402
from lawreg.registry.facts import Change, Changeset, Fact  # noqa: E402
from lawreg.registry.full_text import words_fold  # noqa: E402
from lawreg.registry.store import open_store  # noqa: E402
from lawreg.registry.writer import write_changeset  # noqa: E402

DATABASE = os.path.join(ROOT, "data", "decrees.sqlite")
PLAN = os.path.join(ROOT, "examples", "plan.json")
SMALL = 1000
SAMPLE = 5000
"""Instruments imported through lawreg and plainly, to compare the rates."""
IMPORTS = 5
"""Times they are; the median is told, for the machine has other work too."""
RUNS = 15
_OFFICES = 34 * 20 + 30
"""Provinces with their departments, and central bodies."""
_RELATIONS_EACH = 4
_KINDS = (
    *((InstrumentKind.DECISION, "QĐ"),) * 12,
    *((InstrumentKind.RESOLUTION, "NQ"),) * 3,
    *((InstrumentKind.PLAN, "KH"),) * 3,
    (InstrumentKind.CIRCULAR, "TT"),
    (InstrumentKind.DIRECTIVE, "CT"),
)
_ACTS = (
    *(RelationKind.BASED_ON,) * 8,
    *(RelationKind.AMENDS,) * 3,
    *(RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.DETAILS),
)
_WORDS = [
    "ban",
    "hành",
    "quy",
    "định",
    "quản",
    "lý",
    "sử",
    "dụng",
    "đất",
    "đai",
    "giá",
    "dịch",
    "vụ",
    "công",
    "trực",
    "tuyến",
    "đầu",
    "tư",
    "xây",
    "dựng",
    "nông",
    "thôn",
    "mới",
    "bảo",
    "vệ",
    "môi",
    "trường",
    "tài",
    "nguyên",
    "nước",
    "khoáng",
    "sản",
    "lao",
    "động",
    "tiền",
    "lương",
    "giáo",
    "dục",
    "đào",
    "tạo",
    "y",
    "tế",
    "khám",
    "bệnh",
    "chữa",
    "bệnh",
    "hộ",
    "tịch",
    "chứng",
    "thực",
    "tổ",
    "chức",
    "bộ",
    "máy",
    "cán",
    "bộ",
    "công",
    "chức",
    "viên",
    "chức",
    "thi",
    "đua",
    "khen",
    "thưởng",
    "cải",
    "cách",
    "hành",
    "chính",
    "thủ",
    "tục",
    "một",
    "cửa",
    "liên",
    "thông",
]
_FIRST_YEAR, _LAST_YEAR = 1994, 2026
_AT = datetime(2027, 1, 1, tzinfo=UTC)


def instruments(count: int) -> Iterator[Instrument]:
    """Invent instruments of many offices, each numbering its own from 1 every year."""
    draw = random.Random(count)  # noqa: S311  # the same shape each time, no secret
    for n in range(count):
        office, turn = n % _OFFICES, n // _OFFICES
        year = _FIRST_YEAR + turn % (_LAST_YEAR - _FIRST_YEAR + 1)
        ordinal = turn // (_LAST_YEAR - _FIRST_YEAR + 1) + 1
        kind, symbol = _KINDS[(n * 7 + turn) % len(_KINDS)]
        body = f"X{office}"
        number = f"{ordinal}/{year}/{symbol}-{body}"
        day = date(year, 1, 1) + timedelta(days=draw.randrange(360))
        yield Instrument(
            f"vn/{body.lower()}/{year}/{ordinal}-{symbol.lower()}",
            number,
            kind,
            "cp",
            title=" ".join(draw.choices(_WORDS, k=draw.randint(8, 24))).capitalize(),
            year=year,
            issued_on=day,
            effective_from=day,
            confidence=Confidence.CONFIRMED,
        )


def relations(held: Sequence[Instrument], each: int) -> Iterator[Relation]:
    """Invent acts of later instruments on earlier ones, a few of which gather most."""
    draw = random.Random(each)  # noqa: S311  # as above
    ordered = sorted(held, key=lambda i: i.issued_on or date.min)
    for n in range(1, len(ordered)):
        targets = {int(n * draw.random() ** 3) for _ in range(each)}
        for target in targets:
            actor = ordered[n]
            yield Relation(
                draw.choice(_ACTS),
                actor.instrument_id,
                ordered[target].instrument_id,
                actor.issued_on,
                scope=Scope.WHOLE,
                confidence=Confidence.CONFIRMED,
            )


def main(arguments: list[str] | None = None) -> int:
    """Make the registries and print the figures; 2 for a count that is none."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--instruments", type=int, default=100_000)
    parser.add_argument("--keep", metavar="FILE", help="where the large one stays")
    options = parser.parse_args(arguments)
    if options.instruments <= SMALL:
        print(f"--instruments: more than {SMALL} are needed", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        small = filled(os.path.join(folder, "small.sqlite"), SMALL)
        large = filled(os.path.join(folder, "large.sqlite"), options.instruments)
        _print_import(folder)
        _print_check(small, large)
        _print_search(large)
        if options.keep:
            shutil.move(large, options.keep)
    return 0


def filled(path: str, count: int) -> str:
    """Add invented instruments to a copy of the bundled registry, as fast as SQLite can.

    Gives the path again.
    """
    shutil.copyfile(DATABASE, path)
    begun = time.perf_counter()
    with _plain(path) as connection:
        held = list(instruments(count))
        first = _next_row(connection, "instruments")
        _insert(connection, "instruments", map(_instrument_row, _from(first), held))
        first = _next_row(connection, "relations")
        acts = relations(held, _RELATIONS_EACH)
        _insert(connection, "relations", map(_relation_row, _from(first), acts))
        (acts_held,) = connection.execute("SELECT count(*) FROM relations").fetchone()
    size = os.path.getsize(path) / 1e6
    spent = time.perf_counter() - begun
    print(
        f"{count:>9,} instruments, {acts_held:>9,} relations: {size:7.1f} MB in {spent:.0f} s"
    )
    return path


def _plain(path: str) -> sqlite3.Connection:
    """Open a registry as no reader does: to write without its guards, index kept."""
    connection = sqlite3.connect(path)
    triggers = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name <> 'instruments_words'"
    )
    for (name,) in triggers.fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    return connection


def _from(first: int) -> Iterator[int]:
    while True:
        yield first
        first += 1


def _next_row(connection: sqlite3.Connection, table: str) -> int:
    question = f"SELECT max(row_id) + 1 FROM {table}"  # noqa: S608  # our own names
    return int(connection.execute(question).fetchone()[0])


def _insert(
    connection: sqlite3.Connection, table: str, rows: Iterator[tuple[object, ...]]
) -> None:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    marks = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  # our own names


def _instrument_row(row_id: int, i: Instrument) -> tuple[object, ...]:
    dates = [d.isoformat() if d else None for d in (i.issued_on, i.effective_from)]
    key, title = number_key(i.number), fold(i.title)
    return (
        *(row_id, i.instrument_id, i.number, key, i.kind.value, i.issuer_id, i.place),
        *(i.title, title, words_fold(i, ""), i.year, *dates, None, ""),
        *(i.confidence.value, "", ""),
        *("2026-01-01T00:00:00Z", None),
    )


def _relation_row(row_id: int, r: Relation) -> tuple[object, ...]:
    day = r.effective_from.isoformat() if r.effective_from else None
    return (
        *(row_id, r.kind.value, r.actor, r.target, day, None, r.scope.value, ""),
        *(r.confidence.value, "", "", "", "2026-01-01T00:00:00Z", None),
    )


def _print_import(folder: str) -> None:
    """Import a sample through lawreg, and the rows it made plainly, several times over."""
    held = list(instruments(SAMPLE))
    facts: list[Fact] = [*held, *relations(held, _RELATIONS_EACH)]
    ours = os.path.join(folder, "ours.sqlite")
    theirs = os.path.join(folder, "theirs.sqlite")
    rates: list[float] = []
    ratios: list[float] = []
    rows = 0
    for _ in range(IMPORTS):
        shutil.copyfile(DATABASE, ours)
        shutil.copyfile(DATABASE, theirs)
        through = _imported(ours, facts)
        plainly, rows = _copied(ours, theirs)
        rates.append(len(facts) / through)
        ratios.append(plainly / through)
    print(
        f"import of {len(facts):,} facts, {rows:,} rows: "
        f"{statistics.median(rates):,.0f} facts/s, {statistics.median(ratios):.2f} x "
        f"({min(ratios):.2f} to {max(ratios):.2f}) the rate of a plain executemany"
    )


def _imported(path: str, facts: Sequence[Fact]) -> float:
    """Record facts as one changeset; gives the time."""
    store = open_store(f"sqlite:///{path}")
    begun = time.perf_counter()
    with store.session() as session:
        changeset = Changeset(10_000, _AT, "bench", "to measure")
        write_changeset(session, changeset, [Change(None, fact) for fact in facts])
    spent = time.perf_counter() - begun
    store.close()
    return spent


def _copied(source: str, target: str) -> tuple[float, int]:
    """Insert into ``target`` what ``source`` has beyond it; gives the time and the rows.

    With every index and the index of words, as ours; without the triggers that refuse
    changes and without foreign keys, which ours keeps.
    """
    wanted = ("changesets", "journal", "instruments", "relations")
    read = sqlite3.connect(source)
    keys = {"changesets": "number", "journal": "entry_id"}
    with _plain(target) as connection:
        held: dict[str, list[tuple[object, ...]]] = {}
        for table in wanted:
            key = keys.get(table, "row_id")
            last = connection.execute(f"SELECT max({key}) FROM {table}").fetchone()[0]  # noqa: S608  # our own names
            question = f"SELECT * FROM {table} WHERE {key} > ?"  # noqa: S608  # our own names
            held[table] = read.execute(question, (last,)).fetchall()
        begun = time.perf_counter()
        for table, rows in held.items():
            _insert(connection, table, iter(rows))
        connection.commit()
        spent = time.perf_counter() - begun
    read.close()
    return spent, sum(map(len, held.values()))


def _print_check(small: str, large: str) -> None:
    """Check one plan on both in turn, and tell time and memory."""
    taken: dict[str, list[float]] = {small: [], large: []}
    for _ in range(RUNS):
        for path, times in taken.items():
            times.append(_seconds(path))
    few, many = (statistics.median(taken[path]) for path in (small, large))
    print(f"check: {many / few:.2f} x its time at {SMALL:,} ({few * 1e3:.0f} ms)")
    memory = [_peak(path) for path in (small, large)]
    print(f"memory of a check: {memory[1]:.1f} MB, {memory[0]:.1f} MB at {SMALL:,}")


def _command(path: str) -> list[str]:
    return [sys.executable, "-m", "lawreg", "check", PLAN, "--registry", path]


def _seconds(path: str) -> float:
    begun = time.perf_counter()
    subprocess.run(
        _command(path), check=False, stdout=subprocess.DEVNULL, cwd=ROOT
    )  # our own command
    return time.perf_counter() - begun


def _peak(path: str) -> float:
    """Give the most memory a check held, in MB, from a child of its own."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=-3); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    line = [sys.executable, "-c", code, *_command(path)]
    told = subprocess.run(
        line, check=True, capture_output=True, cwd=ROOT
    )  # our own command
    return int(told.stdout) / 1e3


def _print_search(path: str) -> None:
    """Search in one process, and tell the median and the 95th percentile."""
    from lawreg.registry.reader import open_registry
    from lawreg.registry.search import find_instruments, suggest_instruments

    view = open_registry(path)
    searches: dict[str, Callable[[int], object]] = {
        "number": lambda n: find_instruments(
            view, f"{n % 40 + 1}/{1994 + n % 30}/QĐ-X{n % 700}"
        ),
        "title": lambda n: find_instruments(
            view, " ".join(_WORDS[n % 80 : n % 80 + 3])
        ),
        "without accents": lambda n: find_instruments(
            view, fold(" ".join(_WORDS[n % 80 : n % 80 + 2]))
        ),
        "misspelt number": lambda n: suggest_instruments(
            view, f"{n % 40 + 1}/{1994 + n % 30}/QD-XX{n % 700}"
        ),
    }
    for name, search in searches.items():
        search(0)
        times = []
        for n in range(1, 41):
            begun = time.perf_counter()
            search(n)
            times.append(time.perf_counter() - begun)
        times.sort()
        print(
            f"search, {name:16} {times[20] * 1e3:8.1f} ms, 95th percentile {times[37] * 1e3:8.1f} ms"
        )
    view.close()


if __name__ == "__main__":
    raise SystemExit(main())
