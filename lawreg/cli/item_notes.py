"""What is to be known of the items that are about to be recorded, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawreg.cli.console import Console
from lawreg.language import Text, listed

if TYPE_CHECKING:
    from lawreg.intake.proposed import Proposed
    from lawreg.model import RegistryView

_NOTE = Text("lưu ý, mục {items}: {what}", "note, item {items}: {what}")


def tell_notes(proposed: Proposed, view: RegistryView, console: Console) -> None:
    """Say every note on what was accepted, as `review` does, the same of several once.

    Nothing is said of what must be mended: that stops whoever records it.
    """
    from lawreg.intake.notes import notes_on
    from lawreg.intake.proposed import Decision

    noted: dict[Text, list[str]] = {}
    notes = notes_on(proposed, view, console.last_day())
    for n, (item, told) in enumerate(zip(proposed.items, notes, strict=True), 1):
        for note in told:
            if item.decision is Decision.ACCEPT and not note.waits:
                noted.setdefault(note.what, []).append(str(n))
    for what, items in noted.items():
        console.say(_NOTE.fill(items=listed(items), what=what))
