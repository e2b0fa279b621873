"""The path a session was started with: a plan, a folder of plans, or a changeset."""

from __future__ import annotations

import os

from lawreg_tui.screens import PLAN_ROOM, room_for


def plan_path(given: str | None) -> str:
    """Give the plan or folder to open: where a changeset was given, its folder."""
    if given is not None and room_for(given) != PLAN_ROOM:
        return folder_of(given)
    return given or os.curdir


def folder_of(path: str) -> str:
    """Give the folder in which a file is."""
    return os.path.dirname(path) or os.curdir
