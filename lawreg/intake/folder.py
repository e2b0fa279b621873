"""A whole folder of new texts: one changeset each, and what became of every file."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lawreg.errors import IntakeError
from lawreg.intake.changeset_file import ChangesetError, load_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.done_files import DoneFile, DoneFiles, Identity
from lawreg.intake.file_reading import FileReading, Reader, read_file
from lawreg.intake.issued import IssuedText
from lawreg.intake.proposed import Proposed, is_stub, text_digest
from lawreg.intake.siblings import Siblings
from lawreg.intake.two_copies import compare_copies
from lawreg.language import Text
from lawreg.model import Instrument, RegistryView, slug

BATCH = 200
"""Files read before the first of them is proposed."""
_TAKEN = Text(
    "{path} đã có và được lập từ bản khác; không ghi đè. Chuyển tệp ấy đi rồi chạy lại.",
    "{path} is there already, made of another text; it is not overwritten. Move it away "
    "and run again.",
)


class Outcome(StrEnum):
    """What became of a file."""

    PROPOSED = "proposed"
    DONE = "done"
    """Its changeset was written by an earlier run."""
    HELD = "held"
    """The registry holds the text and all it says."""
    REPEATED = "repeated"
    """Another file of the folder is the same instrument and says the same."""
    DIFFERS = "differs"
    """Another file of the folder is the same instrument and says something else."""
    STOPPED = "stopped"
    UNREAD = "unread"
    """It is of no kind that is read: a picture, an archive."""


class FileOutcome(NamedTuple):
    """What became of one file."""

    path: str
    outcome: Outcome
    number: str = ""
    issued_on: date | None = None
    """``None`` where it was not read, or prints no day."""
    effects: int = 0
    """What the text does to others."""
    changeset: str = ""
    """The path of its changeset file."""
    why: Text = Text("", "")


def order_of_issue(files: Iterable[FileOutcome]) -> dict[str, int]:
    """Number the files that have a changeset, from 1, as these are to be applied.

    What was issued earlier comes first, so that each finds what it rests on; of a day
    that is not known, last.
    """
    made = [file for file in files if file.outcome in (Outcome.PROPOSED, Outcome.DONE)]
    made.sort(key=lambda f: (f.issued_on or date.max, f.number, f.path))
    return {file.path: n for n, file in enumerate(made, 1)}


class FolderIntake:
    """Reads files in a fixed order and writes their changesets into one folder.

    Files are taken in batches. In a batch the texts are proposed by their day of issue,
    so that one finds those issued before it; between batches, in the order of files.
    """

    def __init__(
        self,
        view: RegistryView,
        folder: str,
        write: Callable[[str, str], None],
        *,
        source: str = "",
        stopping: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._view = view
        self._folder = folder
        self._write = write
        self._source = source
        self._stopping = stopping
        self._done = DoneFiles(folder, write)
        self._siblings = Siblings(view)
        self._first: dict[tuple[str, str, int | None], str] = {}
        """The file that an instrument was first found in."""

    def run(
        self, paths: Sequence[str], read: Reader, step: Callable[[int], None]
    ) -> Iterator[FileOutcome]:
        """Take every file, in the order given; ``step`` is told of each that is read.

        Every file written is whole, whatever interrupts it. Interrupted while it reads,
        it tells ``stopping`` how many are read, proposes and gives those, and raises
        what interrupted it: `KeyboardInterrupt`, or the reader's `IntakeError`. It
        raises what ``write`` raises too.
        """
        for start in range(0, len(paths), BATCH):
            some = paths[start : start + BATCH]
            found: dict[str, FileOutcome] = {}
            stop = self._batch(some, found, read, step)
            yield from (found[path] for path in some if path in found)
            if stop is not None:
                raise stop

    def _batch(
        self,
        paths: Sequence[str],
        found: dict[str, FileOutcome],
        read: Reader,
        step: Callable[[int], None],
    ) -> BaseException | None:
        """Read some files, then propose them; give what interrupted it."""
        readings: list[FileReading] = []
        stop: BaseException | None = None
        try:
            found.update(self._earlier(paths, step))
            for reading in read([path for path in paths if path not in found]):
                readings.append(reading)
                step(1)
        except (KeyboardInterrupt, IntakeError) as reason:
            # Reading is what takes the time: what was read is not to be read again.
            stop = reason
            self._stopping(len(readings))
        for reading in sorted(readings, key=lambda one: paths.index(one.path)):
            # Of two copies the first by name is taken, whatever day each prints.
            if reading.issued is not None:
                self._first.setdefault(_identity(reading.issued).same, reading.path)
        try:
            return self._take_all(sorted(readings, key=_by_issue), found, stop)
        finally:
            self._done.save()

    def _take_all(
        self,
        readings: Sequence[FileReading],
        found: dict[str, FileOutcome],
        stop: BaseException | None,
    ) -> BaseException | None:
        """Propose what was read; only the second interruption leaves some of it out."""
        left = deque(readings)
        while left:
            try:
                found[left[0].path] = self._take(left[0])
                left.popleft()
            except KeyboardInterrupt as reason:
                if stop is not None:
                    return reason
                stop = reason
                self._stopping(len(left))
        return stop

    def _earlier(
        self, paths: Sequence[str], step: Callable[[int], None]
    ) -> Iterator[tuple[str, FileOutcome]]:
        """Give what earlier runs did; its instruments are siblings of what follows."""
        for path in paths:
            done = self._done.find(path)
            if done is None:
                continue
            file = os.path.join(self._folder, done.changeset)
            self._first.setdefault(done.identity.same, path)
            with suppress(ChangesetError):
                self._siblings.add(load_changeset(file))
            step(1)
            yield (
                path,
                FileOutcome(
                    path,
                    Outcome.DONE,
                    done.identity.number,
                    done.identity.issued_on,
                    effects=done.effects,
                    changeset=file,
                ),
            )

    def _take(self, reading: FileReading) -> FileOutcome:
        """Propose what was read and write it, or say why not."""
        path, issued = reading.path, reading.issued
        if issued is None:
            return FileOutcome(path, Outcome.STOPPED, why=reading.why)
        told = FileOutcome(
            path,
            Outcome.HELD,
            issued.number,
            issued.issued_on,
            len(issued.effects),
        )
        first = self._first[_identity(issued).same]
        if first != path:
            # Read again: what a whole folder says is too much to be kept for this.
            same, why = compare_copies(issued, path, read_file(first).issued, first)
            outcome = Outcome.REPEATED if same else Outcome.DIFFERS
            return told._replace(outcome=outcome, why=why)
        name = os.path.basename(path).encode(errors="replace").decode()
        try:
            made = self._siblings.propose(issued, source=self._source, name=name)
        except IntakeError as error:
            return told._replace(outcome=Outcome.STOPPED, why=error.what)
        self._siblings.add(made)
        return self._written(made, told, issued) if made.items else told

    def _written(
        self, proposed: Proposed, told: FileOutcome, issued: IssuedText
    ) -> FileOutcome:
        digest, which = text_digest(issued.text), _identity(issued)
        for name in _names(issued):
            file = os.path.join(self._folder, name)
            free = not os.path.lexists(file)
            if free:
                placed = proposed.read_from(told.path, file)
                self._write(file, render_changeset(placed, self._view))
            held = None if free else _held(file)
            if free or (held is not None and held.digest == digest):
                self._done.add(told.path, DoneFile(name, which, told.effects))
                outcome = Outcome.PROPOSED if free else Outcome.DONE
                return told._replace(outcome=outcome, changeset=file)
            if not self._is_of_another(name, held, which, proposed):
                break
        why = _TAKEN.fill(path=file)
        return told._replace(outcome=Outcome.STOPPED, why=why)

    def _is_of_another(
        self, name: str, held: Proposed | None, which: Identity, made: Proposed
    ) -> bool:
        """Say whether a changeset is certainly of another instrument of that number."""
        noted = self._done.identity_of(name)
        if noted is not None:
            return noted.same != which.same
        one, other = _own_id(held), _own_id(made)
        return bool(one and other) and one != other


def _identity(issued: IssuedText) -> Identity:
    return Identity(issued.number, slug(issued.issuer), issued.issued_on)


def _by_issue(reading: FileReading) -> tuple[date, str, str]:
    issued = reading.issued
    if issued is None:
        return date.max, "", reading.path
    return issued.issued_on or date.max, issued.number, reading.path


def _names(issued: IssuedText) -> Iterator[str]:
    """Name a changeset by the number; by place and year too, where the number needs it.

    What follows is for two bodies of one symbol: the name with the issuer.
    """
    parts = [issued.number, issued.place]
    year = str(issued.issued_on.year) if issued.issued_on else ""
    if year not in issued.number:
        parts.append(year)
    for more in ((), (issued.issuer,)):
        yield "-".join(slug(part) for part in (*parts, *more) if part) + ".toml"


def _held(file: str) -> Proposed | None:
    try:
        return load_changeset(file)
    except ChangesetError:
        return None


def _own_id(proposed: Proposed | None) -> str:
    """Give the id of the instrument that a changeset brings, where it brings one."""
    facts = [i.fact for i in proposed.items if not is_stub(i)] if proposed else []
    return next((f.instrument_id for f in facts if isinstance(f, Instrument)), "")
