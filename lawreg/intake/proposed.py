"""What is proposed to be recorded, item by item, and what a person decided of each."""

from __future__ import annotations

import os
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model import Certainty, Confidence, Instrument, Relation, Span
from lawreg.registry.facts import IssuerFact, canonical_json

ProposedFact = Instrument | Relation | IssuerFact


class Decision(StrEnum):
    """What a person decided of an item."""

    UNDECIDED = ""
    ACCEPT = "accept"
    REJECT = "reject"

    @property
    def label(self) -> Text:
        """The decision in a word."""
        return _LABELS[self]


_LABELS = {
    Decision.UNDECIDED: Text("chưa quyết định", "undecided"),
    Decision.ACCEPT: Text("nhận", "accepted"),
    Decision.REJECT: Text("bỏ", "rejected"),
}


class Item(NamedTuple):
    """One record as it shall be: new, or in the place of one that is held."""

    fact: ProposedFact
    """A relation whose target nothing decides has an empty one, and waits."""
    decision: Decision = Decision.UNDECIDED
    corrects: str = ""
    """The `digest_of` the record it takes the place of; empty for a new one."""
    cited: str = ""
    """How the text names a target that the registry does not hold or decide."""
    candidates: tuple[str, ...] = ()
    """Ids of those the target may be, where several or none fit."""
    certainty: Certainty = Certainty.HIGH
    """How plainly the text says it."""
    places: tuple[Span, ...] = ()
    """Where in the text of the instrument it is said."""


class Proposed(NamedTuple):
    """What is proposed together, of one text or by one hand."""

    items: tuple[Item, ...]
    reason: str
    """For the journal: why the registry is to be changed."""
    text: str = ""
    """The file that was read, as reached from the changeset's folder; empty by hand."""
    digest: str = ""
    """Of the text that the places of the items count in."""
    source: str = ""
    """Where the text was got: an address, or the name of a collection."""
    revision: str = ""
    """Of the registry that was compared with."""
    problems: tuple[Text, ...] = ()
    """What in the text a person must look at."""
    held: tuple[Text, ...] = ()
    """What the text says and the registry holds already: no item is made of it."""

    def read_from(self, path: str, changeset: str) -> Proposed:
        """Say how the file that was read is reached from where the changeset is."""
        folder = os.path.dirname(os.path.abspath(changeset))
        try:
            reached = os.path.relpath(path, folder)
        except ValueError:  # on another drive
            reached = os.path.abspath(path)
        shown = reached.encode(errors="replace").decode()
        return self._replace(text=shown.replace(os.sep, "/"))

    def count(self, decision: Decision) -> int:
        """Say how many items were so decided."""
        return sum(item.decision is decision for item in self.items)

    def decide(self, index: int, decision: Decision) -> Proposed:
        """Give the same with one item decided."""
        return self.replace(index, self.items[index]._replace(decision=decision))

    def replace(self, index: int, item: Item) -> Proposed:
        """Give the same with another item in one place."""
        items = list(self.items)
        items[index] = item
        return self._replace(items=tuple(items))


def bare(fact: ProposedFact) -> ProposedFact:
    """Leave out what the registry derives when it reads a record."""
    return fact._replace(not_before=None) if isinstance(fact, Relation) else fact


def is_stub(item: Item) -> bool:
    """Say whether an item only makes sure that the registry holds what others name."""
    fact = item.fact
    unread = isinstance(fact, Instrument) and fact.confidence is Confidence.MEMORY
    return unread and bool(item.cited) and not item.corrects


def digest_of(fact: ProposedFact) -> str:
    """Name the state of a record, so that a later correction of it is noticed."""
    return sha256(canonical_json(fact).encode()).hexdigest()[:16]


def text_digest(text: str) -> str:
    """Name a text, so that places in it are never looked up in another."""
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]
