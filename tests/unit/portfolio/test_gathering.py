"""Files and folders made into plans kept; twice the same changes nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from lawreg.model import Period, RegistryView
from lawreg.portfolio.gathering import Gathered, PlanGatherer
from lawreg.portfolio.judging import kept_plan
from lawreg.registry.portfolio import KeptPlan
from tests.plans_kept import RULES, plan_text
from tests.registry_fakes import InMemoryRegistry, instrument

DECREE = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
VIEW = InMemoryRegistry((DECREE,))
FIRST = datetime(2026, 11, 24, 8, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 9, tzinfo=UTC)
CITING = plan_text(
    "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.",
    "Theo Thông tư số 5/2019/TT-BNV ngày 01/02/2019.",
)


def gather(
    *paths: Path,
    held: Sequence[KeptPlan] = (),
    at: datetime = FIRST,
    owner: str | None = None,
    view: RegistryView = VIEW,
) -> Gathered:
    """Gather files by a small registry."""
    gatherer = PlanGatherer(held, view, RULES, at=at, as_of=at.date(), owner=owner)
    return gatherer.gather([str(path) for path in paths])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Write a plan that cites two instruments, of which one is known."""
    path = tmp_path / "kh-1.txt"
    path.write_text(CITING, encoding="utf-8")
    return path


def test_everything_told_of_a_plan_is_kept(plan: Path) -> None:
    """Its head, its text, and of each citation what it was found to be."""
    (kept,) = gather(plan, owner="Trần Thị B").added
    assert kept.path == str(plan)
    assert (kept.name, kept.owner) == ("kh-1.txt", "Trần Thị B")
    assert kept.digest == sha256(plan.read_bytes()).hexdigest()
    assert (kept.number, kept.place) == ("1/KH-SM", "Bình Phước")
    assert kept.title == "Công tác mẫu của Sở Mẫu năm 2022"
    assert kept.issued_on == date(2022, 1, 10)
    assert kept.period == Period(date(2022, 1, 1), date(2023, 1, 1))
    assert [c.shown for c in kept.citations] == ["20/2018/NĐ-CP", "5/2019/TT-BNV"]
    assert [c.instrument_id for c in kept.citations] == [DECREE.instrument_id, None]
    start, end = kept.citations[0].span
    assert kept_plan(kept).text[start:end] == "20/2018/NĐ-CP"


def test_a_plan_is_judged_where_its_file_is_no_more(plan: Path) -> None:
    """What is read again is the text that was kept."""
    (kept,) = gather(plan).added
    plan.unlink()
    assert kept_plan(kept).number == "1/KH-SM"
    assert kept_plan(kept).text == CITING


def test_twice_the_same_is_nothing_to_do(plan: Path) -> None:
    """Nor does naming it twice, or in a folder and by name, keep it twice."""
    first = gather(plan, plan.parent, plan)
    assert len(first.added) == 1
    again = gather(plan, held=first.kept, at=LATER)
    assert again == Gathered(unchanged=first.added)
    assert again.kept == ()


def test_only_what_changed_is_read_anew(plan: Path) -> None:
    """The day it was added stays, and who answers for it where nobody else is named."""
    other = plan.with_name("kh-2.txt")
    other.write_text(CITING.replace("1/KH-SM", "2/KH-SM"), encoding="utf-8")
    first = gather(plan.parent, owner="Trần Thị B")
    plan.write_text(CITING.replace("1/KH-SM", "11/KH-SM"), encoding="utf-8")
    again = gather(plan.parent, held=first.kept, at=LATER)
    (changed,) = again.updated
    assert (changed.number, changed.owner) == ("11/KH-SM", "Trần Thị B")
    assert (changed.added_at, changed.updated_at) == (FIRST, LATER)
    assert [p.number for p in again.unchanged] == ["2/KH-SM"]


def test_another_person_may_answer_for_it(plan: Path) -> None:
    """The file is the same, so the day of its content is too."""
    first = gather(plan, owner="Trần Thị B")
    (moved,) = gather(plan, held=first.kept, at=LATER, owner="Lê Văn C").updated
    assert (moved.owner, moved.updated_at) == ("Lê Văn C", FIRST)


