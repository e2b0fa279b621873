"""What a registry answered a moment ago, for whoever asks nearly the same at every key."""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.model import Issuer, Revision
from lawreg.registry.view import QueryableRegistry, Searched

_KEPT = 48
"""Answers kept, each of some thousand rows at most: a few words being typed."""
Answer = list[tuple[object, ...]]


class Remembering(Searched):
    """A registry to search in that gives the same answer again without asking.

    What it remembers is of one state of the registry: `renewed` forgets it where
    another state has come. Used in one thread.
    """

    def __init__(self, view: QueryableRegistry) -> None:
        self._view = view
        self._of: Revision | None = None
        self._issuers: Mapping[str, Issuer] | None = None
        self._answers: dict[tuple[str, tuple[tuple[str, str | int], ...]], Answer] = {}

    def renewed(self) -> Remembering:
        """Look whether the registry is still the same; gives itself."""
        revision = self._view.revision()
        if revision != self._of:
            self._of, self._issuers = revision, None
            self._answers.clear()
        return self

    @property
    def dialect(self) -> str:
        """Which database answers."""
        return self._view.dialect

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every body by its id."""
        if self._issuers is None:
            self._issuers = self._view.issuers()
        return self._issuers

    def query(
        self, sql: str, values: Mapping[str, str | int] | None = None
    ) -> list[tuple[object, ...]]:
        """Answer a SELECT; what was asked longest ago is forgotten first."""
        asked = sql, tuple((values or {}).items())
        if asked in self._answers:
            answer = self._answers.pop(asked)
        else:
            answer = self._view.query(sql, values)
        self._answers[asked] = answer
        if len(self._answers) > _KEPT:
            del self._answers[next(iter(self._answers))]
        return answer
