"""The plans of a folder are found by the names of their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.documents.reading import read_bytes
from lawreg.errors import DocumentError, PlanError
from lawreg.plan.folder import find_plan_files, find_plan_files_below


def test_files_that_may_be_plans_are_given_by_name(tmp_path: Path) -> None:
    """Neither hidden files, nor other kinds, nor what is in folders."""
    for name in ("b.txt", "A.JSON", ".c.txt", "d.docx", "~$d.docx", "e.xlsx", "e"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "f.txt").mkdir()
    (tmp_path / "f.txt" / "g.txt").write_text("", encoding="utf-8")
    found = find_plan_files(str(tmp_path))
    assert found == [str(tmp_path / name) for name in ("A.JSON", "b.txt", "d.docx")]


def test_a_link_to_what_is_gone_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """It is told, and never passed over; of another kind it is nobody's plan."""
    for name, to in (("a.txt", "khong-co.txt"), ("b.txt", "b.txt"), ("c.jpg", "khong")):
        (tmp_path / name).symlink_to(to)
    found = find_plan_files(str(tmp_path))
    assert found == [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for path, said in zip(
        found, ("liên kết đến một tệp không còn", "vòng quanh"), strict=True
    ):
        with pytest.raises(DocumentError, match=said):
            read_bytes(path)


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path) -> None:
    """In one line that names it."""
    with pytest.raises(PlanError, match="không có tệp hoặc thư mục này"):
        find_plan_files(str(tmp_path / "none"))


def test_folders_below_are_entered_by_name(tmp_path: Path) -> None:
    """Files of a folder before those of the folders in it; hidden ones never."""
    for name in ("b/c.txt", "a/z.txt", "a/.h/x.txt", "d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    found = list(find_plan_files_below(str(tmp_path)))
    wanted = ("d.txt", "a/z.txt", "b/c.txt")
    assert found == [str(tmp_path / name) for name in wanted]


def test_a_folder_below_that_is_gone_is_given_as_its_error(tmp_path: Path) -> None:
    """And nothing is raised: the rest are still to be found."""
    (error,) = find_plan_files_below(str(tmp_path / "none"))
    assert isinstance(error, PlanError)
