"""The journal of a registry: who changed what, when and why. It only ever grows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import Any, NamedTuple

from lawreg.registry.near import like
from lawreg.registry.reader import open_registry
from lawreg.registry.view import QueryableRegistry


class LogEntry(NamedTuple):
    """One changeset, and how many records it added, corrected and withdrew."""

    number: int
    at: datetime
    """In UTC."""
    author: str
    reason: str
    added: int
    corrected: int
    withdrawn: int
    revision: str
    """The state of the registry after it."""


class HistoryEntry(NamedTuple):
    """What one changeset recorded about one subject."""

    changeset: int
    at: datetime
    """In UTC."""
    author: str
    reason: str
    subject_kind: str
    """``issuer``, ``instrument``, ``relation`` or ``coverage``."""
    subject: str
    before: dict[str, Any] | None
    """The record as it was, without empty fields; ``None`` when it was new."""
    after: dict[str, Any] | None
    """The record as it became; ``None`` when it was withdrawn."""


def read_log(path_or_view: str | QueryableRegistry) -> Sequence[LogEntry]:
    """Give every changeset, newest first.

    Raises `RegistryError` when the registry cannot be read.
    """
    if isinstance(path_or_view, str):
        with closing(open_registry(path_or_view)) as view:
            return read_log(view)
    rows = path_or_view.query(
        """
        SELECT c.number, c.at, c.author, c.reason, c.revision, count(j.entry_id),
               count(j.before), count(j.after)
        FROM changesets AS c LEFT JOIN journal AS j ON j.changeset = c.number
        GROUP BY c.number, c.at, c.author, c.reason, c.revision
        ORDER BY c.number DESC
        """
    )
    found: list[LogEntry] = []
    for number, at, author, reason, revision, *counts in rows:
        entries, before, after = (int(str(count)) for count in counts)
        found.append(
            LogEntry(
                int(str(number)),
                datetime.fromisoformat(str(at)),
                str(author),
                str(reason),
                added=entries - before,
                corrected=before + after - entries,
                withdrawn=entries - after,
                revision=str(revision),
            )
        )
    return tuple(found)


def read_history(
    path_or_view: str | QueryableRegistry, subject: str
) -> Sequence[HistoryEntry]:
    """Give what was recorded about an instrument or an issuer, oldest first.

    ``subject`` is an instrument id, with which come the relations it has to
    others and others to it, or an issuer id.
    """
    if isinstance(path_or_view, str):
        with closing(open_registry(path_or_view)) as view:
            return read_history(view, subject)
    rows = path_or_view.query(
        """
        SELECT c.number, c.at, c.author, c.reason, j.subject_kind, j.subject,
               j.before, j.after
        FROM journal AS j JOIN changesets AS c ON c.number = j.changeset
        WHERE j.subject = :subject
           OR j.subject_kind = 'relation'
              AND (j.subject LIKE :acting ESCAPE '!' OR j.subject LIKE :acted ESCAPE '!')
        ORDER BY j.entry_id
        """,
        {
            "subject": subject,
            "acting": f"{like(subject)} %",
            "acted": f"% {like(subject)}",
        },
    )
    found: list[HistoryEntry] = []
    for number, at, author, reason, kind, name, before, after in rows:
        found.append(
            HistoryEntry(
                int(str(number)),
                datetime.fromisoformat(str(at)),
                str(author),
                str(reason),
                str(kind),
                str(name),
                _record(before),
                _record(after),
            )
        )
    return tuple(found)


def _record(text: object) -> dict[str, Any] | None:
    return None if text is None else dict(json.loads(str(text)))
