"""What a source must agree on with itself before it becomes a registry."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from lawreg.errors import ProvisionSyntaxError
from lawreg.language import Text, day
from lawreg.model import (
    Commencement,
    Confidence,
    Evidence,
    Instrument,
    Issuer,
    Relation,
    Scope,
    instrument_id,
    parse_provision,
    slug,
)
from lawreg.model.field_words import field_noun
from lawreg.model.levels import LEVELS
from lawreg.registry.backwards import backward_days
from lawreg.registry.facts import Changeset, CoverageFact, IssuerFact
from lawreg.registry.toml_table import TomlTable, nearest

T_co = TypeVar("T_co", covariant=True)

_INSTRUMENT_FIELDS = (
    "number",
    "issuer",
    "title",
    "issued_on",
    "effective_from",
    "ceased_on",
    "signer",
)
_RELATION_FIELDS = (
    "effective_from",
    "effective_until",
    "actor_provisions",
    "target_provisions",
    "scope",
)
_NOT_HELD = Text("không có «{id}» trong nguồn.", "'{id}' is not in the source.")
_BACKWARDS = Text(
    "«{last}» ({last_noun}: {until}) trước «{first}» ({first_noun}: {since}).",
    "'{last}' ({last_noun}: {until}) is before '{first}' ({first_noun}: {since}).",
)


class Placed(NamedTuple, Generic[T_co]):
    """A value, where it stands in the source, and the changeset it belongs to."""

    table: TomlTable
    changeset: int
    value: T_co


class InstrumentFile(NamedTuple):
    """One file: the id its path says, the instrument, and what it does to others."""

    path_id: str
    instrument: Placed[Instrument]
    relations: Sequence[Placed[Relation]]


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
        _check_held(table, succession.successor, bodies)


def _check_coverage(placed: Placed[CoverageFact], bodies: Mapping[str, Issuer]) -> None:
    claim = placed.value.coverage
    _check_held(placed.table, claim.issuer_id, bodies)
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
    _check_held(table, instrument.issuer_id, bodies)
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


def check_instrument(placed: Placed[Instrument]) -> None:
    """Remember what an instrument lacks, or says in a form that is none."""
    table, _, instrument = placed
    if not instrument.number and not instrument.title:
        table.problem(
            Text("cần «number» hoặc «title».", "'number' or 'title' is needed.")
        )
    _check_words(table, instrument.unconfirmed, _INSTRUMENT_FIELDS)
    _check_evidence(table, instrument.confidence, instrument.evidence)


def check_relation(placed: Placed[Relation], held: Collection[str]) -> None:
    """Remember what an act cannot say, or that its target is not ``held``."""
    table, _, relation = placed
    if relation.target:
        _check_held(table, relation.target, held)
    if relation.target == relation.actor:
        table.problem(
            Text(
                "văn bản không thể tác động lên chính mình.",
                "an instrument cannot act on itself.",
            )
        )
    _check_addresses(table, (*relation.actor_provisions, *relation.target_provisions))
    if bool(relation.target_provisions) is not (
        relation.scope is Scope.PROVISIONS
    ) and (relation.scope is not Scope.UNSPECIFIED):
        table.problem(
            Text(
                '«target_provisions» chỉ ghi khi, và phải ghi khi, scope = "provisions".',
                "'target_provisions' goes with scope = \"provisions\", and only with it.",
            )
        )
    _check_words(table, relation.unconfirmed, _RELATION_FIELDS)
    _check_evidence(table, relation.confidence, relation.evidence)


def check_commencement(table: TomlTable, part: Commencement, quote: str) -> None:
    """Remember what a part with a day of its own lacks, or cannot have.

    A day before that of issue is not among it: a text may reach back, and a person is
    told of it, of a part as of the whole.
    """
    if not part.provisions and not part.scope_note:
        table.problem(
            Text(
                "cần «provisions» hoặc «scope_note».",
                "'provisions' or 'scope_note' is needed.",
            )
        )
    if quote and part.evidence is None:
        table.problem(Text("có «quote» thì cần «source».", "'quote' needs a 'source'."))
    _check_addresses(table, part.provisions)


def check_told_once(
    table: TomlTable, part: Commencement, others: Sequence[Commencement]
) -> None:
    """Remember that a provision is given two days, and nothing says for whom each is."""
    told = {p for other in others if not other.scope_note for p in other.provisions}
    twice = sorted(told.intersection(part.provisions)) if not part.scope_note else []
    if twice:
        table.problem(
            Text(
                "«{address}» có hai ngày; ghi «scope_note»: ngày này với ai, việc gì.",
                "'{address}' has two days; say in 'scope_note' for whom this one is.",
            ).fill(address=twice[0])
        )


def _check_addresses(table: TomlTable, addresses: Sequence[str]) -> None:
    for address in addresses:
        try:
            parse_provision(address)
        except ProvisionSyntaxError as error:
            table.problem(error.what, error.hint)


def _check_repeated(relations: Sequence[Placed[Relation]]) -> None:
    seen: set[Relation] = set()
    for table, _, relation in relations:
        if relation in seen:
            table.problem(
                Text("quan hệ này ghi hai lần.", "this relation is there twice.")
            )
        seen.add(relation)


def _check_held(table: TomlTable, key: str, held: Collection[str]) -> None:
    if key not in held:
        table.problem(_NOT_HELD.fill(id=key), nearest(key, held, listed=False))


def _check_words(table: TomlTable, fields: Sequence[str], known: Sequence[str]) -> None:
    for field in fields:
        if field not in known:
            table.problem(
                Text(
                    "«unconfirmed» không thể có «{field}».",
                    "'unconfirmed' cannot hold '{field}'.",
                ).fill(field=field),
                nearest(field, known),
            )


def _check_evidence(
    table: TomlTable, confidence: Confidence, evidence: Sequence[Evidence]
) -> None:
    if confidence is not Confidence.MEMORY and not evidence:
        table.problem(
            Text(
                'confidence = "{confidence}" cần ít nhất một [[evidence]].',
                'confidence = "{confidence}" needs at least one [[evidence]].',
            ).fill(confidence=confidence.value),
            Text(
                'Chưa có nguồn thì ghi confidence = "memory".',
                'Without a source, write confidence = "memory".',
            ),
        )


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
