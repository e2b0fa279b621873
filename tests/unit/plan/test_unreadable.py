"""Files that are no text, are not there, or are in another encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.documents.reading import MOST_BYTES
from lawreg.errors import PlanError
from lawreg.plan import load_plan

TEXT = "Thực hiện Nghị định số 61/2018/NĐ-CP."


def _error(path: Path) -> str:
    with pytest.raises(PlanError) as caught:
        load_plan(str(path))
    assert "\n" not in caught.value.line()
    assert caught.value.line().startswith(str(path))
    return caught.value.line()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "không có nội dung", id="empty"),
        pytest.param(b" \n\t\r\n", "không có nội dung", id="white space"),
        pytest.param("\ufeff".encode(), "không có nội dung", id="a mark alone"),
        pytest.param(bytes(range(256)), "nhị phân", id="binary"),
        pytest.param(b"%PDF-1.7\n%x", "PDF", id="a PDF"),
        pytest.param(b"PK\x03\x04 x", "docx", id="a Word file"),
        pytest.param(b"\xd0\xcf\x11\xe0x", "97-2003", id="an old Word file"),
        pytest.param(b"{\\rtf1 x}", "RTF", id="an RTF file"),
        pytest.param("ab\nĐ".encode() + b"\xff", "byte thứ 6 (dòng 2)", id="no UTF-8"),
        pytest.param(
            "\ufeffĐ".encode() + b"\xff", "byte thứ 6", id="no UTF-8 after a mark"
        ),
        pytest.param(b"\xff\xfea\x00b", "UTF-16", id="half a character of UTF-16"),
    ],
)
@pytest.mark.parametrize("name", ["plan.txt", "plan.json"])
def test_bytes_that_are_no_text(
    content: bytes, words: str, name: str, tmp_path: Path
) -> None:
    """The line says what the file is and how to make it readable."""
    path = tmp_path / name
    path.write_bytes(content)
    assert words in _error(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_with_or_without_a_mark(encoding: str, tmp_path: Path) -> None:
    """Notepad writes a mark in front; it is not part of the plan."""
    path = tmp_path / "plan.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert load_plan(str(path)).text == TEXT


def test_line_breaks_stay_as_they_are(tmp_path: Path) -> None:
    """Offsets are into the file, so CRLF stays two characters."""
    path = tmp_path / "plan.txt"
    path.write_bytes(b"a\r\nb")
    assert load_plan(str(path)).text == "a\r\nb"


def test_a_missing_file_names_a_near_one(tmp_path: Path) -> None:
    """The commonest mistake is a letter in the name."""
    (tmp_path / "ke-hoach.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ke-hoach.json").write_text(TEXT, encoding="utf-8")
    assert "ke-hoach.txt" in _error(tmp_path / "ke-hoahc.txt")
    assert "ke-hoach.json" in _error(tmp_path / "ke-hoach.jso")
    assert "Có phải" not in _error(tmp_path / "bao-cao.txt")
    assert "không có" in _error(tmp_path / "nowhere" / "x.txt")


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    """Neither by its own name nor called .json."""
    (tmp_path / "plans.json").mkdir()
    assert "thư mục" in _error(tmp_path)
    assert "thư mục" in _error(tmp_path / "plans.json")


def test_a_file_larger_than_any_plan_is_refused(tmp_path: Path) -> None:
    """The limit is told, and no more than it is read."""
    path = tmp_path / "plan.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert "20 MB" in _error(path)
    with pytest.raises(PlanError, match="20 MB"):
        load_plan("-", "x" * (MOST_BYTES + 1))


def test_a_file_one_may_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Permission is a reason of its own, with its own advice."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("builtins.open", refuse)
    assert "không có quyền" in _error(path)


def test_a_name_that_is_no_name() -> None:
    """A NUL in a path is told like any other fault."""
    with pytest.raises(PlanError):
        load_plan("a\x00b.txt")


def test_binary_on_stdin_is_refused() -> None:
    """What was decoded by chance is still no text."""
    with pytest.raises(PlanError, match="nhị phân"):
        load_plan("-", "a\x00b")


def test_a_mark_on_stdin_is_dropped() -> None:
    """A pipe from Windows begins with one."""
    assert load_plan("-", "\ufeff" + TEXT).text == TEXT
