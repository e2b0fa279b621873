"""A fault of a TOML file is told in the words of who wrote it, with its place."""

from __future__ import annotations

import tomllib

import pytest

from lawreg.registry.toml_syntax import TomlFault, toml_fault


def _fault(text: str) -> TomlFault:
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    return toml_fault(raised.value)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        pytest.param('a = "x" y', (1, 9), "thừa chữ sau giá trị", id="more after it"),
        pytest.param('a = "b "c" d"', (1, 9), '\\"', id="a quote inside a text"),
        pytest.param("a = 2025-02-30", (1, 5), "2025-06-09", id="no day"),
        pytest.param("a = hôm qua", (1, 5), "ngoặc kép", id="words without quotes"),
        pytest.param("a =", (None, None), "thiếu giá trị", id="no value"),
        pytest.param('a = "x\nb = 1', (1, 7), "ngoặc kép", id="no closing quote"),
        pytest.param('a = "x', (None, None), "ngoặc kép", id="cut in a text"),
        pytest.param('a = "\x01"', (1, 6), "ký tự điều khiển", id="a control letter"),
        pytest.param('a = "C:\\d"', (1, 10), "hai lần", id="a backslash"),
        pytest.param("a 1", (1, 3), "dấu =", id="no sign"),
        pytest.param("đ = 1", (1, 1), "khóa = giá trị", id="a key of other letters"),
        pytest.param("[a\nb = 1", (1, 3), "dấu ] đóng tên bảng", id="no bracket"),
        pytest.param('a = ["x"\nb = 1', (2, 1), "đóng danh sách", id="an open list"),
        pytest.param(
            "a = 1\na = 2\n", (2, 6), "mỗi khóa chỉ một lần", id="a key twice"
        ),
        pytest.param("[a]\n[a]", (2, 3), "mỗi khóa chỉ một lần", id="a table twice"),
    ],
)
def test_each_kind_of_mistake_has_its_words(
    text: str, place: tuple[int | None, int | None], said: str
) -> None:
    """No English in Vietnamese, and what to write instead."""
    fault = _fault(text)
    assert (fault.line, fault.column) == place
    assert said in fault.why.vi
    assert fault.why.vi.startswith("TOML sai cú pháp: ")
    for word in ("Expected", "Invalid", "Illegal", "Unclosed", "Cannot", "at line"):
        assert word not in fault.what.vi + fault.what.en


def test_what_is_not_known_still_gives_its_place() -> None:
    """A later reader of TOML may say other things."""
    fault = toml_fault(tomllib.TOMLDecodeError("Odd thing (at line 3, column 4)"))
    assert (fault.line, fault.column) == (3, 4)
    assert fault.what.vi.startswith("dòng 3, cột 4: TOML sai cú pháp: ")
    assert "Odd" not in fault.what.vi


def test_another_encoding_is_told_as_such() -> None:
    """As the reader of files that opens them in UTF-8 finds it."""
    with pytest.raises(UnicodeDecodeError) as raised:
        b"\xff".decode()
    assert "UTF-8" in toml_fault(raised.value).what.vi
