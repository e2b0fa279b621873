"""Keys by the place they work in, a module each; `lawreg_tui.keymap` puts them together.

Default keys are only such as every terminal delivers: no Alt, no Ctrl with Shift, none
that a terminal takes for Tab, Enter or Backspace.
"""

from __future__ import annotations

from typing import NamedTuple

from lawreg.language import Text


class Key(NamedTuple):
    """One thing that keys do."""

    name: str
    """Its id: ``app.day``."""
    keys: str
    """As Textual writes them, split by commas."""
    action: str
    about: Text
    label: Text | None = None
    """A word for the footer; without one it is not in the footer."""
