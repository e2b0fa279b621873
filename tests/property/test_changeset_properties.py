"""Whatever is proposed is read back from its file as it was."""

from __future__ import annotations

import unicodedata
from datetime import date
from enum import Enum
from functools import partial
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.errors import IntakeError
from lawreg.intake import (
    Basis,
    Effect,
    EffectiveDay,
    IssuedText,
    read_issued_text,
)
from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Decision, Item, Proposed, bare
from lawreg.language import Text
from lawreg.model import (
    Certainty,
    Confidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Scope,
    Span,
    Succession,
)
from lawreg.registry.facts import IssuerFact
from tests.intake_samples import TEXT, registry
from tests.property.test_exchange_properties import (
    DAYS,
    EVIDENCE,
    INSTRUMENTS,
    NAMED,
    RELATIONS,
    WORDS,
)
from tests.property.test_intake_properties import TEXTS
from tests.registry_fakes import InMemoryRegistry

_ISSUERS = st.builds(
    IssuerFact,
    st.builds(
        Issuer,
        issuer_id=NAMED,
        name=NAMED,
        level=st.sampled_from(["", "ministry", "province"]),
        place=WORDS,
        aliases=st.lists(NAMED, max_size=2, unique=True).map(tuple),
        successions=st.lists(st.builds(Succession, NAMED, DAYS, WORDS), max_size=2).map(
            tuple
        ),
    ),
    WORDS,
    EVIDENCE,
)
_SPANS = st.lists(
    st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda p: Span(*sorted(p))),
    max_size=3,
).map(tuple)


def _sound(item: Item) -> bool:
    """Keep what the checks of the source would accept of a single fact."""
    match item.fact:
        case Instrument() as fact:
            return _attested(fact) and fact.year is not None and _parts_fit(fact)
        case Relation() as act:
            named = bool(act.target_provisions)
            fits = named is (act.scope is Scope.PROVISIONS)
            known = fits or act.scope is Scope.UNSPECIFIED
            return _attested(act) and known
    return True


def _attested(fact: Instrument | Relation) -> bool:
    return fact.confidence is Confidence.MEMORY or bool(fact.evidence)


def _parts_fit(fact: Instrument) -> bool:
    """Each part says which it is, once."""
    told = [p for c in fact.commencements if not c.scope_note for p in c.provisions]
    return len(told) == len(set(told))


def _composed(value: object) -> object:
    """Write every word as a file must hold it, lists without a word twice."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).strip()
    if not isinstance(value, tuple):
        return value
    if hasattr(value, "_fields"):
        fields = [_composed(field) for field in value]
        made: tuple[object, ...] = cast("Any", type(value))(*fields)
        return bare(made) if isinstance(made, Relation) else made
    items = [_composed(item) for item in value]
    words = all(isinstance(item, str) for item in items)
    return tuple(dict.fromkeys(items)) if words else tuple(items)


ITEMS = st.builds(
    Item,
    fact=st.one_of(INSTRUMENTS, RELATIONS, _ISSUERS),
    decision=st.sampled_from(Decision),
    corrects=WORDS,
    cited=WORDS,
    candidates=st.lists(NAMED, max_size=2, unique=True).map(tuple),
    certainty=st.sampled_from(Certainty),
    places=_SPANS,
).filter(_sound)
PROPOSED = st.builds(
    Proposed,
    items=st.lists(ITEMS, max_size=4).map(tuple),
    reason=NAMED,
    text=WORDS,
    digest=WORDS,
    source=WORDS,
    revision=WORDS,
    problems=st.lists(st.builds(Text, NAMED, NAMED), max_size=2).map(tuple),
    held=st.lists(st.builds(Text, NAMED, NAMED), max_size=2).map(tuple),
)


@given(PROPOSED)
def test_a_changeset_is_read_back_as_it_was(proposed: Proposed) -> None:
    """Items of every kind, decided or not, with any words in them."""
    proposed = cast("Proposed", _composed(proposed))
    text = render_changeset(proposed, InMemoryRegistry())
    assert parse_changeset(text, "cs.toml") == proposed


_ADDRESSES = st.sampled_from(["d5", "d5.k2", "d7", "pl1"])
_PLACES = st.integers(0, len(TEXT) - 30).map(lambda start: Span(start, start + 30))
"""Long enough that words stand there."""
_NUMBERS = st.sampled_from(
    ["61/2018/NĐ-CP", "107/2021/NĐ-CP", "99/2020/TT-BXD", "5/UBND", "76/NQ-CP", None]
)
_EFFECTS = st.builds(
    Effect,
    kind=st.sampled_from(RelationKind),
    target_number=_NUMBERS,
    target_name=st.sampled_from(["", "Luật Tổ chức Chính phủ", "Luật Không có"]),
    target_kind=st.none() | st.sampled_from(InstrumentKind),
    target_issued_on=DAYS,
    target_span=_PLACES,
    actor_provision=st.just("") | _ADDRESSES,
    target_provisions=st.lists(_ADDRESSES, max_size=2).map(tuple),
    scope=st.sampled_from(Scope),
    scope_note=WORDS,
    effective_from=DAYS,
    effective_until=DAYS,
    span=_PLACES,
    lead=st.none() | _PLACES,
    certainty=st.sampled_from(Certainty),
)
_EFFECTIVE = st.builds(
    EffectiveDay,
    DAYS,
    st.lists(_ADDRESSES, max_size=2).map(tuple),
    WORDS,
    WORDS,
    _PLACES,
)
_COMPOSED = NAMED.map(partial(unicodedata.normalize, "NFC"))
"""Words of a text that is read stand in composed letters."""
_BASES = st.builds(Basis, _NUMBERS, _COMPOSED, DAYS, st.just(()), _PLACES)
ISSUED = st.builds(
    IssuedText,
    text=st.just(TEXT),
    number=st.sampled_from(["118/2025/NĐ-CP", "7/2024/TT-BDTTG", "76/NQ-CP"]),
    kind=st.sampled_from([InstrumentKind.DECREE, InstrumentKind.CIRCULAR]),
    issuer=st.sampled_from(["Chính phủ", "Bộ Dân tộc và Tôn giáo", ""]),
    place=st.sampled_from(["", "Huế", "tỉnh Bình Phước"]),
    title=st.text(max_size=30),
    title_span=st.none() | _PLACES,
    issued_on=st.dates(date(1945, 1, 1), date(2100, 1, 1)),
    signer=st.text(max_size=20),
    effective=st.lists(_EFFECTIVE, max_size=3).map(tuple),
    ceased_on=DAYS,
    bases=st.lists(_BASES, max_size=2).map(tuple),
    parts=st.just(()),
    effects=st.lists(_EFFECTS, max_size=4).map(tuple),
    problems=st.just(()),
)


@settings(deadline=None)
@given(ISSUED, st.text(max_size=15), st.text(max_size=15))
def test_whatever_is_read_of_a_text_makes_a_file_that_is_read(
    issued: IssuedText, source: str, name: str
) -> None:
    """Days that contradict each other too: they are for a person, who must see them."""
    view = registry()
    proposed = propose(issued, view, source=source, name=name)
    assert parse_changeset(render_changeset(proposed, view), "cs.toml") == proposed


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_any_text_that_is_taken_makes_a_file_that_is_read(text: str) -> None:
    """The same of what the reading itself makes of pieces of decrees."""
    view = registry()
    try:
        proposed = propose(read_issued_text(text, "x"), view, source="x")
    except IntakeError:
        return
    assert parse_changeset(render_changeset(proposed, view), "cs.toml") == proposed
