"""A target that a person typed in a changeset by its number, and the instruments it may mean.

The file asks for an id; people know numbers. The number stands for the id where just one
instrument has it, in the registry or among the items. Otherwise a person chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawreg.citation import find_citations
from lawreg.citation.likeness import agrees, year_of
from lawreg.folding import number_key, squeeze
from lawreg.intake.proposed import Decision, Item, Proposed
from lawreg.model import Citation, Instrument, Issuer, RegistryView, Relation
from lawreg.registry.facts import IssuerFact

_ID = "vn/"
"""How every id of an instrument begins; no number does."""


def is_typed(target: str) -> bool:
    """Say whether a target is words of a person, and no id.

    >>> is_typed("63/2010/NĐ-CP"), is_typed("vn/cp/2010/63-2010-nd-cp"), is_typed("")
    (True, False, False)
    """
    return bool(target) and not target.startswith(_ID)


def settle_typed(proposed: Proposed, view: RegistryView) -> Proposed:
    """Give the same with ids for the typed targets that mean just one instrument.

    What is chosen for one act counts for every other that the text names alike and for
    which nobody chose: «Luật Điện lực» is one law, however often it is amended. Every
    reader of a changeset file that looks into a registry goes through here, so that
    what is told of an item and what is recorded of it are one act.
    """
    items = tuple(_settled(item, proposed, view) for item in proposed.items)
    chosen = _chosen(items)
    items = tuple(_as_chosen(item, chosen) for item in items)
    return proposed if items == proposed.items else proposed._replace(items=items)


def asked_of(item: Item) -> str:
    """Give how the text names what an act has no target for; empty for others."""
    act = item.fact
    return item.cited if isinstance(act, Relation) and not act.target else ""


def _chosen(items: Iterable[Item]) -> dict[str, set[str]]:
    """Give the targets of acts by how the text names them."""
    chosen: dict[str, set[str]] = {}
    for item in items:
        act = item.fact
        if isinstance(act, Relation) and act.target and not is_typed(act.target):
            chosen.setdefault(item.cited, set()).add(act.target)
    return chosen


def _as_chosen(item: Item, chosen: dict[str, set[str]]) -> Item:
    asked = asked_of(item)
    targets = chosen.get(asked, set()) if asked else set()
    if len(targets) != 1 or not isinstance(item.fact, Relation):
        return item
    return item._replace(fact=item.fact._replace(target=next(iter(targets))))


def _settled(item: Item, proposed: Proposed, view: RegistryView) -> Item:
    act = item.fact
    if not isinstance(act, Relation) or not is_typed(act.target):
        return item
    meant = find_typed(act.target, proposed, view)
    if len(meant) != 1:
        return item
    return item._replace(fact=act._replace(target=meant[0].instrument_id))


def find_typed(
    target: str, proposed: Proposed, view: RegistryView
) -> tuple[Instrument, ...]:
    """Give the instruments that a typed target may mean, by their ids.

    A kind, a day, a year or a body typed with the number rules out those that have
    another. Those that only a rejected item adds are meant where no others are.
    """
    typed = typed_citation(target)
    if typed is None or typed.number is None:
        return ()
    held = view.by_number([typed.number]).get(typed.number, ())
    known = _by_id((*held, *_added(typed.number, proposed, rejected=False)))
    if not known:
        known = _by_id(_added(typed.number, proposed, rejected=True))
    facts = [item.fact for item in proposed.items]
    bodies = {f.issuer.issuer_id: f.issuer for f in facts if isinstance(f, IssuerFact)}
    bodies |= view.issuers()
    fitting = (known[key] for key in sorted(known))
    return tuple(one for one in fitting if _fits(typed, one, bodies.get(one.issuer_id)))


def typed_citation(target: str) -> Citation | None:
    """Read the one mention that typed words are, from the first to the last."""
    words = squeeze(target)
    citations = find_citations(words)
    if len(citations) != 1:
        return None
    (found,) = citations
    last = found.issuer_span or found.mention
    whole = found.mention.start == 0 and last.end == len(words)
    return found if whole else None


def _by_id(instruments: Iterable[Instrument]) -> dict[str, Instrument]:
    return {one.instrument_id: one for one in instruments}


def _added(number: str, proposed: Proposed, *, rejected: bool) -> Iterator[Instrument]:
    """Give the instruments of a number that items add, those rejected or the others."""
    key = number_key(number)
    for item in proposed.items:
        fact = item.fact
        wanted = (item.decision is Decision.REJECT) is rejected
        if wanted and isinstance(fact, Instrument) and number_key(fact.number) == key:
            yield fact


def _fits(typed: Citation, held: Instrument, body: Issuer | None) -> bool:
    """Say whether nothing typed beside the number contradicts what is known."""
    if typed.kind_span is not None and typed.kind not in (None, held.kind):
        return False
    if typed.issuer and body is not None and not agrees(typed.issuer, body):
        return False
    if typed.issued_on is not None and held.issued_on is not None:
        return typed.issued_on == held.issued_on
    year = typed.issued_on.year if typed.issued_on else typed.year
    return year is None or year_of(held) in (None, year)
