"""Acts that come after a text has ended, and those that do not."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import Confidence, Relation, RelationKind, Scope
from lawreg.registry.tangles import find_late_acts
from tests.registry_fakes import instrument, relation

OLD = instrument("10/2010/NĐ-CP", issued_on=date(2010, 1, 5))
NEW = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NEWER = instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9))
END = relation(RelationKind.REPLACES, NEW, OLD)
AGAIN = relation(RelationKind.REPEALS, NEWER, OLD)
AMENDS = relation(RelationKind.AMENDS, NEWER, OLD)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        pytest.param(AGAIN, "ended-twice", id="repealed seven years later"),
        pytest.param(AMENDS, "act-after-end", id="amended seven years later"),
    ],
)
def test_a_late_act_is_told_with_the_end(act: Relation, code: str) -> None:
    """Whatever the order of the records: the earlier end is the one that counts."""
    for relations in ([END, act], [act, END]):
        (fault,) = find_late_acts(relations)
        assert fault.code == code
        assert NEW.instrument_id in fault.what.vi
        assert "23/04/2018" in fault.what.vi


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(AGAIN._replace(effective_from=None), id="of no known day"),
        pytest.param(AGAIN._replace(confidence=Confidence.MEMORY), id="from memory"),
        pytest.param(
            AGAIN._replace(effective_from=END.effective_from), id="on the same day"
        ),
        pytest.param(AGAIN._replace(scope=Scope.UNSPECIFIED), id="of a part"),
        pytest.param(
            AGAIN._replace(actor=NEW.instrument_id), id="by the text that ended it"
        ),
        pytest.param(
            relation(RelationKind.CITES, NEWER, OLD), id="that needs no living target"
        ),
        pytest.param(
            AMENDS._replace(effective_from=date(2017, 1, 1)), id="before the end"
        ),
    ],
)
def test_what_is_not_surely_late_is_let_be(act: Relation) -> None:
    """Only what cannot well be so is put before a person."""
    assert list(find_late_acts([END, act])) == []
