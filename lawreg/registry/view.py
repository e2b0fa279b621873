"""What search and the journal need of a registry beyond `RegistryView`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from lawreg.model import RegistryView


class QueryableRegistry(RegistryView, Protocol):
    """A registry that answers SQL both databases understand; this room only."""

    @property
    def dialect(self) -> str:
        """Which database answers: ``sqlite`` or ``postgresql``."""
        ...

    def query(
        self, sql: str, values: Mapping[str, str | int] | None = None
    ) -> list[tuple[object, ...]]:
        """Answer a SELECT with ``:named`` values, of text and whole numbers."""
        ...

    def interrupt(self) -> None:
        """Stop the statement being answered, from another thread: it raises there."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
