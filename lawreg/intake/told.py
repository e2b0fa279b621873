"""What an item does, in one sentence, and the words it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawreg.intake.proposed import Item, Proposed, ProposedFact, is_stub
from lawreg.language import Text, day, listed
from lawreg.model import (
    Instrument,
    RegistryView,
    Relation,
    Scope,
    render_provision,
)
from lawreg.model.levels import LEVELS
from lawreg.registry.facts import IssuerFact

Namer = Callable[[str], Text]
"""Gives the name of an instrument, as people write it, by its id."""

_ADD = Text("Thêm {name}", "Add {name}")
_FILL_IN = Text("Bổ sung bản ghi của {name}", "Fill in the record of {name}")
_STUB = Text(
    "Ghi tạm {name}, mọi điều cần xác minh", "Record a stub of {name}, to be verified"
)
_TITLE = Text(" «{title}»", " '{title}'")
_ISSUED = Text(", ban hành {day}", ", issued on {day}")
_EFFECTIVE = Text(", có hiệu lực từ {day}", ", effective from {day}")
_CEASED = Text(", hết hiệu lực từ {day}", ", over on {day}")
_BODY = Text("Thêm cơ quan ban hành «{name}»", "Add the issuing body '{name}'")
_LEVEL = Text(", cấp: {level}", ", level: {level}")
_ACT = Text("{actor} {does} {part}{target}", "{actor} {does} {part}{target}")
_PART = Text("{provisions} của ", "{provisions} of ")
_SOME = Text("một phần {note}", "part {note}")
_SOME_OF = Text("{part} của ", "{part} of ")
_FROM = Text(", từ {day}", ", from {day}")
_UNTIL = Text(", đến trước {day}", ", until before {day}")
_BY = Text(" (theo {provisions})", " (by {provisions})")
_CORRECTED = Text("Sửa bản ghi: {what}", "Correct the record: {what}")


def namer(proposed: Proposed, view: RegistryView) -> Namer:
    """Make what names the instruments of all items, and those they may mean."""
    candidates = [c for item in proposed.items for c in item.candidates]
    return namer_of([item.fact for item in proposed.items], view, candidates)


def namer_of(
    facts: Sequence[ProposedFact], view: RegistryView, others: Sequence[str] = ()
) -> Namer:
    """Make what names the instruments of some facts, and others by their ids."""
    own = {f.instrument_id: f for f in facts if isinstance(f, Instrument)}
    ids = {end for f in facts if isinstance(f, Relation) for end in (f.actor, f.target)}
    ids |= set(others)
    known = {**view.by_id(sorted(filter(None, ids - own.keys()))), **own}
    return lambda key: known[key].short_name if key in known else Text(key, key)


def item_sentence(item: Item, name: Namer) -> Text:
    """Say in one sentence what an item does when it is accepted."""
    match item.fact:
        case Instrument():
            said = _instrument(item, item.fact)
        case Relation():
            said = _relation(item, item.fact, name)
        case IssuerFact(issuer=body):
            said = _BODY.fill(name=body.name)
            if body.level in LEVELS:
                said = _joined(said, _LEVEL.fill(level=LEVELS[body.level]))
    return Text(f"{said.vi}.", f"{said.en}.")


def held_phrase(fact: ProposedFact, name: Namer) -> Text:
    """Say what the registry holds already: what an act does, or the name of the rest."""
    match fact:
        case Instrument():
            return fact.short_name
        case Relation():
            return _relation(Item(fact), fact, name)
        case IssuerFact(issuer=body):
            return Text(body.name, body.name)


def item_quotes(item: Item) -> tuple[str, ...]:
    """Give the words an item rests on, those of the newest source last."""
    fact = item.fact
    quotes = [e.quote for e in fact.evidence]
    if isinstance(fact, Instrument):
        quotes += [p.evidence.quote for p in fact.commencements if p.evidence]
    return tuple(dict.fromkeys(filter(None, quotes)))


def _instrument(item: Item, fact: Instrument) -> Text:
    head = _FILL_IN if item.corrects else _STUB if is_stub(item) else _ADD
    said = head.fill(name=fact.short_name)
    if fact.title and fact.title not in fact.cited_as:
        said = _joined(said, _TITLE.fill(title=fact.title))
    for words, when in (
        (_ISSUED, fact.issued_on),
        (_EFFECTIVE, fact.effective_from),
        (_CEASED, fact.ceased_on),
    ):
        if when is not None:
            said = _joined(said, words.fill(day=day(when)))
    return said


def _relation(item: Item, act: Relation, name: Namer) -> Text:
    cited = Text(f"«{item.cited}»", f"'{item.cited}'")
    target = name(act.target) if act.target else cited
    said = _ACT.fill(
        actor=name(act.actor), does=act.kind.label, part=_touched(act), target=target
    )
    if act.effective_from is not None:
        said = _joined(said, _FROM.fill(day=day(act.effective_from)))
    if act.effective_until is not None:
        said = _joined(said, _UNTIL.fill(day=day(act.effective_until)))
    if act.actor_provisions:
        said = _joined(said, _BY.fill(provisions=_listed(act.actor_provisions)))
    return _CORRECTED.fill(what=said) if item.corrects else said


def _touched(act: Relation) -> Text:
    if act.scope is Scope.PROVISIONS:
        return _PART.fill(provisions=_listed(act.target_provisions))
    if act.scope is Scope.UNSPECIFIED:
        note = f"({act.scope_note})" if act.scope_note else ""
        named = _listed(act.target_provisions) if act.target_provisions else None
        inside = Text(f"{named.vi} {note}", f"{named.en} {note}") if named else note
        part = _SOME.fill(note=inside)
        return _SOME_OF.fill(part=Text(part.vi.strip(), part.en.strip()))
    return Text("", "")


def _listed(provisions: tuple[str, ...]) -> Text:
    return listed(render_provision(address) for address in provisions)


def _joined(one: Text, other: Text) -> Text:
    return Text(one.vi + other.vi, one.en + other.en)
