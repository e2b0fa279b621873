"""What one run of the terminal UI knows from beginning to end."""

from __future__ import annotations

from datetime import date

from lawreg.check.rule import Rules
from lawreg.registry import open_registry
from lawreg_tui.desk import Desk


class Session:
    """The registry asked, the folder worked in, the clock's day and the language."""

    __slots__ = ("_rules", "desk", "language", "path", "registry", "today")

    def __init__(
        self, *, registry: str, path: str | None, today: date, language: str
    ) -> None:
        # A registry that cannot be read is told before the screen is taken.
        open_registry(registry).close()
        self.registry = registry
        self.path = path
        self.today = today
        self.language = language
        self.desk = Desk(registry)
        self._rules: Rules | None = None

    def rules(self) -> Rules:
        """Give the rules with the laws they hold; read once, at the first question."""
        if self._rules is None:
            from lawreg.check.packs import load_packs

            self._rules = load_packs()
        return self._rules
