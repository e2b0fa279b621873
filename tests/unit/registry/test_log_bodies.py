"""Two decisions of one number, of two provinces, are told apart in the log."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from lawreg.model import Evidence, Instrument, InstrumentKind, RelationKind
from lawreg.registry import open_registry
from lawreg.registry.facts import Change, Fact, IssuerFact
from lawreg.registry.log_bodies import bodies_meant
from lawreg.registry.record import record_changes
from lawreg.registry.store import create_store
from lawreg.registry.undoing import undo_changeset
from tests.registry_fakes import ISSUERS, instrument, relation

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
_SEEN = (Evidence("Công báo"),)


def _decision(number: str, issuer: str, place: str) -> Instrument:
    made = instrument(
        number, InstrumentKind.DECISION, issuer, date(2025, 3, 4), place=place
    )
    return made._replace(evidence=_SEEN)


HERE = _decision("79/2025/QĐ-UBND", "binh-phuoc-ubnd", "Bình Phước")
THERE = _decision("79/2025/QĐ-UBND", "dong-nai-ubnd", "Đồng Nai")
OLDER = _decision("12/2025/QĐ-UBND", "dong-nai-ubnd", "Đồng Nai")
DECREE = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))._replace(
    evidence=_SEEN
)
ACT = relation(RelationKind.AMENDS, THERE, OLDER)._replace(
    not_before=None, evidence=_SEEN
)
BP = "Ủy ban nhân dân tỉnh Bình Phước"
DN = "Ủy ban nhân dân tỉnh Đồng Nai"


def test_the_bodies_that_a_reason_leaves_out_are_given(tmp_path: Path) -> None:
    """Of what it added, of both ends of an act, of what was withdrawn since."""
    path = str(tmp_path / "so.sqlite")
    told: list[tuple[str, list[Fact]]] = [
        ("Nạp", [*map(IssuerFact, ISSUERS), DECREE]),
        ("Nhập Quyết định 79/2025/QĐ-UBND từ toàn văn.", [HERE]),
        (f"Nhập Quyết định 79/2025/QĐ-UBND của {DN}.", [THERE]),
        ("Nhập một quyết định.", [OLDER]),
        ("Ghi: Quyết định 79/2025/QĐ-UBND sửa đổi văn bản khác.", [ACT]),
    ]
    with closing(create_store(f"sqlite:///{path}")) as store:
        for reason, facts in told:
            changes = [Change(None, fact) for fact in facts]
            record_changes(store, changes, at=AT, author="Lan", reason=reason)
    undo_changeset(path, "2", at=AT, author="Lan")
    with closing(open_registry(path)) as view:
        assert bodies_meant(view) == {2: (BP,), 5: (DN,), 6: (BP,)}
