"""Jump mode: a letter over everything that takes the keys."""

from __future__ import annotations

import pytest
from lawreg_tui.dialogs.jump import LETTERS, JumpScreen

from tests.tui.conftest import House, Open


@pytest.mark.parametrize(
    ("screen", "letter", "place"),
    [
        pytest.param("1", "a", "find", id="the field"),
        pytest.param("1", "s", "list", id="the list"),
        pytest.param("1", "d", "card", id="the card"),
        pytest.param("3", "d", "card", id="the card of a rule"),
    ],
)
def test_a_letter_leads_to_its_place(
    open_app: Open, screen: str, letter: str, place: str
) -> None:
    """It stands over the corner of the place, and the place gets the keys."""

    async def walk(house: House) -> None:
        await house.press(screen, "ctrl+o")
        region = house.app.screen_stack[0].query_one(f"#{place}").region
        line = house.screen.splitlines()[region.y]
        assert line[region.x : region.x + 3] == f" {letter} "
        await house.press(letter)
        assert house.app.focused is house.app.screen.query_one(f"#{place}")
        assert f" {letter} " != house.screen.splitlines()[region.y][region.x :][:3]

    open_app(walk)


@pytest.mark.parametrize("key", ["escape", "9"])
def test_other_keys_leave_things_as_they_are(open_app: Open, key: str) -> None:
    """Nothing is done by a letter that stands nowhere."""

    async def walk(house: House) -> None:
        await house.press("ctrl+o")
        over = [isinstance(house.app.screen, JumpScreen)]
        await house.press(key)
        over.append(isinstance(house.app.screen, JumpScreen))
        assert over == [True, False]
        assert house.app.focused is house.app.screen.query_one("#list")

    open_app(walk)


def test_a_click_goes_where_it_falls(open_app: Open) -> None:
    """The mouse does what letters do."""

    async def walk(house: House) -> None:
        await house.press("ctrl+o")
        await house.pilot.click(offset=(60, 12))
        await house.settle()
        assert house.app.focused is house.app.screen.query_one("#card")

    open_app(walk)


def test_from_the_field_it_works_as_well(open_app: Open) -> None:
    """The key is no letter."""

    async def walk(house: House) -> None:
        await house.press("slash", "ctrl+o", "s")
        assert house.app.focused is house.app.screen.query_one("#list")

    open_app(walk)


def test_every_letter_is_one() -> None:
    """More than a screen has places."""
    assert len(set(LETTERS)) == len(LETTERS) == 26
