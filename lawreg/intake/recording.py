"""From a reviewed changeset to the registry: what was accepted, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from lawreg.errors import NO_HINT, IntakeError
from lawreg.intake.changes import HeldBefore
from lawreg.intake.note import Note
from lawreg.intake.notes import notes_on
from lawreg.intake.proposed import Decision, Proposed, ProposedFact
from lawreg.intake.typed_targets import settle_typed
from lawreg.language import Text
from lawreg.model import Instrument, RegistryView, Relation
from lawreg.registry.facts import Change, IssuerFact

if TYPE_CHECKING:
    from lawreg.registry.record import Recorded
    from lawreg.registry.store import RegistryStore


class UndecidedError(IntakeError):
    """Items of a changeset are not decided; ``waiting`` says how many."""

    def __init__(self, waiting: int) -> None:
        super().__init__(_UNDECIDED.fill(n=waiting), hint=_DECIDE)
        self.waiting = waiting


class NotReadyError(IntakeError):
    """Accepted items cannot be recorded; ``problems`` are all, with the items' numbers.

    All that is to be mended of one item is told; of several items the first thing.
    """

    def __init__(self, problems: tuple[tuple[int, Text], ...]) -> None:
        told = [what for _, what in problems]
        more = 0 if len(dict(problems)) == 1 else len(told) - 1
        told = told[:1] if more else list(dict.fromkeys(told))
        what = Text(
            "; ".join(t.vi.rstrip(".") for t in told) + ".",
            "; ".join(t.en.rstrip(".") for t in told) + ".",
        )
        super().__init__(what, hint=_MORE.fill(n=more) if more else NO_HINT)
        self.problems = problems


class Accepted(NamedTuple):
    """What of a changeset is to be recorded."""

    changes: tuple[Change, ...]
    already: int
    """Accepted items that the registry holds just so: applied before."""


class Applied(NamedTuple):
    """What came of a changeset that was applied."""

    accepted: Accepted
    recorded: Recorded | None
    """``None`` where there was nothing to record, or it is to be decided by another."""
    proposal: int | None
    """The number under which it waits for another person."""


def accept_all(proposed: Proposed) -> Proposed:
    """Accept every item that nobody decided."""
    items = [
        item._replace(decision=Decision.ACCEPT)
        if item.decision is Decision.UNDECIDED
        else item
        for item in proposed.items
    ]
    return proposed._replace(items=tuple(items))


def find_accepted(
    proposed: Proposed, view: RegistryView, on: date | None = None
) -> Accepted:
    """Give what is to be recorded of a changeset, compared with the registry as it is.

    ``on`` is the day on which it is recorded. Raises `UndecidedError` when items are
    undecided, and `NotReadyError` when accepted ones wait for a person to mend them, or
    name what a rejected one would have added.
    """
    proposed = settle_typed(proposed, view)
    waiting = proposed.count(Decision.UNDECIDED)
    if waiting:
        raise UndecidedError(waiting)
    problems = tuple(_problems(proposed, notes_on(proposed, view, on)))
    if problems:
        raise NotReadyError(problems)
    kept = [i for i in proposed.items if i.decision is Decision.ACCEPT]
    accepted = proposed._replace(items=tuple(kept))
    held = HeldBefore(accepted, view)
    changes = [held.change(item) for item in accepted.items]
    told = tuple(dict.fromkeys(c for c in changes if c is not None))
    return Accepted(told, sum(c is None for c in changes))


def _problems(
    proposed: Proposed, noted: Sequence[Sequence[Note]]
) -> Iterator[tuple[int, Text]]:
    """Give what keeps accepted items from being recorded, each with the item to look at.

    Items that rest on a rejected one are told together, at that one.
    """
    alone = len(proposed.items) == 1  # as by hand, where a number says nothing
    resting: dict[int, list[int]] = {}
    others: list[tuple[int, Text]] = []
    pairs = zip(proposed.items, noted, strict=True)
    for number, (item, notes) in enumerate(pairs, 1):
        if item.decision is not Decision.ACCEPT:
            continue
        for note in notes:
            if note.rests_on:
                resting.setdefault(note.rests_on, []).append(number)
            elif note.waits:
                told = note.what if alone else _ITEM.fill(n=number, what=note.what)
                others.append((number, told))
    for number, items in resting.items():
        name = _subject(proposed.items[number - 1].fact)
        them = ", ".join(map(str, dict.fromkeys(items)))
        yield number, _REJECTED.fill(n=number, name=name, items=them)
    yield from others


def _subject(fact: ProposedFact) -> str:
    """Name what an item adds."""
    match fact:
        case Instrument():
            return fact.cited_as
        case IssuerFact(issuer=body):
            return body.name
        case Relation():
            return fact.target


_UNDECIDED = Text("còn {n} mục chưa quyết định.", "items not decided: {n}.")
_DECIDE = Text(
    "Duyệt bằng `lawreg review`, hoặc nhận hết bằng --accept-all.",
    "Go through them with `lawreg review`, or take all with --accept-all.",
)
_MORE = Text("(còn {n} điều nữa phải sửa)", "({n} more to be mended)")
_ITEM = Text("mục {n}: {what}", "item {n}: {what}")
_REJECTED = Text(
    "mục {n}, thêm {name}, không được nhận, mà những mục được nhận này dựa vào nó: {items}. "
    "Hãy nhận mục {n}, hoặc bỏ cả các mục ấy.",
    "item {n}, which adds {name}, is not accepted, and these accepted items rest on it: "
    "{items}. Accept item {n}, or reject those too.",
)


def apply_changeset(
    proposed: Proposed, address: str, *, at: datetime, author: str
) -> Applied:
    """Record what was accepted as one changeset, or propose it where two must agree.

    Where somebody else records at the same moment, it is compared with what that left.
    Raises `IntakeError` as `find_accepted` does, and `RegistryError` when the registry
    refuses it; nothing is then recorded.
    """
    from lawreg.registry.record import open_for_writing, read_and_record

    with closing(open_for_writing(address)) as store:
        return read_and_record(store, lambda: _apply(proposed, store, at, author))


def _apply(
    proposed: Proposed, store: RegistryStore, at: datetime, author: str
) -> Applied:
    """Compare with the registry, and record or propose what that gives."""
    from lawreg.registry.approvals import approvals_of
    from lawreg.registry.proposals import propose_changes
    from lawreg.registry.record import record_changes

    accepted = find_accepted(proposed, store, at.date())
    if not accepted.changes:
        return Applied(accepted, None, None)
    with store.session() as session:
        approvals = approvals_of(session)
    if approvals > 1:
        number = propose_changes(
            store, accepted.changes, at=at, author=author, reason=proposed.reason
        )
        return Applied(accepted, None, number)
    recorded = record_changes(
        store, accepted.changes, at=at, author=author, reason=proposed.reason
    )
    return Applied(accepted, recorded, None)
