"""What can be done on a screen: the commands, their keys, and the list they are told in."""

from __future__ import annotations

from textual.app import App
from textual.binding import ActiveBinding

from lawreg.language import Text
from lawreg_tui.dialogs.chooser import Choice, Chooser
from lawreg_tui.keymap import BY_NAME, TITLES

PALETTE = Text("Tìm một lệnh", "Find a command")
HELP = Text("Các phím dùng được ở đây; Enter để làm", "Keys that work; Enter does it")


def commands_of(app: App[None]) -> dict[str, ActiveBinding]:
    """Give everything that can be done here by its id, from the focus outwards."""
    found: dict[str, ActiveBinding] = {}
    for active in app.screen.active_bindings.values():
        found.setdefault(active.binding.id or "", active)
    return found


def keys_of(app: App[None], name: str) -> str:
    """Write the keys that do something here: «t», «?, f1»."""
    pressed = [
        app.get_key_display(active.binding)
        for active in app.screen.active_bindings.values()
        if active.binding.id == name
    ]
    return ", ".join(dict.fromkeys(pressed))


def command_chooser(
    app: App[None], title: Text, language: str, *, grouped: bool
) -> Chooser:
    """List the commands with their keys, under the names of what they belong to or not."""
    choices = [
        Choice(
            name=name,
            words=BY_NAME[name].about.to(language),
            note=keys_of(app, name),
            group=_group(name).to(language) if grouped else "",
        )
        for name in commands_of(app)
    ]
    return Chooser(title.to(language), choices, language)


def _group(name: str) -> Text:
    return TITLES[name.partition(".")[0]]
