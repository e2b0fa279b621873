"""``lawreg portfolio``, ``impact`` and ``watch`` as a person types them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.small_world import Lawreg, Ran

Office = Callable[..., Ran]


@pytest.fixture
def folder(world: Path, tmp_path: Path) -> Path:
    """Give a folder of plans of an office: one clean, one stale, one unreadable."""
    made = tmp_path / "ke-hoach"
    made.mkdir()
    for name in ("clean", "stale"):
        shutil.copy(world / f"{name}.txt", made / f"{name}.txt")
    (made / "scan.pdf").write_bytes(b"%PDF-1.7\n\x00")
    return made


@pytest.fixture
def office(lawreg: Lawreg, world: Path, tmp_path: Path) -> Office:
    """Run ``lawreg`` with a registry that may be written to."""
    own = tmp_path / "own.sqlite"
    shutil.copy(world / "small.sqlite", own)

    def run(*argv: str, **environment: str) -> Ran:
        return lawreg(*argv, LAWREG_REGISTRY=str(own), **environment)

    return run


def test_plans_go_in_and_what_cannot_be_read_is_told(
    office: Office, folder: Path
) -> None:
    """The rest go in; the exit code says that not all was done."""
    ran = office("portfolio", "add", str(folder), "--owner", "Trần Thị B")
    assert ran.code == 2
    assert ran.out == ""
    told = ran.err.splitlines()
    assert len(told) == 2
    assert f"{folder}/scan.pdf: là tệp PDF" in told[0]
    assert told[1] == "thêm 2, 1 không đọc được"
    again = office("portfolio", "add", str(folder), "--lang", "en")
    assert again.err.splitlines()[-1] == "2 unchanged, 1 not read"


def test_the_list_tells_owner_day_period_and_verdict(
    office: Office, folder: Path
) -> None:
    """For people and for programs, of one person or of all."""
    office("portfolio", "add", str(folder / "stale.txt"), "--owner", "Trần Thị B")
    assert office("portfolio", "add", str(folder / "clean.txt")).code == 0
    ran = office("portfolio", "list", "--as-of", "2026-11-23", "--rules", "rules")
    assert ran.code == 0
    assert "phụ trách: Trần Thị B" in ran.out
    assert "chưa ghi người phụ trách" in ran.out
    assert "ký 28/12/2021 · kỳ 01/01/2022 – 31/12/2022" in ran.out
    assert "1 lỗi" in ran.out
    assert "không có phát hiện" in ran.out
    argv = ["--owner", "Trần Thị B", "--output-format", "json", "--rules", "rules"]
    told = json.loads(office("portfolio", "list", *argv).out)
    (plan,) = told["plans"]
    assert plan["path"] == str(folder / "stale.txt")
    assert plan["period"] == {"start": "2022-01-01", "until": "2023-01-01"}
    assert plan["verdict"] == {"error": 1, "warning": 0, "info": 0, "worst": "error"}


def test_check_is_a_check_of_every_plan(office: Office, folder: Path) -> None:
    """The same findings and exit codes as ``lawreg check`` of the files."""
    office("portfolio", "add", str(folder))
    asked = ["--rules", "rules", "--as-of", "2026-11-23"]
    files = [str(folder / name) for name in ("clean.txt", "stale.txt")]
    for form in ("concise", "json", "full"):
        argv = [*asked, "--output-format", form]
        kept = office("portfolio", "check", *argv)
        given = office("check", *files, *argv)
        assert (kept.code, kept.out) == (given.code, given.out) == (1, given.out)
    assert office("portfolio", "check", *asked, "--fail-on", "never").code == 0
    concise = office("portfolio", "check", *asked)
    assert "2 kế hoạch" in concise.err
    assert concise.out.startswith(f"{folder}/stale.txt:")


def test_a_moved_file_is_judged_and_a_changed_one_is_told(
    office: Office, folder: Path
) -> None:
    """What is judged is the text that was kept."""
    office("portfolio", "add", str(folder))
    (folder / "clean.txt").unlink()
    gone = office("portfolio", "check", "--rules", "rules")
    assert "2 kế hoạch" in gone.err
    assert "đã sửa" not in gone.err
    with (folder / "stale.txt").open("a", encoding="utf-8") as file:
        file.write("Thêm một dòng.\n")
    changed = office("portfolio", "check", "--rules", "rules")
    assert "1 tệp đã sửa sau khi thêm" in changed.err
    assert f"{folder}/stale.txt" in changed.err


def test_remove_takes_files_folders_and_numbers(office: Office, folder: Path) -> None:
    """A name that is none is told, and the rest is done."""
    office("portfolio", "add", str(folder))
    ran = office("portfolio", "remove", str(folder / "clean.txt"), "9/KH-SM")
    assert ran.code == 2
    assert "9/KH-SM: không có trong danh mục" in ran.err
    assert "đã bỏ 1 kế hoạch" in ran.err
    assert office("portfolio", "remove", "1/KH-SM").code == 0
    assert (folder / "stale.txt").exists()
    empty = office("portfolio", "remove", str(folder))
    assert empty.code == 2
    assert "danh mục chưa có kế hoạch nào" in empty.err


@pytest.mark.parametrize(
    ("argv", "code"), [(["list"], 0), (["check"], 2), (["remove", "x"], 2)]
)
def test_an_empty_portfolio_is_told(office: Office, argv: list[str], code: int) -> None:
    """Nothing checked is never clean, and the line says what to do."""
    ran = office("portfolio", *argv)
    assert ran.code == code
    assert "lawreg portfolio add" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_nobody_of_that_name_is_told(office: Office, folder: Path) -> None:
    """It is not that there are no plans."""
    office("portfolio", "add", str(folder), "--owner", "Trần Thị B")
    ran = office("portfolio", "check", "--owner", "Tran Thi B")
    assert ran.code == 2
    assert "do «Tran Thi B» phụ trách" in ran.err
    assert office("portfolio", "list", "--owner", "Tran Thi B").code == 0


@pytest.mark.parametrize("argv", [["list"], ["check"], ["add", "x.txt"]])
def test_the_bundled_registry_keeps_no_plans(
    lawreg: Lawreg, tmp_path: Path, argv: list[str]
) -> None:
    """Each command says, in one line, how to come to a registry of one's own."""
    home = {"XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    ran = lawreg("portfolio", *argv, **home)
    assert "lawreg registry init" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_impact_lists_the_plans_with_the_way(office: Office, folder: Path) -> None:
    """By what each cites; nothing is said where no plan is touched."""
    office("portfolio", "add", str(folder))
    argv = ["impact", "10/2010/NĐ-CP", "--as-of", "2026-11-23"]
    ran = office(*argv)
    assert "Kế hoạch trong danh mục dựa vào văn bản này: 1" in ran.out
    assert "viện dẫn Nghị định 10/2010/NĐ-CP" in ran.out
    assert str(folder / "stale.txt") in ran.out
    told = json.loads(office(*argv, "--output-format", "json").out)
    (plan,) = told["plans"]
    assert plan["number"] == "1/KH-SM"
    assert [cited["depth"] for cited in plan["cites"]] == [0]
    assert plan["verdict"]["worst"] == "error"
    other = office("impact", "76/NQ-CP ngày 15/7/2021", "--output-format", "json")
    assert json.loads(other.out)["plans"] == []


def test_watch_tells_what_ends_and_whose_plan(office: Office, folder: Path) -> None:
    """From before the new decree took effect."""
    office("portfolio", "add", str(folder / "stale.txt"), "--owner", "Trần Thị B")
    argv = ["watch", "--as-of", "01/6/2018", "--days", "30"]
    ran = office(*argv)
    assert ran.code == 0
    assert "2 thay đổi, chạm đến 1 kế hoạch" in ran.out
    assert "Nghị định 10/2010/NĐ-CP ngày 01/02/2010 hết hiệu lực toàn bộ" in ran.out
    assert "Trần Thị B" in ran.out
    told = json.loads(office(*argv, "--output-format", "json").out)
    assert [event["what"] for event in told["events"]] == ["ends", "starts"]
    assert told["events"][0]["plans"][0]["number"] == "1/KH-SM"
    quiet = office("watch", "--as-of", "01/6/2018", "--days", "3")
    assert quiet.code == 0
    assert "không ghi văn bản nào bắt đầu, thay đổi hay hết" in quiet.out


def test_watch_works_without_plans_and_says_so(lawreg: Lawreg, tmp_path: Path) -> None:
    """On the bundled registry, in one line beside the answer."""
    home = {"XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    ran = lawreg("watch", "--as-of", "2025-06-09", **home)
    assert ran.code == 0
    assert "118/2025/NĐ-CP" in ran.out
    assert len(ran.err.splitlines()) == 1
    assert "danh mục chưa có kế hoạch nào" in ran.err


@pytest.mark.parametrize("days", ["-1", "một", "1e9"])
def test_days_that_are_no_number_are_refused(office: Office, days: str) -> None:
    """In one line that names the option."""
    ran = office("watch", f"--days={days}")
    assert ran.code == 2
    assert "--days" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_folder_without_plans_is_told(office: Office, tmp_path: Path) -> None:
    """Nothing was added, and that is no success."""
    (tmp_path / "trong").mkdir()
    ran = office("portfolio", "add", str(tmp_path / "trong"))
    assert ran.code == 2
    assert "không có kế hoạch nào" in ran.err
