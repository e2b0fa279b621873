"""Plans in Word, PDF and saved pages go the way of those in text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.small_world import Lawreg
from tests.document_samples import make_docx, make_scan, paragraph


def _docx(text: str) -> bytes:
    return make_docx("".join(map(paragraph, text.splitlines())))


def _html(text: str) -> bytes:
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
    return f"<!doctype html><body>{lines}</body>".encode()


@pytest.mark.parametrize(
    ("name", "make"), [("kh.docx", _docx), ("kh.html", _html)], ids=["Word", "a page"]
)
def test_a_plan_gets_the_findings_of_its_text(
    name: str, make: object, check: Lawreg, world: Path, tmp_path: Path
) -> None:
    """With the lines of the text taken out of it."""
    assert callable(make)
    text = (world / "stale.txt").read_text(encoding="utf-8")
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    path = tmp_path / name
    path.write_bytes(make("\n".join(lines)))
    plain = tmp_path / "kh.txt"
    plain.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found, usual = (
        json.loads(check(str(p), "--output-format", "json").out)["findings"]
        for p in (path, plain)
    )
    assert found
    assert [{**f, "path": ""} for f in found] == [{**f, "path": ""} for f in usual]


def test_what_was_left_out_is_told(lawreg: Lawreg, tmp_path: Path) -> None:
    """On stderr, once, beside the answer."""
    path = tmp_path / "kh.docx"
    body = "<w:p><w:ins><w:r><w:t>Nghị định số 61/2018/NĐ-CP</w:t></w:r></w:ins></w:p>"
    path.write_bytes(make_docx(body))
    ran = lawreg("cite", str(path))
    assert ran.code == 0
    assert "61/2018/NĐ-CP" in ran.out
    assert ran.err.count("theo dõi thay đổi") == 1


def test_a_scan_is_one_line_and_exit_2(check: Lawreg, tmp_path: Path) -> None:
    """Nothing is checked, so nothing is called clean."""
    path = tmp_path / "quet.pdf"
    path.write_bytes(make_scan())
    ran = check(str(path))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "bản chụp" in ran.err
