"""A provision that binds some and not others is told with the words of every part."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.check import load_packs
from lawreg.check.engine import check_plan
from lawreg.model import (
    Certainty,
    Commencement,
    Confidence,
    Evidence,
    Finding,
    Instrument,
    InstrumentKind,
    Interval,
    Issuer,
    Plan,
    Severity,
)
from lawreg.registry.memory import MemoryRegistry

SIGNED = date(2019, 6, 10)
TEXT = "Thực hiện Điều 5 Nghị định số 901/2019/NĐ-CP ngày 10/01/2019 của Chính phủ."
READ = Evidence("Công báo", "Điều 5 có hiệu lực ở hải đảo từ ngày 01/01/2020.")
AT_SEA = Commencement(("d5",), date(2020, 1, 1), "ở hải đảo", READ)
ON_LAND = Commencement(("d5",), date(2019, 5, 1), "", Evidence("Báo", "Từ 01/5."))
UNDATED = Commencement(("d5",), None, "", READ)
FROM_MEMORY = AT_SEA._replace(evidence=None)


def found(
    *parts: Commencement, starts: date | None = date(2019, 3, 1)
) -> list[Finding]:
    """Check a plan that cites Điều 5 of a decree with these parts."""
    decree = Instrument(
        "vn/cp/2019/901-2019-nd-cp",
        "901/2019/NĐ-CP",
        InstrumentKind.DECREE,
        "cp",
        "Về một việc giả định",
        date(2019, 1, 10),
        starts,
        year=2019,
        confidence=Confidence.CONFIRMED,
        commencements=parts,
    )
    view = MemoryRegistry([decree], [], [Issuer("cp", "Chính phủ", "central")])
    plan = Plan("plan.txt", TEXT, issued_on=SIGNED, source=TEXT)
    findings = check_plan(plan, view, load_packs(), SIGNED).findings
    return [f for f in findings if f.code == "VAL105"]


def test_every_part_is_told_with_its_words() -> None:
    """Who reads the finding decides by the places and days, and needs the source."""
    (finding,) = found(ON_LAND, AT_SEA)
    assert [f.quote for f in finding.evidence] == ["Từ 01/5.", READ.quote]
    assert "ở hải đảo" in finding.evidence[1].statement.vi
    assert finding.message.vi.startswith("Điều 5 Nghị định số 901/2019/NĐ-CP có hiệu")
    assert "01/01/2020" in finding.message.vi
    assert finding.interval == Interval(None, date(2020, 1, 1))
    assert finding.certainty is Certainty.HIGH
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize("part", [UNDATED, FROM_MEMORY], ids=["no day", "memory"])
def test_a_day_that_no_source_gives_is_doubt_without_an_end(part: Commencement) -> None:
    """No day may be printed as if it were known, and the doubt is not hidden."""
    (finding,) = found(part)
    assert "chưa có nguồn xác nhận" in finding.message.vi
    assert "2020" not in finding.message.vi
    assert finding.interval == Interval(None, None)
    assert finding.certainty is Certainty.MEDIUM


@pytest.mark.parametrize(
    ("parts", "starts"),
    [
        pytest.param((ON_LAND,), date(2019, 3, 1), id="begun for all"),
        pytest.param((AT_SEA,), None, id="the whole is not known"),
        pytest.param((AT_SEA,), date(2019, 9, 1), id="the whole has not begun"),
    ],
)
def test_what_is_not_doubt_of_a_part_is_left_alone(
    parts: tuple[Commencement, ...], starts: date | None
) -> None:
    """Of the whole text the summary and VAL102 speak."""
    assert found(*parts, starts=starts) == []
