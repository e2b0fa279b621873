"""Golden grids: every screen as a person sees it, at two sizes."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tui.conftest import TODAY, Golden, House, Open

FIND = ["slash", "6", "1", "slash", "2", "0", "1", "8", "enter"]
SCREENS = [
    pytest.param("card", FIND, TODAY, id="the card of an instrument"),
    pytest.param("life", [*FIND, "d"], date(2022, 1, 1), id="its life, on a past day"),
    pytest.param("web", [*FIND, "g"], TODAY, id="what surrounds it"),
    pytest.param("picture", [*FIND, "p"], TODAY, id="it as a picture"),
    pytest.param("rules", ["3", *["down"] * 2], TODAY, id="the rules"),
    pytest.param("help", ["question_mark"], TODAY, id="help"),
]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=str)
@pytest.mark.parametrize(("name", "keys", "day"), SCREENS)
def test_a_screen_is_what_it_was(
    open_app: Open,
    golden: Golden,
    name: str,
    keys: list[str],
    day: date,
    size: tuple[int, int],
) -> None:
    """Look at a changed grid before it is accepted."""

    async def walk(house: House) -> None:
        await house.press(*keys)
        golden(f"tui-{name}-{size[0]}x{size[1]}.txt", house.screen)

    open_app(walk, size=size, as_of=day)


def test_the_narrow_screen_is_what_it_was(open_app: Open, golden: Golden) -> None:
    """One pane at a time."""

    async def walk(house: House) -> None:
        await house.press(*FIND)
        golden("tui-list-60x24.txt", house.screen)

    open_app(walk, size=(60, 24))
