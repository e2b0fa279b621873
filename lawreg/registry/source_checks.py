"""What a source must agree on with itself before it becomes a registry."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from lawreg.language import Text, day
from lawreg.model import Instrument, Issuer, Relation, instrument_id, slug
from lawreg.model.field_words import field_noun
from lawreg.model.levels import LEVELS
from lawreg.registry.backwards import backward_days
from lawreg.registry.fact_checks import check_held, check_instrument, check_relation
from lawreg.registry.facts import Changeset, CoverageFact, IssuerFact
from lawreg.registry.placed import InstrumentFile, Placed
from lawreg.registry.toml_table import TomlTable, nearest

_BACKWARDS = Text(
    "«{last}» ({last_noun}: {until}) trước «{first}» ({first_noun}: {since}).",
    "'{last}' ({last_noun}: {until}) is before '{first}' ({first_noun}: {since}).",
)


def check_source(
    changesets: Sequence[Placed[Changeset]],
    issuers: Sequence[Placed[IssuerFact]],
    coverage: Sequence[Placed[CoverageFact]],
    files: Sequence[InstrumentFile],
    elsewhere: Collection[str] = (),
) -> None:
    """Remember, at each table, what contradicts itself or the rest of the source.

    The files may act on instruments held ``elsewhere``.
    """
    _check_changesets(changesets)
    bodies = {placed.value.issuer.issuer_id: placed.value.issuer for placed in issuers}
    _check_unique([(p.table, p.value.issuer.issuer_id) for p in issuers])
    for body in issuers:
        _check_issuer(body, bodies)
    for claim in coverage:
        _check_coverage(claim, bodies)
    check_recorded(changesets, [*issuers, *coverage])
    check_recorded(changesets, [file.instrument for file in files])
    check_files(bodies, files, elsewhere)


def check_files(
    bodies: Mapping[str, Issuer],
    files: Sequence[InstrumentFile],
    elsewhere: Collection[str] = (),
) -> None:
    """Remember what instruments that stand together contradict in themselves.

    They may act on each other, and on those held ``elsewhere``.
    """
    # An id that is wrong in its own file is reported there, not by those that name it.
    known = {*elsewhere, *(f.path_id for f in files)}
    known |= {f.instrument.value.instrument_id for f in files}
    _check_unique(
        [(f.instrument.table, f.instrument.value.instrument_id) for f in files]
    )
    for file in files:
        _check_identity(file, bodies)
        check_instrument(file.instrument)
        _check_days(file.instrument.table, file.instrument.value)
        for relation in file.relations:
            check_relation(relation, known)
            _check_days(relation.table, relation.value)
        _check_repeated(file.relations)


def check_recorded(
    changesets: Sequence[Placed[Changeset]], placed_facts: Sequence[Placed[object]]
) -> None:
    """Remember every fact whose changeset is none of those there are."""
    numbers = {placed.value.number for placed in changesets}
    for placed in placed_facts:
        if placed.changeset not in numbers:
            placed.table.problem(
                Text(
                    "changesets.toml không có đợt cập nhật số {n}.",
                    "changesets.toml has no changeset {n}.",
                ).fill(n=placed.changeset)
            )


def _check_changesets(changesets: Sequence[Placed[Changeset]]) -> None:
    last = 0
    before: datetime | None = None
    for placed in changesets:
        if placed.value.number <= last:
            placed.table.problem(
                Text(
                    "số của các đợt cập nhật phải tăng dần từ 1.",
                    "numbers of changesets must rise from 1.",
                )
            )
        if before is not None and placed.value.at < before:
            placed.table.problem(
                Text(
                    "«at» trước thời điểm của đợt cập nhật đứng trên.",
                    "'at' is before the time of the changeset above.",
                )
            )
        last, before = placed.value.number, placed.value.at


def _check_unique(named: Sequence[tuple[TomlTable, str]]) -> None:
    seen: set[str] = set()
    for table, key in named:
        if key in seen:
            table.problem(
                Text(
                    "«{key}» ghi hai lần trong nguồn.", "'{key}' is there twice."
                ).fill(key=key)
            )
        seen.add(key)


def _check_issuer(placed: Placed[IssuerFact], bodies: Mapping[str, Issuer]) -> None:
    issuer, table = placed.value.issuer, placed.table
    if issuer.level and issuer.level not in LEVELS:
        table.problem(
            Text(
                "«level» không thể là «{level}».", "'level' cannot be '{level}'."
            ).fill(level=issuer.level),
            nearest(issuer.level, LEVELS),
        )
    _check_days(table, issuer)
    for succession in issuer.successions:
        check_held(table, succession.successor, bodies)


def _check_coverage(placed: Placed[CoverageFact], bodies: Mapping[str, Issuer]) -> None:
    claim = placed.value.coverage
    check_held(placed.table, claim.issuer_id, bodies)
    if claim.from_year > claim.to_year:
        placed.table.problem(
            Text("«from_year» sau «to_year».", "'from_year' is after 'to_year'.")
        )


def _check_identity(file: InstrumentFile, bodies: Mapping[str, Issuer]) -> None:
    """Check that path, id, number, issuer, place and year tell one story."""
    table, _, instrument = file.instrument
    if not instrument.instrument_id or not instrument.issuer_id:
        return
    if instrument.instrument_id != file.path_id:
        _must_be(table, "id", instrument.instrument_id, file.path_id)
        return
    check_held(table, instrument.issuer_id, bodies)
    issuer = bodies.get(instrument.issuer_id)
    if issuer is None or instrument.year is None:
        return
    expected = expected_ids(instrument, issuer, instrument.year)
    if instrument.instrument_id not in expected:
        _must_be(table, "id", instrument.instrument_id, expected[0])
    if instrument.place != issuer.place:
        _must_be(table, "place", instrument.place, issuer.place)
    issued = instrument.issued_on
    if issued is not None and issued.year != instrument.year:
        _must_be(table, "year", str(instrument.year), str(issued.year))


def expected_ids(instrument: Instrument, issuer: Issuer, year: int) -> list[str]:
    """Give the ids an instrument may have, the usual one first.

    One without a number is named by its kind, or by its title where there are several.
    """
    owner = slug(issuer.place) if issuer.place else issuer.issuer_id
    names = [instrument.number] if instrument.number else []
    names = names or [instrument.kind.value, instrument.title]
    return [instrument_id(owner, year, name, instrument.kind) for name in names]


def _check_repeated(relations: Sequence[Placed[Relation]]) -> None:
    seen: set[Relation] = set()
    for table, _, relation in relations:
        if relation in seen:
            table.problem(
                Text("quan hệ này ghi hai lần.", "this relation is there twice.")
            )
        seen.add(relation)


def _check_days(table: TomlTable, record: Instrument | Relation | Issuer) -> None:
    for last, until, first, since in backward_days(record):
        told = {"last": last, "last_noun": field_noun(last), "until": day(until)}
        told |= {"first": first, "first_noun": field_noun(first), "since": day(since)}
        table.problem(_BACKWARDS.fill(**told))


def _must_be(table: TomlTable, key: str, found: str, expected: str) -> None:
    table.problem(
        Text(
            "«{key}» là «{found}», đúng ra là «{expected}».",
            "'{key}' is '{found}', it should be '{expected}'.",
        ).fill(key=key, found=found, expected=expected)
    )
