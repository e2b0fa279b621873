"""The text of a record in the journal is what `json` would write, whatever it holds."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from lawreg.model import (
    Confidence,
    Coverage,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Scope,
    Succession,
)
from lawreg.registry.facts import (
    Changeset,
    CoverageFact,
    Entry,
    Fact,
    IssuerFact,
    canonical_json,
    next_revision,
)

ANY_TEXT = st.text(st.characters(codec=None), max_size=8)
"""Control characters, line separators and halves of characters too."""
TEXT = ANY_TEXT | st.sampled_from(
    [
        "",
        "Về «cơ chế» một cửa",
        '"\\/\b\f\n\r\t\x00\x1f\x7f\x85',
        "\u2028\u2029\ufeff🇻🇳",
    ]
)
DAYS = st.none() | st.dates()
NAMES = st.lists(TEXT, max_size=2).map(tuple)
EVIDENCE = st.lists(st.builds(Evidence, TEXT, TEXT), max_size=2).map(tuple)
SUCCESSIONS = st.lists(st.builds(Succession, TEXT, DAYS, TEXT), max_size=2).map(tuple)
NUMBERS = st.integers() | st.sampled_from([0, 2**63, -(2**64), 10**30])
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(
        IssuerFact,
        st.builds(Issuer, TEXT, TEXT, TEXT, TEXT, NAMES, DAYS, DAYS, SUCCESSIONS),
        TEXT,
        EVIDENCE,
    ),
    st.builds(
        Instrument,
        instrument_id=TEXT,
        number=TEXT,
        kind=st.sampled_from(InstrumentKind),
        issuer_id=TEXT,
        title=TEXT,
        issued_on=DAYS,
        effective_from=DAYS,
        ceased_on=DAYS,
        place=TEXT,
        signer=TEXT,
        year=st.none() | NUMBERS,
        confidence=st.sampled_from(Confidence),
        unconfirmed=NAMES,
        aliases=NAMES,
        note=TEXT,
        evidence=EVIDENCE,
    ),
    st.builds(
        Relation,
        kind=st.sampled_from(RelationKind),
        actor=TEXT,
        target=TEXT,
        effective_from=DAYS,
        effective_until=DAYS,
        actor_provisions=NAMES,
        target_provisions=NAMES,
        scope=st.sampled_from(Scope),
        scope_note=TEXT,
        confidence=st.sampled_from(Confidence),
        unconfirmed=NAMES,
        note=TEXT,
        transition=TEXT,
        evidence=EVIDENCE,
        not_before=DAYS,
    ),
    st.builds(
        CoverageFact,
        st.builds(
            Coverage, st.sampled_from(InstrumentKind), TEXT, NUMBERS, NUMBERS, TEXT
        ),
        EVIDENCE,
    ),
)


def dumps(value: object) -> str:
    """Write canonical JSON the slow way."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain(value: object) -> object:
    """Turn records into objects without their empty fields, days into ISO form."""
    if isinstance(value, tuple):
        if not hasattr(value, "_asdict"):
            return [plain(item) for item in value]
        fields = value._asdict().items()
        return {k: plain(v) for k, v in fields if v is not None and v not in ("", ())}
    return value.isoformat() if isinstance(value, date) else value


@given(fact=FACTS)
def test_it_is_what_json_writes(fact: Fact) -> None:
    """To the letter; what is derived is left out."""
    told = fact._replace(not_before=None) if isinstance(fact, Relation) else fact
    assert canonical_json(fact) == dumps(plain(told))


WHOLE_TEXT = st.text(max_size=12)
ENTRIES = st.lists(
    st.builds(
        Entry, WHOLE_TEXT, WHOLE_TEXT, st.none() | WHOLE_TEXT, st.none() | WHOLE_TEXT
    ),
    max_size=3,
)


@given(author=WHOLE_TEXT, reason=WHOLE_TEXT, entries=ENTRIES)
@example(author='"', reason="\u2028", entries=[Entry("a", "b", None, '{"c":"\\n"}')])
def test_a_revision_is_the_digest_it_is_said_to_be(
    author: str, reason: str, entries: list[Entry]
) -> None:
    """As `docs/registry.md` tells others to compute it, from the same lines."""
    from hashlib import sha256

    at = datetime(2026, 11, 20, 8, tzinfo=UTC)
    head = dumps([3, "2026-11-20T08:00:00Z", author, reason])
    lines = ["ab12", head, *(dumps(list(entry)) for entry in entries)]
    digest = sha256("\n".join(lines).encode()).hexdigest()
    assert next_revision("ab12", Changeset(3, at, author, reason), entries) == digest
