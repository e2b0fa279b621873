"""The life of an instrument or provision with everything it is told by, ready to be shown."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lawreg.check.lineage import Orphaned, find_orphaned
from lawreg.check.neighbourhood import Neighbourhood
from lawreg.check.rule import Regime, Rules
from lawreg.model.finding import Interval
from lawreg.model.instrument import Instrument
from lawreg.model.kinds import PARENT_KINDS, TERM_KINDS, Status
from lawreg.model.life import Life, Stretch, named_provisions, tell_life
from lawreg.model.registry_view import RegistryView
from lawreg.model.timeline import StatusAnswer, status
from lawreg.report.card import Card, make_card


class ParentEnded(NamedTuple):
    """What an implementing text implements has ended: the law of that day decides."""

    orphaned: Orphaned
    regime: Regime | None
    """What that law says; ``None`` where none is held for the day."""
    decides: bool
    """Whether it speaks of such a text and such an end."""


class ProvisionStatus(NamedTuple):
    """One provision that acts on the instrument name, on the date asked about."""

    address: str
    answer: StatusAnswer


class Timeline(NamedTuple):
    """What was in force when, and by which act."""

    card: Card
    """The instrument with all relations, on the date asked about."""
    provision: str | None
    life: Life
    parent_ended: ParentEnded | None
    provisions: tuple[ProvisionStatus, ...]
    """Of the whole instrument only: every provision that acts on it, or its own days
    of effect, name."""

    def is_asked_about(self, stretch: Stretch) -> bool:
        """Say whether a stretch holds the date asked about."""
        start, until = stretch.interval
        after = start is None or start <= self.card.as_of
        return after and (until is None or self.card.as_of < until)

    def is_orphaned(self, stretch: Stretch) -> bool:
        """Say whether it is the end of the parent that leaves a stretch to verify."""
        return (
            self.parent_ended is not None
            and self.parent_ended.orphaned.link in stretch.answer.because
        )


def make_timeline(
    view: RegistryView,
    instrument: Instrument,
    as_of: date,
    rules: Rules,
    provision: str | None = None,
) -> Timeline:
    """Tell the life of ``instrument``, or of one provision of it.

    ``rules`` hold the laws on what becomes of an implementing text. From the day
    on which what it implements ended, its own stretches in force are to be
    verified, as the card of the instrument says.
    """
    card = make_card(view, instrument, as_of)
    life = tell_life(instrument, card.onto, provision, card.acts)
    around = Neighbourhood(view, as_of, TERM_KINDS)
    orphaned = find_orphaned(around, instrument)
    parent = None
    if orphaned is not None and orphaned.link.kind in PARENT_KINDS:
        regime = rules.regime(orphaned.ended)
        because = around.status(orphaned.parent, as_of).because
        ending = because[0].kind if because else None
        decides = regime is not None and regime.speaks_of(orphaned.link.kind, ending)
        parent = ParentEnded(orphaned, regime, decides)
        life = life._replace(stretches=_to_verify(life.stretches, orphaned))
    named = named_provisions(instrument, card.onto) if provision is None else ()
    return Timeline(
        card,
        provision,
        life,
        parent,
        tuple(
            ProvisionStatus(p, status(instrument, card.onto, as_of, p, card.acts))
            for p in named
        ),
    )


def _to_verify(
    stretches: tuple[Stretch, ...], orphaned: Orphaned
) -> tuple[Stretch, ...]:
    """Leave to verify what is in force from the day on which the parent ended."""
    answer = StatusAnswer(Status.UNKNOWN, (orphaned.link,), orphaned.ended)
    told: list[Stretch] = []
    for stretch in stretches:
        (start, until), ended = stretch.interval, orphaned.ended
        over = until is not None and until <= ended
        if over or not stretch.answer.may_be_relied_on:
            told.append(stretch)
        elif start is not None and ended <= start:
            told.append(stretch._replace(answer=answer))
        else:
            told.append(stretch._replace(interval=Interval(start, ended)))
            told.append(Stretch(Interval(ended, until), answer))
    return tuple(told)
