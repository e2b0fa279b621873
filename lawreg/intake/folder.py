"""A whole folder of new texts: one changeset each, and what became of every file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lawreg.errors import IntakeError
from lawreg.intake.changeset_file import ChangesetError, load_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.done_files import DoneFile, DoneFiles
from lawreg.intake.file_reading import FileReading, Reader
from lawreg.intake.issued import IssuedText
from lawreg.intake.proposed import Proposed, text_digest
from lawreg.intake.siblings import Siblings
from lawreg.language import Text
from lawreg.model import RegistryView, slug

BATCH = 200
"""Files read before the first of them is proposed: so much is lost by an interruption."""
_TAKEN = Text(
    "{path} đã có và được lập từ bản khác; không ghi đè. Chuyển tệp ấy đi rồi chạy lại.",
    "{path} is there already, made of another text; it is not overwritten. Move it away "
    "and run again.",
)
_REPEATED = Text("cùng một văn bản với {path}.", "the same instrument as {path}.")


class Outcome(StrEnum):
    """What became of a file."""

    PROPOSED = "proposed"
    DONE = "done"
    """Its changeset was written by an earlier run."""
    HELD = "held"
    """The registry holds the text and all it says."""
    REPEATED = "repeated"
    """Another file of the folder is the same instrument."""
    STOPPED = "stopped"


class FileOutcome(NamedTuple):
    """What became of one file."""

    path: str
    outcome: Outcome
    number: str = ""
    issued_on: date | None = None
    """``None`` where it was read by an earlier run."""
    effects: int = 0
    """What the text does to others."""
    changeset: str = ""
    """The path of its changeset file."""
    why: Text = Text("", "")


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
    ) -> None:
        self._view = view
        self._folder = folder
        self._write = write
        self._source = source
        self._done = DoneFiles(folder, write)
        self._siblings = Siblings(view)
        self._read: dict[_Identity, str] = {}

    def run(
        self, paths: Sequence[str], read: Reader, step: Callable[[int], None]
    ) -> Iterator[FileOutcome]:
        """Take every file, in the order given; ``step`` is told of each that is read.

        Every file written is whole, whatever interrupts it. Raises `IntakeError` as
        the reader does, and what ``write`` raises.
        """
        for start in range(0, len(paths), BATCH):
            some = paths[start : start + BATCH]
            found = dict(self._earlier(some, step))
            readings = []
            for reading in read([path for path in some if path not in found]):
                readings.append(reading)
                step(1)
            for reading in sorted(readings, key=_by_issue):
                found[reading.path] = self._take(reading)
            self._done.save()
            yield from (found[path] for path in some)

    def _earlier(
        self, paths: Sequence[str], step: Callable[[int], None]
    ) -> Iterator[tuple[str, FileOutcome]]:
        """Give what earlier runs did; its instruments are siblings of what follows."""
        for path in paths:
            done = self._done.find(path)
            if done is None:
                continue
            file = os.path.join(self._folder, done.changeset)
            with suppress(ChangesetError):
                self._siblings.add(load_changeset(file))
            step(1)
            yield (
                path,
                FileOutcome(
                    path,
                    Outcome.DONE,
                    done.number,
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
        first = self._read.setdefault(_identity(issued), path)
        if first != path:
            why = _REPEATED.fill(path=first)
            return told._replace(outcome=Outcome.REPEATED, why=why)
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
        name = f"{_stem(issued)}.toml"
        file = os.path.join(self._folder, name)
        told = told._replace(changeset=file)
        done = DoneFile(name, issued.number, told.effects)
        if os.path.lexists(file):
            if _digest_in(file) != text_digest(issued.text):
                why = _TAKEN.fill(path=file)
                return told._replace(outcome=Outcome.STOPPED, changeset="", why=why)
            self._done.add(told.path, done)
            return told._replace(outcome=Outcome.DONE)
        self._write(file, render_changeset(proposed, self._view))
        self._done.add(told.path, done)
        return told._replace(outcome=Outcome.PROPOSED)


_Identity = tuple[str, str, date | None]


def _identity(issued: IssuedText) -> _Identity:
    return issued.number, slug(issued.issuer), issued.issued_on


def _by_issue(reading: FileReading) -> tuple[date, str, str]:
    issued = reading.issued
    if issued is None:
        return date.max, "", reading.path
    return issued.issued_on or date.max, issued.number, reading.path


def _stem(issued: IssuedText) -> str:
    """Name a changeset by the number; by place and year too, where the number needs it."""
    parts = [issued.number, issued.place]
    year = str(issued.issued_on.year) if issued.issued_on else ""
    if year not in issued.number:
        parts.append(year)
    return "-".join(slug(part) for part in parts if part)


def _digest_in(file: str) -> str:
    try:
        return load_changeset(file).digest
    except ChangesetError:
        return ""
