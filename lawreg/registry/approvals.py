"""Whether one person may change a registry, or what one proposes another applies.

The setting is kept in the registry: each change of it is a further row of ``meta``,
with who made it and when; the last one holds. Nothing is recorded without a decision
where two are asked for.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session, col, select

from lawreg.errors import RegistryError
from lawreg.folding import fold, squeeze
from lawreg.language import Text
from lawreg.registry.facts import moment_text
from lawreg.registry.follow_up import on_registry
from lawreg.registry.inserting import insert_rows
from lawreg.registry.store import RegistryStore
from lawreg.registry.tables import MetaRow

PREFIX = "approvals "
"""What the keys of ``meta`` begin with that hold the setting, oldest first."""
CHOICES = (1, 2)


class Setting(NamedTuple):
    """How many persons a change takes, who asked for it, and when (UTC)."""

    approvals: int
    at: str
    author: str


def read_settings(session: Session) -> list[Setting]:
    """Give every setting there was, oldest first; none stands for one person."""
    rows = select(MetaRow).where(col(MetaRow.key).startswith(PREFIX, autoescape=True))
    found = session.exec(rows.order_by(col(MetaRow.key)))
    return [Setting(**json.loads(row.value)) for row in found]


def approvals_of(session: Session) -> int:
    """Say how many persons a change of this registry takes."""
    settings = read_settings(session)
    return settings[-1].approvals if settings else CHOICES[0]


def set_approvals(
    store: RegistryStore, approvals: int, *, at: datetime, author: str
) -> None:
    """Ask from now on for so many persons.

    Raises `RegistryError` when the registry cannot be written.
    """
    with store.writing() as session:
        number = len(read_settings(session)) + 1
        setting = Setting(approvals, moment_text(at), author)
        row = {
            "key": f"{PREFIX}{number:06}",
            "value": json.dumps(setting._asdict(), ensure_ascii=False, sort_keys=True),
        }
        insert_rows(session, MetaRow, [row])
        session.commit()


def refuse_alone(session: Session, where: str) -> None:
    """Raise `RegistryError` where a change must be proposed, and applied by another."""
    if approvals_of(session) > 1:
        raise RegistryError(
            Text(
                "sổ này cần hai người: một người đề xuất, người khác áp dụng.",
                "this registry takes two persons: one proposes, another applies.",
            ),
            where,
            Text(
                "Ghi thành đề xuất; người kia chạy "
                "`lawreg registry decide SỐ --apply{on}`.",
                "Propose it; the other runs `lawreg registry decide NUMBER --apply{on}`.",
            ).fill(on=on_registry(where)),
        )


def refuse_same_person(session: Session, proposer: str, decider: str) -> None:
    """Raise `RegistryError` where two are asked for and both are one person."""
    same = fold(squeeze(proposer)) == fold(squeeze(decider))
    if same and approvals_of(session) > 1:
        raise RegistryError(
            Text(
                "{author} đã đề xuất việc này; sổ cần một người khác áp dụng.",
                "{author} proposed this; the registry asks that another apply it.",
            ).fill(author=proposer)
        )
