"""Plans kept beside the facts of law, and no part of them."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lawreg.errors import RegistryError
from lawreg.model import Period, Severity, Span
from lawreg.registry import open_registry
from lawreg.registry.exchange import FORMATS, export_registry
from lawreg.registry.portfolio import (
    KeptCitation,
    KeptPlan,
    change_portfolio,
    read_portfolio,
)
from lawreg.registry.record import open_for_writing
from lawreg.registry.store import RegistryStore
from lawreg.registry.verify import verify_registry

ADDED = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
PLAN = KeptPlan(
    path="/van-phong/kh «1».txt",
    name="kh «1».txt",
    digest="a" * 64,
    owner="Trần Thị B",
    number="1/KH-SM",
    title="Công tác mẫu năm 2026",
    issuer="Sở Mẫu",
    place="Bình Phước",
    issued_on=date(2026, 1, 5),
    period=Period(date(2026, 1, 1), date(2027, 1, 1)),
    source="KẾ HOẠCH\r\nThực hiện Nghị định số 61/2018/NĐ-CP.\n",
    encoding="",
    read_as="0.1.0 abc",
    added_at=ADDED,
    updated_at=ADDED,
    citations=(
        KeptCitation("61/2018/NĐ-CP", Span(30, 43), "vn/cp/2018/61-2018-nd-cp"),
        KeptCitation("Luật Mẫu", Span(50, 58), None),
    ),
)
BLANK = PLAN._replace(
    path="/van-phong/a.json",
    name="a.json",
    owner="",
    number="",
    issued_on=None,
    period=None,
    citations=(),
)


def test_a_plan_is_read_as_it_was_kept(store: RegistryStore) -> None:
    """Whole, with its text and citations, in the order of paths."""
    change_portfolio(store, [PLAN, BLANK])
    assert read_portfolio(store) == (BLANK, PLAN)
    assert read_portfolio(store, "Trần Thị B") == (PLAN,)
    assert read_portfolio(store, "Nguyễn Văn C") == ()


def test_a_plan_kept_again_takes_the_place_of_what_was_kept(
    store: RegistryStore,
) -> None:
    """There is one plan of a path, and nothing of the old one is left."""
    change_portfolio(store, [PLAN, BLANK])
    newer = PLAN._replace(number="2/KH-SM", citations=PLAN.citations[:1])
    change_portfolio(store, [newer])
    assert read_portfolio(store) == (BLANK, newer)
    ((n,),) = store.query("SELECT count(*) FROM portfolio_citations")
    assert n == 1


def test_a_plan_that_is_let_go_is_gone(store: RegistryStore) -> None:
    """With its citations; one that was never kept is no error."""
    change_portfolio(store, [PLAN, BLANK])
    change_portfolio(store, gone=[PLAN.path, "/khong/co.txt"])
    assert read_portfolio(store) == (BLANK,)
    assert store.query("SELECT * FROM portfolio_citations") == []


def test_what_is_moved_is_let_go_and_kept_in_one_step(store: RegistryStore) -> None:
    """Where keeping fails, nothing is let go."""
    change_portfolio(store, [PLAN])
    nameless = BLANK._replace(name="")
    with pytest.raises(RegistryError):
        change_portfolio(store, [nameless], [PLAN.path])
    assert read_portfolio(store) == (PLAN,)


@pytest.mark.parametrize("form", FORMATS)
def test_no_part_of_revision_export_or_verification(
    built: Path, tmp_path: Path, form: str
) -> None:
    """Facts of law are the same with a portfolio and without."""
    path = tmp_path / "own.sqlite"
    shutil.copy(built, path)

    def told() -> tuple[object, ...]:
        with closing(open_registry(str(path))) as view:
            return view.revision(), export_registry(view, form)

    before = told()
    with closing(open_for_writing(str(path))) as store:
        change_portfolio(store, [PLAN])
    assert told() == before
    faults = verify_registry(str(path)).faults
    assert [f for f in faults if f.severity is Severity.ERROR] == []
    with closing(open_registry(str(path))) as view:
        assert read_portfolio(view) == (PLAN,)
    with closing(open_registry(str(path), date(2026, 11, 20))) as view:
        assert read_portfolio(view) == (PLAN,)
