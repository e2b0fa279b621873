"""What one run of the terminal UI knows from beginning to end."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from lawreg.check.rule import Rules
from lawreg.registry import open_registry
from lawreg_tui.desk import Desk


class Session:
    """The registry asked, the folder worked in, the clock's day and the language."""

    __slots__ = ("_rules", "desk", "ignored", "language", "path", "registry", "today")

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
        self.ignored: tuple[str, ...] = ()
        """Codes of the rules turned off, as ``lawreg check --ignore`` takes them."""

    def rules(self) -> Rules:
        """Give the rules with the laws they hold; read once, at the first question."""
        if self._rules is None:
            from lawreg.check.packs import load_packs

            self._rules = load_packs()
        return self._rules

    def rules_on(self) -> Rules:
        """Give the rules that a check of this run uses.

        Raises `ConfigError` when every one is off.
        """
        from lawreg.check.selection import select_rules

        return select_rules(self.rules(), ignore=self.ignored)

    def switch(self, codes: Collection[str]) -> None:
        """Turn rules off, or on again where all of them are off."""
        off, meant = set(self.ignored), set(codes)
        self.ignored = tuple(sorted(off - meant if meant <= off else off | meant))
