"""What a person must know of an item before deciding: where it meets the registry, and the law.

Notes are made of the items and the registry as it is now, never kept: a changeset that
was edited, or made of an older registry, is looked at anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lawreg.citation import whole_number
from lawreg.citation.body_names import is_named
from lawreg.intake import note_words as words
from lawreg.intake.act_notes import notes_on_act
from lawreg.intake.around import Around, lacking
from lawreg.intake.differing import differences
from lawreg.intake.made_faults import REPEATS, find_made_faults, told_fault
from lawreg.intake.note import Note, is_before
from lawreg.intake.proposed import Item, Proposed, digest_of, is_stub
from lawreg.intake.typed_targets import settle_typed
from lawreg.language import Text, day
from lawreg.model import (
    Certainty,
    Confidence,
    Instrument,
    Issuer,
    RegistryView,
    Relation,
    render_provision,
)
from lawreg.model.levels import LEVELS, levels_listed
from lawreg.model.start import render_commencement
from lawreg.registry.facts import IssuerFact
from lawreg.registry.promulgation import too_early
from lawreg.registry.soundness import before_target_phrase
from lawreg.registry.source_checks import expected_ids


def notes_on(
    proposed: Proposed, view: RegistryView, on: date | None = None
) -> list[tuple[Note, ...]]:
    """Give the notes on each item, in the order of the items.

    ``on`` is the day on which it would be recorded: no text is issued after it.
    """
    proposed = settle_typed(proposed, view)
    around = Around(proposed, view)
    noted = [tuple(_notes(item, around)) for item in proposed.items]
    ready = [not any(note.waits for note in notes) for notes in noted]
    made = find_made_faults(proposed, view, ready, on)
    mend = [
        [Note(f.code, told_fault(f), waits=True) for f in faults] for faults in made
    ]
    return [
        tuple(_told_once([*notes, *faults], item, around))
        for item, notes, faults in zip(proposed.items, noted, mend, strict=True)
    ]


def _told_once(notes: list[Note], item: Item, around: Around) -> Iterator[Note]:
    """Leave out what a fault, which must be mended, tells otherwise.

    That the target came later; and that the registry keeps two acts on one part, where
    they say the same and it may not.
    """
    later = _came_later(item, around)
    told: set[str] = set()
    if any(note.waits and note.what == later for note in notes):
        told.add("target-later")
    if not item.corrects and any(note.code in REPEATS for note in notes):
        told |= {"held", "other-day"}
    yield from (n for n in notes if n.waits or n.code not in told)


def _came_later(item: Item, around: Around) -> Text | None:
    """Say how a verification tells that an act is on a text that came later."""
    if not isinstance(item.fact, Relation):
        return None
    actor = around.instrument(item.fact.actor)
    target = around.instrument(item.fact.target)
    return before_target_phrase(actor, target) if actor and target else None


def _notes(item: Item, around: Around) -> Iterator[Note]:
    if item.certainty is not Certainty.HIGH:
        yield Note("unsure", words.UNSURE)
    match item.fact:
        case Instrument():
            yield from _of_instrument(item, item.fact, around)
        case Relation():
            yield from notes_on_act(item, item.fact, around)
        case IssuerFact():
            yield from _of_issuer(item.fact, around)


def _of_issuer(fact: IssuerFact, around: Around) -> Iterator[Note]:
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


def _of_instrument(item: Item, fact: Instrument, around: Around) -> Iterator[Note]:
    held = around.held.get(fact.instrument_id)
    issuer = around.issuers.get(fact.issuer_id)
    if issuer is None:
        yield lacking("no-issuer", words.NO_BODY, fact.issuer_id, around)
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
    item: Item, fact: Instrument, held: Instrument | None, around: Around
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
                law=delay.law,
                provision=render_provision(delay.provision),
            ),
        )
    if is_before(fact.effective_from, fact.issued_on):
        yield Note("before-issue", words.RETROACTIVE)
    early_parts = [
        part
        for part in fact.commencements
        if is_before(part.effective_from, fact.issued_on)
    ]
    for part in early_parts:
        what = words.PART_RETROACTIVE.fill(part=render_commencement(part))
        yield Note("before-issue", what)
    if fact.confidence is not Confidence.MEMORY and fact.effective_from is None:
        yield Note("no-day", words.NO_DAY)
