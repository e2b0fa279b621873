"""What search and the journal need of a registry beyond `RegistryView`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from lawreg.model import Issuer, RegistryView


class Searched(Protocol):
    """What a search reads: SQL that both databases understand, and the bodies."""

    @property
    def dialect(self) -> str:
        """Which database answers: ``sqlite`` or ``postgresql``."""
        ...

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every body by its id."""
        ...

    def query(
        self, sql: str, values: Mapping[str, str | int] | None = None
    ) -> list[tuple[object, ...]]:
        """Answer a SELECT with ``:named`` values, of text and whole numbers."""
        ...


class QueryableRegistry(Searched, RegistryView, Protocol):
    """A registry that answers SQL both databases understand; this room only."""

    def interrupt(self) -> None:
        """Stop the statement being answered, from another thread: it raises there."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
