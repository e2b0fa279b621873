"""One table of keys: bindings, help, the palette and a person's own keys agree."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

import lawreg_tui
import pytest
from lawreg_tui.app import LawregApp
from lawreg_tui.dialogs.chooser import Chooser
from lawreg_tui.keymap import BY_NAME, SCOPES, TITLES
from lawreg_tui.screens import ROOMS
from lawreg_tui.settings import load_keys
from textual.app import App
from textual.dom import DOMNode
from textual.widgets import OptionList

from lawreg.errors import ConfigError
from tests.cli.small_world import ROOT
from tests.tui.conftest import House, Open


def places() -> list[type[DOMNode]]:
    """Give every class of the terminal UI that has keys of its own."""
    for module in pkgutil.walk_packages(lawreg_tui.__path__, "lawreg_tui."):
        import_module(module.name)
    found: list[type[DOMNode]] = []
    waiting = list(DOMNode.__subclasses__())
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        if one.__module__.startswith("lawreg_tui") and not one._inherit_bindings:
            found.append(one)
    return found


@pytest.mark.parametrize("place", places(), ids=lambda place: place.__name__)
def test_every_key_has_an_id_and_does_something(place: type[DOMNode]) -> None:
    """A key that is in no table could be neither found, told in Vietnamese nor changed."""
    for _, binding in place._merge_bindings():
        assert binding.id in BY_NAME
        where, dot, action = binding.action.partition("(")[0].rpartition(".")
        does = {"app": App, "": place}[where if dot else ""]
        assert hasattr(does, f"action_{action}") or hasattr(does, f"_action_{action}")


def test_every_id_says_where_it_belongs_and_in_two_languages() -> None:
    """Help has a heading for each."""
    for name, key in BY_NAME.items():
        assert name.partition(".")[0] in TITLES
        assert key.about.vi
        assert key.about.en
        assert key.about.vi != key.about.en


def test_default_keys_reach_every_terminal() -> None:
    """No Alt, no Ctrl with Shift, no Ctrl letter that means Tab, Enter or Backspace."""
    for key in BY_NAME.values():
        for pressed in key.keys.split(","):
            assert "alt+" not in pressed
            assert "ctrl+shift" not in pressed
            assert pressed not in {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"}


PLACES = [
    *[("1", place) for place in ("list", "find", "card", "life", "tree", "picture")],
    *[("3", place) for place in ("list", "find", "card")],
    *[("4", place) for place in ("list", "find", "card")],
]


@pytest.mark.parametrize(("screen", "place"), PLACES)
def test_palette_and_bindings_agree(open_app: Open, screen: str, place: str) -> None:
    """Wherever the keys go, the palette holds every action that a key does, with the key."""

    async def walk(house: House) -> None:
        await house.press(screen)
        if place in ("life", "tree"):
            await house.press("d" if place == "life" else "g")
        if place == "picture":
            await house.press("p")
        house.app.screen.query_one(f"#{place}").focus()
        await house.settle()
        bound = {
            (active.binding.id, house.app.get_key_display(active.binding))
            for active in house.app.screen.active_bindings.values()
        }
        await house.press("ctrl+p")
        chooser = house.app.screen
        assert isinstance(chooser, Chooser)
        offered = {
            (choice.name, key)
            for choice in chooser._choices
            for key in choice.note.split(", ")
        }
        assert offered == bound
        held = chooser.query_one(OptionList).options
        assert [option.id for option in held] == [c.name for c in chooser._choices]

    open_app(walk)


def test_a_command_is_found_without_accents_and_done(open_app: Open) -> None:
    """The palette does what the key does, where the key would have done it."""

    async def walk(house: House) -> None:
        await house.press("ctrl+p")
        await house.type("dien bien")
        await house.press("enter")
        assert "▸Diễn biến" in house.screen

    open_app(walk)


def test_help_begins_with_the_focused_widget(open_app: Open) -> None:
    """And ends with what works everywhere."""

    async def walk(house: House) -> None:
        for keys, first in (
            (["question_mark"], "Trong danh sách"),
            (["escape", "g", "f1"], "Trong danh sách"),
            (["escape", "slash", "f1"], "Ô nhập"),
        ):
            await house.press(*keys)
            chooser = house.app.screen
            assert isinstance(chooser, Chooser)
            groups = list(dict.fromkeys(choice.group for choice in chooser._choices))
            assert groups[0] == first
            assert "Mọi nơi" in groups[-3:]
            assert first in house.screen

    open_app(walk)


def test_keys_are_changed_by_their_ids(open_app: Open, tmp_path: Path) -> None:
    """The footer, help and the key itself follow."""
    (tmp_path / "lawreg.toml").write_text(
        '[keys]\n"app.day" = "D, f7"\ninstruments.find = "/,v"\n', encoding="utf-8"
    )
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    keys = load_keys(str(folder))
    assert keys == {"app.day": "D,f7", "instruments.find": "/,v"}

    async def walk(house: House) -> None:
        await house.press("t")
        assert isinstance(house.app.screen, type(house.app.screen_stack[0]))
        assert "D Ngày" in house.screen
        await house.press("D")
        assert "Xem tình trạng tại ngày nào?" in house.screen
        await house.press("escape", "f7")
        assert "Xem tình trạng tại ngày nào?" in house.screen
        await house.press("escape", "v")
        assert house.app.focused is house.app.screen.query_one("#find")

    open_app(walk, keys=keys)


@pytest.mark.parametrize(
    ("told", "line"),
    [
        pytest.param(
            'app.dya = "x"',
            "không có phím nào mang mã «app.dya». Có phải «app.day»?",
            id="an id that does not exist",
        ),
        pytest.param(
            'app.day = "hyper+t"', "app.day: không có phím «hyper+t».", id="no key"
        ),
        pytest.param(
            'app.day = "y"',
            "phím «y» vừa là instruments.copy vừa là app.day.",
            id="a key that would do two things",
        ),
        pytest.param(
            "app.day = 7",
            "«app.day» phải bằng tên phím trong ngoặc kép.",
            id="a number",
        ),
        pytest.param("app.day = ", "không đọc được", id="not TOML"),
    ],
)
def test_a_slip_in_the_file_is_told_in_one_line(
    tmp_path: Path, told: str, line: str
) -> None:
    """With the file, before the screen opens."""
    file = tmp_path / "lawreg.toml"
    file.write_text(f"[keys]\n{told}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_keys(str(tmp_path))
    said = caught.value.line()
    assert said.startswith(str(file))
    assert line in said


def test_a_file_of_other_settings_changes_no_key(tmp_path: Path) -> None:
    """The table may be missing; other tables are not for the terminal UI."""
    (tmp_path / "lawreg.toml").write_text("[other]\nx = 1\n", encoding="utf-8")
    assert load_keys(str(tmp_path)) == {}


def test_every_screen_is_told_in_one_place() -> None:
    """A module, a class and a key each; its keys have a table of their own."""
    assert len({room.key for room in ROOMS}) == len(ROOMS)
    for room in ROOMS:
        assert SCOPES[room.name] is room.keys
        assert all(key.name.startswith(f"{room.name}.") for key in room.keys)
        assert room.title.vi in TITLES[room.name].vi
        assert f"screen.{room.name}" in BY_NAME
        module = import_module(f"lawreg_tui.screens.{room.name}")
        assert hasattr(module, room.factory)
    assert ROOMS[0].name == LawregApp.DEFAULT_MODE


PAGE = ROOT / "docs" / "tui.md"
MARK = "<!-- keys -->\n"


def test_the_page_lists_every_key(request: pytest.FixtureRequest) -> None:
    """With its id, for those who change it."""
    rows = [
        f"| `{key.name}` | {' '.join(f'`{k}`' for k in key.keys.split(','))} | {key.about.vi} |"
        for key in BY_NAME.values()
    ]
    table = "\n".join(["", "| mã | phím | việc |", "|---|---|---|", *rows, ""])
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(MARK)
    after = rest[rest.index("\n## ") :]
    written = f"{before}{MARK}{table}{after}"
    if request.config.getoption("--update-golden"):
        PAGE.write_text(written, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == written
