"""Facts out of TOML tables, one table a fact, in the form of the source.

What a table lacks or has wrong is remembered in its `Problems`; the value given for it
is empty. Whoever reads a table says when all of its keys were asked for.
"""

from __future__ import annotations

from lawreg.model import (
    Commencement,
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Scope,
    Succession,
)
from lawreg.registry.fact_checks import check_commencement, check_told_once
from lawreg.registry.facts import IssuerFact
from lawreg.registry.toml_table import TomlTable


def read_issuer(table: TomlTable, *, undecided: bool = False) -> IssuerFact:
    """Read a body that issues instruments; its level may be ``undecided``, and empty."""
    issuer = Issuer(
        issuer_id=table.text("id", required=True),
        name=table.text("name", required=True),
        level=table.text("level", required=not undecided),
        place=table.text("place"),
        aliases=table.texts("aliases"),
        valid_from=table.day("valid_from"),
        valid_until=table.day("valid_until"),
        successions=_successions(table),
    )
    return IssuerFact(issuer, table.text("note"), read_evidence(table))


def _successions(issuer: TomlTable) -> tuple[Succession, ...]:
    found: list[Succession] = []
    for table in issuer.tables("successions"):
        successor = table.text("successor", required=True)
        found.append(Succession(successor, table.day("on"), table.text("note")))
        table.done()
    return tuple(found)


def read_instrument(table: TomlTable) -> Instrument:
    """Read an instrument, without what it does to others."""
    return Instrument(
        instrument_id=table.text("id", required=True),
        number=table.text("number"),
        kind=table.word("kind", InstrumentKind, InstrumentKind.OTHER),
        issuer_id=table.text("issuer", required=True),
        title=table.text("title"),
        issued_on=table.day("issued_on"),
        effective_from=table.day("effective_from"),
        ceased_on=table.day("ceased_on"),
        place=table.text("place"),
        signer=table.text("signer"),
        year=table.number("year"),
        confidence=table.word("confidence", Confidence, Confidence.MEMORY),
        unconfirmed=table.texts("unconfirmed"),
        aliases=table.texts("aliases"),
        note=table.text("note"),
        evidence=read_evidence(table),
        commencements=_commencements(table),
    )


def _commencements(instrument: TomlTable) -> tuple[Commencement, ...]:
    found: list[Commencement] = []
    for table in instrument.tables("commencements"):
        evidence = Evidence(table.text("source"), table.text("quote"))
        part = Commencement(
            table.texts("provisions"),
            table.day("effective_from"),
            table.text("scope_note"),
            evidence if evidence.source else None,
        )
        table.done()
        check_commencement(table, part, evidence.quote)
        check_told_once(table, part, found)
        found.append(part)
    return tuple(found)


def read_relation(table: TomlTable, actor: str, *, undecided: bool = False) -> Relation:
    """Read an act of ``actor``; where it may be ``undecided``, its target may be empty."""
    return Relation(
        kind=table.word("kind", RelationKind, RelationKind.CITES),
        actor=actor,
        target=table.text("target", required=not undecided),
        effective_from=table.day("effective_from"),
        effective_until=table.day("effective_until"),
        actor_provisions=table.texts("actor_provisions"),
        target_provisions=table.texts("target_provisions"),
        scope=table.word("scope", Scope, Scope.UNSPECIFIED),
        scope_note=table.text("scope_note"),
        confidence=table.word("confidence", Confidence, Confidence.MEMORY),
        unconfirmed=table.texts("unconfirmed"),
        note=table.text("note"),
        transition=table.text("transition"),
        evidence=read_evidence(table),
    )


def read_evidence(owner: TomlTable) -> tuple[Evidence, ...]:
    """Read where a statement was read."""
    found: list[Evidence] = []
    for table in owner.tables("evidence"):
        found.append(Evidence(table.text("source", required=True), table.text("quote")))
        table.done()
    return tuple(found)
