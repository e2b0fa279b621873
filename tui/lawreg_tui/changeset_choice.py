"""Choosing a changeset file: one of the folder, or a path that is typed."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from lawreg.language import Text
from lawreg_tui.dialogs.chooser import Choice, Chooser
from lawreg_tui.dialogs.path import PathDialog
from lawreg_tui.review_questions import find_changesets

if TYPE_CHECKING:
    from lawreg_tui.app import LawregApp

_OPEN = Text("Duyệt đề xuất nào?", "Review which changeset?")
_OTHER_FILE = Text("Tệp khác…", "Another file…")
_PATH = Text("Tệp đề xuất ở đâu?", "Where is the changeset file?")


async def choose_changeset(
    app: LawregApp, folder: str, then: Callable[[str], None]
) -> None:
    """Offer the changesets of a folder; ``then`` is given the one chosen."""
    language = app.session.language

    def take(path: str | None) -> None:
        if path is not None:
            then(path)

    def choose(path: str | None) -> None:
        if path:
            then(path)
        elif path is not None:
            where = os.path.abspath(folder)
            dialog = PathDialog(_PATH.to(language), where, language)
            app.call_later(app.open_dialog, dialog, take)

    choices = [Choice(p, os.path.basename(p)) for p in find_changesets(folder)]
    choices.append(Choice("", _OTHER_FILE.to(language)))
    await app.open_dialog(Chooser(_OPEN.to(language), choices, language), choose)
