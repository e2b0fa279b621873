"""Which files of a folder have their changeset already, so that a run goes on where it ended."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from lawreg.citation.likeness import year_in
from lawreg.documents.reading import read_bytes
from lawreg.errors import DocumentError

_NAME = ".lawreg-intake.json"
_FORM = 2


class Identity(NamedTuple):
    """Which instrument a text is, and of which day its file says that it is."""

    number: str
    issuer: str
    """As a `slug`."""
    issued_on: date | None

    @property
    def same(self) -> tuple[str, str, int | None]:
        """What no two instruments share: number, issuer and year, as an id has them.

        A body numbers its texts through a year: one number on two days is a misprint.
        """
        year = self.issued_on.year if self.issued_on else year_in(self.number)
        return self.number, self.issuer, year


class DoneFile(NamedTuple):
    """A file, by its content, whose changeset was written."""

    changeset: str
    """The name of the changeset file, in the folder of all of them."""
    identity: Identity
    effects: int


class DoneFiles:
    """What was done, kept beside the changesets; without it everything is read again.

    A changeset that somebody took away is no longer done.
    """

    def __init__(self, folder: str, write: Callable[[str, str], None]) -> None:
        self._folder = folder
        self._write = write
        self._done = dict(self._read())
        self._added = False

    def _read(self) -> dict[str, DoneFile]:
        try:
            with open(os.path.join(self._folder, _NAME), encoding="utf-8") as file:
                held: Any = json.load(file)
            if held["form"] != _FORM:
                return {}
            return {
                str(digest): DoneFile(str(name), _identity(*which), int(effects))
                for digest, (name, effects, *which) in held["files"].items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def find(self, path: str) -> DoneFile | None:
        """Give what was done of a file with this content."""
        digest = _digest(path)
        done = self._done.get(digest) if digest else None
        if done is None:
            return None
        there = os.path.isfile(os.path.join(self._folder, done.changeset))
        return done if there else None

    def identity_of(self, changeset: str) -> Identity | None:
        """Give the instrument that a changeset, by its name in the folder, was made of."""
        named = (d.identity for d in self._done.values() if d.changeset == changeset)
        return next(named, None)

    def add(self, path: str, done: DoneFile) -> None:
        """Note that a file is done; `save` keeps it."""
        digest = _digest(path)
        if digest:
            self._done[digest] = done
            self._added = True

    def save(self) -> None:
        """Keep what is done for the next run, where that is more than before."""
        if not self._added:
            return
        self._added = False
        files = {digest: _row(done) for digest, done in sorted(self._done.items())}
        told = json.dumps({"form": _FORM, "files": files}, ensure_ascii=False, indent=0)
        self._write(os.path.join(self._folder, _NAME), f"{told}\n")


def _row(done: DoneFile) -> list[str | int]:
    number, issuer, issued_on = done.identity
    when = issued_on.isoformat() if issued_on else ""
    return [done.changeset, done.effects, number, issuer, when]


def _identity(number: object, issuer: object, issued_on: object) -> Identity:
    when = date.fromisoformat(str(issued_on)) if issued_on else None
    return Identity(str(number), str(issuer), when)


def _digest(path: str) -> str:
    """Name the content of a file; empty for one that cannot be read, which is told later."""
    try:
        return sha256(read_bytes(path)).hexdigest()
    except DocumentError:
        return ""
