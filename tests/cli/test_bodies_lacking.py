"""A decision of a province that the registry lacks, from its text to the record of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.small_world import Lawreg

OWN, OLD = "122/2025/QĐ-UBND", "42/2018/QĐ-UBND"
TEXT = """ỦY BAN NHÂN DÂN
THÀNH PHỐ HUẾ
-------
Số: 122/2025/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Huế, ngày 24 tháng 11 năm 2025

QUYẾT ĐỊNH
Bãi bỏ quyết định về quản lý vận tải
Căn cứ Nghị định số 10/2010/NĐ-CP ngày 12 tháng 02 năm 2010 của Chính phủ;
Ủy ban nhân dân thành phố ban hành Quyết định bãi bỏ quyết định về quản lý vận tải.
Điều 1. Bãi bỏ toàn bộ Quyết định số 42/2018/QĐ-UBND ngày 08 tháng 8 năm 2018 của Ủy ban \
nhân dân tỉnh Thừa Thiên Huế ban hành quy định về quản lý vận tải.
Điều 2. Quyết định này có hiệu lực thi hành từ ngày 04 tháng 12 năm 2025.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Lan
"""


@pytest.fixture
def own(world: Path, tmp_path: Path) -> str:
    """Copy the small registry, which holds one body, to where it may be written to."""
    return str(shutil.copy(world / "small.sqlite", tmp_path / "own.sqlite"))


@pytest.fixture
def changeset(lawreg: Lawreg, own: str, tmp_path: Path) -> Path:
    """Read the decision and write what to record of it."""
    text = tmp_path / "qd122.txt"
    text.write_text(TEXT, encoding="utf-8")
    path = tmp_path / "122.toml"
    argv = ("intake", str(text), "--source", "https://vbpl.vn/122", "-o", str(path))
    ran = lawreg(*argv, "--registry", own)
    assert ran.code == 0, ran.err
    return path


def test_both_bodies_are_recorded_and_the_old_decision_is_over(
    lawreg: Lawreg, own: str, changeset: Path
) -> None:
    """Every item can be accepted as it is read, key by key."""
    ran = lawreg("review", str(changeset), "--registry", own, stdin="a\n" * 6 + "k\n")
    assert "Mục 6/6" in ran.out
    told = " ".join(ran.out.split())
    assert "«Ủy ban nhân dân thành phố Huế», cấp: tỉnh, thành phố trực thuộc" in told
    assert lawreg("apply", str(changeset), "--registry", own).code == 0
    listed = lawreg("registry", "issuers", "ubnd", "--registry", own).out
    assert [line.split()[0] for line in listed.splitlines()] == [
        "hue-ubnd",
        "thua-thien-hue-ubnd",
    ]
    told = lawreg("show", OLD, "--as-of", "2025-12-04", "--registry", own).out
    assert f"Quyết định {OWN}" in told


def test_a_level_left_open_is_shown_and_cannot_be_accepted(
    lawreg: Lawreg, own: str, changeset: Path
) -> None:
    """The file opens; the item says which words it takes, and waits."""
    read = changeset.read_text(encoding="utf-8")
    changeset.write_text(read.replace('level = "province"\n', "", 1), encoding="utf-8")
    ran = lawreg("review", str(changeset), "--registry", own, stdin="a\nq\n")
    assert ran.code == 0
    told = " ".join(ran.out.split())
    assert "province (tỉnh, thành phố trực thuộc Trung ương)" in told
    assert "bấm e để sửa" in ran.err
    ran = lawreg("apply", str(changeset), "--accept-all", "--registry", own)
    assert ran.code == 2
    assert "mục 1: tên không cho biết cấp" in ran.err


def test_what_rests_on_the_rejected_text_is_told_at_its_line(
    lawreg: Lawreg, own: str, changeset: Path
) -> None:
    """One line: the file, the line, the name, and all items that hang on it."""
    lawreg("review", str(changeset), "--registry", own, stdin="a\nr\nq\n")
    lines = changeset.read_text(encoding="utf-8").splitlines()
    items = [n for n, line in enumerate(lines, 1) if line == "[[items]]"]
    ran = lawreg("apply", str(changeset), "--accept-all", "--registry", own)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert (
        f"{changeset}:{items[1]}: mục 2, thêm Quyết định {OWN}, không được nhận"
        in ran.err
    )
    assert "dựa vào nó: 5, 6." in ran.err
    assert "vn/" not in ran.err
    shown = lawreg("review", str(changeset), "--registry", own, stdin="s\ns\na\nq\n")
    assert f"mục 2, thêm Quyết định {OWN}, đã bị bỏ" in " ".join(shown.out.split())
    assert "bấm e để sửa" in shown.err
