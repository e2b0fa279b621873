"""REL2: has what an implementing text implements ended?"""

from __future__ import annotations

from collections.abc import Iterator

from lawreg.check.case import Case
from lawreg.check.drafting import (
    TO_VERIFY,
    draft,
    relation_fact,
    surest,
)
from lawreg.check.lineage import find_orphaned
from lawreg.check.rule import Regime, Rule
from lawreg.language import Text, day, listed
from lawreg.model import (
    PARENT_KINDS,
    Fact,
    Finding,
    Instrument,
    Interval,
    Relation,
    RelationKind,
    Severity,
    Status,
)

_NOT_SPOKEN_OF = Text(
    "Luật ban hành văn bản quy phạm pháp luật khi ấy không nói rõ trường hợp này.",
    "The law on promulgation of that day does not speak of this case.",
)
_WITHOUT_OBJECT = Text(
    "Nội dung sửa đổi, bổ sung vì vậy không còn đối tượng áp dụng.",
    "What it amends is no longer there.",
)
_WITHOUT_BASIS = Text(
    "Cần rà soát xem văn bản còn phù hợp không.",
    "Whether it still fits must be reviewed.",
)
_NOTHING = Text("", "")


def find_parent_ended(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report implementing texts whose parent has ended while they have not.

    The regime in force on the day the parent ended says what follows; the
    finding quotes it and asks for verification, it never declares the text ended.
    """
    relied_on = {r.instrument.instrument_id for r in case.reliances()}
    for reliance in case.reliances():
        orphaned = find_orphaned(case.around, reliance.instrument)
        if orphaned is None:
            continue
        if case.around.status(reliance.instrument, case.as_of).status is Status.CEASED:
            continue
        link, parent, ended = orphaned
        if link.kind is RelationKind.AMENDS and parent.instrument_id in relied_on:
            continue  # the finding on the amended text says it all
        regime = case.rules.regime(ended)
        if regime is None or not regime.is_read:
            continue
        heirs = _possible_heirs(case, reliance.instrument, parent)
        yield draft(
            rule,
            case,
            reliance.subject,
            case.when(ended),
            related=[parent.number, *(h.number for h in heirs)],
            interval=Interval(None, ended),
            evidence=[
                relation_fact(case, link),
                *(relation_fact(case, r) for r in case.around.enders(parent)),
                *([_regime_fact(regime)] if link.kind in PARENT_KINDS else []),
            ],
            severity=_severity(link, regime),
            certainty=surest(link.confidence),
            cited=case.name(reliance.instrument),
            act=link.kind.label,
            parent=case.name(parent, dated=True),
            ended=day(ended),
            regime=_consequence(link, _ending(case, parent), regime),
            heirs=_heirs_phrase(case, heirs),
        )


def _severity(link: Relation, regime: Regime) -> Severity | None:
    """Give a remark where nothing says that the text ends; the rule's own otherwise."""
    told_to_end = link.kind is not RelationKind.BASED_ON and not regime.is_silent
    return None if told_to_end else Severity.INFO


def _ending(case: Case, parent: Instrument) -> RelationKind | None:
    """Say by what act the parent ended; `None` when its own term was over."""
    because = case.around.status(parent, case.as_of).because
    return because[0].kind if because else None


def _consequence(link: Relation, ending: RelationKind | None, regime: Regime) -> Text:
    """Say what follows for the text: the regime speaks only of implementing texts."""
    if link.kind in PARENT_KINDS:
        spoken_of = regime.speaks_of(link.kind, ending)
        return regime.statement if spoken_of else _NOT_SPOKEN_OF
    return _WITHOUT_OBJECT if link.kind is RelationKind.AMENDS else _WITHOUT_BASIS


def _possible_heirs(
    case: Case, instrument: Instrument, parent: Instrument
) -> list[Instrument]:
    """Give what is said, surely or not, to have taken the place of an implementing text."""
    heirs = [case.around.instrument(r.actor) for r in case.around.enders(instrument)]
    return [h for h in heirs if h is not None and h != parent]


def _heirs_phrase(case: Case, heirs: list[Instrument]) -> Text:
    if not heirs:
        return _NOTHING
    return Text(
        " Có thể đã được thay bằng {names} ({doubt}).",
        " It may have been replaced by {names} ({doubt}).",
    ).fill(names=listed(case.names(heirs)), doubt=TO_VERIFY)


def _regime_fact(regime: Regime) -> Fact:
    basis = regime.basis
    return Fact(
        statement=Text("{words} ({where})", "{words} ({where})").fill(
            words=regime.statement,
            where=Text("{part} {name}", "{part} of {name}").fill(
                part=basis.where, name=basis.instrument
            ),
        ),
        source=basis.source,
        quote=basis.quote,
    )
