"""Nothing a plan contains is obeyed by the terminal it is shown on."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawreg.report.json_report import render_value
from lawreg.report.visible import is_safe, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Nghị định", "Nghị định", id="Vietnamese is left alone"),
        pytest.param(
            "Nghi\u0323 đi\u0323nh", "Nghi\u0323 đi\u0323nh", id="combining marks too"
        ),
        pytest.param("a\u00a0b", "a\u00a0b", id="a no-break space is left alone"),
        pytest.param(
            "a\x1b]0;x\x07", "a\\x1b]0;x\\x07", id="a window title is not set"
        ),
        pytest.param("a\u2028b", "a\\u2028b", id="a line separator is written out"),
        pytest.param("\ud83d", "\\ud83d", id="a lone surrogate is written out"),
        pytest.param("\U000e0041", "\\U000e0041", id="a tag character is written out"),
    ],
)
def test_what_is_obeyed_is_written_out(text: str, shown: str) -> None:
    """Control, format and surrogate characters become their escapes."""
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_one_line_is_one_line_that_utf8_can_hold(text: str) -> None:
    """Whatever stands in a plan, a remark about it stays on its line."""
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert all(is_safe(c) for c in line)
    assert line.encode().decode() == line


@given(st.text(st.characters()))
def test_json_keeps_every_character_and_can_be_printed(text: str) -> None:
    """Escaping in JSON loses nothing: a program reads back what stood in the plan."""
    written = render_value({"text": text})
    assert json.loads(written) == {"text": text}
    assert written.encode().decode() == written
    assert all(c == "\n" or is_safe(c) for c in written)
