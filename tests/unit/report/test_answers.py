"""The statuses of many instruments at once are those of each alone."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from lawreg.check.lineage import find_orphaned
from lawreg.check.neighbourhood import Neighbourhood
from lawreg.model import PARENT_KINDS, Instrument, RegistryView, Status
from lawreg.registry import open_registry
from lawreg.report.drawing import find_answers

COMMITTED = Path(__file__).resolve().parents[3] / "data" / "decrees.sqlite"


def told_alone(view: RegistryView, instrument: Instrument, as_of: date) -> Status:
    """Say how one instrument stands, from everything around it."""
    around = Neighbourhood(view, as_of)
    around.load([instrument])
    answer = around.status(instrument, as_of)
    orphaned = find_orphaned(around, instrument)
    parent = orphaned is not None and orphaned.link.kind in PARENT_KINDS
    return Status.UNKNOWN if parent and answer.may_be_relied_on else answer.status


@pytest.mark.parametrize("as_of", [date(2019, 6, 1), date(2026, 11, 24)])
def test_what_is_read_in_few_questions_is_what_each_would_be_told(as_of: date) -> None:
    """Acts that change no text are left out, and no answer changes."""
    with closing(open_registry(str(COMMITTED))) as view:
        ids = [
            str(row[0])
            for row in view.query(
                "SELECT instrument_id FROM instruments AS i WHERE superseded_by IS NULL"
                " AND EXISTS (SELECT 1 FROM relations AS r WHERE r.superseded_by IS NULL"
                " AND i.instrument_id IN (r.actor, r.target)) AND i.row_id % 5 = 0"
            )
        ]
        held = view.by_id(ids).values()
        answers = find_answers(view, held, as_of)
        told = {i.instrument_id: told_alone(view, i, as_of) for i in held}
    assert {key: a.status for key, a in answers.items()} == told
    assert len(set(told.values())) > 2
