"""The plans of a folder are found by the names of their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.errors import PlanError
from lawreg.plan.folder import find_plan_files


def test_files_that_may_be_plans_are_given_by_name(tmp_path: Path) -> None:
    """Neither hidden files, nor other kinds, nor what is in folders."""
    for name in ("b.txt", "A.JSON", ".c.txt", "d.docx", "~$d.docx", "e.xlsx", "e"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "f.txt").mkdir()
    (tmp_path / "f.txt" / "g.txt").write_text("", encoding="utf-8")
    found = find_plan_files(str(tmp_path))
    assert found == [str(tmp_path / name) for name in ("A.JSON", "b.txt", "d.docx")]


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path) -> None:
    """In one line that names it."""
    with pytest.raises(PlanError, match="không có tệp hoặc thư mục này"):
        find_plan_files(str(tmp_path / "none"))
