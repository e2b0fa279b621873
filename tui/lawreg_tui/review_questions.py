"""What the screen of a review asks; each question runs in the registry's thread."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from typing import NamedTuple

from lawreg.cli.reviewed_file import ReviewedFile, file_content
from lawreg.errors import ConfigError, LawregError
from lawreg.intake.changeset_file import ChangesetError, load_changeset
from lawreg.intake.note import Note
from lawreg.intake.notes import notes_on
from lawreg.intake.proposed import Decision, Item, Proposed
from lawreg.intake.recording import (
    Accepted,
    Applied,
    apply_changeset,
    find_accepted,
)
from lawreg.intake.told import Namer, namer
from lawreg.intake.typed_targets import settle_typed
from lawreg.language import Text
from lawreg.model import Instrument, RegistryView, Relation, Revision
from lawreg.registry.facts import IssuerFact
from lawreg.report.item_card import Held
from lawreg_tui.review_text import SaidText, find_text
from lawreg_tui.watching import Stamp, stamp_of

_READ_AGAIN = Text(
    "Tệp được đọc lại; hãy quyết định lại mục vừa rồi.",
    "It is read again; decide that item again.",
)
_ITEM = re.compile(r"^[ \t]*\[\[[ \t]*items[ \t]*\]\]", re.MULTILINE)


class Review(NamedTuple):
    """A changeset and all that is to be known for deciding it."""

    path: str
    stamp: Stamp | None
    """Of the file before it was read."""
    proposed: Proposed
    notes: Sequence[Sequence[Note]]
    """On each item."""
    name: Namer
    held: Held
    said: SaidText
    lines: Sequence[int]
    """Where in the file each item stands, counted from 1."""
    revision: Revision
    """Of the registry now."""

    def waits(self, index: int) -> bool:
        """Say whether an item must be mended before it can be accepted."""
        return any(note.waits for note in self.notes[index])

    @property
    def undecided(self) -> list[int]:
        """The items that nobody decided."""
        items = enumerate(self.proposed.items)
        return [at for at, one in items if one.decision is Decision.UNDECIDED]


class Unsound(NamedTuple):
    """A changeset file that cannot be taken, and everything that is wrong in it."""

    path: str
    stamp: Stamp | None
    problems: tuple[LawregError, ...]

    @property
    def line(self) -> int:
        """The line of the first thing that is wrong."""
        at = re.search(r":(\d+)$", self.problems[0].where)
        return int(at[1]) if at else 1


class Prepared(NamedTuple):
    """What applying would do, before a person confirms it."""

    accepted: Accepted
    approvals: int
    """How many persons the registry asks for."""


class ChangesetFile:
    """One file under review; only the registry's thread reads and writes it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._file = ReviewedFile(path, _READ_AGAIN)

    def read(self, view: RegistryView) -> Review | Unsound:
        """Read the file and look up what it names; what is wrong with it is a value."""
        stamp = stamp_of(self.path)
        self._file.look()
        try:
            proposed = settle_typed(load_changeset(self.path), view)
        except ChangesetError as error:
            return Unsound(self.path, stamp, error.problems)
        return Review(
            self.path,
            stamp,
            proposed,
            notes_on(proposed, view),
            namer(proposed, view),
            _held(proposed, view),
            find_text(self.path, proposed),
            _item_lines(self._file.content),
            view.revision(),
        )

    def save(
        self, proposed: Proposed, view: RegistryView
    ) -> Stamp | ConfigError | None:
        """Write what was decided, whole or not at all, and look at the file.

        Where somebody else wrote it since it was read, or it cannot be written, the
        error is given.
        """
        try:
            self._file.save(proposed, view)
        except ConfigError as error:
            return error
        return stamp_of(self.path)

    def prepare(self, proposed: Proposed, address: str) -> Prepared:
        """Compare what was accepted with the registry as it is now.

        Raises `IntakeError` and `RegistryError` as `apply_changeset` does.
        """
        from lawreg.registry.approvals import approvals_of
        from lawreg.registry.record import open_for_writing

        self._file.refuse_changed()
        with closing(open_for_writing(address)) as store:
            accepted = find_accepted(proposed, store)
            with store.session() as session:
                return Prepared(accepted, approvals_of(session))

    def apply(self, proposed: Proposed, address: str, author: str) -> Applied:
        """Record what was accepted; raises as `apply_changeset` does."""
        self._file.refuse_changed()
        now = datetime.now(UTC).replace(microsecond=0)
        return apply_changeset(proposed, address, at=now, author=author)


def find_changesets(folder: str) -> list[str]:
    """Give the changeset files of a folder by name; none where it cannot be listed."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    paths = [os.path.join(folder, n) for n in names if n.lower().endswith(".toml")]
    return [path for path in paths if b"\n[changeset]" in b"\n" + file_content(path)]


def _held(proposed: Proposed, view: RegistryView) -> Held:
    facts = [item.fact for item in proposed.items]
    ids = {end for f in facts if isinstance(f, Relation) for end in (f.actor, f.target)}
    ids |= {c for item in proposed.items for c in item.candidates}
    ids |= {f.instrument_id for f in facts if isinstance(f, Instrument)}
    bodies = {f.issuer.issuer_id: f.issuer for f in facts if isinstance(f, IssuerFact)}
    known = view.by_id(sorted(filter(None, ids)))
    return Held(frozenset(known), {**bodies, **view.issuers()})


def _item_lines(content: bytes) -> list[int]:
    text = content.decode(errors="replace").replace("\r\n", "\n")
    return [text.count("\n", 0, at.start()) + 1 for at in _ITEM.finditer(text)]


def accepted_only(proposed: Proposed) -> Proposed:
    """Give the same as if everything not accepted were rejected; numbers stay."""
    return proposed._replace(items=tuple(map(_settled, proposed.items)))


def _settled(item: Item) -> Item:
    accepted = item.decision is Decision.ACCEPT
    return item if accepted else item._replace(decision=Decision.REJECT)
