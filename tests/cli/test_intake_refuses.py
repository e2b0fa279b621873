"""What cannot be taken in: one clear line, exit 2, and nothing written."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from lawreg.cli.main import main
from tests.cli.small_world import ROOT
from tests.document_samples import make_scan
from tests.new_texts import decree_text

DECREE = decree_text(
    "900/2026/NĐ-CP",
    date(2026, 5, 4),
    articles="Điều 2. Trách nhiệm\nCác cơ quan phối hợp thực hiện việc mẫu.\n",
)
OTHER = decree_text("901/2026/NĐ-CP", date(2026, 6, 5))
OWN = ("--registry", "own.sqlite")


@pytest.fixture
def desk(world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a registry, the text of a decree, and what is none."""
    shutil.copy(world / "small.sqlite", tmp_path / "own.sqlite")
    shutil.copy(ROOT / "examples" / "plan.txt", tmp_path / "ke-hoach.txt")
    texts = {
        "nghi-dinh-900.txt": DECREE,
        "mot-nua.txt": DECREE[: DECREE.index("phối hợp")],
        "hai-van-ban.txt": DECREE + OTHER,
        "hop-nhat.txt": DECREE.replace("900/2026/NĐ-CP", "9/VBHN-VPCP").replace(
            "\nNGHỊ ĐỊNH\n", "\nVĂN BẢN HỢP NHẤT\nNGHỊ ĐỊNH\n"
        ),
        "trong.txt": "",
        "de-xuat.toml": '[changeset]\nform = 1\nreason = "Nhập Nghị định"\n',
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "cat-ngang.txt").write_bytes(f"{DECREE}số".encode()[:-1])
    (tmp_path / "chup.pdf").write_bytes(make_scan())
    (tmp_path / "rong").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(("ke-hoach.txt",), "kế hoạch", id="a plan"),
        pytest.param(("chup.pdf",), "OCR", id="a scan"),
        pytest.param(("mot-nua.txt",), "dừng giữa chừng", id="half a file"),
        pytest.param(("hai-van-ban.txt",), "hai văn bản", id="two decrees"),
        pytest.param(("hop-nhat.txt",), "hợp nhất", id="a consolidated text"),
        pytest.param(
            ("nghi-dinh-900.txt", "--number", "số chín"), "--number", id="no number"
        ),
        pytest.param(
            ("nghi-dinh-900.txt", "--number", "901/2026/NĐ-CP"),
            "không phải số được nêu",
            id="another number than is printed",
        ),
        pytest.param(
            ("rong", "-o", "ra", "--number", "9/2026/NĐ-CP"),
            "--number",
            id="a number for a folder",
        ),
        pytest.param(("trong.txt",), "không có nội dung", id="an empty file"),
        pytest.param(
            ("de-xuat.toml",), "lawreg review de-xuat.toml", id="a changeset file"
        ),
        pytest.param(
            ("cat-ngang.txt",), "bị cắt ngang giữa một chữ", id="cut inside a letter"
        ),
        pytest.param(
            ("nghi-dinh-90.txt",), "nghi-dinh-900.txt", id="a name typed wrong"
        ),
        pytest.param(("rong", "-o", "ra"), "không có văn bản nào", id="no texts"),
        pytest.param(
            ("nghi-dinh-900.txt", "--registry", "khong-co.sqlite"),
            "lawreg registry init",
            id="no such registry",
        ),
        pytest.param(
            ("nghi-dinh-900.txt", "--registry", "trong.txt"),
            "trong.txt",
            id="no registry at all",
        ),
        pytest.param(
            ("nghi-dinh-900.txt", "-o", "khong-co/900.toml"),
            "khong-co/900.toml",
            id="into a folder that is not there",
        ),
        pytest.param(("nghi-dinh-900.txt", "-o", "rong"), "rong", id="over a folder"),
        pytest.param(
            ("nghi-dinh-900.txt", "-o", "nghi-dinh-900.txt"),
            "không ghi đè",
            id="over the text itself",
        ),
    ],
)
def test_it_is_one_line_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], desk: Path, argv: tuple[str, ...], said: str
) -> None:
    """Whatever is wrong, the registry and the folder are as they were."""
    before = _content(desk)
    own = () if "--registry" in argv else OWN
    assert main(["intake", *argv, *own]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert said in told.err
    assert _content(desk) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize(
    "argv", [("rong", "-o", "kin/ra"), ("nghi-dinh-900.txt", "-o", "kin/900.toml")]
)
def test_a_folder_that_may_not_be_written_to_is_told(
    capsys: pytest.CaptureFixture[str], desk: Path, argv: tuple[str, ...]
) -> None:
    """Before any text of a folder is read."""
    shutil.copy(desk / "nghi-dinh-900.txt", desk / "rong" / "900.txt")
    (desk / "kin").mkdir(mode=0o555)
    assert main(["intake", *argv, *OWN]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "không có quyền truy cập" in told.err


def test_a_text_that_is_recorded_already_is_told(
    capsys: pytest.CaptureFixture[str], desk: Path
) -> None:
    """The second time there is nothing to propose."""
    main(["intake", "nghi-dinh-900.txt", "-o", "900.toml", *OWN])
    main(["apply", "900.toml", "--accept-all", "--author", "Lan", *OWN])
    capsys.readouterr()
    before = _content(desk)
    assert main(["intake", "nghi-dinh-900.txt", "-o", "lai.toml", *OWN]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "sổ đã có văn bản này" in told.err
    assert _content(desk) == before


def test_a_changeset_being_gone_through_is_not_written_over(
    capsys: pytest.CaptureFixture[str], desk: Path
) -> None:
    """One that nobody began to decide is made anew."""
    argv = ["intake", "nghi-dinh-900.txt", "-o", "900.toml", *OWN]
    assert main(argv) == 0
    assert main(argv) == 0
    file = desk / "900.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('decision = ""', 'decision = "accept"'), "utf-8")
    capsys.readouterr()
    before = _content(desk)
    assert main(argv) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "900.toml" in told.err
    assert "lawreg review" in told.err
    assert _content(desk) == before


def _content(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
