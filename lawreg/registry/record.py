"""Changes to a registry that others may be writing to: one after the other, none lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple, TypeVar

from sqlalchemy import URL, make_url
from sqlmodel import Session, col, select

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.registry.approvals import refuse_alone
from lawreg.registry.facts import Change, Changeset
from lawreg.registry.locate import is_bundled
from lawreg.registry.sqlite_file import check_file
from lawreg.registry.store import RegistryStore, open_store
from lawreg.registry.tables import ChangesetRow
from lawreg.registry.writer import write_changeset

Outcome = TypeVar("Outcome")
_TRIES = 5
"""Times that what was read is written, each after somebody else wrote first."""


class Recorded(NamedTuple):
    """A changeset that is in the registry, whatever happens from now on."""

    number: int
    revision: str


def open_for_writing(address: str) -> RegistryStore:
    """Open a registry to record changes in it.

    Raises `RegistryError` when there is none, and for the bundled one: an upgrade
    of lawreg would take the changes away.
    """
    if "://" in address:
        url = make_url(address)
        if url.get_backend_name() != "sqlite" or not url.database:
            return open_store(address)
        address = url.database
    check_file(address)
    refuse_bundled(address)
    path = os.path.abspath(address)
    return open_store(URL.create("sqlite", database=path))


def refuse_bundled(address: str) -> None:
    """Raise `RegistryError` for the registry that comes with lawreg, saying what to do."""
    if is_bundled(address):
        raise RegistryError(
            Text(
                "sổ đi kèm lawreg không nhận thay đổi.",
                "the bundled registry takes no changes.",
            ),
            address,
            Text(
                "Tạo sổ riêng bằng `lawreg registry init`.",
                "Make one of your own with `lawreg registry init`.",
            ),
        )


def read_and_record(store: RegistryStore, attempt: Callable[[], Outcome]) -> Outcome:
    """Do what reads a registry and then records in it, as it is when it is recorded.

    Where somebody else recorded in between, what was read no longer holds and the
    registry refuses it: it is read and tried again. Raises `RegistryError` as
    ``attempt`` does, and where others keep on recording.
    """
    for _ in range(_TRIES):
        read = store.revision()
        try:
            return attempt()
        except RegistryError:
            if store.revision() == read:
                raise
    raise RegistryError(
        Text(
            "người khác liên tục ghi vào sổ trong lúc này; chưa ghi được gì.",
            "others kept recording in the registry meanwhile; nothing was recorded.",
        ),
        store.where,
        Text("Chạy lại lệnh này.", "Run the command again."),
    )


def record_changes(
    store: RegistryStore,
    changes: Iterable[Change],
    *,
    at: datetime,
    author: str,
    reason: str,
) -> Recorded:
    """Record changes as the next changeset, in one transaction.

    Writers wait for one another. The time is ``at`` (UTC), or that of the last
    changeset where the clock of this machine is behind it: the journal never goes
    back. Raises `RegistryError`, and records nothing, as `write_changeset` does,
    when the database cannot be written, and where the registry takes two persons.
    """
    with store.writing() as session:
        refuse_alone(session, store.where)
        head = next_head(session, at=at, author=author, reason=reason)
        return Recorded(head.number, write_changeset(session, head, changes))


def next_head(session: Session, *, at: datetime, author: str, reason: str) -> Changeset:
    """Give the head of the next changeset; its time is never before the last one's."""
    newest = select(ChangesetRow).order_by(col(ChangesetRow.number).desc())
    last = session.exec(newest.limit(1)).first()
    if last is None:
        return Changeset(1, at, author, reason)
    return Changeset(last.number + 1, max(at, last.at), author, reason)
