"""What a changeset file and the report on a new text look like, byte for byte."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawreg.intake import Problem
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Decision, Proposed
from lawreg.language import Text
from lawreg.model import Certainty, InstrumentKind, RelationKind
from lawreg.report.changeset import render_changeset_report
from lawreg.report.issued import render_issued_json
from tests.intake_samples import (
    AMENDS,
    CONTROL,
    ENDS_FIRST,
    ENDS_SECOND,
    effect,
    issued,
    registry,
)

VIEW = registry(without=(CONTROL,))
READ = issued(
    effects=(
        ENDS_FIRST,
        ENDS_SECOND,
        AMENDS._replace(certainty=Certainty.MEDIUM),
        effect("76/NQ-CP", RelationKind.AMENDS, target_kind=InstrumentKind.RESOLUTION),
    ),
    problems=(Problem(Text("không rõ người ký.", "who signed it is not clear.")),),
)


def _proposed() -> Proposed:
    made = propose(
        READ, VIEW, source="https://vanban.chinhphu.vn/118", name="nd118.txt"
    )
    return made.decide(0, Decision.ACCEPT).decide(2, Decision.REJECT)


FORMS: dict[str, Callable[[], str]] = {
    "changeset.toml": lambda: render_changeset(_proposed(), VIEW),
    "intake.vi.txt": lambda: render_changeset_report(_proposed(), VIEW),
    "intake.en.txt": lambda: render_changeset_report(_proposed(), VIEW, "en"),
    "intake.colour.txt": lambda: render_changeset_report(
        _proposed(), VIEW, colour=True
    ),
    "intake.json": lambda: render_issued_json(READ),
}


@pytest.mark.parametrize("name", FORMS)
def test_the_form_is_as_it_was(golden: Callable[[str, str], None], name: str) -> None:
    """Look at the difference before accepting another."""
    golden(name, FORMS[name]())
