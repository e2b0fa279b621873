"""Every key of the terminal UI: its id, what it does, and what a person reads of it.

Help, the footer and the palette are made from these tables, ``lawreg.toml`` changes
keys by their ids. The tables themselves are in `lawreg_tui.keys`.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.binding import Binding, BindingType

from lawreg.language import Text
from lawreg_tui.keys import Key, everywhere, field, moving
from lawreg_tui.screens import ROOMS, RoomEntry

_OPEN = Text("đến màn hình {title}", "to the screen {title}")
_SCREEN = Text("Màn hình {title}", "Screen {title}")


def _opens(room: RoomEntry) -> Key:
    """Give the key that goes to a screen."""
    action = f"open_room('{room.name}')"
    return Key(f"screen.{room.name}", room.key, action, _OPEN.fill(title=room.title))


SCOPES: dict[str, tuple[Key, ...]] = {
    "app": (*everywhere.APP, *map(_opens, ROOMS), everywhere.QUIT),
    "room": everywhere.ROOM,
    "dialog": everywhere.DIALOG,
    "jump": everywhere.JUMP,
    "chooser": everywhere.CHOOSER,
    "move": moving.MOVE,
    "tree": moving.TREE,
    "marks": moving.MARKS,
    "picture": moving.PICTURE,
    "field": field.KEYS,
    **{room.name: room.keys for room in ROOMS},
}
"""The keys of each kind of place; one place may have several."""

TITLES = {
    "app": Text("Mọi nơi", "Everywhere"),
    "screen": Text("Màn hình", "Screens"),
    "room": Text("Trên mọi màn hình", "On every screen"),
    "dialog": Text("Hộp thoại", "Dialog"),
    "jump": Text("Nhảy đến một ô", "Jumping to a pane"),
    "chooser": Text("Danh sách chọn", "List of choices"),
    "move": Text("Trong danh sách", "In a list"),
    "tree": Text("Trong cây", "In a tree"),
    "marks": Text("Trong văn bản kế hoạch", "In the text of a plan"),
    "picture": Text("Trong hình vẽ", "In a picture"),
    "field": Text("Ô nhập", "Text field"),
    **{room.name: _SCREEN.fill(title=room.title) for room in ROOMS},
}
"""What a person calls each place, by the first part of an id."""


def all_keys() -> Iterator[Key]:
    """Give every key once, in the order of the tables."""
    return iter({key.name: key for keys in SCOPES.values() for key in keys}.values())


BY_NAME = {key.name: key for key in all_keys()}


def bindings(*scopes: str) -> list[BindingType]:
    """Make the bindings of a class that lives in these places."""
    return [
        Binding(
            key.keys,
            key.action,
            (key.label or key.about).vi,
            show=key.label is not None,
            priority=key.name == "app.palette",
            id=key.name,
        )
        for scope in scopes
        for key in SCOPES[scope]
    ]
