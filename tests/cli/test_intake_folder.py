"""``lawreg intake DIR``: a folder of new texts as a person gives it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lawreg.cli.main import main
from lawreg.intake import file_reading
from tests.cli.small_world import Lawreg, Ran
from tests.new_texts import decree_text


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Give a folder with a folder in it, hidden files and one that is a plan."""
    folder = tmp_path / "van-ban"
    (folder / "thang-6").mkdir(parents=True)
    (folder / ".an").mkdir()
    first = decree_text("900/2026/NĐ-CP", date(2026, 5, 4))
    second = decree_text("901/2026/NĐ-CP", date(2026, 6, 5))
    (folder / "b.txt").write_text(first, encoding="utf-8")
    (folder / "thang-6" / "a.txt").write_text(second, encoding="utf-8")
    (folder / ".an" / "c.txt").write_text(second, encoding="utf-8")
    (folder / ".d.txt").write_text(second, encoding="utf-8")
    (folder / "ghi-chu.md").write_text("không phải văn bản", encoding="utf-8")
    return folder


def _intake(lawreg: Lawreg, *argv: str) -> Ran:
    return lawreg("intake", *argv, "--registry", "small.sqlite", "--jobs", "1")


def test_every_text_gets_a_changeset_and_the_summary_says_so(
    lawreg: Lawreg, texts: Path, tmp_path: Path
) -> None:
    """The folder is made, hidden files are passed over, stderr says how to go on."""
    out = tmp_path / "de-xuat" / "thang-6"
    ran = _intake(lawreg, str(texts), "-o", str(out))
    assert ran.code == 0
    assert sorted(p.name for p in out.glob("*")) == [
        ".lawreg-intake.json",
        "900-2026-nd-cp.toml",
        "901-2026-nd-cp.toml",
    ]
    assert "3 tệp: 2 có đề xuất mới, 1 không thuộc loại đọc được" in ran.out
    assert f"(.docx, .pdf, .html, .htm, .txt), bỏ qua:\n  {texts}/ghi-chu.md" in ran.out
    assert f"lawreg review {out}/900-2026-nd-cp.toml" in ran.err
    again = _intake(lawreg, str(texts), "-o", str(out))
    assert (again.code, again.err) == (0, "")
    assert "3 tệp: 2 đã có đề xuất từ trước, 1 không thuộc" in again.out


def test_the_order_to_apply_is_read_from_the_table(
    lawreg: Lawreg, texts: Path, tmp_path: Path
) -> None:
    """Each text with its day, numbered through by it, at the next run too."""
    out = str(tmp_path / "out")
    older = decree_text("899/2026/NĐ-CP", date(2026, 4, 3))
    _intake(lawreg, str(texts), "-o", out)
    (texts / "z.txt").write_text(older, encoding="utf-8")
    ran = _intake(lawreg, str(texts), "-o", out)
    rows = [
        row for row in map(str.split, ran.out.splitlines()) if row[:1] and "→" in row
    ]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("1.", "899/2026/NĐ-CP", "03/04/2026"),
        ("2.", "900/2026/NĐ-CP", "04/05/2026"),
        ("3.", "901/2026/NĐ-CP", "05/06/2026"),
    ]
    assert "đã có đề xuất từ trước" in ran.out
    assert f"lawreg review {out}/899-2026-nd-cp.toml" in ran.err
    ran = _intake(lawreg, str(texts), "-o", out, "--output-format", "json")
    told = json.loads(ran.out)["files"]
    assert [(f["order"], f["outcome"], f["issued_on"]) for f in told] == [
        (2, "done", "2026-05-04"),
        (1, "done", "2026-04-03"),
        (3, "done", "2026-06-05"),
        (None, "unread", None),
    ]


def test_what_is_not_taken_is_listed_with_the_reason(
    lawreg: Lawreg, texts: Path, tmp_path: Path
) -> None:
    """Exit 1 where some were taken."""
    (texts / "cu.doc").write_bytes(b"\xd0\xcf\x11\xe0" + b"W\0o\0r\0d\0")
    (texts / "trong.txt").write_bytes(b"")
    ran = _intake(lawreg, str(texts), "-o", str(tmp_path / "out"))
    assert ran.code == 1
    assert "Không lấy được:" in ran.out
    assert f"{texts}/cu.doc" in ran.out
    assert "lưu thành .docx" in ran.out
    assert "không có nội dung" in ran.out
    assert "5 tệp: 2 có đề xuất mới, 2 không lấy được, 1 không thuộc" in ran.out


def test_a_link_to_what_is_gone_is_listed(
    lawreg: Lawreg, texts: Path, tmp_path: Path
) -> None:
    """Whoever gave the folder believes that the text is in it."""
    (texts / "mat.txt").symlink_to(tmp_path / "khong-co.txt")
    ran = _intake(lawreg, str(texts), "-o", str(tmp_path / "out"))
    assert ran.code == 1
    assert f"{texts}/mat.txt  là liên kết đến một tệp không còn ở đó" in " ".join(
        ran.out.split("\n")
    )


