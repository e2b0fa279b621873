"""What the words above a provision say for it: the verb of a list, and its target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lawreg.intake.addresses import common_part, completing, reach_of
from lawreg.intake.clause import Clause
from lawreg.intake.effect_targets import Target, Targets
from lawreg.intake.tokens import Token
from lawreg.intake.verbs import Verb


class Context(NamedTuple):
    """What holds for the items below a heading or a lead-in."""

    verb: Verb | None = None
    """That of the list, where its items name only what it acts on."""
    lead: Clause | None = None
    target: Target | None = None
    address: str = ""
    """The provision of the target in which the items act."""
    handed_out: bool = False
    """Whether the items are what the article approves or assigns."""
    is_task: bool = False

    @property
    def alone(self) -> Context:
        """The same for words that are no item of a list."""
        return self._replace(verb=None, lead=None)

    @property
    def names_target(self) -> bool:
        """Whether the lead-in itself names what is acted on."""
        return self.lead is not None and any(o.cited >= 0 for o in self.lead.objects)


def below(
    clause: Clause, context: Context, targets: Targets, before: Sequence[Clause] = ()
) -> Context:
    """Give what a clause that opens a list says for the items below it.

    With the clauses ``before`` it: of «Sửa đổi tên Điều 25 và bổ sung khoản 5 Điều 25
    như sau» the items lie in Điều 25.
    """
    target, address = context.target, context.address
    named = {o.cited for o in clause.objects if o.cited >= 0}
    if len(named) == 1:
        target = targets.read(named.pop()) or target
    elif named:
        target = None
    if any(o.provisions for o in clause.objects):
        reach = reach_of(clause.objects[-1].provisions, context.address)
        also = [
            address
            for other in before
            for named_by_it in other.objects
            for address in reach_of(named_by_it.provisions, context.address).addresses
        ]
        address = common_part((*also, *reach.addresses)) or common_part(reach.addresses)
    return Context(
        verb=clause.verb if clause.verb is not Verb.MIXED else None,
        lead=clause,
        target=target,
        address=address,
        handed_out=context.handed_out,
        is_task=context.is_task or clause.is_task,
    )


class Beside(NamedTuple):
    """What the other clauses of the same provision tell of one."""

    cited_before: int = -1
    """The instrument named last before it, by the index of the citation; -1 for none."""
    cited_after: int = -1
    """The one named first in it or after it."""
    article_before: str = ""
    """The provision of an article that is named last before it."""
    near: tuple[Token, ...] = ()
    """Of the provisions named after it those that can complete its own."""

    @property
    def cited(self) -> int:
        """The instrument named next to it: after it, or else before; -1 for none."""
        return self.cited_after if self.cited_after >= 0 else self.cited_before


def besides(clauses: Sequence[Clause]) -> list[Beside]:
    """Say of each clause of a provision what the others tell of it."""
    told: list[Beside] = []
    cited = -1
    near: tuple[Token, ...] = ()
    for clause in reversed(clauses):
        named = _cited_in(clause)
        cited = named[0] if named else cited
        told.append(Beside(cited_after=cited, near=near))
        near = completing([t for o in clause.objects for t in o.provisions] + [*near])
    told.reverse()
    cited, article = -1, ""
    for k, clause in enumerate(clauses):
        told[k] = told[k]._replace(cited_before=cited, article_before=article)
        named = _cited_in(clause)
        cited = named[-1] if named else cited
        for address in (
            a for o in clause.objects for t in o.provisions for a in t.addresses
        ):
            article = address if address.startswith("d") else article
    return told


def _cited_in(clause: Clause) -> list[int]:
    return [o.cited for o in clause.objects if o.cited >= 0]
