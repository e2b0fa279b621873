"""What a person must know of an item before deciding: where it meets the registry, and the law.

Notes are made of the items and the registry as it is now, never kept: a changeset that
was edited, or made of an older registry, is looked at anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.citation import whole_number
from lawreg.citation.body_names import is_named
from lawreg.intake import note_words as words
from lawreg.intake.differing import differences
from lawreg.intake.made_faults import find_made_faults, told_fault
from lawreg.intake.merging import acts_alike
from lawreg.intake.proposed import (
    Decision,
    Item,
    Proposed,
    bare,
    digest_of,
    is_stub,
)
from lawreg.language import Text, day
from lawreg.model import (
    ENDING_KINDS,
    Certainty,
    Confidence,
    Instrument,
    Issuer,
    RegistryView,
    Relation,
    RelationKind,
    Scope,
    overlaps,
    render_provision,
)
from lawreg.model.levels import LEVELS, levels_listed
from lawreg.model.start import render_commencement
from lawreg.registry.facts import IssuerFact
from lawreg.registry.promulgation import too_early
from lawreg.registry.ranks import is_outranked, rule_of_rank
from lawreg.registry.source_checks import expected_ids


class Note(NamedTuple):
    """One thing to know of an item."""

    code: str
    """``ended-before``; each is explained in the page on updates."""
    what: Text
    waits: bool = False
    """Whether the item cannot be recorded until a person has mended it."""
    rests_on: int = 0
    """The number of the rejected item that would have added what this one names."""


_CHANGES = ENDING_KINDS | {
    RelationKind.AMENDS,
    RelationKind.SUSPENDS,
    RelationKind.RESUMES,
    RelationKind.EXTENDS,
}
"""Acts that only a body with power over the target may do."""


def notes_on(
    proposed: Proposed, view: RegistryView, on: date | None = None
) -> list[tuple[Note, ...]]:
    """Give the notes on each item, in the order of the items.

    ``on`` is the day on which it would be recorded: no text is issued after it.
    """
    around = _Around(proposed, view)
    noted = [tuple(_notes(item, around)) for item in proposed.items]
    ready = [not any(note.waits for note in notes) for notes in noted]
    made = find_made_faults(proposed, view, ready, on)
    return [
        (*notes, *(Note(f.code, told_fault(f), waits=True) for f in faults))
        for notes, faults in zip(noted, made, strict=True)
    ]


class _Around:
    """The registry with what is proposed, asked once for all items."""

    def __init__(self, proposed: Proposed, view: RegistryView) -> None:
        kept = [i for i in proposed.items if i.decision is not Decision.REJECT]
        facts = [item.fact for item in kept]
        self.view = view
        self.rejected = dict(_rejected(proposed))
        self.proposed = {f.instrument_id: f for f in facts if isinstance(f, Instrument)}
        self.bodies = {
            f.issuer.issuer_id: f.issuer for f in facts if isinstance(f, IssuerFact)
        }
        # Of what is rejected too: it is still shown, and may be taken back.
        acts = [i.fact for i in proposed.items if isinstance(i.fact, Relation)]
        ids = {end for act in acts for end in (act.actor, act.target)}
        ids |= {c for item in proposed.items for c in item.candidates}
        ids |= self.proposed.keys()
        self.held = view.by_id(sorted(filter(None, ids)))
        self.issuers: Mapping[str, Issuer] = {**self.bodies, **view.issuers()}
        targets = sorted({act.target for act in acts if act.target})
        self.onto = view.relations_onto(targets, ENDING_KINDS)
        self.outward = view.relations_from(targets)
        enders = {act.actor for group in self.onto.values() for act in group}
        self.held = {**view.by_id(sorted(enders - self.held.keys())), **self.held}

    def instrument(self, key: str) -> Instrument | None:
        """Give an instrument as it would be: as proposed, else as held."""
        return self.proposed.get(key) or self.held.get(key)

    def issuer(self, instrument: Instrument | None) -> Issuer | None:
        """Give the body that issued an instrument."""
        return self.issuers.get(instrument.issuer_id) if instrument else None

    def name(self, key: str) -> str:
        """Name an instrument as people do."""
        held = self.instrument(key)
        return held.cited_as if held else key


def _rejected(proposed: Proposed) -> Iterator[tuple[str, tuple[int, str]]]:
    """Give what rejected items would have added: by its id the item and the name."""
    for number, item in enumerate(proposed.items, 1):
        if item.decision is Decision.REJECT and not item.corrects:
            match item.fact:
                case Instrument() as fact:
                    yield fact.instrument_id, (number, fact.cited_as)
                case IssuerFact(issuer=body):
                    yield body.issuer_id, (number, body.name)
                case Relation():
                    pass


def _lacking(code: str, what: Text, key: str, around: _Around) -> Note:
    """Tell that nothing adds what an item names, or which item that does is rejected."""
    if key in around.rejected:
        number, name = around.rejected[key]
        what = words.REJECTED.fill(n=number, name=name)
        return Note("rests-on-rejected", what, waits=True, rests_on=number)
    return Note(code, what.fill(id=key), waits=True)


def _notes(item: Item, around: _Around) -> Iterator[Note]:
    if item.certainty is not Certainty.HIGH:
        yield Note("unsure", words.UNSURE)
    match item.fact:
        case Instrument():
            yield from _of_instrument(item, item.fact, around)
        case Relation():
            yield from _of_relation(item, item.fact, around)
        case IssuerFact():
            yield from _of_issuer(item.fact, around)


def _of_issuer(fact: IssuerFact, around: _Around) -> Iterator[Note]:
    body = fact.issuer
    held = around.view.issuers().get(body.issuer_id)
    if held is not None:
        same = is_named(held, body.name)
        said = words.BODY_HELD if same else words.TAKEN
        yield Note("held", said.fill(id=body.issuer_id), waits=not same)
        return
    yield Note("no-issuer", words.NEW_BODY.fill(name=body.name))
    if body.level not in LEVELS:
        said = words.NOT_A_LEVEL if body.level else words.NO_LEVEL
        told = said.fill(level=body.level, levels=levels_listed())
        yield Note("no-level", told, waits=True)


def _of_instrument(item: Item, fact: Instrument, around: _Around) -> Iterator[Note]:
    held = around.held.get(fact.instrument_id)
    issuer = around.issuers.get(fact.issuer_id)
    if issuer is None:
        yield _lacking("no-issuer", words.NO_BODY, fact.issuer_id, around)
    elif fact.year is not None:
        expected = expected_ids(fact, issuer, fact.year)
        lost = held.number if held else fact.instrument_id not in expected
        if lost and not fact.number:
            what = words.NO_NUMBER.fill(id=fact.instrument_id)
            yield Note("number", what, waits=True)
        elif held is None and fact.instrument_id not in expected:
            yield Note("other-id", words.OTHER_ID.fill(right=expected[0]), waits=True)
    if is_stub(item):
        said = words.STUB if held is None else words.NO_STUB
        yield Note("stub", said.fill(cited=item.cited))
    if fact.number and whole_number(fact.number) not in (fact.number, None):
        right = whole_number(fact.number)
        yield Note("number", words.NUMBER.fill(right=right), waits=True)
    yield from _against_held(item, fact, held, around)
    yield from _dates(fact, around.issuers)


def _against_held(
    item: Item, fact: Instrument, held: Instrument | None, around: _Around
) -> Iterator[Note]:
    if item.corrects:
        if held is None:
            yield Note("gone", words.GONE, waits=True)
        elif digest_of(held) != item.corrects and held != fact:
            yield Note("changed-since", words.CHANGED, waits=True)
        elif held != fact:
            changes = differences(held, fact, around.issuers)
            yield Note("differs", words.DIFFERS.fill(changes=changes))
    elif held is not None and held != fact and not is_stub(item):
        changes = differences(held, fact, around.issuers)
        taken = words.TAKEN_TEXT.fill(name=held.cited_as, changes=changes)
        yield Note("held", taken, waits=True)


def _dates(fact: Instrument, issuers: Mapping[str, Issuer]) -> Iterator[Note]:
    early = too_early(fact, issuers)
    if early is not None and fact.effective_from and fact.issued_on:
        delay, earliest = early
        yield Note(
            "too-early",
            words.TOO_EARLY.fill(
                effective=day(fact.effective_from),
                earliest=day(earliest),
                law=delay.instrument,
                provision=render_provision(delay.provision),
            ),
        )
    if _before(fact.effective_from, fact.issued_on):
        yield Note("before-issue", words.RETROACTIVE)
    early_parts = [
        part
        for part in fact.commencements
        if _before(part.effective_from, fact.issued_on)
    ]
    for part in early_parts:
        what = words.PART_RETROACTIVE.fill(part=render_commencement(part))
        yield Note("before-issue", what)
    if fact.confidence is not Confidence.MEMORY and fact.effective_from is None:
        yield Note("no-day", words.NO_DAY)


def _of_relation(item: Item, act: Relation, around: _Around) -> Iterator[Note]:
    if not act.target:
        named = [around.name(c) + f" ({c})" for c in item.candidates]
        said = words.ONE_FITS if len(named) == 1 else words.AMBIGUOUS
        if not named:
            numbered = whole_number(item.cited) is not None
            said = words.UNKNOWN_TARGET if numbered else words.UNNUMBERED_TARGET
        what = said.fill(cited=item.cited, candidates="; ".join(named))
        yield Note("undecided-target", what, waits=True)
        return
    actor, target = around.instrument(act.actor), around.instrument(act.target)
    for key, instrument in ((act.actor, actor), (act.target, target)):
        if instrument is None:
            yield _lacking("not-held", words.NOT_HELD, key, around)
    yield from _of_same_act(item, act, around)
    if actor is None or target is None:
        return
    yield from _of_target(act, target, around)
    if _before(actor.issued_on, target.issued_on):
        told = {"target": day(target.issued_on or date.max), "name": target.cited_as}
        yield Note("target-later", words.TARGET_LATER.fill(**told))
    elif act.kind in _CHANGES and _is_reversed(act, around):
        yield Note("reversed", words.REVERSED.fill(target=target.cited_as))
    if act.kind in _CHANGES and is_outranked(
        around.issuer(actor), around.issuer(target)
    ):
        told = {"target": target.cited_as, "rule": rule_of_rank(actor.issued_on)}
        yield Note("outranked", words.OUTRANKED.fill(**told))
    if act.kind is not RelationKind.CORRECTS and _before(
        act.effective_from, actor.issued_on
    ):
        yield Note("before-issue", words.RETROACTIVE)


def _of_same_act(item: Item, act: Relation, around: _Around) -> Iterator[Note]:
    """Tell what the registry holds of the same act, and whether it is still that."""
    same = [bare(held) for held in acts_alike(act, around.view)]
    if bare(act) in same:
        return
    corrected = [held for held in same if digest_of(held) == item.corrects]
    if item.corrects and not corrected:
        yield Note("changed-since", words.CHANGED, waits=True)
    for held in corrected or _overlapping(act, same):
        assert isinstance(held, Relation)
        if held.effective_from != act.effective_from:
            told = {"held": _day(held.effective_from), "new": _day(act.effective_from)}
            yield Note("other-day", words.OTHER_DAY.fill(**told))
        elif not item.corrects:
            yield Note("held", words.SAME_PART)


def _overlapping(act: Relation, same: Sequence[object]) -> list[Relation]:
    """Give the acts held on a part that this one touches too."""
    found = []
    for held in same:
        assert isinstance(held, Relation)
        whole = Scope.WHOLE in (act.scope, held.scope)
        if whole or any(
            overlaps(a, b)
            for a in act.target_provisions
            for b in held.target_provisions
        ):
            found.append(held)
    return found


def _of_target(act: Relation, target: Instrument, around: _Around) -> Iterator[Note]:
    """Tell that the target had ended before the act takes effect, by whom and when."""
    if act.kind not in _CHANGES or act.effective_from is None:
        return
    if target.ceased_on is not None and target.ceased_on <= act.effective_from:
        ended = {"name": target.cited_as, "day": day(target.ceased_on)}
        yield Note("ended-before", words.TERM_OVER.fill(**ended))
    for end in around.onto.get(act.target, ()):
        by_another = end.actor != act.actor and end.ends_whole and end.is_certain
        if by_another and not _before(act.effective_from, end.effective_from):
            told = {
                "name": target.cited_as,
                "day": _day(end.effective_from),
                "actor": around.name(end.actor),
                "how": end.kind.label,
            }
            yield Note("ended-before", words.ENDED.fill(**told))


def _is_reversed(act: Relation, around: _Around) -> bool:
    return any(
        held.target == act.actor and held.kind in _CHANGES
        for held in around.outward.get(act.target, ())
    )


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def _day(when: date | None) -> Text:
    return day(when) if when else Text("chưa rõ ngày", "no known day")
