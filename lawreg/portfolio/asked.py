"""A registry that remembers what it answered and what one check asked of it.

A check is decided by the answers it is given: where two registries answer its
questions alike, it says the same of both, and one of the two is spared.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from lawreg.model import (
    Coverage,
    Instrument,
    InstrumentKind,
    Issuer,
    RegistryView,
    Relation,
    RelationKind,
    Revision,
)


class Question(NamedTuple):
    """One thing asked of a registry: how, of what, and what narrows it."""

    way: str
    """The method of `RegistryView`."""
    key: str
    narrowed: InstrumentKind | frozenset[RelationKind] | None = None


class AskedRegistry:
    """A `RegistryView` over another, which is asked every question once."""

    def __init__(self, view: RegistryView) -> None:
        self._view = view
        self._answers: dict[Question, Any] = {}
        self.asked: set[Question] = set()
        """What was asked since somebody last emptied it."""

    def answer(self, question: Question) -> Any:  # noqa: ANN401 - as each way answers
        """Give the answer to a question, ``None`` where the registry holds nothing."""
        if question not in self._answers:
            self._ask(question.way, question.narrowed, [question.key])
        return self._answers[question]

    def revision(self) -> Revision:
        """Say which state of the registry this is."""
        return self._view.revision()

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments by number in any spelling, keyed by the number asked for."""
        return self._many("by_number", numbers)

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find instruments by id; an id that is not held is not a key."""
        return self._many("by_id", instrument_ids)

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments whose title or alias is one of ``names``, accents ignored."""
        return self._many("by_name", names)

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give instruments whose number could be a misspelling of ``number``."""
        found: Sequence[Instrument] = self._one(Question("near_numbers", number))
        return found

    def near_names(self, name: str, kind: InstrumentKind) -> Sequence[Instrument]:
        """Give instruments of ``kind`` whose name could be a misspelling of ``name``."""
        found: Sequence[Instrument] = self._one(Question("near_names", name, kind))
        return found

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of others on each instrument, of some ``kinds``, keyed by target."""
        narrowed = None if kinds is None else frozenset(kinds)
        return self._many("relations_onto", instrument_ids, narrowed)

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of each instrument on others, keyed by actor."""
        return self._many("relations_from", instrument_ids)

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        found: Mapping[str, Issuer] = self._one(Question("issuers", ""))
        return found

    def coverage(self) -> Sequence[Coverage]:
        """Give the classes of instruments held in full."""
        found: Sequence[Coverage] = self._one(Question("coverage", ""))
        return found

    def _one(self, question: Question) -> Any:  # noqa: ANN401 - as each way answers
        self.asked.add(question)
        return self.answer(question)

    def _many(
        self,
        way: str,
        keys: Iterable[str],
        narrowed: frozenset[RelationKind] | None = None,
    ) -> Mapping[str, Any]:
        questions = {key: Question(way, key, narrowed) for key in keys}
        self.asked.update(questions.values())
        unasked = [k for k, q in questions.items() if q not in self._answers]
        if unasked:
            self._ask(way, narrowed, unasked)
        answers = {key: self._answers[question] for key, question in questions.items()}
        return {key: found for key, found in answers.items() if found is not None}

    def _ask(
        self,
        way: str,
        narrowed: InstrumentKind | frozenset[RelationKind] | None,
        keys: Sequence[str],
    ) -> None:
        ask: Callable[..., Any] = getattr(self._view, way)
        if way in ("issuers", "coverage"):
            self._answers[Question(way, "")] = ask()
        elif way in ("near_numbers", "near_names"):
            more = () if narrowed is None else (narrowed,)
            for key in keys:
                self._answers[Question(way, key, narrowed)] = ask(key, *more)
        else:
            more = () if narrowed is None else (narrowed,)
            found = ask(keys, *more)
            for key in keys:
                self._answers[Question(way, key, narrowed)] = found.get(key)


def facts_in(answer: object) -> frozenset[object]:
    """Give the facts of an answer: one, a row of them, several by name, or none."""
    if isinstance(answer, dict):
        return frozenset(answer.values())
    if isinstance(answer, list):
        return frozenset(answer)
    # An instrument is a tuple too, and one fact.
    if isinstance(answer, tuple) and not hasattr(answer, "_fields"):
        return frozenset(answer)
    return frozenset([answer])


def days_in(answer: object) -> Iterator[date]:
    """Give every day that an answer names, however deep."""
    if isinstance(answer, date):
        yield answer
    elif isinstance(answer, (list, tuple)):
        for part in answer:
            yield from days_in(part)
    elif isinstance(answer, dict):
        for part in answer.values():
            yield from days_in(part)
