"""The reviewable truth: TOML files, one an instrument, read into facts.

Everything wrong is found before anything is reported, so a person who mends the
first problem knows how many are left.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.model import (
    Coverage,
    Instrument,
    InstrumentKind,
    Relation,
)
from lawreg.registry.facts import Changeset, CoverageFact, Fact, IssuerFact
from lawreg.registry.placed import InstrumentFile, Placed
from lawreg.registry.record_lines import read_lines
from lawreg.registry.settle import Settled, settle
from lawreg.registry.source_checks import (
    check_files,
    check_recorded,
    check_source,
)
from lawreg.registry.source_folder import finish_writing
from lawreg.registry.source_tables import (
    read_evidence,
    read_instrument,
    read_issuer,
    read_relation,
)
from lawreg.registry.toml_table import Problems, TomlTable, load_toml

OPEN_DATA = "open-data.jsonl"
"""What is known from open data only: one instrument a line, beside the TOML files."""


class Source(NamedTuple):
    """What a source folder says: changesets in order, and the facts of each."""

    changesets: tuple[Changeset, ...]
    facts: tuple[tuple[int, Fact], ...]
    """The number of the changeset, and the fact."""
    set_aside: Mapping[Text, int]
    """Records of open data that yield to a file of the source, by why."""


def load_source(folder: str) -> Source:
    """Read a source folder; a writing that was broken off in it is finished first.

    Raises `RegistryError` naming the file and the key of the first problem, and
    how many more there are.
    """
    if not os.path.isdir(folder):
        raise RegistryError(
            Text("không có thư mục nguồn này.", "there is no such folder."), folder
        )
    finish_writing(folder)
    problems = Problems()
    changesets = _changesets(_load(folder, "changesets.toml", problems))
    issuers = _issuers(_load(folder, "issuers.toml", problems))
    coverage = _coverage(_load(folder, "coverage.toml", problems))
    root = os.path.join(folder, "instruments")
    files = [_instrument_file(path, root, problems) for path in _find_files(root)]
    lines = _open_data(os.path.join(folder, OPEN_DATA), problems)
    # A text that somebody looked up may act on one known from open data only.
    elsewhere = {line.instrument.value.instrument_id for line in lines}
    check_source(changesets, issuers, coverage, files, elsewhere)
    bodies = {placed.value.issuer.issuer_id: placed.value.issuer for placed in issuers}
    check_recorded(changesets, [line.instrument for line in lines])
    check_files(bodies, lines)
    problems.raise_first()
    settled = settle_files(lines, files)
    facts: list[tuple[int, Fact]] = []
    facts += [(placed.changeset, placed.value) for placed in issuers]
    facts += [(placed.changeset, placed.value) for placed in coverage]
    for file in files:
        facts.append((file.instrument.changeset, file.instrument.value))
        facts += [(placed.changeset, placed.value) for placed in file.relations]
    return Source(
        tuple(placed.value for placed in changesets),
        (*facts, *_recorded(settled, lines)),
        settled.set_aside,
    )


def _open_data(path: str, problems: Problems) -> list[InstrumentFile]:
    if not os.path.exists(path):
        return []
    return read_files(read_lines(path), path, problems)


def read_files(
    lines: Iterable[Mapping[str, object]], path: str, problems: Problems
) -> list[InstrumentFile]:
    """Read lines as if each were a file of the source; its id is not in question."""
    return [
        _instrument_facts(TomlTable(line, f"{path}:{n}", problems), str(line.get("id")))
        for n, line in enumerate(lines, 1)
    ]


def settle_files(
    lines: Sequence[InstrumentFile], files: Sequence[InstrumentFile]
) -> Settled:
    """Let every record of a TOML file stand against open data."""
    return settle(
        [line.instrument.value for line in lines],
        [placed.value for line in lines for placed in line.relations],
        [file.instrument.value for file in files],
    )


def _recorded(
    settled: Settled, lines: Sequence[InstrumentFile]
) -> Iterator[tuple[int, Fact]]:
    """Give what settled with the changeset of its line; an act with its target's."""
    of_line = {
        line.instrument.value.instrument_id: line.instrument.changeset for line in lines
    }
    for instrument in settled.instruments:
        yield of_line[instrument.instrument_id], instrument
    for relation in settled.relations:
        yield of_line[relation.target], relation


def _load(folder: str, name: str, problems: Problems) -> TomlTable:
    return load_toml(os.path.join(folder, name), problems)


def _find_files(root: str) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".toml"):
                yield os.path.join(folder, name)


def _changesets(file: TomlTable) -> list[Placed[Changeset]]:
    found: list[Placed[Changeset]] = []
    for table in file.tables("changesets"):
        number = table.number("number")
        changeset = Changeset(
            number,
            table.moment("at"),
            table.text("author", required=True),
            table.text("reason", required=True),
        )
        table.done()
        found.append(Placed(table, number, changeset))
    file.done()
    return found


def _issuers(file: TomlTable) -> list[Placed[IssuerFact]]:
    found: list[Placed[IssuerFact]] = []
    for table in file.tables("issuers"):
        fact = read_issuer(table)
        found.append(Placed(table, table.number("changeset", 1), fact))
        table.done()
    file.done()
    return found


def _coverage(file: TomlTable) -> list[Placed[CoverageFact]]:
    found: list[Placed[CoverageFact]] = []
    for table in file.tables("coverage"):
        coverage = Coverage(
            table.word("kind", InstrumentKind, InstrumentKind.OTHER),
            table.text("issuer", required=True),
            table.number("from_year"),
            table.number("to_year"),
            table.text("note"),
        )
        fact = CoverageFact(coverage, read_evidence(table))
        found.append(Placed(table, table.number("changeset", 1), fact))
        table.done()
    file.done()
    return found


def read_facts(
    instruments: Sequence[Mapping[str, object]],
    coverage: Sequence[Mapping[str, object]],
    where: str,
) -> tuple[list[Instrument], list[Relation], list[Coverage]]:
    """Read facts that stand in another file, in the form of the source's own.

    Raises `RegistryError` naming ``where`` and the key of the first problem.
    """
    problems = Problems()
    files = [
        _instrument_facts(TomlTable(values, where, problems), "")
        for values in instruments
    ]
    claims = _coverage(TomlTable({"coverage": list(coverage)}, where, problems))
    problems.raise_first()
    held = [file.instrument.value for file in files]
    issued = {i.instrument_id: i.issued_on for i in held}
    acts = [
        placed.value._replace(not_before=issued[placed.value.actor])
        for file in files
        for placed in file.relations
    ]
    return held, acts, [placed.value.coverage for placed in claims]


def _instrument_file(path: str, root: str, problems: Problems) -> InstrumentFile:
    at = os.path.splitext(os.path.relpath(path, root))[0].replace(os.sep, "/")
    return _instrument_facts(load_toml(path, problems), f"vn/{at}")


def _instrument_facts(table: TomlTable, expected_id: str) -> InstrumentFile:
    changeset = table.number("changeset", 1)
    instrument = read_instrument(table)
    relations = []
    for acts in table.tables("relations"):
        relation = read_relation(acts, instrument.instrument_id)
        acts.done()
        relations.append(Placed(acts, changeset, relation))
    table.done()
    return InstrumentFile(expected_id, Placed(table, changeset, instrument), relations)