def test_a_copy_that_differs_is_told_every_time(
    lawreg: Lawreg, texts: Path, tmp_path: Path
) -> None:
    """Exit 1 at the first run and at the next, in the same words."""
    other = decree_text("900/2026/NĐ-CP", date(2026, 5, 4), signer="Lê Văn Cường")
    (texts / "c.txt").write_text(other, encoding="utf-8")
    told = []
    for _ in range(2):
        ran = _intake(lawreg, str(texts), "-o", str(tmp_path / "out"))
        assert ran.code == 1
        told.append(ran.out[ran.out.index("Cùng một văn bản nhưng khác bản") :])
    assert f"Chỉ {texts}/c.txt: người ký Lê Văn Cường." in told[0]
    assert "c.txt  900/2026/NĐ-CP  04/05/2026  " in told[0]
    assert told[0].splitlines()[:2] == told[1].splitlines()[:2]


def test_an_interruption_says_how_far_it_went(
    world: Path,
    texts: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What was read is written, and the same command goes on."""
    read = file_reading.read_file

    def struck(path: str) -> file_reading.FileReading:
        if path.endswith("a.txt"):
            raise KeyboardInterrupt
        return read(path)

    out, small = tmp_path / "out", str(world / "small.sqlite")
    argv = ["intake", str(texts), "-o", str(out), "--registry", small, "--jobs", "1"]
    with monkeypatch.context() as patch:
        patch.setattr("lawreg.intake.file_reading.read_file", struck)
        assert main(argv) == 130
    told = capsys.readouterr().err
    assert "đang dừng: ghi nốt đề xuất của 1 văn bản đã đọc" in told
    assert "Đã dừng: 1 đề xuất đã ghi, còn 1 tệp chưa xong. Chạy lại đúng" in told
    assert [p.name for p in out.glob("*.toml")] == ["900-2026-nd-cp.toml"]
    assert main(argv) == 0
    assert "1 có đề xuất mới, 1 đã có đề xuất từ trước" in capsys.readouterr().out


def test_nothing_taken_is_a_failure(
    lawreg: Lawreg, texts: Path, tmp_path: Path
) -> None:
    """Exit 2."""
    for path in texts.rglob("*.txt"):
        path.write_bytes(b"")
    ran = _intake(lawreg, str(texts), "-o", str(tmp_path / "out"))
    assert ran.code == 2
    assert not list((tmp_path / "out").glob("*.toml"))


def test_for_programs(lawreg: Lawreg, texts: Path, tmp_path: Path) -> None:
    """The files in the order of the folder."""
    argv = (str(texts), "-o", str(tmp_path / "out"), "--output-format", "json")
    ran = _intake(lawreg, *argv)
    told = json.loads(ran.out)["files"]
    assert [(f["number"], f["outcome"], f["issued_on"]) for f in told] == [
        ("900/2026/NĐ-CP", "proposed", "2026-05-04"),
        ("901/2026/NĐ-CP", "proposed", "2026-06-05"),
        ("", "unread", None),
    ]
    assert told[0]["changeset"] == str(tmp_path / "out" / "900-2026-nd-cp.toml")


def test_a_text_that_is_recorded_is_told_as_held(
    lawreg: Lawreg, world: Path, texts: Path, tmp_path: Path
) -> None:
    """Once applied there is nothing left to propose of it."""
    own = str(tmp_path / "own.sqlite")
    Path(own).write_bytes((world / "small.sqlite").read_bytes())
    intake = ("intake", str(texts), "--registry", own, "--jobs", "1", "-o")
    lawreg(*intake, str(tmp_path / "out"))
    changeset = str(tmp_path / "out" / "900-2026-nd-cp.toml")
    asked = ("--accept-all", "--author", "Lan", "--registry", own)
    assert lawreg("apply", changeset, *asked).code == 0
    ran = lawreg(*intake, str(tmp_path / "khac"))
    assert "1 có đề xuất mới, 1 sổ đã có đủ" in ran.out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param((), "cần -o", id="no folder for the changesets"),
        pytest.param(("-o", "-"), "cần -o", id="stdout"),
        pytest.param(("-o", "clean.txt"), "clean.txt", id="a file"),
        pytest.param(("-o", "out", "--jobs", "0"), "--jobs", id="no process"),
        pytest.param(("-o", "out", "--jobs", "hai"), "--jobs", id="no number"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    lawreg: Lawreg, world: Path, texts: Path, argv: tuple[str, ...], said: str
) -> None:
    """Exit 2, and nothing is made."""
    before = sorted(world.iterdir())
    ran = lawreg("intake", str(texts), "--registry", "small.sqlite", *argv)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert sorted(world.iterdir()) == before
