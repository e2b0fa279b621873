"""``intake``, ``apply``, ``revert`` and ``registry approvals`` on the small world."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from lawreg.cli.main import main
from lawreg.intake import IssuedText, Problem
from lawreg.language import Text
from tests.cli.changesets import small_text, write_changeset
from tests.cli.small_world import Lawreg
from tests.intake_samples import TEXT

NUMBER = "118/2025/NĐ-CP"


@pytest.fixture
def own(world: Path, tmp_path: Path) -> str:
    """Copy the small registry to where it may be written to."""
    return str(shutil.copy(world / "small.sqlite", tmp_path / "own.sqlite"))


@pytest.fixture
def changeset(own: str, tmp_path: Path) -> str:
    """Write the changeset of a decree that ends one of the small world."""
    return str(write_changeset(own, tmp_path / "cs.toml"))


@pytest.fixture
def read_as(monkeypatch: pytest.MonkeyPatch) -> object:
    """Let the reading of a text give what a test says."""

    def give(issued: IssuedText) -> None:
        reading = ModuleType("lawreg.intake.read")
        reading.read_issued_text = lambda *_: issued  # type: ignore[attr-defined]  # the contract
        monkeypatch.setitem(sys.modules, "lawreg.intake.read", reading)

    return give


def _export(lawreg: Lawreg, own: str) -> str:
    ran = lawreg("registry", "export", "--format", "jsonl", "--registry", own)
    assert ran.code == 0
    return ran.out


def test_a_text_is_read_proposed_and_written(
    own: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], read_as: object
) -> None:
    """The report tells the items; the registry is as it was."""
    read_as(small_text())  # type: ignore[operator]  # the fixture
    file, out = tmp_path / "nd118.txt", tmp_path / "cs.toml"
    file.write_text(TEXT, encoding="utf-8")
    before = Path(own).read_bytes()
    code = main(["intake", str(file), "-o", str(out), "--registry", own])
    told = capsys.readouterr()
    assert code == 0
    assert "1 văn bản, 1 bản ghi tạm, 2 quan hệ" in told.out
    assert "thay thế Nghị định 20/2018/NĐ-CP, từ 01/07/2025" in told.out
    assert f"lawreg review {out}" in told.err
    assert 'decision = ""' in out.read_text(encoding="utf-8")
    assert Path(own).read_bytes() == before


def test_what_is_read_is_told_to_programs(
    own: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], read_as: object
) -> None:
    """The shape other programs read."""
    read_as(small_text())  # type: ignore[operator]  # the fixture
    file = tmp_path / "nd118.txt"
    file.write_text(TEXT, encoding="utf-8")
    argv = ["intake", str(file), "--registry", own, "--output-format", "json"]
    assert main(argv) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["instrument"]["number"] == NUMBER
    assert told["instrument"]["effective"][1] == {
        "date": "2026-01-01",
        "provisions": ["d7.k2"],
    }
    (first, _) = told["relations"]
    assert TEXT[first["start"] : first["end"]] == first["quote"]
    assert (first["kind"], first["scope"], first["confidence"]) == (
        "REPLACES",
        "whole",
        "high",
    )


def test_a_text_that_cannot_be_taken_is_one_line(
    own: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], read_as: object
) -> None:
    """Exit 2, and no file is written."""
    why = Text("đây là một kế hoạch.", "this is a plan.")
    read_as(small_text()._replace(problems=(Problem(why, None, stops=True),)))  # type: ignore[operator]  # the fixture
    file, out = tmp_path / "kh.txt", tmp_path / "cs.toml"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["intake", str(file), "-o", str(out), "--registry", own]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "đây là một kế hoạch" in told.err
    assert not out.exists()


def test_applied_and_undone_the_registry_is_as_it_was(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """To the byte of its export; the log tells both."""
    before = _export(lawreg, own)
    ran = lawreg(
        *("apply", changeset, "--accept-all", "--author", "Lan", "--registry", own)
    )
    *notes, done = ran.err.splitlines()
    assert ran.code == 0
    assert all(line.startswith("lưu ý, mục ") for line in notes)
    assert any("ghi một bản tạm" in line for line in notes)
    assert "đã ghi 4 bản ghi" in done
    assert "đợt cập nhật 2" in done
    show = ("show", "20/2018/NĐ-CP", "--registry", own, "--as-of")
    assert "hết hiệu lực toàn bộ" in lawreg(*show, "2025-07-01").out
    assert "hết hiệu lực toàn bộ" not in lawreg(*show, "2025-06-30").out
    undo = ran.err.rpartition("`lawreg ")[2].rstrip("`\n")
    assert undo == f"revert 2 --registry {own}"
    ran = lawreg(*shlex.split(undo), "--author", "Lan")
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert "đã hoàn tác đợt 2 (Lan, " in ran.err
    assert ": rút 4 bản ghi; ghi ở đợt cập nhật 3, bản " in ran.err
    assert _export(lawreg, own) == before
    again = lawreg(*shlex.split(undo), "--author", "Lan")
    assert (again.code, again.err.count("\n")) == (2, 1)
    assert "đợt 2 đã được hoàn tác bởi đợt 3 (Lan, " in again.err
    log = lawreg("registry", "log", "--registry", own).out.splitlines()
    assert log[0].startswith("3 · ")
    assert "Hoàn tác đợt 2" in log[0]
    assert lawreg("registry", "verify", "--registry", own).code == 0


def test_much_is_undone_only_by_who_says_so(
    own: str,
    changeset: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where nobody can be asked, more than a handful takes --yes."""
    assert main(["apply", changeset, "--accept-all", "--registry", own]) == 0
    before = Path(own).read_bytes()
    monkeypatch.setattr("lawreg.cli.revert._HANDFUL", 3)
    capsys.readouterr()
    assert main(["revert", "2", "--registry", own]) == 2
    told = capsys.readouterr().err
    assert told.startswith("lawreg: sẽ hoàn tác đợt 2 (")
    assert "rút 4 bản ghi. Chưa ghi gì. Đúng là muốn vậy thì thêm --yes." in told
    assert Path(own).read_bytes() == before
    assert main(["revert", "2", "--yes", "--registry", own]) == 0
    assert "rút 4 bản ghi" in capsys.readouterr().err