def test_a_registry_that_learnt_more_is_asked_again(plan: Path) -> None:
    """What was not in it when the plan was added may be now."""

    class Newer(InMemoryRegistry):
        def revision(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as below
            return super().revision()._replace(revision="newer")

    circular = instrument("5/2019/TT-BNV", issuer_id="bnv", issued_on=date(2019, 2, 1))
    first = gather(plan)
    again = gather(plan, held=first.kept, view=Newer((DECREE, circular)))
    (kept,) = again.refreshed
    assert kept.citations[1].instrument_id == circular.instrument_id
    assert again.updated == ()


def test_a_file_that_was_moved_is_the_same_plan(plan: Path) -> None:
    """Known by its name and content, where the old path is gone."""
    first = gather(plan, owner="Trần Thị B")
    folder = plan.parent / "2022"
    folder.mkdir()
    new = plan.rename(folder / plan.name)
    again = gather(folder, held=first.kept, at=LATER)
    (moved,) = again.moved
    assert (moved.was, moved.plan.path) == (str(plan), str(new))
    assert (moved.plan.owner, moved.plan.added_at) == ("Trần Thị B", FIRST)
    assert (again.kept, again.gone) == ((moved.plan,), (str(plan),))


def test_a_copy_is_a_plan_of_its_own(plan: Path) -> None:
    """The first is still there."""
    first = gather(plan)
    folder = plan.parent / "sao"
    folder.mkdir()
    copy = folder / plan.name
    copy.write_bytes(plan.read_bytes())
    again = gather(copy, held=first.kept)
    assert [p.path for p in again.added] == [str(copy)]
    assert again.gone == ()


def test_what_cannot_be_read_is_told_and_the_rest_go_in(plan: Path) -> None:
    """One line each, with the file named."""
    folder = plan.parent
    (folder / "scan.txt").write_bytes(b"%PDF-1.7\x00\xff")
    (folder / "trong.txt").write_text(" \n", encoding="utf-8")
    (folder / ".an.txt").write_text(CITING, encoding="utf-8")
    (folder / "bia.docx").write_bytes(b"PK\x03\x04")
    gathered = gather(folder, folder / "none.txt")
    assert [p.path for p in gathered.added] == [str(plan)]
    assert [os.path.basename(e.where) for e in gathered.unread] == [
        "bia.docx",
        "scan.txt",
        "trong.txt",
        "none.txt",
    ]
    assert all("\n" not in error.line() for error in gathered.unread)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (
            "Số: 104/2026/NĐ-CP\nHà Nội, ngày 20 tháng 4 năm 2026\n\nNGHỊ ĐỊNH\n",
            "nghị định",
        ),
        (
            "Số: 5/2026/TT-BNV\nHà Nội, ngày 2 tháng 3 năm 2026\n\nTHÔNG TƯ\n",
            "thông tư",
        ),
        ("Luật số: 9/2026/QH16\n\nLUẬT\n", "luật"),
    ],
    ids=["a decree", "a circular", "a law"],
)
def test_law_is_no_plan(tmp_path: Path, head: str, said: str) -> None:
    """It is told so by its head, with where it belongs; a plan goes in."""
    path = tmp_path / "nd104.txt"
    text = "CHÍNH PHỦ\n-------\n" + head + "Quy định về việc mẫu\n\n"
    path.write_text(text + "Căn cứ Luật Tổ chức Chính phủ;\n", encoding="utf-8")
    gathered = gather(path)
    assert gathered.kept == ()
    assert [error.line() for error in gathered.unread] == [
        (
            f"{path}: đây là {said}, không phải kế hoạch. Văn bản mới thì đưa vào sổ "
            "bằng `lawreg intake`."
        )
    ]


def test_folders_are_entered_and_an_empty_one_is_told(tmp_path: Path) -> None:
    """Hidden folders are not, nor links to folders, which may lead in a circle."""
    deep = tmp_path / "2022" / "quy-1"
    deep.mkdir(parents=True)
    (deep / "kh.txt").write_text(CITING, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "kh.txt").write_text(CITING, encoding="utf-8")
    (tmp_path / "2022" / "vong").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "trong").mkdir()
    assert [p.path for p in gather(tmp_path).added] == [str(deep / "kh.txt")]
    (error,) = gather(tmp_path / "trong").unread
    assert "không có kế hoạch nào" in error.line()


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes are Linux's")
def test_a_name_that_no_database_keeps_is_told(tmp_path: Path) -> None:
    """It is the name that is broken, not the plan."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/kh-\xff.txt")
    Path(path).write_text(CITING, encoding="utf-8")
    (error,) = gather(Path(path)).unread
    error.line().encode()
    assert "ký tự hỏng" in error.line()
