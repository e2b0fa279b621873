"""Whatever is proposed is read back from its file as it was."""

from __future__ import annotations

import unicodedata
from enum import Enum
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.proposed import Decision, Item, Proposed, bare
from lawreg.language import Text
from lawreg.model import (
    Certainty,
    Confidence,
    Instrument,
    Issuer,
    Relation,
    Scope,
    Span,
    Succession,
)
from lawreg.registry.facts import IssuerFact
from tests.property.test_exchange_properties import (
    DAYS,
    EVIDENCE,
    INSTRUMENTS,
    NAMED,
    RELATIONS,
    WORDS,
)
from tests.registry_fakes import InMemoryRegistry

_ISSUERS = st.builds(
    IssuerFact,
    st.builds(
        Issuer,
        issuer_id=NAMED,
        name=NAMED,
        level=st.sampled_from(["ministry", "province"]),
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
            days = [d for d in (fact.effective_from, fact.issued_on) if d is not None]
            ended = fact.ceased_on
            if ended is not None and any(ended < day for day in days):
                return False
            return _attested(fact) and fact.year is not None and _parts_fit(fact)
        case Relation() as act:
            since, until = act.effective_from, act.effective_until
            backwards = since is not None and until is not None and until < since
            named = bool(act.target_provisions)
            fits = named is (act.scope is Scope.PROVISIONS)
            known = fits or act.scope is Scope.UNSPECIFIED
            return _attested(act) and known and not backwards
    return True


def _attested(fact: Instrument | Relation) -> bool:
    return fact.confidence is Confidence.MEMORY or bool(fact.evidence)


def _parts_fit(fact: Instrument) -> bool:
    """Each part says which it is, once, and begins no earlier than its text is issued."""
    issued = fact.issued_on
    told = [p for c in fact.commencements if not c.scope_note for p in c.provisions]
    return len(told) == len(set(told)) and not any(
        c.effective_from and issued and c.effective_from < issued
        for c in fact.commencements
    )


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
