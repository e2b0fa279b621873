"""What a finding says to cite in the place of a text that has ended."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.check import load_packs
from lawreg.check.engine import check_plan
from lawreg.model import (
    Confidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Plan,
    Relation,
    RelationKind,
)
from lawreg.registry.memory import MemoryRegistry

SIGNED = date(2024, 6, 10)
TEXT = "Thực hiện Nghị định số 901/2019/NĐ-CP ngày 10/01/2019 của Chính phủ."


def decree(number: int, year: int) -> Instrument:
    """Make a decree of the first of February of a year, in force a month later."""
    return Instrument(
        f"vn/cp/{year}/{number}-{year}-nd-cp",
        f"{number}/{year}/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        "Về một việc giả định",
        date(2019, 1, 10) if year == 2019 else date(year, 2, 1),
        date(year, 3, 1),
        year=year,
        confidence=Confidence.CONFIRMED,
    )


CITED, NEXT, LAST = decree(901, 2019), decree(902, 2021), decree(903, 2023)


def ends(kind: RelationKind, actor: Instrument, target: Instrument) -> Relation:
    """Make an act that ends a decree on the first day of the other."""
    return Relation(
        kind,
        actor.instrument_id,
        target.instrument_id,
        actor.effective_from,
        confidence=Confidence.CONFIRMED,
    )


REPLACED = ends(RelationKind.REPLACES, NEXT, CITED)
REPEALED = ends(RelationKind.REPEALS, NEXT, CITED)


@pytest.mark.parametrize(
    ("acts", "said"),
    [
        pytest.param(
            [REPLACED],
            "Nên viện dẫn: Nghị định số 902/2021/NĐ-CP ngày 01/02/2021",
            id="replaced by a text in force",
        ),
        pytest.param(
            [REPLACED, ends(RelationKind.REPLACES, LAST, NEXT)],
            "Nên viện dẫn: Nghị định số 903/2023/NĐ-CP ngày 01/02/2023",
            id="replaced by a text that was replaced in its turn",
        ),
        pytest.param(
            [REPLACED, ends(RelationKind.REPEALS, LAST, NEXT)],
            "902/2021/NĐ-CP ngày 01/02/2021 thay thế văn bản này, nhưng vào ngày 10/06/2024 "
            "thì hết hiệu lực toàn bộ; sổ đăng ký không ghi văn bản nào thay thế tiếp",
            id="replaced by a text that ended with nothing in its place",
        ),
        pytest.param(
            [REPEALED],
            "Sổ đăng ký không ghi văn bản nào thay thế; xem Nghị định số 902/2021/NĐ-CP",
            id="repealed",
        ),
    ],
)
def test_advice_never_denies_the_act_that_the_finding_tells(
    acts: list[Relation], said: str
) -> None:
    """A text that is told to be replaced is not said to have no successor."""
    view = MemoryRegistry(
        [CITED, NEXT, LAST], acts, [Issuer("cp", "Chính phủ", "central")]
    )
    plan = Plan("plan.txt", TEXT, issued_on=SIGNED, source=TEXT)
    findings = check_plan(plan, view, load_packs(), SIGNED).findings
    (finding,) = [f for f in findings if f.code == "VAL101"]
    assert finding.advice is not None
    assert said in finding.advice.vi
