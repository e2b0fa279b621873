"""What one fact must say, and cannot, wherever it is written down."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lawreg.errors import ProvisionSyntaxError
from lawreg.language import Text
from lawreg.model import (
    Commencement,
    Confidence,
    Evidence,
    Instrument,
    Relation,
    Scope,
    parse_provision,
)
from lawreg.registry.placed import Placed
from lawreg.registry.toml_table import TomlTable, nearest

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
        check_held(table, relation.target, held)
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


def check_held(table: TomlTable, key: str, held: Collection[str]) -> None:
    """Remember that a table names what is not ``held``."""
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
