"""What the words above a provision say for it: the verb of a list, and its target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lawreg.intake.addresses import common_part, reach_of
from lawreg.intake.clause import Clause
from lawreg.intake.effect_targets import Target, Targets
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


def below(clause: Clause, context: Context, targets: Targets) -> Context:
    """Give what a clause that opens a list says for the items below it."""
    target, address = context.target, context.address
    named = {o.cited for o in clause.objects if o.cited >= 0}
    if len(named) == 1:
        target = targets.read(named.pop()) or target
    elif named:
        target = None
    if any(o.provisions for o in clause.objects):
        reach = reach_of(clause.objects[-1].provisions, context.address)
        address = common_part(reach.addresses)
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

    before: tuple[Clause, ...]
    after: tuple[Clause, ...]

    @property
    def cited(self) -> int:
        """The instrument named next to a clause: after it, or else before; -1 for none."""
        later = cited_in(self.after)
        return later[0] if later else self.cited_before

    @property
    def cited_before(self) -> int:
        """The instrument named last before a clause; -1 for none."""
        earlier = cited_in(self.before)
        return earlier[-1] if earlier else -1

    @property
    def addresses_before(self) -> list[str]:
        """The provisions named before a clause."""
        objects = [o for clause in self.before for o in clause.objects]
        return [a for o in objects for t in o.provisions for a in t.addresses]


def cited_in(clauses: Sequence[Clause]) -> list[int]:
    """Give the instruments that clauses name, by the index of the citation."""
    return [o.cited for clause in clauses for o in clause.objects if o.cited >= 0]
