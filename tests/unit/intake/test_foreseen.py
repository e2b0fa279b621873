"""What of a changeset can be looked at before it is applied."""

from __future__ import annotations

from lawreg.intake.foreseen import foresee
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Decision, Proposed
from lawreg.intake.recording import accept_all, find_accepted
from lawreg.model import Instrument, InstrumentKind, Relation, RelationKind
from tests.intake_samples import CONTROL, ENDS_FIRST, effect, issued, registry

VIEW = registry()
LACKING = registry(without=(CONTROL,))
HOMONYM = effect("76/NQ-CP", RelationKind.AMENDS, target_kind=InstrumentKind.RESOLUTION)


def _proposed(*effects: object) -> Proposed:
    made = issued(effects=effects, bases=()) if effects else issued()
    return accept_all(propose(made, VIEW, name="nd118.txt"))


def test_what_is_ready_is_what_would_be_recorded() -> None:
    """Nothing is left out where nothing waits."""
    proposed = _proposed()
    foreseen = foresee(proposed, VIEW)
    assert foreseen.changes == find_accepted(proposed, VIEW).changes
    assert (foreseen.waiting, foreseen.undecided) == (0, 0)


def test_an_item_that_waits_is_taken_as_rejected() -> None:
    """The act on a text that nothing decides does not hide the rest."""
    foreseen = foresee(_proposed(ENDS_FIRST, HOMONYM), VIEW)
    told = [c.after for c in foreseen.changes]
    assert foreseen.waiting == 1
    assert [f.kind for f in told if isinstance(f, Relation)] == [RelationKind.REPLACES]


def test_what_rests_on_a_rejected_item_waits_too() -> None:
    """An act on a text that nobody adds is no act yet."""
    made = accept_all(propose(issued(), LACKING, name="nd118.txt"))
    (stub,) = [n for n, item in enumerate(made.items) if item.cited][:1]
    assert isinstance(made.items[stub].fact, Instrument)
    foreseen = foresee(made.decide(stub, Decision.REJECT), LACKING)
    acts = [c.after for c in foreseen.changes if isinstance(c.after, Relation)]
    assert foreseen.waiting == 1
    assert CONTROL.instrument_id not in [act.target for act in acts]


def test_what_nobody_decided_is_counted_and_left_out() -> None:
    """A changeset not gone through changes nothing yet."""
    proposed = propose(issued(), VIEW, name="nd118.txt")
    foreseen = foresee(proposed, VIEW)
    assert (foreseen.changes, foreseen.waiting) == ((), 0)
    assert foreseen.undecided == len(proposed.items) > 0
