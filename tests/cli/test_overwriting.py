"""What ``-o`` may write over, by whichever command."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from lawreg.cli.console import Console
from lawreg.cli.main import main
from lawreg.errors import ConfigError
from tests.cli.changesets import write_changeset
from tests.new_texts import decree_text

OLD = "20/2018/NĐ-CP"
WRITERS = {
    "intake": ("intake", "moi.txt"),
    "add": ("add", "30/2025/NĐ-CP"),
    "edit": ("edit", OLD, "--signer", "Trần Văn A"),
    "relate": ("relate", OLD, "sửa đổi", "10/2010/NĐ-CP"),
}
REPORTS = {
    "list-ceased": ("list-ceased",),
    "export": ("registry", "export"),
}


@pytest.fixture
def desk(world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a registry of one's own, which the variable names."""
    shutil.copy(world / "small.sqlite", tmp_path / "so.sqlite")
    text = decree_text("40/2025/NĐ-CP", date(2025, 6, 20))
    (tmp_path / "moi.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LAWREG_REGISTRY", str(tmp_path / "so.sqlite"))
    return tmp_path


def _refused(argv: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(list(argv)) == 2
    told = capsys.readouterr().err
    assert told.count("không ghi đè") == 1
    return told


@pytest.mark.parametrize("argv", [*WRITERS.values(), *REPORTS.values()])
@pytest.mark.parametrize(
    "output", ["so.sqlite", "so.sqlite-wal", "so.sqlite-journal", "l.toml", "khac.db"]
)
def test_no_registry_is_written_over(
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    argv: tuple[str, ...],
    output: str,
) -> None:
    """Nor what belongs to it, a link to it, or another one, under any name."""
    (desk / "so.sqlite-wal").write_bytes(b"")
    (desk / "l.toml").symlink_to("so.sqlite")
    shutil.copy("so.sqlite", "khac.db")
    before = _content(desk)
    _refused((*argv, "-o", output), capsys)
    assert _content(desk) == before


@pytest.mark.parametrize("argv", [*WRITERS.values(), *REPORTS.values()])
@pytest.mark.parametrize("broken", [False, True])
def test_no_changeset_that_is_worked_on_is_written_over(
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    argv: tuple[str, ...],
    broken: bool,
) -> None:
    """One decision is enough; a slip in the file does not make it nobody's."""
    file = write_changeset("so.sqlite", desk / "h.toml")
    text = file.read_text(encoding="utf-8")
    done = text.replace('decision = ""', 'decision = "reject"', 1)
    file.write_text(f"{done}\n= =" if broken else done, encoding="utf-8")
    before = _content(desk)
    told = _refused((*argv, "-o", "h.toml"), capsys)
    go_on = f"`lawreg review h.toml --registry {desk / 'so.sqlite'}`"
    assert (go_on in told) == (argv in WRITERS.values())
    assert _content(desk) == before


@pytest.mark.parametrize("argv", WRITERS.values(), ids=WRITERS)
def test_a_changeset_is_not_written_over_another_file(
    desk: Path, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...]
) -> None:
    """Notes are no changeset; an empty file and an untouched changeset are free."""
    (desk / "notes.txt").write_text("nhớ gọi anh Nam", encoding="utf-8")
    assert "không phải tệp đề xuất" in _refused((*argv, "-o", "notes.txt"), capsys)
    assert (desk / "notes.txt").read_text(encoding="utf-8") == "nhớ gọi anh Nam"
    (desk / "trong.toml").touch()
    assert main([*argv, "-o", "trong.toml"]) == 0
    write_changeset("so.sqlite", desk / "h.toml")
    assert main([*argv, "-o", "h.toml"]) == 0
    assert (desk / "h.toml").read_bytes() == (desk / "trong.toml").read_bytes()


@pytest.mark.parametrize("argv", [("add", "30/2025/NĐ-CP"), ("list-ceased",)])
@pytest.mark.parametrize(("key", "written"), [("c", True), ("k", False), ("", False)])
def test_who_is_at_the_terminal_is_asked(
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: tuple[str, ...],
    key: str,
    written: bool,
) -> None:
    """By any command; the file is as it was unless the answer is yes."""
    (desk / "notes.txt").write_text("nhớ gọi anh Nam", encoding="utf-8")
    monkeypatch.setattr("lawreg.cli.asking.is_watched", lambda: True)
    monkeypatch.setattr("lawreg.cli.asking.read_key", lambda: key)
    assert main([*argv, "-o", "notes.txt"]) == (0 if written else 2)
    assert "Tệp notes.txt đã có. Ghi đè?" in capsys.readouterr().out
    held = (desk / "notes.txt").read_text(encoding="utf-8")
    assert (held != "nhớ gọi anh Nam") == written


@pytest.mark.parametrize("argv", REPORTS.values(), ids=REPORTS)
def test_a_report_made_again_says_what_it_took_the_place_of(
    desk: Path, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...]
) -> None:
    """A script that runs every month needs no new name; the first time nothing is said."""
    assert main([*argv, "-o", "bao-cao"]) == 0
    assert "ghi đè" not in capsys.readouterr().err
    made = (desk / "bao-cao").read_bytes()
    (desk / "bao-cao").write_text("tháng trước", encoding="utf-8")
    assert main([*argv, "-o", "bao-cao"]) == 0
    assert "đã ghi đè lên bao-cao, có từ trước" in capsys.readouterr().err
    assert (desk / "bao-cao").read_bytes() == made


def test_a_registry_is_built_over_a_registry_only(
    world: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Made anew as often as its source changes; never over notes."""
    (desk / "notes.txt").write_text("nhớ gọi anh Nam", encoding="utf-8")
    build = ("registry", "build", "--source", str(world / "source"), "-o")
    assert "không phải sổ đăng ký" in _refused((*build, "notes.txt"), capsys)
    assert (desk / "notes.txt").read_text(encoding="utf-8") == "nhớ gọi anh Nam"
    assert main([*build, "moi.sqlite"]) == 0
    assert main([*build, "moi.sqlite"]) == 0


def test_what_is_read_is_never_written_over(tmp_path: Path) -> None:
    """``check p.json -o p.json`` is a slip of the hand; so is a link to it."""
    plan = tmp_path / "p.json"
    plan.write_text("{}")
    link = tmp_path / "l.json"
    link.symlink_to(plan)
    for output in (plan, link):
        with pytest.raises(ConfigError, match="đang đọc"):
            Console().deliver("x", str(output), ("missing.json", str(plan)))
    Console().deliver("x", str(tmp_path / "other.json"), (str(plan), "missing.json"))
    assert plan.read_text() == "{}"
    assert (tmp_path / "other.json").read_text() == "x"


def _content(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
