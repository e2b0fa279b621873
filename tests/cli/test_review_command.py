"""``lawreg review``: item by item, decisions in the file at once."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from lawreg.cli.review_session import ReviewSession
from lawreg.errors import ConfigError, LawregError
from lawreg.intake.changeset_file import load_changeset
from lawreg.intake.proposed import Decision
from lawreg.registry import open_registry
from tests.cli.changesets import write_changeset
from tests.cli.small_world import ROOT, Lawreg

ITEMS = 4


@pytest.fixture
def own(world: Path, tmp_path: Path) -> str:
    """Copy the small registry to where it may be written to."""
    return str(shutil.copy(world / "small.sqlite", tmp_path / "own.sqlite"))


@pytest.fixture
def changeset(own: str, tmp_path: Path) -> str:
    """Write the changeset of the sample decree: four items."""
    return str(write_changeset(own, tmp_path / "cs.toml"))


def _decisions(path: str) -> str:
    """Give the decisions as letters: a, r, and a dash for none."""
    letters = {Decision.ACCEPT: "a", Decision.REJECT: "r", Decision.UNDECIDED: "-"}
    return "".join(letters[item.decision] for item in load_changeset(path).items)


@pytest.mark.parametrize(
    ("keys", "decided"),
    [
        pytest.param("a\na\nr\nq\n", "aar-", id="decided one by one"),
        pytest.param("a\ns\nr\n", "a-r-", id="skipped, and the input ends"),
        pytest.param("a\nb\nr\nq\n", "r---", id="back, and decided otherwise"),
        pytest.param("x\n?\nA\n\n  r\nq\n", "ar--", id="other keys, capitals, blanks"),
        pytest.param("q\n", "----", id="left at once"),
        pytest.param("", "----", id="no input"),
    ],
)
def test_every_decision_is_in_the_file(
    lawreg: Lawreg, own: str, changeset: str, keys: str, decided: str
) -> None:
    """Whatever ends the review."""
    ran = lawreg("review", changeset, "--registry", own, stdin=keys)
    assert ran.code == 0
    assert _decisions(changeset) == decided
    assert f"lawreg review {changeset}" in ran.err


def test_the_quote_the_notes_and_what_is_left_are_in_view(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """Whoever decides needs no other window."""
    ran = lawreg("review", changeset, "--registry", own, stdin="a\nq\n")
    assert "Mục 1/4 · còn 4 mục chưa quyết định" in ran.out
    assert "Mục 2/4 · còn 3 mục chưa quyết định" in ran.out
    assert "«1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.»" in (
        " ".join(ran.out.split())
    )
    assert "64/2025/QH15" in ran.out


def test_it_goes_on_where_it_was_left(lawreg: Lawreg, own: str, changeset: str) -> None:
    """At the first item that nobody decided."""
    lawreg("review", changeset, "--registry", own, stdin="a\na\nq\n")
    ran = lawreg("review", changeset, "--registry", own, stdin="q\n")
    assert "Mục 3/4" in ran.out
    assert "Mục 1/4" not in ran.out


@pytest.mark.parametrize(
    ("answer", "held"),
    [pytest.param("c\n", True, id="yes"), pytest.param("k\n", False, id="not yet")],
)
def test_at_the_end_it_asks_whether_to_apply(
    lawreg: Lawreg, own: str, changeset: str, answer: str, held: bool
) -> None:
    """Only a yes records."""
    keys = "a\n" * ITEMS + answer
    ran = lawreg("review", changeset, "--registry", own, "--author", "Lan", stdin=keys)
    assert ran.code == 0
    assert "nhận 4, bỏ 0, chưa quyết định 0" in ran.out
    shown = lawreg("show", "118/2025/NĐ-CP", "--registry", own)
    assert (shown.code == 0) is held
    assert ("đợt cập nhật 2" if held else "lawreg apply") in ran.err


def _editor(tmp_path: Path, body: str) -> str:
    script = tmp_path / "sua.py"
    script.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[-1])\n{body}")
    return f"{sys.executable} {script}"


def test_an_item_is_edited_in_the_persons_editor(
    lawreg: Lawreg, own: str, changeset: str, tmp_path: Path
) -> None:
    """What comes back is read and checked, and stands in the file."""
    editor = _editor(
        tmp_path,
        "text = path.read_text()\n"
        "path.write_text(text.replace('Nguyễn Hòa Bình', 'Người khác'))\n",
    )
    lawreg(*("review", changeset, "--registry", own), stdin="e\na\nq\n", EDITOR=editor)
    text = Path(changeset).read_text(encoding="utf-8")
    assert 'signer = "Người khác"' in text
    assert _decisions(changeset) == "a---"


@pytest.mark.parametrize(
    ("typed", "said", "kept"),
    [
        pytest.param(
            "Nghị định số 10/2010/NĐ-CP",
            "118/2025/NĐ-CP thay thế Nghị định 10/2010/NĐ-CP",
            "vn/cp/2010/10-2010-nd-cp",
            id="one text",
        ),
        pytest.param(
            "76/NQ-CP",
            "76/NQ-CP ngày 15/07/2021 (vn/cp/2021/76-nq-cp)",
            "76/NQ-CP",
            id="two, whose ids are told",
        ),
    ],
)
def test_a_number_typed_as_target_is_the_text_it_means(
    lawreg: Lawreg,
    own: str,
    changeset: str,
    tmp_path: Path,
    typed: str,
    said: str,
    kept: str,
) -> None:
    """It is told as that text at once, and its id stands in the file."""
    body = (
        "text = path.read_text()\n"
        f"path.write_text(text.replace('vn/cp/2018/20-2018-nd-cp', '{typed}'))\n"
    )
    keys = "s\ns\ne\nq\n"
    editor = _editor(tmp_path, body)
    ran = lawreg("review", changeset, "--registry", own, stdin=keys, EDITOR=editor)
    assert said in " ".join(ran.out.split())
    assert f'target = "{kept}"' in Path(changeset).read_text(encoding="utf-8")


def test_an_item_alone_is_told_as_among_the_others(
    lawreg: Lawreg, own: str, changeset: str, tmp_path: Path
) -> None:
    """Its number, the names of what other items add, and no fault that it has not."""
    seen = tmp_path / "seen.toml"
    editor = _editor(
        tmp_path, f"pathlib.Path({str(seen)!r}).write_text(path.read_text())"
    )
    keys = "s\ns\ne\nq\n"
    lawreg("review", changeset, "--registry", own, stdin=keys, EDITOR=editor)
    text = seen.read_text(encoding="utf-8")
    heading = " ".join(line.lstrip("# ") for line in text.splitlines() if "#" in line)
    whole = Path(changeset).read_text(encoding="utf-8")
    told = whole[whole.index("# 3. ") : whole.index("# 4. ")]
    assert told[: told.index("[[items]]")] in text
    assert "Sửa một mục của đề xuất" in heading
    assert "PHẢI SỬA" not in heading
    assert "lawreg apply" not in heading
    assert "vn/" not in heading


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(
            "path.write_text(path.read_text().replace('2025-06-09', 'hôm qua'))",
            "bản đang sửa, dòng ",
            id="no TOML any more",
        ),
        pytest.param(
            "path.write_text(path.read_text().split('[[items]]')[0])",
            "đúng một mục",
            id="the item is gone",
        ),
    ],
)
def test_an_edit_that_is_not_sound_changes_nothing(
    lawreg: Lawreg, own: str, changeset: str, tmp_path: Path, body: str, said: str
) -> None:
    """What is wrong is told; the item is as it was, and can be edited again."""
    before = Path(changeset).read_bytes()
    editor = _editor(tmp_path, body)
    ran = lawreg(
        *("review", changeset, "--registry", own), stdin="e\nq\n", EDITOR=editor
    )
    assert ran.code == 0
    assert said in ran.err
    assert Path(changeset).read_bytes() == before


def test_an_edit_that_is_not_sound_is_kept_and_gone_on_with(
    lawreg: Lawreg, own: str, changeset: str, tmp_path: Path
) -> None:
    """Who wrote twenty lines and one bad day mends the day, and no more."""
    body = (
        "text = path.read_text()\n"
        "if 'hôm qua' in text:\n"
        "    text = text.replace('hôm qua', '2025-06-09')\n"
        "else:\n"
        "    text = text.replace('Nguyễn Hòa Bình', 'Người khác')\n"
        "    text = text.replace('2025-06-09', 'hôm qua')\n"
        "path.write_text(text)"
    )
    ran = lawreg(
        *("review", changeset, "--registry", own),
        stdin="e\ne\nq\n",
        EDITOR=_editor(tmp_path, body),
    )
    assert "Bản đang sửa được giữ" in ran.err
    assert "muc-1.toml" not in ran.err
    assert 'signer = "Người khác"' in Path(changeset).read_text(encoding="utf-8")


def test_an_item_that_must_be_mended_is_not_accepted(
    lawreg: Lawreg, own: str, changeset: str
) -> None:
    """Its target is for a person to say first."""
    path = Path(changeset)
    text = path.read_text(encoding="utf-8")
    text = text.replace('target = "vn/cp/2018/20-2018-nd-cp"', 'target = ""')
    path.write_text(text, encoding="utf-8")
    ran = lawreg("review", changeset, "--registry", own, stdin="a\na\na\nq\n")
    assert "phải sửa trước khi nhận" in ran.err
    assert _decisions(changeset) == "aa--"


def test_what_another_wrote_meanwhile_is_not_overwritten(
    own: str, changeset: str
) -> None:
    """Two windows on one file: the second to save is told."""
    told: list[LawregError] = []
    with closing(open_registry(own)) as view:
        proposed = load_changeset(changeset)
        one, other = (
            ReviewSession(changeset, proposed, view, told.append) for _ in range(2)
        )
        one.decide(Decision.REJECT)
        with pytest.raises(ConfigError, match="sửa ở nơi khác"):
            other.decide(Decision.ACCEPT)
    assert _decisions(changeset) == "r---"


def test_at_a_terminal_one_key_is_enough(own: str, changeset: str) -> None:
    """No Enter after it; the terminal is left as it was."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "lawreg", "review", changeset, "--registry", own],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as running:
        os.write(ours, b"arq")
        try:
            out, _ = running.communicate(timeout=60)
        finally:
            running.kill()
    os.close(theirs)
    os.close(ours)
    assert running.returncode == 0
    assert "Mục 3/4" in out.decode()
    assert _decisions(changeset) == "ar--"
