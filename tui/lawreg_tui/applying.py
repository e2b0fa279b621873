"""Recording what was accepted: compared first, confirmed by a person, then written."""

from __future__ import annotations

from collections.abc import Callable

from lawreg.cli.author import find_author
from lawreg.errors import ConfigError
from lawreg.intake.proposed import Proposed
from lawreg.intake.recording import Applied
from lawreg_tui.dialogs.apply import ApplyDialog
from lawreg_tui.review_questions import ChangesetFile, Prepared
from lawreg_tui.room import Room


def begin_applying(
    room: Room,
    file: ChangesetFile,
    proposed: Proposed,
    then: Callable[[Applied], None],
    group: str,
) -> None:
    """Ask for confirmation and record; ``then`` is told what came of it."""
    address = room.session.registry

    def apply(author: str | None) -> None:
        if author is not None:
            room.ask(lambda _: file.apply(proposed, address, author), then, group)

    async def confirm(prepared: Prepared) -> None:
        dialog = ApplyDialog(proposed, prepared, _author(), room.session)
        await room.lawreg.open_dialog(dialog, apply)

    def prepared(known: Prepared) -> None:
        room.lawreg.call_later(confirm, known)

    room.ask(lambda _: file.prepare(proposed, address), prepared, "prepare")


def _author() -> str:
    """Give the name to begin with; nothing where nobody is known."""
    try:
        return find_author("")
    except ConfigError:
        return ""
