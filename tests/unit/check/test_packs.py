"""A rule that is not as a rule must be is refused, with the file and the key named."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.check import load_packs
from lawreg.errors import RulePackError

PACK = """
id = "thu"
version = "1"
[title]
vi = "Bộ thử"
en = "Trial pack"
"""

RULE = """
code = "REQ901"
name = "trial"
grade = "E"
[title]
vi = "việc thử"
en = "a trial"
[message]
vi = "Thiếu {missing}."
en = "{missing} is missing."
[explanation]
vi = "Vì là thử."
en = "For trial."
[examples.bad]
vi = "Sai."
en = "Bad."
[examples.good]
vi = "Đúng."
en = "Good."
[[wanted]]
number = "61/2018/NĐ-CP"
"""


def pack(folder: Path, rule: str = RULE, about: str = PACK) -> str:
    """Write a pack of one rule."""
    (folder / "pack.toml").write_text(about, encoding="utf-8")
    (folder / "REQ901-trial.toml").write_text(rule, encoding="utf-8")
    return str(folder)


def test_a_pack_of_ones_own_is_read(tmp_path: Path) -> None:
    """An office can keep its own required references."""
    rules = load_packs([pack(tmp_path)])
    assert [r.code for r in rules.rules] == ["REQ901"]
    assert rules.rules[0].check == "missing-reference"
    assert rules.rules[0].severity.value == "warning"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param('name = "trial"', 'nane = "trial"', r"«nane».*«name»", id="a key"),
        pytest.param('grade = "E"', 'grade = "X"', r"«grade».*R, E", id="a grade"),
        pytest.param('"REQ901"', '"REQ902"', r"«code»", id="a code unlike its file"),
        pytest.param('code = "REQ901"\n', "", r"thiếu «code»", id="no code"),
        pytest.param(
            'en = "a trial"\n', "", r"«title».*«vi» và «en»", id="one language"
        ),
        pytest.param(
            'number = "61/2018/NĐ-CP"',
            'number = "1"\nissued_on = "2018-04-23"',
            r"«issued_on».*ngày",
            id="a date in quotes",
        ),
        pytest.param("[title]", "[title", r"TOML", id="broken TOML"),
        pytest.param(
            "[[wanted]]",
            '[conditions]\nkinds = ["nghi dinh"]\n[[wanted]]',
            r"«kinds».*nghi-dinh",
            id="an unknown kind",
        ),
    ],
)
def test_a_malformed_rule_is_refused(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    """The message names the file and what to change."""
    with pytest.raises(RulePackError, match=message) as raised:
        load_packs([pack(tmp_path, RULE.replace(old, new))])
    assert "REQ901-trial.toml" in raised.value.where


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    """The message says what a pack is."""
    with pytest.raises(RulePackError, match=r"pack\.toml"):
        load_packs([str(tmp_path)])


def test_one_code_in_two_packs_is_refused(tmp_path: Path) -> None:
    """A code means one rule."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        pack(tmp_path / name, about=PACK.replace("thu", name))
    with pytest.raises(RulePackError, match="REQ901"):
        load_packs([str(tmp_path)])
