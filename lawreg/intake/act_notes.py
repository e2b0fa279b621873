"""What a person must know of a proposed act of one instrument on another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lawreg.citation import whole_number
from lawreg.intake import note_words as words
from lawreg.intake.around import Around, lacking
from lawreg.intake.merging import acts_alike
from lawreg.intake.note import Note, is_before
from lawreg.intake.proposed import Item, ProposedFact, bare, digest_of
from lawreg.intake.typed_targets import is_typed
from lawreg.language import Text, day, listed
from lawreg.model import (
    ENDING_KINDS,
    Instrument,
    Relation,
    RelationKind,
    Scope,
    named_with_body,
    overlaps,
    render_provision,
)
from lawreg.registry.ranks import is_outranked, rule_of_rank

_CHANGES = ENDING_KINDS | {
    RelationKind.AMENDS,
    RelationKind.SUSPENDS,
    RelationKind.RESUMES,
    RelationKind.EXTENDS,
}
"""Acts that only a body with power over the target may do."""


def notes_on_act(item: Item, act: Relation, around: Around) -> Iterator[Note]:
    """Say where an act meets what is held of it, its actor and its target."""
    lost = _without_target(item, act, around)
    if lost is not None:
        yield lost
        return
    actor, target = around.instrument(act.actor), around.instrument(act.target)
    for key, instrument in ((act.actor, actor), (act.target, target)):
        if instrument is None:
            yield lacking("not-held", words.NOT_HELD, key, around)
    yield from _of_same_act(item, act, around)
    if actor is None or target is None:
        return
    yield from _of_target(act, target, around)
    if is_before(actor.issued_on, target.issued_on):
        told = {"target": day(target.issued_on or date.max), "name": target.cited_as}
        yield Note("target-later", words.TARGET_LATER.fill(**told))
    elif act.kind in _CHANGES and _is_reversed(act, around):
        yield Note("reversed", words.REVERSED.fill(target=target.cited_as))
    if act.kind in _CHANGES and is_outranked(
        around.issuer(actor), around.issuer(target)
    ):
        told = {"target": target.cited_as, "rule": rule_of_rank(actor.issued_on)}
        yield Note("outranked", words.OUTRANKED.fill(**told))
    if act.kind is not RelationKind.CORRECTS and is_before(
        act.effective_from, actor.issued_on
    ):
        yield Note("before-issue", words.RETROACTIVE)


def _without_target(item: Item, act: Relation, around: Around) -> Note | None:
    """Say what must be mended of an act that is on no other instrument yet."""
    if not act.target:
        return _undecided_target(item, around)
    if is_typed(act.target):
        return _unsettled_target(act.target, around)
    if act.target == act.actor:
        return Note("itself", words.ITSELF, waits=True)
    return None


def _undecided_target(item: Item, around: Around) -> Note:
    """Say among which instruments the one cited is to be chosen, if any fits."""
    before = around.asked_before(item)
    if before:
        again = words.AS_BEFORE.fill(cited=item.cited, n=before)
        return Note("undecided-target", again, waits=True)
    named = [around.name(c) + f" ({c})" for c in item.candidates]
    said = words.ONE_FITS if len(named) == 1 else words.AMBIGUOUS
    if not named:
        numbered = whole_number(item.cited) is not None
        said = words.UNKNOWN_TARGET if numbered else words.UNNUMBERED_TARGET
    what = said.fill(cited=item.cited, candidates="; ".join(named))
    return Note("undecided-target", what, waits=True)


def _unsettled_target(typed: str, around: Around) -> Note:
    """Say among which instruments a person is to choose who typed a number."""
    meant = around.meant(typed)
    if meant:
        named = {
            "typed": typed,
            "n": len(meant),
            "candidates": _with_ids(meant, around),
        }
        several = words.TYPED_SEVERAL.fill(**named)
        return Note("undecided-target", several, waits=True)
    what, near = words.TYPED_NONE.fill(typed=typed), around.near(typed)
    if near:
        what = words.TYPED_NEAR.fill(what=what, candidates=_with_ids(near, around))
    return Note("undecided-target", what, waits=True)


def _with_ids(instruments: Sequence[Instrument], around: Around) -> Text:
    """Name instruments of one number so that a person tells them apart, with their ids."""
    named = []
    for one in instruments:
        name = named_with_body(one, around.issuers)
        said = Text(name, name)
        if one.issued_on is not None:
            told = {"name": said, "day": day(one.issued_on)}
            said = words.OF_DAY.fill(**told)
        named.append(words.WITH_ID.fill(name=said, id=one.instrument_id))
    return Text("; ".join(n.vi for n in named), "; ".join(n.en for n in named))


def _of_same_act(item: Item, act: Relation, around: Around) -> Iterator[Note]:
    """Tell what the registry holds of the same act, and whether it is still that."""
    same = [bare(held) for held in acts_alike(act, around.view)]
    if bare(act) in same:
        return
    corrected = [held for held in same if digest_of(held) == item.corrects]
    if item.corrects and not corrected:
        yield Note("changed-since", words.CHANGED, waits=True)
    if corrected:
        yield from _replaced(corrected[0], act)
        return
    for held in _overlapping(act, same):
        told = {"part": _part(held), "day": _day(held.effective_from)}
        same_day = held.effective_from == act.effective_from
        yield Note("held" if same_day else "other-day", words.ONE_MORE.fill(**told))


def _replaced(held: ProposedFact, act: Relation) -> Iterator[Note]:
    """Tell what of the act held another day or another part takes the place of."""
    assert isinstance(held, Relation)
    if held.effective_from != act.effective_from:
        told = {"held": _day(held.effective_from), "new": _day(act.effective_from)}
        yield Note("other-day", words.OTHER_DAY.fill(**told))
    if held.target_provisions != act.target_provisions:
        told = {"held": _part(held), "new": _part(act)}
        yield Note("other-part", words.OTHER_PART.fill(**told))


def _part(act: Relation) -> Text:
    if act.target_provisions:
        return listed(map(render_provision, act.target_provisions))
    if act.scope is Scope.WHOLE:
        return Text("toàn văn bản", "the whole text")
    return Text("một phần chưa nêu", "a part that is not named")


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


def _of_target(act: Relation, target: Instrument, around: Around) -> Iterator[Note]:
    """Tell that the target had ended before the act takes effect, by whom and when."""
    if act.kind not in _CHANGES or act.effective_from is None:
        return
    if target.ceased_on is not None and target.ceased_on <= act.effective_from:
        ended = {"name": target.cited_as, "day": day(target.ceased_on)}
        yield Note("ended-before", words.TERM_OVER.fill(**ended))
    for end in around.onto.get(act.target, ()):
        by_another = end.actor != act.actor and end.ends_whole and end.is_certain
        if by_another and not is_before(act.effective_from, end.effective_from):
            told = {
                "name": target.cited_as,
                "day": _day(end.effective_from),
                "actor": around.name(end.actor),
                "how": end.kind.label,
            }
            yield Note("ended-before", words.ENDED.fill(**told))


def _is_reversed(act: Relation, around: Around) -> bool:
    return any(
        held.target == act.actor and held.kind in _CHANGES
        for held in around.outward.get(act.target, ())
    )


def _day(when: date | None) -> Text:
    return day(when) if when else Text("chưa rõ ngày", "no known day")
