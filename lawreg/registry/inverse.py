"""Undoing a changeset by another that says the opposite: the journal only ever grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lawreg.errors import RegistryError
from lawreg.language import Text, day, listed
from lawreg.registry.blocking import Blocked, entries_of, find_blocked
from lawreg.registry.chain import Head, heads_until, read_heads
from lawreg.registry.fact_text import read_fact
from lawreg.registry.facts import Change, Entry
from lawreg.registry.follow_up import on_registry
from lawreg.registry.view import QueryableRegistry

_MANY = 12
"""Changesets to undo first that are all named."""


def find_inverse(
    view: QueryableRegistry, name: str, address: str
) -> tuple[Head, list[Change]]:
    """Give the changeset of a number or revision, and the changes that undo it.

    Raises `RegistryError` when there is none, and, naming the later changeset, when it
    is undone already; and when something it recorded was corrected, withdrawn or built
    on since, with the changesets to undo first, in their order.
    """
    heads = heads_until(read_heads(view), name, address)
    if not name or not heads:
        raise RegistryError(
            Text("chưa nêu đợt cập nhật nào.", "no changeset was named."), address
        )
    head = heads[-1]
    number = head.changeset.number
    entries = entries_of(view, number)
    blocked = find_blocked(view, number)
    if blocked is not None:
        for later in blocked.by:
            if _undoes(view, later, entries):
                raise _undone_already(view, number, later, address)
        raise _refused(view, number, blocked, address)
    return head, [_undone(entry) for entry in entries]


def _undone(entry: Entry) -> Change:
    kind, _, before, after = entry
    return Change(
        read_fact(kind, after) if after is not None else None,
        read_fact(kind, before) if before is not None else None,
    )


def _undoes(view: QueryableRegistry, later: int, entries: Sequence[Entry]) -> bool:
    """Say whether a changeset says the opposite of another, line for line."""
    opposite = Counter((e.subject_kind, e.after, e.before) for e in entries)
    said = entries_of(view, later)
    return opposite == Counter((e.subject_kind, e.before, e.after) for e in said)


def _undone_already(
    view: QueryableRegistry, number: int, later: int, address: str
) -> RegistryError:
    head = next(h for h in read_heads(view) if h.changeset.number == later)
    return RegistryError(
        Text(
            "đợt {number} đã được hoàn tác bởi đợt {later} ({author}, {day}).",
            "changeset {number} is undone already, by changeset {later} ({author}, "
            "{day}).",
        ).fill(
            number=number,
            later=later,
            author=head.changeset.author,
            day=day(head.changeset.at.date()),
        ),
        hint=Text(
            "Muốn ghi lại điều đợt {number} đã ghi: `lawreg revert {later}{on}`.",
            "To record again what changeset {number} did: `lawreg revert {later}{on}`.",
        ).fill(number=number, later=later, on=on_registry(address)),
    )


def _refused(
    view: QueryableRegistry, number: int, blocked: Blocked, address: str
) -> RegistryError:
    """Say what is in the way, and what to undo first."""
    later = max(blocked.by)
    head = next(h for h in read_heads(view) if h.changeset.number == later)
    what = _IN_THE_WAY.fill(
        number=number,
        later=later,
        author=head.changeset.author,
        day=day(head.changeset.at.date()),
        subject=blocked.by[later],
    )
    if blocked.circle:
        others = listed([Text(str(n), str(n)) for n in blocked.circle])
        return RegistryError(what, hint=_CIRCLE.fill(changesets=others))
    on = on_registry(address)
    if len(blocked.first) == 1:
        return RegistryError(what, hint=_ONE_FIRST.fill(later=later, on=on))
    named = ", ".join(map(str, blocked.first[:_MANY]))
    more = ", …" * (len(blocked.first) > _MANY)
    hint = _FIRST.fill(
        n=len(blocked.first), all=named + more, first=blocked.first[0], on=on
    )
    return RegistryError(what, hint=hint)


_IN_THE_WAY = Text(
    "không hoàn tác được đợt {number}: đợt {later} ({author}, {day}) đã sửa, rút hoặc "
    "dựa vào {subject}.",
    "changeset {number} cannot be undone: changeset {later} ({author}, {day}) corrected "
    "or withdrew {subject}, or builds on it.",
)
_ONE_FIRST = Text(
    "Hoàn tác đợt {later} trước (`lawreg revert {later}{on}`), hoặc sửa bằng một đề xuất "
    "mới.",
    "Undo changeset {later} first (`lawreg revert {later}{on}`), or correct it with a new "
    "one.",
)
_FIRST = Text(
    "Hoàn tác trước {n} đợt, theo thứ tự này: {all}; bắt đầu bằng `lawreg revert "
    "{first}{on}`. Hoặc sửa bằng một đề xuất mới.",
    "Undo {n} changesets first, in this order: {all}; begin with `lawreg revert "
    "{first}{on}`. Or correct it with a new one.",
)
_CIRCLE = Text(
    "Các đợt {changesets} dựa vào nhau, không đợt nào hoàn tác riêng được. Hãy sửa bằng "
    "một đề xuất mới.",
    "Changesets {changesets} rest on one another: none can be undone by itself. Correct "
    "it with a new one.",
)
