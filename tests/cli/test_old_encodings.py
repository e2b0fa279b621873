"""Files and pipes in the encodings of old fonts: read right, told, or refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.small_world import HEADER, ROOT, Lawreg, Ran
from tests.legacy_samples import to_tcvn3, to_vni, to_windows_1258

TEXT = HEADER + "Thực hiện Nghị định số 10/2010/NĐ-CP của Chính phủ về việc tiếp dân.\n"
FILES = {
    "TCVN3": to_tcvn3(TEXT).encode("cp1252"),
    "VNI": to_vni(TEXT).encode("cp1252"),
    "Windows-1258": to_windows_1258(TEXT),
    "UTF-16LE": TEXT.encode("utf-16-le"),
}
PASTED = {"TCVN3": to_tcvn3(TEXT), "VNI": to_vni(TEXT)}


def _numbers(ran: Ran) -> list[str]:
    return [c["number"] for c in json.loads(ran.out)["citations"]]


@pytest.fixture
def plain(lawreg: Lawreg) -> list[str]:
    """Give the numbers found in the text in UTF-8."""
    return _numbers(lawreg("cite", "-", "--output-format", "json", stdin=TEXT))


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_an_old_encoding_is_read(
    name: str, lawreg: Lawreg, plain: list[str], tmp_path: Path
) -> None:
    """The citations are those of the text; one line on stderr tells the encoding."""
    path = tmp_path / "cu.txt"
    path.write_bytes(FILES[name])
    ran = lawreg("cite", str(path), "--output-format", "json")
    assert (ran.code, _numbers(ran)) == (0, plain)
    assert ran.err.count("\n") == 1
    assert name in ran.err
    english = lawreg("--lang", "en", "cite", str(path))
    assert f"read as {name}" in english.err


@pytest.mark.parametrize("name", FILES)
def test_a_check_finds_what_it_finds_in_utf_8(
    name: str, check: Lawreg, tmp_path: Path
) -> None:
    """Letterhead and findings are those of the text in UTF-8."""
    path = tmp_path / "cu.txt"
    path.write_text(TEXT, encoding="utf-8")
    usual = check(str(path), "--output-format", "json")
    path.write_bytes(FILES[name])
    ran = check(str(path), "--output-format", "json")
    assert ran.code == usual.code == 1
    assert json.loads(ran.out) == json.loads(usual.out)
    assert name in ran.err


@pytest.mark.parametrize("name", PASTED)
def test_pasted_text_is_told_by_its_raw_offsets(
    name: str, lawreg: Lawreg, check: Lawreg, plain: list[str]
) -> None:
    """In UTF-8 the letters of an old font are characters of the file like others."""
    raw = PASTED[name]
    ran = lawreg("cite", "-", "--output-format", "json", stdin=raw)
    assert _numbers(ran) == plain
    for c in json.loads(ran.out)["citations"]:
        assert raw[c["start"] : c["end"]] == c["text"]
        assert c["title"] == "về việc tiếp dân"
    assert name in ran.err
    found = check("-", "--output-format", "concise", stdin=raw)
    usual = check("-", "--output-format", "concise", stdin=TEXT)
    assert found.code == usual.code == 1
    assert [line.split(" ")[1:] for line in found.out.splitlines()] == [
        line.split(" ")[1:] for line in usual.out.splitlines()
    ]


def test_a_plan_file_of_pasted_text_is_a_plan(check: Lawreg, tmp_path: Path) -> None:
    """Title and issuer of a JSON plan are read as its text is."""
    path = tmp_path / "cu.json"
    plan = {
        "number": "5/KH-UBND",
        "title": to_tcvn3("Kế hoạch tiếp công dân năm 2012 của thành phố"),
        "issuer": to_tcvn3("Ủy ban nhân dân tỉnh Bình Dương"),
        "issued_on": "2022-01-10",
        "period": None,
        "sections": [
            {"text": to_tcvn3("Thực hiện Nghị định số 10/2010/NĐ-CP của Chính phủ.")}
        ],
    }
    path.write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    ran = check(str(path), "--output-format", "concise")
    assert ran.code == 1, ran.err
    assert "10/2010/NĐ-CP" in ran.out


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "lưu lại tệp với mã UTF-8"), ("en", "save it as UTF-8")],
)
@pytest.mark.parametrize("command", ["cite", "check"])
def test_bytes_of_no_known_encoding_are_refused(
    command: str, language: str, words: str, world: Path
) -> None:
    """One line, exit 2, nothing on stdout; the line says what to do."""
    done = subprocess.run(
        [sys.executable, "-m", "lawreg", "--lang", language, command, "-"],
        cwd=world,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input="Le décret fixe les règles du contrôle".encode("cp1252"),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    told = done.stderr.decode()
    assert told.count("\n") == 1
    assert "TCVN3" in told
    assert words in told
