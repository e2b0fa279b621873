"""What a test looks at on the screen of instruments."""

from __future__ import annotations

from lawreg_tui.screens.instruments import InstrumentsRoom
from lawreg_tui.widgets.instrument_list import InstrumentList

from tests.tui.conftest import House


def room(house: House) -> InstrumentsRoom:
    """Give the screen."""
    screen = house.app.screen
    assert isinstance(screen, InstrumentsRoom)
    return screen


def listed(house: House) -> list[str]:
    """Give the numbers in the list, all of which are in sight."""
    shown = room(house).query_one(InstrumentList)
    return [
        row.instrument.number or row.instrument.title
        for at in range(shown.total)
        if (row := shown._row(at)) is not None
    ]


async def find(house: House, words: str) -> None:
    """Look for something and go to what was found."""
    await house.press("slash")
    await house.type(words)
    await house.press("enter")