@pytest.mark.parametrize(("key", "undone"), [("k", False), ("c", True), ("", False)])
def test_who_is_at_the_terminal_is_asked(
    own: str,
    changeset: str,
    key: str,
    undone: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What would be undone, of whom, and how much, in which registry."""
    apply = ["apply", changeset, "--accept-all", "--author", "Lan", "--registry", own]
    assert main(apply) == 0
    before = Path(own).read_bytes()
    monkeypatch.setattr("lawreg.cli.revert.is_watched", lambda: True)
    monkeypatch.setattr("lawreg.cli.asking.read_key", lambda: key)
    capsys.readouterr()
    assert main(["revert", "2", "--registry", own]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Sẽ hoàn tác đợt 2 (Lan, ")
    assert f": rút 4 bản ghi, trong {own}. Tiếp tục? [c] có [k] không > " in told.out
    assert ("đã hoàn tác" in told.err, "sổ như cũ" in told.err) == (undone, not undone)
    assert (Path(own).read_bytes() != before) == undone


def test_a_dry_run_tells_and_writes_nothing(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """Every record that would be added, and how many."""
    before = Path(own).read_bytes()
    ran = lawreg("apply", changeset, "--accept-all", "--dry-run", "--registry", own)
    assert ran.code == 0
    assert "+ văn bản Nghị định 118/2025/NĐ-CP (vn/cp/2025/118-2025-nd-cp)" in ran.out
    assert "    Có hiệu lực từ: 01/07/2025\n" in ran.out
    assert "sẽ ghi 4 bản ghi" in ran.err
    assert Path(own).read_bytes() == before


def test_what_is_to_be_known_is_told_before_it_is_recorded(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """A day before both texts were issued is noted by whoever applies, dry run or not."""
    path = Path(changeset)
    text = path.read_text(encoding="utf-8")
    moved = text.replace("effective_from = 2025-07-01", "effective_from = 2017-01-15")
    path.write_text(moved, encoding="utf-8")
    apply = ("apply", changeset, "--accept-all", "--registry", own)
    for ran in (lawreg(*apply, "--dry-run"), lawreg(*apply, "--author", "Lan")):
        (note,) = [line for line in ran.err.splitlines() if "trước ngày ban" in line]
        assert note.startswith("lưu ý, mục 1, ")
        assert ran.code == 0


def test_undecided_items_are_counted(lawreg: Lawreg, own: str, changeset: str) -> None:
    """Exit 2, with how to go on."""
    ran = lawreg("apply", changeset, "--registry", own)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "còn 4 mục chưa quyết định" in ran.err
    assert f"`lawreg review {changeset} --registry {own}`" in ran.err
    assert "--accept-all" in ran.err


def test_a_dry_run_ends_with_the_command_that_records(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """Run as printed it records just what was told; then there is nothing left to do."""
    named = Path(changeset).with_name("đề xuất.toml")
    Path(changeset).rename(named)
    dry = ("apply", str(named), "--accept-all", "--dry-run", "--registry", own)
    ran = lawreg(*dry)
    told = re.search(r"để ghi: `lawreg ([^`]*)`", ran.err.splitlines()[-1])
    assert told is not None, ran.err
    assert told[1] == f"apply '{named}' --accept-all --registry {own}"
    done = lawreg(*shlex.split(told[1]), "--author", "Lan")
    assert (done.code, "đợt cập nhật 2" in done.err) == (0, True)
    assert "để ghi:" not in lawreg(*dry).err


def test_every_mistake_in_a_file_is_a_line(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """With the line of the file it stands in."""
    path = Path(changeset)
    text = path.read_text(encoding="utf-8")
    text = text.replace('kind = "REPLACES"', 'kind = "REPLACE"')
    path.write_text(text.replace('"d5.k3"', '"Điều 5"'), encoding="utf-8")
    ran = lawreg("apply", changeset, "--accept-all", "--registry", own)
    assert (ran.code, ran.err.count("\n")) == (2, 2)
    assert all(f"{changeset}:" in line for line in ran.err.splitlines())
    assert "REPLACES" in ran.err


def test_where_two_must_agree_one_proposes_and_another_applies(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """The same person is refused, whatever the case of the name."""
    asked = lawreg(
        *("registry", "approvals", "2", "--author", "Minh", "--registry", own)
    )
    assert (asked.code, "người khác áp dụng" in asked.out) == (0, True)
    assert re.search(r"^  2 từ \d\d/\d\d/\d{4}, Minh$", asked.out, re.MULTILINE)
    ran = lawreg(
        *("apply", changeset, "--accept-all", "--author", "Lan", "--registry", own)
    )
    assert ran.code == 0
    assert "đã ghi đề xuất số 1" in ran.err
    assert lawreg("show", NUMBER, "--registry", own).code == 1
    decide = ("registry", "decide", "1", "--apply", "--registry", own, "--author")
    refused = lawreg(*decide, "LAN")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert lawreg(*decide, "Minh").code == 0
    assert lawreg("show", NUMBER, "--registry", own).code == 0
    assert lawreg("registry", "verify", "--registry", own).code == 0


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(("revert", "9"), "«9»", id="no such changeset"),
        pytest.param(("revert", "xyz"), "xyz", id="no changeset at all"),
        pytest.param(("apply", "khong-co.toml"), "khong-co.toml", id="no such file"),
        pytest.param(("registry", "approvals", "3"), "từ 1 đến 2", id="three persons"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    lawreg: Lawreg, own: str, argv: tuple[str, ...], said: str
) -> None:
    """Exit 2, nothing written."""
    before = Path(own).read_bytes()
    ran = lawreg(*argv, "--registry", own)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert Path(own).read_bytes() == before


def test_a_source_takes_it_and_builds_to_it(
    lawreg: Lawreg, world: Path, own: str, changeset: str, tmp_path: Path
) -> None:
    """Files of the new texts and the entry; applied again, nothing is written."""
    source, built = str(tmp_path / "source"), str(tmp_path / "built.sqlite")
    shutil.copytree(world / "source", source)
    apply = ("apply", changeset, "--accept-all", "--source-dir", source)
    told = lawreg(*apply, "--dry-run")
    assert "+ văn bản Nghị định 118/2025/NĐ-CP" in told.out
    ran = lawreg(*apply, "--author", "Lan")
    assert ran.code == 0
    assert "đã ghi 3 tệp" in ran.err.splitlines()[-1]
    assert lawreg("registry", "build", "--source", source, "-o", built).code == 0
    lawreg("apply", changeset, "--accept-all", "--author", "Lan", "--registry", own)
    assert _export(lawreg, built) == _export(lawreg, own)
    again = lawreg(*apply, "--author", "Lan")
    assert (again.code, "không có gì để ghi" in again.err) == (0, True)
