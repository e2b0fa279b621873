"""The screens: a module each, told here and nowhere else.

To add one: write its module here with a `Room` of its own, the module of its keys in
`lawreg_tui.keys`, and an entry in `ROOMS`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from lawreg.language import Text
from lawreg_tui.keys import Key, instruments, plan, portfolio, review, rules

if TYPE_CHECKING:
    from lawreg_tui.room import Room
    from lawreg_tui.session import Session


class RoomEntry(NamedTuple):
    """One screen of the terminal UI, loaded when it is first opened."""

    name: str
    """Also the name of its module in this folder."""
    key: str
    title: Text
    factory: str
    """The name of its class."""
    keys: tuple[Key, ...]
    """What its own keys do; the ids begin with ``name``."""

    def open(self, session: Session) -> Room:
        """Make the screen."""
        module = import_module(f"{__name__}.{self.name}")
        room: Room = getattr(module, self.factory)(session)
        return room


INSTRUMENTS_ROOM = "instruments"
PLAN_ROOM = "plan"
REVIEW_ROOM = "review"
_CHANGESET = ".toml"
ROOMS = (
    RoomEntry(
        INSTRUMENTS_ROOM,
        "1",
        Text("Văn bản", "Instruments"),
        "InstrumentsRoom",
        instruments.KEYS,
    ),
    RoomEntry(PLAN_ROOM, "2", Text("Kế hoạch", "Plan"), "PlanRoom", plan.KEYS),
    RoomEntry("rules", "3", Text("Quy tắc", "Rules"), "RulesRoom", rules.KEYS),
    RoomEntry(
        "portfolio",
        "4",
        Text("Danh mục kế hoạch", "Portfolio"),
        "PortfolioRoom",
        portfolio.KEYS,
    ),
    RoomEntry(
        REVIEW_ROOM,
        "5",
        Text("Duyệt đề xuất", "Review"),
        "ReviewRoom",
        review.KEYS,
    ),
)
"""Every screen, in the order of its keys; the first opens where no plan was given."""


def room_for(path: str) -> str:
    """Name the screen that opens a path: a changeset file is reviewed, else plans."""
    return REVIEW_ROOM if path.lower().endswith(_CHANGESET) else PLAN_ROOM
