"""``registry import --propose``, ``proposals``, ``decide``, ``migrate`` and ``roles``."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lawreg.registry.engine import make_engine
from lawreg.registry.migrate import upgrade
from tests.cli.small_world import Lawreg
from tests.unit.registry.open_samples import codified, write


@pytest.fixture
def own(world: Path, tmp_path: Path) -> str:
    """Copy the small registry to where it may be written to."""
    return str(shutil.copy(world / "small.sqlite", str(tmp_path / "own.sqlite")))


@pytest.fixture
def proposed(lawreg: Lawreg, own: str, tmp_path: Path) -> str:
    """Propose a text the registry lacks."""
    file = write(tmp_path / "mo.jsonl", codified("30/2014/NĐ-CP"))
    ran = lawreg(
        *("registry", "import", file, "--registry", own),
        *("--propose", "--author", "Lê Thị Lan"),
    )
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert "đã ghi đề xuất số 1" in ran.err
    return own


def test_a_proposal_is_listed_and_not_yet_held(lawreg: Lawreg, proposed: str) -> None:
    """Whose it is, what it would change, and that it waits."""
    listed = lawreg("registry", "proposals", "--registry", proposed)
    assert listed.code == 0
    assert "Lê Thị Lan" in listed.out
    assert "chờ duyệt" in listed.out
    assert "+ văn bản Nghị định 30/2014/NĐ-CP (vn/cp/2014/30-2014-nd-cp)" in listed.out
    assert "    Cơ quan ban hành: Chính phủ\n" in listed.out
    assert (
        "waiting"
        in lawreg(
            *("registry", "proposals", "--registry", proposed, "--lang", "en")
        ).out
    )
    assert lawreg("show", "30/2014/NĐ-CP", "--registry", proposed).code == 1


def test_applied_it_is_held_and_the_log_says_by_whom(
    lawreg: Lawreg, proposed: str
) -> None:
    """And it cannot be decided again."""
    decide = ("registry", "decide", "1", "--registry", proposed, "--author", "Minh")
    ran = lawreg(*decide, "--apply")
    assert ran.code == 0
    assert "đã áp dụng đề xuất số 1: đợt cập nhật 2" in ran.err
    assert lawreg("show", "30/2014/NĐ-CP", "--registry", proposed).code == 0
    log = lawreg("registry", "log", "--registry", proposed).out.splitlines()[0]
    assert "Lê Thị Lan" in log
    assert "đề xuất số 1, Minh duyệt" in log
    again = lawreg(*decide, "--refuse")
    assert again.code == 2
    assert "đã được Minh áp dụng" in again.err
    waiting = lawreg("registry", "proposals", "--waiting", "--registry", proposed)
    assert "Không có đề xuất nào" in waiting.out
    assert lawreg("registry", "verify", "--registry", proposed).code == 0


def test_the_next_command_is_on_the_same_registry(
    lawreg: Lawreg, proposed: str, tmp_path: Path
) -> None:
    """Whoever copies it asks no other one."""
    here = ("--registry", proposed)
    file = str(tmp_path / "mo.jsonl")
    author = ("--propose", "--author", "Lê Thị Lan")
    again = lawreg("registry", "import", file, *here, *author)
    assert again.code == 2
    assert f"`lawreg registry proposals --number 1 --registry {proposed}`" in again.err
    look = f"`lawreg registry proposals --registry {proposed}`"
    assert look in lawreg("registry", "proposals", "--number", "9", *here).err
    decide = ("registry", "decide", "9", "--apply", "--author", "Minh")
    assert look in lawreg(*decide, *here).err


def test_refused_it_says_why(lawreg: Lawreg, proposed: str) -> None:
    """To programs too."""
    ran = lawreg(
        *("registry", "decide", "1", "--refuse", "--registry", proposed),
        *("--author", "Minh", "--note", "chưa có nguồn"),
    )
    assert ran.code == 0
    shown = lawreg(
        *("registry", "proposals", "--number", "1", "--registry", proposed),
        *("--output-format", "json"),
    )
    (told,) = json.loads(shown.out)["proposals"]
    assert told["decision"]["verdict"] == "refused"
    assert told["decision"]["note"] == "chưa có nguồn"
    assert [held["subject"] for held in told["added"]] == ["vn/cp/2014/30-2014-nd-cp"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(("decide", "1"), "--apply", id="neither applied nor refused"),
        pytest.param(
            ("decide", "1", "--apply", "--refuse"), "--refuse", id="both at once"
        ),
        pytest.param(("decide", "1", "--apply"), "--author", id="by nobody"),
        pytest.param(
            ("decide", "một", "--apply", "--author", "M"), "một", id="not a number"
        ),
        pytest.param(
            ("decide", "9", "--apply", "--author", "M"), "số 9", id="not there"
        ),
        pytest.param(("proposals", "--number", "9"), "số 9", id="not there to show"),
        pytest.param(("roles",), "PostgreSQL", id="roles of a file"),
        pytest.param(("init",), "không ghi đè", id="a registry that is there"),
        pytest.param(
            ("import", "x.jsonl", "--propose"), "--author", id="proposed by nobody"
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    lawreg: Lawreg, own: str, argv: tuple[str, ...], said: str
) -> None:
    """Exit 2, with what is missing."""
    ran = lawreg("registry", *argv, "--registry", own)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_registry_of_an_older_lawreg_is_migrated(
    lawreg: Lawreg, tmp_path: Path
) -> None:
    """Reading it says what to run; afterwards it is read, and the copy is named."""
    path = tmp_path / "cu.sqlite"
    engine = make_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        upgrade(connection, None, 4)
        connection.commit()
    engine.dispose()
    show = ("registry", "log", "--registry", str(path))
    before = lawreg(*show)
    assert before.code == 2
    assert "lawreg registry migrate" in before.err
    ran = lawreg("registry", "migrate", "--registry", str(path))
    assert ran.code == 0
    assert "từ lược đồ 4 sang lược đồ 6" in ran.err
    assert "cu.schema-4.sqlite" in ran.err
    assert lawreg(*show).code == 0
    again = lawreg("registry", "migrate", "--registry", str(path), "--lang", "en")
    assert "nothing to do" in again.err
    with closing(sqlite3.connect(path)) as opened:
        assert opened.execute("PRAGMA user_version").fetchone() == (6,)
